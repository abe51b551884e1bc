/** Stores of a page's state. Source: pinia.vuejs.org/api */
declare module 'pinia' {
  import type { ComputedRef, Ref } from 'vue';

  /** What a store has besides its own. */
  export interface StoreMembers<State> {
    $id: string;
    $state: State;
    $patch(change: Partial<State> | ((state: State) => void)): void;
    $reset(): void;
    $subscribe(run: (mutation: any, state: State) => any, options?: any): () => void;
    $onAction(run: (action: any) => any, isDetached?: boolean): () => void;
    $dispose(): void;
  }
  type Results<Getters> = { readonly [Name in keyof Getters]: Getters[Name] extends (...given: any[]) => infer Result ? Result : any };
  /** The values of a setup without their boxes. */
  type Unboxed<Setup> = { [Name in keyof Setup]: Setup[Name] extends Ref<infer Value> ? Value : Setup[Name] extends ComputedRef<infer Value> ? Value : Setup[Name] };
  /** Those of them that are kept: neither calculated nor functions. */
  type StateOf<Setup> = { [Name in keyof Setup]: Setup[Name] extends Ref<infer Value> ? Value : Setup[Name] extends ComputedRef | ((...given: any[]) => any) ? never : Setup[Name] };
  interface Options<State, Getters, Actions> {
    state?: () => State;
    getters?: Getters & Record<string, (state: State) => any> & ThisType<State & Results<Getters> & Actions>;
    actions?: Actions & ThisType<State & Results<Getters> & Actions & StoreMembers<State>>;
    [option: string]: any;
  }
  type Store<State, Getters, Actions> = State & Results<Getters> & Actions & StoreMembers<State>;

  export function defineStore<Setup extends object>(id: string, setup: (helpers?: any) => Setup, options?: any): (...given: any[]) => Unboxed<Setup> & StoreMembers<StateOf<Setup>>;
  export function defineStore<State extends object = {}, Getters = {}, Actions = {}>(id: string, options: Options<State, Getters, Actions>): (...given: any[]) => Store<State, Getters, Actions>;
  export function defineStore<State extends object = {}, Getters = {}, Actions = {}>(options: Options<State, Getters, Actions>): (...given: any[]) => Store<State, Getters, Actions>;
  export function storeToRefs<Kept extends object>(store: Kept): { [Name in keyof Kept]: Ref<Kept[Name]> };
  export function createPinia(): any;
  export function setActivePinia(pinia: any): any;
}
