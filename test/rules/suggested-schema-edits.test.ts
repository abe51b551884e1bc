import { describe, expect, it } from 'vitest';
import { countingPlugin, createLinter, TemporaryApplication } from '../plugin/linting.js';

interface Applied {
  description: string;
  /** Lines of the file that the suggestion changes, as they are afterwards. */
  lines: string[];
  /** Whether the rule is silent about this place then. */
  isMended: boolean;
}

/** What a rule suggests about a file of an application, each suggestion applied to the file as it stands there. */
async function suggested(rule: string, files: Record<string, string>, file: string): Promise<Applied[]> {
  const application = new TemporaryApplication(files);
  const linter = createLinter(countingPlugin().plugin, application.root, { configs: [{ rules: { [`lethe/${rule}`]: 'error' } }] });
  const lint = async (text: string) => {
    const [result] = await linter.lintText(text, { filePath: application.path(file) });
    return (result?.messages ?? []).filter(({ ruleId }) => ruleId === `lethe/${rule}`);
  };
  const before = files[file] ?? '';
  const messages = await lint(before);
  const suggestions = messages.flatMap((message) => message.suggestions ?? []);
  return Promise.all(suggestions.map(async ({ desc, fix }) => {
    const after = before.slice(0, fix.range[0]) + fix.text + before.slice(fix.range[1]);
    const known = before.split('\n');
    return { description: desc, lines: after.split('\n').filter((line) => !known.includes(line)), isMended: (await lint(after)).length < messages.length };
  }));
}

const prismaClient = 'generator client {\n  provider = "prisma-client-js"\n}\n\n';
const guestsCode = `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export const forget = (id: string) => prisma.guest.delete({ where: { id } });
export const visit = (iban: string) => prisma.visit.create({ data: { id: '', iban, guestId: '' } });
`;

/** A guest with visits, which are tied to the guest by an attribute. */
const hotel = (relation: string, optional = '') => ({
  'src/guests.ts': guestsCode,
  'prisma/schema.prisma': `${prismaClient}model Guest {
  id     String  @id
  email  String
  visits Visit[]
}

model Visit {
  id      String @id
  iban    String
  guest   Guest${optional} ${relation}
  guestId String${optional}
}
`,
});
const inSchema = (rule: string, files: Record<string, string>) => suggested(rule, files, 'prisma/schema.prisma');

describe('a relation of Prisma', () => {
  it('may cascade instead of refusing the deletion', async () => {
    expect(await inSchema('no-refused-deletion', hotel('@relation(fields: [guestId], references: [id])'))).toEqual([{
      description: 'Delete Visit records with the Guest that guest leads to.', lines: ['  guest   Guest @relation(fields: [guestId], references: [id], onDelete: Cascade)'], isMended: true,
    }]);
  });

  it('may cascade instead of emptying itself, whatever its name says', async () => {
    const relation = '@relation("onDelete: Cascade )", fields: [guestId], references: [id], onDelete: SetNull )';
    const files = hotel(relation, '?');
    files['prisma/schema.prisma'] = files['prisma/schema.prisma'].replace('Visit[]', 'Visit[] @relation("onDelete: Cascade )")');
    expect(await inSchema('complete-erasure', files)).toEqual([{
      description: 'Delete Visit records with the Guest that guest leads to, instead of set-null.', lines: [`  guest   Guest? ${relation.replace('SetNull', 'Cascade')}`], isMended: true,
    }]);
  });

  it('is left alone where there is none', async () => {
    const files = hotel('@relation(fields: [guestId], references: [id])');
    files['prisma/schema.prisma'] = files['prisma/schema.prisma'].replace(/ {2}visits.*\n| {2}guest .*\n/g, '');
    expect(await inSchema('complete-erasure', files)).toEqual([]);
  });
});

const inCode = (rule: string, code: string) => suggested(rule, { 'src/guests.ts': code }, 'src/guests.ts');

describe('a relation of TypeORM', () => {
  const entities = (relation: string) => `import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Repository } from 'typeorm';
@Entity() export class Guest { @PrimaryGeneratedColumn('uuid') id!: string; @Column() email!: string; }
@Entity() export class Visit {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() iban!: string;
  ${relation} guest!: Guest | null;
}
export const visit = (visits: Repository<Visit>, visit: Visit) => visits.save(visit);
export const forget = (guests: Repository<Guest>, id: string) => guests.delete(id);
`;

  it.each([
    ['@ManyToOne(() => Guest)', "@ManyToOne(() => Guest, { onDelete: 'CASCADE' })"],
    ["@ManyToOne('Guest', 'visits')", "@ManyToOne('Guest', 'visits', { onDelete: 'CASCADE' })"],
    ['@ManyToOne(() => Guest, { nullable: false })', "@ManyToOne(() => Guest, { onDelete: 'CASCADE', nullable: false })"],
    ["@ManyToOne(() => Guest, { onDelete: 'RESTRICT' })", "@ManyToOne(() => Guest, { onDelete: 'CASCADE' })"],
  ])('may cascade: %s', async (before, after) => {
    const applied = await inCode('no-refused-deletion', entities(before));
    expect(applied.map(({ lines, isMended }) => ({ lines, isMended }))).toEqual([{ lines: [`  ${after} guest!: Guest | null;`], isMended: true }]);
  });

  it('is left alone where its options come from elsewhere', async () => {
    expect(await inCode('no-refused-deletion', `const options = { nullable: false };\n${entities('@ManyToOne(() => Guest, options)')}`)).toEqual([]);
    expect(await inCode('no-refused-deletion', `const options = { nullable: false };\n${entities('@ManyToOne(() => Guest, { ...options })')}`)).toEqual([]);
  });
});

