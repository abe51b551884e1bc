import type { Category } from '../../catalog/taxonomy.js';
import type { Evidence, SinkKind } from '../../collect/facts.js';
import type { Application, Flow, Processor } from '../../link/application.js';
import type { Policy } from '../../policy/policy.js';
import { isSameService } from '../../policy/processors.js';
import { compareText } from '../../order.js';
import { groupBy } from '../../group.js';
import { evidenceReports } from '../inventory.js';
import type { ReportScope } from '../scope.js';
import type { AuditedRecipient, WayOut } from './model.js';

/** Ways out that an audit lists, the gravest first. */
const waysOut: readonly SinkKind[] = ['log', 'error', 'url', 'browser-storage', 'cookie', 'file'];

/** The services outside that receive personal data or keep records of it, by name. */
export function recipientsOf(application: Application, policy: Policy, scope: ReportScope): AuditedRecipient[] {
  const flows = groupBy(flowsIn(application, scope).filter(({ sink }) => sink === 'third-party'), ({ recipient, how }) => recipient?.name ?? how);
  const processors = groupBy(application.processors.filter((processor) => holdsPersons(processor, scope)), ({ name }) => name);
  const names = [...new Set([...flows.keys(), ...processors.keys()])].sort(compareText);
  return names.map((name) => {
    const received = flows.get(name) ?? [];
    const kept = processors.get(name) ?? [];
    const entry = policy.processors.find((candidate) => isSameService(candidate.name, name));
    const purposes = [...received.flatMap(({ recipient }) => recipient?.purpose ?? []).filter((purpose) => purpose !== 'other'), ...entry?.purposes ?? []];
    return {
      name,
      purposes: unique(purposes),
      ...dataOf(received),
      ...entry !== undefined && { allowed: entry.categories },
      places: [...placesOf(received, scope), ...kept.flatMap((processor) => placesWritten(processor, scope))],
    };
  });
}

/** What leaves on other ways, one for each way that occurs. */
export function waysOutOf(application: Application, scope: ReportScope): WayOut[] {
  const flows = groupBy(flowsIn(application, scope), ({ sink }) => sink);
  return waysOut.flatMap((sink) => {
    const found = flows.get(sink);
    return found === undefined ? [] : { sink, ...dataOf(found), places: placesOf(found, scope) };
  });
}

/** Sinks that personal data reaches. */
function flowsIn({ flows }: Application, scope: ReportScope): Flow[] {
  return flows.filter(({ span, personal }) => personal.length > 0 && scope.includes(span.file));
}

function holdsPersons({ holds, accesses }: Processor, scope: ReportScope): boolean {
  return holds === 'person' && accesses.some(({ verb, span }) => (verb === 'create' || verb === 'update') && scope.includes(span.file));
}

function dataOf(flows: readonly Flow[]): { categories: Category[]; data: string[] } {
  const values = flows.flatMap(({ personal }) => personal);
  return { categories: unique(values.map(({ classification }) => classification.category)), data: unique(values.map(({ subject }) => subject)) };
}

function placesOf(flows: readonly Flow[], scope: ReportScope): Evidence[] {
  return evidenceReports(flows.map(({ span, how, personal }) => ({ file: span.file, line: span.line, how: `${how} gets ${unique(personal.map(({ subject }) => subject)).join(', ')}` })), scope);
}

function placesWritten({ accesses }: Processor, scope: ReportScope): Evidence[] {
  const written = accesses.filter(({ verb, span }) => (verb === 'create' || verb === 'update') && scope.includes(span.file));
  return evidenceReports(written.map(({ span, how }) => ({ file: span.file, line: span.line, how: `${how} leaves a record there` })), scope);
}

function unique<Item extends string>(items: readonly Item[]): Item[] {
  return [...new Set(items)].sort(compareText);
}
