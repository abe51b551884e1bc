/** The parts of Nest that no data goes to: they let types pass. */
declare module '@nestjs/common' {
  export interface Type<Value = any> extends Function { new (...values: any[]): Value }
  export interface Abstract<Value> extends Function { prototype: Value }
  export type Provider<Value = any> = any;
  export interface ModuleMetadata { imports?: any[]; controllers?: any[]; providers?: any[]; exports?: any[] }
  export interface DynamicModule extends ModuleMetadata { module: any; global?: boolean }
  export interface HttpArgumentsHost {
    /** @lethe request whole */ getRequest<Value = any>(): Value;
    getResponse<Value = any>(): Value;
    getNext<Value = any>(): Value;
  }
  export interface RpcArgumentsHost {
    /** @lethe request body */ getData<Value = any>(): Value;
    getContext<Value = any>(): Value;
  }
  export interface WsArgumentsHost {
    /** @lethe request body */ getData<Value = any>(): Value;
    getClient<Value = any>(): Value;
  }
  export interface ArgumentsHost {
    getArgs<Value extends any[] = any[]>(): Value;
    getArgByIndex<Value = any>(index: number): Value;
    getType<Value = string>(): Value;
    switchToHttp(): HttpArgumentsHost;
    switchToRpc(): RpcArgumentsHost;
    switchToWs(): WsArgumentsHost;
  }
  export interface ExecutionContext extends ArgumentsHost {
    getClass<Value = any>(): Type<Value>;
    getHandler(): Function;
  }
  export interface CallHandler<Value = any> { handle(): import('rxjs').Observable<Value> }
  export interface NestInterceptor<Value = any, Result = any> {
    intercept(context: ExecutionContext, next: CallHandler<Value>): import('rxjs').Observable<Result> | Promise<import('rxjs').Observable<Result>>;
  }
  export interface CanActivate { canActivate(context: ExecutionContext): any }
  export interface ArgumentMetadata { type: string; metatype?: any; data?: string }
  export interface PipeTransform<Value = any, Result = any> { transform(value: Value, metadata: ArgumentMetadata): Result }
  export interface ExceptionFilter<Value = any> { catch(exception: Value, host: ArgumentsHost): any }
  export interface NestMiddleware<Req = any, Res = any> { use(request: Req, response: Res, next: (error?: any) => void): any }
  export interface MiddlewareConsumer { apply(...middleware: any[]): any }
  export interface NestModule { configure(consumer: MiddlewareConsumer): any }
  export interface OnModuleInit { onModuleInit(): any }
  export interface OnModuleDestroy { onModuleDestroy(): any }
  export interface OnApplicationBootstrap { onApplicationBootstrap(): any }
  export interface OnApplicationShutdown { onApplicationShutdown(signal?: string): any }
  export interface INestApplicationContext {
    get<Value = any>(token: Type<Value> | Abstract<Value> | Function | string | symbol, options?: object): Value;
    resolve<Value = any>(token: Type<Value> | Abstract<Value> | Function | string | symbol): Promise<Value>;
    select(module: any): INestApplicationContext;
    useLogger(logger: any): void;
    flushLogs(): void;
    close(): Promise<void>;
    enableShutdownHooks(signals?: any[]): this;
    init(): Promise<this>;
  }
  export interface INestApplication<Server = any> extends INestApplicationContext {
    use(...middleware: any[]): this;
    enableCors(options?: any): void;
    enableVersioning(options?: object): this;
    listen(port: number | string, ...rest: any[]): Promise<any>;
    getUrl(): Promise<string>;
    getHttpServer(): Server;
    getHttpAdapter(): any;
    setGlobalPrefix(prefix: string, options?: object): this;
    useGlobalPipes(...pipes: any[]): this;
    useGlobalFilters(...filters: any[]): this;
    useGlobalInterceptors(...interceptors: any[]): this;
    useGlobalGuards(...guards: any[]): this;
    useWebSocketAdapter(adapter: any): this;
    connectMicroservice(options: object): any;
    startAllMicroservices(): Promise<this>;
  }
  export class HttpException extends Error {
    constructor(response: string | object, status: number, options?: object);
    getStatus(): number;
    getResponse(): string | object;
  }
  export class BadRequestException extends HttpException { constructor(response?: unknown, description?: unknown) }
  export class UnauthorizedException extends HttpException { constructor(response?: unknown, description?: unknown) }
  export class NotFoundException extends HttpException { constructor(response?: unknown, description?: unknown) }
  export class ForbiddenException extends HttpException { constructor(response?: unknown, description?: unknown) }
  export class NotAcceptableException extends HttpException { constructor(response?: unknown, description?: unknown) }
  export class RequestTimeoutException extends HttpException { constructor(response?: unknown, description?: unknown) }
  export class ConflictException extends HttpException { constructor(response?: unknown, description?: unknown) }
  export class GoneException extends HttpException { constructor(response?: unknown, description?: unknown) }
  export class PayloadTooLargeException extends HttpException { constructor(response?: unknown, description?: unknown) }
  export class UnsupportedMediaTypeException extends HttpException { constructor(response?: unknown, description?: unknown) }
  export class UnprocessableEntityException extends HttpException { constructor(response?: unknown, description?: unknown) }
  export class InternalServerErrorException extends HttpException { constructor(response?: unknown, description?: unknown) }
  export class NotImplementedException extends HttpException { constructor(response?: unknown, description?: unknown) }
  export class MethodNotAllowedException extends HttpException { constructor(response?: unknown, description?: unknown) }
  export class BadGatewayException extends HttpException { constructor(response?: unknown, description?: unknown) }
  export class ServiceUnavailableException extends HttpException { constructor(response?: unknown, description?: unknown) }
  export class GatewayTimeoutException extends HttpException { constructor(response?: unknown, description?: unknown) }
  export class PreconditionFailedException extends HttpException { constructor(response?: unknown, description?: unknown) }
  export const HttpStatus: Record<string, number>;
  export type HttpStatus = number;
  export const RequestMethod: Record<string, number>;
  export const Scope: Record<string, number>;
  export const VersioningType: Record<string, number>;
  class Pipe implements PipeTransform { constructor(options?: object); transform(value: any, metadata: ArgumentMetadata): any }
  export class ValidationPipe extends Pipe {}
  export class ParseIntPipe extends Pipe {}
  export class ParseBoolPipe extends Pipe {}
  export class ParseUUIDPipe extends Pipe {}
  export class ParseFilePipe extends Pipe {}
  export class ClassSerializerInterceptor {
    /** @lethe exposes reflector when=options.excludeExtraneousValues:true,options.strategy:excludeAll */
    constructor(reflector: any, options?: object);
  }
  export class StreamableFile { constructor(content: any, options?: object) }
}

