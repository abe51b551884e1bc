import { describe, expect, it } from 'vitest';
import { analyzed } from '../analyzed.js';

/** Stores of an invented tavern: kind, name, deletion, personal fields. */
const storesOf = (files: Record<string, string>): string[] => analyzed({ 'package.json': '{ "name": "tavern" }', ...files }).stores.map(({ kind, name, deletion, fields }) => [
  kind, name, deletion.verdict, fields.flatMap((field) => (field.personal === undefined ? [] : [field.name])).join(),
].join(' '));

describe('the client of versions before 9', () => {
  it.each([
    ['by its default export', "import firebase from 'firebase/app';\nimport 'firebase/firestore';\nexport const db = firebase.initializeApp({}).firestore();"],
    ['as a namespace', "import * as firebase from 'firebase/app';\nfirebase.initializeApp({});\nexport const db = firebase.firestore();"],
    ['under compat', "import firebase from 'firebase/compat/app';\nimport 'firebase/compat/firestore';\nexport const db = firebase.firestore();"],
  ])('is known %s', (_way, client) => {
    const use = "import { db } from './client';\nexport const enter = (guest) => db.collection('guests').doc(guest.uid).set({ email: guest.email });";
    expect(storesOf({ 'src/client.js': client, 'src/use.js': use })).toEqual(['firestore guests none email']);
  });
});

describe('a client of unknown type', () => {
  const admin = "import * as admin from 'firebase-admin';\nimport { enter, leave } from './handlers';\nadmin.initializeApp();\nconst client = globalThis.open(admin);\nexport const run = (data) => [enter(data, client), leave(data, client)];";
  it.each([
    ['opens collections by its name', 'firestore', ['firestore guests hard email']],
    ['opens them as a database', 'db', ['firestore guests hard email']],
    ['opens none as something else', 'album', []],
  ])('%s', (_what, name, stores) => {
    const handlers = `exports.enter = (data, ${name}) => { const guest = ${name}.collection('guests').doc(data.id); return guest.set({ email: data.email }); };\nexports.leave = (data, ${name}) => ${name}.collection('guests').doc(data.id).delete();`;
    expect(storesOf({ 'src/index.js': admin, 'src/handlers.js': handlers })).toEqual(stores);
  });

  it('is told by what callers hand in', () => {
    const handlers = "exports.enter = (data, album) => album.collection('guests').doc(data.id).set({ email: data.email });\nexports.leave = (data, album) => album.collection('guests').doc(data.id).delete();";
    expect(storesOf({ 'src/index.js': admin.replace('globalThis.open(admin)', 'admin.firestore()'), 'src/handlers.js': handlers })).toEqual(['firestore guests hard email']);
  });

  it('opens those of MongoDB beside Firestore only where it is called so', () => {
    const handlers = "exports.leave = () => null;\nexports.enter = (data, firestore, mongodb, db) => { firestore.collection('guests').add({ email: data.email }); mongodb.collection('bills').insertOne({ email: data.email }); db.collection('rooms').insertOne({ email: data.email }); };";
    expect(storesOf({ 'src/index.js': `${admin}\nimport { MongoClient } from 'mongodb';\nexport const client = new MongoClient('');`, 'src/handlers.js': handlers })).toEqual(['firestore guests none email', 'mongodb bills none email']);
  });
});

describe('functions of the application that are told the collection', () => {
  const helpers = `import admin from 'firebase-admin';
const firestore = admin.firestore();
const measured = async (run: () => Promise<unknown>): Promise<unknown> => { console.time('database'); return run(); };
export const add = async (path: string, record: any) => measured(async () => firestore.collection(path).add(record));
export const put = async (path: string, record: any) => firestore.collection(path).add(record);
export const remove = async (path: string, id: string) => measured(() => firestore.collection(path).doc(id).delete());
`;
  const use = `import { add, put, remove } from './helpers';
export const arrive = (email: string, phone: string, ip: string) => [add('guests', { email }), put('keepers', { phone }), add('visits', { ip }), put('bills', { email })];
export const leave = (id: string) => remove('guests', id);
`;

  it('act on it within a callback as well, and write to each collection what is handed on for it', () => {
    expect(storesOf({ 'src/helpers.ts': helpers, 'src/use.ts': use })).toEqual(['firestore guests hard email', 'firestore keepers none phone', 'firestore visits none ip', 'firestore bills none email']);
  });
});

