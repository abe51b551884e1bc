/** The open storage of a phone; with `encryptionKey` it is encrypted by a key that the app holds as well. Sources: READMEs of react-native-mmkv 3 and 4. */
declare module 'react-native-mmkv' {
  export class MMKV {
    constructor(options?: any);
    /**
     * @lethe browser-storage value in=app
     * @lethe kept key data=value kind=mmkv
     */
    set(key: string, value: any): void;
    getString(key: string): string | undefined; getNumber(key: string): number | undefined; getBoolean(key: string): boolean | undefined; getBuffer(key: string): any; contains(key: string): boolean; getAllKeys(): string[];
    /** @lethe kept-removal key kind=mmkv */
    delete(key: string): void;
    /** @lethe kept-removal key kind=mmkv */
    remove(key: string): boolean;
    /** @lethe kept-removal kind=mmkv */
    clearAll(): void;
    recrypt(key: string | undefined): void; addOnValueChangedListener(listener: (key: string) => void): any;
  }
  export function createMMKV(options?: any): MMKV;
  export function useMMKV(options?: any): MMKV;
}
