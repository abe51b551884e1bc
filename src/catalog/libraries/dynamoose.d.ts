/**
 * Dynamoose 2 to 4: models of DynamoDB described by a schema. Records end by the option `expires` of the table, in milliseconds.
 * Source: documentation of Dynamoose, "Table", option "expires".
 */
declare module 'dynamoose' {
  namespace dynamoose {
    export class Schema { constructor(definition: any, options?: any) }
    interface Query<Shape> { eq(value: any): this; using(index: string): this; where(name: string): this; filter(name: string): this; limit(count: number): this; sort(order: any): this; attributes(names: any): this; startAt(key: any): this; all(...options: any[]): this; lt(value: any): this; gt(value: any): this; exec(): Promise<Shape> }
    type Item<Fields, Name> = (0 extends 1 & Fields ? { [attribute: string]: any } : Fields) & {
      readonly __record: Name;
      /** @lethe update */ save(...options: any[]): Promise<any>;
      /** @lethe delete */ delete(...options: any[]): Promise<void>;
      toJSON(): any; original(): any; populate(...options: any[]): Promise<any>;
    };
    export interface Model<Fields = any, Name = Fields> {
      readonly __store: Name;
      readonly __fields: Fields;
      /** @lethe create data=values */ new (values?: any): Item<Fields, Name>;
      /** @lethe create data=values */ create(values: any, ...options: any[]): Promise<Item<Fields, Name>>;
      /** @lethe create data=values */ batchPut(values: any, ...options: any[]): Promise<any>;
      /** @lethe update data=values */ update(key: any, values?: any, ...options: any[]): Promise<Item<Fields, Name>>;
      /** @lethe delete */ delete(key: any, ...options: any[]): Promise<void>;
      /** @lethe delete */ batchDelete(keys: any, ...options: any[]): Promise<any>;
      /** @lethe read */ get(key: any, ...options: any[]): Promise<Item<Fields, Name>>;
      /** @lethe read */ batchGet(keys: any, ...options: any[]): Promise<Item<Fields, Name>[]>;
      /** @lethe read */ query(...conditions: any[]): Query<Item<Fields, Name>[]>;
      /** @lethe read */ scan(...conditions: any[]): Query<Item<Fields, Name>[]>;
      methods: any; serializer: any; transaction: any; table(): any;
    }
    /**
     * @lethe store name kind=dynamoose attributes=schema
     * @lethe expire seconds=options.expires.ttl,options.expires unit=ms
     */
    export function model<Name extends string>(name: Name, schema?: any, options?: any): Model<any, Name>;
    /**
     * @lethe store name kind=dynamoose attributes=schema
     * @lethe expire seconds=options.expires.ttl,options.expires unit=ms
     */
    export function model<Fields>(name: string, schema?: any, options?: any): Model<Fields, Fields>;
    export class Table { constructor(name: string, models: any, options?: any) }
    export const aws: any; export const transaction: any; export const logger: any; export const type: any; export const Condition: any;
    export { dynamoose, dynamoose as default };
  }
  export = dynamoose;
}
