/** ElectroDB: entities over one table of DynamoDB, each described by its attributes. */
declare module 'electrodb' {
  interface Schema { model: { entity: string; [detail: string]: any }; attributes: any; [detail: string]: any }
  interface Step<Name> extends Promise<any> {
    readonly __store: Name;
    go(options?: any): Promise<{ data: any; cursor?: any }>; params(options?: any): any; where(condition: any): this; where(...conditions: any[]): this;
    begins(values: any): this; between(first: any, last: any): this; gt(values: any): this; gte(values: any): this; lt(values: any): this; lte(values: any): this;
    set(values: any): this; remove(names: any): this; add(values: any): this; append(values: any): this; delete(values: any): this; subtract(values: any): this; data(change: any): this; composite(values: any): this; commit(options?: any): any;
  }
  export class Entity<const Described extends Schema = Schema, Facets = any, Collections = any, Definition = any> {
    /** @lethe store schema.model.entity kind=electrodb attributes=schema.attributes */
    constructor(schema: Described, options?: any);
    readonly __store: Described['model']['entity'];
    /** @lethe create data=item */ put(item: any): Step<Described['model']['entity']>;
    /** @lethe create data=item */ create(item: any): Step<Described['model']['entity']>;
    /** @lethe create data=item */ upsert(item: any): Step<Described['model']['entity']>;
    /** @lethe update data=set() */ update(key: any): Step<Described['model']['entity']>;
    /** @lethe update data=set() */ patch(key: any): Step<Described['model']['entity']>;
    /** @lethe delete */ delete(key: any): Step<Described['model']['entity']>;
    /** @lethe delete */ remove(key: any): Step<Described['model']['entity']>;
    /** @lethe read */ get(key: any): Step<Described['model']['entity']>;
    /** @lethe read */ find(values: any): Step<Described['model']['entity']>;
    /** @lethe read */ match(values: any): Step<Described['model']['entity']>;
    query: any; scan: any; conversions: any; schema: Described; client: any; setIdentifier(...options: any[]): any;
  }
  export class Service<Entities = any> { constructor(entities: Entities, options?: any); entities: Entities; collections: any; transaction: any }
  export type EntityItem<Described> = any; export type CreateEntityItem<Described> = any; export type UpdateEntityItem<Described> = any; export type EntityRecord<Described> = any; export type QueryResponse<Described> = any;
  export const CustomAttributeType: any; export const createSchema: any;
}
