import { describe, expect, it } from 'vitest';
import { analyzed } from '../collect/analyzed.js';
import { admission, clinic, erasureOf, sureSurvivorsIn, survivorsIn, withPrisma } from './erasing.js';

const after = (code: string, others: Record<string, string> = {}): string[] => sureSurvivorsIn(withPrisma(clinic, admission + code, others), 'Patient');
const everything = ['Letter emptied', 'Invoice refused', 'LoginAttempt key', 'MailLog address'];
const removeLetters = 'await prisma.letter.deleteMany({ where: { patientId: id } });';
const removePatient = 'await prisma.patient.delete({ where: { id } });';

describe('an erasure', () => {
  it('leaves what no code removes and nothing takes along', () => {
    expect(after(`export async function erase(id: string) { ${removePatient} }`)).toEqual(everything);
  });

  it('names the function that deletes the person', () => {
    const application = withPrisma(clinic, `export async function erasePatient(id: string) {\n${removePatient}\n}`);
    expect(erasureOf(application, 'Patient')).toMatchObject({ how: 'deletion', function: { name: 'erasePatient' }, evidence: { file: 'src/act.ts', line: 3 } });
  });

  it('is none where only a seed, a migration or a script deletes', () => {
    const removal = `import { prisma } from '../src/db';\nexport async function up(id: string) { ${removePatient} }\n`;
    for (const file of ['prisma/seed.ts', 'src/migrations/1-clean.ts', 'scripts/remove.ts']) {
      const text = file.startsWith('prisma/') || file.startsWith('scripts/') ? removal : removal.replace('../src/db', '../db');
      expect(erasureOf(withPrisma(clinic, '', { [file]: text }), 'Patient')).toBeUndefined();
    }
  });

  it.each([
    ['a function that it calls', `const clear = async (id: string) => { ${removeLetters} };\nexport async function erase(id: string) { await clear(id); ${removePatient} }`],
    ['a function that calls the one which deletes the person', `const remove = (id: string) => prisma.patient.delete({ where: { id } });\nexport async function erase(id: string) { ${removeLetters} await remove(id); }`],
    ['what it hands to a transaction', `export async function erase(id: string) { await prisma.$transaction(async (prisma) => { ${removeLetters} ${removePatient} }); }`],
    ['what it hands to a list', `const clear = async (id: string) => { ${removeLetters} };\nexport async function erase(id: string) { await Promise.all([id].map(clear)); ${removePatient} }`],
    ['three calls further', `const a = async (id: string) => { ${removeLetters} };\nconst b = (id: string) => a(id);\nconst c = (id: string) => b(id);\nexport async function erase(id: string) { await c(id); ${removePatient} }`],
  ])('takes along what is removed in %s', (_where, code) => {
    expect(after(code)).toEqual(everything.slice(1));
  });

  it('is not the whole module, nor another handler of the same router', () => {
    const router = `import express from 'express';\nconst router = express.Router();\nrouter.delete('/letters/:id', async (request) => { const { id } = request.params; ${removeLetters} });
router.delete('/patients/:id', async (request) => { const { id } = request.params; ${removePatient} });\nexport default router;`;
    expect(after(router)).toEqual(everything);
  });

  it.each([
    ['an import under another name', { 'src/letters.ts': `import { prisma } from './db';\nexport const clear = async (id: string) => { ${removeLetters} };`, 'src/erase.ts': `import { prisma } from './db';\nimport { clear as clearLetters } from './letters';\nexport async function erase(id: string) { await clearLetters(id); ${removePatient} }` }],
    ['a default export', { 'src/letters.ts': `import { prisma } from './db';\nexport default async function (id: string) { ${removeLetters} }`, 'src/erase.ts': `import { prisma } from './db';\nimport clear from './letters';\nexport async function erase(id: string) { await clear(id); ${removePatient} }` }],
    ['a CommonJS export', { 'src/letters.js': `const { prisma } = require('./db');\nmodule.exports = async (id) => { ${removeLetters} };`, 'src/erase.js': `const { prisma } = require('./db');\nconst clearAll = require('./letters');\nexports.erase = async (id) => { await clearAll(id); ${removePatient} };` }],
    ['a property', { 'src/letters.ts': `import { prisma } from './db';\nasync function clear(id: string) { ${removeLetters} }\nexport const letters = { removeAll: clear };`, 'src/erase.ts': `import { prisma } from './db';\nimport { letters } from './letters';\nexport async function erase(id: string) { await letters.removeAll(id); ${removePatient} }` }],
  ])('goes through %s', (_what, files) => {
    expect(after('', files)).toEqual(everything.slice(1));
  });

  it('goes through services, also behind an interface', () => {
    const services = {
      'src/letters.ts': `import { prisma } from './db';\nexport interface Cleaner { clean(id: string): Promise<void> }\nexport class LetterCleaner implements Cleaner { async clean(id: string) { ${removeLetters} } }\n`,
      'src/patients.ts': `import { prisma } from './db';\nimport type { Cleaner } from './letters';
export class Patients {\n  private cleaners: Cleaner[] = [];\n  async erase(id: string) { await Promise.all(this.cleaners.map((cleaner) => cleaner.clean(id))); ${removePatient} }\n}\n`,
    };
    expect(after('', services)).toEqual(everything.slice(1));
  });

  it.each([
    ['an event of an emitter', "import { EventEmitter } from 'node:events';\nconst events = new EventEmitter();", "events.on('patient.erased', async (id: string) => { LETTERS });", "events.emit('patient.erased', id);"],
    ['a job of a queue', "import { Queue, Worker } from 'bullmq';\nconst queue = new Queue('cleaning');", "export const worker = new Worker('cleaning', async (job) => { const id: string = job.data; LETTERS });", "await queue.add('letters', id);"],
    ['a named job', "import { Queue } from 'bullmq';\nconst jobs = new Queue('all');\nconst define = (name: string, run: (id: string) => Promise<void>) => run;", "export const job = define('clean-letters', async (id: string) => { LETTERS });", "await jobs.add('clean-letters', id);"],
  ])('goes through %s', (_what, set, handler, send) => {
    expect(after(`${set}\n${handler.replace('LETTERS', removeLetters)}\nexport async function erase(id: string) { ${removePatient} ${send} }`)).toEqual(everything.slice(1));
  });

  it.each([
    ['PatientDeletedProcessor', 'perform', ['Invoice refused', 'LoginAttempt key', 'MailLog address']],
    ['PatientMovedProcessor', 'perform', everything],
  ])('goes through what a loader finds and is named after it: %s', (name, method, expected) => {
    const processor = `import { prisma } from './db';\nexport default class ${name} {\n  static events = ['patients'];\n  async ${method}(id: string) { ${removeLetters} }\n}\n`;
    expect(after(`export async function erase(id: string) { ${removePatient} }`, { [`src/${name}.ts`]: processor })).toEqual(expected);
  });

  it('does not go through an event of another name', () => {
    const events = "import { EventEmitter } from 'node:events';\nconst events = new EventEmitter();\n";
    expect(after(`${events}events.on('letter.lost', async (id: string) => { ${removeLetters} });\nexport async function erase(id: string) { ${removePatient} events.emit('patient.erased', id); }`)).toEqual(everything);
  });

  it('goes through decorated handlers', () => {
    const nest = {
      'src/listener.ts': `import { OnEvent } from '@nestjs/event-emitter';\nimport { prisma } from './db';\nexport enum Topic { Erased = 'patient.erased' }
export class Listener { @OnEvent(Topic.Erased) async onErased(id: string) { ${removeLetters} } }\n`,
      'src/service.ts': `import { EventEmitter2 } from '@nestjs/event-emitter';\nimport { prisma } from './db';\nimport { Topic } from './listener';
export class Service { constructor(private events: EventEmitter2) {} async erase(id: string) { ${removePatient} this.events.emit(Topic.Erased, id); } }\n`,
    };
    expect(after('', nest)).toEqual(everything.slice(1));
  });

  it('runs the hooks of the record', () => {
    const application = analyzed({
      'package.json': '{}',
      'models.js': `const mongoose = require('mongoose');
const memberSchema = new mongoose.Schema({ email: String });
const Loan = mongoose.model('Loan', new mongoose.Schema({ member: { type: mongoose.Types.ObjectId, ref: 'Member' }, borrowerPhone: String }));
const Fine = mongoose.model('Fine', new mongoose.Schema({ member: { type: mongoose.Types.ObjectId, ref: 'Member' }, iban: String }));
memberSchema.pre('deleteOne', { document: true }, async function () { await Loan.deleteMany({ member: this._id }); });
const Member = mongoose.model('Member', memberSchema);
module.exports = { Member, Loan, Fine };
`,
      'act.js': `const { Member, Loan, Fine } = require('./models');
exports.join = async (email) => { await Member.create({ email }); await Loan.create({ borrowerPhone: email }); await Fine.create({ iban: email }); };
exports.leave = async (id) => { const member = await Member.findById(id); await member.deleteOne(); };
`,
    });
    expect(survivorsIn(application, 'Member')).toEqual(['Fine kept likely']);
  });

  it('leaves possibly what hangs on the records of others', () => {
    expect(survivorsIn(withPrisma(`
model Host {
  id String @id
  email String
  dinners Dinner[]
  seats Seat[]
}
model Dinner {
  id String @id
  host Host @relation(fields: [hostId], references: [id], onDelete: Cascade)
  hostId String
  seats Seat[]
}
model Seat {
  id String @id
  dietaryRestrictions String
  guestPhone String
  dinner Dinner @relation(fields: [dinnerId], references: [id], onDelete: Cascade)
  dinnerId String
  host Host? @relation(fields: [hostId], references: [id], onDelete: SetNull)
  hostId String?
}
`, 'export const leave = (id: string) => prisma.host.delete({ where: { id } });\nexport const sit = (id: string) => prisma.seat.create({ data: { id, dietaryRestrictions: id, guestPhone: id, dinnerId: id } });'), 'Host')).toEqual(['Seat emptied possible']);
  });
});
