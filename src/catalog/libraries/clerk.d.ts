declare module '@clerk/backend' {
  export interface EmailAddress {
    /** @lethe personal contact */ emailAddress: string;
    id: string; verification: any;
  }
  export interface PhoneNumber {
    /** @lethe personal contact */ phoneNumber: string;
    id: string; verification: any;
  }
  /** Who is signed in: clerk.com/docs/references/backend/types/backend-user. */
  export interface User {
    /** @lethe personal pseudonymous */ id: string;
    /** @lethe personal identity */ firstName: string | null;
    /** @lethe personal identity */ lastName: string | null;
    /** @lethe personal identity */ fullName: string | null;
    /** @lethe personal identity */ username: string | null;
    /** @lethe personal image */ imageUrl: string;
    /** @lethe personal contact */ emailAddresses: EmailAddress[];
    /** @lethe personal contact */ primaryEmailAddress: EmailAddress | null;
    /** @lethe personal contact */ phoneNumbers: PhoneNumber[];
    /** @lethe personal contact */ primaryPhoneNumber: PhoneNumber | null;
    [detail: string]: any;
  }
  export interface SignedIn {
    /** @lethe personal pseudonymous */ userId: string | null;
    /** @lethe personal credential */ sessionId: string | null;
    getToken(options?: any): Promise<string | null>;
    [detail: string]: any;
  }
  export interface ClerkUsers {
    /** @lethe processor person users.deleteUser at=api.clerk.com/v1/users */ readonly __store: 'Clerk user';
    /** @lethe create data=values */ createUser(values: any): Promise<any>;
    /** @lethe update data=values */ updateUser(id: string, values?: any): Promise<any>;
    /** @lethe update data=values */ updateUserMetadata(id: string, values?: any): Promise<any>;
    /** @lethe delete */ deleteUser(id: string): Promise<any>;
    getUser(id: string): Promise<User>;
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
  import { ClerkClient, SignedIn, User } from '@clerk/backend';
  export const clerkClient: ClerkClient & (() => Promise<ClerkClient>);
  export function auth(...options: any[]): SignedIn & PromiseLike<SignedIn>;
  export function currentUser(): Promise<User | null>;
  export function getAuth(request: any, ...options: any[]): SignedIn;
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
declare module '@clerk/clerk-react' {
  import { SignedIn, User } from '@clerk/backend';
  export function useUser(): { user: User | null | undefined; isLoaded: boolean; isSignedIn: boolean | undefined };
  export function useAuth(): SignedIn;
  export const ClerkProvider: any; export const useClerk: any; export const useSession: any; export const useSignIn: any; export const useSignUp: any; export const UserButton: any;
  export const SignedIn: any; export const SignedOut: any; export const SignInButton: any; export const SignIn: any; export const SignUp: any; export const RedirectToSignIn: any;
  export const useOrganization: any; export const useOrganizationList: any; export const UserProfile: any; export const SignUpButton: any; export const SignOutButton: any;
}
declare module '@clerk/nextjs' { export * from '@clerk/clerk-react'; export { auth, currentUser, clerkClient } from '@clerk/nextjs/server'; export const authMiddleware: any; }