describe('a reference of Drizzle', () => {
  const tables = (column: string, more = '') => `import { foreignKey, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/node-postgres';
import { eq } from 'drizzle-orm';
export const guests = pgTable('guests', { id: uuid('id').primaryKey(), email: text('email') });
export const visits = pgTable('visits', {
  id: uuid('id').primaryKey(), iban: text('iban'),
  guestId: ${column},
}${more});
const database = drizzle('postgres://localhost');
export const visit = (iban: string) => database.insert(visits).values({ iban });
export const forget = (id: string) => database.delete(guests).where(eq(guests.id, id));
`;

  it.each([
    ["uuid('guest_id').references(() => guests.id)", "uuid('guest_id').references(() => guests.id, { onDelete: 'cascade' })"],
    ["uuid('guest_id').references(() => guests.id, { onDelete: 'restrict' }).notNull()", "uuid('guest_id').references(() => guests.id, { onDelete: 'cascade' }).notNull()"],
  ])('may cascade: %s', async (before, after) => {
    const applied = await inCode('no-refused-deletion', tables(before));
    expect(applied.map(({ lines, isMended }) => ({ lines, isMended }))).toEqual([{ lines: [`  guestId: ${after},`], isMended: true }]);
  });

  it('may cascade in a foreign key beside the columns', async () => {
    const key = ', (table) => [foreignKey({ columns: [table.guestId], foreignColumns: [guests.id] })]';
    const applied = await inCode('no-refused-deletion', tables("uuid('guest_id')", key));
    expect(applied.map(({ lines, isMended }) => ({ lines, isMended }))).toEqual([{ lines: [`}${key.slice(0, -1)}.onDelete('cascade')]);`], isMended: true }]);
  });
});

const policy = 'retention:\n  Guest: 30 days\n';
const retention = (file: string, code: string, declared = policy) => suggested('require-retention', { 'lethe.yaml': declared, [file]: code }, file);
const tag = { description: 'Say here that records stay for 30 days.', isMended: false };
const expiry = { description: 'Let MongoDB delete each record 30 days after its createdAt.', isMended: true };

describe('a period that the policy knows', () => {
  const schema = (createdAt: string, options = '') => `import { model, Schema } from 'mongoose';
const guestSchema = new Schema({ email: String${createdAt} }${options});
export const Guest = model('Guest', guestSchema);
`;

  it('becomes a TTL index of Mongoose on the date that ages the record', async () => {
    expect(await retention('src/guest.ts', schema(', createdAt: { type: Date, default: Date.now }'))).toEqual([
      { ...expiry, lines: ['const guestSchema = new Schema({ email: String, createdAt: { expires: 2592000, type: Date, default: Date.now } });'] },
      { ...tag, lines: ['/** @lethe retention 30 days */'] },
    ]);
    const index = { ...expiry, lines: ['guestSchema.index({ createdAt: 1 }, { expireAfterSeconds: 2592000 });'] };
    expect(await retention('src/guest.ts', schema(', createdAt: Date'))).toEqual([index, { ...tag, lines: ['/** @lethe retention 30 days */'] }]);
    expect(await retention('src/guest.ts', schema('', ', { timestamps: true }'))).toEqual([index, { ...tag, lines: ['/** @lethe retention 30 days */'] }]);
  });

  it('stands at the class, the table and the model', async () => {
    const entity = "import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';\n\n@Entity()\nexport class Guest {\n  @PrimaryGeneratedColumn() id!: number;\n  @Column() email!: string;\n}\n";
    expect(await retention('src/guest.ts', entity)).toEqual([{ ...tag, lines: ['/** @lethe retention 30 days */'] }]);
    const table = "import { pgTable, text } from 'drizzle-orm/pg-core';\n\nexport const Guest = pgTable('guests', { email: text('email') });\n";
    expect(await retention('src/guest.ts', table)).toEqual([{ ...tag, lines: ['/** @lethe retention 30 days */'] }]);
    const model = `${prismaClient}model Guest {\n  id    String @id\n  email String\n}\n`;
    expect(await retention('prisma/schema.prisma', model)).toEqual([{ ...tag, lines: ['/// @lethe retention 30 days'] }]);
  });

  it('is read where a suggestion wrote it', async () => {
    const entity = "import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';\n\n/** @lethe retention 30 days */\n@Entity()\nexport class Guest {\n  @PrimaryGeneratedColumn() id!: number;\n  @Column() email!: string;\n}\n";
    expect(await retention('src/guest.ts', entity)).toEqual([]);
  });

  it('is suggested nowhere if nobody declared one, or a comment stands in its place', async () => {
    expect(await retention('src/guest.ts', schema(', createdAt: Date'), 'retention: {}\n')).toEqual([]);
    const commented = schema(', expiresAt: Date').replace('const guestSchema', '/** Who stayed. */\nconst guestSchema');
    expect(await retention('src/guest.ts', commented)).toEqual([]);
  });
});
