import { describe, expect, it } from 'vitest';
import { analyzed, effectsIn, lazily, storeOf } from './analyzed.js';

const schema = `datasource db {
  provider = "postgresql"
  url = env("DATABASE_URL")
}
generator client {
  provider = "prisma-client-js"
}
model User {
  id Int @id
  email String
}
model Visit {
  id Int @id
  guestName String
  phone String
  leftAt DateTime
}
`;

describe('an application of Wasp', () => {
  const hotel = lazily(() => analyzed({
    'schema.prisma': schema,
    'main.wasp': `app Hotel {
  wasp: { version: "^0.16.0" },
  auth: { userEntity: User, methods: { email: {} } },
}
action removeVisit {
  fn: import { removeVisit } from "@src/visits/operations",
  entities: [Visit]
}
query getVisits {
  fn: import { getVisits } from "@src/visits/operations",
  entities: [Visit]
}
job forgetVisits {
  executor: PgBoss,
  perform: { fn: import { forgetOldVisits } from "@src/visits/jobs" },
  schedule: { cron: "0 3 * * *" },
  entities: [Visit]
}
`,
    'src/visits/operations.ts': `import { HttpError, prisma } from 'wasp/server';
import type { User } from 'wasp/entities';
import { type GetVisits, type RemoveVisit } from 'wasp/server/operations';
export const getVisits: GetVisits<void, unknown> = async (_input, context) => {
  if (!context.user) throw new HttpError(401);
  console.log(context.user.email);
  return context.entities.Visit.findMany();
};
export const removeVisit = (async ({ id }, context) => {
  return context.entities.Visit.delete({ where: { id } });
}) satisfies RemoveVisit<{ id: number }>;
export async function rename(user: User, email: string) {
  return prisma.user.update({ where: { id: user.id }, data: { email } });
}
`,
    'src/visits/jobs.ts': `import { type ForgetVisits } from 'wasp/server/jobs';
export const forgetOldVisits: ForgetVisits<never, void> = async (_input, context) => {
  const deadline = new Date(Date.now() - 30 * 24 * 60 * 60 * 1000);
  await context.entities.Visit.deleteMany({ where: { leftAt: { lt: deadline } } });
};
`,
    'src/visits/index.ts': `import { forgetOldVisits } from './jobs';
export const name = forgetOldVisits.name;
`,
  }));

  it('acts on the entities of its context and on the client', () => {
    expect(effectsIn(hotel(), 'src/visits/operations.ts')).toEqual(['delete Visit', 'read Visit', 'update User']);
  });

  it('has the person who is signed in in its context', () => {
    expect(hotel().flows.filter(({ sink }) => sink === 'log').flatMap(({ personal }) => personal.map(({ subject }) => subject))).toEqual(['User.email']);
  });

  it('runs a job by the schedule of its manifest', () => {
    expect(storeOf(hotel(), 'Visit').retention).toMatchObject({ verdict: 'enforced' });
  });
});

describe('an application of Wasp before 0.14', () => {
  const hotel = lazily(() => analyzed({
    'main.wasp': `app Hotel { title: "Hotel" }

entity Guest {=psl
  id    Int    @id
  email String
psl=}
entity Stay {=psl
  id   Int    @id
  note String
psl=}
`,
    'src/server/guests.ts': `import prisma from '@wasp/dbClient.js';
import type { Guest } from '@wasp/entities';
import type { DropGuest } from '@wasp/actions/types';
export const dropGuest: DropGuest<Pick<Guest, 'id'>> = async ({ id }, context) => { await context.entities.Guest.delete({ where: { id } }); };
export const clear = () => prisma.stay.deleteMany();
`,
  }));

  it('has its entities in the manifest, where they stand', () => {
    expect(hotel().stores.map(({ name, span, fields }) => [name, span.file, span.line, fields.map((field) => `${field.name}:${field.span.line}`)])).toEqual([
      ['Guest', 'main.wasp', 3, ['id:4', 'email:5']], ['Stay', 'main.wasp', 7, ['id:8', 'note:9']],
    ]);
    expect(effectsIn(hotel(), 'src/server/guests.ts')).toEqual(['delete Guest', 'delete Stay']);
  });
});

describe('a manifest of Wasp in TypeScript', () => {
  it('says what runs, and what by a schedule', () => {
    const hotel = analyzed({
      'schema.prisma': schema,
      'src/visits.wasp.ts': `import { action, api, job, query } from '@wasp.sh/spec';
import { forgetVisits, removeUser } from './visits' with { type: 'ref' };
export const spec = [action(removeUser, { entities: ['User'] }), job(forgetVisits, { executor: 'PgBoss', schedule: { cron: '0 3 * * *' } })];
`,
      'src/visits.ts': `import type { ForgetVisits } from 'wasp/server/jobs';
import type { RemoveUser } from 'wasp/server/operations';
export const forgetVisits: ForgetVisits = async (_input, context) => {
  await context.entities.Visit.deleteMany({ where: { leftAt: { lt: new Date(Date.now() - 86400000) } } });
};
export const removeUser: RemoveUser<{ id: number }> = async ({ id }, context) => context.entities.User.delete({ where: { id } });
`,
    });
    expect([storeOf(hotel, 'Visit').retention.verdict, storeOf(hotel, 'User').deletion.verdict]).toEqual(['enforced', 'hard']);
  });
});
