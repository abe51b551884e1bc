import { describe, expect, it } from 'vitest';
import { analyzed } from './analyzed.js';

/** Every store that one file of an invented inn declares: kind, name, retention, deletion, personal fields. */
const storesOf = (files: Record<string, string>): string[] => analyzed({ 'package.json': '{ "name": "inn" }', ...files }).stores.map(({ kind, name, retention, deletion, fields }) => [
  kind, name, retention.verdict, deletion.verdict, fields.flatMap((field) => (field.personal === undefined ? [] : [field.name])).join(),
].join(' '));

const guest = 'export interface Guest { id: string; email: string }\n';
const queue = "import { Queue } from 'bullmq';\n";

describe('the name of a queue', () => {
  it.each([
    ['is given to a function that makes it', `${queue}${guest}function openQueue(name: string) {\n  return new Queue(name, { defaultJobOptions: { removeOnComplete: true, removeOnFail: true } });\n}\nconst letters = openQueue('welcome-letters');\nexport const send = ({ email }: Guest) => letters.add('send', { email });`, 'welcome-letters enforced hard email'],
    ['is given where a function makes it when it is first needed', `${queue}${guest}function openQueue(name: string) {\n  return new Queue(name, { defaultJobOptions: { removeOnComplete: true, removeOnFail: true } });\n}\nlet opened: ReturnType<typeof openQueue> | undefined;\nconst letters = () => {\n  if (!opened) opened = openQueue('welcome-letters');\n  return opened;\n};\nexport const send = ({ email }: Guest) => letters().add('send', { email });`, 'welcome-letters enforced hard email'],
    ['is that of the queue that a function is handed', `${queue}${guest}const letters = new Queue('welcome-letters');\nconst put = (target: Queue, { email }: Guest) => target.add('send', { email });\nexport const send = (one: Guest) => put(letters, one);`, 'welcome-letters none none email'],
    ['is that of an assigned member', `${queue}${guest}class Desk {\n  private letters: Queue;\n  constructor() { this.letters = new Queue('welcome-letters'); }\n  send({ email }: Guest) { return this.letters.add('send', { email }); }\n}\nexport const desk = new Desk();`, 'welcome-letters none none email'],
  ])('%s', (_what, code, store) => {
    expect(storesOf({ 'src/main.ts': code })).toEqual([`queue ${store}`]);
  });

  it('is what a class hands to the base class that makes it', () => {
    const base = `${queue}export class Carrier {\n  private _queue: Queue;\n  open(topic: string) { this._queue = new Queue(topic); }\n  add(name: string, data: unknown) { return this._queue.add(name, data); }\n}\nexport class Desk {\n  constructor(public readonly topic: string, private readonly carrier: Carrier) { this.carrier.open(this.topic); }\n  put(data: unknown) { return this.carrier.add('put', data); }\n}\n`;
    const desks = "import { Carrier, Desk } from './base.js';\nexport class Letters extends Desk {\n  constructor() { super('welcome-letters', new Carrier()); }\n  write(email: string) { return this.put({ email }); }\n}\nexport class Calls extends Desk {\n  constructor() { super('wake-up-calls', new Carrier()); }\n}\n";
    const main = "import type { Calls } from './desks.js';\nexport const wake = (calls: Calls, guest: { phone: string }) => calls.put({ phone: guest.phone });\n";
    expect(storesOf({ 'src/base.ts': base, 'src/desks.ts': desks, 'src/main.ts': main }).sort()).toEqual(['queue wake-up-calls none none phone', 'queue welcome-letters none none email']);
  });

  it.each([
    ['is what a class hands to the queue that it extends', "export class Letters extends Queue {\n  constructor(connection: object) { super('welcome-letters', { connection }); }\n}\nconst letters = new Letters({});", 'welcome-letters none none email'],
    ['and so is how long its jobs stay', "const topic = 'welcome-letters';\nexport class Letters extends Queue {\n  constructor(connection: object) { super(topic, { connection, defaultJobOptions: { removeOnComplete: true, removeOnFail: { age: 3600 } } }); }\n}\nconst letters = new Letters({});", 'welcome-letters enforced hard email'],
    ['is what it is given when an object of the class is made', "export class Letters extends Queue {\n  constructor(topic: string, connection: object) { super(topic, { connection }); }\n}\nconst letters = new Letters('welcome-letters', {});", 'welcome-letters none none email'],
    ['is handed on through two classes', "class Post extends Queue {\n  constructor(topic: string) { super(topic, {}); }\n}\nclass Letters extends Post {\n  constructor() { super('welcome-letters'); }\n}\nconst letters = new Letters();", 'welcome-letters none none email'],
    ['is that of its variable where classes extend each other in a circle', "class Post extends Letters {\n  constructor() { super(); }\n}\nclass Letters extends Post {\n  constructor() { super(); }\n  add(name: string, data: object) { return new Queue('welcome-letters').add(name, data); }\n}\nconst letters = new Letters();", 'welcome-letters none none email'],
  ])('%s', (_what, code, store) => {
    expect(storesOf({ 'src/main.ts': `${queue}${guest}${code}\nexport const send = ({ email }: Guest) => letters.add('send', { email });` })).toEqual([`queue ${store}`]);
  });

  it('of a class in JavaScript is that of the queue that a function opens', () => {
    const letters = "const { Queue } = require('bullmq');\nconst LettersName = 'welcome-letters';\nclass Letters extends Queue {\n  constructor(connection) { super(LettersName, { connection }); }\n}\nmodule.exports = { Letters, LettersName };\n";
    const main = "const { Letters } = require('./letters');\nfunction open() { return new Letters({}); }\nmodule.exports.send = (guest) => { open().add('send', { email: guest.email }); };\n";
    expect(storesOf({ 'src/letters.js': letters, 'src/main.js': main })).toEqual(['queue welcome-letters none none email']);
  });

  it('is that of its member, without marks of privacy, where nothing tells it', () => {
    expect(storesOf({ 'src/main.ts': `${queue}${guest}export class Desk {\n  constructor(private readonly _letters: Queue) {}\n  send({ email }: Guest) { return this._letters.add('send', { email }); }\n}` })).toEqual(['queue letters none none email']);
  });
});

