/* A plug-in that turns removals of the unit of work into marks: `em.remove(user)` then sets the field. */
declare module 'mikro-orm-soft-delete' {
  export function SoftDeletable(entityOrOptions: any, field?: any, value?: () => any): ClassDecorator;
  export class SoftDeleteHandler { static register(em: any): void }
}
