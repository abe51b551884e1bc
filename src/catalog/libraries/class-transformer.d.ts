declare module 'class-transformer' {
  export interface ClassTransformOptions { strategy?: 'excludeAll' | 'exposeAll'; excludeExtraneousValues?: boolean; groups?: string[]; [option: string]: any }
  export type ClassConstructor<Value> = abstract new (...values: any[]) => Value;
  /** @lethe exposes plain when=options.excludeExtraneousValues:true,options.strategy:excludeAll */
  export function plainToInstance<Value, Plain>(type: ClassConstructor<Value>, plain: Plain[], options?: ClassTransformOptions): Value[];
  /** @lethe exposes plain when=options.excludeExtraneousValues:true,options.strategy:excludeAll */
  export function plainToInstance<Value, Plain>(type: ClassConstructor<Value>, plain: Plain, options?: ClassTransformOptions): Value;
  /** @lethe exposes plain when=options.excludeExtraneousValues:true,options.strategy:excludeAll */
  export function plainToClass<Value, Plain>(type: ClassConstructor<Value>, plain: Plain[], options?: ClassTransformOptions): Value[];
  /** @lethe exposes plain when=options.excludeExtraneousValues:true,options.strategy:excludeAll */
  export function plainToClass<Value, Plain>(type: ClassConstructor<Value>, plain: Plain, options?: ClassTransformOptions): Value;
  /** @lethe exposes instance when=options.excludeExtraneousValues:true,options.strategy:excludeAll */
  export function instanceToPlain<Value>(instance: Value, options?: ClassTransformOptions): any;
  /** @lethe exposes instance when=options.excludeExtraneousValues:true,options.strategy:excludeAll */
  export function classToPlain<Value>(instance: Value, options?: ClassTransformOptions): any;
  /** @lethe exposes instance when=options.excludeExtraneousValues:true,options.strategy:excludeAll */
  export function instanceToInstance<Value>(instance: Value, options?: ClassTransformOptions): Value;
  export function Exclude(options?: object): PropertyDecorator & ClassDecorator;
  export function Expose(options?: object): PropertyDecorator & ClassDecorator;
  export function Transform(change: (parameters: any) => any, options?: object): PropertyDecorator;
  export function Type(type?: (options?: any) => any, options?: object): PropertyDecorator;
}
