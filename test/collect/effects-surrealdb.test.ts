import { describe, expect, it } from 'vitest';
import { analyzed, effectsIn, lazily, storeOf } from './analyzed.js';

describe('tables of SurrealDB', () => {
  const hotel = lazily(() => analyzed({
    'src/guests.ts': `import { Surreal, RecordId, Table } from 'surrealdb';
const db = new Surreal();
export const addGuest = (email: string, phone: string) => db.create('guest', { email, phone });
export const addVisit = (guestName: string, phone: string) => db.insert(new Table('visit'), { guestName, phone });
export const dropGuest = (id: string) => db.delete(new RecordId('guest', id));
export const blankVisit = (id: string) => db.merge(\`visit:\${id}\`, { guestName: null, phone: null });
export const readStays = () => db.select('stay');
export const dropAny = (thing: string) => db.delete(thing);
`,
    'src/main.ts': `import express from 'express';
import { addGuest, addVisit, blankVisit, dropGuest, readStays } from './guests';
express().post('/', async (request) => { await addGuest(request.body.email, request.body.phone); await addVisit(request.body.name, request.body.phone); await dropGuest(request.body.id); await blankVisit(request.body.id); await readStays(); });
`,
  }));

  it('are stores with the fields that are written, and lose what is deleted, whatever names the record', () => {
    expect(effectsIn(hotel(), 'src/guests.ts')).toEqual(['create guest', 'create visit', 'delete guest', 'read stay', 'update visit']);
    expect(storeOf(hotel(), 'guest').fields.map(({ name }) => name)).toEqual(['email', 'phone']);
  });

  it('are emptied of the fields that become nothing', () => {
    expect([storeOf(hotel(), 'guest').deletion.verdict, storeOf(hotel(), 'visit').deletion.verdict]).toEqual(['hard', 'anonymize']);
  });
});
