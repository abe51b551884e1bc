/* NestJS with MikroORM. Injected repositories are known by the annotation of the parameter: `EntityRepository<User>`. */
declare module '@mikro-orm/nestjs' {
  import type { EntityName, Options } from '@mikro-orm/core';

  type InjectDecorator = (target: any, member: any, parameterIndex?: any) => void;
  export function InjectRepository(entity: EntityName<any>, contextName?: string): InjectDecorator;
  export function InjectEntityManager(contextName: string): InjectDecorator;
  export function InjectMikroORM(contextName: string): InjectDecorator;
  export function getRepositoryToken(entity: EntityName<any>, contextName?: string): any;
  export function getEntityManagerToken(contextName: string): any;
  export function getMikroORMToken(contextName: string): any;
  export function UseRequestContext(...options: any[]): MethodDecorator;
  export type MikroOrmModuleOptions = Options;
  export interface MikroOrmOptionsFactory {
    createMikroOrmOptions(contextName?: string): Promise<MikroOrmModuleOptions> | MikroOrmModuleOptions;
  }
  export interface MikroOrmModuleAsyncOptions {
    useFactory?: (...dependencies: any[]) => Promise<MikroOrmModuleOptions> | MikroOrmModuleOptions;
    useClass?: new (...dependencies: any[]) => MikroOrmOptionsFactory;
    [option: string]: any;
  }
  export class MikroOrmModule {
    /** @lethe query-log options.debug query-params */ static forRoot(options?: MikroOrmModuleOptions): any;
    /** @lethe query-log options.useFactory.debug query-params */ static forRootAsync(options: MikroOrmModuleAsyncOptions): any;
    static forFeature(entities: any, contextName?: string): any;
    static forMiddleware(options?: any): any;
  }
}
