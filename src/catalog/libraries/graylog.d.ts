/** Graylog, in its own format: https://go2docs.graylog.org/current/getting_in_log_data/gelf.html */
declare module 'gelf' {
  class Gelf {
    constructor(options?: any);
    /** @lethe log message */ emit(event: 'gelf.log', message?: any): boolean;
    emit(event: string, ...values: any[]): boolean;
    on(event: string, listener: (...values: any[]) => void): this;
    [member: string]: any;
  }
  export = Gelf;
}
declare module 'gelf-pro' {
  interface Logger {
    setConfig(config: any): this;
    /** @lethe log message extra */ message(message: any, level: number, extra?: any, callback?: any): void;
    /** @lethe log message extra */ emergency(message: any, extra?: any, callback?: any): void;
    /** @lethe log message extra */ alert(message: any, extra?: any, callback?: any): void;
    /** @lethe log message extra */ critical(message: any, extra?: any, callback?: any): void;
    /** @lethe log message extra */ error(message: any, extra?: any, callback?: any): void;
    /** @lethe log message extra */ warning(message: any, extra?: any, callback?: any): void;
    /** @lethe log message extra */ notice(message: any, extra?: any, callback?: any): void;
    /** @lethe log message extra */ info(message: any, extra?: any, callback?: any): void;
    /** @lethe log message extra */ debug(message: any, extra?: any, callback?: any): void;
  }
  const log: Logger;
  export = log;
}
declare module 'graylog2' {
  export class graylog {
    constructor(options?: any);
    /** @lethe log message details more */ log(message: any, details?: any, more?: any, timestamp?: any): void;
    /** @lethe log message details more */ emergency(message: any, details?: any, more?: any, timestamp?: any): void;
    /** @lethe log message details more */ alert(message: any, details?: any, more?: any, timestamp?: any): void;
    /** @lethe log message details more */ critical(message: any, details?: any, more?: any, timestamp?: any): void;
    /** @lethe log message details more */ error(message: any, details?: any, more?: any, timestamp?: any): void;
    /** @lethe log message details more */ warning(message: any, details?: any, more?: any, timestamp?: any): void;
    /** @lethe log message details more */ warn(message: any, details?: any, more?: any, timestamp?: any): void;
    /** @lethe log message details more */ notice(message: any, details?: any, more?: any, timestamp?: any): void;
    /** @lethe log message details more */ info(message: any, details?: any, more?: any, timestamp?: any): void;
    /** @lethe log message details more */ debug(message: any, details?: any, more?: any, timestamp?: any): void;
    close(callback?: any): void;
    on(event: string, listener: (...values: any[]) => void): this;
  }
}
