import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from '../collect/analyzed.js';

/** What is known of the entries that the files write, where a variable holds the client. */
function entriesOf(connection: string): string[] {
  const application = analyzed({
    'package.json': '{ "name": "hotel", "dependencies": { "ioredis": "5", "redis": "4", "express": "4" } }',
    'connection.js': connection,
    'guests.js': "const connection = require('./connection');\nconst app = require('express')();\n"
      + "app.post('/guests', async (req, res) => { await connection.client.set(`guest:${req.body.id}`, JSON.stringify({ email: req.body.email, name: req.body.name }), 'EX', 60); res.end(); });\n",
  });
  return application.stores.map(({ name, retention }) => `${name} ${retention.verdict}`);
}

describe('a variable that is filled later and exported', () => {
  it.each([
    ['by a constructor', "const Redis = require('ioredis');\nlet client;\nif (process.env.CACHE) { client = new Redis(process.env.CACHE); }\nmodule.exports = { client };\n"],
    ['in a function', "const Redis = require('ioredis');\nlet client = null;\nfunction open() { client = new Redis(process.env.CACHE); }\nmodule.exports = { open, client };\n"],
    ['by a member of a module', "const { Redis } = require('ioredis');\nconst lib = { make: () => new Redis() };\nvar client;\nclient = lib.make();\nmodule.exports = { client };\n"],
    ['by a call that is awaited', "const { Redis } = require('ioredis');\nconst make = async () => new Redis();\nlet client;\nexports.open = async () => { client = await make(); };\nexports.client = client;\n"],
  ])('is known %s', (_, connection) => {
    expect(entriesOf(connection)).toEqual(['guest:* enforced']);
  });

  it('is not known where several calls fill it, or what fills it is unknown', () => {
    expect(entriesOf("const Redis = require('ioredis');\nlet client;\nclient = new Redis();\nclient = other();\nmodule.exports = { client };\n")).toEqual([]);
    expect(entriesOf("let client;\nclient = require('./unknown').open();\nmodule.exports = { client };\n")).toEqual([]);
  });

  it('keeps the type that it has', () => {
    const application = analyzed({
      'package.json': '{ "name": "hotel", "dependencies": { "mongodb": "6" } }',
      'db.ts': "import { MongoClient, type Db } from 'mongodb';\nlet db: Db;\nexport async function open() { db = (await MongoClient.connect('')).db(); }\nexport const remove = (id: string) => db.collection('guests').deleteOne({ id });\n",
    });
    expect(storeOf(application, 'guests').deletion.verdict).toBe('hard');
  });
});
