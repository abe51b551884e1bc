import { describe, expect, it } from 'vitest';
import type { Application } from '../../src/link/application.js';
import { analyzed, itReads, sortedOnce, type Around, type Case } from './analyzed.js';

/** Stores that stand in a file, with their fields and verdicts: `localStorage Plant (owner) none/hard`. */
function keptIn(application: Application, file: string): string[] {
  return sortedOnce(application.stores.filter(({ span }) => span.file === file).map(({ name, kind, fields, retention, deletion }) => {
    const personal = fields.filter((field) => field.personal !== undefined).map((field) => field.name);
    return `${kind} ${name} (${personal.join(', ')}) ${retention.verdict}/${deletion.verdict}`;
  }));
}

const gardener = 'export interface Gardener { email: string; plot: number; joinedAt: number }\n';
const around: Around = { shared: {}, file: (code) => `${gardener}${code}` };

const itKeeps = (cases: readonly Case<string[]>[], more: Partial<Around> = {}): void => { itReads({ ...around, ...more }, keptIn, cases); };

describe('an app keeps in a file of settings', () => {
  itKeeps([
    ['records under a key', "import Store from 'electron-store'; const store = new Store(); export const keep = (all: Gardener[]) => store.set('gardeners', all);", ['electron-store Gardener (email) none/none']],
    ['records of several keys at once', "import Store from 'electron-store'; const store = new Store(); export const keep = (first: Gardener) => store.set({ first, theme: 'dark' });", ['electron-store Gardener (email) none/none']],
    ['what the file is declared to hold', "import Store from 'electron-store'; const store = new Store<{ head: Gardener }>(); export const keep = (all: any) => store.set('head', all.head);", ['electron-store Gardener (email) none/none']],
    ['records that it removes', "import Conf from 'conf'; const kept = new Conf({ projectName: 'club' }); export const keep = (one: Gardener) => kept.set('removed', one); export const drop = () => kept.delete('removed');", ['conf Gardener (email) none/hard']],
    ['nothing that is about its windows', "import Store from 'electron-store'; const store = new Store(); export const keep = (bounds: { width: number; height: number; x: number; y: number }) => store.set('bounds', bounds);", []],
    ['nothing that is a switch', "import Store from 'electron-store'; const store = new Store(); export const keep = (isOn: boolean) => store.set({ email: isOn, phone: isOn });", []],
  ]);
});

describe('an app keeps in protected storage', () => {
  itKeeps([
    ['a record', "import * as SecureStore from 'expo-secure-store'; export const keep = (one: Gardener) => SecureStore.setItemAsync('one', JSON.stringify(one));", ['secure-store Gardener (email) none/none']],
    ['a record that it removes', "import { deleteItemAsync, setItemAsync } from 'expo-secure-store'; export const keep = (one: Gardener) => setItemAsync('two', JSON.stringify(one)); export const drop = () => deleteItemAsync('two');", ['secure-store Gardener (email) none/hard']],
    ['no single value', "import { setItemAsync } from 'expo-secure-store'; export const keep = (token: string) => setItemAsync('token', token);", []],
  ]);
});

describe('an app keeps under several keys', () => {
  itKeeps([
    ['pairs of a key and a text', "import AsyncStorage from '@react-native-async-storage/async-storage'; export const keep = (one: Gardener) => AsyncStorage.multiSet([['paired', JSON.stringify(one)], ['theme', 'dark']]);", ['async-storage Gardener (email) none/none']],
    ['what it removes with others', "import AsyncStorage from '@react-native-async-storage/async-storage'; export const keep = (one: Gardener) => AsyncStorage.setItem('many', JSON.stringify(one)); export const drop = () => AsyncStorage.multiRemove(['theme', 'many']);", ['async-storage Gardener (email) none/hard']],
    ['what is imported under another name', "import { set as put, del as drop } from 'idb-keyval'; export const keep = (one: Gardener) => put('renamed', one); export const leave = () => drop('renamed');", ['idb-keyval Gardener (email) none/hard']],
    ['what a function makes of what was there', "import { update } from 'idb-keyval'; export const keep = (one: Gardener) => update<Gardener[]>('updated', (before = []) => [...before, one]);", ['idb-keyval Gardener (email) none/none']],
  ]);
});

