/** A token that says in a claim of its own when it was made or ends (`createdAt`, `expiresAt`) is looked at by the application itself. */
declare module 'jsonwebtoken' {
  /**
   * @lethe browser-storage payload
   * @lethe entry 'JSON-web-token' data=payload kind=token to=client seconds=options.expiresIn until=payload.exp,payload.expiresAt,payload.expires,payload.createdAt
   * @lethe personal credential as=token
   */
  export function sign(payload: any, secret: any, options?: any, callback?: any): string;
  /** @lethe token token */ export function verify(token: string, secret: any, ...more: any[]): any;
  /** @lethe token token */ export function decode(token: string, options?: any): any;
  export class JsonWebTokenError extends Error {}
  export class TokenExpiredError extends JsonWebTokenError {}
  export class NotBeforeError extends JsonWebTokenError {}
  export type JwtPayload = any; export type SignOptions = any; export type VerifyOptions = any; export type Secret = any; export type Algorithm = any;
  const all: { sign: typeof sign; verify: typeof verify; decode: typeof decode; JsonWebTokenError: typeof JsonWebTokenError; TokenExpiredError: typeof TokenExpiredError };
  export { all as default };
}
declare module 'jose' {
  export class SignJWT {
    /**
     * @lethe browser-storage payload
     * @lethe entry 'JSON-web-token' data=payload kind=token to=client until=payload.exp,payload.expiresAt,payload.expires,payload.createdAt
     */
    constructor(payload?: any);
    setProtectedHeader(header: any): this;
    setIssuedAt(time?: any): this;
    /** @lethe entry-end 'JSON-web-token' kind=token until=time */ setExpirationTime(time: any): this;
    setIssuer(issuer: string): this;
    setAudience(audience: any): this;
    setSubject(subject: string): this;
    setNotBefore(time: any): this;
    setJti(id: string): this;
    /** @lethe personal credential as=token */ sign(key: any, options?: any): Promise<string>;
  }
  /** @lethe token token */ export function jwtVerify(token: string | Uint8Array, key: any, options?: any): Promise<{ payload: any; protectedHeader: any }>;
  /** @lethe token token */ export function decodeJwt(token: string): any;
  export function importJWK(...values: any[]): Promise<any>;
  export function importPKCS8(...values: any[]): Promise<any>;
  export function importSPKI(...values: any[]): Promise<any>;
  export function createRemoteJWKSet(...values: any[]): any;
  export const EncryptJWT: any; export const errors: any; export function jwtDecrypt(...values: any[]): Promise<any>;
  export type JWTPayload = any; export type JWK = any;
}
declare module 'fast-jwt' {
  interface TokenSigner {
    /**
     * @lethe browser-storage payload
     * @lethe entry 'JSON-web-token' data=payload kind=token to=client until=payload.exp,payload.expiresAt,payload.expires,payload.createdAt
     * @lethe personal credential as=token
     */
    (payload: any, callback?: any): any;
  }
  /** @lethe entry-defaults milliseconds=options.expiresIn */ export function createSigner(options?: any): TokenSigner;
  export function createVerifier(options?: any): (token: string) => any;
  export function createDecoder(options?: any): (token: string) => any;
}
declare module '@nestjs/jwt' {
  export class JwtService {
    /** @lethe entry-defaults seconds=options.signOptions.expiresIn */ constructor(options?: any);
    /**
     * @lethe browser-storage payload
     * @lethe entry 'JSON-web-token' data=payload kind=token to=client seconds=options.expiresIn until=payload.exp,payload.expiresAt,payload.expires,payload.createdAt
     * @lethe personal credential as=token
     */
    sign(payload: any, options?: any): string;
    /**
     * @lethe browser-storage payload
     * @lethe entry 'JSON-web-token' data=payload kind=token to=client seconds=options.expiresIn until=payload.exp,payload.expiresAt,payload.expires,payload.createdAt
     * @lethe personal credential as=token
     */
    signAsync(payload: any, options?: any): Promise<string>;
    /** @lethe token token */ verify<Payload = any>(token: string, options?: any): Payload;
    /** @lethe token token */ verifyAsync<Payload = any>(token: string, options?: any): Promise<Payload>;
    /** @lethe token token */ decode<Payload = any>(token: string, options?: any): Payload;
  }
  export class JwtModule {
    /** @lethe entry-defaults seconds=options.signOptions.expiresIn */ static register(options: any): any;
    /** @lethe entry-defaults seconds=options.useFactory.signOptions.expiresIn */ static registerAsync(options: any): any;
  }
  export type JwtSignOptions = any; export type JwtModuleOptions = any;
}
/** Source: README of jwt-decode 4. */
declare module 'jwt-decode' {
  /** @lethe token token */ export function jwtDecode<Payload = any>(token: string, options?: any): Payload;
  export default jwtDecode;
}