describe('queues of a class that is told its name', () => {
  const base = `import { Queue, type QueueOptions } from 'bullmq';
export class Desk<Task> {
  public readonly topic: string;
  private options: QueueOptions;
  private waiting: Queue | undefined;
  constructor(topic: string, options: QueueOptions) { this.topic = topic; this.options = options; }
  open(connection: object): void { this.waiting = new Queue(this.topic, { ...this.options, connection }); }
  async put(name: string, task: Task): Promise<void> { await this.waiting?.add(name, task); }
}
`;
  const letters = "import { Desk } from './base.js';\ninterface Letter { kind: string; email: string }\nclass Letters extends Desk<Letter> {\n  write(email: string) { const letter = makeLetter(email); return this.put('write', letter); }\n}\nfunction makeLetter(email: string): Letter { return { kind: 'letter', email }; }\n";
  const calls = "import { Desk } from './base.js';\nclass Calls extends Desk<{ phone: string }> {\n  wake(phone: string) { return this.put('wake', { phone }); }\n}\n";
  const kept = '{ defaultJobOptions: {} }';
  const removed = '{ defaultJobOptions: { removeOnComplete: true, removeOnFail: true } }';

  it.each([
    ['are one for each name that objects of the classes below are given', `export default new Letters('welcome-letters', ${removed});`, `const topic = 'wake-up-calls';\nexport default new Calls(topic, ${kept});`, ['wake-up-calls none none phone', 'welcome-letters enforced hard email']],
    ['are one for each name that the classes below hand on', "class Welcomes extends Letters { constructor() { super('welcome-letters', {}); } }\nexport default new Welcomes();", `export default new Calls('wake-up-calls', ${kept});`, ['wake-up-calls none none phone', 'welcome-letters none none email']],
    ['are one for each object of one class', `export default [new Letters('welcome-letters', ${kept}), new Letters('farewell-letters', ${removed})];`, `export default new Calls('wake-up-calls', ${kept});`, ['farewell-letters enforced hard email', 'wake-up-calls none none phone', 'welcome-letters none none email']],
  ])('%s', (_what, lettersMade, callsMade, stores) => {
    expect(storesOf({ 'src/base.ts': base, 'src/letters.ts': `${letters}${lettersMade}`, 'src/calls.ts': `${calls}${callsMade}` }).sort()).toEqual(stores.map((store) => `queue ${store}`).sort());
  });

  it.each([
    ['the only one that is made of its class', 'Letters', 'welcome-letters enforced hard email'],
    ['any of several', 'Desk<{ email: string }>', 'waiting enforced hard email'],
  ])('are told by the object that a function is handed where it is %s', (_what, type, store) => {
    const main = `import { Desk } from './base.js';\nclass Letters extends Desk<{ email: string }> {}\nclass Calls extends Desk<{ phone: string }> {}\nexport const desks = [new Letters('welcome-letters', ${removed}), new Calls('wake-up-calls', ${kept})];\nexport const greet = (desk: ${type}, email: string) => desk.put('greet', { email });\n`;
    expect(storesOf({ 'src/base.ts': base, 'src/main.ts': main })).toEqual([`queue ${store}`]);
  });

  it('are one for each object that is made of the class itself', () => {
    const main = `import { Desk } from './base.js';\nconst letters = new Desk<{ email: string }>('welcome-letters', ${kept});\nconst calls = new Desk<{ phone: string }>('wake-up-calls', ${removed});\nexport const greet = (guest: { email: string; phone: string }) => [letters.put('write', { email: guest.email }), calls.put('wake', { phone: guest.phone })];\n`;
    expect(storesOf({ 'src/base.ts': base, 'src/main.ts': main }).sort()).toEqual(['queue wake-up-calls enforced hard phone', 'queue welcome-letters none none email']);
  });
});

