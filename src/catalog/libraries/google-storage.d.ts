declare module '@google-cloud/storage' {
  export interface File {
    /** @lethe processor file file.delete */ readonly __store: 'Google Cloud Storage file';
    /** @lethe create */ save(data: any, ...options: any[]): Promise<any>;
    /** @lethe create */ createWriteStream(options?: any): any;
    /** @lethe delete */ delete(...options: any[]): Promise<any>;
    [member: string]: any;
  }
  export interface Bucket {
    readonly __store: 'Google Cloud Storage file';
    /** @lethe create */ upload(path: string, ...options: any[]): Promise<any>;
    /** @lethe delete */ deleteFiles(...options: any[]): Promise<any>;
    file(name: string, options?: any): File;
    getFiles(query?: any): Promise<[File[], ...any[]]>;
    [member: string]: any;
  }
  export class Storage { constructor(options?: any); bucket(name: string, options?: any): Bucket; [member: string]: any }
}
