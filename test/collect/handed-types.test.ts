import { describe, expect, it } from 'vitest';
import { collect } from '../../src/collect/collect.js';
import { loadProject } from '../../src/load/load.js';
import { writeWorkspace } from '../load/workspace.js';
import { analyzed, flowsIn, loggedIn } from './analyzed.js';

const manifest = '{ "name": "ferry", "dependencies": { "ioredis": "5", "winston": "3", "express": "4" } }';

/** The stores that the files fill, with how long their records stay. */
function storesOf(files: Record<string, string>): string[] {
  return analyzed({ 'package.json': manifest, ...files }).stores.map(({ name, retention }) => `${name} ${retention.verdict}`).sort();
}

const passenger = 'class Passenger {\n  constructor(redis, gate) { this._redis = redis; this.gate = gate; }\n'
  + "  async board(id, name) { await this._redis.set('passenger_' + id, JSON.stringify({ name })); }\n}\n";
const opened = "const Redis = require('ioredis');\nconst redis = new Redis();\n";
const keep = "redis.set('passenger_' + id, JSON.stringify({ name }))";

describe('a client that is handed to a parameter without a type', () => {
  it.each([
    ['of a constructor', { 'passenger.js': `${passenger}module.exports = { Passenger };\n`, 'app.js': `const { Passenger } = require('./passenger');\n${opened}new Passenger(redis, 3).board('1', 'Ada');\n` }],
    ['whose comment names a type that nothing declares', {
      'passenger.js': `${passenger.replace('  constructor', '  /** @param {Redis} redis */\n  constructor')}module.exports = { Passenger };\n`,
      'app.js': `const { Passenger } = require('./passenger');\n${opened}new Passenger(redis, 3).board('1', 'Ada');\n`,
    }],
    ['of a class that another file hands on', {
      'lib/passenger.js': passenger.replace('class', 'export class'), 'lib/index.js': "export * from './passenger';\n",
      'app.js': "import { Passenger } from './lib/';\nvar Redis = require('ioredis');\nvar redis = new Redis();\nnew Passenger(redis, 3).board('1', 'Ada');\n",
    }],
    ['of the function that a module is', { 'desk.js': `module.exports = (app, redis) => { app.board = (id, name) => ${keep}; };\n`, 'app.js': `const desk = require('./desk');\n${opened}const app = {};\ndesk(app, redis);\n` }],
    ['where it is made in the call', { 'desk.js': `module.exports = function desk(redis) { return { board: (id, name) => ${keep} }; };\n`, 'app.js': "const desk = require('./desk');\nconst { Redis } = require('ioredis');\ndesk(new Redis()).board('1', 'Ada');\n" }],
    ['through another function', {
      'desk.js': `function open(redis) { return { board: (id, name) => ${keep} }; }\nfunction start(client) { return open(client); }\nmodule.exports = { start };\n`,
      'app.js': `const { start } = require('./desk');\n${opened}start(redis);\n`,
    }],
    ['as a part of an object', { 'desk.js': `module.exports = ({ redis, gate }) => ({ gate, board: (id, name) => ${keep} });\n`, 'app.js': `const desk = require('./desk');\n${opened}desk({ redis, gate: 3 });\n` }],
    ['as a part of options', {
      'desk.js': `class Desk {\n  constructor(options) { this.redis = options.redis; }\n  board(id, name) { return this.${keep}; }\n}\nmodule.exports = Desk;\n`,
      'app.js': `const Desk = require('./desk');\n${opened}new Desk({ redis, gate: 3 });\n`,
    }],
    ['from a member of an object', { 'desk.js': `module.exports = (redis) => ({ board: (id, name) => ${keep} });\n`, 'clients.js': `${opened}module.exports = { redis };\n`, 'app.js': "const clients = require('./clients');\nrequire('./desk')(clients.redis);\n" }],
    ['in TypeScript', {
      'desk.ts': `export function desk(redis) { return { board: (id: string, name: string) => ${keep} }; }\n`,
      'app.ts': "import Redis from 'ioredis';\nimport { desk } from './desk.js';\ndesk(new Redis()).board('1', 'Ada');\n",
    }],
  ])('is known %s', (_, files) => {
    expect(storesOf(files)).toEqual(['passenger_* none']);
  });

  it.each([
    ['callers differ', `${opened}const { createClient } = require('redis');\ndesk(redis);\ndesk(createClient());\n`],
    ['a caller hands in something of the application', `${opened}class Notes { set(key, text) { this[key] = text; } }\ndesk(redis);\ndesk(new Notes());\n`],
    ['nothing hands it in', ''],
  ])('is not known where %s', (_, calls) => {
    expect(storesOf({ 'desk.js': `module.exports = (redis) => ({ board: (id, name) => ${keep} });\n`, 'app.js': `const desk = require('./desk');\n${calls}` })).toEqual([]);
  });

  it('may be a logger', () => {
    const application = analyzed({
      'package.json': manifest,
      'desk.js': "module.exports = (journal) => ({ board: (ticket) => { journal.info('boarded', { email: ticket.email }); } });\n",
      'app.js': "const { createLogger } = require('winston');\nrequire('./desk')(createLogger());\n",
    });
    expect(loggedIn(application, 'desk.js')).toEqual(['ticket.email']);
  });

  it('is asked about anew where a file is taken over from an earlier run', () => {
    const desk = `module.exports = (redis) => ({ board: (id, name) => ${keep} });\n`;
    const root = writeWorkspace({ 'package.json': manifest, 'desk.js': desk, 'app.js': `const desk = require('./desk');\n${opened}desk(redis);\n` });
    const namesIn = (project: ReturnType<typeof loadProject>): string[] => collect(project).flatMap(({ stores }) => stores.map(({ name }) => name));
    const first = loadProject({ root });
    expect(namesIn(first)).toEqual(['passenger_*']);
    const second = loadProject({ root, previous: first, overlays: new Map([['app.js', "const desk = require('./desk');\ndesk(new Map());\n"]]) });
    expect(namesIn(second)).toEqual([]);
  });
});

describe('a property that a constructor sets to false until it has a value', () => {
  const person = "class Passenger {\n  constructor() { this._userid = false; this.isAboard = false; }\n  load(userid) { this._userid = userid; this.isAboard = true; }\n  getUserId() { return this._userid; }\n}\n";

  it('is told by its name', () => {
    const application = analyzed({ 'package.json': manifest, 'app.js': `${person}const one = new Passenger();\none.load(process.argv[2]);\nconsole.log('aboard: ' + one.getUserId());\nconsole.log('aboard: ' + one.isAboard);\n` });
    expect(flowsIn(application, 'app.js').flatMap(({ personal, span }) => personal.map(({ kind }) => `${span.line} ${kind}`))).toEqual(['8 pseudonymous']);
  });

  it('is no constant of a key', () => {
    expect(storesOf({ 'app.js': `${opened}class Passenger {\n  constructor() { this.seat = false; this.deck = 'upper'; }\n  sit(seat) { this.seat = seat; }\n  board(email) { return redis.set('passenger:' + this.deck + ':' + this.seat, JSON.stringify({ email })); }\n}\nmodule.exports = new Passenger();\n` }))
      .toEqual(['passenger:upper:* none']);
  });
});
