import { describe, expect, it } from 'vitest';
import { accessesIn, analyzed, flowsIn } from './analyzed.js';

const guest = "export interface Guest { email: string; phone: string; createdAt: number }\nexport const guestOf = async (id: string): Promise<Guest> => (await fetch(`/guests/${id}`)).json();\n";
const script = (code: string): string => `<template>\n  <button @click="forget">{{ guest.phone }}</button>\n</template>\n\n<script setup lang="ts">\n${code}\n</script>\n`;

describe('the code of components', () => {
  it('logs what other files give, on the line of the file', () => {
    const application = analyzed({ 'src/guests.ts': guest, 'src/Guest.vue': script("import { guestOf } from './guests';\nconst guest = await guestOf('1');\nconsole.log(guest.email);") });
    expect(flowsIn(application, 'src/Guest.vue').map(({ span, personal }) => [span.line, span.column, personal.map(({ subject }) => subject)])).toEqual([[8, 1, ['Guest.email']]]);
  });

  it.each([
    ['Vue', 'src/Guest.vue', script("interface Guest { email: string; phone: string }\nconst guest: Guest = await (await fetch('/guest')).json();\nlocalStorage.setItem('guest', JSON.stringify(guest));")],
    ['Svelte', 'src/Guest.svelte', "<script lang=\"ts\">\n  interface Guest { email: string; phone: string }\n  export let guest: Guest;\n  $: localStorage.setItem('guest', JSON.stringify(guest));\n</script>\n<p>{guest.phone}</p>\n"],
  ])('of %s keeps records in the browser', (_, file, text) => {
    expect(analyzed({ [file]: text }).stores.map(({ name, kind, span }) => `${kind} ${name} ${span.file}`)).toEqual([`localStorage Guest ${file}`]);
  });

  it('takes the parts of a component whose options are an object', () => {
    const code = "<script>\nimport { guestOf } from './guests';\nexport default {\n  data: () => ({ open: false }),\n  async mounted() { const guest = await guestOf(this.id); console.log(guest.email); },\n};\n</script>\n";
    expect(flowsIn(analyzed({ 'src/guests.ts': guest, 'src/Guest.vue': code }), 'src/Guest.vue').map(({ span }) => span.line)).toEqual([5]);
  });
});

describe('what runs a function of a component', () => {
  const keep = "localStorage.setItem('guest', JSON.stringify({ email: '', phone: '' }));\nfunction forget() { localStorage.removeItem('guest'); }\nfunction lose() { localStorage.removeItem('guest'); }";
  const main = "import Guest from './Guest.vue';\nconsole.log(Guest);\n";
  const verdicts = (text: string): [number, string, string | undefined][] => accessesIn(analyzed({ 'src/main.ts': main, 'src/Guest.vue': text }), 'src/Guest.vue')
    .filter(({ effect }) => effect.verb === 'delete').map(({ effect: { span, reachability: { verdict, evidence } } }) => [span.line, verdict, evidence[0]?.how]);

  it('is its markup, where that names it', () => {
    expect(verdicts(script(keep))).toEqual([[7, 'reachable', 'the markup runs forget'], [8, 'unreachable', 'nothing calls lose']]);
  });

  it.each([
    ['an object', 'export default { methods: { lose() { localStorage.removeItem(\'guest\'); } } };'],
    ['a call', 'export default defineComponent({ methods: { lose() { localStorage.removeItem(\'guest\'); } } });'],
    ['a class', 'export default class Guest extends Vue { lose() { localStorage.removeItem(\'guest\'); } }'],
  ])('is the component that is %s', (_, code) => {
    const text = `<script>\nlocalStorage.setItem('guest', JSON.stringify({ email: '', phone: '' }));\n${code}\n</script>\n`;
    expect(verdicts(text).map(([, verdict]) => verdict)).toEqual(['reachable']);
  });
});

describe('the state of a page is called by its names', () => {
  const subjectsIn = (file: string, code: string): string[] => flowsIn(analyzed({ [file]: code }), file).flatMap(({ personal }) => personal.map(({ subject }) => subject));
  const vue = (code: string): string => `<script setup lang="ts">\nimport { computed, reactive, ref, toRefs } from 'vue';\n${code}\n</script>\n`;

  it.each([
    ['in a reference', "const username = ref(''); console.log(username.value);", ['username']],
    ['in a reference without a value', 'const phoneNumber = ref<string>(); console.log(phoneNumber.value);', ['phoneNumber']],
    ['in an object in a reference', "const form = ref({ email: '', open: false }); console.log(form.value.email, form.value.open);", ['form.email']],
    ['in a record in a reference', 'interface Guest { email: string }\nconst guest = ref<Guest>(); console.log(guest.value?.email);', ['Guest.email']],
    ['in an object', "const form = reactive({ email: '' }); console.log(form.email);", ['form.email']],
    ['calculated', "const form = reactive({ first: '', last: '' }); const fullName = computed(() => form.first + form.last); console.log(fullName.value);", ['fullName']],
    ['taken apart', "const { email } = toRefs(reactive({ email: '' })); console.log(email.value);", ['email']],
    ['which is nobody’s', "const title = ref(''); const rooms = ref<number[]>([]); console.log(title.value, rooms.value);", []],
  ])('%s of Vue', (_, code, expected) => { expect(subjectsIn('src/Page.vue', vue(code))).toEqual(expected); });

  it.each([
    ['in a state', "const [form, setForm] = useState({ email: '' }); console.log(form.email);", ['form.email']],
    ['in a reference', "const email = useRef(''); console.log(email.current);", ['email']],
    ['that never changes', "const [form] = useState({ email: 'desk@club.example' }); console.log(form.email);", []],
  ])('%s of React', (_, code, expected) => {
    expect(subjectsIn('src/page.tsx', `import { useRef, useState } from 'react';\nexport function Page() { ${code} return null; }\n`)).toEqual(expected);
  });
});
