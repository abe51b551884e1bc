import { isComponent, baseName } from './paths.js';
import type { VirtualDeclaration } from './project.js';

const macro = /\b(?:define(?:Props|Model|Emits|Slots|Expose|Options)|withDefaults)\b/;
/** What the compiler of components puts in. Source: vuejs.org/api/sfc-script-setup */
const macros = `
  function defineProps<Props = any>(names?: any): Readonly<Props>;
  function withDefaults<Props>(props: Props, defaults: any): Props;
  function defineModel<Value = any>(...given: any[]): import('vue').ModelRef<Value>;
  function defineEmits<Emits = any>(names?: any): (event: any, ...given: any[]) => void;
  function defineSlots<Slots = any>(): Slots;
  function defineExpose(exposed?: any): void;
  function defineOptions(options: any): void;`;

const nuxtConfiguration = /^(?:nuxt|nitro)\.config\.[cm]?[jt]s$/;
/** What Nuxt and Nitro import by themselves. Source: nuxt.com/docs/guide/concepts/auto-imports and nitro.build/guide/utils */
const imported = [...fromModule('vue', [
  'ref', 'shallowRef', 'computed', 'reactive', 'shallowReactive', 'readonly', 'toRaw', 'toRef', 'toRefs', 'unref', 'toValue', 'watch', 'watchEffect', 'provide', 'inject', 'nextTick',
  'onBeforeMount', 'onMounted', 'onBeforeUpdate', 'onUpdated', 'onBeforeUnmount', 'onUnmounted', 'onActivated', 'onDeactivated',
]), ...fromModule('pinia', ['defineStore', 'storeToRefs']), ...fromModule('h3', [
  'defineEventHandler', 'eventHandler', 'readBody', 'readRawBody', 'readFormData', 'readMultipartFormData', 'readValidatedBody', 'getQuery', 'getRouterParams', 'getHeaders', 'getRequestHeaders',
  'getHeader', 'getRequestHeader', 'getRequestIP', 'parseCookies', 'getRequestURL',
])].join('');

function fromModule(module: string, names: readonly string[]): string[] {
  return names.map((name) => `\n  const ${name}: typeof import('${module}').${name};`);
}

/** The names that components, and all code of Nuxt, have without an import. */
export function declareVueNames(sources: ReadonlyMap<string, string>): VirtualDeclaration[] {
  const files = [...sources];
  const names = [
    files.some(([file, text]) => isComponent(file) && macro.test(text)) ? macros : '',
    files.some(([file]) => nuxtConfiguration.test(baseName(file))) ? imported : '',
  ].join('');
  return names === '' ? [] : [{ path: 'lethe-vue.d.ts', text: `export {};\ndeclare global {${names}\n}\n`, specifiers: [], locations: [] }];
}
