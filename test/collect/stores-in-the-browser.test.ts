import { describe, expect, it } from 'vitest';
import { analyzed } from './analyzed.js';

/** Stores with their fields and verdicts: `visits (email) none/hard`. */
function storesOf(code: string): string[] {
  return analyzed({ 'src/page.ts': code }).stores.map(({ name, kind, fields, retention, deletion }) => {
    const personal = fields.filter((field) => field.personal !== undefined).map((field) => field.name);
    return `${kind} ${name} (${personal.join(', ')}) ${retention.verdict}/${deletion.verdict}`;
  });
}

const visit = 'interface Visit { email: string; place: string; createdAt: number }\n';

describe('a page keeps', () => {
  it.each([
    ['a list of records', `${visit} export function keep(visits: Visit[]) { localStorage.setItem('visits', JSON.stringify(visits)); }`, ['localStorage Visit (email) none/none']],
    ['records by their ids', `${visit} export function keep(visits: Record<string, Visit>) { localStorage.setItem('visits', JSON.stringify(visits)); }`, ['localStorage Visit (email) none/none']],
    ['one record', `${visit} export function keep(visit: Visit) { localStorage.setItem('visit', JSON.stringify(visit)); }`, ['localStorage Visit (email) none/none']],
    ['a state with a record in it', "interface Signed { user?: { nickname: string; lastSeenAt: string }; since: number } export function keep(signed: Signed) { localStorage.setItem('signed', JSON.stringify(signed)); }", ['localStorage Signed (user) none/none']],
    ['an object without a type', "export function keep(email: string, place: string) { localStorage.setItem('visit', JSON.stringify({ email, place })); }", ['localStorage visit (email) none/none']],
    ['records under keys with an id', `${visit} export function keep(visit: Visit, id: string) { localStorage.setItem(\`visit:\${id}\`, JSON.stringify({ email: visit.email, place: '' })); } export function drop(id: string) { localStorage.removeItem('visit:' + id); }`, ['localStorage visit:* (email) none/hard']],
    ['records that another key does not remove', `${visit} export function keep(visit: Visit) { localStorage.setItem('visit', JSON.stringify(visit)); } export function drop() { localStorage.removeItem('theme'); }`, ['localStorage Visit (email) none/none']],
    ['nothing, after everything is cleared', `${visit} export function keep(visit: Visit) { localStorage.setItem('visit', JSON.stringify(visit)); } export function drop() { localStorage.clear(); }`, ['localStorage Visit (email) none/hard']],
    ['what a hook is set up for', `${visit} declare const useLocalStorage: <Value>(key: string, value: Value) => Value; export const visits = () => useLocalStorage<Visit[]>('visits', []);`, ['localStorage Visit (email) none/none']],
    ['records in tables of Dexie', "import Dexie from 'dexie'; const club = new Dexie('club'); club.version(1).stores({ visits: '++id, &email, [place+createdAt]' });", ['dexie visits (email) none/none']],
    ['records in IndexedDB', "const request = indexedDB.open('club'); request.onupgradeneeded = () => { request.result.createObjectStore('visits'); }; export function keep(email: string) { request.result.transaction('visits').objectStore('visits').put({ email, place: 1 }); }", ['indexeddb visits (email) none/none']],
  ])('%s', (_, code, expected) => { expect(storesOf(code)).toEqual(expected); });
});

describe('a page walks over records in IndexedDB', () => {
  const opened = "const request = indexedDB.open('club'); request.onupgradeneeded = () => { request.result.createObjectStore('visits'); }; const visits = () => request.result.transaction('visits').objectStore('visits'); export function keep(email: string) { visits().put({ email, createdAt: Date.now() }); }\n";
  it.each([
    ['and removes some', "visits().openCursor().onsuccess = (event) => { const cursor = event.target.result; if (cursor?.value.email === 'a') cursor.delete(); };", 'none/hard'],
    ['and removes some by an index', "visits().index('createdAt').openCursor().onsuccess = (event) => { event.target.result?.delete(); };", 'none/hard'],
    ['and removes none', 'visits().openCursor().onsuccess = (event) => { event.target.result?.continue(); };', 'none/none'],
  ])('%s', (_, code, expected) => { expect(storesOf(opened + code)).toEqual([`indexeddb visits (email) ${expected}`]); });
});

