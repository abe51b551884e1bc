import { describe, expect, it } from 'vitest';
import { analyzed, categories, lazily, storeOf } from '../collect/analyzed.js';

const header = 'generator client {\n  provider = "prisma-client-js"\n}\n';

describe('what one account alone has', () => {
  const model = (name: string, fields: string, unique = '@unique'): string => `${header}
model User {
  id String @id
  email String
  shown ${name}${unique === '' ? '[]' : '?'}
}
model ${name} {
  id String @id
  name String
  image String
  ${fields}
  userId String ${unique}
  user User @relation(fields: [userId], references: [id])
  slots Slot[]
}
model Slot {
  id String @id
  shownId String
  shown ${name} @relation(fields: [shownId], references: [id])
}
`;
  const isPerson = (schema: string, store: string): boolean => storeOf(analyzed({ 'prisma/schema.prisma': schema }), store).subject;

  it.each([
    ['with a life', 'Provider', 'bio String?', '@unique', true],
    ['who is reached', 'Healer', 'phone String', '@unique', true],
    ['that others have as well', 'Healer', 'phone String', '', false],
    ['which neither tells of somebody nor how to reach them', 'Healer', 'price Int', '@unique', false],
    ['which only configures something', 'Provider', 'email String', '@unique', false],
    ['called like a thing', 'Boutique_Shop', 'phone String', '@unique', false],
    ['of a business', 'Healer', 'phone String\n  logo String', '@unique', false],
  ])('is that person or not: %s', (_, name, fields, unique, expected) => {
    expect(isPerson(model(name, fields, unique), name)).toBe(expected);
  });

  it('is led to by what refers to it', () => {
    const application = analyzed({ 'prisma/schema.prisma': model('Provider', 'bio String?'), 'src/log.ts': 'export const tell = (providerId: string): void => console.log(`No slots for ${providerId}`);\n' });
    expect(categories(application, 'Provider')).toEqual(['id pseudonymous', 'name identity', 'image image', 'bio content', 'userId pseudonymous']);
    expect(categories(application, 'Slot')).toEqual(['shownId pseudonymous']);
    expect(application.flows.flatMap(({ personal }) => personal.map(({ subject }) => subject))).toEqual(['providerId']);
  });
});

describe('an account at a service that the application looks after for somebody', () => {
  const model = (name: string, fields: string, owner = 'User'): string => `${header}
model User {
  id String @id
  email String
}
model Crew {
  id String @id
  slug String
}
model ${name} {
  id String @id
  name String?
  ${fields}
  ownerId String
  owner ${owner} @relation(fields: [ownerId], references: [id])
}
model Nudge {
  id String @id
  content String
  watchedId String
  watched ${name} @relation(fields: [watchedId], references: [id])
}
`;
  it.each([
    ['with its address', 'MailAccount', 'email String @unique', 'User', ['watchedId pseudonymous', 'content content']],
    ['of a crew', 'MailAccount', 'email String @unique', 'Crew', []],
    ['without an address', 'MailAccount', 'server String', 'User', []],
    ['with what the service gave the application', 'MailAccount', 'email String @unique\n  accessToken String', 'User', []],
    ['called otherwise', 'MailFilter', 'email String @unique', 'User', []],
  ])('is whoever has it or not: %s', (_, name, fields, owner, expected) => {
    const application = analyzed({ 'prisma/schema.prisma': model(name, fields, owner) });
    expect(categories(application, 'Nudge').sort()).toEqual([...expected].sort());
  });
});

