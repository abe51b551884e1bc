import { describe } from 'vitest';
import { itLogs, type Around } from './analyzed.js';

const shared = {
  'package.json': '{ "name": "aviary", "dependencies": { "mongoose": "8" } }',
  'src/keeper.js': "const mongoose = require('mongoose');\nmodule.exports = mongoose.model('Keeper', new mongoose.Schema({ email: String, shift: Number }));\n",
  'src/keepers.js': `const Keeper = require('./keeper');
exports.byId = (id) => new Promise((resolve, reject) => { Keeper.findById(id, (error, keeper) => { if (error) reject(error); else resolve(keeper); }); });
exports.onShift = (shift) => new Promise((resolve, reject) => { Keeper.find({ shift }).then(resolve, reject); });
exports.later = (value) => new Promise((resolve) => { setTimeout(() => resolve(value), 10); });
exports.count = () => new Promise((resolve) => { Keeper.find({}).then((all) => resolve(all.length)); });
exports.withKeeper = (id, done) => { Keeper.findById(id, (error, keeper) => { done(error, keeper); }); };
`,
};
const around = { shared, extension: 'js' as const, file: (code: string): string => `const keepers = require('./keepers');\nmodule.exports = async (request) => {\n  ${code}\n};\n` };
const wholeKeeper = ['Keeper.email'];

describe('what a promise gives that is made by hand', () => {
  itLogs(around, [
    ['is what it is resolved with', 'console.log(await keepers.byId(1));', wholeKeeper],
    ['is what another promise gives it', 'const found = await keepers.onShift(2); console.log(found);', wholeKeeper],
    ['is given to the next step', 'keepers.byId(1).then((found) => { console.log(found); });', wholeKeeper],
    ['is one of several that are waited for', 'const [found, number] = await Promise.all([keepers.byId(1), keepers.count()]); console.log(found);', wholeKeeper],
    ['is none of the others: silent', 'const [found, number] = await Promise.all([keepers.byId(1), keepers.count()]); console.log(number);', []],
    ['is what a caller hands in', 'console.log(await keepers.later(request.email));', ['request.email']],
    ['is a number: silent', 'console.log(await keepers.count());', []],
  ]);
});

describe('what a callback behind an error is given', () => {
  itLogs(around, [
    ['is logged where the callback logs it', 'keepers.withKeeper(1, (error, found) => { console.log(found); });', wholeKeeper],
    ['is not logged with the error: silent', 'keepers.withKeeper(1, (error, found) => { console.log(error); });', []],
  ]);
});

describe('what a client made of callbacks gives', () => {
  const courier: Around = {
    shared: {
      'package.json': '{ "name": "courier" }',
      'src/client.ts': `export interface Parcel { id: string; phone: string; weight: number }
export class Client {
  constructor(private readonly agent: any) {}
  parcel(id: string) { return this.ask<Parcel>('/parcels/' + id); }
  weights() { return this.ask<number[]>('/weights'); }
  private ask<T>(path: string): Promise<T> {
    return new Promise((resolve, reject) => {
      this.agent.request(path, (error: any, result: T) => { if (error) { reject(error); return; } resolve(result); });
    });
  }
}
`,
    },
    file: (code) => `import type { Client } from './client';\nexport async function act(client: Client): Promise<void> {\n  ${code}\n}\n`,
  };
  itLogs(courier, [
    ['is what it is asked for', "const parcel = await client.parcel('1'); console.log({ parcel });", ['Parcel.phone']],
    ['is nothing personal: silent', 'console.log(await client.weights());', []],
  ]);
});
