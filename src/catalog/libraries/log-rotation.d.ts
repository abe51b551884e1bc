declare module 'winston-daily-rotate-file' {
  class DailyRotateFile {
    /** @lethe log-file options.filename count=options.maxFiles every=options.datePattern,'YYYY-MM-DD' setting=maxFiles level=options.level,^level crashes=exceptionHandlers,rejectionHandlers,exceptions.handle,rejections.handle of=winston,nest-winston,express-winston,nestjs-common */
    constructor(options?: DailyRotateFile.Options);
    on(event: string, listener: (...values: any[]) => void): this;
  }
  namespace DailyRotateFile {
    interface Options { filename?: string; dirname?: string; datePattern?: string; maxFiles?: string | number; maxSize?: string | number; [option: string]: any }
  }
  export = DailyRotateFile;
}

declare module 'winston' {
  namespace transports {
    class DailyRotateFile {
      /** @lethe log-file options.filename count=options.maxFiles every=options.datePattern,'YYYY-MM-DD' setting=maxFiles level=options.level,^level crashes=exceptionHandlers,rejectionHandlers,exceptions.handle,rejections.handle of=winston,nest-winston,express-winston,nestjs-common */
      constructor(options?: { filename?: string; [option: string]: any });
      on(event: string, listener: (...values: any[]) => void): this;
    }
  }
}

declare module 'rotating-file-stream' {
  export interface RotatingFileStream { write(line: string): void; end(): void; on(event: string, listener: (...values: any[]) => void): this }
  export type Generator = (time: any, index?: number) => string;
  export interface Options { interval?: string; size?: string; maxFiles?: number; maxSize?: string; rotate?: number; path?: string; [option: string]: any }
  /** @lethe log-file filename count=options.maxFiles,options.rotate every=options.interval bounded=options.maxSize setting=maxFiles */
  export function createStream(filename: string | Generator, options?: Options): RotatingFileStream;
  /** @lethe log-file filename count=options.maxFiles,options.rotate every=options.interval bounded=options.maxSize setting=maxFiles */
  function rfs(filename: string | Generator, options?: Options): RotatingFileStream;
  export default rfs;
}

declare module 'file-stream-rotator' {
  interface Options { filename?: string; frequency?: string; date_format?: string; max_logs?: string | number; size?: string; [option: string]: any }
  interface Rotator { write(line: string): void; end(): void; on(event: string, listener: (...values: any[]) => void): this }
  /** @lethe log-file options.filename count=options.max_logs every=options.frequency,options.date_format setting=max_logs */
  export function getStream(options: Options): Rotator;
  const rotator: {
    /** @lethe log-file options.filename count=options.max_logs every=options.frequency,options.date_format setting=max_logs */
    getStream(options: Options): Rotator;
  };
  export default rotator;
}
