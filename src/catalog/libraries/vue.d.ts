/** Values in boxes and hooks, so that a record stays a record in a component's state. Source: vuejs.org/api */
declare module 'vue' {
  export interface Ref<Value = any> { value: Value; readonly __computed?: never }
  export interface ShallowRef<Value = any> extends Ref<Value> {}
  export interface WritableComputedRef<Value = any> extends Ref<Value> {}
  export interface ModelRef<Value = any> extends Ref<Value> {}
  export interface ComputedRef<Value = any> { readonly value: Value; readonly __computed: true }
  export interface InjectionKey<Value> extends Symbol { readonly __value?: Value }
  export type MaybeRef<Value = any> = Value | Ref<Value> | ComputedRef<Value>;
  export type MaybeRefOrGetter<Value = any> = MaybeRef<Value> | (() => Value);
  export type PropType<Value> = { new (...given: any[]): Value } | { (): Value } | null;
  export type App<Element = any> = any;
  export type Component = any;
  export type Plugin = any;

  export function ref<Value>(value: Ref<Value>): Ref<Value>;
  export function ref<Value>(value: Value): Ref<Value>;
  export function ref<Value = any>(): Ref<Value | undefined>;
  export function shallowRef<Value>(value: Value): ShallowRef<Value>;
  export function shallowRef<Value = any>(): ShallowRef<Value | undefined>;
  export function computed<Value>(getter: (before?: Value) => Value, options?: any): ComputedRef<Value>;
  export function computed<Value>(options: { get: (before?: Value) => Value; set: (value: Value) => void }, more?: any): WritableComputedRef<Value>;
  export function reactive<State extends object>(state: State): State;
  export function shallowReactive<State extends object>(state: State): State;
  export function readonly<State>(state: State): Readonly<State>;
  export function toRaw<State>(state: State): State;
  export function markRaw<State>(state: State): State;
  export function toRef<State extends object, Name extends keyof State>(state: State, name: Name, fallback?: State[Name]): Ref<State[Name]>;
  export function toRefs<State extends object>(state: State): { [Name in keyof State]: Ref<State[Name]> };
  export function unref<Value>(value: MaybeRef<Value>): Value;
  export function toValue<Value>(value: MaybeRefOrGetter<Value>): Value;
  export function watch<Value>(source: Ref<Value> | ComputedRef<Value> | (() => Value), run: (value: Value, before: Value, onCleanup: any) => any, options?: any): () => void;
  export function watch<State extends object>(source: State, run: (value: State, before: State, onCleanup: any) => any, options?: any): () => void;
  export function watchEffect(run: (onCleanup: any) => void, options?: any): () => void;
  export function onBeforeMount(run: () => any): void;
  export function onMounted(run: () => any): void;
  export function onBeforeUpdate(run: () => any): void;
  export function onUpdated(run: () => any): void;
  export function onBeforeUnmount(run: () => any): void;
  export function onUnmounted(run: () => any): void;
  export function onActivated(run: () => any): void;
  export function onDeactivated(run: () => any): void;
  export function onErrorCaptured(run: (error: unknown, component: any, where: string) => any): void;
  export function provide<Value>(key: InjectionKey<Value> | string | symbol, value: Value): void;
  export function inject<Value = any>(key: InjectionKey<Value> | string | symbol): Value | undefined;
  export function inject<Value>(key: InjectionKey<Value> | string | symbol, fallback: Value, isFactory?: boolean): Value;
  export function nextTick(run?: () => any): Promise<void>;
  export function defineComponent<Options>(options: Options & ThisType<any>): Options;
  export function defineAsyncComponent(source: any): any;
  export function createApp(component: any, properties?: any): any;
  export function h(...given: any[]): any;
  export function getCurrentInstance(): any;
  export function useTemplateRef<Element = any>(name: string): ShallowRef<Element | null>;
  const all: any;
  export default all;
}
declare module '@vue/composition-api' { export * from 'vue'; }
declare module '@nuxtjs/composition-api' { export * from 'vue'; }
declare module 'vue-demi' { export * from 'vue'; }
