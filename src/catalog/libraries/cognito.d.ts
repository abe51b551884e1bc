declare module '@aws-sdk/client-cognito-identity-provider' {
  class Command {
    /** @lethe processor person AdminDeleteUserCommand */ static readonly __store: 'Cognito user';
    input: any;
  }
  export class AdminCreateUserCommand extends Command {
    /** @lethe create data=input */ constructor(input: any);
  }
  export class SignUpCommand extends Command {
    /** @lethe create data=input */ constructor(input: any);
  }
  export class AdminDeleteUserCommand extends Command {
    /** @lethe delete */ constructor(input: any);
  }
  export class DeleteUserCommand extends Command {
    /** @lethe delete */ constructor(input: any);
  }
  export class CognitoIdentityProviderClient { constructor(options?: any); send(command: any, ...options: any[]): Promise<any> }
  export class CognitoIdentityProvider extends CognitoIdentityProviderClient {
    readonly __store: 'Cognito user';
    /** @lethe create data=input */ adminCreateUser(input: any): Promise<any>;
    /** @lethe create data=input */ signUp(input: any): Promise<any>;
    /** @lethe delete */ adminDeleteUser(input: any): Promise<any>;
    /** @lethe delete */ deleteUser(input: any): Promise<any>;
    [member: string]: any;
  }
  export const AdminGetUserCommand: any; export const InitiateAuthCommand: any; export const ConfirmSignUpCommand: any; export const ForgotPasswordCommand: any; export const GlobalSignOutCommand: any;
  export const AdminInitiateAuthCommand: any; export const AdminUpdateUserAttributesCommand: any; export const ListUsersCommand: any; export const GetUserCommand: any;
  export const AdminSetUserPasswordCommand: any; export const ConfirmForgotPasswordCommand: any; export const AdminDisableUserCommand: any; export const ResendConfirmationCodeCommand: any;
  export const RespondToAuthChallengeCommand: any; export const AdminAddUserToGroupCommand: any; export const ChangePasswordCommand: any; export const UpdateUserAttributesCommand: any;
}