describe('a page keeps the state of a hook', () => {
  const opened = `${visit}declare function useLocalStorage<T>(key: string, initial: T): [T, (value: T | ((before: T) => T)) => void];\nexport function useVisits() { const [visits, setVisits] = useLocalStorage<Visit[]>('visits', []);`;
  it.each([
    ['until it is old', 'const purge = () => setVisits(visits.filter((one) => one.createdAt > Date.now() - 60_000).slice(0, 10)); purge(); return visits; }', 'enforced/hard'],
    ['until it is old, of what it was before', 'const purge = () => setVisits((before) => before.filter((one) => one.createdAt > Date.now() - 60_000)); purge(); return visits; }', 'enforced/hard'],
    ['until somebody removes it', 'const drop = (email: string) => setVisits(visits.filter((one) => one.email !== email)); return { visits, drop }; }', 'none/hard'],
    ['for ever', 'const add = (one: Visit) => setVisits([...visits, one]); return { visits, add }; }', 'none/none'],
  ])('%s', (_, code, expected) => { expect(storesOf(opened + code)).toEqual([`localStorage Visit (email) ${expected}`]); });
});

describe('a page keeps the state', () => {
  const slice = "import { createSlice } from '@reduxjs/toolkit';\nconst visitor = createSlice({ name: 'visitor', initialState: { email: '', phone: '' }, reducers: {} });\nconst gate = createSlice({ name: 'gate', initialState: { street: '', city: '', zip: '' }, reducers: {} });\n";
  const persisting = "import { persistReducer } from 'redux-persist';\nimport storage from 'redux-persist/lib/storage';\nimport { combineReducers } from 'redux';\nimport visitorReducer, { gateReducer } from './slice';\n";
  const keptBy = (code: string): string[] => analyzed({ 'src/slice.js': `${slice}export const gateReducer = gate.reducer;\nexport default visitor.reducer;`, 'src/store.js': persisting + code }).stores.map(({ kind, name, fields }) => [
    kind, name, fields.filter(({ personal }) => personal !== undefined).map((field) => field.name).join(),
  ].join(' '));
  it.each([
    ['of a slice', "export const kept = persistReducer({ key: 'club', storage }, visitorReducer);", ['redux-persist club email,phone']],
    ['of several slices', "export const kept = persistReducer({ key: 'club', storage }, combineReducers({ visitor: visitorReducer, gate: gateReducer }));", ['redux-persist club.gate street,city,zip', 'redux-persist club.visitor email,phone']],
    ['of the slices that are named', "const config = { key: 'club', storage, whitelist: ['visitor'] };\nexport const kept = persistReducer(config, combineReducers({ visitor: visitorReducer, gate: gateReducer }));", ['redux-persist club.visitor email,phone']],
    ['of the slices that are not left out', "export const kept = persistReducer({ key: 'club', storage, blacklist: ['visitor'] }, combineReducers({ visitor: visitorReducer, gate: gateReducer }));", ['redux-persist club.gate street,city,zip']],
    ['of a reducer that is made of its first state', "export const kept = persistReducer({ key: 'club', storage }, createReducer({ email: '', phone: '' }, () => undefined));", ['redux-persist club email,phone']],
    ['of nothing that is known', "export const kept = persistReducer({ key: 'club', storage }, anything);", []],
    ['whose only part is a record', "import { persist } from 'zustand/middleware';\nexport const kept = persist((set) => ({ visitor: { email: '', phone: '' }, leave: () => set({}) }), { name: 'club' });", ['zustand club visitor']],
    ['but no single value', "import { persist } from 'zustand/middleware';\nexport const kept = persist((set) => ({ visitor: { email: '' }, leave: () => set({}) }), { name: 'club' });", []],
  ])('%s', (_, code, expected) => { expect(keptBy(code).sort()).toEqual(expected); });
});

describe('a page keeps the state of a store of pinia', () => {
  const options = "{ state: () => ({ visitor: undefined as Visit | undefined, email: '', phone: '' }), actions: { leave() { this.email = ''; } }";
  const setup = "() => { const email = ref(''); const phone = ref<string>(); const shown = computed(() => email.value); const address = reactive({ street: '', city: '' }); const leave = () => { email.value = ''; }; return { email, phone, address, shownEmail: shown, leave }; }";
  const keptBy = (code: string): string[] => storesOf(`import { defineStore } from 'pinia';\nimport { computed, reactive, ref } from 'vue';\n${visit}export const useClub = ${code};`);
  it.each([
    ['as a whole', `defineStore('club', ${options}, persist: true })`, ['pinia club (visitor, email, phone) none/none']],
    ['with its name among the options', `defineStore({ id: 'club', ${options.slice(2)}, persist: {} })`, ['pinia club (visitor, email, phone) none/none']],
    ['that a function sets up, without what it calculates', `defineStore('club', ${setup}, { persist: true })`, ['pinia club (email, phone, address) none/none']],
    ['as far as it is picked', `defineStore('club', ${setup}, { persist: { pick: ['email', 'address.street'] } })`, ['pinia club (email, address) none/none']],
    ['as far as paths lead', `defineStore('club', ${options}, persist: { enabled: true, strategies: [{ paths: ['email', 'phone'] }] } })`, ['pinia club (email, phone) none/none']],
    ['without what is left out', `defineStore('club', ${setup}, { persist: { omit: ['address'] } })`, ['pinia club (email, phone) none/none']],
    ['nowhere', `defineStore('club', ${setup}, { persist: false })`, []],
    ['nowhere, for now', `defineStore('club', ${options}, persist: { enabled: false } })`, []],
    ['in the tab alone', `defineStore('club', ${setup}, { persist: { storage: sessionStorage } })`, []],
    ['in the tab alone, by a function of the plugin', `defineStore('club', ${setup}, { persist: { storage: piniaPluginPersistedstate.sessionStorage() } })`, []],
  ])('%s', (_, code, expected) => { expect(keptBy(code)).toEqual(expected); });

  it('that nothing imports', () => {
    expect(storesOf("export const useClub = defineStore('club', { state: () => ({ email: '', phone: '' }), persist: true });")).toEqual(['pinia club (email, phone) none/none']);
  });
});

