/* NestJS with TypeORM. Injected repositories are known by the annotation of the parameter: `Repository<User>`. */
declare module '@nestjs/typeorm' {
  import type { DataSource, DataSourceOptions, EntitySchema, EntityTarget } from 'typeorm';

  type DataSourceName = DataSource | DataSourceOptions | string;
  export type EntityClassOrSchema = (abstract new (...parameters: any[]) => any) | EntitySchema;
  type InjectDecorator = (target: any, member: any, parameterIndex?: any) => void;
  export function InjectRepository(entity: EntityTarget<any>, dataSource?: DataSourceName): InjectDecorator;
  export function InjectDataSource(dataSource?: DataSourceName): InjectDecorator;
  export function InjectConnection(dataSource?: DataSourceName): InjectDecorator;
  export function InjectEntityManager(dataSource?: DataSourceName): InjectDecorator;
  export function getRepositoryToken(entity: EntityTarget<any>, dataSource?: DataSourceName): any;
  export function getCustomRepositoryToken(repository: any): any;
  export function getDataSourceToken(dataSource?: DataSourceName): any;
  export function getEntityManagerToken(dataSource?: DataSourceName): any;

  export type TypeOrmModuleOptions = Partial<DataSourceOptions>;
  export interface TypeOrmOptionsFactory {
    createTypeOrmOptions(name?: string): Promise<TypeOrmModuleOptions> | TypeOrmModuleOptions;
  }
  export interface TypeOrmModuleAsyncOptions {
    useFactory?: (...dependencies: any[]) => Promise<TypeOrmModuleOptions> | TypeOrmModuleOptions;
    useClass?: new (...dependencies: any[]) => TypeOrmOptionsFactory;
    dataSourceFactory?: (options?: DataSourceOptions) => Promise<DataSource>;
    [option: string]: any;
  }
  export class TypeOrmModule {
    /** @lethe query-log options.logging all query */ static forRoot(options?: TypeOrmModuleOptions): any;
    /** @lethe query-log options.useFactory.logging all query */
    static forRootAsync(options: TypeOrmModuleAsyncOptions): any;
    static forFeature(entities?: EntityClassOrSchema[], dataSource?: DataSourceName): any;
  }
}
