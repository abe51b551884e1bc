/**
 * better-auth: what it does to the tables of the application. Sign-out, a password's change and revoking delete sessions; an expired one is
 * deleted when it is presented again, and stays otherwise. Every look at a verification deletes all that have expired
 * (better-auth/better-auth, packages/better-auth/src/db/internal-adapter.ts, findVerificationValue), unless that is switched off.
 * `user.deleteUser.enabled` adds the end point that deletes the person with sessions and accounts (api/routes/update-user.ts).
 * With a secondary storage sessions and verifications are in the database only where the options say so.
 */
declare module 'better-auth' {
  export interface BetterAuthOptions {
    database?: unknown;
    plugins?: unknown[];
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- options are read by their paths
    [option: string]: any;
  }
  export interface User {
    /** @lethe personal pseudonymous */ id: string;
    /** @lethe personal identity */ name: string;
    /** @lethe personal contact */ email: string;
    /** @lethe personal image */ image?: string | null;
    emailVerified: boolean; createdAt: Date; updatedAt: Date;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- plugins and options add fields
    [field: string]: any;
  }
  export interface Session {
    /** @lethe personal pseudonymous */ userId: string;
    /** @lethe personal credential */ token: string;
    /** @lethe personal network */ ipAddress?: string | null;
    /** @lethe personal network */ userAgent?: string | null;
    id: string; expiresAt: Date; createdAt: Date; updatedAt: Date;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- plugins and options add fields
    [field: string]: any;
  }
  export interface SignedIn { session: Session; user: User }
  export interface Auth {
    handler(request: unknown): Promise<Response>;
    api: {
      getSession(context: object): Promise<SignedIn | null>;
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- plugins add end points
      [endpoint: string]: any;
    };
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- types only
    $Infer: any;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- types only
    $context: any;
    options: BetterAuthOptions;
  }
  /**
   * @lethe model 'user' 'users' named=options.user.modelName through=options.database when=options.database
   * @lethe model 'account' 'accounts' named=options.account.modelName through=options.database when=options.database
   * @lethe model 'session' 'sessions' named=options.session.modelName through=options.database when=options.database unless=options.secondaryStorage
   * @lethe model 'session' 'sessions' named=options.session.modelName through=options.database when=options.database+options.secondaryStorage+options.session.storeSessionInDatabase
   * @lethe model 'verification' 'verifications' named=options.verification.modelName through=options.database when=options.database unless=options.secondaryStorage
   * @lethe model 'verification' 'verifications' named=options.verification.modelName through=options.database when=options.database+options.secondaryStorage+options.verification.storeInDatabase
   * @lethe create 'user' in=signUp
   * @lethe read 'user' in=getSession
   * @lethe update 'user' in=updateUser
   * @lethe delete 'user' when=options.user.deleteUser.enabled in=deleteUser
   * @lethe create 'account' in=linkAccount
   * @lethe read 'account' in=listAccounts
   * @lethe update 'account' in=changePassword
   * @lethe delete 'account' in=unlinkAccount
   * @lethe delete 'account' when=options.user.deleteUser.enabled in=deleteUser
   * @lethe create 'session' in=signIn
   * @lethe read 'session' deadline=expiresAt in=getSession
   * @lethe update 'session' in=getSession
   * @lethe delete 'session' in=signOut unless=options.session.preserveSessionInDatabase
   * @lethe delete 'session' when=options.user.deleteUser.enabled in=deleteUser
   * @lethe create 'verification' in=createVerification
   * @lethe read 'verification' deadline=expiresAt in=verify
   * @lethe delete 'verification' in=verify
   * @lethe delete 'verification' deadline=expiresAt unless=options.verification.disableCleanup in=verify
   */
  export function betterAuth(options: BetterAuthOptions): Auth;
}

declare module 'better-auth/client' {
  import type { SignedIn } from 'better-auth';
  export interface AuthClient {
    useSession(): { data: SignedIn | null; isPending: boolean; error: unknown; refetch(): void };
    getSession(context?: object): Promise<{ data: SignedIn | null; error: unknown }>;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- plugins add members
    [member: string]: any;
  }
  export function createAuthClient(options?: object): AuthClient;
}
declare module 'better-auth/react' { export * from 'better-auth/client'; }

declare module 'better-auth/minimal' {
  export * from 'better-auth';
}

declare module 'better-auth/adapters/prisma' {
  /** @lethe adapter prisma stores=client */
  export function prismaAdapter(client: unknown, config?: object): unknown;
}
declare module '@better-auth/prisma-adapter' {
  export * from 'better-auth/adapters/prisma';
}

declare module 'better-auth/adapters/drizzle' {
  /** @lethe adapter drizzle stores=config.schema */
  export function drizzleAdapter(database: unknown, config?: object): unknown;
}
declare module '@better-auth/drizzle-adapter' {
  export * from 'better-auth/adapters/drizzle';
}

declare module 'better-auth/adapters/mongodb' {
  /** @lethe adapter mongodb mongoose */
  export function mongodbAdapter(database: unknown, config?: object): unknown;
}
declare module '@better-auth/mongo-adapter' {
  export * from 'better-auth/adapters/mongodb';
}

declare module 'better-auth/adapters/kysely' {
  /** @lethe adapter kysely sql */
  export function kyselyAdapter(database: unknown, config?: object): unknown;
}

