/** Classes derived from classes: what `PartialType(UserDto)` keeps of `UserDto`. */
declare module '@nestjs/mapped-types' {
  type Constructor<Value> = new (...values: any[]) => Value;
  export function PartialType<Value>(base: Constructor<Value>, options?: any): Constructor<Partial<Value>>;
  export function PickType<Value, Key extends keyof Value>(base: Constructor<Value>, keys: readonly Key[], decorator?: any): Constructor<Pick<Value, Key>>;
  export function OmitType<Value, Key extends keyof Value>(base: Constructor<Value>, keys: readonly Key[], decorator?: any): Constructor<Omit<Value, Key>>;
  export function IntersectionType<First, Second>(first: Constructor<First>, second: Constructor<Second>): Constructor<First & Second>;
  export function IntersectionType<First, Second, Third>(
    first: Constructor<First>, second: Constructor<Second>, third: Constructor<Third>,
  ): Constructor<First & Second & Third>;
}
declare module '@nestjs/swagger' {
  export { PartialType, PickType, OmitType, IntersectionType } from '@nestjs/mapped-types';
  export const DocumentBuilder: any;
  export const SwaggerModule: any;
}
