/** Hooks and components, so that a record stays a record in a component's state. */
declare module 'react' {
  export = React;
}
declare namespace React {
  type ReactNode = any;
  type ReactElement<Props = any> = any;
  type Key = string | number;
  type CSSProperties = any;
  type PropsWithChildren<Props = {}> = Props & { children?: ReactNode };
  type ComponentType<Props = {}> = FunctionComponent<Props>;
  /** Known props stay known next to those of an element: `HTMLAttributes<HTMLDivElement> & { user: User }`. */
  interface HTMLAttributes<Element = any> { id?: string; className?: string; style?: CSSProperties; children?: ReactNode; onClick?: (event: MouseEvent<Element>) => void }
  interface ButtonHTMLAttributes<Element = any> extends HTMLAttributes<Element> {}
  interface InputHTMLAttributes<Element = any> extends HTMLAttributes<Element> {}
  interface FormHTMLAttributes<Element = any> extends HTMLAttributes<Element> {}
  interface TextareaHTMLAttributes<Element = any> extends HTMLAttributes<Element> {}
  interface SelectHTMLAttributes<Element = any> extends HTMLAttributes<Element> {}
  interface AnchorHTMLAttributes<Element = any> extends HTMLAttributes<Element> {}
  interface ImgHTMLAttributes<Element = any> extends HTMLAttributes<Element> {}
  interface TableHTMLAttributes<Element = any> extends HTMLAttributes<Element> {}
  interface SVGAttributes<Element = any> extends HTMLAttributes<Element> {}
  interface SVGProps<Element = any> extends HTMLAttributes<Element> {}
  interface AriaAttributes<Element = any> extends HTMLAttributes<Element> {}
  interface DOMAttributes<Element = any> extends HTMLAttributes<Element> {}
  type ComponentProps<Type = any> = Type extends (props: infer Props) => any ? Props : HTMLAttributes;
  type ComponentPropsWithoutRef<Type = any> = ComponentProps<Type>;
  type ComponentPropsWithRef<Type = any> = ComponentProps<Type>;
  type ElementRef<Type = any> = any;
  type ComponentRef<Type = any> = any;
  type ForwardedRef<Value> = Ref<Value>;
  type ElementType<Props = any> = any;
  type Dispatch<Action> = (action: Action) => void;
  type SetStateAction<State> = State | ((previous: State) => State);
  interface RefObject<Value> { current: Value }
  type MutableRefObject<Value> = RefObject<Value>;
  type Ref<Value> = RefObject<Value | null> | ((value: Value | null) => void) | null;
  interface FunctionComponent<Props = {}> { (props: Props): any; displayName?: string }
  type FC<Props = {}> = FunctionComponent<Props>;
  interface SyntheticEvent<Element = any> { target: any; currentTarget: Element; preventDefault(): void; stopPropagation(): void; nativeEvent: any }
  interface FormEvent<Element = any> extends SyntheticEvent<Element> {}
  interface ChangeEvent<Element = any> extends SyntheticEvent<Element> {}
  interface MouseEvent<Element = any> extends SyntheticEvent<Element> { clientX: number; clientY: number }
  interface KeyboardEvent<Element = any> extends SyntheticEvent<Element> { key: string }
  interface Context<Value> { Provider: FunctionComponent<any>; Consumer: FunctionComponent<any>; displayName?: string }
  class Component<Props = {}, State = {}> {
    constructor(props: Props);
    props: Readonly<Props>;
    state: Readonly<State>;
    setState(state: Partial<State> | ((state: State, props: Props) => Partial<State>), callback?: () => void): void;
    forceUpdate(): void;
  }
  class PureComponent<Props = {}, State = {}> extends Component<Props, State> {}
  function useState<State>(initial: State | (() => State)): [State, Dispatch<SetStateAction<State>>];
  function useState<State = undefined>(): [State | undefined, Dispatch<SetStateAction<State | undefined>>];
  function useReducer<State, Action>(reducer: (state: State, action: Action) => State, initial: State, ...rest: any[]): [State, Dispatch<Action>];
  function useEffect(effect: () => void | (() => void), dependencies?: readonly unknown[]): void;
  function useLayoutEffect(effect: () => void | (() => void), dependencies?: readonly unknown[]): void;
  function useMemo<Value>(factory: () => Value, dependencies: readonly unknown[]): Value;
  function useCallback<Callback extends Function>(callback: Callback, dependencies: readonly unknown[]): Callback;
  function useRef<Value>(initial: Value): RefObject<Value>;
  function useRef<Value = undefined>(): RefObject<Value | undefined>;
  function useContext<Value>(context: Context<Value>): Value;
  function useTransition(): [boolean, (callback: () => any) => void];
  function useDeferredValue<Value>(value: Value): Value;
  function useOptimistic<State, Action = State>(state: State, update?: (state: State, action: Action) => State): [State, Dispatch<Action>];
  function useActionState<State>(action: (state: Awaited<State>, payload: any) => State | Promise<State>, initial: State, ...rest: any[]): [State, (payload?: any) => void, boolean];
  function useId(): string;
  function use<Value>(source: Promise<Value> | Context<Value>): Value;
  function createContext<Value>(initial: Value): Context<Value>;
  function memo<Type>(component: Type, ...rest: any[]): Type;
  function forwardRef<Element, Props = {}>(render: (props: Props, ref: Ref<Element>) => any): FunctionComponent<Props & { ref?: any }>;
  function lazy<Type>(load: () => Promise<{ default: Type }>): Type;
  function cache<Callback extends Function>(callback: Callback): Callback;
  function startTransition(callback: () => any): void;
  function createElement(...values: any[]): any;
  function cloneElement(...values: any[]): any;
  function isValidElement(value: unknown): boolean;
  const Fragment: any;
  const StrictMode: any;
  const Suspense: any;
  const Children: any;
}