describe('an extension keeps', () => {
  itKeeps([
    ['records by their keys', "export const keep = (all: Gardener[]) => chrome.storage.local.set({ gardeners: all });", ['extension-storage Gardener (email) none/none']],
    ['records as a text', "import browser from 'webextension-polyfill'; export const keep = (all: Gardener[]) => browser.storage.local.set({ texts: JSON.stringify(all) });", ['extension-storage Gardener (email) none/none']],
    ['a state with several records', "import browser from 'webextension-polyfill'; export const keep = (state: { gardeners: Gardener[]; theme: string }) => browser.storage.sync.set(state);", ['extension-sync Gardener (email) none/none']],
    ['what is put together before', "export const keep = (first: Gardener, other: { last: Gardener }) => { const all = { first, ...other }; return chrome.storage.local.set(all); };", ['extension-storage Gardener (email) none/none']],
    ['what its usual values are declared as', "const usual: { heads: Record<string, Gardener>; width: number } = { heads: {}, width: 1 }; declare const now: any; export const keep = () => { const all = { ...usual, ...now }; return chrome.storage.sync.set(all); };", ['extension-sync Gardener (email) none/none']],
    ['what a function is given with its key', "const put = (key: string, value: unknown) => chrome.storage.local.set({ [key]: value }); export const keep = (one: Gardener) => put('given', one); export const drop = () => chrome.storage.local.remove('given');", ['extension-storage Gardener (email) none/hard']],
    ['records that go with others', "export const keep = (all: Gardener[]) => chrome.storage.local.set({ listed: all }); export const drop = () => chrome.storage.local.remove(['theme', 'listed']);", ['extension-storage Gardener (email) none/hard']],
    ['nothing beyond its session', "export const keep = (all: Gardener[]) => chrome.storage.session.set({ session: all });", []],
  ]);
});

describe('an extension', () => {
  itKeeps([
    ['clears one of its areas', "export const keep = (one: Gardener) => chrome.storage.sync.set({ one }); export const drop = () => chrome.storage.sync.clear();", ['extension-sync Gardener (email) none/hard']],
    ['keeps what is in another', "export const keep = (one: Gardener) => chrome.storage.local.set({ one });", ['extension-storage Gardener (email) none/none']],
  ]);
});

describe('a page keeps in a member that nothing types', () => {
  itKeeps([
    ['what it puts into one of two storages', "export class Shed { storage: any; open(remember: boolean) { this.storage = remember ? localStorage : sessionStorage; } keep(one: Gardener) { this.storage.setItem('shed', JSON.stringify(one)); } leave() { this.storage.removeItem('shed'); } }", ['localStorage Gardener (email) none/hard']],
    ['what it puts into the storage of a tab', "export class Tab { storage: any; open() { this.storage = sessionStorage; } keep(all: Gardener[]) { this.storage.setItem('tab', JSON.stringify(all)); } }", ['sessionStorage Gardener (email) enforced/hard']],
    ['nothing where that may be anything', "export class Other { storage: any; open(given: any) { this.storage = given; } keep(one: Gardener) { this.storage.setItem('other', JSON.stringify(one)); } }", []],
  ]);
});