describe('a key that nothing declares', () => {
  const application = lazily(() => analyzed({
    'package.json': '{ "name": "club", "dependencies": { "typeorm": "1" } }',
    'src/entities.ts': `import { Column, Entity, PrimaryColumn } from 'typeorm';
@Entity() export class IdentityEntity { @PrimaryColumn() key: string; @Column() handle: string; @Column() pfp: string; }
@Entity() export class Remark { @PrimaryColumn() id: string; @Column() identity_id: string; @Column() device_token: string; }
@Entity() export class Notice { @PrimaryColumn() id: string; @Column() harbour_id: string; @Column() device_token: string; }
`,
  }));

  it('may be that of a program where it is called after a client', () => {
    const clients = analyzed({
      'package.json': '{ "name": "club", "dependencies": { "typeorm": "1" } }',
      'src/entities.ts': `import { Column, Entity, PrimaryColumn } from 'typeorm';
@Entity() export class Client { @PrimaryColumn() id: string; @Column() name: string; @Column() email: string; }
@Entity() export class Remark { @PrimaryColumn() id: string; @Column() client_id: string; @Column() device_token: string; }
`,
    });
    expect(categories(clients, 'Remark')).not.toContain('device_token network');
  });

  it('is that of a person where it is called after where persons are kept', () => {
    expect(categories(application(), 'Remark')).toEqual(['device_token network']);
    expect(categories(application(), 'Notice')).toEqual([]);
  });
});

describe('a published work', () => {
  const application = lazily(() => analyzed({ 'prisma/schema.prisma': `${header}
model Author {
  id String @id
  name String
  episodes Episode[]
  letters FanLetter[]
}
model Episode {
  id String @id
  authorId String
  author Author @relation(fields: [authorId], references: [id])
  transcript Json
}
model FanLetter {
  id String @id
  authorId String
  author Author @relation(fields: [authorId], references: [id])
  transcript Json
}
` }));

  it('is not whose who made it', () => {
    expect(categories(application(), 'Episode')).not.toContain('transcript content');
  });

  it('is unlike what else leads to them', () => {
    expect(categories(application(), 'FanLetter')).toContain('transcript content');
  });
});

describe('a key that is called after whoever did something', () => {
  const schema = (target: string, more = ''): string => `${header}
model User {
  id String @id
  email String
}
model Machine {
  id String @id
  serial String
  ${more}
}
model Crate {
  id String @id
  lockedById String
  lockedBy ${target} @relation(fields: [lockedById], references: [id])
}
`;
  it.each([
    ['is theirs', 'User', '', ['lockedById pseudonymous']],
    ['is that of a thing where it is declared to refer to one', 'Machine', '', []],
    ['is theirs where the thing is somebody\'s', 'Machine', 'userId String\n  user User @relation(fields: [userId], references: [id])', ['lockedById pseudonymous']],
  ])('%s', (_, target, more, expected) => {
    expect(categories(analyzed({ 'prisma/schema.prisma': schema(target, more) }), 'Crate')).toEqual(expected);
  });
});

describe('a part that is called after nothing but being one', () => {
  it('is of what it leads to', () => {
    const application = analyzed({ 'prisma/schema.prisma': `${header}
model User {
  id String @id
  email String
}
model Sketch {
  id String @id
  content String
  userId String
  user User @relation(fields: [userId], references: [id])
}
model Revision {
  id String @id
  content String
  sketchId String
  sketch Sketch @relation(fields: [sketchId], references: [id])
}
model Shape {
  id String @id
  content String
  sketchId String
  sketch Sketch @relation(fields: [sketchId], references: [id])
}
` });
    expect(categories(application, 'Revision')).toEqual(['content content']);
    expect(categories(application, 'Shape')).toEqual([]);
  });
});

describe('who is known to the public by their works', () => {
  const shelf = (fields: string): ReturnType<typeof analyzed> => analyzed({
    'prisma/schema.prisma': `${header}\nmodel Author {\n  id String @id\n  name String\n  bio String\n  imagePath String\n  ${fields}\n}\n`,
    'src/shelf.ts': 'export const tell = (authorName: string, authorPath: string): void => console.log(`No books of ${authorName} at ${authorPath}`);\n',
  });
  const logged = (application: ReturnType<typeof analyzed>): string[] => application.flows.flatMap(({ personal }) => personal.map(({ subject }) => subject));

  it('is nobody of the application where a number of a catalogue tells', () => {
    expect(categories(shelf('asin String'), 'Author')).toEqual([]);
    expect(logged(shelf('asin String'))).toEqual([]);
  });

  it.each([
    ['where none does', 'slug String'],
    ['where they are written to', 'asin String\n  email String'],
  ])('is somebody %s', (_, fields) => {
    expect(storeOf(shelf(fields), 'Author').subject).toBe(true);
    expect(logged(shelf(fields))).toEqual(['authorName']);
  });
});

