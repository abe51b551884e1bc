import { describe, expect, it } from 'vitest';
import { analyzed } from './analyzed.js';

/** Stores in memory with their verdicts: `guests none/hard`. */
function storesOf(files: Record<string, string>): string[] {
  return analyzed(files).stores.filter(({ kind }) => kind === 'memory').map(({ name, retention, deletion }) => `${name} ${retention.verdict}/${deletion.verdict}`);
}

const guest = 'interface Guest { email: string; room: number; createdAt: number }\n';
/** A file that a server loads, and whose function `serve` runs for each request. */
const served = (code: string): Record<string, string> => ({
  'src/server.ts': "import express from 'express';\nimport { serve } from './desk.js';\nexpress().post('/', (request, response) => { serve({ email: request.body.email, room: 1, createdAt: Date.now() }, request.body.key); response.end(); });",
  'src/desk.ts': guest + code,
});

describe('records in the memory of a server are a store', () => {
  it.each([
    ['in a list', 'const guests: Guest[] = []; export function serve(guest: Guest) { guests.push(guest); }', 'guests none/none'],
    ['in a list that is written anew', 'let guests: Guest[] = []; export function serve(guest: Guest) { guests = [...guests, guest]; }', 'guests none/none'],
    ['in a map', 'const guests = new Map<string, Guest>(); export function serve(guest: Guest, key: string) { guests.set(key, guest); }', 'guests none/none'],
    ['in a map of lists', 'const guests = new Map<string, Guest[]>(); export function serve(guest: Guest, key: string) { guests.get(key)!.push(guest); }', 'guests none/none'],
    ['in a set', 'const guests = new Set<Guest>(); export function serve(guest: Guest) { guests.add(guest); }', 'guests none/none'],
    ['in a dictionary', 'const guests: Record<string, Guest> = {}; export function serve(guest: Guest, key: string) { guests[key] = guest; }', 'guests none/none'],
    ['in a dictionary without a type', 'const guests = {}; export function serve(guest: Guest, key: string) { guests[key] = { email: guest.email, room: 1 }; }', 'guests none/none'],
    ['of which nothing is known', 'const guests = []; export function serve(guest: any) { guests.push({ id: 1, ...guest }); }', 'guests none/none'],
    ['that survives a reload of the module', 'const all = globalThis as { guests?: Map<string, Guest> }; const guests = all.guests ?? new Map<string, Guest>(); export function serve(guest: Guest, key: string) { guests.set(key, guest); }', 'guests none/none'],
    ['in a static member', 'class Desk { static guests: Guest[] = []; } export function serve(guest: Guest) { Desk.guests.push(guest); }', 'Desk.guests none/none'],
    ['in the only object of a class', 'class Desk { private guests = new Map<string, Guest>(); keep(guest: Guest) { this.guests.set(guest.email, guest); } } const desk = new Desk(); export function serve(guest: Guest) { desk.keep(guest); }', 'Desk.guests none/none'],
    ['in a list that the constructor begins', 'class Desk { private guests: Guest[]; constructor() { this.guests = []; } keep(guest: Guest) { this.guests.push(guest); } } const desk = new Desk(); export function serve(guest: Guest) { desk.keep(guest); }', 'Desk.guests none/none'],
    ['in an object that its class keeps', 'class Desk { static own?: Desk; static get() { return this.own ??= new Desk(); } private guests: Guest[] = []; keep(guest: Guest) { this.guests.push(guest); } } export function serve(guest: Guest) { Desk.get().keep(guest); }', 'Desk.guests none/none'],
    ['in an object of several', 'const desk = { guests: {} as Record<string, Guest>, open: true, keep(guest: Guest) { this.guests[guest.email] = guest; } }; export function serve(guest: Guest) { desk.keep(guest); }', 'desk none/none'],
    ['that a function puts in later', 'const guests: Guest[] = []; const keeper = (guest: Guest) => () => { guests.push(guest); }; export function serve(guest: Guest) { setImmediate(keeper(guest)); }', 'guests none/none'],
  ])('%s', (_, code, expected) => { expect(storesOf(served(code))).toEqual([expected]); });
});

