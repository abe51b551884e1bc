import { describe, expect, it } from 'vitest';
import { analyzed } from './analyzed.js';

const shelf = `
import { createClient } from 'redis';
type Client = ReturnType<typeof createClient>;
export class Shelf {
  constructor(private readonly name: string, private readonly client: Client) {}
  private keyOf(key: string) { return \`\${this.name}:\${key}\`; }
  async put(key: string, value: string, seconds?: number) {
    if (seconds !== undefined) await this.client.set(this.keyOf(key), value, { EX: seconds });
    else await this.client.set(this.keyOf(key), value);
  }
  async drop(key: string) { await this.client.del(this.keyOf(key)); }
}
export class Folder {
  private readonly folder: string;
  private readonly keyOf: (key: string) => string;
  constructor(name: string, private readonly client: Client) {
    this.folder = \`folder_\${name}\`;
    this.keyOf = (key: string) => \`\${this.folder}:\${key}\`;
  }
  async put(key: string, value: string) { const actual = this.keyOf(key); await this.client.set(actual, value); }
}
`;

/** Every store of an inn that keeps what it knows on shelves: name, retention, deletion. */
const storesOf = (code: string): string[] => analyzed({
  'package.json': '{ "name": "inn" }', 'src/shelf.ts': shelf,
  'src/main.ts': `import { createClient } from 'redis';\nimport { Folder, Shelf } from './shelf.js';\ninterface Guest { id: string; email: string }\nconst client = createClient();\nexport const made = [Folder, Shelf];\n${code}`,
}).stores.map(({ name, retention, deletion }) => [name, retention.verdict, retention.seconds ?? '-', deletion.verdict].join(' ')).sort();

describe('the keys of a class that is made for several purposes', () => {
  it.each([
    ['begin with what its constructor is given', "const guests = new Shelf('guests', client);\nexport const keep = (guest: Guest) => guests.put(guest.id, JSON.stringify(guest));", ['guests:* none - none']],
    [
      'are those of each object, with ends of their own',
      "const guests = new Shelf('guests', client);\nconst visits = new Shelf('visits', client);\nexport const keep = (guest: Guest) => guests.put(guest.id, JSON.stringify(guest));\nexport const keepVisit = (guest: Guest) => visits.put(guest.id, JSON.stringify(guest), 60);",
      ['guests:* none - none', 'visits:* enforced 60 hard'],
    ],
    [
      'are removed from the object that is told to',
      "const guests = new Shelf('guests', client);\nconst visits = new Shelf('visits', client);\nexport const keep = (guest: Guest) => [guests.put(guest.id, JSON.stringify(guest)), visits.put(guest.id, JSON.stringify(guest))];\nexport const leave = (guest: Guest) => guests.drop(guest.id);",
      ['guests:* none - hard', 'visits:* none - none'],
    ],
    ['are found through a property of another class', "export class Desk {\n  private readonly shelf: Shelf;\n  constructor() { this.shelf = new Shelf('guests', client); }\n  keep(guest: Guest) { return this.shelf.put(guest.id, JSON.stringify(guest)); }\n}", ['guests:* none - none']],
    ['are found through a subclass', "class Guests extends Shelf { constructor() { super('guests', client); } }\nconst guests = new Guests();\nexport const keep = (guest: Guest) => guests.put(guest.id, JSON.stringify(guest));", ['guests:* none - none']],
    ['are found through a subclass without a constructor', "class Guests extends Shelf {}\nconst guests = new Guests('guests', client);\nexport const keep = (guest: Guest) => guests.put(guest.id, JSON.stringify(guest));", ['guests:* none - none']],
    ['are made by a function that the constructor assigns', "const guests = new Folder('guests', client);\nexport const keep = (guest: Guest) => guests.put(guest.id, JSON.stringify(guest));", ['folder_guests:* none - none']],
    ['are called like the client where nothing tells of the object', 'export const keep = (shelf: Shelf, guest: Guest) => shelf.put(guest.id, JSON.stringify(guest));', ['client none - none']],
  ])('%s', (_what, code, stores) => { expect(storesOf(code)).toEqual(stores); });
});
