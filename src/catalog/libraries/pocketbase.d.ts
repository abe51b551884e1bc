/* PocketBase: a collection is named where it is used; its records may have a type (pocketbase.io/docs/api-records). */
declare module 'pocketbase' {
  namespace PocketBase {
    interface RecordModel { id: string; collectionId: string; collectionName: string; [field: string]: any }
    interface Document { [field: string]: any }
    type Row<Fields, Name> = Fields & { readonly __record: Name };
    interface ListResult<Shape> { page: number; perPage: number; totalItems: number; totalPages: number; items: Shape[] }
    interface RecordService<Fields, Name> {
      readonly __store: Name;
      readonly __fields: Fields;
      /** @lethe create data=values */ create<Shape = Row<Fields, Name>>(values?: any, options?: any): Promise<Shape>;
      /** @lethe update data=values */ update<Shape = Row<Fields, Name>>(id: string, values?: any, options?: any): Promise<Shape>;
      /** @lethe delete */ delete(id: string, options?: any): Promise<boolean>;
      /** @lethe read */ getOne<Shape = Row<Fields, Name>>(id: string, options?: any): Promise<Shape>;
      /** @lethe read */ getList<Shape = Row<Fields, Name>>(page?: number, size?: number, options?: any): Promise<ListResult<Shape>>;
      /** @lethe read */ getFullList<Shape = Row<Fields, Name>>(...options: any[]): Promise<Shape[]>;
      /** @lethe read */ getFirstListItem<Shape = Row<Fields, Name>>(filter: string, options?: any): Promise<Shape>;
      authWithPassword(name: string, password: string, options?: any): Promise<any>; authWithOAuth2(options: any): Promise<any>; authWithOTP(id: string, password: string): Promise<any>; authRefresh(options?: any): Promise<any>; listAuthMethods(): Promise<any>;
      requestPasswordReset(email: string): Promise<boolean>; confirmPasswordReset(token: string, ...passwords: any[]): Promise<boolean>; requestVerification(email: string): Promise<boolean>; confirmVerification(token: string): Promise<boolean>;
      requestEmailChange(email: string): Promise<boolean>; confirmEmailChange(token: string, password: string): Promise<boolean>; requestOTP(email: string): Promise<any>;
      subscribe(topic: string, callback: (event: { action: string; record: any }) => void, options?: any): Promise<() => Promise<void>>; unsubscribe(topic?: string): Promise<void>;
    }
    interface AuthStore { token: string; isValid: boolean; record: any; model: any; clear(): void; save(token: string, record?: any): void; onChange(callback: (token: string, record: any) => void): () => void; loadFromCookie(cookie: string): void; exportToCookie(options?: any): string }
    interface Constructor { new (address?: string, store?: any, language?: string): Client }
    interface Client {
      /** @lethe store name kind=pocketbase untyped=pocketbase */
      collection<Name extends string>(name: Name): RecordService<Document, Name>;
      /** @lethe store name kind=pocketbase untyped=pocketbase */
      collection<Fields>(name: string): RecordService<Fields, Fields>;
      authStore: AuthStore; files: any; admins: any; collections: any; settings: any; logs: any; health: any; backups: any; realtime: any;
      filter(expression: string, parameters?: any): string; send(path: string, options: any): Promise<any>; autoCancellation(isOn: boolean): this; createBatch(): any; getFileUrl(...options: any[]): string; beforeSend: any; afterSend: any;
    }
  }
  type PocketBase = PocketBase.Client;
  const PocketBase: PocketBase.Constructor & { default: PocketBase.Constructor };
  export = PocketBase;
}
