declare module 'bcrypt' {
  /** @lethe pseudonymise */
  export function hash(data: unknown, saltOrRounds: unknown): Promise<string>;
  export function hash(data: unknown, saltOrRounds: unknown, callback: (error: Error | undefined, hashed: string) => void): void;
  /** @lethe pseudonymise */
  export function hashSync(data: unknown, saltOrRounds?: unknown): string;
  export function compare(data: unknown, hashed: string): Promise<boolean>;
  export function compare(data: unknown, hashed: string, callback: (error: Error | undefined, same: boolean) => void): void;
  export function compareSync(data: unknown, hashed: string): boolean;
  export function genSalt(rounds?: number): Promise<string>;
  export function genSalt(rounds: number, callback: (error: Error | undefined, salt: string) => void): void;
  export function genSaltSync(rounds?: number): string;
  export function getRounds(hashed: string): number;
}
declare module 'bcryptjs' { import all = require('bcrypt'); export = all; }
declare module 'argon2' {
  /** @lethe pseudonymise */
  export function hash(data: unknown, options?: object): Promise<string>;
  export function verify(hashed: string, data: unknown, options?: object): Promise<boolean>;
  export function needsRehash(hashed: string, options?: object): boolean;
  export const argon2id: number;
  export const argon2i: number;
  export const argon2d: number;
}
declare module '@node-rs/argon2' { export { hash, verify } from 'argon2'; }
declare module '@node-rs/bcrypt' { export { hash, hashSync, compare, compareSync } from 'bcrypt'; }
declare module 'crypto-js' {
  export interface WordArray { toString(encoder?: unknown): string; words: number[] }
  /** @lethe pseudonymise */
  export function MD5(message: unknown): WordArray;
  /** @lethe pseudonymise */
  export function SHA1(message: unknown): WordArray;
  /** @lethe pseudonymise */
  export function SHA256(message: unknown): WordArray;
  /** @lethe pseudonymise */
  export function SHA512(message: unknown): WordArray;
  /** @lethe pseudonymise */
  export function HmacSHA256(message: unknown, key: unknown): WordArray;
  export const AES: any;
  export const enc: any;
}
