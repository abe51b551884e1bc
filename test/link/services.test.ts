import { describe, expect, it } from 'vitest';
import { storeOf } from '../collect/analyzed.js';
import { survivorsIn, withPrisma } from './erasing.js';

const schema = `
model Customer {
  id String @id
  email String
  stripeCustomerId String?
  avatarKey String?
}
model Attachment {
  id String @id
  path String
  customer Customer @relation(fields: [customerId], references: [id], onDelete: Cascade)
  customerId String
}
`;
const plain = schema.replace('  stripeCustomerId String?\n  avatarKey String?\n', '  attachments Attachment[]\n').replace('path String', 'title String');

/** @param code of a file in which `found` is the record of a customer. */
function survivors(imports: string, creation: string, removal: string, given = schema): string[] {
  return survivorsIn(withPrisma(given, `${imports}
export async function join(id: string, text: string) { const found = await prisma.customer.findUniqueOrThrow({ where: { id } }); ${creation} return [found, text]; }
export async function leave(id: string) { ${removal} await prisma.customer.delete({ where: { id } }); }`), 'Customer');
}

describe('people at services', () => {
  const stripe = "import Stripe from 'stripe';\nconst stripe = new Stripe('key');";
  it.each([
    ['that get the record of the person', stripe, 'await stripe.customers.create({ email: found.email });', '', ['Stripe customer service certain']],
    ['whose id the person has', stripe, 'await stripe.customers.create({ email: text });', '', ['Stripe customer service likely']],
    ['that the erasure removes', stripe, 'await stripe.customers.create({ email: found.email });', 'await stripe.customers.del(id);', []],
    ['that only change', stripe, 'await stripe.customers.update(id, { email: text });', '', ['Stripe customer service possible']],
    ['that nothing is given to', stripe, 'await stripe.subscriptions.list();', '', []],
    ['without a call for removal', "import { PostHog } from 'posthog-node';\nconst posthog = new PostHog('key');", 'posthog.identify({ distinctId: found.id, properties: { email: found.email } });', '', ['PostHog person service certain']],
    ['removed by a request', "import { PostHog } from 'posthog-node';\nconst posthog = new PostHog('key');", 'posthog.identify({ distinctId: found.id, properties: { email: found.email } });',
      "const people = 'https://eu.posthog.com/api/projects/1/persons/'; await fetch(`${people}${id}`, { method: 'DELETE' });", []],
    ['reached by requests alone', "import client from '@sendgrid/client';", "await client.request({ method: 'PUT', url: '/v3/marketing/contacts', body: { contacts: [{ email: found.email }] } });", '', ['SendGrid contact service possible']],
    ['reached and left by requests alone', "import client from '@sendgrid/client';", "await client.request({ method: 'PUT', url: '/v3/marketing/contacts', body: {} });",
      "await client.request({ method: 'DELETE', url: `/v3/marketing/contacts?ids=${id}` });", []],
    ['behind a class of the application', "import { LoopsClient } from 'loops';\nclass Letters { client = new LoopsClient('key'); forget(email: string) { return this.client.deleteContact({ email }); } }\nconst letters = new Letters();",
      "await letters.client.createContact(found.email, { firstName: 'Ada', email: found.email });", 'await letters.forget(id);', []],
  ])('%s', (_which, imports, creation, removal, expected) => {
    expect(survivors(imports, creation, removal, schema.replace('  avatarKey String?\n', '  attachments Attachment[]\n').replace('path String', 'title String'))).toEqual(expected);
  });

  it('are those of the record that a parameter is named after, where its type does not tell', () => {
    const code = `${stripe}\nexport const join = (customer: { email: string }) => stripe.customers.create({ email: customer.email });\nexport const leave = (id: string) => prisma.customer.delete({ where: { id } });`;
    expect(survivorsIn(withPrisma(plain, code), 'Customer')).toEqual(['Stripe customer service certain']);
    expect(survivorsIn(withPrisma(`${plain}model Vendor {\n  id String @id\n  email String\n}\n`, code.replaceAll('customer:', 'vendor:').replaceAll('customer.email', 'vendor.email')), 'Customer')).toEqual([]);
  });

  it('are no stores of the application', () => {
    const application = withPrisma(plain, `${stripe}\nexport const join = (email: string) => stripe.customers.create({ email });`);
    expect(application.stores.map(({ name }) => name)).toEqual(['Customer', 'Attachment']);
    expect(application.processors).toMatchObject([{ id: 'stripe#Stripe customer', holds: 'person', removal: 'customers.del', accesses: [{ verb: 'create', how: 'stripe.customers.create' }] }]);
  });
});