describe('a published work with several makers', () => {
  it('is none of theirs', () => {
    const application = analyzed({
      'package.json': '{ "name": "radio", "dependencies": { "typeorm": "1" } }',
      'src/author.ts': "import { Column, Entity } from 'typeorm'; @Entity() export class Author { @Column() name: string; }",
      'src/episode.ts': "import { Column, Entity, ManyToMany } from 'typeorm'; import { Author } from './author'; @Entity() export class Episode { @ManyToMany(() => Author) authors: Author[]; @Column('simple-json') transcript: unknown; }",
    });
    expect(categories(application, 'Episode')).toEqual([]);
  });
});

describe('an event of a calendar', () => {
  it('is whose the calendar is', () => {
    const application = analyzed({ 'prisma/schema.prisma': `${header}
model Calendar {
  id String @id
  userId String
  events CalendarEvent[]
}
model CalendarEvent {
  id String @id
  calendarId String
  calendar Calendar @relation(fields: [calendarId], references: [id])
  title String
}
` });
    expect(categories(application, 'CalendarEvent')).toEqual(['title content']);
  });
});

describe('what is known of somebody', () => {
  const model = (known: string): string => `${header}
model ${known} {
  id String @id
  logins GateLogin[]
}
model GateLogin {
  id String @id
  userId String
  known ${known} @relation(fields: [userId], references: [id])
  token String
}
`;

  it.each([['GateUserInfo', ['userId pseudonymous', 'token credential']], ['GateUserRule', ['userId pseudonymous']]])('is led to by that person’s key: %s', (known, expected) => {
    expect(categories(analyzed({ 'prisma/schema.prisma': model(known) }), 'GateLogin')).toEqual(expected);
  });
});

describe('the versions of a record', () => {
  const application = lazily(() => analyzed({ 'prisma/schema.prisma': `${header}
model User {
  id String @id
  email String
  drafts Notice[]
  rooms Product[]
}
model Notice {
  id String @id
  authorId String
  author User @relation(fields: [authorId], references: [id])
  parts NoticePart[]
}
model NoticePart {
  id String @id
  noticeId String
  notice Notice @relation(fields: [noticeId], references: [id])
  content String
}
model Product {
  id String @id
  createdById String
  createdBy User @relation(fields: [createdById], references: [id])
  translations ProductTranslation[]
}
model ProductTranslation {
  id String @id
  productId String
  product Product @relation(fields: [productId], references: [id])
  content String
}
` }));

  it('hold what somebody wrote into it', () => {
    expect(categories(application(), 'NoticePart')).toEqual(['content content']);
  });

  it('are nobody\'s where the record is a thing', () => {
    expect(categories(application(), 'ProductTranslation')).toEqual([]);
  });
});

describe('a key called after a thing that is kept', () => {
  const entities = (others: string): Record<string, string> => ({
    'package.json': '{ "name": "club", "dependencies": { "typeorm": "1" } }',
    'src/entities.ts': `import { Column, Entity, PrimaryColumn } from 'typeorm';
@Entity() export class Login { @PrimaryColumn() id: string; @Column() userId: string; @Column() deviceId: string; }
${others}`,
  });

  it.each([
    ['is no number of that thing', '@Entity() export class Device { @PrimaryColumn() id: string; @Column() deviceId: string; @Column() ip: string; }', ['userId pseudonymous']],
    ['may be that number where no such thing is kept', '', ['userId pseudonymous', 'deviceId network']],
  ])('%s', (_, others, expected) => {
    expect(categories(analyzed(entities(others)), 'Login')).toEqual(expected);
  });

  it('is the number of the thing in its own record', () => {
    const application = analyzed(entities('@Entity() export class Device { @PrimaryColumn() id: string; @Column() deviceId: string; @Column() ip: string; }'));
    expect(categories(application, 'Device')).toEqual(['deviceId network', 'ip network']);
  });
});