declare module '@nestjs/core' {
  import type { ExecutionContext, INestApplication, INestApplicationContext, Type } from '@nestjs/common';
  export const NestFactory: {
    create<Application extends INestApplication = INestApplication>(module: any, ...options: any[]): Promise<Application>;
    createApplicationContext(module: any, options?: object): Promise<INestApplicationContext>;
    createMicroservice(module: any, options?: object): Promise<any>;
  };
  export class Reflector {
    get<Value = any>(key: any, target: Function | Type): Value;
    getAll<Value = any>(key: any, targets: any[]): Value;
    getAllAndOverride<Value = any>(key: any, targets: any[]): Value;
    getAllAndMerge<Value = any>(key: any, targets: any[]): Value;
  }
  export class ModuleRef {
    get<Value = any>(token: Type<Value> | Function | string | symbol, options?: object): Value;
    resolve<Value = any>(token: Type<Value> | Function | string | symbol): Promise<Value>;
    create<Value = any>(type: Type<Value>): Promise<Value>;
  }
  export class HttpAdapterHost { httpAdapter: any }
  export const APP_GUARD: string;
  export const APP_PIPE: string;
  export const APP_FILTER: string;
  export const APP_INTERCEPTOR: string;
  export type ContextOf = ExecutionContext;
}

declare module '@nestjs/config' {
  export class ConfigService<Settings = Record<string, any>, Validated extends boolean = false> {
    get<Value = any>(key: string, ...options: any[]): Value;
    getOrThrow<Value = any>(key: string, ...options: any[]): Value;
    set(key: string, value: unknown): void;
  }
  export const ConfigModule: { forRoot(options?: object): Promise<any>; forFeature(config: any): any; [member: string]: any };
  export function registerAs<Value extends object>(token: string, factory: () => Value | Promise<Value>): (() => Value) & { KEY: string; asProvider(): any };
  export type ConfigType<Factory extends (...values: any[]) => any> = Awaited<ReturnType<Factory>>;
}

declare module '@nestjs/platform-express' {
  import type { INestApplication } from '@nestjs/common';
  export interface NestExpressApplication extends INestApplication {
    set(name: string, value: unknown): this;
    useStaticAssets(path: string, options?: object): this;
    useBodyParser(type: string, options?: object): this;
    disable(setting: string): this;
    setViewEngine(engine: string): this;
    setBaseViewsDir(path: string | string[]): this;
  }
  export function FileInterceptor(field: string, options?: any): any;
  export function FilesInterceptor(field: string, maximum?: number, options?: any): any;
  export class ExpressAdapter { constructor(instance?: any) }
}
