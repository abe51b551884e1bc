import { ts } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { Component } from '../../src/load/components.js';
import { load, sourceFileOf, typeOf } from './workspace.js';

const codeOf = (text: string): string => new Component(text).code.trim();

describe('the code of a component', () => {
  it('stands where it stands in the file', () => {
    const text = '<template>\n  <p>{{ guest }} – 👋</p>\n</template>\r\n<script setup lang="ts">\nconst guest = 1;\n</script>\n<style>p { color: red }</style>\n';
    const { code, markup } = new Component(text);
    expect([code.length, markup.length]).toEqual([text.length, text.length]);
    expect(code.indexOf('const guest')).toBe(text.indexOf('const guest'));
    expect(code.split(/\r?\n/)).toHaveLength(text.split(/\r?\n/).length);
    expect(code.trim()).toBe('const guest = 1;');
    expect(markup).toBe(text.replace('const guest = 1;', '                '));
  });

  it.each([
    ['of several elements', '<script>let a;</script><script setup>let b;</script>', /^let a; +let b;$/],
    ['behind attributes with signs of tags', '<script setup lang="ts" generic="T extends Map<string, 1>">let a;</script>', /^let a;$/],
    ['without an end', '<script>let a;', /^let a;$/],
    ['in upper case', '<SCRIPT>let a;</SCRIPT>', /^let a;$/],
    ['of a module', "<script type='module'>let a;</script>", /^let a;$/],
    ['behind an element without content', '<script src="./a.js" /><script>let b;</script>', /^let b;$/],
  ])('%s', (_, text, expected) => { expect(codeOf(text)).toMatch(expected); });

  it.each([
    ['in a comment', '<!-- <script>let a;</script> -->'],
    ['in a style', '<style>/* <script>let a;</script> */</style>'],
    ['in another language', '<script lang="coffee">a = 1</script>'],
    ['that is data', '<script type="application/ld+json">{}</script>'],
    ['in another file', '<script src="./a.ts"></script>'],
    ['in an element of another name', '<scripts>let a;</scripts>'],
    ['in a tag that does not end', '<script lang="ts'],
  ])('is none %s', (_, text) => { expect(codeOf(text)).toBe(''); });

  it('holds JSX where the language says so', () => {
    expect(new Component('<script lang="tsx">let a;</script>').isJsx).toBe(true);
    expect(new Component('<script lang="ts">let a;</script>').isJsx).toBe(false);
  });

  it('is found in a page of many unfinished tags', () => {
    expect(codeOf(`${'<script "'.repeat(20_000)}<script>let a;</script>`)).toBeDefined();
    expect(codeOf('<!--'.repeat(50_000))).toBe('');
  });
});

describe('components in the program', () => {
  const files = {
    'src/guest.ts': 'export interface Guest { email: string }\nexport const find = async (): Promise<Guest> => ({ email: "" });',
    'src/Guest.vue': '<script lang="ts">\nexport const first = 1;\n</script>\n<script setup lang="ts">\nimport { find } from "./guest";\nconst found = find();\n</script>\n<template><p/></template>',
    'src/Hall.svelte': '<script>\n  import { first } from "./Guest.vue";\n  const number = first;\n  $: double = number * 2;\n</script>\n<p>{number}</p>',
  };

  it('take part in types, in both directions', () => {
    const project = load(files);
    expect(typeOf(project, 'src/Guest.vue', 'found')).toBe('Promise<Guest>');
    expect(typeOf(project, 'src/Hall.svelte', 'number')).toBe('1');
    expect(project.notes).toEqual([]);
  });

  it('are found without their ending where nothing else is', () => {
    const project = load({ ...files, 'src/list/index.vue': '<script>export const all = 2;</script>', 'src/main.js': 'import { first } from "./Guest";\nimport { all } from "./list";\nconst one = first;\nconst two = all;' });
    expect([typeOf(project, 'src/main.js', 'one'), typeOf(project, 'src/main.js', 'two')]).toEqual(['1', '2']);
  });

  it('have their markup apart', () => {
    const project = load(files);
    expect(project.markupOf('src/Hall.svelte').trim()).toMatch(/^<script>\s+<\/script>\n<p>\{number\}<\/p>$/);
    expect(project.markupOf('src/guest.ts')).toBe('');
  });

  it('say where their code is wrong', () => {
    expect(load({ 'src/Wrong.vue': '<template><p/></template>\n<script>\nconst = 1;\n</script>' }).notes).toEqual([expect.objectContaining({ file: 'src/Wrong.vue', line: 3 })]);
  });

  it('hold JSX in TSX', () => {
    const project = load({ 'src/Row.vue': '<script lang="tsx">\nexport const row = () => <p>{1}</p>;\n</script>' });
    expect(sourceFileOf(project, 'src/Row.vue').languageVariant).toBe(ts.LanguageVariant.JSX);
    expect(project.notes).toEqual([]);
  });
});

describe('names that need no import', () => {
  const user = 'interface User { email: string }\n';

  it('are the macros of components', () => {
    const project = load({ 'src/Row.vue': `<script setup lang="ts">\n${user}const props = defineProps<{ user: User }>();\nconst filled = withDefaults(defineProps<{ user: User; open?: boolean }>(), { open: false });\nconst name = defineModel<string>();\n</script>` });
    expect(['props', 'filled', 'name'].map((name) => typeOf(project, 'src/Row.vue', name))).toEqual(['Readonly<{ user: User; }>', 'Readonly<{ user: User; open?: boolean | undefined; }>', 'ModelRef<string>']);
  });

  it('are what Nuxt imports, in all its code', () => {
    const text = `${user}const user = ref<User>();\nconst shown = computed(() => user.value?.email);`;
    expect(typeOf(load({ 'nuxt.config.ts': 'export default {};', 'composables/user.ts': text }), 'composables/user.ts', 'shown')).toBe('ComputedRef<string | undefined>');
    expect(typeOf(load({ 'composables/user.ts': text }), 'composables/user.ts', 'shown')).toBe('any');
  });
});
