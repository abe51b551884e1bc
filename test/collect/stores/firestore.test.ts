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
