import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { noExposedStore } from '../../rules/no-exposed-store.js';
import type { ExposureFact, ExposureWay } from '../../src/collect/facts.js';
import { judge } from '../../src/judge/judge.js';
import { defaultPolicy } from '../../src/policy/policy.js';
import { countingPlugin, createLinter, TemporaryApplication } from '../plugin/linting.js';
import { applicationOf, fieldAt, spanAt, storeNamed } from '../report/build-application.js';

const rule = 'lethe/no-exposed-store';

/** What ESLint's recommended configuration says about a file of an application. */
async function linted(files: Record<string, string>, file: string) {
  const application = new TemporaryApplication(files);
  const [result] = await createLinter(countingPlugin().plugin, application.root).lintText(files[file] ?? '', { filePath: application.path(file) });
  return (result?.messages ?? []).filter(({ ruleId }) => ruleId === rule);
}

const user = `import { Schema, model } from 'mongoose';
export const Guest = model('Guest', new Schema({ email: String, passwordHash: String, createdAt: { type: Date, expires: 60 } }));
`;
const compose = 'services:\n  app:\n    build: .\n  db:\n    image: mongo:8\n    ports:\n      - "27017:27017"\n';

describe('ESLint', () => {
  it('marks the port, tells what would leak and closes it', async () => {
    const messages = await linted({ 'docker-compose.yml': compose, 'src/guest.ts': user }, 'docker-compose.yml');
    expect(messages).toMatchObject([{
      line: 7, column: 9, endLine: 7, endColumn: 22, severity: 2,
      message: 'MongoDB (service db), which holds Guest.email (contact), is published on port 27017 of every network interface without authentication. '
        + 'Publish it on 127.0.0.1 only, or not at all: containers of the same network reach it without.',
      suggestions: [{ desc: 'Publish the port on this machine only.', fix: { range: [compose.indexOf('27017:'), compose.indexOf('27017:')], text: '127.0.0.1:' } }],
    }]);
  });

  it('reads unsaved text, and comments that turn the rule off', async () => {
    const application = new TemporaryApplication({ 'docker-compose.yml': compose });
    const linter = createLinter(countingPlugin().plugin, application.root);
    const lint = async (text: string) => (await linter.lintText(text, { filePath: application.path('docker-compose.yml') }))[0]?.messages.map(({ ruleId, line }) => [ruleId, line]);
    expect(await lint(compose)).toEqual([[rule, 7]]);
    expect(await lint(compose.replace('"27017', '"127.0.0.1:27017'))).toEqual([]);
    expect(await lint(compose.replace('      - ', '      # eslint-disable-next-line lethe/no-exposed-store -- behind the firewall\n      - '))).toEqual([]);
  });

  it.each([
    ['infra/main.tf', 'resource "aws_db_instance" "orders" {\n  publicly_accessible = true\n}\n', 2],
    ['firestore.rules', 'service cloud.firestore {\n  match /databases/{d}/documents {\n    match /{all=**} { allow write; }\n  }\n}\n', 3],
    ['k8s/cache.yaml', 'apiVersion: v1\nkind: Pod\nspec:\n  hostNetwork: true\n  containers:\n    - name: cache\n      image: redis\n', 4],
    ['serverless.yml', 'resources:\n  Resources:\n    Orders:\n      Type: AWS::RDS::DBInstance\n      Properties:\n        PubliclyAccessible: true\n', 6],
  ])('lints %s', async (file, text, line) => {
    expect((await linted({ [file]: text }, file)).map((message) => message.line)).toEqual([line]);
  });
});

const exposure = (way: ExposureWay, more: Partial<ExposureFact> = {}): ExposureFact => ({
  span: spanAt('infra.yaml', 3), way, technology: 'postgresql', title: 'PostgreSQL', name: 'service db', ports: [5432], protection: 'none', isDevelopment: false, ...more,
});
const people = storeNamed('Person', 'src/person.ts', 1, [fieldAt('email', 2, 'contact')], { kind: 'typeorm', subject: true });

function found(exposures: ExposureFact[], stores = [people], preset: 'recommended' | 'all' = 'recommended', options = {}) {
  const policy = { ...defaultPolicy(), rules: { 'no-exposed-store': { options } } };
  return judge(applicationOf(stores, { exposures }), [noExposedStore], policy, preset);
}