describe('records in the memory of a server in JavaScript are a store', () => {
  const desk = (code: string): Record<string, string> => ({
    'src/server.js': "const express = require('express');\nconst { serve } = require('./desk');\nexpress().post('/', (request, response) => { serve(request.body, request.query.key); response.end(); });", 'src/desk.js': `${code}\nmodule.exports = { serve };`,
  });
  it.each([
    ['in a dictionary', 'const guests = {}; function serve(guest, key) { guests[key] = { email: guest.email, room: 1 }; }', ['guests none/none']],
    ['in a dictionary in the only object of a class', 'class Desk { guests = {}; keep(guest, key) { this.guests[key] = { email: guest.email, room: 1 }; } } const desk = new Desk(); function serve(guest, key) { desk.keep(guest, key); }', ['Desk.guests none/none']],
    ['in a dictionary that the constructor of a class with one object begins', 'class Desk { constructor() { this.guests = {}; } keep(guest, key) { this.guests[key] = { email: guest.email, room: 1 }; } } const desk = new Desk(); function serve(guest, key) { desk.keep(guest, key); }', ['Desk.guests none/none']],
    ['not where there are several objects of the class', 'class Desk { constructor() { this.guests = {}; } keep(guest, key) { this.guests[key] = { email: guest.email, room: 1 }; } } function serve(guest, key) { const desk = new Desk(); desk.keep(guest, key); }', []],
    ['unless what is put in is no record', 'const guests = {}; function serve(guest, key) { guests[key] = () => guest; }', []],
  ])('%s', (_, code, expected) => { expect(storesOf(desk(code))).toEqual(expected); });
});

describe('records leave the memory', () => {
  const map = 'const guests = new Map<string, Guest>(); export function serve(guest: Guest, key: string) { guests.set(key, guest); }\n';
  const list = 'let guests: Guest[] = []; export function serve(guest: Guest) { guests.push(guest); }\n';
  it.each([
    ['by a call', `${map} process.on('SIGHUP', () => { guests.delete('a'); });`, 'none/hard'],
    ['all at once', `${list} process.on('SIGHUP', () => { guests.length = 0; });`, 'none/hard'],
    ['when the list begins anew', `${list} process.on('SIGHUP', () => { guests = []; });`, 'none/hard'],
    ['not where the list begins only if it is not there', `${list} process.on('SIGHUP', () => { guests ??= []; });`, 'none/none'],
    ['where a filter leaves them out', `${list} process.on('message', (email) => { guests = guests.filter((guest) => guest.email !== email); });`, 'none/hard'],
    ['where a filter keeps the new ones', `${list} setInterval(() => { guests = guests.filter((guest) => guest.createdAt > Date.now() - 60_000); }, 1000);`, 'enforced/hard'],
    ['in a round over the old ones', `${map} setInterval(() => { for (const [key, guest] of guests) if (guest.createdAt < Date.now() - 60_000) guests.delete(key); }, 1000);`, 'enforced/hard'],
    ['in a round that goes past the new ones', `${map} setInterval(() => { for (const [key, guest] of guests) { if (Date.now() - guest.createdAt < 60_000) continue; guests.delete(key); } }, 1000);`, 'enforced/hard'],
    ['in a round that calls a function', `${map} setInterval(() => { guests.forEach((guest, key) => { if (guest.createdAt + 60_000 < Date.now()) guests.delete(key); }); }, 1000);`, 'none/hard'],
    ['never, where the purge is called by nobody', `${map} function purge() { for (const [key, guest] of guests) if (guest.createdAt < Date.now() - 60_000) guests.delete(key); }`, 'unreachable/none'],
  ])('%s', (_, code, expected) => { expect(storesOf(served(code))).toEqual([`guests ${expected}`]); });

  it('by a timer for each', () => {
    expect(storesOf(served('const guests = new Map<string, Guest>(); export function serve(guest: Guest, key: string) { guests.set(key, guest); setTimeout(() => { guests.delete(key); }, 5000); }')))
      .toEqual(['guests enforced/hard']);
  });

  it('never by a timer that has nothing to do with putting them in', () => {
    expect(storesOf(served(`${map} process.on('SIGHUP', () => { setTimeout(() => guests.delete('a'), 5000); });`))).toEqual(['guests none/hard']);
  });
});

