/**
 * Keystone: `list` declares a list, which `src/collect/stores/keystone.ts` reads with what the generated interface does to it. Hooks and
 * resolvers reach items through their context by the list's name (`context.db.User.deleteOne`).
 */
declare module '@keystone-6/core' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- lists are reached by their names
  type Items = any;
  export interface KeystoneContext {
    db: Items;
    query: Items;
    prisma: Items;
    sudo(): KeystoneContext;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- session, request, GraphQL
    [member: string]: any;
  }
  export interface HookArguments {
    context: KeystoneContext;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- item, originalItem, resolvedData, inputData, operation
    [argument: string]: any;
  }
  type Callback = (given: HookArguments) => unknown;
  interface Callbacks {
    [name: string]: Callback | Callbacks;
  }
  export interface ListConfig {
    fields: object;
    access?: Callback | Callbacks;
    hooks?: Callbacks;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- ui, db, graphql
    [option: string]: any;
  }
  export interface List {
    readonly list: true;
  }
  /** @lethe schema config */
  export function list<TypeInfo = unknown>(config: ListConfig): List;
  export function group(options: { fields: object; label?: string; description?: string }): object;
  export function config(options: object): object;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- builds GraphQL types
  export const graphql: any;
}

declare module '@keystone-6/core/access' {
  export function allowAll(): true;
  export function denyAll(): false;
}

declare module '@keystone-6/core/types' {
  export type { KeystoneContext } from '@keystone-6/core';
}

declare module '@keystone-next/keystone' {
  export * from '@keystone-6/core';
}

declare module '@keystone-next/keystone/schema' {
  export * from '@keystone-6/core';
}

declare module '@keystone-next/keystone/types' {
  export * from '@keystone-6/core/types';
}