/**
 * Plugins with tables of their own, or that delete more: the tables and what deletes their rows, by each plugin's routes.
 * Invitations and device codes are only looked at when they are presented; expired API keys go whenever a key is used.
 */
declare module 'better-auth/plugins' {
  /**
   * @lethe model 'organization' 'organizations' named=options.schema.organization.modelName through=^database
   * @lethe model 'member' 'members' named=options.schema.member.modelName through=^database
   * @lethe model 'invitation' 'invitations' named=options.schema.invitation.modelName through=^database
   * @lethe model 'team' 'teams' named=options.schema.team.modelName through=^database when=options.teams.enabled
   * @lethe model 'teamMember' 'teamMembers' named=options.schema.teamMember.modelName through=^database when=options.teams.enabled
   * @lethe model 'organizationRole' 'organizationRoles' named=options.schema.organizationRole.modelName through=^database when=options.dynamicAccessControl.enabled
   * @lethe create 'organization' in=createOrganization
   * @lethe read 'organization' in=listOrganizations
   * @lethe update 'organization' in=updateOrganization
   * @lethe delete 'organization' in=deleteOrganization unless=options.disableOrganizationDeletion
   * @lethe create 'member' in=acceptInvitation
   * @lethe read 'member' in=listMembers
   * @lethe update 'member' in=updateMemberRole
   * @lethe delete 'member' in=removeMember
   * @lethe delete 'member' in=deleteOrganization unless=options.disableOrganizationDeletion
   * @lethe create 'invitation' in=inviteMember
   * @lethe read 'invitation' deadline=expiresAt in=acceptInvitation
   * @lethe update 'invitation' in=acceptInvitation
   * @lethe delete 'invitation' in=deleteOrganization unless=options.disableOrganizationDeletion
   * @lethe create 'team' in=createTeam
   * @lethe read 'team' in=listTeams
   * @lethe update 'team' in=updateTeam
   * @lethe delete 'team' in=removeTeam
   * @lethe create 'teamMember' in=addTeamMember
   * @lethe read 'teamMember' in=listTeamMembers
   * @lethe delete 'teamMember' in=removeTeamMember
   * @lethe create 'organizationRole' in=createRole
   * @lethe read 'organizationRole' in=listRoles
   * @lethe update 'organizationRole' in=updateRole
   * @lethe delete 'organizationRole' in=deleteRole
   */
  export function organization(options?: object): unknown;
  /**
   * @lethe model 'twoFactor' 'twoFactors' named=options.twoFactorTable,options.schema.twoFactor.modelName through=^database
   * @lethe create 'twoFactor' in=enableTwoFactor
   * @lethe read 'twoFactor' in=verifyTotp
   * @lethe update 'twoFactor' in=generateBackupCodes
   * @lethe delete 'twoFactor' in=disableTwoFactor
   */
  export function twoFactor(options?: object): unknown;
  /**
   * @lethe model 'user' 'users' named=^user.modelName through=^database
   * @lethe model 'account' 'accounts' named=^account.modelName through=^database
   * @lethe model 'session' 'sessions' named=^session.modelName through=^database unless=^secondaryStorage
   * @lethe delete 'user' in=removeUser
   * @lethe delete 'account' in=removeUser
   * @lethe delete 'session' in=removeUser
   */
  export function admin(options?: object): unknown;
  /**
   * @lethe model 'apikey' 'apikeys' 'apiKey' 'apiKeys' named=options.schema.apikey.modelName through=^database
   * @lethe create 'apikey' in=createApiKey
   * @lethe read 'apikey' deadline=expiresAt in=verifyApiKey
   * @lethe update 'apikey' in=verifyApiKey
   * @lethe delete 'apikey' in=deleteApiKey
   * @lethe delete 'apikey' deadline=expiresAt in=verifyApiKey
   */
  export function apiKey(options?: object | readonly object[]): unknown;
  /**
   * @lethe model 'passkey' 'passkeys' named=options.schema.passkey.modelName through=^database
   * @lethe create 'passkey' in=addPasskey
   * @lethe read 'passkey' in=signIn
   * @lethe update 'passkey' in=updatePasskey
   * @lethe delete 'passkey' in=deletePasskey
   */
  export function passkey(options?: object): unknown;
  /**
   * @lethe model 'deviceCode' 'deviceCodes' named=options.schema.deviceCode.modelName through=^database
   * @lethe create 'deviceCode' in=deviceCode
   * @lethe read 'deviceCode' deadline=expiresAt in=deviceToken
   * @lethe delete 'deviceCode' in=deviceToken
   */
  export function deviceAuthorization(options?: object): unknown;
}
declare module 'better-auth/plugins/organization' { export { organization } from 'better-auth/plugins'; }
declare module 'better-auth/plugins/two-factor' { export { twoFactor } from 'better-auth/plugins'; }
declare module 'better-auth/plugins/admin' { export { admin } from 'better-auth/plugins'; }
declare module 'better-auth/plugins/passkey' { export { passkey } from 'better-auth/plugins'; }
declare module '@better-auth/passkey' { export { passkey } from 'better-auth/plugins'; }
declare module '@better-auth/api-key' { export { apiKey } from 'better-auth/plugins'; }
