/*
 * Appwrite: a collection, or a table since 1.8, is named by its id in each call, as arguments or as one object; users and files are
 * kept by the service itself (appwrite.io/docs/references).
 */
declare module 'appwrite' {
  export class Client { setEndpoint(address: string): this; setProject(id: string): this; setKey(key: string): this; setSession(session: string): this; setJWT(token: string): this; setLocale(locale: string): this; setSelfSigned(isOn: boolean): this; setPlatform(name: string): this; subscribe(channels: any, callback: (event: any) => void): () => void }
  export const ID: { unique(): string; custom(id: string): string };
  export const Query: { [operator: string]: (...values: any[]) => string }; export const Permission: { [action: string]: (role: string) => string }; export const Role: { [role: string]: (...values: any[]) => string };
  export const OAuthProvider: any; export const ImageGravity: any; export const ImageFormat: any;
  export class AppwriteException extends Error { code: number; type: string; response: string }
  export namespace Models { export type Document = any; export type DocumentList<Row = any> = any; export type User<Preferences = any> = any; export type Preferences = any; export type Session = any; export type File = any; export type Row = any; export type RowList<One = any> = any }
  export class Databases {
    constructor(client: Client);
    /**
     * @lethe store collection,first.collectionId kind=appwrite form=name
     * @lethe create result data=data,first.data
     */
    createDocument(first: any, collection?: any, id?: any, data?: any, permissions?: any): Promise<any>;
    /**
     * @lethe store collection,first.collectionId kind=appwrite form=name
     * @lethe create result data=rows,first.documents
     */
    createDocuments(first: any, collection?: any, rows?: any): Promise<any>;
    /**
     * @lethe store collection,first.collectionId kind=appwrite form=name
     * @lethe create result data=data,first.data
     */
    upsertDocument(first: any, collection?: any, id?: any, data?: any, permissions?: any): Promise<any>;
    /**
     * @lethe store collection,first.collectionId kind=appwrite form=name
     * @lethe update result data=data,first.data
     */
    updateDocument(first: any, collection?: any, id?: any, data?: any, permissions?: any): Promise<any>;
    /**
     * @lethe store collection,first.collectionId kind=appwrite form=name
     * @lethe update result data=data,first.data
     */
    updateDocuments(first: any, collection?: any, data?: any, queries?: any): Promise<any>;
    /**
     * @lethe store collection,first.collectionId kind=appwrite form=name
     * @lethe read result
     */
    getDocument(first: any, collection?: any, id?: any, queries?: any): Promise<any>;
    /**
     * @lethe store collection,first.collectionId kind=appwrite form=name
     * @lethe read result
     */
    listDocuments(first: any, collection?: any, queries?: any): Promise<any>;
    /**
     * @lethe store collection,first.collectionId kind=appwrite form=name
     * @lethe delete result
     */
    deleteDocument(first: any, collection?: any, id?: any): Promise<any>;
    /**
     * @lethe store collection,first.collectionId kind=appwrite form=name
     * @lethe delete result
     */
    deleteDocuments(first: any, collection?: any, queries?: any): Promise<any>;
    [member: string]: any;
  }
  export class TablesDB {
    constructor(client: Client);
    /**
     * @lethe store table,first.tableId kind=appwrite form=name
     * @lethe create result data=data,first.data
     */
    createRow(first: any, table?: any, id?: any, data?: any, permissions?: any): Promise<any>;
    /**
     * @lethe store table,first.tableId kind=appwrite form=name
     * @lethe create result data=rows,first.rows
     */
    createRows(first: any, table?: any, rows?: any): Promise<any>;
    /**
     * @lethe store table,first.tableId kind=appwrite form=name
     * @lethe create result data=data,first.data
     */
    upsertRow(first: any, table?: any, id?: any, data?: any, permissions?: any): Promise<any>;
    /**
     * @lethe store table,first.tableId kind=appwrite form=name
     * @lethe update result data=data,first.data
     */
    updateRow(first: any, table?: any, id?: any, data?: any, permissions?: any): Promise<any>;
    /**
     * @lethe store table,first.tableId kind=appwrite form=name
     * @lethe update result data=data,first.data
     */
    updateRows(first: any, table?: any, data?: any, queries?: any): Promise<any>;
    /**
     * @lethe store table,first.tableId kind=appwrite form=name
     * @lethe read result
     */
    getRow(first: any, table?: any, id?: any, queries?: any): Promise<any>;
    /**
     * @lethe store table,first.tableId kind=appwrite form=name
     * @lethe read result
     */
    listRows(first: any, table?: any, queries?: any): Promise<any>;
    /**
     * @lethe store table,first.tableId kind=appwrite form=name
     * @lethe delete result
     */
    deleteRow(first: any, table?: any, id?: any): Promise<any>;
    /**
     * @lethe store table,first.tableId kind=appwrite form=name
     * @lethe delete result
     */
    deleteRows(first: any, table?: any, queries?: any): Promise<any>;
    [member: string]: any;
  }
  interface Service { new (client: Client): { [member: string]: any } }
  export const Account: Service, Users: Service, Teams: Service, Storage: Service, Functions: Service, Avatars: Service, Messaging: Service, Locale: Service, Health: Service;
}
declare module 'node-appwrite' { import all = require('appwrite'); export = all; }
declare module 'react-native-appwrite' { import all = require('appwrite'); export = all; }
