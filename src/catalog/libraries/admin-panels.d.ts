/**
 * AdminJS, and AdminBro as it was called: every resource has the actions list, search, show, new, edit, delete and bulkDelete, with an end
 * point for each, unless an action is not accessible (docs.adminjs.co/basics/action).
 */
declare module 'adminjs' {
  export interface AdminJSOptions {
    resources?: unknown[];
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- databases, branding, pages, locale
    [option: string]: any;
  }
  class AdminJS {
    static registerAdapter(adapter: unknown): void;
    /**
     * @lethe create options.resources in=new
     * @lethe read options.resources in=list
     * @lethe update options.resources in=edit
     * @lethe delete options.resources in=delete
     * @lethe create options.resources.resource in=new unless=^options.actions.new.isAccessible:false
     * @lethe read options.resources.resource in=list
     * @lethe update options.resources.resource in=edit unless=^options.actions.edit.isAccessible:false
     * @lethe delete options.resources.resource in=delete unless=^options.actions.delete.isAccessible:false
     * @lethe delete options.resources.resource in=bulkDelete unless=^options.actions.bulkDelete.isAccessible:false
     * @lethe create options.resources.resource.model of=prisma in=new unless=^options.actions.new.isAccessible:false
     * @lethe read options.resources.resource.model of=prisma in=list
     * @lethe update options.resources.resource.model of=prisma in=edit unless=^options.actions.edit.isAccessible:false
     * @lethe delete options.resources.resource.model of=prisma in=delete unless=^options.actions.delete.isAccessible:false
     * @lethe delete options.resources.resource.model of=prisma in=bulkDelete unless=^options.actions.bulkDelete.isAccessible:false
     */
    constructor(options?: AdminJSOptions);
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- routers, watching, bundling
    [member: string]: any;
  }
  export default AdminJS;
  export { AdminJS };
}

declare module 'admin-bro' {
  import AdminJS from 'adminjs';
  export = AdminJS;
}

declare module '@adminjs/nestjs' {
  import type { AdminJSOptions } from 'adminjs';
  interface ModuleOptions {
    adminJsOptions: AdminJSOptions;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- authentication, sessions
    [option: string]: any;
  }
  export class AdminModule {
    /**
     * @lethe create options.adminJsOptions.resources in=new
     * @lethe read options.adminJsOptions.resources in=list
     * @lethe update options.adminJsOptions.resources in=edit
     * @lethe delete options.adminJsOptions.resources in=delete
     * @lethe create options.adminJsOptions.resources.resource in=new unless=^options.actions.new.isAccessible:false
     * @lethe read options.adminJsOptions.resources.resource in=list
     * @lethe update options.adminJsOptions.resources.resource in=edit unless=^options.actions.edit.isAccessible:false
     * @lethe delete options.adminJsOptions.resources.resource in=delete unless=^options.actions.delete.isAccessible:false
     * @lethe delete options.adminJsOptions.resources.resource in=bulkDelete unless=^options.actions.bulkDelete.isAccessible:false
     */
    static createAdmin(options: ModuleOptions): object;
    /**
     * @lethe create options.useFactory.adminJsOptions.resources in=new
     * @lethe read options.useFactory.adminJsOptions.resources in=list
     * @lethe update options.useFactory.adminJsOptions.resources in=edit
     * @lethe delete options.useFactory.adminJsOptions.resources in=delete
     * @lethe create options.useFactory.adminJsOptions.resources.resource in=new unless=^options.actions.new.isAccessible:false
     * @lethe read options.useFactory.adminJsOptions.resources.resource in=list
     * @lethe update options.useFactory.adminJsOptions.resources.resource in=edit unless=^options.actions.edit.isAccessible:false
     * @lethe delete options.useFactory.adminJsOptions.resources.resource in=delete unless=^options.actions.delete.isAccessible:false
     * @lethe delete options.useFactory.adminJsOptions.resources.resource in=bulkDelete unless=^options.actions.bulkDelete.isAccessible:false
     */
    static createAdminAsync(options: object): object;
  }
}

declare module '@adminjs/prisma' {
  export function getModelByName(name: string): object;
  export const Database: unknown;
  export const Resource: unknown;
}
