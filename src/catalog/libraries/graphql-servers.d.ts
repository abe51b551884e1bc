declare module '@apollo/server' {
  export interface GraphQLRequest {
    /** @lethe request body */ query?: string;
    /** @lethe request body */ variables?: Record<string, any>;
    operationName?: string;
    extensions?: any;
    http?: any;
  }
  export interface GraphQLRequestContext<Context = any> { request: GraphQLRequest; response: any; contextValue: Context; operation?: any; operationName?: any; document?: any; errors?: any; logger: any; metrics: any; [part: string]: any }
  type Hook<Context> = (context: GraphQLRequestContext<Context>, ...values: any[]) => any;
  export interface GraphQLRequestListener<Context = any> {
    didResolveSource?: Hook<Context>; parsingDidStart?: Hook<Context>; validationDidStart?: Hook<Context>; didResolveOperation?: Hook<Context>; responseForOperation?: Hook<Context>;
    executionDidStart?: Hook<Context>; didEncounterErrors?: Hook<Context>; willSendResponse?: Hook<Context>;
  }
  export interface ApolloServerPlugin<Context = any> {
    requestDidStart?(context: GraphQLRequestContext<Context>): GraphQLRequestListener<Context> | void | Promise<GraphQLRequestListener<Context> | void>;
    serverWillStart?(service: any): any;
    [hook: string]: any;
  }
  export interface ApolloServerOptions<Context = any> { plugins?: ApolloServerPlugin<Context>[]; typeDefs?: any; resolvers?: any; schema?: any; formatError?: (...values: any[]) => any; [option: string]: any }
  export class ApolloServer<Context = any> { constructor(options: ApolloServerOptions<Context>); start(): Promise<void>; stop(): Promise<void>; addPlugin(plugin: ApolloServerPlugin<Context>): void; executeOperation(...values: any[]): Promise<any> }
}
declare module 'apollo-server' { export * from '@apollo/server'; }
declare module 'apollo-server-express' { export * from '@apollo/server'; }
declare module 'apollo-server-plugin-base' { export * from '@apollo/server'; }
declare module 'type-graphql' {
  export interface ResolverData<Context = any> {
    root: any;
    /** @lethe request body */ args: any;
    context: Context;
    info: any;
  }
  export type MiddlewareFn<Context = any> = (data: ResolverData<Context>, next: () => Promise<any>) => any;
  export interface MiddlewareInterface<Context = any> { use(data: ResolverData<Context>, next: () => Promise<any>): any }
  /** @lethe handle */ export function Query(...options: any[]): MethodDecorator;
  /** @lethe handle */ export function Mutation(...options: any[]): MethodDecorator;
  /** @lethe request body validated */ export function Arg(...options: any[]): ParameterDecorator;
  /** @lethe request body validated */ export function Args(...options: any[]): ParameterDecorator;
  export function Ctx(property?: string): ParameterDecorator;
  export function Root(property?: string): ParameterDecorator;
  export function Resolver(...options: any[]): ClassDecorator;
  export function Authorized(...options: any[]): any;
  export function UseMiddleware(...middleware: any[]): any;
  export function FieldResolver(...options: any[]): MethodDecorator;
  export function ObjectType(...options: any[]): ClassDecorator;
  export function InputType(...options: any[]): ClassDecorator;
  export function ArgsType(...options: any[]): ClassDecorator;
  export function Field(...options: any[]): any;
  export const ID: any; export const Int: any; export const Float: any;
  export function buildSchema(options: any): Promise<any>;
}
