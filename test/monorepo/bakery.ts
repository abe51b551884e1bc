/** An invented workspace whose packages pass people's data on to each other, in every direction. */
export const bakery: Record<string, string> = {
  'package.json': '{ "name": "bakery", "private": true, "workspaces": ["packages/*", "apps/*"] }',
  // Beside the code, at the root and in a package.
  'compose.yaml': 'services:\n  db:\n    image: postgres:17\n    environment: { POSTGRES_PASSWORD: bakery }\n    ports: ["5432:5432"]\n',
  'packages/database/infra/main.tf': 'resource "aws_cloudwatch_log_group" "orders" {\n  name = "/bakery/orders"\n}\n',
  'packages/database/src/pool.ts': 'import { Pool } from "pg";\nexport const pool = new Pool({ ssl: { rejectUnauthorized: false } });\n',
  // Stores, and nothing else.
  'packages/database/package.json': '{ "name": "@bakery/database", "private": true, "main": "src/index.ts", "dependencies": { "drizzle-orm": "^0.40.0" } }',
  'packages/database/src/index.ts': 'export * from "./schema";\nexport { db } from "./client";\n',
  'packages/database/src/schema.ts': `
import { pgTable, serial, text, timestamp, integer } from 'drizzle-orm/pg-core';

export const customers = pgTable('customers', { id: serial('id').primaryKey(), email: text('email'), phone: text('phone'), birthDate: timestamp('birth_date'), nickname: text('nickname') });
export const visits = pgTable('visits', { id: serial('id').primaryKey(), customerId: integer('customer_id').references(() => customers.id, { onDelete: 'cascade' }), ipAddress: text('ip_address'), createdAt: timestamp('created_at') });
export const orders = pgTable('orders', { id: serial('id').primaryKey(), customerId: integer('customer_id').references(() => customers.id), deliveryAddress: text('delivery_address'), createdAt: timestamp('created_at') });
export const tips = pgTable('tips', { id: serial('id').primaryKey(), email: text('email'), createdAt: timestamp('created_at') });
`,
  'packages/database/src/client.ts': 'import { drizzle } from "drizzle-orm/node-postgres";\nexport const db = drizzle("postgres://localhost/bakery");\n',
  // Helpers: a wrapper around a logger, one that does more, and functions that remove.
  'packages/helpers/package.json': '{ "name": "@bakery/helpers", "private": true, "main": "src/index.ts", "dependencies": { "@bakery/database": "*", "pino": "^9.0.0" } }',
  'packages/helpers/src/index.ts': 'export { audit, logEvent } from "./log";\nexport { removeCustomer, purgeVisits, purgeTips, forgetOrders, findCustomer } from "./customers";\n',
  'packages/helpers/src/log.ts': `
import pino from 'pino';

const logger = pino();

export function logEvent(event: string, details: object) {
  logger.info(details, event);
}

export function audit(subject: string, value: unknown) {
  const line = { subject, value, at: new Date() };
  counts.set(subject, (counts.get(subject) ?? 0) + 1);
  logger.warn(line);
}

const counts = new Map<string, number>();
`,
  'packages/helpers/src/customers.ts': `
import { db, customers, visits, orders, tips } from '@bakery/database';
import { eq, lt } from 'drizzle-orm';

export async function findCustomer(id: number) {
  const [customer] = await db.select().from(customers).where(eq(customers.id, id));
  return customer;
}

export async function removeCustomer(id: number) {
  await db.delete(customers).where(eq(customers.id, id));
}

export async function purgeVisits() {
  await db.delete(visits).where(lt(visits.createdAt, new Date(Date.now() - 30 * 24 * 60 * 60 * 1000)));
}

export async function purgeTips() {
  await db.delete(tips).where(lt(tips.createdAt, new Date(Date.now() - 90 * 24 * 60 * 60 * 1000)));
}

/** Nothing calls it. */
export async function forgetOrders() {
  await db.delete(orders).where(lt(orders.createdAt, new Date(Date.now() - 365 * 24 * 60 * 60 * 1000)));
}
`,
  // An API that stores, logs and deletes through the helpers.
  'apps/api/package.json': '{ "name": "api", "private": true, "dependencies": { "@bakery/helpers": "*", "@bakery/database": "*", "express": "^5.0.0" } }',
  'apps/api/src/server.ts': `
import express from 'express';
import { db, customers, visits, orders, tips } from '@bakery/database';
import { audit, findCustomer, logEvent, removeCustomer } from '@bakery/helpers';

const app = express();

app.post('/customers', async (request, response) => {
  const { email, phone, birthDate, nickname } = request.body;
  await db.insert(customers).values({ email, phone, birthDate, nickname });
  logEvent('customer created', { email });
  response.json({ created: true });
});

app.get('/customers/:id', async (request, response) => {
  const customer = await findCustomer(Number(request.params.id));
  audit('customer read', customer?.phone);
  await db.insert(visits).values({ customerId: Number(request.params.id), ipAddress: request.ip, createdAt: new Date() });
  response.json({ email: customer?.email });
});

app.post('/orders', async (request, response) => {
  await db.insert(orders).values({ customerId: request.body.customerId, deliveryAddress: request.body.deliveryAddress, createdAt: new Date() });
  await db.insert(tips).values({ email: request.body.email, createdAt: new Date() });
  response.json({});
});

app.delete('/customers/:id', async (request, response) => {
  await removeCustomer(Number(request.params.id));
  response.json({});
});

app.listen(3000);
`,
  // Jobs: purges by a timer, and by nothing.
  'apps/jobs/package.json': '{ "name": "jobs", "private": true, "dependencies": { "@bakery/helpers": "*", "node-cron": "^3.0.0" } }',
  'apps/jobs/src/main.ts': `
import cron from 'node-cron';
import { audit, findCustomer, purgeVisits } from '@bakery/helpers';
import { neverRun } from './idle';

cron.schedule('0 3 * * *', async () => {
  await purgeVisits();
  const customer = await findCustomer(1);
  audit('customer of the day', customer?.email);
});
export { neverRun };
`,
  'apps/jobs/src/idle.ts': `
import { purgeTips } from '@bakery/helpers';

async function neverRunItself() {
  await purgeTips();
}
export const neverRun = 1;
`,
  // A page that knows nothing of the database, and shows what the API gives it.
  'apps/web/package.json': '{ "name": "web", "private": true, "dependencies": { "react": "^19.0.0" } }',
  'apps/web/src/page.tsx': `
export async function Page() {
  const customer: any = await (await fetch('/api/customers/1')).json();
  return <p>{customer.birthDate}</p>;
}
`,
};
