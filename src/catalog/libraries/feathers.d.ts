/**
 * Services of Feathers over a database: each has the methods find, get, create, update, patch and remove for its model, which clients call
 * over REST or a socket (feathersjs.com/api/databases/adapters).
 */
declare module 'lethe:feathers' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- services are generic over their records and parameters
  export class Service<Result = any, Data = any, Parameters = any, Patch = any> {
    /**
     * @lethe create options.Model in=create
     * @lethe read options.Model in=find
     * @lethe update options.Model in=patch
     * @lethe delete options.Model in=remove
     * @lethe create options.name of=knex,sql,mongodb in=create
     * @lethe read options.name of=knex,sql,mongodb in=find
     * @lethe update options.name of=knex,sql,mongodb in=patch
     * @lethe delete options.name of=knex,sql,mongodb in=remove
     */
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- options differ by database
    constructor(options?: any, application?: any);
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- methods of the database's own
    [member: string]: any;
  }
}

declare module 'feathers-mongoose' { export { Service } from 'lethe:feathers'; }
declare module 'feathers-sequelize' { export { Service } from 'lethe:feathers'; export { Service as SequelizeService } from 'lethe:feathers'; }
declare module 'feathers-objection' { export { Service } from 'lethe:feathers'; export { Service as ObjectionService } from 'lethe:feathers'; }
declare module 'feathers-knex' { export { Service } from 'lethe:feathers'; }
declare module 'feathers-mongodb' { export { Service } from 'lethe:feathers'; }
declare module '@feathersjs/knex' { export { Service as KnexService } from 'lethe:feathers'; }
declare module '@feathersjs/mongodb' { export { Service as MongoDBService } from 'lethe:feathers'; }
