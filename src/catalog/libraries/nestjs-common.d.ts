declare module '@nestjs/common' {
  export interface LoggerService {
    /** @lethe log */
    log(message: any, ...values: any[]): any;
    /** @lethe log */
    error(message: any, ...values: any[]): any;
    /** @lethe log */
    warn(message: any, ...values: any[]): any;
    /** @lethe log */
    debug?(message: any, ...values: any[]): any;
    /** @lethe log */
    verbose?(message: any, ...values: any[]): any;
    /** @lethe log */
    fatal?(message: any, ...values: any[]): any;
    setLogLevels?(levels: LogLevel[]): any;
  }
  export type LogLevel = 'log' | 'error' | 'warn' | 'debug' | 'verbose' | 'fatal';
  export interface ConsoleLoggerOptions { logLevels?: LogLevel[]; context?: string; prefix?: string; timestamp?: boolean; json?: boolean; [option: string]: any }
  export class Logger implements LoggerService {
    constructor(context?: string, options?: object);
    protected context?: string;
    /** @lethe log */
    log(message: any, ...values: any[]): void;
    /** @lethe log */
    error(message: any, ...values: any[]): void;
    /** @lethe log */
    warn(message: any, ...values: any[]): void;
    /** @lethe log */
    debug(message: any, ...values: any[]): void;
    /** @lethe log */
    verbose(message: any, ...values: any[]): void;
    /** @lethe log */
    fatal(message: any, ...values: any[]): void;
    /** @lethe log */
    static log(message: any, ...values: any[]): void;
    /** @lethe log */
    static error(message: any, ...values: any[]): void;
    /** @lethe log */
    static warn(message: any, ...values: any[]): void;
    /** @lethe log */
    static debug(message: any, ...values: any[]): void;
    /** @lethe log */
    static verbose(message: any, ...values: any[]): void;
    /** @lethe log */
    static fatal(message: any, ...values: any[]): void;
    static overrideLogger(logger: LoggerService | LogLevel[] | boolean): any;
    static flush(): void;
  }
  export class ConsoleLogger implements LoggerService {
    constructor(context?: string | ConsoleLoggerOptions, options?: ConsoleLoggerOptions);
    protected context?: string;
    /** @lethe log */
    log(message: any, ...values: any[]): void;
    /** @lethe log */
    error(message: any, ...values: any[]): void;
    /** @lethe log */
    warn(message: any, ...values: any[]): void;
    /** @lethe log */
    debug(message: any, ...values: any[]): void;
    /** @lethe log */
    verbose(message: any, ...values: any[]): void;
    /** @lethe log */
    fatal(message: any, ...values: any[]): void;
    setContext(context: string): void;
    resetContext(): void;
    setLogLevels(levels: LogLevel[]): void;
  }

  /**
   * @lethe handle
   * @lethe answer
   */
  export function Get(path?: string | string[]): MethodDecorator;
  /**
   * @lethe handle
   * @lethe answer
   */
  export function Post(path?: string | string[]): MethodDecorator;
  /**
   * @lethe handle
   * @lethe answer
   */
  export function Put(path?: string | string[]): MethodDecorator;
  /**
   * @lethe handle
   * @lethe answer
   */
  export function Patch(path?: string | string[]): MethodDecorator;
  /**
   * @lethe handle
   * @lethe answer
   */
  export function Delete(path?: string | string[]): MethodDecorator;
  /** @lethe handle */
  export function Options(path?: string | string[]): MethodDecorator;
  /** @lethe handle */
  export function Head(path?: string | string[]): MethodDecorator;
  /**
   * @lethe handle
   * @lethe answer
   */
  export function All(path?: string | string[]): MethodDecorator;
  /** @lethe handle */
  export function Search(path?: string | string[]): MethodDecorator;
  /** @lethe handle */
  export function Sse(path?: string | string[]): MethodDecorator;
  /** @lethe request body */
  export function Body(...selection: unknown[]): ParameterDecorator;
  /** @lethe request body */
  export function RawBody(...selection: unknown[]): ParameterDecorator;
  /** @lethe request body */
  export function UploadedFile(...selection: unknown[]): ParameterDecorator;
  /** @lethe request body */
  export function UploadedFiles(...selection: unknown[]): ParameterDecorator;
  /** @lethe request query */
  export function Query(...selection: unknown[]): ParameterDecorator;
  /** @lethe request params */
  export function Param(...selection: unknown[]): ParameterDecorator;
  /** @lethe request headers */
  export function Headers(...selection: unknown[]): ParameterDecorator;
  /** @lethe request ip */
  export function Ip(...selection: unknown[]): ParameterDecorator;
  /** @lethe request whole */
  export function Req(...selection: unknown[]): ParameterDecorator;
  /** @lethe request whole */
  export function Request(...selection: unknown[]): ParameterDecorator;
  export function Res(options?: object): ParameterDecorator;
  export function Response(options?: object): ParameterDecorator;
  export function Next(): ParameterDecorator;
  export function Session(): ParameterDecorator;
  export function HostParam(property?: string): ParameterDecorator;
  export function createParamDecorator<Data = any, Input = any, Output = any>(
    factory: (data: Data, context: ExecutionContext) => Output, enhancers?: unknown[],
  ): (...values: any[]) => ParameterDecorator;

  type AnyDecorator = ClassDecorator & MethodDecorator & PropertyDecorator & ParameterDecorator;
  export function Injectable(options?: object): ClassDecorator;
  export function Controller(options?: unknown): ClassDecorator;
  export function Module(metadata: ModuleMetadata): ClassDecorator;
  export function Global(): ClassDecorator;
  export function Catch(...exceptions: unknown[]): ClassDecorator;
  export function Inject(token?: unknown): PropertyDecorator & ParameterDecorator;
  export function Optional(): PropertyDecorator & ParameterDecorator;
  export function HttpCode(code: number): MethodDecorator;
  export function Header(name: string, value: unknown): MethodDecorator;
  export function Redirect(url?: string, code?: number): MethodDecorator;
  export function Render(template: string): MethodDecorator;
  export function UseGuards(...guards: unknown[]): AnyDecorator;
  export function UseInterceptors(...interceptors: unknown[]): AnyDecorator;
  export function UsePipes(...pipes: unknown[]): AnyDecorator;
  export function UseFilters(...filters: unknown[]): AnyDecorator;
  export function SetMetadata(key: unknown, value: unknown): AnyDecorator;
  export function Version(version: unknown): AnyDecorator;
  /** @lethe exposes options when=options.excludeExtraneousValues:true,options.strategy:excludeAll */
  export function SerializeOptions(options: object): AnyDecorator;
  export function applyDecorators(...decorators: any[]): AnyDecorator;
  export function forwardRef<Value>(callback: () => Value): { forwardRef: () => Value };
  export function mixin<Value>(value: Value): Value;
}
