/** The fetch family of the web platform, which Node.js, Next.js, Hono and others share. */

interface URLSearchParams {
  /** @lethe request query */
  get(name: string): string | null;
  /** @lethe request query */
  getAll(name: string): string[];
  has(name: string): boolean;
  set(name: string, value: unknown): void;
  append(name: string, value: unknown): void;
  delete(name: string): void;
  entries(): IterableIterator<[string, string]>;
  keys(): IterableIterator<string>;
  values(): IterableIterator<string>;
  forEach(callback: (value: string, name: string) => void): void;
  toString(): string;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}
declare var URLSearchParams: { new (from?: unknown): URLSearchParams };

interface URL {
  href: string;
  protocol: string;
  host: string;
  hostname: string;
  port: string;
  origin: string;
  pathname: string;
  search: string;
  hash: string;
  username: string;
  password: string;
  searchParams: URLSearchParams;
  toString(): string;
  toJSON(): string;
}
declare var URL: {
  new (url: string | URL, base?: string | URL): URL;
  createObjectURL(value: unknown): string;
  revokeObjectURL(url: string): void;
  canParse(url: string, base?: string): boolean;
};

interface Headers {
  get(name: string): string | null;
  has(name: string): boolean;
  set(name: string, value: string): void;
  append(name: string, value: string): void;
  delete(name: string): void;
  entries(): IterableIterator<[string, string]>;
  forEach(callback: (value: string, name: string) => void): void;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}
declare var Headers: { new (from?: unknown): Headers };

interface Blob {
  size: number;
  type: string;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}
declare var Blob: { new (parts?: unknown[], options?: object): Blob };
interface File extends Blob { name: string; lastModified: number }
declare var File: { new (parts: unknown[], name: string, options?: object): File };
declare type FormDataEntryValue = string | File;
interface FormData {
  /** @lethe request form */
  get(name: string): FormDataEntryValue | null;
  /** @lethe request form */
  getAll(name: string): FormDataEntryValue[];
  has(name: string): boolean;
  set(name: string, value: unknown, fileName?: string): void;
  append(name: string, value: unknown, fileName?: string): void;
  delete(name: string): void;
  entries(): IterableIterator<[string, FormDataEntryValue]>;
  forEach(callback: (value: FormDataEntryValue, name: string) => void): void;
  [Symbol.iterator](): IterableIterator<[string, FormDataEntryValue]>;
}
declare var FormData: { new (form?: unknown): FormData };

declare type BodyInit = any;
declare type HeadersInit = Headers | Record<string, string> | [string, string][];
interface RequestInit { method?: string; headers?: HeadersInit; body?: BodyInit; signal?: any; [option: string]: any }
interface Request {
  method: string;
  signal: any;
  /** @lethe request url */
  url: string;
  /** @lethe request headers */
  headers: Headers;
  /** @lethe request body */
  body: any;
  /** @lethe request body */
  json(): Promise<any>;
  /** @lethe request body */
  text(): Promise<string>;
  /** @lethe request body */
  formData(): Promise<FormData>;
  /** @lethe request body */
  arrayBuffer(): Promise<ArrayBuffer>;
  /** @lethe request body */
  blob(): Promise<Blob>;
  clone(): Request;
}
declare var Request: { new (input: string | URL | Request, init?: RequestInit): Request };

interface ResponseInit { status?: number; statusText?: string; headers?: HeadersInit }
interface Response {
  ok: boolean;
  status: number;
  statusText: string;
  url: string;
  redirected: boolean;
  headers: Headers;
  body: any;
  json(): Promise<any>;
  text(): Promise<string>;
  formData(): Promise<FormData>;
  arrayBuffer(): Promise<ArrayBuffer>;
  blob(): Promise<Blob>;
  clone(): Response;
}
declare var Response: {
  /** @lethe respond body */
  new (body?: BodyInit, init?: ResponseInit): Response;
  /** @lethe respond data */
  json(data: unknown, init?: ResponseInit): Response;
  redirect(url: string | URL, status?: number): Response;
  error(): Response;
};
declare function fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;

declare class AbortController {
  signal: any;
  abort(reason?: unknown): void;
}
declare class TextEncoder { encode(text?: string): Uint8Array }
declare class TextDecoder { constructor(label?: string, options?: object); decode(data?: unknown, options?: object): string }
