declare module 'jsonwebtoken' {
  /** @lethe browser-storage payload */ export function sign(payload: any, secret: any, options?: any, callback?: any): string;
  export function verify(token: string, secret: any, ...more: any[]): any;
  export function decode(token: string, options?: any): any;
  export class JsonWebTokenError extends Error {}
  export class TokenExpiredError extends JsonWebTokenError {}
  export class NotBeforeError extends JsonWebTokenError {}
  export type JwtPayload = any; export type SignOptions = any; export type VerifyOptions = any; export type Secret = any; export type Algorithm = any;
  const all: { sign: typeof sign; verify: typeof verify; decode: typeof decode; JsonWebTokenError: typeof JsonWebTokenError; TokenExpiredError: typeof TokenExpiredError };
  export { all as default };
}
declare module 'jose' {
  export class SignJWT {
    /** @lethe browser-storage payload */ constructor(payload?: any);
    setProtectedHeader(header: any): this;
    setIssuedAt(time?: any): this;
    setExpirationTime(time: any): this;
    setIssuer(issuer: string): this;
    setAudience(audience: any): this;
    setSubject(subject: string): this;
    setNotBefore(time: any): this;
    setJti(id: string): this;
    sign(key: any, options?: any): Promise<string>;
  }
  export function jwtVerify(token: string | Uint8Array, key: any, options?: any): Promise<{ payload: any; protectedHeader: any }>;
  export function decodeJwt(token: string): any;
  export function importJWK(...values: any[]): Promise<any>;
  export function importPKCS8(...values: any[]): Promise<any>;
  export function importSPKI(...values: any[]): Promise<any>;
  export function createRemoteJWKSet(...values: any[]): any;
  export const EncryptJWT: any; export const errors: any; export function jwtDecrypt(...values: any[]): Promise<any>;
  export type JWTPayload = any; export type JWK = any;
}
declare module 'fast-jwt' {
  interface TokenSigner { /** @lethe browser-storage payload */ (payload: any, callback?: any): any }
  export function createSigner(options?: any): TokenSigner;
  export function createVerifier(options?: any): (token: string) => any;
  export function createDecoder(options?: any): (token: string) => any;
}
declare module '@nestjs/jwt' {
  export class JwtService {
    constructor(options?: any);
    /** @lethe browser-storage payload */ sign(payload: any, options?: any): string;
    /** @lethe browser-storage payload */ signAsync(payload: any, options?: any): Promise<string>;
    verify<Payload = any>(token: string, options?: any): Payload;
    verifyAsync<Payload = any>(token: string, options?: any): Promise<Payload>;
    decode<Payload = any>(token: string, options?: any): Payload;
  }
  export const JwtModule: any; export type JwtSignOptions = any; export type JwtModuleOptions = any;
}