describe('how grave an exposure is', () => {
  const gravity = (...given: Parameters<typeof found>) => found(...given).map(({ severity, confidence }) => `${severity} ${confidence}`);

  it('is told by what lies there, and by what the file is for', () => {
    expect(gravity([exposure('published')])).toEqual(['error certain']);
    expect(gravity([exposure('published')], [])).toEqual(['warning certain']);
    expect(gravity([exposure('published', { technology: 'redis' })])).toEqual(['warning certain']);
    expect(gravity([exposure('published', { isDevelopment: true })])).toEqual(['warning likely']);
  });

  it.each(['default', 'written'] as const)('is the same with a password that is %s', (protection) => {
    expect(gravity([exposure('published', { protection })])).toEqual(['error certain']);
  });

  it.each(['secret', 'unknown'] as const)('is only possible with a guard that is %s, except where the whole internet comes in', (protection) => {
    expect(gravity([exposure('published', { protection })])).toEqual([]);
    expect(gravity([exposure('published', { protection })], [people], 'all')).toEqual(['error possible']);
    expect(gravity([exposure('firewall', { protection })])).toEqual(['error likely']);
  });

  it('is only possible where everybody may be meant to read, and nothing personal is known', () => {
    const bucket = { technology: 's3', protection: 'unknown' as const };
    expect(gravity([exposure('public-objects', bucket)])).toEqual([]);
    expect(gravity([exposure('public-objects', bucket)], [{ ...people, kind: 's3' }])).toEqual(['error likely']);
    expect(gravity([exposure('public-list', bucket)])).toEqual(['warning likely']);
  });

  it('is less certain where records may lie in another of several databases', () => {
    const both = [exposure('published'), exposure('published', { technology: 'mysql', name: 'service other' })];
    expect(gravity(both)).toEqual(['error likely', 'error likely']);
    expect(found(both)[0]?.message).toContain(', which may hold Person.email (contact), is published');
    expect(gravity(both, [{ ...people, dialect: 'pg' }])).toEqual(['error certain', 'warning certain']);
    expect(gravity([exposure('published'), exposure('published', { technology: 'redis' })])).toEqual(['error certain', 'warning certain']);
  });

  it('is that of the collection where a rule opens one', () => {
    const rules = (collection: string) => exposure('open-read', { technology: 'firestore', collection });
    const users = { ...people, kind: 'firestore', name: 'users' };
    expect(gravity([rules('users')], [users])).toEqual(['error certain']);
    expect(gravity([rules('posts')], [users])).toEqual([]);
  });

  it('is what the policy says where it says something', () => {
    const policy = { ...defaultPolicy(), rules: { 'no-exposed-store': { severity: 'error' as const, options: {} } } };
    expect(judge(applicationOf([], { exposures: [exposure('published')] }), rules, policy).map(({ severity }) => severity)).toEqual(['error']);
  });
});

describe('options', () => {
  it('leave files for development alone', () => {
    const exposures = [exposure('published', { isDevelopment: true }), exposure('published', { name: 'service other' })];
    expect(found(exposures, [people], 'recommended', { ignoreDevelopment: true }).map(({ subject }) => subject)).toEqual(['service other']);
  });

  it('leave what they name alone', () => {
    const exposures = [exposure('published'), exposure('public-address', { name: 'aws_db_instance.db' }), exposure('published', { name: 'service notdb' })];
    expect(found(exposures, [people], 'recommended', { ignore: ['db'] }).map(({ subject }) => subject)).toEqual(['aws_db_instance.db', 'service notdb']);
    expect(found(exposures, [people], 'recommended', { ignore: ['aws_db_instance.db'] })).toHaveLength(2);
  });
});

describe('the message', () => {
  const ways: [ExposureWay, string][] = [
    ['published', 'is published on port 5432 of every network interface without authentication.'],
    ['host-network', 'runs in the network of its host and listens on port 5432 without authentication.'],
    ['host-port', 'takes port 5432 of every node that it runs on, without authentication.'],
    ['node-port', 'is reached through port 5432 of every node, without authentication.'],
    ['load-balancer', 'has a load balancer with a public address on port 5432 without authentication.'],
    ['bound', 'listens on every network interface without authentication.'],
    ['firewall', 'lets every address of the internet in on port 5432.'],
    ['public-address', 'has an address that the whole internet reaches.'],
    ['public-list', 'lets everybody list or change its objects.'],
    ['open-write', 'lets everybody write to it, without signing in.'],
    ['served-file', 'is shown to everybody who asks the web server for it.'],
    ['unverified', 'is reached without verifying its certificate, so anybody in between reads and changes the records.'],
  ];

  it.each(ways)('says why it is open (%s), and what to do', (way, reason) => {
    const [finding] = found([exposure(way)]);
    expect(finding?.message.startsWith(`PostgreSQL (service db), which holds Person.email (contact), ${reason} `)).toBe(true);
    expect(finding?.message.split('. ')).toHaveLength(2);
  });

  it('names two stores and counts the others', () => {
    const stores = ['Person', 'Visit', 'Letter', 'Bill'].map((name, index) => storeNamed(name, 'src/person.ts', index + 1, [fieldAt('email', 2, 'contact')], { kind: 'prisma' }));
    expect(found([exposure('published')], stores)[0]?.message).toContain('which holds Person.email (contact), Visit.email (contact) and 2 more, is');
  });

  it('names a field about the person rather than one that lets the person in', () => {
    const store = storeNamed('Person', 'src/person.ts', 1, [fieldAt('passwordHash', 2, 'credential'), fieldAt('email', 3, 'contact')], { kind: 'prisma' });
    expect(found([exposure('published')], [store])[0]?.message).toContain('Person.email (contact), is');
  });

  it('leaves out stores that speak another dialect', () => {
    expect(found([exposure('published')], [{ ...people, dialect: 'mysql' }])[0]?.message).not.toContain('Person');
    expect(found([exposure('published')], [{ ...people, dialect: 'pg' }])[0]?.message).toContain('Person');
  });
});
