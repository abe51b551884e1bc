/** What decorators of controllers take out of a request: routing-controllers, tsoa and LoopBack 4. Sources: the README of routing-controllers, tsoa-community.github.io/docs/decorators, loopback.io/doc/en/lb4/Decorators_openapi. */
declare module 'routing-controllers' {
  /** @lethe request body */ export function Body(...options: any[]): ParameterDecorator;
  /** @lethe request body */ export function BodyParam(...options: any[]): ParameterDecorator;
  /** @lethe request query */ export function QueryParam(...options: any[]): ParameterDecorator;
  /** @lethe request query */ export function QueryParams(...options: any[]): ParameterDecorator;
  /** @lethe request params */ export function Param(...options: any[]): ParameterDecorator;
  /** @lethe request params */ export function Params(...options: any[]): ParameterDecorator;
  /** @lethe request headers */ export function HeaderParam(...options: any[]): ParameterDecorator;
  /** @lethe request headers */ export function HeaderParams(...options: any[]): ParameterDecorator;
  /** @lethe request cookies */ export function CookieParam(...options: any[]): ParameterDecorator;
  /** @lethe request cookies */ export function CookieParams(...options: any[]): ParameterDecorator;
  /** @lethe request whole */ export function Req(): ParameterDecorator;
  export function CurrentUser(options?: any): ParameterDecorator;
  type Route = (path?: any, options?: any) => MethodDecorator;
  /** @lethe handle */ export const Get: Route;
  /** @lethe handle */ export const Post: Route;
  /** @lethe handle */ export const Put: Route;
  /** @lethe handle */ export const Patch: Route;
  /** @lethe handle */ export const Delete: Route;
  export const Controller: any; export const JsonController: any; export const Authorized: any; export const UseBefore: any; export const UseAfter: any; export const HttpCode: any; export const Res: any;
  export const UploadedFile: any; export const UploadedFiles: any; export const HttpError: any; export const NotFoundError: any; export const BadRequestError: any; export const UnauthorizedError: any;
  export const ForbiddenError: any; export const InternalServerError: any; export const Middleware: any; export const Interceptor: any; export const OnUndefined: any; export const Session: any;
  export const createExpressServer: any; export const createKoaServer: any; export const useExpressServer: any; export const useContainer: any; export const getMetadataArgsStorage: any; export const Ctx: any; export const State: any;
  export type Action = any; export type ExpressMiddlewareInterface = any; export type ExpressErrorMiddlewareInterface = any; export type InterceptorInterface = any;
}
declare module 'tsoa' {
  /** @lethe request body */ export function Body(): ParameterDecorator;
  /** @lethe request body */ export function BodyProp(name?: string): ParameterDecorator;
  /** @lethe request query */ export function Query(name?: string): ParameterDecorator;
  /** @lethe request query */ export function Queries(): ParameterDecorator;
  /** @lethe request params */ export function Path(name?: string): ParameterDecorator;
  /** @lethe request headers */ export function Header(name?: string): ParameterDecorator;
  /** @lethe request body */ export function FormField(name?: string): ParameterDecorator;
  /** @lethe request whole */ export function Request(): ParameterDecorator;
  type Route_ = (path?: any) => MethodDecorator;
  /** @lethe handle */ export const Get: Route_;
  /** @lethe handle */ export const Post: Route_;
  /** @lethe handle */ export const Put: Route_;
  /** @lethe handle */ export const Patch: Route_;
  /** @lethe handle */ export const Delete: Route_;
  export class Controller { setStatus(code: number): void; getStatus(): number | undefined; setHeader(name: string, value?: any): void; getHeader(name: string): any }
  export const Route: any; export const Security: any; export const Tags: any; export const Response: any; export const SuccessResponse: any; export const Example: any; export const OperationId: any;
  export const Middlewares: any; export const UploadedFile: any; export const UploadedFiles: any; export const Res: any; export const Inject: any; export const Hidden: any; export const Produces: any; export const Deprecated: any;
  export class ValidateError extends Error {} export type TsoaResponse<Status = any, Data = any> = any;
}
declare module '@tsoa/runtime' { export * from 'tsoa'; }
declare module '@loopback/rest' {
  /** @lethe request body */ export function requestBody(options?: any): ParameterDecorator;
  export namespace requestBody { export const file: any; export const array: any }
  type Operation = (path: string, options?: any) => MethodDecorator;
  /** @lethe handle */ export const get: Operation;
  /** @lethe handle */ export const post: Operation;
  /** @lethe handle */ export const put: Operation;
  /** @lethe handle */ export const patch: Operation;
  /** @lethe handle */ export const del: Operation;
  export const param: any; export const response: any; export const operation: any; export const getModelSchemaRef: any; export const HttpErrors: any; export const RestBindings: any; export const RestApplication: any;
  export const api: any; export const SequenceHandler: any; export const oas: any; export type Request = any; export type Response = any; export type RequestContext = any; export type SchemaObject = any;
}
