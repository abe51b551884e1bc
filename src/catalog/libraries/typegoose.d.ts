/** Typegoose 5 to 13: classes that describe records of mongoose. A model carries its class. */
declare module '@typegoose/typegoose' {
  import mongoose = require('mongoose');
  type Class<Instance = any> = abstract new (...values: any[]) => Instance;
  type Described<Source extends Class> = InstanceType<Source>;

  export type DocumentType<Record, Helpers = {}> = mongoose.HydratedDocument<Record, {}, Helpers, Record>;
  export type ReturnModelType<Source extends Class, Helpers = {}> =
    mongoose.Model<Described<Source>, Helpers, {}, {}, DocumentType<Described<Source>, Helpers>, any, Described<Source>> & Source;
  export type ModelType<Record, Helpers = {}> = mongoose.Model<Record, Helpers, {}, {}, DocumentType<Record, Helpers>, any, Record>;
  export type Ref<Record, Key = mongoose.Types.ObjectId> = mongoose.Types.ObjectId | Key | Record;
  export type ArraySubDocumentType<Record> = DocumentType<Record>;
  export type SubDocumentType<Record> = DocumentType<Record>;

  /** @lethe field */
  export function prop(options?: any, kind?: any): PropertyDecorator;
  /** @lethe field */
  export function arrayProp(options?: any): PropertyDecorator;
  /** @lethe field */
  export function mapProp(options?: any): PropertyDecorator;
  export function modelOptions(options: any): ClassDecorator;
  export function index(fields: any, options?: any): ClassDecorator;
  export function plugin(plugin: any, options?: any): ClassDecorator;
  export function pre(methods: any, hook: (this: any, ...values: any[]) => any, ...options: any[]): ClassDecorator;
  export function post(methods: any, hook: (this: any, ...values: any[]) => any, ...options: any[]): ClassDecorator;
  export function queryMethod(method: any): ClassDecorator;
  export function getModelForClass<Source extends Class>(source: Source, options?: any): ReturnModelType<Source>;
  export function getDiscriminatorModelForClass<Source extends Class>(base: any, source: Source, ...options: any[]): ReturnModelType<Source>;
  export function getModelWithString<Source extends Class>(name: string): ReturnModelType<Source> | undefined;
  export function buildSchema<Source extends Class>(source: Source, options?: any): mongoose.Schema<Described<Source>>;
  export function addModelToTypegoose<Source extends Class>(model: any, source: Source, ...options: any[]): ReturnModelType<Source>;
  export function deleteModel(name: any): any; export function getName(source: any): string;
  export function isDocument<Record>(value: Ref<Record> | DocumentType<Record> | null | undefined): value is DocumentType<Record>;
  export function isDocumentArray<Record>(values: (Ref<Record> | DocumentType<Record>)[]): values is DocumentType<Record>[];
  export function isRefType(value: any): boolean;
  export function setGlobalOptions(options: any): void;
  export const Severity: any; export const PropType: any; export const Passthrough: any; export const errors: any;
  export { mongoose };
}
declare module '@typegoose/typegoose/lib/defaultClasses' {
  export class Base { _id: any; id: string }
  export class TimeStamps { createdAt?: Date; updatedAt?: Date }
}
declare module '@typegoose/typegoose/lib/types' {
  export * from '@typegoose/typegoose';
}
declare module 'typegoose' {
  export * from '@typegoose/typegoose';
  import typegoose = require('@typegoose/typegoose');
  type OfInstance<Record> = typegoose.DocumentType<Record>;
  export { OfInstance as InstanceType };
  export type ModelType<Record> = typegoose.ModelType<Record>;
  export class Typegoose {
    getModelForClass<Source extends abstract new (...values: any[]) => any>(source: Source, options?: any): typegoose.ReturnModelType<Source>;
    setModelForClass<Source extends abstract new (...values: any[]) => any>(source: Source, options?: any): typegoose.ReturnModelType<Source>;
  }
  export function staticMethod(target: any, name: string): void; export function instanceMethod(target: any, name: string): void;
}