describe('a page keeps a state of zustand', () => {
  const imports = "import { create } from 'zustand'; import { combine, devtools, persist } from 'zustand/middleware'; import { immer } from 'zustand/middleware/immer';\n";
  const state = 'export interface Shed { owner: { email: string; plot: number } | null; email: string; token: string | null; isOpen: boolean; leave: () => void }\n';
  const made = '(set) => ({ owner: null, email: "", token: null, isOpen: false, leave: () => set({ owner: null }) })';
  itKeeps([
    ['with the type that it is created with', `${imports}${state}export const useShed = create<Shed>()(persist(${made}, { name: 'shed' }));`, ['zustand shed (owner, email, token) none/none']],
    ['with the type that it is created with, behind others', `${imports}${state}export const useShed = create<Shed>()(devtools(persist(${made}, { name: 'dev' })));`, ['zustand dev (owner, email, token) none/none']],
    ['below another middleware', `${imports}export const useShed = create(persist(immer((set) => ({ email: '', plot: 1 })), { name: 'immer' }));`, ['zustand immer (email) none/none']],
    ['in the parts that it picks', `${imports}${state}export const useShed = create<Shed>()(persist(${made}, { name: 'picked', partialize: (shed) => ({ email: shed.email, isOpen: shed.isOpen }) }));`, ['zustand picked (email) none/none']],
    ['that a function of its own makes', `${imports}function kept<T extends object, M>(state: T, methods: (set: any) => M, options: any) { options.storage = undefined; return create(persist(combine({ ...state, changedAt: 0 }, (set) => ({ ...methods(set) })), options)); } export const useShed = kept({ email: '', plot: 1 }, () => ({}), { name: 'own' });`, ['zustand own (email) none/none']],
    ['but not its look', `${imports}export const useLook = create<{ theme: string; width: number; toggle: () => void }>()(persist((set) => ({ theme: 'dark', width: 1, toggle: () => set({}) }), { name: 'look' }));`, []],
  ]);
});

describe('a page keeps in tables', () => {
  const opened = (more: string, members = 'visits: Dexie.Table<Visit, number>;') => `import Dexie from 'dexie'; export interface Visit { email: string; plot: number } export class Garden extends Dexie { ${members} constructor() { super('garden'); this.version(1).stores({ visits: '++id, plot' }); ${more} } }\n`;
  const assigned = "this.visits = this.table('visits');";
  itKeeps([
    ['records of the type of a member', opened(assigned), ['dexie visits (email) none/none']],
    ['records that a member removes', `${opened(assigned)}export const drop = (garden: Garden) => garden.visits.where({ plot: 1 }).delete();`, ['dexie visits (email) none/hard']],
    ['records of a table that it asks for by name', `${opened('', '').replace('visits:', 'strolls:')}export const drop = (garden: Garden) => garden.table('strolls').clear();`, ['dexie strolls () none/hard']],
  ]);
});

describe('a page removes all records of its tables', () => {
  const opened = "import Dexie, { type Table } from 'dexie'; export interface Visit { email: string; plot: number } export class Garden extends Dexie { visits!: Table<Visit>; constructor() { super('garden'); this.version(1).stores({ visits: '++id, plot' }); } reset() { CODE } }\n";
  it.each([
    ['with the database', 'return this.delete();'],
    ['one table after another', 'return Promise.all(this.tables.map((table) => table.clear()));'],
  ])('%s', (_, code) => {
    expect(analyzed({ 'src/garden.ts': opened.replace('CODE', code) }).stores.map(({ name, deletion }) => `${name} ${deletion.verdict}`)).toEqual(['visits hard']);
  });
});

describe('a page drops', () => {
  const opened = "const request = indexedDB.open('garden'); request.onupgradeneeded = () => { request.result.createObjectStore('visits'); }; export function keep(email: string) { request.result.transaction('visits').objectStore('visits').put({ email, plot: 1 }); }\n";
  it.each([
    ['its database', "export const leave = () => indexedDB.deleteDatabase('garden');", 'hard'],
    ['all databases', 'export const leave = (names: string[]) => names.forEach((name) => indexedDB.deleteDatabase(name));', 'hard'],
    ['a database of an earlier version', "export const leave = () => indexedDB.deleteDatabase('old-garden');", 'none'],
  ])('%s', (_, code, expected) => {
    expect(analyzed({ 'src/garden.ts': opened + code }).stores.map(({ name, deletion }) => `${name} ${deletion.verdict}`)).toEqual([`visits ${expected}`]);
  });
});

