import type { Classification } from '../../../src/catalog/taxonomy.js';
import type { Processor } from '../../../src/link/application.js';
import { defaultPolicy, type Policy } from '../../../src/policy/policy.js';
import { auditReport, type AuditOptions } from '../../../src/report/audit/audit.js';
import type { AuditReport } from '../../../src/report/audit/model.js';
import { accessAt, applicationOf, fieldAt, findingAt, logAt, spanAt, storeNamed } from '../build-application.js';

const service = 'src/users/users.service.ts';
const special: Classification = { category: 'health', sensitivity: 'special', confidence: 'certain', why: 'name' };
const sensitive: Classification = { category: 'credential', sensitivity: 'sensitive', confidence: 'certain', why: 'name' };

/** A clinic: patients with their visits, sessions that end, letters that stay as declared, and rooms. */
export function clinic() {
  const patient = storeNamed('Patient', 'src/patient.ts', 5, [
    fieldAt('id', 6, undefined, { primaryKey: true, type: 'number' }),
    fieldAt('email', 7, 'contact'),
    fieldAt('diagnosis', 8, undefined, { personal: special }),
    fieldAt('address.street', 9, 'contact'),
  ], {
    subject: true,
    deletion: { verdict: 'hard', evidence: [{ file: service, line: 20, how: 'patients.remove' }] },
    erasure: { how: 'deletion', function: { file: service, name: 'PatientsService.erase', line: 18 }, evidence: { file: service, line: 20, how: 'patients.remove' } },
    survivors: [
      { store: 'src/letter.ts#Letter', name: 'Letter', span: spanAt('src/letter.ts', 3), fields: ['body'], reason: 'key', through: 'patientId', why: 'Letter.patientId names the Patient without a relation', confidence: 'certain', evidence: [{ file: service, line: 20, how: 'patients.remove' }] },
      { store: 'src/room.ts#Room', name: 'Room', span: spanAt('src/room.ts', 3), fields: [], reason: 'copy', through: 'name', why: 'perhaps a copy', confidence: 'possible', evidence: [] },
    ],
  });
  const visit = storeNamed('Visit', 'src/visit.ts', 4, [fieldAt('notes', 5, 'content')], {
    relations: [{ name: 'patient', target: { id: patient.id, kind: 'typeorm', name: 'Patient' }, foreignKeys: ['patientId'], onDelete: 'cascade', explicit: true, evidence: { file: 'src/visit.ts', line: 6, how: 'goes with the patient' } }],
    deletion: { verdict: 'cascade', evidence: [] },
  });
  const session = storeNamed('Session', 'src/session.ts', 4, [fieldAt('token', 5, undefined, { personal: sensitive })], { retention: { verdict: 'enforced', seconds: 3600, evidence: [{ file: 'src/session.ts', line: 4, how: 'expires' }] }, deletion: { verdict: 'hard', evidence: [] } });
  const letter = storeNamed('Letter', 'src/letter.ts', 3, [fieldAt('body', 4, 'content')], { retention: { verdict: 'declared', seconds: 10 * 365 * 86_400, evidence: [] } });
  const room = storeNamed('Room', 'src/room.ts', 3, [fieldAt('floor', 4)]);
  const base = logAt(service, 30, 'Patient.email');
  const stripe: Processor = {
    id: 'stripe#Stripe customer', name: 'Stripe customer', kind: 'stripe', holds: 'person', removal: 'customers.del', addresses: [],
    accesses: [accessAt(service, 50, { how: 'stripe.customers.create' })],
  };
  const flows = [base, { ...base, sink: 'third-party' as const, how: 'posthog.capture', recipient: { name: 'PostHog', purpose: 'analytics', needs: [] } }];
  return applicationOf([letter, room, session, visit, patient], { flows, processors: [stripe], notes: [{ file: 'src/raw.ts', line: 2, column: 1, message: 'The name of the table is computed.' }] });
}

