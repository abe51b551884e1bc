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
  /** Functions of JavaScript may always be given less than they take: the option tells which of them is meant. */
  export interface WithRequest { passReqToCallback: true; [option: string]: any }
  type Verify = (accessToken: string, refreshToken: string, profile: Profile, done: VerifyCallback) => any;
  type VerifyRequest = (request: any, accessToken: string, refreshToken: string, profile: Profile, done: VerifyCallback) => any;
  export class Authentication {
    name: string;
    authenticate(request: any, options?: any): any;
  }
  export class Strategy extends Authentication {
    /** @lethe handle */ constructor(options: WithRequest, verify: VerifyRequest);
    /** @lethe handle */ constructor(options: any, verify: Verify);
    /** @lethe handle */ constructor(options: any, verify: VerifyRequest);
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
/** Source: the README of passport-openidconnect. */
declare module 'passport-openidconnect' {
  import { Authentication, type Profile, type VerifyCallback, type WithRequest } from 'lethe:passport';
  class Strategy extends Authentication {
    /** @lethe handle */ constructor(options: WithRequest, verify: (request: any, issuer: string, profile: Profile, done: VerifyCallback) => any);
    /** @lethe handle */ constructor(options: any, verify: (issuer: string, profile: Profile, done: VerifyCallback) => any);
  }
  namespace Strategy { export { Strategy, type Profile } }
  export = Strategy;
}
/** Source: the README of passport-auth0. */
declare module 'passport-auth0' {
  import { Authentication, type Profile, type VerifyCallback, type WithRequest } from 'lethe:passport';
  class Strategy extends Authentication {
    /** @lethe handle */ constructor(options: WithRequest, verify: (request: any, accessToken: string, refreshToken: string, more: any, profile: Profile, done: VerifyCallback) => any);
    /** @lethe handle */ constructor(options: any, verify: (accessToken: string, refreshToken: string, more: any, profile: Profile, done: VerifyCallback) => any);
  }
  namespace Strategy { export { Strategy, type Profile } }
  export = Strategy;
}
/** What a directory says about somebody: attributes of RFC 4519, and those of Active Directory. Source: the README of passport-ldapauth. */
declare module 'passport-ldapauth' {
  import { Authentication, type VerifyCallback, type WithRequest } from 'lethe:passport';
  interface Entry {
    /** @lethe personal identity */ dn: string;
    /** @lethe personal identity */ uid?: any;
    /** @lethe personal identity */ cn?: any;
    /** @lethe personal identity */ sn?: any;
    /** @lethe personal identity */ givenName?: any;
    /** @lethe personal identity */ displayName?: any;
    /** @lethe personal identity */ sAMAccountName?: any;
    /** @lethe personal contact */ mail?: any;
    /** @lethe personal contact */ userPrincipalName?: any;
    /** @lethe personal contact */ telephoneNumber?: any;
    /** @lethe personal image */ jpegPhoto?: any;
    [attribute: string]: any;
  }
  class Strategy extends Authentication {
    /** @lethe handle */ constructor(options: WithRequest, verify: (request: any, user: Entry, done: VerifyCallback) => any);
    /** @lethe handle */ constructor(options: any, verify?: (user: Entry, done: VerifyCallback) => any);
  }
  namespace Strategy { export { Strategy, type Entry } }
  export = Strategy;
}
/** What an assertion says about somebody. Source: the README of passport-saml. */
declare module 'passport-saml' {
  import { Authentication, type VerifyCallback, type WithRequest } from 'lethe:passport';
  export interface Profile {
    issuer?: string;
    sessionIndex?: string;
    nameIDFormat?: string;
    /** @lethe personal identity */ nameID?: string;
    /** @lethe personal contact */ email?: string;
    /** @lethe personal contact */ mail?: string;
    [attribute: string]: any;
  }
  export class Strategy extends Authentication {
    /** @lethe handle */ constructor(options: WithRequest, verify: (request: any, profile: Profile, done: VerifyCallback) => any, verifyLogout?: (request: any, profile: Profile, done: VerifyCallback) => any);
    /** @lethe handle */ constructor(options: any, verify: (profile: Profile, done: VerifyCallback) => any, verifyLogout?: (profile: Profile, done: VerifyCallback) => any);
    generateServiceProviderMetadata(decryption: any, signing?: any): string;
  }
}
declare module '@node-saml/passport-saml' { export * from 'passport-saml' }
declare module 'passport-okta-oauth' { export * from 'lethe:passport' }
declare module 'passport-oauth2' { import { Strategy } from 'lethe:passport'; export * from 'lethe:passport'; export { Strategy as default } }
declare module 'passport-apple' { import { Strategy } from 'lethe:passport'; export * from 'lethe:passport'; export { Strategy as default } }
