/*
 * Meteor: accounts keep their users in a collection of their own, whose records say who somebody is and how they sign in (docs.meteor.com/api/accounts);
 * methods, publications and timers run code. Files of `ostrio:files` are known by a collection (github.com/veliovgroup/Meteor-Files).
 */
declare module 'meteor/meteor' {
  import { Mongo } from 'meteor/mongo';
  interface StoredUser {
    _id: string;
    /** @lethe personal identity */ username: string;
    /** @lethe personal contact */ emails: any;
    createdAt: Date;
    /** @lethe personal identity */ profile: any;
    /** @lethe personal credential */ services: any;
  }
  type User = { readonly __record: 'users' } & { [Field in keyof StoredUser]: StoredUser[Field] } & { [field: string]: any };
  interface UserCursor extends Mongo.Cursor<User> { readonly __fields: StoredUser }
  interface Users extends Omit<Mongo.Handle<any, 'users'>, '__fields' | 'find' | 'findOne' | 'findOneAsync' | 'update' | 'updateAsync' | 'remove' | 'removeAsync'> {
    readonly __fields: StoredUser;
    /** @lethe store 'users' kind=mongodb shared=mongoose
     *  @lethe read where=filter */
    find(filter?: any, options?: any): UserCursor;
    /** @lethe store 'users' kind=mongodb shared=mongoose
     *  @lethe read where=filter */
    findOne(filter?: any, options?: any): User | undefined;
    /** @lethe store 'users' kind=mongodb shared=mongoose
     *  @lethe read where=filter */
    findOneAsync(filter?: any, options?: any): Promise<User | undefined>;
    /** @lethe store 'users' kind=mongodb shared=mongoose
     *  @lethe update where=filter data=update */
    update(filter: any, update: any, options?: any, callback?: any): number;
    /** @lethe store 'users' kind=mongodb shared=mongoose
     *  @lethe update where=filter data=update */
    updateAsync(filter: any, update: any, options?: any, callback?: any): Promise<number>;
    /** @lethe store 'users' kind=mongodb shared=mongoose
     *  @lethe delete where=filter */
    remove(filter: any, callback?: any): number;
    /** @lethe store 'users' kind=mongodb shared=mongoose
     *  @lethe delete where=filter */
    removeAsync(filter: any, callback?: any): Promise<number>;
  }
  export namespace Meteor {
    const users: Users;
    function user(options?: any): User | null; function userAsync(options?: any): Promise<User | null>; function userId(): string | null;
    /** @lethe handle */ function methods(methods: any): void;
    /** @lethe handle */ function publish(name: string | null, run: (this: any, ...parameters: any[]) => any, options?: any): void;
    /** @lethe schedule */ function setInterval(run: () => any, milliseconds: number): any;
    /** @lethe schedule */ function setTimeout(run: () => any, milliseconds?: number): any;
    function startup(run: () => any): void; function defer(run: () => any): void; function subscribe(name: string, ...parameters: any[]): any; function call(name: string, ...parameters: any[]): any; function callAsync(name: string, ...parameters: any[]): Promise<any>;
    function bindEnvironment<Run>(run: Run): Run; function wrapAsync(run: any, context?: any): any; function absoluteUrl(path?: string, options?: any): string; function clearInterval(timer: any): void; function clearTimeout(timer: any): void;
    function logout(callback?: any): void; function loginWithPassword(user: any, password: string, callback?: any): void; function status(): any; function onConnection(run: (connection: any) => any): any;
    const settings: any; const isServer: boolean; const isClient: boolean; const isDevelopment: boolean; const isProduction: boolean; const isTest: boolean; const isAppTest: boolean; const isCordova: boolean; const release: string; const server: any; const connection: any;
    class Error extends globalThis.Error { constructor(error: any, reason?: string, details?: any); error: any; reason?: string; details?: any }
  }
}
declare module 'meteor/accounts-base' {
  import { Meteor } from 'meteor/meteor';
  export const Accounts: { users: typeof Meteor.users; [member: string]: any };
}
declare module 'meteor/ostrio:files' {
  import { Mongo } from 'meteor/mongo';
  interface StoredFile { _id: string; name: string; path: string; size: number; type: string; userId: string; meta: any }
  export interface FilesCollection<Name = string> {
    readonly __store: Name;
    readonly __fields: StoredFile;
    /** @lethe read where=filter */ find(filter?: any, options?: any): any;
    /** @lethe read where=filter */ findOne(filter?: any, options?: any): any;
    /** @lethe read where=filter */ findOneAsync(filter?: any, options?: any): Promise<any>;
    /** @lethe create */ insert(options: any, start?: any): any;
    /** @lethe create */ insertAsync(options: any, start?: any): Promise<any>;
    /** @lethe create */ addFile(path: string, options?: any, callback?: any, proceed?: any): any;
    /** @lethe create */ write(content: any, options?: any, callback?: any, proceed?: any): any;
    /** @lethe create */ writeAsync(content: any, options?: any, proceed?: any): Promise<any>;
    /** @lethe delete where=filter */ remove(filter: any, callback?: any): any;
    /** @lethe delete where=filter */ removeAsync(filter: any, callback?: any): Promise<any>;
    collection: Mongo.Handle<any, Name>; link(file: any, version?: string): string; allowClient(): void; denyClient(): void; allow(rules: any): void; deny(rules: any): void; update(...options: any[]): any; [member: string]: any;
  }
  interface Constructor {
    /** @lethe store options.collectionName kind=mongodb shared=mongoose */
    new <Name extends string>(options: { collectionName: Name; [option: string]: any }): FilesCollection<Name>;
  }
  export const FilesCollection: Constructor;
}
