const pageKinds: ReadonlySet<string> = new Set([
  'localStorage', 'sessionStorage', 'indexeddb', 'idb', 'dexie', 'idb-keyval', 'localforage', 'extension-storage', 'extension-sync', 'react-query', 'zustand', 'pinia', 'redux-persist',
]);
const appKinds: ReadonlySet<string> = new Set(['async-storage', 'capacitor-preferences', 'ionic-storage', 'mmkv', 'electron-store', 'electron-settings', 'conf', 'secure-store', 'watermelondb']);

/** Whether a store is in the browser, or the app, of the person whose data it holds. */
export function isBrowserKind(kind: string): boolean {
  return pageKinds.has(kind) || isAppKind(kind);
}

/** Whether it is in an app on the person's device, or in a program on their computer. */
export function isAppKind(kind: string): boolean {
  return appKinds.has(kind);
}

/** Whether only the app can read it, by the system's own means: where secrets belong. */
export function isProtectedKind(kind: string): boolean {
  return kind === 'secure-store';
}
