/**
 * Settings of desktop apps, in a file of JSON in the person's folder. `encryptionKey` only hides them: the app holds the key as well. Sources: READMEs of
 * electron-store 8 and 10 and of electron-settings 3 and 4.
 */
declare module 'electron-store' {
  type At<Items, Key> = 0 extends 1 & Items ? any : Key extends keyof Items ? Items[Key] : any;
  interface Options<Items> { defaults?: Readonly<Items>; [option: string]: any }
  class ElectronStore<Items extends Record<string, any> = any> {
    constructor(options?: Options<Items>);
    static initRenderer(): void;
    /**
     * @lethe browser-storage value in=app
     * @lethe kept key data=value kind=electron-store
     */
    set<Key extends PropertyKey>(key: Key, value: At<Items, Key>): void;
    /**
     * @lethe browser-storage items in=app
     * @lethe kept entries=items kind=electron-store
     */
    set(items: Partial<Items>): void;
    /**
     * @lethe browser-storage value in=app
     * @lethe kept key data=value kind=electron-store
     */
    appendToArray(key: any, value: any): void;
    get<Key extends PropertyKey>(key: Key, otherwise?: any): At<Items, Key>;
    has(key: any): boolean;
    reset(...keys: any[]): void;
    /** @lethe kept-removal key kind=electron-store */
    delete(key: any): void;
    /** @lethe kept-removal kind=electron-store */
    clear(): void;
    onDidChange(key: any, callback: (value: any, before: any) => void): () => void;
    onDidAnyChange(callback: (value: any, before: any) => void): () => void;
    openInEditor(): Promise<void>;
    store: Items;
    readonly size: number;
    readonly path: string;
    readonly events: any;
  }
  namespace ElectronStore { export { ElectronStore as default }; export type Schema<Items = any> = any; export { Options } }
  export = ElectronStore;
}
declare module 'electron-settings' {
  interface Settings {
    /**
     * @lethe browser-storage value in=app
     * @lethe kept key data=value kind=electron-settings
     */
    set(key: any, value: any, options?: any): any;
    /**
     * @lethe browser-storage items in=app
     * @lethe kept entries=items kind=electron-settings
     */
    set(items: any): any;
    /**
     * @lethe browser-storage value in=app
     * @lethe kept key data=value kind=electron-settings
     */
    setSync(key: any, value: any): void;
    get(key?: any, otherwise?: any, options?: any): any;
    getSync(key?: any): any;
    getAll(options?: any): any;
    has(key: any, options?: any): any;
    hasSync(key: any): boolean;
    /** @lethe kept-removal key kind=electron-settings */
    unset(key?: any): any;
    /** @lethe kept-removal key kind=electron-settings */
    unsetSync(key?: any): void;
    /** @lethe kept-removal key kind=electron-settings */
    delete(key: any, options?: any): any;
    /** @lethe kept-removal kind=electron-settings */
    deleteAll(options?: any): any;
    configure(options: object): void;
    file(): string;
    watch(key: any, callback: (value: any, before: any) => void, options?: any): any;
  }
  const settings: Settings;
  export = settings;
}
