import type { Application, Field, Store } from '../../link/application.js';
import type { Policy } from '../../policy/policy.js';
import type { FieldReport, FindingReport, StoreReport } from '../contract.js';
import { inventoryReport } from '../inventory.js';
import type { ReportScope } from '../scope.js';
import { countSensitivities, sensitivityNames } from './answers.js';
import type { AuditedField, AuditedRecipient, AuditedStore, AuditedSubject, PolicyStatement } from './model.js';
import { stayNames, stayOf } from './stays.js';
import { tiedSubjects } from './subjects.js';

interface StoreContext {
  policy: Policy;
  findings: readonly FindingReport[];
  subjects: readonly AuditedSubject[];
  recipients: readonly AuditedRecipient[];
  scope: ReportScope;
}

/** The stores with personal data, the gravest first. */
export function auditedStores(application: Application, context: StoreContext): AuditedStore[] {
  const { scope } = context;
  const reports = application.stores.filter((store) => scope.includes(store.span.file)).map((store) => {
    const { stores: [report] } = inventoryReport({ ...application, stores: [store], logs: [] }, scope);
    return { store, report };
  });
  return reports
    .flatMap(({ store, report }) => (report === undefined || report.fields.length === 0 ? [] : auditedStore(store, report, application, context)))
    .sort(compareGravity);
}

function auditedStore(store: Store, report: StoreReport, application: Application, { policy, findings, subjects, recipients }: StoreContext): AuditedStore {
  return {
    ...report,
    erasure: { survivors: report.erasure.survivors.filter(({ confidence }) => confidence !== 'possible') },
    fields: report.fields.map((field) => auditedField(field, store.fields)),
    stay: stayOf(store.retention),
    sensitivities: countSensitivities(report.fields),
    policy: statementsAbout(report, policy),
    subjects: tiedSubjects(store, application.stores, subjects),
    recipients: recipients.filter(({ data }) => data.some((subject) => concerns(subject, store.name))).map(({ name }) => name),
    findings: findings.filter(({ subject }) => concerns(subject, store.name)),
  };
}

function auditedField(field: FieldReport, declared: readonly Field[]): AuditedField {
  const found = declared.find(({ name, span }) => name === field.name && span.line === field.line);
  return { ...field, type: found?.type ?? 'unknown', list: found?.list === true, primaryKey: found?.primaryKey === true };
}

/** `User.email` concerns `User` too. */
function concerns(subject: string, store: string): boolean {
  return subject === store || subject.startsWith(`${store}.`);
}

function statementsAbout({ name, fields }: StoreReport, { retention }: Policy): PolicyStatement[] {
  return retention
    .filter(({ target }) => concerns(target, name) || fields.some(({ category }) => target === `category:${category}`))
    .map(({ target, period, reason, enforcedBy }) => ({ target, period, ...reason !== undefined && { reason }, ...enforcedBy !== undefined && { enforcedBy } }));
}

function compareGravity(left: AuditedStore, right: AuditedStore): number {
  const stay = stayNames.indexOf(left.stay) - stayNames.indexOf(right.stay);
  const grave = sensitivityNames.map((sensitivity) => right.sensitivities[sensitivity] - left.sensitivities[sensitivity]);
  return [stay, ...grave].find((difference) => difference !== 0) ?? 0;
}
