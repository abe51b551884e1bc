/*
 * express-restify-mongoose: endpoints that create, list, read, update and delete the records of a Mongoose model. What stands under
 * `preCreate`, `preRead`, `preUpdate` and `preDelete` runs before them and may refuse.
 */
declare module 'express-restify-mongoose' {
  /** @lethe crud model before=options.pre */
  export function serve(router: any, model: any, options?: any): string;
  export function defaults(options: any): void;
}
