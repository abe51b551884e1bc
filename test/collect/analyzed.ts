import { expect, it } from 'vitest';
import type { EffectFact, SinkKind } from '../../src/collect/facts.js';
import { Engine } from '../../src/engine.js';
import type { Application, Flow, Store } from '../../src/link/application.js';
import { defaultPolicy, type Policy } from '../../src/policy/policy.js';
import { writeWorkspace } from '../load/workspace.js';

/** Everything of an invented application, through load, collect and link. @param files texts by path below its root. */
export function analyzed(files: Record<string, string>, policy: Partial<Policy> = {}): Application {
  return new Engine({ root: writeWorkspace(files), policy: { ...defaultPolicy(), ...policy } }).analyze();
}

/** The result of a calculation that is done once, when it is first needed. */
export function lazily<Value>(calculate: () => Value): () => Value {
  let known: { value: Value } | undefined;
  return () => (known ??= { value: calculate() }).value;
}

/** The store of that name. @throws when there is none. */
export function storeOf(application: Application, name: string): Store {
  const store = application.stores.find((candidate) => candidate.name === name);
  if (store === undefined) throw new Error(`no store ${name} among ${application.stores.map((other) => other.name).join(', ')}`);
  return store;
}

/** The personal fields of a store, each with what it is: `email contact`. */
export function categories(application: Application, store: string): string[] {
  return storeOf(application, store).fields.flatMap(({ name, personal }) => (personal === undefined ? [] : [`${name} ${personal.category}`]));
}

/** The names of the fields that say something of a person, rather than only whose record it is. */
export function directFields(fields: Store['fields']): string[] {
  return fields.filter(({ personal }) => personal !== undefined && personal.category !== 'pseudonymous').map(({ name }) => name);
}

/** `delete User`: what the code of a file does to which stores, each once, sorted. */
export function effectsIn(application: Application, file: string): string[] {
  return sortedOnce(accessesIn(application, file).map(({ store, effect }) => `${effect.verb} ${store}`));
}

export function accessesIn(application: Application, file: string): { store: string; effect: EffectFact }[] {
  return application.stores.flatMap(({ name, accesses }) => accesses
    .filter(({ span }) => span.file === file)
    .map((effect) => ({ store: name, effect })));
}

export function flowsIn(application: Application, file: string): Flow[] {
  return application.flows.filter(({ sink, span }) => sink === 'log' && span.file === file);
}

/** Personal data in the logs of a file by subject, each once, sorted: likely or certain, hashes and opaque ids left out. */
export function loggedIn(application: Application, file: string): string[] {
  const personal = flowsIn(application, file).flatMap((flow) => flow.personal);
  return sortedOnce(personal
    .filter(({ kind, classification }) => kind === 'direct' && classification.confidence !== 'possible')
    .map(({ subject }) => subject));
}

/** Opaque keys of persons in the logs of a file by subject, each once, sorted. */
export function keysIn(application: Application, file: string): string[] {
  const personal = flowsIn(application, file).flatMap((flow) => flow.personal);
  return sortedOnce(personal.filter(({ kind }) => kind === 'pseudonymous').map(({ subject }) => subject));
}

/** Personal data that leaves a file by sinks of a kind, by subject, each once, sorted: likely or certain, hashes and opaque ids left out. */
export function leavingBy(sink: SinkKind): (application: Application, file: string) => string[] {
  return (application, file) => sortedOnce(application.flows
    .filter((flow) => flow.sink === sink && flow.span.file === file)
    .flatMap((flow) => flow.personal)
    .filter(({ kind, classification }) => kind === 'direct' && classification.confidence !== 'possible')
    .map(({ subject }) => subject));
}

/** Stores whose records leave a file whole by sinks of a kind, each once, sorted. */
export function wholeIn(sink: SinkKind): (application: Application, file: string) => string[] {
  return (application, file) => {
    const values = application.flows.filter((flow) => flow.sink === sink && flow.span.file === file).flatMap((flow) => flow.personal);
    return sortedOnce(values.flatMap(({ subject, value: { origin } }) => {
      const isWhole = origin.kind === 'record' && origin.only === undefined && origin.without === undefined && origin.isNarrowed !== true;
      return isWhole ? [subject.slice(0, subject.indexOf('.'))] : [];
    }));
  };
}

export function sortedOnce(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

export interface Around {
  /** Files that all cases share. */
  shared: Record<string, string>;
  /** The file of a case, from its code. */
  file: (code: string) => string;
  /** `ts` where it is left out. */
  extension?: string;
  /** The path of a case's file, from its name; in `src` where it is left out. */
  place?: (name: string) => string;
  policy?: Partial<Policy>;
}

/** What a case is called, its code, and what is expected of it. */
export type Case<Expected> = [behaviour: string, code: string, expected: Expected];

/** One test for each case; all cases are files of one application, since each application costs a program. */
export function itReads<Expected>(
  around: Around, read: (application: Application, file: string) => Expected, cases: readonly Case<Expected>[],
): void {
  const place = around.place ?? ((name: string): string => `src/${name}.${around.extension ?? 'ts'}`);
  const path = (index: number): string => place(`case-${index + 1}`);
  const application = lazily(() => {
    const files = cases.map(([, code], index) => [path(index), around.file(code)] as const);
    return analyzed({ ...around.shared, ...Object.fromEntries(files) }, around.policy);
  });
  const named = cases.map(([behaviour, , expected], index) => [behaviour, path(index), expected] as const);
  it.each(named)('%s', (_behaviour, file, expected) => {
    expect(read(application(), file)).toEqual(expected);
  });
}

export const itLogs = (around: Around, cases: readonly Case<string[]>[]): void => itReads(around, loggedIn, cases);

/** Data of persons in the logs, and behind them their keys. */
export const itTells = (around: Around, cases: readonly Case<string[]>[]): void => itReads(around, (application, file) => [...loggedIn(application, file), ...keysIn(application, file)], cases);

export const itDoes = (around: Around, cases: readonly Case<string[]>[]): void => itReads(around, effectsIn, cases);
