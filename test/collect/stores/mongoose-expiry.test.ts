import { describe, expect, it } from 'vitest';
import type { ExpiryFact } from '../../../src/collect/facts.js';
import { storeIn, storesOf } from './mongoose-program.js';

function expiryOf(definition: string, rest = ''): ExpiryFact[] {
  return storeIn(`import { Schema, model } from 'mongoose';\nconst visitSchema = new Schema(${definition});\n${rest}\nmodel('Visit', visitSchema);\n`).expiry;
}

describe('an option of a date', () => {
  it.each([
    ["expires: '30d'", 2_592_000], ["expires: '1h'", 3600], ["expires: '90 minutes'", 5400], ["expires: '5m'", 300], ['expires: 60 * 60', 3600],
    ['expireAfterSeconds: 120', 120], ['index: { expires: \'2 days\' }', 172_800], ['index: { expireAfterSeconds: 10 }', 10],
  ])('%s ends records', (option, seconds) => {
    expect(expiryOf(`{ createdAt: { type: Date, ${option} } }`)).toEqual([
      { field: 'createdAt', seconds, evidence: { file: 'models/user.ts', line: 2, how: 'TTL index on createdAt' } },
    ]);
  });

  it('follows constants, and has no period where it comes from outside', () => {
    expect(expiryOf('{ createdAt: { type: Date, expires: DAY * 2 } }', 'const DAY = 86400;')[0]?.seconds).toBe(172_800);
    expect(expiryOf('{ createdAt: { type: Date, expires: process.env.LIFETIME } }')).toMatchObject([{ field: 'createdAt' }]);
    expect(expiryOf('{ createdAt: { type: Date, expires: process.env.LIFETIME } }')[0]).not.toHaveProperty('seconds');
  });
});

describe('an index', () => {
  it.each([['expireAfterSeconds: 3600', 3600], ["expires: '2h'", 7200]])('with %s ends records', (option, seconds) => {
    expect(expiryOf('{ createdAt: Date }', `visitSchema.index({ createdAt: 1 }, { ${option} });`)).toMatchObject([
      { field: 'createdAt', seconds, evidence: { file: 'models/user.ts', line: 3 } },
    ]);
  });

  it('may have its options from a function of another file', () => {
    const stores = storesOf({
      'ttl.ts': "export const isOn = process.env.TTL === 'on';\nexport function options() { if (isOn) { return { expires: '48h' }; } }\n",
      'job.ts': "import { Schema, model } from 'mongoose';\nimport { options } from './ttl';\nconst jobSchema = new Schema({ startedAt: Date });\njobSchema.index({ startedAt: 1 }, options());\nmodel('Job', jobSchema);\n",
    });
    expect(stores[0]?.expiry).toMatchObject([{ field: 'startedAt', seconds: 172_800, evidence: { file: 'job.ts', line: 4 } }]);
  });

  it('without a lifetime ends nothing', () => {
    expect(expiryOf('{ createdAt: Date }', 'visitSchema.index({ createdAt: 1 }, { unique: true }); visitSchema.index({ createdAt: 1 });')).toEqual([]);
  });
});

describe('a stored deadline', () => {
  it('has no period of its own', () => {
    const [expiry] = expiryOf('{ expiresAt: { type: Date, expires: 0 } }');
    expect(expiry).toMatchObject({ field: 'expiresAt' });
    expect(expiry).not.toHaveProperty('seconds');
    expect(expiryOf('{ expireAt: Date }', "visitSchema.index({ expireAt: 1 }, { expires: '48h' });")[0]).not.toHaveProperty('seconds');
  });

  it('counts from now where that is its default', () => {
    expect(expiryOf('{ expireAt: { type: Date, default: Date.now, expires: 900 } }')[0]?.seconds).toBe(900);
  });
});

describe('a field that is called expires', () => {
  it.each(['{ expires: { type: Date, required: true } }', '{ expires: Date }', '{ token: { expires: Date, value: String } }', '{ name: { type: String, expires: 60 } }'])('%s ends nothing', (definition) => {
    expect(expiryOf(definition)).toEqual([]);
  });
});