describe('a page keeps the results of its queries', () => {
  const asked = `${visit}declare function load(): Promise<Visit[]>; declare const useQuery: any; declare const createSyncStoragePersister: any; declare const persistQueryClient: any;
    export const useVisits = () => useQuery({ queryKey: ['visits'], queryFn: load });\n`;
  it.each([
    ['for a day, where nobody says otherwise', 'export const persister = createSyncStoragePersister({ storage: window.localStorage });', ['react-query REACT_QUERY_OFFLINE_CACHE (visits) enforced/hard']],
    ['for ever', "const persister = createSyncStoragePersister({ storage: window.localStorage, key: 'club' }); persistQueryClient({ persister, maxAge: Infinity });", ['react-query club (visits) none/none']],
    ['for a period', "const persister = createSyncStoragePersister({ storage: window.localStorage, key: 'club' }); persistQueryClient({ persister, maxAge: 60_000 });", ['react-query club (visits) enforced/hard']],
    ['until its tab closes', "export const persister = createSyncStoragePersister({ storage: window.sessionStorage, key: 'club' });", ['sessionStorage club (visits) enforced/hard']],
    ['nowhere', 'export const rooms = 1;', []],
  ])('%s', (_, code, expected) => { expect(storesOf(asked + code)).toEqual(expected); });

  it('as long as an element of the page says', () => {
    const page = 'declare const PersistQueryClientProvider: any; const persister = createSyncStoragePersister({ storage: window.localStorage, key: "club" }); export const Page = () => <PersistQueryClientProvider persistOptions={{ persister, maxAge: Infinity }} />;';
    expect(analyzed({ 'src/page.tsx': asked + page }).stores.map(({ name, retention }) => `${name} ${retention.verdict}`)).toEqual(['club none']);
  });
});

describe('no store is', () => {
  it.each([
    ['settings for what may be personal', "interface Club { channels: { email: boolean; phone: boolean }; createdAt: number } export function keep(clubs: Club[]) { localStorage.setItem('clubs', JSON.stringify(clubs)); }"],
    ['a single value', "export function keep(email: string) { localStorage.setItem('email', email); localStorage.setItem('token', JSON.stringify(email)); }"],
    ['the look of a page', "export function keep(columns: { label: string; width: number }[]) { localStorage.setItem('columns', JSON.stringify(columns)); }"],
    ['what a page shows of a thing', "interface Shown { place?: { label: string; lastSeenAt: string | null }; span: number } export function keep(shown: Shown) { localStorage.setItem('shown', JSON.stringify(shown)); }"],
    ['news that were read', "interface News { title: string; createdAt: number } export function keep(news: News[]) { localStorage.setItem('news', JSON.stringify(news)); }"],
    ['a list of texts', "export function keep(rooms: string[]) { localStorage.setItem('rooms', JSON.stringify(rooms)); }"],
    ['a state that does not persist', "import { defineStore } from 'pinia'; export const account = defineStore('account', { state: () => ({ email: '', phone: '' }), persist: false });"],
    ['what a page leaves for the next', `${visit} export function keep(visit: Visit) { sessionStorage.setItem('visit', JSON.stringify(visit)); }`],
  ])('%s', (_, code) => { expect(storesOf(code)).toEqual([]); });

  it('a copy of the record of another store', () => {
    const files = {
      'src/visit.entity.ts': "import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'; @Entity() export class Visit { @PrimaryGeneratedColumn() id: number; @Column() email: string; }",
      'src/page.ts': "import type { Visit } from './visit.entity.js'; export function keep(visits: Visit[]) { localStorage.setItem('visits', JSON.stringify(visits)); }",
    };
    expect(analyzed(files).stores.map(({ id, kind }) => `${kind} ${id}`)).toEqual(['localStorage src/page.ts#visits', 'typeorm src/visit.entity.ts#Visit']);
  });
});
