import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from '../analyzed.js';

/** Stores of a document with their fields and verdicts: `guests email,room none/none`. */
function storesOf(files: Record<string, string>): string[] {
  return analyzed(files).stores.filter(({ kind }) => kind === 'lowdb')
    .map(({ name, fields, retention, deletion }) => `${name} ${fields.map((field) => field.name).join(',')} ${retention.verdict}/${deletion.verdict}`);
}

const guest = 'interface Guest { email: string; room: number; leavesAt: number }\ninterface Hotel { guests: Guest[]; keys: Record<string, { room: number; holder: string }>; visits: number; colours: string[] }\n';
const fields = 'email,room,leavesAt';
const keys = 'keys room,holder none/none';

describe('lists and dictionaries of a document with a type are stores', () => {
  const opened = (code: string): Record<string, string> => ({
    'src/hotel.ts': `import { Low } from 'lowdb';\nimport { JSONFile, JSONFilePreset } from 'lowdb/node';\n${guest}export const db = new Low<Hotel>(new JSONFile<Hotel>('hotel.json'), { guests: [], keys: {}, visits: 0, colours: [] });\nvoid JSONFilePreset;\n${code}`,
  });

  it.each([
    ['that records are put into', 'export function serve(guest: Guest) { db.data.guests.push(guest); }', 'none/none'],
    ['that are taken out of the document first', 'export function serve(guest: Guest, at: number) { const { guests } = db.data; guests.push(guest); guests.splice(at, 1); }', 'none/hard'],
    ['in a variable', 'export function serve(guest: Guest, at: number) { const guests = db.data.guests; guests.splice(at, 1, guest); }', 'none/hard'],
    ['in a variable for the document', 'export function serve(email: string) { const data = db.data; data.guests = data.guests.filter((guest) => guest.email !== email); }', 'none/hard'],
    ['in a change', 'export async function serve(at: number) { await db.update((hotel) => { hotel.guests.splice(at, 1); }); }', 'none/hard'],
    ['in a change that takes the list out', 'export async function serve() { await db.update(({ guests }) => guests.pop()); }', 'none/hard'],
    ['that begin empty', 'export function serve() { db.data.guests ||= []; }', 'none/none'],
    ['that begin anew', 'export function serve() { db.data.guests = []; }', 'none/hard'],
    ['that keep what has not ended', 'setInterval(() => { db.data.guests = db.data.guests.filter((guest) => guest.leavesAt > Date.now()); }, 60_000);', 'enforced/hard'],
    ['that keep what has ended', 'setInterval(() => { db.data.guests = db.data.guests.filter((guest) => guest.leavesAt < Date.now()); }, 60_000);', 'none/hard'],
  ])('%s', (_, code, verdicts) => { expect(storesOf(opened(code))).toEqual([`guests ${fields} ${verdicts}`, keys]); });

  it('and stand where their type declares them', () => {
    expect(storeOf(analyzed(opened('')), 'guests')).toMatchObject({ span: { file: 'src/hotel.ts', line: 4 } });
  });

  it('in dictionaries', () => {
    expect(storesOf(opened('export function serve(id: string) { db.data.keys[id] = { room: 1, holder: id }; delete db.data.keys[id]; }'))).toContain('keys room,holder none/hard');
  });

  it('of a class around the library', () => {
    const files = {
      'src/base.ts': "import { Low } from 'lowdb';\nimport { JSONFile } from 'lowdb/node';\nexport class Shelf<T> extends Low<T> { constructor(file: string, initial: T) { super(new JSONFile(file), initial); } }",
      'src/desk.ts': `import { Shelf } from './base.js';\n${guest}export class Desk { constructor(private readonly shelf: Shelf<Hotel>) {} add(guest: Guest) { this.shelf.data.guests.push(guest); } }`,
    };
    expect(storesOf(files)).toEqual([`guests ${fields} none/none`]);
  });
});