describe('a queue that is called after a thing', () => {
  it.each([
    ['may have the address of whoever is told', "email: guest.email", ['queue hotels none none email']],
    ['has nobody in it where its jobs do not', 'stars: 5', []],
  ])('%s', (_what, job, stores) => {
    expect(storesOf({ 'src/main.ts': `${queue}${guest}const hotels = new Queue('hotels');\nexport const tell = (guest: Guest) => hotels.add('full', { ${job} });` })).toEqual(stores);
  });
});

describe('a queue of which its callers tell nothing', () => {
  const put = `${queue}${guest}declare const opened: Map<string, Queue>;\nfunction pick(name: string) { return opened.get(name)!; }\nasync function put(target: Queue, { email }: Guest) { await target.add('send', { email }); }\n`;
  const placesOf = (code: string): (number | undefined)[] => analyzed({ 'package.json': '{ "name": "inn" }', 'src/main.ts': code }).stores.flatMap(({ accesses }) => accesses.map(({ span }) => span.line));

  it('is written where the job is put into it, once', () => {
    expect(placesOf(`${put}export const welcome = (one: Guest) => put(pick('a'), one);\nexport const leave = (one: Guest) => put(pick('b'), one);\n`)).toEqual([5]);
  });

  it('is written by each caller that tells it', () => {
    expect(placesOf(`${put}const letters = new Queue('letters');\nexport const welcome = (one: Guest) => put(letters, one);\nexport const leave = (one: Guest) => put(letters, one);\n`)).toEqual([7, 8]);
  });
});

describe('jobs are removed', () => {
  const send = `${guest}const letters = new Queue('letters');\nexport const send = ({ email }: Guest) => letters.add('send', { email });\n`;
  it.each([
    ['one by one', "export const forget = async (id: string) => { const job = await letters.getJob(id); await job?.remove(); };"],
    ['in a loop', "export const forget = async () => { for (const job of await letters.getJobs(['failed'])) await job.remove(); };"],
    ['for each of a list', "export const forget = async () => { const jobs = await letters.getJobs(['failed']); await Promise.all(jobs.map((job) => job.remove())); };"],
    ['with their queue', 'export const forget = () => letters.obliterate({ force: true });'],
    ['while they wait', 'export const forget = () => letters.drain();'],
  ])('%s', (_what, code) => {
    expect(storesOf({ 'src/main.ts': `${queue}${send}${code}` })).toEqual(['queue letters none hard email']);
    expect(storesOf({ 'src/main.ts': `import Queue from 'bull';\n${send}${code.replace('drain', 'empty')}` })).toEqual(['queue letters none hard email']);
  });
});