describe('no store is', () => {
  it.each([
    ['what never changes', 'export const guests: Guest[] = [{ email: "", room: 1, createdAt: 1 }]; export function serve(guest: Guest) { return guests.includes(guest); }'],
    ['what decorators put in', 'const guests = new Map<object, Guest[]>(); function Named(room: number) { return (target: object, key: string) => { guests.set(target, [{ email: key, room, createdAt: 1 }]); }; } class Suite { @Named(1) bed = 1; } export function serve() { return [guests.size, new Suite()]; }'],
    ['a list of texts', 'const rooms: string[] = []; export function serve(guest: Guest, key: string) { rooms.push(key); }'],
    ['a list of functions', 'const listeners: { run: () => void; email: string }[] = []; export function serve(guest: Guest) { listeners.push({ run: () => undefined, email: guest.email }); }'],
    ['a list of connections', 'import type { Line } from "phone-lines"; const lines: { line: Line; email: string }[] = []; export function serve(guest: Guest) { lines.push({ line: guest as never, email: guest.email }); }'],
    ['a list of promises', 'const waiting: { answer: Promise<string>; email: string }[] = []; export function serve(guest: Guest) { waiting.push({ answer: Promise.resolve(""), email: guest.email }); }'],
    ['a list of objects that do something', 'class Bell { email = ""; room = 1; ring() { return this.room; } } const bells: Bell[] = []; export function serve(guest: Guest) { bells.push(new Bell()); }'],
    ['what is put in when the program starts', 'export const guests: Guest[] = []; function fill() { guests.push({ email: "", room: 1, createdAt: 1 }); } fill(); export function serve(guest: Guest) { return guests.length; }'],
    ['a member of many objects', 'class Desk { guests: Guest[] = []; keep(guest: Guest) { this.guests.push(guest); } } export function serve(guest: Guest) { new Desk().keep(guest); }'],
    ['what a function makes', 'export function serve(guest: Guest) { const guests: Guest[] = []; guests.push(guest); return guests; }'],
    ['a cache of nothing personal', 'const roomCache = new Map<string, { beds: number; floor: number }>(); export function serve(guest: Guest, key: string) { roomCache.set(key, { beds: 1, floor: 2 }); }'],
    ['a queue of nothing personal beside a database', 'import { Column, Entity } from "typeorm"; @Entity() export class Bed { @Column() width: number; } const rooms: { beds: number; floor: number }[] = []; export function serve(guest: Guest) { rooms.push({ beds: 1, floor: 2 }); rooms.shift(); }'],
  ])('%s', (_, code) => { expect(storesOf(served(code))).toEqual([]); });

  it('a list of a program that serves nobody', () => {
    const code = `${guest} const guests: Guest[] = []; export function keep(guest: Guest) { guests.push(guest); }`;
    expect(storesOf({ 'src/cli.ts': `${code} keep({ email: process.argv[2], room: 1, createdAt: 1 });` })).toEqual([]);
  });

  it('the state of a page', () => {
    const code = `import { useState } from 'react'; ${guest} const guests: Guest[] = []; export function Page() { const [open] = useState(1); return <a onClick={() => { guests.push({ email: '', room: 1, createdAt: 1 }); }}>{open}</a>; }`;
    expect(storesOf({ 'src/page.tsx': code, 'src/server.ts': "import express from 'express'; import { Page } from './page.js'; express().get('/', () => { Page(); });" })).toEqual([]);
  });

  it('what a script fills', () => {
    const code = `${guest} export const guests: Guest[] = []; export function serve(guest: Guest) { guests.push(guest); }`;
    expect(storesOf({ 'scripts/seed.ts': code, 'src/server.ts': "import express from 'express'; import { serve } from '../scripts/seed.js'; express().get('/', () => { serve({} as never); });" })).toEqual([]);
  });
});

it('what a request brings is a record, and without a database its list is one', () => {
  const code = "const express = require('express'); const app = express(); const meals = []; app.post('/', (req, res) => { meals.push(req.body); res.json(meals); }); app.delete('/:id', (req, res) => { meals.splice(Number(req.params.id), 1); res.end(); });";
  expect(storesOf({ 'server.js': code })).toEqual(['meals none/hard']);
});

it('a provider of NestJS exists once', () => {
  const code = `import { Injectable } from '@nestjs/common'; ${guest} @Injectable() export class Desk { private readonly guests = new Map<string, Guest>(); keep(guest: Guest) { this.guests.set(guest.email, guest); } }`;
  const controller = "import { Body, Controller, Post } from '@nestjs/common'; import { Desk } from './desk.js'; @Controller() export class Door { constructor(private readonly desk: Desk) {} @Post() enter(@Body() guest: any) { this.desk.keep(guest); } }";
  expect(storesOf({ 'src/desk.ts': code, 'src/door.ts': controller })).toEqual(['Desk.guests none/none']);
});

it('a map from the keys of persons to their tokens holds the tokens', () => {
  const desk = 'export const arrivedGuests = { guests: {} as Record<string, Guest>, byKey: {} as Record<string, string>, keep(token: string, user: { data: Guest & { id: string } }) { this.guests[token] = user.data; this.byKey[user.data.id] = token; } };';
  const server = "import express from 'express';\nimport { arrivedGuests } from './desk.js';\nexpress().post('/', (request, response) => { arrivedGuests.keep(request.body.key, request.body); response.end(); });";
  const [store] = analyzed({ 'src/server.ts': server, 'src/desk.ts': guest + desk }).stores;
  expect(store?.fields.find(({ name }) => name === 'byKey')?.personal?.category).toBe('credential');
});
