declare module 'tslog' {
  export interface ISettingsParam<Record> {
    name?: string;
    minLevel?: number;
    type?: 'json' | 'pretty' | 'hidden';
    maskValuesOfKeys?: string[];
    maskValuesRegEx?: RegExp[];
    maskPlaceholder?: string;
    overwrite?: any;
    [option: string]: any;
  }
  export type ILogObj = Record<string, unknown>;
  export interface ILogObjMeta { [name: string]: unknown }
  export class BaseLogger<LogObj> {
    /** @lethe redact-paths settings.maskValuesOfKeys anywhere */
    constructor(settings?: ISettingsParam<LogObj>, logObj?: LogObj);
    settings: any;
    /** @lethe log values */
    log(levelId: number, levelName: string, ...values: unknown[]): any;
    attachTransport(transport: (logObj: LogObj & ILogObjMeta) => void): void;
  }
  export class Logger<LogObj = ILogObj> extends BaseLogger<LogObj> {
    /** @lethe log */
    silly(...values: unknown[]): any;
    /** @lethe log */
    trace(...values: unknown[]): any;
    /** @lethe log */
    debug(...values: unknown[]): any;
    /** @lethe log */
    info(...values: unknown[]): any;
    /** @lethe log */
    warn(...values: unknown[]): any;
    /** @lethe log */
    error(...values: unknown[]): any;
    /** @lethe log */
    fatal(...values: unknown[]): any;
    getSubLogger(settings?: ISettingsParam<LogObj>, logObj?: LogObj): Logger<LogObj>;
  }
}
