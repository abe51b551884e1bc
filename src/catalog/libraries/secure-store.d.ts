/**
 * The protected storage of a phone: Keychain and Keystore. Secrets belong there, so what it is given is no value in the open; records that stay there are a store as
 * anywhere else, and what an iPhone keeps outlives the app. Sources: Expo SDK 53, SecureStore; README of react-native-encrypted-storage 4.
 */
declare module 'expo-secure-store' {
  /** @lethe kept key data=value kind=secure-store */
  export function setItemAsync(key: string, value: string, options?: any): Promise<void>;
  /** @lethe kept key data=value kind=secure-store */
  export function setItem(key: string, value: string, options?: any): void;
  export function getItemAsync(key: string, options?: any): Promise<string | null>;
  export function getItem(key: string, options?: any): string | null;
  /** @lethe kept-removal key kind=secure-store */
  export function deleteItemAsync(key: string, options?: any): Promise<void>;
  export function isAvailableAsync(): Promise<boolean>;
  export function canUseBiometricAuthentication(): boolean;
}
declare module 'react-native-encrypted-storage' {
  const EncryptedStorage: {
    /** @lethe kept key data=value kind=secure-store */
    setItem(key: string, value: string, callback?: any): Promise<void>;
    getItem(key: string, callback?: any): Promise<string | null>;
    /** @lethe kept-removal key kind=secure-store */
    removeItem(key: string, callback?: any): Promise<void>;
    /** @lethe kept-removal kind=secure-store */
    clear(callback?: any): Promise<void>;
  };
  export default EncryptedStorage;
}
