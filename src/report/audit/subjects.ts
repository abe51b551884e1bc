import type { RelationFact } from '../../collect/facts.js';
import type { Application, Store, Survivor } from '../../link/application.js';
import { evidenceReports } from '../inventory.js';
import type { ReportScope } from '../scope.js';
import type { AuditedSubject } from './model.js';

/** The data subjects with what their erasure reaches and what survives it, in the order of the stores. */
export function subjectsOf(application: Application, scope: ReportScope): AuditedSubject[] {
  return application.stores
    .filter((store) => store.subject && scope.includes(store.span.file) && store.fields.some(({ personal }) => personal !== undefined))
    .map((subject) => auditedSubject(subject, application.stores, scope));
}

function auditedSubject(subject: Store, stores: readonly Store[], scope: ReportScope): AuditedSubject {
  const { id, name, span, erasure } = subject;
  const survivors = subject.survivors.filter(({ confidence }) => confidence !== 'possible');
  return {
    id,
    name,
    file: scope.display(span.file),
    line: span.line,
    ...erasure !== undefined && { erasure: { how: erasure.how, function: erasure.function.name, evidence: { ...erasure.evidence, file: scope.display(erasure.evidence.file) } } },
    goes: erasure?.how === 'deletion' ? stores.filter((store) => goesWith(store, subject)).map((store) => store.name) : [],
    survivors: survivors.map((survivor) => survivorReport(survivor, scope)),
  };
}

function survivorReport({ store, name, fields, reason, why, evidence }: Survivor, scope: ReportScope): AuditedSubject['survivors'][number] {
  return { store, name, fields, reason, why, evidence: evidenceReports(evidence, scope) };
}

/** Database or mapper removes the records of a store with the subject that they refer to, and none of them survives. */
function goesWith(store: Store, subject: Store): boolean {
  if (store.id === subject.id || subject.survivors.some((survivor) => survivor.store === store.id)) return false;
  return store.relations.some((relation) => refersTo(relation, subject) && (relation.onDelete === 'cascade' || relation.removedByMapper === true));
}

function refersTo({ target }: RelationFact, store: Store): boolean {
  if (target.id !== undefined) return target.id === store.id;
  return target.kind === store.kind && (target.name === store.name || store.aliases.includes(target.name));
}

/** The names of the subjects that records of a store stand for, refer to, or survive. */
export function tiedSubjects(store: Store, stores: readonly Store[], subjects: readonly AuditedSubject[]): string[] {
  const isTied = (subject: AuditedSubject): boolean => {
    const own = stores.find(({ id }) => id === subject.id);
    return subject.id === store.id
      || subject.survivors.some((survivor) => survivor.store === store.id)
      || own !== undefined && store.relations.some((relation) => refersTo(relation, own));
  };
  return [...new Set(subjects.filter(isTied).map(({ name }) => name))];
}
