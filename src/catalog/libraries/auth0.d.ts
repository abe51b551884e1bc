/** @lethe recipient Auth0 for=other needs=contact,identity,credential,image at=auth0.com */
declare module 'auth0' {
  interface Auth0Users {
    /** @lethe processor person users.delete at=auth0.com/api/v2/users */ readonly __store: 'Auth0 user';
    /**
     * @lethe create data=values
     * @lethe third-party
     */
    create(values: any, options?: any): Promise<any>;
    /**
     * @lethe update data=values
     * @lethe third-party
     */
    update(user: any, values: any, options?: any): Promise<any>;
    /** @lethe delete */ delete(user: any, options?: any): Promise<any>;
    [member: string]: any;
  }
  export class ManagementClient {
    constructor(options: any);
    readonly __store: 'Auth0 user';
    users: Auth0Users;
    /**
     * @lethe create data=values
     * @lethe third-party
     */
    createUser(values: any, callback?: any): Promise<any>;
    /**
     * @lethe update data=values
     * @lethe third-party
     */
    updateUser(user: any, values: any, callback?: any): Promise<any>;
    /** @lethe delete */ deleteUser(user: any, callback?: any): Promise<any>;
    [resource: string]: any;
  }
  export class AuthenticationClient { constructor(options: any); [member: string]: any }
}
