/**
 * What an extension keeps in the browser. The area `session` is memory that scripts of pages cannot read, so it has no tag; `sync` is also kept with the person's
 * account at the vendor of the browser. Sources: chrome.storage of Chrome for developers; storage of WebExtensions at MDN.
 */
interface LetheExtensionReads {
  get(keys?: any, callback?: any): Promise<Record<string, any>>;
  getBytesInUse(keys?: any, callback?: any): Promise<number>;
  getKeys(callback?: any): Promise<string[]>;
  setAccessLevel(options: any, callback?: any): Promise<void>;
  onChanged: any;
}
interface LetheExtensionStorage extends LetheExtensionReads {
  /**
   * @lethe browser-storage items
   * @lethe kept entries=items kind=extension-storage
   */
  set(items: any, callback?: any): Promise<void>;
  /** @lethe kept-removal keys kind=extension-storage */
  remove(keys: any, callback?: any): Promise<void>;
  /** @lethe kept-removal kind=extension-storage */
  clear(callback?: any): Promise<void>;
}
interface LetheExtensionSync extends LetheExtensionReads {
  /**
   * @lethe browser-storage items
   * @lethe kept entries=items kind=extension-sync
   */
  set(items: any, callback?: any): Promise<void>;
  /** @lethe kept-removal keys kind=extension-sync */
  remove(keys: any, callback?: any): Promise<void>;
  /** @lethe kept-removal kind=extension-sync */
  clear(callback?: any): Promise<void>;
}
interface LetheExtensionMemory extends LetheExtensionReads { set(items: any, callback?: any): Promise<void>; remove(keys: any, callback?: any): Promise<void>; clear(callback?: any): Promise<void> }
interface LetheExtensionHost {
  storage: { local: LetheExtensionStorage; sync: LetheExtensionSync; session: LetheExtensionMemory; managed: LetheExtensionReads; onChanged: any };
  [part: string]: any;
}
declare var chrome: LetheExtensionHost;
declare var browser: LetheExtensionHost;
declare module 'webextension-polyfill' { const browser: LetheExtensionHost; export { browser, browser as default }; }
declare module 'webextension-polyfill-ts' { export const browser: LetheExtensionHost; }
declare module 'wxt/browser' { export const browser: LetheExtensionHost; }
