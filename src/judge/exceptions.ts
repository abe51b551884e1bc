import ignore from 'ignore';
import type { Annotation } from '../collect/facts.js';
import type { Application } from '../link/application.js';
import { isDate } from '../policy/exceptions.js';
import type { ExceptionEntry, Place, Policy } from '../policy/policy.js';
import type { Problem } from './rule.js';

/** What a rule may find and leave alone, with the file that says so. */
export interface Exception extends ExceptionEntry {
  origin: string;
}

/** Why a tag is no exception, in words for a message. */
export interface BrokenException extends Place {
  origin: string;
  problem: string;
}

/** The day as the policy writes it: `2027-03-31`. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Exceptions of the policy, and those of `@lethe exception` tags on stores and fields. */
export function exceptionsOf(application: Application, policy: Policy): Exception[] {
  const ofPolicy = policy.exceptions.map((entry) => ({ ...entry, origin: policy.file ?? '' }));
  return [...ofPolicy, ...tagsOf(application).flatMap(({ tag, target }) => {
    const read = readTag(tag, target);
    return 'problem' in read ? [] : [read];
  })];
}

/** Tags `@lethe exception` that nobody can follow. */
export function brokenExceptions(application: Application): BrokenException[] {
  return tagsOf(application).flatMap(({ tag, target }) => {
    const read = readTag(tag, target);
    return 'problem' in read ? [read] : [];
  });
}

/** Whether an exception is about a problem of its rule. */
export function covers(exception: Exception, { subject, span }: Pick<Problem, 'subject' | 'span'>): boolean {
  const { store, field, files } = exception;
  if (store !== undefined) return keeperIn(subject) === store || subject.startsWith(`${store}.`);
  if (field !== undefined) return subject === field;
  return files !== undefined && ignore().add(files).ignores(span.file);
}

/** The store in which records survive, of `Letter of User`. */
function keeperIn(subject: string): string {
  return subject.split(' of ', 1)[0] ?? subject;
}

export function hasExpired({ until }: Pick<ExceptionEntry, 'until'>, today: string): boolean {
  return until !== undefined && until < today;
}

/** The problems of a rule without those that an exception covers today. */
export function withoutExcepted<Found extends Problem>(problems: readonly Found[], rule: string, exceptions: readonly Exception[], today: string): Found[] {
  const holding = exceptions.filter((exception) => exception.rule === rule && !hasExpired(exception, today));
  return problems.filter((problem) => !holding.some((exception) => covers(exception, problem)));
}

function tagsOf({ stores }: Application): { tag: Annotation; target: Pick<Exception, 'store' | 'field'> }[] {
  return stores.flatMap(({ name, annotations, fields }) => [
    ...annotations.map((tag) => ({ tag, target: { store: name } })),
    ...fields.flatMap((field) => field.annotations.map((tag) => ({ tag, target: { field: `${name}.${field.name}` } }))),
  ]).filter(({ tag }) => tag.name === 'exception');
}

/** `@lethe exception require-retention until 2027-03-31 the authority has the file`. */
function readTag({ value, span }: Annotation, target: Pick<Exception, 'store' | 'field'>): Exception | BrokenException {
  const [, name = '', until, reason = ''] = /^(\S+)(?:\s+until\s+(\S+))?(?:\s+(\S.*))?$/su.exec(value.trim()) ?? [];
  const place = { line: span.line, column: span.column, start: span.start, end: span.end, origin: span.file };
  if (reason === '') return { ...place, problem: 'An exception names a rule and a reason: write @lethe exception RULE until 2027-03-31 REASON, where the day may be left out.' };
  if (until !== undefined && !isDate(until)) return { ...place, problem: `"${until}" is not a date: write until 2027-03-31.` };
  return { ...place, ...target, rule: name.replace(/^lethe\//u, ''), reason, ...until === undefined ? {} : { until } };
}
