/** Cloud Logging of Google: an entry is made first, and written later. */
declare module '@google-cloud/logging' {
  export class Entry {
    /** @lethe log metadata data */ constructor(metadata?: any, data?: any);
    metadata: any;
    data: any;
  }
  export interface Log {
    /** @lethe log metadata data */ entry(metadata?: any, data?: any): Entry;
    /** @lethe log entry */ write(entry: any, options?: any): Promise<any>;
    /** @lethe log entry */ debug(entry: any, options?: any): Promise<any>;
    /** @lethe log entry */ info(entry: any, options?: any): Promise<any>;
    /** @lethe log entry */ notice(entry: any, options?: any): Promise<any>;
    /** @lethe log entry */ warning(entry: any, options?: any): Promise<any>;
    /** @lethe log entry */ error(entry: any, options?: any): Promise<any>;
    /** @lethe log entry */ critical(entry: any, options?: any): Promise<any>;
    /** @lethe log entry */ alert(entry: any, options?: any): Promise<any>;
    /** @lethe log entry */ emergency(entry: any, options?: any): Promise<any>;
    delete(options?: any): Promise<any>;
    getEntries(options?: any): Promise<any>;
  }
  export class Logging {
    constructor(options?: any);
    log(name: string, options?: any): Log;
    logSync(name: string, transport?: any): Log;
    /** @lethe log metadata data */ entry(metadata?: any, data?: any): Entry;
    [member: string]: any;
  }
}