describe('jobs are removed when they are done', () => {
  it.each([
    ['whatever became of them', 'removeOnComplete: true, removeOnFail: true', 'enforced hard'],
    ['beyond a number', 'removeOnComplete: { count: 200 }, removeOnFail: { count: 100 }', 'none hard'],
    ['but stay where they failed', 'removeOnComplete: true, removeOnFail: false', 'none hard'],
    ['but stay where they failed, as nobody says otherwise', 'removeOnComplete: true', 'none hard'],
    ['never, as nobody says so', 'attempts: 3', 'none none'],
  ])('%s', (_what, options, verdicts) => {
    const code = `${queue}${guest}const letters = new Queue('letters', { defaultJobOptions: { ${options} } });\nexport const send = ({ email }: Guest) => letters.add('send', { email });`;
    expect(storesOf({ 'src/main.ts': code })).toEqual([`queue letters ${verdicts} email`]);
  });

  it('as the module says of all queues', () => {
    const modules = "import { BullModule, InjectQueue } from '@nestjs/bullmq';\nexport const all = [BullModule.forRoot({ defaultJobOptions: { removeOnComplete: true } }), BullModule.registerQueue({ name: 'letters' })];\n";
    const code = `${modules}${queue}${guest}export class Desk {\n  constructor(@InjectQueue('letters') private readonly letters: Queue) {}\n  send({ email }: Guest) { return this.letters.add('send', { email }); }\n}`;
    expect(storesOf({ 'src/main.ts': code })).toEqual(['queue letters none hard email']);
  });

  it('of one call alone', () => {
    const code = `${queue}${guest}const letters = new Queue('letters');\nexport const send = ({ email }: Guest) => letters.add('send', { email }, { removeOnComplete: true });\nexport const keep = ({ email }: Guest) => letters.add('keep', { email });`;
    expect(storesOf({ 'src/main.ts': code })).toEqual(['queue letters none none email']);
    expect(storesOf({ 'src/main.ts': code.slice(0, code.indexOf('\nexport const keep')) })).toEqual(['queue letters none hard email']);
  });
});

describe('finished jobs are cleaned by age', () => {
  const letters = `${guest}const letters = new Queue('letters');\nexport const send = ({ email }: Guest) => letters.add('send', { email });\n`;
  const day = 86_400_000;
  const retentionOf = (code: string) => analyzed({ 'package.json': '{ "name": "inn" }', 'src/main.ts': code }).stores.map(({ retention: { verdict, seconds } }) => `${verdict} ${seconds ?? ''}`.trim());

  it.each([
    ['of every final state', `setInterval(async () => { await letters.clean(${day}, 1000, 'completed'); await letters.clean(7 * ${day}, 1000, 'failed'); }, ${day});`, 'enforced 604800'],
    ['of the usual and the other state', `setInterval(async () => { await letters.clean(${day}, 1000); await letters.clean(${day}, 1000, 'failed'); }, ${day});`, 'enforced 86400'],
    ['in a loop over states', `setInterval(async () => { for (const state of ['completed', 'failed'] as const) await letters.clean(${day}, 1000, state); }, ${day});`, 'enforced 86400'],
    ['of one state alone', `setInterval(() => letters.clean(${day}, 1000, 'failed'), ${day});`, 'none'],
    ['by nothing that runs', `const sweep = async () => { await letters.clean(${day}, 1000, 'completed'); await letters.clean(${day}, 1000, 'failed'); };`, 'none'],
  ])('%s', (_what, code, retention) => {
    expect(retentionOf(`${queue}${letters}${code}`)).toEqual([retention]);
  });

  it('with the arguments of Bull', () => {
    expect(retentionOf(`import Queue from 'bull';\n${letters}setInterval(async () => { await letters.clean(${day}, 'completed'); await letters.clean(${day}, 'failed', 100); }, ${day});`)).toEqual(['enforced 86400']);
  });
});
