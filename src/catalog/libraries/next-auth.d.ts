/** Who is signed in, as NextAuth and Auth.js tell it: next-auth.js.org, "Session callback" and "JWT callback", and the types of next-auth. Applications add properties of their own. */
declare module 'next-auth' {
  import type { JWT } from 'next-auth/jwt';
  export interface DefaultUser {
    /** @lethe personal pseudonymous */ id: string;
    /** @lethe personal identity */ name?: string | null;
    /** @lethe personal contact */ email?: string | null;
    /** @lethe personal image */ image?: string | null;
  }
  export interface User extends DefaultUser {}
  export interface DefaultSession {
    user?: {
      /** @lethe personal identity */ name?: string | null;
      /** @lethe personal contact */ email?: string | null;
      /** @lethe personal image */ image?: string | null;
    };
    expires: string;
  }
  export interface Session extends DefaultSession {}
  export interface Account {
    provider: string;
    type: string;
    /** @lethe personal identity */ providerAccountId: string;
    /** @lethe personal pseudonymous */ userId?: string;
    /** @lethe personal credential */ access_token?: string;
    /** @lethe personal credential */ refresh_token?: string;
    /** @lethe personal credential */ id_token?: string;
    [claim: string]: any;
  }
  export interface Profile {
    /** @lethe personal pseudonymous */ sub?: string;
    /** @lethe personal identity */ name?: string;
    /** @lethe personal contact */ email?: string;
    /** @lethe personal image */ image?: string;
    [claim: string]: any;
  }
  interface SignIn { user: User; account: Account | null; profile?: Profile; isNewUser?: boolean; [part: string]: any }
  export interface CallbacksOptions {
    signIn?(told: SignIn): any;
    jwt?(told: { token: JWT; user: User; account: Account | null; profile?: Profile; [part: string]: any }): any;
    session?(told: { session: Session; token: JWT; user: User; [part: string]: any }): any;
    [callback: string]: any;
  }
  export interface EventCallbacks {
    signIn?(told: SignIn): any;
    signOut?(told: { session: Session; token: JWT }): any;
    createUser?(told: { user: User }): any;
    updateUser?(told: { user: User }): any;
    linkAccount?(told: { user: User; account: Account; profile: User }): any;
    session?(told: { session: Session; token: JWT }): any;
    [event: string]: any;
  }
  export interface AuthOptions { callbacks?: Partial<CallbacksOptions>; events?: Partial<EventCallbacks>; [option: string]: any }
  export type NextAuthOptions = AuthOptions; export type NextAuthConfig = AuthOptions;
  interface Auth { (): Promise<Session | null>; (...context: any[]): any }
  interface Handlers { handlers: any; signIn: any; signOut: any; auth: Auth; unstable_update: any; GET: any; POST: any; [member: string]: any }
  export function getServerSession(...context: any[]): Promise<Session | null>;
  export function unstable_getServerSession(...context: any[]): Promise<Session | null>;
  export default function NextAuth(options: AuthOptions): Handlers & ((...context: any[]) => any);
  export default function NextAuth(...context: any[]): any;
  export const AuthError: any; export const CredentialsSignin: any;
  export type Awaitable<Value> = Value | PromiseLike<Value>; export type ISODateString = string;
}
declare module 'next-auth/next' { export { getServerSession, unstable_getServerSession } from 'next-auth'; }
declare module 'next-auth/jwt' {
  export interface DefaultJWT {
    /** @lethe personal identity */ name?: string | null;
    /** @lethe personal contact */ email?: string | null;
    /** @lethe personal image */ picture?: string | null;
    /** @lethe personal pseudonymous */ sub?: string;
  }
  export interface JWT extends DefaultJWT { [claim: string]: any }
  export function getToken(context: any): Promise<JWT | null>;
  export function decode(context: any): Promise<JWT | null>;
  export function encode(context: any): Promise<string>;
}
declare module 'next-auth/react' {
  import type { Session } from 'next-auth';
  export function useSession(options?: any): { data: Session | null; status: 'authenticated' | 'loading' | 'unauthenticated'; update: any };
  export function getSession(context?: any): Promise<Session | null>;
  export const signIn: any; export const signOut: any; export const SessionProvider: any; export function getCsrfToken(context?: any): Promise<string>; export function getProviders(): Promise<any>;
}
