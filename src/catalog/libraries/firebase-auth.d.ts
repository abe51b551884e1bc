/** Who is signed in. Sources: firebase.google.com/docs/reference, "auth.User", "UserRecord" and "DecodedIdToken". */
declare module 'firebase-admin/auth' {
  export interface UserRecord {
    /** @lethe personal pseudonymous */ uid: string;
    /** @lethe personal contact */ email?: string;
    /** @lethe personal identity */ displayName?: string;
    /** @lethe personal contact */ phoneNumber?: string;
    /** @lethe personal image */ photoURL?: string;
    [detail: string]: any;
  }
  export interface DecodedIdToken {
    /** @lethe personal pseudonymous */ uid: string;
    /** @lethe personal contact */ email?: string;
    /** @lethe personal contact */ phone_number?: string;
    /** @lethe personal image */ picture?: string;
    [claim: string]: any;
  }
  export interface Auth {
    /** @lethe processor person auth().deleteUser at=identitytoolkit.googleapis.com */ readonly __store: 'Firebase user';
    /** @lethe create data=values */ createUser(values: any): Promise<UserRecord>;
    /** @lethe create data=users */ importUsers(users: any, options?: any): Promise<any>;
    /** @lethe update data=values */ updateUser(id: string, values: any): Promise<any>;
    /** @lethe delete */ deleteUser(id: string): Promise<void>;
    /** @lethe delete */ deleteUsers(ids: any): Promise<any>;
    getUser(id: string): Promise<UserRecord>;
    getUserByEmail(email: string): Promise<UserRecord>;
    verifyIdToken(token: string, checkRevoked?: boolean): Promise<DecodedIdToken>;
    verifySessionCookie(cookie: string, checkRevoked?: boolean): Promise<DecodedIdToken>;
    [member: string]: any;
  }
  export function getAuth(app?: any): Auth;
}
declare module 'firebase-admin' {
  import { Auth } from 'firebase-admin/auth';
  export interface FirebaseApp { auth(): Auth; [service: string]: any }
  export function auth(app?: any): Auth;
  export function initializeApp(options?: any, name?: string): FirebaseApp;
  export function app(name?: string): FirebaseApp;
  export const credential: any; export const messaging: any; export const storage: any; export const apps: any;
  export interface FirebaseAdmin { auth(app?: any): Auth; initializeApp(options?: any, name?: string): FirebaseApp; [member: string]: any }
  const all: FirebaseAdmin;
  export { all as default };
}
declare module 'firebase/auth' {
  interface SignedIn {
    readonly __store: 'Firebase user';
    /** @lethe personal pseudonymous */ uid: string;
    /** @lethe personal contact */ email: string | null;
    /** @lethe personal identity */ displayName: string | null;
    /** @lethe personal contact */ phoneNumber: string | null;
    /** @lethe personal image */ photoURL: string | null;
    /** @lethe personal credential */ refreshToken: string;
    /** @lethe delete */ delete(): Promise<void>;
    [detail: string]: any;
  }
  /** @lethe create store=Firebase-user */ export function createUserWithEmailAndPassword(auth: any, email: string, password: string): Promise<{ user: SignedIn; [detail: string]: any }>;
  /** @lethe delete store=Firebase-user */ export function deleteUser(user: any): Promise<void>;
  export function getAuth(app?: any): any;
  export function signInWithEmailAndPassword(auth: any, email: string, password: string): Promise<{ user: SignedIn; [detail: string]: any }>;
  export function signOut(auth: any): Promise<void>;
  export function onAuthStateChanged(auth: any, listener: (user: SignedIn | null) => void, ...more: any[]): () => void;
  export const signInWithPopup: any; export const signInWithRedirect: any; export const sendPasswordResetEmail: any; export const updateProfile: any; export const updateEmail: any;
  export const updatePassword: any; export const sendEmailVerification: any; export const signInAnonymously: any; export const signInWithCustomToken: any; export const connectAuthEmulator: any;
  export const signInWithCredential: any; export const reauthenticateWithCredential: any; export const GoogleAuthProvider: any; export const GithubAuthProvider: any;
  export const EmailAuthProvider: any; export const OAuthProvider: any; export const FacebookAuthProvider: any; export const initializeAuth: any;
  export type User = SignedIn; export type Auth = any; export type UserCredential = any;
}
