/** Settings of programs on the command line, in a file of JSON in the person's folder. `encryptionKey` only hides them. Source: README of conf 10 and 14. */
declare module 'conf' {
  type At<Items, Key> = 0 extends 1 & Items ? any : Key extends keyof Items ? Items[Key] : any;
  interface Options<Items> { defaults?: Readonly<Items>; [option: string]: any }
  class Conf<Items extends Record<string, any> = any> {
    constructor(options?: Options<Items>);
    /**
     * @lethe browser-storage value in=app
     * @lethe kept key data=value kind=conf
     */
    set<Key extends PropertyKey>(key: Key, value: At<Items, Key>): void;
    /**
     * @lethe browser-storage items in=app
     * @lethe kept entries=items kind=conf
     */
    set(items: Partial<Items>): void;
    /**
     * @lethe browser-storage value in=app
     * @lethe kept key data=value kind=conf
     */
    appendToArray(key: any, value: any): void;
    get<Key extends PropertyKey>(key: Key, otherwise?: any): At<Items, Key>;
    has(key: any): boolean;
    reset(...keys: any[]): void;
    /** @lethe kept-removal key kind=conf */
    delete(key: any): void;
    /** @lethe kept-removal kind=conf */
    clear(): void;
    onDidChange(key: any, callback: (value: any, before: any) => void): () => void;
    onDidAnyChange(callback: (value: any, before: any) => void): () => void;
    store: Items;
    readonly size: number;
    readonly path: string;
  }
  namespace Conf { export { Conf, Conf as default }; export type Schema<Items = any> = any; export { Options } }
  export = Conf;
}
