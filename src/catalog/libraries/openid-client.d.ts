/** What an identity provider tells about who signed in. Source: the types of openid-client 5 and 6, and OpenID Connect Core 1.0, section 5.1. */
declare module 'openid-client' {
  export interface UserinfoResponse {
    /** @lethe personal pseudonymous */ sub: string;
    /** @lethe personal identity */ name?: string;
    /** @lethe personal identity */ given_name?: string;
    /** @lethe personal identity */ family_name?: string;
    /** @lethe personal identity */ nickname?: string;
    /** @lethe personal identity */ preferred_username?: string;
    /** @lethe personal contact */ email?: string;
    /** @lethe personal contact */ phone_number?: string;
    /** @lethe personal image */ picture?: string;
    /** @lethe personal demographic */ birthdate?: string;
    email_verified?: boolean;
    [claim: string]: any;
  }
  export type UserInfoResponse = UserinfoResponse;
  export interface IdTokenClaims extends UserinfoResponse { iss: string; aud: string | string[]; exp: number; iat: number }
  export type IDToken = IdTokenClaims;
  export interface TokenSetParameters {
    /** @lethe personal credential */ access_token?: string;
    /** @lethe personal credential */ refresh_token?: string;
    /** @lethe personal credential */ id_token?: string;
    token_type?: string; scope?: string; expires_in?: number; expires_at?: number; session_state?: string;
  }
  export class TokenSet implements TokenSetParameters {
    constructor(input?: TokenSetParameters);
    access_token?: string; refresh_token?: string; id_token?: string; token_type?: string; scope?: string; expires_in?: number; expires_at?: number; session_state?: string;
    expired(): boolean;
    claims(): IdTokenClaims;
  }
  export class BaseClient {
    constructor(metadata: any, ...more: any[]);
    authorizationUrl(parameters?: any): string;
    endSessionUrl(parameters?: any): string;
    callbackParams(request: any): any;
    callback(redirect: string | undefined, parameters: any, checks?: any, extras?: any): Promise<TokenSet>;
    refresh(token: TokenSet | string, extras?: any): Promise<TokenSet>;
    userinfo(token: TokenSet | string, options?: any): Promise<UserinfoResponse>;
    grant(body: any, extras?: any): Promise<TokenSet>;
    revoke(token: string, hint?: string): Promise<undefined>;
    introspect(token: string): Promise<any>;
    metadata: any;
    issuer: Issuer;
  }
  export type Client = BaseClient;
  export class Issuer {
    constructor(metadata: any);
    static discover(issuer: string): Promise<Issuer>;
    metadata: any;
    Client: typeof BaseClient;
  }
  export class Strategy { constructor(options: any, verify: (tokens: TokenSet, userinfo: UserinfoResponse, done: any) => void); name: string; authenticate(request: any, options?: any): any }
  export const generators: any;
  export const custom: any;
  export const errors: any;
  export class Configuration { constructor(...settings: any[]); serverMetadata(): any; clientMetadata(): any }
  export interface TokenEndpointResponse extends TokenSetParameters { claims(): IdTokenClaims | undefined; expiresIn(): number | undefined }
  export function discovery(server: URL, client: string, ...more: any[]): Promise<Configuration>;
  export function buildAuthorizationUrl(configuration: Configuration, parameters: any): URL;
  export function buildEndSessionUrl(configuration: Configuration, parameters?: any): URL;
  export function authorizationCodeGrant(configuration: Configuration, url: URL | Request, checks?: any, ...more: any[]): Promise<TokenEndpointResponse>;
  export function refreshTokenGrant(configuration: Configuration, token: string, ...more: any[]): Promise<TokenEndpointResponse>;
  export function clientCredentialsGrant(configuration: Configuration, ...more: any[]): Promise<TokenEndpointResponse>;
  export function fetchUserInfo(configuration: Configuration, token: string, subject: string | symbol, ...more: any[]): Promise<UserinfoResponse>;
  export function randomState(): string;
  export function randomNonce(): string;
  export function randomPKCECodeVerifier(): string;
  export function calculatePKCECodeChallenge(verifier: string): Promise<string>;
}
