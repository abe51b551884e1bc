import type { Application, Store } from '../../src/link/application.js';
import { analyzed, storeOf } from '../collect/analyzed.js';

const client = 'generator client {\n  provider = "prisma-client-js"\n}\n';

/** An invented clinic: its patients, and what hangs on them in every way. */
export const clinic = `
model Patient {
  id String @id
  email String
  phone String?
  lastName String
  avatarKey String?
  visits Visit[]
  letters Letter[]
  invoices Invoice[]
}
model Visit {
  id String @id
  diagnosis String
  patient Patient @relation(fields: [patientId], references: [id], onDelete: Cascade)
  patientId String
}
model Letter {
  id String @id
  homeAddress String
  patient Patient? @relation(fields: [patientId], references: [id])
  patientId String?
}
model Invoice {
  id String @id
  billingAddress String
  patient Patient @relation(fields: [patientId], references: [id])
  patientId String
}
model LoginAttempt {
  id String @id
  ipAddress String
  patientId String
}
model MailLog {
  id String @id
  email String
  sentAt DateTime
}
`;

/** @param code of a file in which `prisma` is known. */
export function withPrisma(schema: string, code: string, others: Record<string, string> = {}): Application {
  return analyzed({
    'package.json': '{}', 'schema.prisma': client + schema,
    'src/db.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n",
    'src/act.ts': `import { prisma } from './db';\n${code}\n`,
    ...others,
  });
}

/** A function that creates records of every store of the clinic, so that there may be some. */
export const admission = `
export async function admit(id: string, text: string) {
  await prisma.visit.create({ data: { id, diagnosis: text, patientId: id } });
  await prisma.letter.create({ data: { id, homeAddress: text } });
  await prisma.invoice.create({ data: { id, billingAddress: text, patientId: id } });
  await prisma.loginAttempt.create({ data: { id, ipAddress: text, patientId: id } });
  await prisma.mailLog.create({ data: { id, email: text, sentAt: new Date() } });
}
`;

/** `Letter emptied likely`: what survives an erasure of a store, why, and how sure that is. */
export function survivorsIn(application: Application, name: string): string[] {
  return storeOf(application, name).survivors.map((survivor) => `${survivor.name} ${survivor.reason} ${survivor.confidence}`);
}

/** The same without what is only possible. */
export function sureSurvivorsIn(application: Application, name: string): string[] {
  return survivorsIn(application, name).filter((survivor) => !survivor.endsWith('possible')).map((survivor) => survivor.split(' ').slice(0, -1).join(' '));
}

export function refusalsIn(application: Application, name: string): string[] {
  return storeOf(application, name).refusals.map((refusal) => `${refusal.name}.${refusal.relation} ${refusal.action}`);
}

export function erasureOf(application: Application, name: string): Store['erasure'] {
  return storeOf(application, name).erasure;
}
