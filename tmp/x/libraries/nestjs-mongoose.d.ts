declare module '@nestjs/mongoose' {
  import type { Connection, Schema as MongooseSchema } from 'mongoose';
  type Prototype<Instance> = abstract new (...values: any[]) => Instance;
  interface ModelDefinition { name: string; schema: any; collection?: string; discriminators?: any[] }
  interface AsyncModelFactory { name: string; imports?: any[]; inject?: any[]; useFactory(...dependencies: any[]): any }

  /** @lethe store */
  export function Schema(options?: any): ClassDecorator;
  /** @lethe field */
  export function Prop(options?: any): PropertyDecorator;
  export function Virtual(options?: any): PropertyDecorator;
  export class SchemaFactory {
    static createForClass<Fields>(source: Prototype<Fields>): MongooseSchema<Fields>;
  }
  export class DefinitionsFactory {
    static createForClass(source: Prototype<any>): any;
  }
  export function raw<Definition>(definition: Definition): Definition;
  export function InjectModel(name: string, connection?: string): ParameterDecorator & PropertyDecorator;
  export function InjectConnection(name?: string): ParameterDecorator & PropertyDecorator;
  export function getModelToken(name: string, connection?: string): string;
  export function getConnectionToken(name?: string): string;
  export class MongooseModule {
    static forRoot(uri: string, options?: any): any;
    static forRootAsync(options: any): any;
    static forFeature(models?: ModelDefinition[], connection?: string): any;
    static forFeatureAsync(factories?: AsyncModelFactory[], connection?: string): any;
  }
  export type MongooseModuleOptions = { [option: string]: any; connectionFactory?: (connection: Connection, name: string) => any };
  export interface MongooseOptionsFactory { createMongooseOptions(): any }
  export type PropOptions = any;
  export type SchemaOptions = any;
}
