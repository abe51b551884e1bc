/** Kinds of store that are in the browser, or the app, of the person whose data they hold. */
const browserKinds: ReadonlySet<string> = new Set([
  'localStorage', 'sessionStorage', 'indexeddb', 'idb', 'dexie', 'idb-keyval', 'localforage', 'async-storage', 'capacitor-preferences', 'ionic-storage', 'mmkv', 'react-query', 'zustand', 'pinia', 'redux-persist',
]);

export function isBrowserKind(kind: string): boolean {
  return browserKinds.has(kind);
}
