/*
 * Waterline, the mapper of Sails. Models are global variables, which `load` declares from the files below `api/models`. Deletions and
 * updates act when the chain is run (sailsjs.com/documentation/reference/waterline-orm/models).
 */
interface LetheWaterlineQuery<Result> extends Promise<Result> {
  fetch(): LetheWaterlineQuery<any>; set(values: any): this; where(criteria: any): this; sort(order: any): this; limit(count: number): this; skip(count: number): this; paginate(...options: any[]): this;
  populate(...associations: any[]): this; populateAll(): this; select(columns: any): this; omit(columns: any): this; meta(options: any): this; decrypt(): this; usingConnection(connection: any): this;
  intercept(...handlers: any[]): this; tolerate(...handlers: any[]): this; exec(callback: (error: any, result: Result) => void): void; toPromise(): Promise<Result>; members(ids: any): this; eachRecord(run: (record: any) => any): this; eachBatch(...options: any[]): this;
}
type LetheWaterlineRow<Name> = { readonly __record: Name; toJSON(): any; [attribute: string]: any };
interface LetheWaterlineModel<Name extends string> {
  readonly __store: Name;
  /** @lethe create data=values */ create(values: any, ...more: any[]): LetheWaterlineQuery<any>;
  /** @lethe create data=values */ createEach(values: any, ...more: any[]): LetheWaterlineQuery<any>;
  /** @lethe create data=values */ findOrCreate(criteria: any, values: any, ...more: any[]): LetheWaterlineQuery<LetheWaterlineRow<Name>>;
  /** @lethe read where=criteria */ find(criteria?: any, ...more: any[]): LetheWaterlineQuery<LetheWaterlineRow<Name>[]>;
  /** @lethe read where=criteria */ findOne(criteria?: any, ...more: any[]): LetheWaterlineQuery<LetheWaterlineRow<Name> | undefined>;
  /** @lethe read where=criteria */ count(criteria?: any, ...more: any[]): LetheWaterlineQuery<number>;
  /** @lethe read where=criteria */ sum(column: string, criteria?: any): LetheWaterlineQuery<number>;
  /** @lethe read where=criteria */ stream(criteria?: any): LetheWaterlineQuery<void>;
  /** @lethe update where=criteria data=values,set() */ update(criteria?: any, values?: any, ...more: any[]): LetheWaterlineQuery<any>;
  /** @lethe update where=criteria data=values,set() */ updateOne(criteria?: any, values?: any): LetheWaterlineQuery<LetheWaterlineRow<Name> | undefined>;
  /** @lethe delete where=criteria */ destroy(criteria?: any, ...more: any[]): LetheWaterlineQuery<any>;
  /** @lethe delete where=criteria */ destroyOne(criteria?: any): LetheWaterlineQuery<LetheWaterlineRow<Name> | undefined>;
  /** @lethe delete where=criteria */ archive(criteria?: any): LetheWaterlineQuery<any>;
  /** @lethe delete where=criteria */ archiveOne(criteria?: any): LetheWaterlineQuery<any>;
  addToCollection(...options: any[]): LetheWaterlineQuery<void>; removeFromCollection(...options: any[]): LetheWaterlineQuery<void>; replaceCollection(...options: any[]): LetheWaterlineQuery<void>;
  getDatastore(): any; attributes: any; [member: string]: any;
}
