import type { Around } from './analyzed.js';

/** An invented newsroom: a Prisma schema with a person, a client and a logger. */
export const newsroom: Record<string, string> = {
  'package.json': '{ "name": "newsroom" }',
  'prisma/schema.prisma': `
generator client {
  provider = "prisma-client-js"
}

model User {
  id              String    @id
  email           String    @unique
  name            String
  phone           String?
  birthDate       DateTime?
  isEmailVerified Boolean
  emailCount      Int
  createdAt       DateTime
  articles        Article[]
}

model Article {
  id       String @id
  title    String
  author   User   @relation(fields: [authorId], references: [id])
  authorId String
}
`,
  'src/prisma.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n",
  'src/log.ts': "import pino from 'pino';\nexport const log = pino();\n",
};

/** All that a whole record of a user holds. */
export const wholeUser = ['User.birthDate', 'User.email', 'User.name', 'User.phone'];

/** A case stands in a function that has read `user` and `users`. */
export const withUser: Around = {
  shared: newsroom,
  file: (code) => `import { prisma } from './prisma';
import { log } from './log';
export async function act(id: string): Promise<unknown> {
  const user = await prisma.user.findUniqueOrThrow({ where: { id } });
  const users = await prisma.user.findMany();
  ${code}
  return [user, users];
}
`,
};
