/*
 * sequelize-typescript 1 and 2, and the decorators of Sequelize 7. They say what `init` is told elsewhere; the classes are Sequelize's own.
 */
declare module 'sequelize-typescript' {
  import { Model as BaseModel, Sequelize as BaseSequelize, ModelStatic, DataTypes } from 'sequelize';
  export { DataTypes as DataType };
  export { Op } from 'sequelize';
  export class Model<Attributes = any, Creation = any> extends BaseModel<Attributes, Creation> {
    $get<Name extends keyof this>(name: Name, options?: any): Promise<this[Name]>;
    $set(name: keyof this, value: any, options?: any): Promise<any>; $add(name: keyof this, value: any, options?: any): Promise<any>;
    $create<Related = any>(name: keyof this, values: any, options?: any): Promise<Related>; $count(name: keyof this, options?: any): Promise<number>;
    $has(name: keyof this, value: any, options?: any): Promise<boolean>; $remove(name: keyof this, value: any, options?: any): Promise<any>;
  }
  export type Repository<Instance extends Model = any> = ModelStatic<Instance>;
  export type ModelCtor<Instance extends Model = any> = ModelStatic<Instance>;
  export type ModelType<Creation = any, Attributes = any> = ModelStatic<Model<Attributes, Creation>>;
  export type SequelizeOptions = any; export type TableOptions = any;
  export class Sequelize extends BaseSequelize {
    addModels(...models: any[]): void;
    getRepository<Handle>(model: Handle): Handle;
  }
  export function getAttributes(target: any): any;
  export function addAttribute(target: any, name: string, options: any): void;

  type MemberDecorator = (target: any, member?: any, descriptor?: any) => any;
  type Bare = (target: any, member?: any, descriptor?: any) => any;
  /** As `@AllowNull` and as `@AllowNull(false)`. */
  type MemberDecoratorFactory = (...options: any[]) => any;
  /** @lethe store */ export const Table: MemberDecoratorFactory;
  /** @lethe field */ export const Column: MemberDecoratorFactory;
  /** @lethe field */ export const PrimaryKey: MemberDecoratorFactory;
  /** @lethe field */ export const AutoIncrement: MemberDecoratorFactory;
  /** @lethe field */ export const AllowNull: MemberDecoratorFactory;
  /** @lethe field */ export const ForeignKey: (target: () => any) => MemberDecorator;
  /** @lethe field */ export const CreatedAt: Bare;
  /** @lethe field */ export const UpdatedAt: Bare;
  /** @lethe soft-delete-field */ export const DeletedAt: Bare;
  /** @lethe relation */ export const BelongsTo: MemberDecoratorFactory;
  /** @lethe relation */ export const HasMany: MemberDecoratorFactory;
  /** @lethe relation */ export const HasOne: MemberDecoratorFactory;
  /** @lethe relation */ export const BelongsToMany: MemberDecoratorFactory;
  /** @lethe schema options */ export function DefaultScope(options: any, ...more: any[]): ClassDecorator;
  export function Scopes(options: any): ClassDecorator;
  export const Default: MemberDecoratorFactory, Unique: MemberDecoratorFactory, Comment: MemberDecoratorFactory, Index: MemberDecoratorFactory;
  export const Length: MemberDecoratorFactory, NotNull: MemberDecoratorFactory, NotEmpty: MemberDecoratorFactory, Is: MemberDecoratorFactory;
  export const IsEmail: MemberDecoratorFactory, IsUUID: MemberDecoratorFactory, IsUrl: MemberDecoratorFactory, IsIn: MemberDecoratorFactory, IsDate: MemberDecoratorFactory;
  export const IsInt: MemberDecoratorFactory, IsNumeric: MemberDecoratorFactory, Min: MemberDecoratorFactory, Max: MemberDecoratorFactory, IsIP: MemberDecoratorFactory;
  /** @lethe handle */ export const BeforeDestroy: MemberDecoratorFactory;
  /** @lethe handle */ export const AfterDestroy: MemberDecoratorFactory;
  /** @lethe handle */ export const BeforeBulkDestroy: MemberDecoratorFactory;
  /** @lethe handle */ export const AfterBulkDestroy: MemberDecoratorFactory;
  export const BeforeCreate: MemberDecoratorFactory, AfterCreate: MemberDecoratorFactory, BeforeUpdate: MemberDecoratorFactory, AfterUpdate: MemberDecoratorFactory;
  export const BeforeSave: MemberDecoratorFactory, AfterSave: MemberDecoratorFactory, BeforeFind: MemberDecoratorFactory, AfterFind: MemberDecoratorFactory;
  export const BeforeValidate: MemberDecoratorFactory, AfterValidate: MemberDecoratorFactory, BeforeUpsert: MemberDecoratorFactory, AfterUpsert: MemberDecoratorFactory;
  export const BeforeRestore: MemberDecoratorFactory, AfterRestore: MemberDecoratorFactory, BeforeBulkCreate: MemberDecoratorFactory, AfterBulkCreate: MemberDecoratorFactory;
}

declare module '@sequelize/core/decorators-legacy' {
  type MemberDecoratorFactory = (...options: any[]) => any;
  export { Table, PrimaryKey, AutoIncrement, AllowNull, CreatedAt, UpdatedAt, DeletedAt, BelongsTo, HasMany, HasOne, BelongsToMany } from 'sequelize-typescript';
  export { Default, Unique, Comment, Index, BeforeDestroy, AfterDestroy, BeforeBulkDestroy, AfterBulkDestroy } from 'sequelize-typescript';
  export { BeforeCreate, AfterCreate, BeforeUpdate, AfterUpdate, BeforeSave, AfterSave } from 'sequelize-typescript';
  /** @lethe field */ export const Attribute: MemberDecoratorFactory;
  /** @lethe field */ export const NotNull: MemberDecoratorFactory;
  export const ColumnName: MemberDecoratorFactory, Version: MemberDecoratorFactory;
}