describe('functions of the application that say what a collection holds', () => {
  const types = `export interface Guest { email: string; name: string }
export interface Keeper { phone: string }
export interface Visit { ip: string }
export interface Stay { phone: string }
`;
  const refs = `import { getFirestore } from 'firebase-admin/firestore';
import type { Guest, Keeper, Stay, Visit } from './types';
type Collection<T> = FirebaseFirestore.CollectionReference<T>;
type Document<T> = FirebaseFirestore.DocumentReference<T>;
export class Refs {
  static async guests() { return (await this.client()).collection('guests') as Collection<Guest>; }
  static async guest(id: string) { return (await this.guests()).doc(id); }
  static async keeper(id: string) { return (await this.client()).collection('keepers').doc(id) as Document<Keeper>; }
  static async visits(guest: string) { return (await this.guest(guest)).collection('visits') as Collection<Visit>; }
  static async keys() { return (await this.client()).collection('keys') as Collection<{ createdAt: Date }>; }
  static stays(guest: string): FirebaseFirestore.CollectionReference<Stay>;
  static stays(): FirebaseFirestore.CollectionGroup<Stay>;
  static stays(guest?: string) { if (guest === undefined) return getFirestore().collectionGroup('stays'); return getFirestore().doc('guests/' + guest).collection('stays'); }
  static async client() { return getFirestore(); }
}
`;
  const use = `import { Refs } from './refs';
import type { Guest } from './types';
export const arrive = async (guest: Guest) => (await Refs.guests()).doc().set(guest);
export const leave = async (id: string) => (await Refs.guest(id)).delete();
export const forgetVisits = async (id: string) => Promise.all((await (await Refs.visits(id)).get()).docs.map((visit) => visit.ref.delete()));
export const forgetKey = async (id: string) => (await Refs.keys()).doc(id).delete();
`;

  it('make each a store with the fields of its own type', () => {
    expect(storesOf({ 'src/types.ts': types, 'src/refs.ts': refs, 'src/use.ts': use })).toEqual(['firestore guests hard email,name', 'firestore keepers none phone', 'firestore visits hard ip', 'firestore keys hard ', 'firestore stays none phone']);
  });

  it('hand each on to a function that writes to any, with what it is given', () => {
    const write = `import type { DocumentReference } from 'firebase-admin/firestore';
import { Refs } from './refs';
const create = async (record: any, ref: DocumentReference<any>) => ref.set({ id: ref.id, ...record });
export const open = async (email: string, since: number) => [await create({ since }, (await Refs.keys()).doc()), await create({ phone: '' }, await Refs.keeper('ada')), await create({ email, name: '' }, (await Refs.guests()).doc())];
export const openRoom = async (colour: string) => create({ colour }, (await Refs.client()).collection('rooms').doc());
`;
    expect(storesOf({ 'src/types.ts': types, 'src/refs.ts': refs, 'src/write.ts': write })).toContain('firestore rooms none ');
  });

  it('are where the store stands, rather than a query in a page', () => {
    const page = "import { collection, getFirestore, query } from 'firebase/firestore';\nexport const list = () => query(collection(getFirestore(), 'guests'));\n";
    const { stores } = analyzed({ 'package.json': '{ "name": "tavern" }', 'src/page.ts': page, 'src/types.ts': types, 'src/refs.ts': refs, 'src/use.ts': use });
    expect(stores.find(({ name }) => name === 'guests')?.span.file).toBe('src/refs.ts');
  });
});
