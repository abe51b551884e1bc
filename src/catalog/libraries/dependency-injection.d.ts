/** Containers that make the objects of classes: what is asked for is what comes. Sources: docs.typestack.community/typedi, github.com/microsoft/tsyringe, inversify.io/docs */
declare module 'lethe-injection' {
  export type Class<Value> = abstract new (...values: any[]) => Value;
  export type Decorator = (...values: any[]) => any;
}
declare module 'typedi' {
  import type { Class, Decorator } from 'lethe-injection';
  export class Token<Value> { constructor(name?: string); readonly __value: Value }
  export class ContainerInstance {
    get<Value>(type: Class<Value> | Token<Value>): Value;
    get<Value = any>(name: string): Value;
    getMany<Value>(type: Class<Value> | Token<Value>): Value[];
    getMany<Value = any>(name: string): Value[];
    has(type: any): boolean;
    set(...values: any[]): this;
    remove(...values: any[]): this;
    reset(...values: any[]): this;
    of(name?: any): ContainerInstance;
  }
  export const Container: ContainerInstance;
  export { Container as default };
  export function Service(...options: any[]): Decorator;
  export function Inject(...options: any[]): Decorator;
  export function InjectMany(...options: any[]): Decorator;
}
declare module 'tsyringe' {
  import type { Class, Decorator } from 'lethe-injection';
  export interface DependencyContainer {
    resolve<Value>(type: Class<Value>): Value;
    resolve<Value = any>(token: string | symbol): Value;
    resolveAll<Value>(type: Class<Value>): Value[];
    resolveAll<Value = any>(token: string | symbol): Value[];
    isRegistered(token: any, ...more: any[]): boolean;
    register(token: any, ...more: any[]): DependencyContainer;
    registerSingleton(token: any, ...more: any[]): DependencyContainer;
    registerType(token: any, ...more: any[]): DependencyContainer;
    registerInstance(token: any, ...more: any[]): DependencyContainer;
    createChildContainer(): DependencyContainer;
    clearInstances(): void;
    reset(): void;
  }
  export const container: DependencyContainer;
  export type InjectionToken<Value = any> = any;
  export function injectable(...options: any[]): Decorator;
  export function singleton(...options: any[]): Decorator;
  export function scoped(...options: any[]): Decorator;
  export function autoInjectable(...options: any[]): Decorator;
  export function registry(...options: any[]): Decorator;
  export function inject(...options: any[]): Decorator;
  export function injectAll(...options: any[]): Decorator;
  export function delay<Value>(getClass: () => Class<Value>): any;
  export const Lifecycle: any; export function instanceCachingFactory(...values: any[]): any; export function predicateAwareClassFactory(...values: any[]): any;
}
declare module 'inversify' {
  import type { Class, Decorator } from 'lethe-injection';
  export interface BoundTo<Value> {
    to(type: Class<Value>): any;
    toSelf(): any;
    toService(name: any): any;
    toConstantValue(value: Value): any;
    toDynamicValue(make: (context: any) => Value | Promise<Value>): any;
    toConstructor(type: any): any;
    toFactory(make: (context: any) => any): any;
  }
  export class Container {
    constructor(options?: any);
    get<Value>(type: Class<Value>, options?: any): Value;
    get<Value = any>(name: string | symbol, options?: any): Value;
    getAsync<Value>(type: Class<Value>, options?: any): Promise<Value>;
    getAsync<Value = any>(name: string | symbol, options?: any): Promise<Value>;
    getAll<Value>(type: Class<Value>, options?: any): Value[];
    getAll<Value = any>(name: string | symbol, options?: any): Value[];
    getNamed<Value>(type: Class<Value>, name: any): Value;
    getNamed<Value = any>(service: string | symbol, name: any): Value;
    resolve<Value>(type: Class<Value>): Value;
    bind<Value = any>(name: any): BoundTo<Value>;
    rebind<Value = any>(name: any): BoundTo<Value>;
    load(...modules: any[]): any;
    isBound(name: any): boolean;
    unbind(name: any): any;
    unbindAll(): any;
    createChild(...options: any[]): Container;
    snapshot(): void;
    restore(): void;
    options: any;
  }
  export function injectable(...options: any[]): Decorator;
  export function inject(...options: any[]): Decorator;
  export function multiInject(...options: any[]): Decorator;
  export function named(...options: any[]): Decorator;
  export function tagged(...options: any[]): Decorator;
  export function optional(...options: any[]): Decorator;
  export function unmanaged(...options: any[]): Decorator;
  export function postConstruct(...options: any[]): Decorator;
  export function preDestroy(...options: any[]): Decorator;
  export function decorate(...values: any[]): void;
  export const ContainerModule: any; export const AsyncContainerModule: any; export const LazyServiceIdentifier: any;
  export namespace interfaces { type ServiceIdentifier<Value = any> = any; type Context = any; type Container = any; type Factory<Value = any> = any; type Newable<Value> = Class<Value>; type Abstract<Value> = Class<Value>; type Bind = any; type ContainerModule = any; type Request = any }
}