describe('search documents', () => {
  const index = "import algoliasearch from 'algoliasearch';\nconst index = algoliasearch('app', 'key').initIndex('customers');";
  it.each([
    ['made of the record', 'await index.saveObject(found);', '', ['Algolia object index certain']],
    ['made of a part of it', 'await index.saveObject({ objectID: id, email: found.email });', '', ['Algolia object index certain']],
    ['made of something else', "await index.saveObject({ objectID: id, title: 'Ada' });", '', []],
    ['that the erasure removes', 'await index.saveObject(found);', 'await index.deleteObject(id);', []],
  ])('%s', (_which, creation, removal, expected) => {
    expect(survivors(index, creation, removal, plain)).toEqual(expected);
  });
});

describe('files', () => {
  const s3 = "import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';\nconst client = new S3Client({});";
  const put = 'await client.send(new PutObjectCommand({ Key: text }));';
  const withFiles = schema.replace('  stripeCustomerId String?\n', '  attachments Attachment[]\n');

  it('that columns of the person and of what goes with it name stay', () => {
    const code = `${s3}\nexport async function join(text: string) { ${put} return DeleteObjectCommand; }\nexport const leave = (id: string) => prisma.customer.delete({ where: { id } });`;
    expect(storeOf(withPrisma(withFiles, code), 'Customer').survivors).toMatchObject([
      { reason: 'file', fields: ['Customer.avatarKey'], confidence: 'likely', store: 'aws-s3#S3 object' }, { reason: 'file', fields: ['Attachment.path'], confidence: 'likely' },
    ]);
  });

  it('do not, where the record that names them stays unless something else takes it along', () => {
    const shared = `${withFiles.replace('  avatarKey String?\n', '').replace('customer Customer @relation(fields: [customerId], references: [id], onDelete: Cascade)\n  customerId String', 'customer Customer? @relation(fields: [customerId], references: [id])\n  customerId String?\n  shop Shop @relation(fields: [shopId], references: [id], onDelete: Cascade)\n  shopId String')}model Shop {\n  id String @id\n  files Attachment[]\n}\n`;
    const code = `${s3}\nexport async function join(text: string) { ${put} return DeleteObjectCommand; }\nexport async function leave(id: string) { await prisma.customer.delete({ where: { id } }); await prisma.shop.deleteMany({ where: { files: { none: {} } } }); await prisma.attachment.deleteMany({ where: { customerId: null } }); }`;
    expect(storeOf(withPrisma(shared, code), 'Customer').survivors.filter(({ reason }) => reason === 'file')).toEqual([]);
  });

  it('that the erasure removes do not', () => {
    expect(survivors(s3, put, 'await client.send(new DeleteObjectCommand({ Key: id }));', withFiles)).toEqual([]);
    expect(survivors(`${s3}\nimport { unlink } from 'node:fs/promises';`, put, 'await unlink(id);', withFiles)).toEqual([]);
  });

  it('that no column names do not', () => {
    expect(survivors(s3, put, '', plain)).toEqual([]);
  });

  it('on the own disk are doubtful', () => {
    expect(survivors("import { writeFile } from 'node:fs/promises';", 'await writeFile(text, text);', '', withFiles.replace('  avatarKey String?\n', ''))).toEqual(['local file file possible']);
  });
});
