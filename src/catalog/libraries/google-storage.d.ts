/** Files lie at a service; a bucket is a store of the application as well where the names of its files are personal. */
declare module '@google-cloud/storage' {
  export interface File<Name = never> {
    /** @lethe processor file file.delete */ readonly __store: 'Google Cloud Storage file' | Name;
    /** @lethe create key=file() */ save(data: any, ...options: any[]): Promise<any>;
    /** @lethe create key=file() */ createWriteStream(options?: any): any;
    /** @lethe delete */ delete(...options: any[]): Promise<any>;
    [member: string]: any;
  }
  export interface Bucket<Name = never> {
    readonly __store: 'Google Cloud Storage file' | Name;
    /** @lethe create key=options.destination */ upload(path: string, options?: any, ...more: any[]): Promise<any>;
    /** @lethe delete */ deleteFiles(...options: any[]): Promise<any>;
    /** @lethe expire seconds=rules.condition.age unit=days only=rules.condition.matchesPrefix */ addLifecycleRule(rules: any, ...options: any[]): Promise<any>;
    file(name: string, options?: any): File<Name>;
    getFiles(query?: any): Promise<[File<Name>[], ...any[]]>;
    [member: string]: any;
  }
  export class Storage {
    constructor(options?: any);
    /** @lethe store name kind=google-storage form=name listed=personal */ bucket<Name extends string>(name: Name, options?: any): Bucket<Name>;
    [member: string]: any;
  }
}
