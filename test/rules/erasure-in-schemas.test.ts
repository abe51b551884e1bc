import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { completeErasure } from '../../rules/complete-erasure.js';
import { noRefusedDeletion } from '../../rules/no-refused-deletion.js';
import { Engine } from '../../src/engine.js';
import { judge } from '../../src/judge/judge.js';
import { defaultPolicy } from '../../src/policy/policy.js';
import { lazily } from '../collect/analyzed.js';

const root = fileURLToPath(new URL('./fixtures/hotel', import.meta.url));
const findings = lazily(() => judge(new Engine({ root, policy: defaultPolicy() }).analyze(), [completeErasure, noRefusedDeletion], defaultPolicy()));
const inSchema = (): string[] => findings().filter(({ span }) => span.file === 'prisma/schema.prisma').map(({ span, message }) => `${String(span.line)} ${message}`);

describe('a schema', () => {
  it('is told what survives, at the model that survives, and what refuses the deletion, at the relation', () => {
    expect(inSchema()).toEqual([
      '13 Booking keeps passportNumber (identity) after the deletion of a Guest (forgetGuest, src/guests.ts:17): deleting the Guest only empties the reference (guest). '
      + 'Delete these records in the same place, let the relation cascade, or empty the personal fields.',
      '23 The deletion of Guest (forgetGuest, src/guests.ts:17) fails while Invoice records refer to it: Invoice.guest has the action restrict, the default, and nothing deletes '
      + 'them first. Delete them in the same place, or declare onDelete: cascade or set null on guest.',
      '27 Visit keeps ipAddress (network) after the deletion of a Guest (forgetGuest, src/guests.ts:17): Visit.guestId names the Guest without a relation, so nothing cascades. '
      + 'Delete these records in the same place, or make guestId a relation that cascades.',
    ]);
  });

  it('has one finding for each survivor, each with a fingerprint of its own and the deletion as its first evidence', () => {
    expect(findings().map(({ subject }) => subject)).toEqual(['Booking of Guest', 'Invoice.guest', 'Visit of Guest', 'Stripe customer of Guest', 'Employee']);
    expect(new Set(findings().map(({ fingerprint }) => fingerprint)).size).toBe(5);
    expect(findings()[0]?.evidence[0]).toEqual({ file: 'src/guests.ts', line: 17, how: 'prisma.guest.delete deletes the record in forgetGuest' });
  });
});
