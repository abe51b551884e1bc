import type { Evidence, Note } from '../collect/facts.js';
import type { Application, Field, Store } from '../link/application.js';
import { loggedIn, takes } from '../judge/logged.js';
import type { FieldReport, InventoryReport, LogReport, StoreReport } from './contract.js';
import { compareText } from '../order.js';
import { everything, type ReportScope } from './scope.js';

/** What is stored, for how long, and what deletes it: every store in the order of file and line. */
export function inventoryReport(application: Application, scope: ReportScope = everything): InventoryReport {
  const ids = new Map(application.stores.map((store) => [store.id, displayId(store, scope)]));
  return {
    schemaVersion: 1,
    stores: application.stores
      .filter((store) => scope.includes(store.span.file))
      .map((store) => storeReport(store, application, scope, ids))
      .sort((left, right) => (
        compareText(left.file, right.file) || left.line - right.line || compareText(left.name, right.name)
      )),
    logs: logReports(application, scope),
    notes: noteReports(application, scope),
  };
}

function logReports(application: Application, scope: ReportScope): LogReport[] {
  const logged = loggedIn(application);
  return application.logs.filter(({ span }) => scope.includes(span.file)).map((log): LogReport => {
    const { name, kind, span, end, isDefault } = log;
    const lines = logged.filter(({ flow }) => takes(log, flow)).map(({ subject, classification: { category } }) => ({ subject, category }));
    const addresses = kind === 'access' ? [{ subject: 'address of the visitor', category: 'network' as const }] : lines;
    return {
      name, kind, file: scope.display(span.file), line: span.line,
      logged: [...new Map(addresses.map((line) => [`${line.subject} ${line.category}`, line])).values()],
      retention: { verdict: end === undefined ? 'none' : 'enforced', ...end?.seconds !== undefined && { seconds: end.seconds }, evidence: evidenceReports(end === undefined ? [] : [end.evidence], scope) },
      ...isDefault && { isDefault },
    };
  }).sort((left, right) => compareText(left.file, right.file) || left.line - right.line || compareText(left.name, right.name));
}

/** What could not be understood, in the order of the places. */
export function noteReports({ notes }: Pick<Application, 'notes'>, scope: ReportScope): Note[] {
  return notes
    .filter((note) => scope.includes(note.file))
    .map(({ file, line, column, message }) => ({ file: scope.display(file), line, column, message }))
    .sort((left, right) => (
      compareText(left.file, right.file)
      || left.line - right.line
      || left.column - right.column
      || compareText(left.message, right.message)
    ));
}

/** Evidence in the order of the proof, with the paths that are shown. */
export function evidenceReports(evidence: readonly Evidence[], scope: ReportScope): Evidence[] {
  return evidence.map(({ file, line, how }) => ({ file: scope.display(file), line, how }));
}

function storeReport(
  store: Store, application: Application, scope: ReportScope, ids: ReadonlyMap<string, string>,
): StoreReport {
  const { retention, deletion, survivors } = store;
  const { seconds } = retention;
  return {
    id: ids.get(store.id) ?? store.id,
    name: store.name,
    kind: store.kind,
    file: scope.display(store.span.file),
    line: store.span.line,
    subject: store.subject,
    fields: fieldReports(store.fields, application),
    retention: {
      verdict: retention.verdict,
      ...seconds !== undefined && { seconds },
      evidence: evidenceReports(retention.evidence, scope),
    },
    deletion: { verdict: deletion.verdict, evidence: evidenceReports(deletion.evidence, scope) },
    erasure: {
      survivors: survivors.map(({ store: id, fields, why, confidence }) => ({ store: ids.get(id) ?? id, fields, why, confidence })),
    },
    notes: noteReports({ notes: application.notes.filter((note) => standsIn(note, store)) }, scope),
  };
}

function displayId(store: Store, scope: ReportScope): string {
  const { file } = store.span;
  return store.id.startsWith(`${file}#`) ? scope.display(file) + store.id.slice(file.length) : store.id;
}

function fieldReports(fields: readonly Field[], application: Application): FieldReport[] {
  return fields
    .flatMap(({ name, span, personal, unread }) => (
      personal === undefined ? [] : {
        name,
        line: span.line,
        category: personal.category,
        sensitivity: personal.sensitivity,
        why: personal.why,
        confidence: personal.confidence,
        ...unread === true && !application.partial && { use: 'unused' as const },
      }
    ))
    .sort((left, right) => left.line - right.line || compareText(left.name, right.name));
}

function standsIn(note: Note, store: Store): boolean {
  return note.file === store.span.file && note.line >= store.span.line && note.line <= store.span.endLine;
}