describe('what nothing types is a store by what it begins with, and what is written', () => {
  const opened = (code: string): Record<string, string> => ({
    'package.json': '{ "name": "hotel" }',
    'src/db.js': "const low = require('lowdb');\nconst FileSync = require('lowdb/adapters/FileSync');\nconst db = low(new FileSync('db.json'));\ndb.defaults({ guests: [], visits: 0, settings: { colour: 'red' } }).write();\nmodule.exports = db;\n",
    'src/desk.js': `const db = require('./db');\n${code}`,
  });
  it.each([
    ['that is put in', "exports.add = (email) => db.get('guests').push({ email, room: 1 }).write();", 'guests email,room none/none'],
    ['that is put in a variable first', "exports.add = (email) => { const guest = { email, room: 1 }; db.get('guests').push(guest).write(); };", 'guests email,room none/none'],
    ['that is changed', "exports.change = (id, email) => db.get('guests').find({ id }).assign({ email }).write();", 'guests email none/none'],
    ['that is changed below a path', "exports.change = (id, email) => db.get(`guests[${id}]`).assign({ email }).write();", 'guests email none/none'],
    ['that is removed', "exports.remove = (id) => db.get('guests').remove({ id }).write();", 'guests  none/hard'],
    ['that is removed by its id', "exports.remove = (id) => db.get('guests').removeById(id).write();", 'guests  none/hard'],
    ['that is taken out', "exports.remove = (at) => { db.get('guests').value().splice(at, 1); db.write(); };", 'guests  none/hard'],
    ['that ends', "exports.add = (email) => db.get('guests').push({ email, leavesAt: Date.now() }).write(); setInterval(() => { db.get('guests').remove((guest) => guest.leavesAt < Date.now()).write(); }, 60000);", 'guests email,leavesAt enforced/hard'],
    ['that has not ended', "exports.add = (email) => db.get('guests').push({ email, leavesAt: Date.now() }).write(); setInterval(() => { db.get('guests').remove((guest) => guest.leavesAt > Date.now()).write(); }, 60000);", 'guests email,leavesAt none/hard'],
    ['that is written anew', "exports.clear = () => db.set('guests', []).write();", 'guests  none/hard'],
    ['that is left out of what is written anew', "exports.remove = (id) => db.set('guests', db.get('guests').filter((guest) => guest.id !== id).value()).write();", 'guests  none/hard'],
    ['that is only read', "exports.all = () => db.get('guests').value();", 'guests  none/none'],
    ['of which one value is removed', "exports.change = (id) => db.get('guests').find({ id }).get('notes').remove({ old: true }).write();", 'guests  none/none'],
  ])('%s', (_, code, expected) => { expect(storesOf(opened(code))).toEqual([expected]); });

  it('in the later versions', () => {
    const files = {
      'src/db.mjs': "import { Low } from 'lowdb';\nimport { JSONFile } from 'lowdb/node';\nexport const db = new Low(new JSONFile('db.json'));\nawait db.read();\ndb.data ||= { guests: [], visits: 0 };\n",
      'src/desk.mjs': "import { db } from './db.mjs';\nexport const add = (email) => { db.data.guests.push({ email, room: 1 }); return db.write(); };\n",
    };
    expect(storesOf(files)).toEqual(['guests email,room none/none']);
  });
});

describe('no store is', () => {
  it.each([
    ['a number', "exports.count = () => db.get('visits').value();"],
    ['a part of the settings', "exports.paint = (colour) => db.set('settings.colour', colour).write();"],
    ['a list of texts', "exports.paint = (colour) => db.get('colours').push('red').write();"],
    ['a value under a name that only the running program knows', 'exports.put = (name, email) => db.set(name, { email, room: 1 }).write();'],
  ])('%s', (_, code) => {
    expect(storesOf({ 'src/db.js': `const low = require('lowdb');\nconst FileSync = require('lowdb/adapters/FileSync');\nconst db = low(new FileSync('db.json'));\n${code}` })).toEqual([]);
  });
});