describe('a page keeps what a function that takes any type is given', () => {
  itKeeps([
    ['by its parameter', "function put<Value>(key: string, value: Value) { const text = value; localStorage.setItem(key, JSON.stringify(text)); } export const keep = (all: Gardener[]) => put('by-parameter', all);", ['localStorage Gardener (email) none/none']],
    ['by the type that is written', "function remember<Value extends object>(key: string, load: () => unknown) { const value = load() as Value; localStorage.setItem(key, JSON.stringify(value)); } export const keep = () => remember<Gardener[]>('by-type', () => []);", ['localStorage Gardener (email) none/none']],
    ['by what it calls', "function remember<Value extends object>(key: string, make: () => Value) { const value = make(); localStorage.setItem(key, JSON.stringify(value)); } declare const gardeners: Gardener[]; export const keep = () => remember('by-call', () => gardeners);", ['localStorage Gardener (email) none/none']],
    ['by each of its callers', "function put<Value>(key: string, value: Value) { const text = value; localStorage.setItem(key, JSON.stringify(text)); } export const keep = (one: Gardener, width: number) => { put('one', one); put('width', { width, height: 1 }); };", ['localStorage Gardener (email) none/none']],
    ['in a hook around a hook', "declare function useLocalStorage<T>(key: string, initial: T): { value: T }; function useOwn<Value extends object>(key: string, initial: () => Value) { return useLocalStorage<Record<string, Value>>(key, {}); } export const useGardeners = () => useOwn<Gardener>('own', () => ({ email: '', plot: 0, joinedAt: 0 }));", ['localStorage Gardener (email) none/none']],
  ]);
});

describe('a page keeps records', () => {
  const load = "const load = (): Record<string, Gardener> => JSON.parse(localStorage.getItem('all') ?? '{}'); const save = (all: Record<string, Gardener>) => { localStorage.setItem('all', JSON.stringify(all)); };";
  const loadList = "const load = (): Gardener[] => JSON.parse(localStorage.getItem('list') ?? '[]'); const save = (list: Gardener[]) => { localStorage.setItem('list', JSON.stringify(list)); };";
  itKeeps([
    ['until it takes one out', `${load} export const drop = (id: string) => { const all = load(); delete all[id]; save(all); };`, ['localStorage Gardener (email) none/hard']],
    ['until it takes one out of a list', `${loadList} export const drop = (place: number) => { const list = load(); list.splice(place, 1); save(list); };`, ['localStorage Gardener (email) none/hard']],
    ['until it lets one out of a copy', `${load} export const drop = (id: string) => { const { [id]: dropped, ...rest } = load(); save(rest); return dropped; };`, ['localStorage Gardener (email) none/hard']],
    ['until it filters its entries', `${load} export const drop = (id: string) => { save(Object.fromEntries(Object.entries(load()).filter(([key]) => key !== id))); };`, ['localStorage Gardener (email) none/hard']],
    ['until they are old', `${loadList} export const purge = () => { save(load().filter((one) => one.joinedAt > Date.now() - 86_400_000)); }; purge();`, ['localStorage Gardener (email) enforced/hard']],
    ['although it puts another in its place', `${loadList} export const change = (place: number, one: Gardener) => { const list = load(); list.splice(place, 1, one); save(list); };`, ['localStorage Gardener (email) none/none']],
    ['although it puts one between', `${loadList} export const insert = (place: number, one: Gardener) => { const list = load(); list.splice(place, 0, one); save(list); };`, ['localStorage Gardener (email) none/none']],
    ['although it takes one out of something else', `${loadList} export const change = (others: Gardener[]) => { const list = load(); others.splice(0, 1); save(list); };`, ['localStorage Gardener (email) none/none']],
    ['although it empties a part of one', "export const keep = (one: { plot?: number; email: string }) => { delete one.plot; localStorage.setItem('one', JSON.stringify(one)); };", ['localStorage one (email) none/none']],
  ]);
});
