import type { Evidence, SinkKind, Verb } from '../collect/facts.js';
import type { Finding } from '../judge/rule.js';
import type { Application, Flow, PersonalValue, Store } from '../link/application.js';
import { suggestName } from '../policy/nearest.js';
import { checkReport } from './check.js';
import type { FindingReport, StoreReport } from './contract.js';
import { evidenceReports, inventoryReport } from './inventory.js';
import { everything, type ReportScope } from './scope.js';

/** Why Lethe says what it says about a store or one of its fields. */
export interface ExplainReport {
  schemaVersion: 1;
  /** One for each store of the name. */
  explanations: Explanation[];
}

export interface Explanation {
  /** `fields` holds only the field that was asked for, and nothing where it is not personal. */
  store: StoreReport;
  /** The field that was asked for. */
  field?: { name: string; line: number; type: string; personal: boolean };
  accesses: AccessReport[];
  flows: FlowReport[];
  findings: FindingReport[];
}

export interface AccessReport {
  verb: Verb;
  file: string;
  line: number;
  how: string;
  function: string;
  reachability: 'scheduled' | 'reachable' | 'unreachable';
}

export interface FlowReport {
  sink: SinkKind;
  subject: string;
  file: string;
  line: number;
  how: string;
  trail: Evidence[];
}

/** A store, and one of its fields where one was asked for. */
interface Target {
  store: Store;
  field?: string;
}

/**
 * Explains `Store`, `Store.field` or a store's id. Names are looked up as written, then without regard to case.
 *
 * @returns the report, or the message that says what was not found and what may have been meant
 */
export function explainReport(
  application: Application, findings: readonly Finding[], asked: string, scope: ReportScope = everything,
): ExplainReport | string {
  const targets = findTargets(application, asked, scope);
  if (typeof targets === 'string') return targets;
  return { schemaVersion: 1, explanations: targets.map((target) => explain(application, findings, target, scope)) };
}

function findTargets(application: Application, asked: string, scope: ReportScope): Target[] | string {
  const targets = application.stores.flatMap((store) => matchStore(store, asked, scope));
  const named = targets.length > 0
    ? targets
    : application.stores.flatMap((store) => matchStore(store, asked, scope, fold));
  if (named.length === 0) return unknownStore(application, asked);
  const known = named.flatMap((target) => findField(target));
  return known.length > 0 ? known : unknownField(named[0]);
}

/** The store under one of its names, with what follows the name as the field. */
function matchStore(store: Store, asked: string, scope: ReportScope, spell = (text: string) => text): Target[] {
  const file = scope.display(store.span.file);
  for (const name of [store.name, store.id, `${file}#${store.name}`, ...store.aliases]) {
    if (spell(asked) === spell(name)) return [{ store }];
    if (spell(asked).startsWith(spell(`${name}.`))) return [{ store, field: asked.slice(name.length + 1) }];
  }
  return [];
}

function findField({ store, field }: Target): Target[] {
  if (field === undefined) return [{ store }];
  const found = store.fields.find(({ name }) => name === field)
    ?? store.fields.find(({ name }) => fold(name) === fold(field));
  return found === undefined ? [] : [{ store, field: found.name }];
}

function unknownStore(application: Application, asked: string): string {
  const names = [...new Set(application.stores.map((store) => store.name))].sort();
  if (names.length === 0) return `No store is called "${asked}": Lethe found no stores here`;
  const hint = suggestName(asked.replace(/\..*$/u, ''), names) || '. See all with: lethe inventory';
  return `No store is called "${asked}"${hint}`;
}

function unknownField(target: Target | undefined): string {
  const { name = '', fields = [] } = target?.store ?? {};
  const asked = target?.field ?? '';
  return `${name} has no field "${asked}"${suggestName(asked, fields.map((field) => field.name))}`;
}

function fold(text: string): string {
  return text.toLowerCase();
}

function explain(
  application: Application, findings: readonly Finding[], { store, field }: Target, scope: ReportScope,
): Explanation {
  const subject = field === undefined ? store.name : `${store.name}.${field}`;
  const alone = inventoryReport({ ...application, stores: [store], logs: [] }, { ...scope, includes: () => true });
  const [report] = alone.stores as [StoreReport];
  const shown = field === undefined ? report.fields : report.fields.filter(({ name }) => name === field);
  return {
    store: { ...report, fields: shown },
    ...field !== undefined && { field: fieldOf(store, field) },
    accesses: accessReports(store, field, scope),
    flows: application.flows.flatMap((flow) => flowReports(flow, subject, scope)),
    findings: checkReport(application, findings, { ...scope, includes: () => true }).findings
      .filter((finding) => concerns(finding.subject, subject)),
  };
}

function fieldOf(store: Store, name: string): NonNullable<Explanation['field']> {
  const field = store.fields.find((candidate) => candidate.name === name);
  return { name, line: field?.span.line ?? 1, type: field?.typeText ?? '', personal: field?.personal !== undefined };
}

function accessReports(store: Store, field: string | undefined, scope: ReportScope): AccessReport[] {
  return store.accesses
    .filter((access) => field === undefined || Object.hasOwn(access.writes, field))
    .map((access) => ({
      verb: access.verb,
      file: scope.display(access.span.file),
      line: access.span.line,
      how: access.how,
      function: access.function.name,
      reachability: access.reachability.verdict,
    }));
}

function flowReports(flow: Flow, subject: string, scope: ReportScope): FlowReport[] {
  return flow.personal.filter((value) => concerns(value.subject, subject)).map((value) => ({
    sink: flow.sink,
    subject: value.subject,
    file: scope.display(value.value.span.file),
    line: value.value.span.line,
    how: flow.how,
    trail: trailOf(flow, value, scope),
  }));
}

function trailOf(flow: Flow, { value }: PersonalValue, scope: ReportScope): Evidence[] {
  return evidenceReports([...value.trail, ...flow.through], scope);
}

/** A finding about `User.email` concerns `User` too. */
function concerns(subject: string, asked: string): boolean {
  return subject === asked || subject.startsWith(`${asked}.`);
}
