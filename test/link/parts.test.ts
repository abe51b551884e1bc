import { describe, expect, it } from 'vitest';
import type { EffectFact, Evidence, FieldFact, FileFacts, QuietField, Reachability, Span, StoreFact } from '../../src/collect/facts.js';
import { mergeReachability } from '../../src/link/parts/merge-reachability.js';
import { mergeParts } from '../../src/link/parts/merge-parts.js';

const span: Span = { file: 'src/guest.ts', start: 0, end: 5, line: 1, column: 1, endLine: 1, endColumn: 6 };
const field: FieldFact = { name: 'birthDate', span, type: 'date', typeText: 'date', list: false, hidden: false, primaryKey: false, annotations: [] };
const guest: StoreFact = { id: 'src/guest.ts#Guest', name: 'Guest', kind: 'typeorm', span, aliases: [], fields: [field], relations: [], expiry: [], annotations: [] };
const effect: EffectFact = { verb: 'delete', store: { id: guest.id, kind: 'typeorm', name: 'Guest' }, span, function: { file: span.file, name: 'purge', line: 1 }, how: 'guests.delete', writes: {}, reachability: chain('unreachable') };

function chain(verdict: Reachability['verdict'], ...steps: string[]): Reachability {
  return { verdict, evidence: steps.map(stepOf), callers: [] };
}

function stepOf(place: string): Evidence {
  const [file = '', line = ''] = place.split(':');
  return { file, line: Number(line), how: '' };
}

function part(facts: Partial<FileFacts>, quiet: QuietField[] = [], named: string[] = []): Parameters<typeof mergeParts>[0][number] {
  return { lines: [JSON.stringify({ file: span.file, stores: [], effects: [], sinks: [], calls: [], processors: [], exposures: [], ends: [], logs: [], notes: [], ...facts })], quiet, named };
}

describe('a field of merged parts', () => {
  const quiet: QuietField = { store: guest.id, field: 'birthDate', isWritten: false, isStoreWritten: false, isAsked: false };
  const written: QuietField = { ...quiet, isWritten: true, isStoreWritten: true };
  const asked: QuietField = { ...quiet, isAsked: true };
  const coarse: QuietField = { ...quiet, coarse: { uses: ['age'], evidence: [{ file: 'src/age.ts', line: 2, how: 'only asks for the age' }] } };
  const knows = { stores: [guest] };

  it.each<[string, Parameters<typeof mergeParts>[0], 'unread' | 'coarse' | 'read']>([
    ['is unread where one part writes it and none reads it', [part(knows, [written]), part({ ...knows, notes: [] }, [quiet])], 'unread'],
    ['is read where one part that knows the store does', [part(knows, [written]), part(knows)], 'read'],
    ['is read where a part that does not know the store reads the name, however it writes it', [part(knows, [written]), part({}, [], ['birth_date'])], 'read'],
    ['is not called unread where no part writes it', [part(knows, [quiet]), part(knows, [quiet])], 'read'],
    ['is not called unread where a part asks whether there is a value', [part(knows, [written]), part(knows, [asked])], 'read'],
    ['could be coarser where one part needs less and no other reads it', [part(knows, [written]), part(knows, [coarse]), part(knows, [asked])], 'coarse'],
    ['could not be coarser where another part reads it', [part(knows, [written]), part(knows, [coarse]), part(knows)], 'read'],
    ['could not be coarser where no part writes records', [part(knows, [coarse])], 'read'],
  ])('%s', (_behaviour, parts, expected) => {
    const fields = mergeParts(parts).flatMap(({ stores }) => stores.flatMap((store) => store.fields));
    expect(fields.map((one) => (one.unread === true ? 'unread' : one.coarse === undefined ? 'read' : 'coarse'))).toEqual([expected]);
  });
});

describe('a store of merged parts', () => {
  it('has the fields that any part knows, and no table only where none does', () => {
    const more = { ...guest, fields: [field, { ...field, name: 'email' }] };
    const [merged] = mergeParts([part({ stores: [{ ...guest, unregistered: true }] }), part({ stores: [more] })]).flatMap(({ stores }) => stores);
    expect(merged).toEqual(more);
    const [still] = mergeParts([part({ stores: [{ ...guest, unregistered: true }] }), part({ stores: [{ ...more, unregistered: true }] })]).flatMap(({ stores }) => stores);
    expect(still).toEqual({ ...more, unregistered: true });
  });
});

describe('an effect of merged parts', () => {
  it('is one, with the callers of all parts in the order of their files', () => {
    const called = (file: string): EffectFact => ({ ...effect, reachability: { ...effect.reachability, callers: [{ file, name: 'run', line: 3 }] } });
    const [merged, ...others] = mergeParts([part({ effects: [called('b.ts')] }), part({ effects: [called('a.ts')] })]).flatMap(({ effects }) => effects);
    expect(others).toEqual([]);
    expect(merged?.reachability.callers.map(({ file }) => file)).toEqual(['a.ts', 'b.ts']);
  });
});

describe('what runs a piece of code is, of two parts,', () => {
  it.each<[string, Reachability, Reachability]>([
    ['the strongest', chain('scheduled', 'a.ts:1', 'b.ts:1'), chain('reachable', 'a.ts:1')],
    ['anything rather than nothing', chain('reachable', 'a.ts:1'), chain('unreachable', 'a.ts:1')],
    ['the shortest chain', chain('scheduled', 'z.ts:1'), chain('scheduled', 'a.ts:1', 'b.ts:1')],
    ['the chain whose last step comes first', chain('reachable', 'z.ts:1', 'a.ts:1'), chain('reachable', 'a.ts:1', 'a.ts:2')],
    ['a caller that nothing calls, rather than no caller', chain('unreachable', 'a.ts:1', 'b.ts:1'), chain('unreachable', 'b.ts:1')],
  ])('%s', (_behaviour, better, other) => {
    expect(mergeReachability(better, other)).toEqual(better);
    expect(mergeReachability(other, better)).toEqual(better);
  });
});
