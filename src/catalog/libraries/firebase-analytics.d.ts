/** @lethe recipient Google-Analytics for=analytics */
declare module 'firebase/analytics' {
  export interface Analytics { app: any }
  export function getAnalytics(app?: any): Analytics;
  export function initializeAnalytics(app: any, options?: any): Analytics;
  /** @lethe third-party name values */ export function logEvent(analytics: Analytics, name: string, values?: any, options?: any): void;
  /** @lethe third-party values */ export function setUserProperties(analytics: Analytics, values: any, options?: any): void;
  /** @lethe third-party id */ export function setUserId(analytics: Analytics, id: any, options?: any): void;
}
/** @lethe recipient Google-Analytics for=analytics */
declare module '@react-native-firebase/analytics' {
  interface NativeAnalytics {
    /** @lethe third-party */ logEvent(name: string, values?: any): Promise<void>;
    /** @lethe third-party */ setUserId(id: any): Promise<void>;
    /** @lethe third-party */ setUserProperty(name: string, value: any): Promise<void>;
    /** @lethe third-party */ setUserProperties(values: any): Promise<void>;
    [member: string]: any;
  }
  export default function analytics(app?: any): NativeAnalytics;
}
/** @lethe recipient Firebase-Crashlytics for=errors */
declare module '@react-native-firebase/crashlytics' {
  interface Crashlytics {
    /** @lethe third-party */ log(message: string): void;
    /** @lethe third-party */ setUserId(id: any): Promise<void>;
    /** @lethe third-party */ setAttribute(name: string, value: any): Promise<void>;
    /** @lethe third-party */ setAttributes(values: any): Promise<void>;
    [member: string]: any;
  }
  export default function crashlytics(app?: any): Crashlytics;
}