export function clinicPolicy(): Policy {
  return {
    ...defaultPolicy(),
    retention: [
      { target: 'Letter', period: '10 years', seconds: 10 * 365 * 86_400, reason: 'medical records act', enforcedBy: 'archive job', start: 0, end: 0, line: 3, column: 3 },
      { target: 'category:health', period: '30y', seconds: 30 * 365 * 86_400, start: 0, end: 0, line: 4, column: 3 },
    ],
    processors: [{ name: 'post hog', categories: ['pseudonymous'], purposes: ['product analytics'], start: 0, end: 0, line: 9, column: 3 }],
  };
}

export function clinicReport(more: Partial<AuditOptions> = {}): AuditReport {
  const findings = [findingAt('src/patient.ts', 5, { subject: 'Patient.email', message: 'Patient.email is kept for ever.' })];
  return auditReport(clinic(), clinicPolicy(), { application: 'clinic', date: '2024-05-31', findings, ...more });
}

const hostile = '</script><img src=x onerror="document.title=\'owned\'">`\'"\u0000\u202E&amp;|=';

/** An application all of whose names mean harm. */
export function hostileReport(): AuditReport {
  const store = storeNamed(hostile, `src/${hostile}.ts`, 3, [fieldAt(hostile, 4, 'contact'), fieldAt('\uD800', 5, 'identity')], {
    subject: true,
    retention: { verdict: 'checked', evidence: [{ file: hostile, line: 1, how: hostile }] },
    erasure: { how: 'anonymisation', function: { file: hostile, name: hostile, line: 1 }, evidence: { file: hostile, line: 1, how: hostile } },
    survivors: [{ store: hostile, name: hostile, span: spanAt(hostile, 1), fields: [hostile], reason: 'key', through: hostile, why: hostile, confidence: 'certain', evidence: [{ file: hostile, line: 1, how: hostile }] }],
  });
  const flow = { ...logAt(hostile, 3, hostile), sink: 'third-party' as const, how: hostile, recipient: { name: hostile, purpose: hostile, needs: [] } };
  const application = applicationOf([store], { flows: [flow, logAt(hostile, 4, hostile)], notes: [{ file: hostile, line: 1, column: 1, message: hostile }] });
  const policy = { ...defaultPolicy(), retention: [{ target: hostile, period: hostile, reason: hostile, enforcedBy: hostile, start: 0, end: 0, line: 1, column: 1 }] };
  const findings = [findingAt(hostile, 1, { subject: hostile, message: hostile })];
  return auditReport(application, policy, { application: hostile, date: '2024-05-31', findings, change: { since: hostile, findings } });
}

/** A clinic with hundreds of fields, and a data subject of which a store keeps dozens. */
export function crowdedReport(): AuditReport {
  const application = clinic();
  const letters = Array.from({ length: 90 }, (_, index) => storeNamed(`Letter${String(index)}`, `src/letter${String(index)}.ts`, 3, ['body', 'subject', 'reply'].map((name, line) => fieldAt(name, line + 4, 'content'))));
  const survivors = application.stores.flatMap((store) => store.survivors.map((survivor) => ({ ...survivor, fields: Array.from({ length: 40 }, (_, index) => `correspondence${String(index)}`) })));
  const stores = application.stores.map((store) => (store.survivors.length === 0 ? store : { ...store, survivors }));
  return auditReport({ ...application, stores: [...letters, ...stores] }, clinicPolicy(), { application: 'clinic', date: '2024-05-31', findings: [] });
}

/** Many stores with long names. */
export function largeReport(stores: number): AuditReport {
  const many = Array.from({ length: stores }, (_, index) => storeNamed(`OrganisationMemberInvitationVerification${String(index)}`, `src/store${String(index)}.ts`, 3, [fieldAt('recipientEmailAddressNormalised', 4, 'contact'), fieldAt('body', 5, 'content')]));
  return auditReport(applicationOf(many), defaultPolicy(), { application: 'large', date: '2024-05-31', findings: [] });
}
