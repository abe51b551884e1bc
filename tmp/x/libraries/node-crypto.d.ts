declare module 'crypto' {
  export interface Hash {
    update(data: unknown, encoding?: string): Hash;
    /** @lethe pseudonymise */
    digest(encoding: string): string;
    /** @lethe pseudonymise */
    digest(): Buffer;
    copy(): Hash;
  }
  export interface Hmac extends Hash {}
  export interface Cipher { update(...values: any[]): any; final(...values: any[]): any; getAuthTag(): Buffer; setAuthTag(tag: unknown): this; setAAD(data: unknown): this }
  export function createHash(algorithm: string, options?: object): Hash;
  export function createHmac(algorithm: string, key: unknown, options?: object): Hmac;
  /** @lethe pseudonymise */
  export function hash(algorithm: string, data: unknown, encoding?: string): string;
  /** @lethe pseudonymise */
  export function scryptSync(password: unknown, salt: unknown, length: number, options?: object): Buffer;
  /** @lethe pseudonymise */
  export function pbkdf2Sync(password: unknown, salt: unknown, iterations: number, length: number, digest: string): Buffer;
  type KeyCallback = (error: Error | null, key: Buffer) => void;
  export function scrypt(password: unknown, salt: unknown, length: number, options: object | KeyCallback, callback?: KeyCallback): void;
  export function pbkdf2(password: unknown, salt: unknown, iterations: number, length: number, digest: string, callback: KeyCallback): void;
  export function randomBytes(size: number): Buffer;
  export function randomUUID(options?: object): string;
  export function randomInt(...limits: number[]): number;
  export function timingSafeEqual(first: unknown, second: unknown): boolean;
  export function createCipheriv(algorithm: string, key: unknown, iv: unknown, options?: object): Cipher;
  export function createDecipheriv(algorithm: string, key: unknown, iv: unknown, options?: object): Cipher;
  export function createSign(algorithm: string): any;
  export function createVerify(algorithm: string): any;
  export function getHashes(): string[];
  export function getRandomValues<Values>(values: Values): Values;
  export const webcrypto: Crypto;
  export const subtle: SubtleCrypto;
}
declare module 'node:crypto' { import all = require('crypto'); export = all; }
