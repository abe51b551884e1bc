/**
 * @nestjsx/crud and its successors: the decorator gives a controller routes for creating, reading, updating and deleting its model, unless
 * `routes.exclude` or `routes.only` say otherwise; with `query.softDelete` the delete route only marks (nestjsx/crud wiki, Controllers).
 */
declare module '@nestjsx/crud' {
  /**
   * @lethe create options.model.type in=createOne unless=options.routes.exclude:createOneBase,options.routes.only:!createOneBase
   * @lethe create options.model.type in=createMany unless=options.routes.exclude:createManyBase,options.routes.only:!createManyBase
   * @lethe read options.model.type in=getOne unless=options.routes.exclude:getOneBase,options.routes.only:!getOneBase
   * @lethe read options.model.type in=getMany unless=options.routes.exclude:getManyBase,options.routes.only:!getManyBase
   * @lethe update options.model.type in=updateOne unless=options.routes.exclude:updateOneBase,options.routes.only:!updateOneBase
   * @lethe update options.model.type in=replaceOne unless=options.routes.exclude:replaceOneBase,options.routes.only:!replaceOneBase
   * @lethe delete options.model.type in=deleteOne unless=options.routes.exclude:deleteOneBase,options.routes.only:!deleteOneBase,options.query.softDelete
   * @lethe soft-delete options.model.type in=deleteOne when=options.query.softDelete unless=options.routes.exclude:deleteOneBase,options.routes.only:!deleteOneBase
   */
  export function Crud(options: object): ClassDecorator;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- options are read by their paths
  export interface CrudController<Entity> { service: any }
}

declare module '@dataui/crud' {
  export * from '@nestjsx/crud';
}

declare module '@nestjs-crud/core' {
  export * from '@nestjsx/crud';
}
