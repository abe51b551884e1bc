/** What identity providers say about who signs in, and strategies that hand it to the application. Sources: passportjs.org/reference, and the README of each strategy. */
declare module 'lethe:passport' {
  export interface Profile {
    provider: string;
    /** @lethe personal pseudonymous */ id: string;
    /** @lethe personal identity */ displayName: string;
    /** @lethe personal identity */ username?: string;
    /** @lethe personal identity */ name?: { familyName: string; givenName: string; middleName?: string };
    /** @lethe personal contact */ emails?: { value: string; verified?: any; type?: string }[];
    /** @lethe personal image */ photos?: { value: string }[];
    /** @lethe personal demographic */ gender?: string;
    /** @lethe personal identity */ profileUrl?: string;
    /** @lethe personal content */ _raw: string;
    /** @lethe personal content */ _json: any;
  }
  export type VerifyCallback = (error?: any, user?: any, info?: any) => void;
  type Verify = (accessToken: string, refreshToken: string, profile: Profile, done: VerifyCallback) => any;
  type VerifyRequest = (request: any, accessToken: string, refreshToken: string, profile: Profile, done: VerifyCallback) => any;
  export class Strategy {
    /** @lethe handle */ constructor(options: any, verify: Verify);
    /** @lethe handle */ constructor(options: any, verify: VerifyRequest);
    name: string;
    authenticate(request: any, options?: any): any;
  }
}
declare module 'passport-google-oauth20' { export * from 'lethe:passport' }
declare module 'passport-google-oauth' { export * from 'lethe:passport'; export { Strategy as OAuth2Strategy, Strategy as OAuthStrategy } from 'lethe:passport' }
declare module 'passport-github2' { export * from 'lethe:passport' }
declare module 'passport-github' { export * from 'lethe:passport' }
declare module 'passport-facebook' { export * from 'lethe:passport' }
declare module 'passport-twitter' { export * from 'lethe:passport' }
declare module 'passport-linkedin-oauth2' { export * from 'lethe:passport' }
declare module 'passport-microsoft' { export { Strategy as MicrosoftStrategy } from 'lethe:passport'; export * from 'lethe:passport' }
declare module 'passport-discord' { export * from 'lethe:passport' }
declare module 'passport-gitlab2' { export * from 'lethe:passport' }
declare module 'passport-saml' { export * from 'lethe:passport' }
declare module 'passport-apple' { import { Strategy } from 'lethe:passport'; export * from 'lethe:passport'; export { Strategy as default } }
