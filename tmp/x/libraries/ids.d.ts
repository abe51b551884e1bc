declare module 'uuid' {
  export function v1(...options: any[]): string;
  export function v3(...options: any[]): string;
  export function v4(...options: any[]): string;
  export function v5(...options: any[]): string;
  export function v6(...options: any[]): string;
  export function v7(...options: any[]): string;
  export function validate(id: unknown): boolean;
  export function version(id: string): number;
}
declare module 'nanoid' {
  export function nanoid(size?: number): string;
  export function customAlphabet(alphabet: string, size?: number): (size?: number) => string;
}
declare module 'cuid' { function cuid(): string; export = cuid; }
declare module '@paralleldrive/cuid2' {
  export function createId(): string;
  export function isCuid(id: string): boolean;
  export function init(options?: object): () => string;
}
declare module 'ulid' { export function ulid(seed?: number): string; }
