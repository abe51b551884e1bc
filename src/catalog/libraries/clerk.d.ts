declare module '@clerk/backend' {
  export interface ClerkUsers {
    /** @lethe processor person users.deleteUser at=api.clerk.com/v1/users */ readonly __store: 'Clerk user';
    /** @lethe create data=values */ createUser(values: any): Promise<any>;
    /** @lethe update data=values */ updateUser(id: string, values?: any): Promise<any>;
    /** @lethe update data=values */ updateUserMetadata(id: string, values?: any): Promise<any>;
    /** @lethe delete */ deleteUser(id: string): Promise<any>;
    getUser(id: string): Promise<any>;
    getUserList(query?: any): Promise<any>;
    [member: string]: any;
  }
  export interface ClerkClient { users: ClerkUsers; [resource: string]: any }
  export function createClerkClient(options?: any): ClerkClient;
  export function verifyToken(...values: any[]): Promise<any>;
}
declare module '@clerk/clerk-sdk-node' {
  import { ClerkClient } from '@clerk/backend';
  export const clerkClient: ClerkClient;
  export { clerkClient as default };
  export const ClerkExpressRequireAuth: any; export const ClerkExpressWithAuth: any;
}
declare module '@clerk/nextjs/server' {
  import { ClerkClient } from '@clerk/backend';
  export const clerkClient: ClerkClient & (() => Promise<ClerkClient>);
  export function auth(...options: any[]): any;
  export function currentUser(): Promise<any>;
  export const clerkMiddleware: any; export const createRouteMatcher: any;
}
declare module '@clerk/express' {
  import { ClerkClient } from '@clerk/backend';
  export const clerkClient: ClerkClient;
  export const clerkMiddleware: any; export const requireAuth: any; export const getAuth: any;
}
declare module '@clerk/fastify' {
  import { ClerkClient } from '@clerk/backend';
  export const clerkClient: ClerkClient;
  export const clerkPlugin: any; export const getAuth: any;
}
