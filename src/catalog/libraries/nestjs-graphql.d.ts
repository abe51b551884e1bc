declare module '@nestjs/graphql' {
  export { PartialType, PickType, OmitType, IntersectionType } from '@nestjs/mapped-types';
  /** @lethe handle */
  export function Query(...options: any[]): MethodDecorator;
  /** @lethe handle */
  export function Mutation(...options: any[]): MethodDecorator;
  /** @lethe handle */
  export function Subscription(...options: any[]): MethodDecorator;
  /** @lethe handle */
  export function ResolveField(...options: any[]): MethodDecorator;
  export function ResolveReference(): MethodDecorator;
  export function Resolver(...options: any[]): ClassDecorator;
  /** @lethe request body validated */
  export function Args(...options: any[]): ParameterDecorator;
  export function Parent(): ParameterDecorator;
  export function Root(): ParameterDecorator;
  export function Context(property?: string): ParameterDecorator;
  export function Info(): ParameterDecorator;
  export class GqlExecutionContext {
    static create(context: import('@nestjs/common').ExecutionContext): GqlExecutionContext;
    getContext<Value = any>(): Value;
    /** @lethe request body */ getArgs<Value = any>(): Value;
    getInfo<Value = any>(): Value;
    getRoot<Value = any>(): Value;
  }
}
