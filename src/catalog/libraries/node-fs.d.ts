declare module 'fs' {
  export interface LocalFiles {
    /** @lethe processor file fs.unlink */ readonly __store: 'local file';
  }
  export interface FileStream {
    /** @lethe file chunk */
    write(chunk: any, ...more: any[]): boolean;
    /** @lethe file chunk */
    end(chunk?: any, ...more: any[]): this;
    on(event: string, listener: (...values: any[]) => void): this;
    once(event: string, listener: (...values: any[]) => void): this;
    close(done?: Done): void;
    destroy(error?: any): this;
    [member: string]: any;
  }
  type Done = (error: any, ...results: any[]) => void;
  /**
   * @lethe create store=local-file
   * @lethe file data
   */
  export function writeFile(path: any, data: any, ...more: any[]): void;
  /**
   * @lethe create store=local-file
   * @lethe file data
   */
  export function writeFileSync(path: any, data: any, options?: any): void;
  /**
   * @lethe create store=local-file
   * @lethe log-file path
   */
  export function createWriteStream(path: any, options?: any): FileStream;
  /** @lethe file data */
  export function appendFile(path: any, data: any, ...more: any[]): void;
  /** @lethe file data */
  export function appendFileSync(path: any, data: any, options?: any): void;
  /** @lethe create store=local-file */ export function copyFile(from: any, to: any, ...more: any[]): void;
  /** @lethe create store=local-file */ export function copyFileSync(from: any, to: any, mode?: any): void;
  /** @lethe create store=local-file */ export function rename(from: any, to: any, done: Done): void;
  /** @lethe create store=local-file */ export function renameSync(from: any, to: any): void;
  /** @lethe delete store=local-file */ export function unlink(path: any, done: Done): void;
  /** @lethe delete store=local-file */ export function unlinkSync(path: any): void;
  /** @lethe delete store=local-file */ export function rm(path: any, ...more: any[]): void;
  /** @lethe delete store=local-file */ export function rmSync(path: any, options?: any): void;
  export namespace promises {
    /**
     * @lethe create store=local-file
     * @lethe file data
     */
    function writeFile(path: any, data: any, options?: any): Promise<void>;
    /** @lethe file data */
    function appendFile(path: any, data: any, options?: any): Promise<void>;
    /** @lethe create store=local-file */ function copyFile(from: any, to: any, mode?: any): Promise<void>;
    /** @lethe create store=local-file */ function rename(from: any, to: any): Promise<void>;
    /** @lethe delete store=local-file */ function unlink(path: any): Promise<void>;
    /** @lethe delete store=local-file */ function rm(path: any, options?: any): Promise<void>;
    function readFile(path: any, options: string | { encoding: string; [option: string]: any }): Promise<string>;
    function readFile(path: any, options?: any): Promise<Buffer>;
    function readdir(path: any, options?: any): Promise<any[]>;
    function mkdir(path: any, options?: any): Promise<any>;
    function stat(path: any, options?: any): Promise<any>;
    function access(path: any, mode?: any): Promise<void>;
    const lstat: any; const open: any; const rmdir: any; const mkdtemp: any; const chmod: any; const cp: any; const readlink: any; const realpath: any; const symlink: any;
    const utimes: any; const watch: any; const opendir: any; const truncate: any; const constants: any; const chown: any; const link: any; const statfs: any;
  }
  export function readFileSync(path: any, options: string | { encoding: string; [option: string]: any }): string;
  export function readFileSync(path: any, options?: any): Buffer;
  export function existsSync(path: any): boolean;
  export const readFile: any; export const readdir: any; export const readdirSync: any; export const mkdir: any; export const mkdirSync: any; export const stat: any; export const statSync: any;
  export const createReadStream: any; export const access: any; export const accessSync: any; export const exists: any;
  export const lstat: any; export const lstatSync: any; export const rmdir: any; export const rmdirSync: any; export const constants: any; export const watch: any; export const watchFile: any;
  export const open: any; export const openSync: any; export const close: any; export const closeSync: any; export const read: any; export const readSync: any; export const write: any; export const writeSync: any;
  export const realpath: any; export const realpathSync: any; export const symlink: any; export const symlinkSync: any; export const chmod: any; export const chmodSync: any; export const cp: any; export const cpSync: any;
  export const mkdtemp: any; export const mkdtempSync: any; export const utimesSync: any; export const unwatchFile: any; export const truncate: any; export const truncateSync: any; export const readlinkSync: any;
  export type Stats = any; export type ReadStream = any; export type WriteStream = FileStream; export type PathLike = any; export type Dirent = any; export type FSWatcher = any; export type PathOrFileDescriptor = any; export type WriteFileOptions = any;
}
declare module 'node:fs' { import all = require('fs'); export = all; }
declare module 'fs/promises' { import all = require('fs'); export = all.promises; }
declare module 'node:fs/promises' { import all = require('fs'); export = all.promises; }
declare module 'fs-extra' {
  import all = require('fs');
  /** @lethe delete store=local-file */ export function remove(path: any, done?: any): Promise<void>;
  /** @lethe delete store=local-file */ export function removeSync(path: any): void;
  /**
   * @lethe create store=local-file
   * @lethe file data
   */
  export function outputFile(path: any, data: any, ...more: any[]): Promise<void>;
  /** @lethe file data */
  export function writeJson(path: any, data: any, ...more: any[]): Promise<void>;
  /** @lethe file data */
  export function writeJSON(path: any, data: any, ...more: any[]): Promise<void>;
  /** @lethe file data */
  export function writeJsonSync(path: any, data: any, options?: any): void;
  /** @lethe file data */
  export function outputJson(path: any, data: any, ...more: any[]): Promise<void>;
  /** @lethe file data */
  export function writeFileSync(path: any, data: any, options?: any): void;
  /** @lethe file data */
  export function appendFile(path: any, data: any, ...more: any[]): Promise<void>;
  /** @lethe create store=local-file */ export function move(from: any, to: any, ...more: any[]): Promise<void>;
  /** @lethe delete store=local-file */ export function unlink(path: any, done?: any): Promise<void>;
  /**
   * @lethe create store=local-file
   * @lethe file data
   */
  export function writeFile(path: any, data: any, ...more: any[]): Promise<void>;
  /** @lethe log-file path */
  export function createWriteStream(path: any, options?: any): all.FileStream;
  export const readFile: any; export const readJson: any; export const ensureDir: any; export const ensureFile: any; export const pathExists: any; export const existsSync: any;
  export const copy: any; export const readFileSync: any; export const mkdirp: any; export const emptyDir: any; export const stat: any; export const readdir: any;
  export const createReadStream: any; export const mkdir: any; export const ensureDirSync: any; export const copySync: any; export const emptyDirSync: any; export const statSync: any;
}
