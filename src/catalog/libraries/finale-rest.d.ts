/*
 * finale-rest and its predecessor epilogue: endpoints that create, list, read, update and delete the records of a Sequelize model.
 * `actions` limits them. What is written on the resource's milestones is the application's own code.
 */
declare module 'finale-rest' {
  interface Request { body: any; params: any; query: any; [part: string]: any }
  interface Context { instance: any; attributes: any; criteria: any; options: any; continue: any; skip: any; stop: any; error(status: number, message: string): any; [part: string]: any }
  type Step = (request: Request, response: any, context: Context) => any;
  interface Milestone { (step: Step): void; before(step: Step): void; after(step: Step): void; action(step: Step): void }
  interface Controller {
    start: Milestone; auth: Milestone; fetch: Milestone; data: Milestone; write: Milestone; send: Milestone; complete: Milestone; [name: string]: Milestone;
  }
  interface Resource {
    create: Controller; list: Controller; read: Controller; update: Controller; delete: Controller; all: Controller;
    controllers: { [action: string]: Controller }; use(middleware: any): void;
  }
  /** @lethe crud options.model actions=options.actions endpoints=options.endpoints */
  export function resource(options: any): Resource;
  export function initialize(options: any): void;
}

declare module 'epilogue' { import all = require('finale-rest'); export = all; }
