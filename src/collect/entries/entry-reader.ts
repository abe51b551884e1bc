import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import type { CallTags } from '../calls/call-tags.js';
import type { EffectReader } from '../effects/effects.js';
import type { EffectFact, EntryFact, FieldFact, StoreFact } from '../facts.js';
import type { Gates } from '../calls/gates.js';
import { enclosingFunction, receiverOf, type CallLike } from '../syntax.js';
import { argumentAt, firstArgumentAt } from '../calls/operands.js';
import { operandList } from '../calls/option-paths.js';
import type { CollectSession } from '../session.js';
import { isAside } from '../stores/aside.js';
import { annotationsOf, namedOperand } from '../tags.js';
import { endOrUsual, type End } from './ends.js';
import { fieldsOfEntry, fieldsOfKey, fieldsOfPairs } from './entry-fields.js';
import { EntrySites, type EntrySite } from './entry-sites.js';
import { covers, isTelling, type KeyPattern } from './key-patterns.js';
import { periodSlot } from './period-slots.js';
import { handleName, SetUps, type SetUp } from './set-ups.js';
import { topicEnds } from './topic-ends.js';

/** One key that a site acts on, under the name of its store. */
interface NamedEntry {
  site: EntrySite;
  kind: string;
  name: string;
  key: KeyPattern | undefined;
  end: End;
}

export interface Entries {
  stores: StoreFact[];
  effects: EffectFact[];
}

/**
 * Reads stores whose records are entries under keys: what the tags `entry`, `entry-end` and `entry-removal` say of calls. They are in no registry: whatever else is known by a store's name does not
 * mean a key.
 */
export class EntryReader {
  readonly #sites: EntrySites;
  readonly #setUps: SetUps;
  readonly #topicEnds: ReadonlyMap<string, End>;
  readonly #stores = new Map<string, StoreFact>();

  constructor(readonly effects: EffectReader, index: CallIndex, gates: Gates, tags: CallTags) {
    this.#sites = new EntrySites(index, gates, tags);
    this.#setUps = new SetUps(effects.types.session, index, this.#sites.candidates('entry-defaults'));
    this.#topicEnds = topicEnds(this.#sites.candidates('topics'), effects.types.session);
  }

  read(): Entries {
    const ends = this.#named('entry-end');
    const writes = this.#named('entry').sort((first, second) => this.#rank(first) - this.#rank(second));
    const created = onceAPlace(writes.map((write) => this.#written(write, ends)));
    const removals = this.#named('entry-removal').map((removal) => ({ removal, stores: this.#removedStores(removal) }));
    const ended = finishedStores(removals, this.effects.types.session);
    const removed = removals.flatMap(({ removal, stores }) => stores.map((store) => this.#removed(removal, store, ended.has(store))));
    return { stores: [...this.#stores.values()], effects: [...created, ...removed] };
  }

  /** What runs by hand comes last, so that it does not name the place of a store. */
  #rank({ site }: NamedEntry): number {
    return isAside(this.effects.types.session.pathOf(site.node)) ? 1 : 0;
  }

  #named(tag: string): NamedEntry[] {
    return this.#sites.of(tag).flatMap((site) => this.#setUps.of(receiverOf(site.call.expression) ?? site.call.expression, site.tag.library, site).flatMap((setUp) => namedBy(site, setUp, this.#topicEnds)));
  }

  #written({ site, kind, name, key, end }: NamedEntry, ends: readonly NamedEntry[]): EffectFact {
    const { types } = this.effects;
    const pairs = fieldsOfPairs(site, types);
    const isInTurn = pairs.length > 0 && typeof site.content !== 'string' && ts.isArrayLiteralExpression(site.content.expression);
    const given = firstArgumentAt(site.call, namedOperand(site.tag, 'data') ?? '', site.tag, types.session);
    const value = isInTurn ? [] : fieldsOfEntry(site.content, key, site.node, types, given);
    const field = fieldNameAt(site, this.effects);
    const fields = [...(field === undefined || value.length !== 1 ? value : value.map((one) => ({ ...one, name: field }))), ...pairs, ...(key === undefined ? [] : fieldsOfKey(key, types))];
    const store = this.#storeOf(kind, name, site, fields);
    const later = end.end === 'none' || end.end === 'kept' ? ends.find((other) => other.end.end !== 'none' && other.kind === kind && (other.name === name ? isBeside(other.site.node, site.node) || isBeside(other.site.call, site.call) : isOfSameKey(other.site.call, site.call))) : undefined;
    const { end: verdict, seconds, someGo } = later === undefined ? end : later.end;
    const slot = verdict === 'none' && site.node === site.call ? periodSlot(site, types.session) : undefined;
    const entry: EntryFact = { fields: [...new Set(fields.map((one) => one.name))], end: verdict, ...(seconds === undefined ? {} : { seconds }), ...(someGo === undefined ? {} : { someGo }), ...(slot === undefined ? {} : { slot }) };
    return { ...this.effects.effect(site.node, 'create', store, {}), entry };
  }

  #storeOf(kind: string, name: string, { node, tag }: EntrySite, fields: readonly FieldFact[]): StoreFact {
    const key = `${kind}\0${name}`;
    const store = this.#stores.get(key) ?? this.#newStore(kind, name, node, namedOperand(tag, 'to') === 'client');
    this.#stores.set(key, store);
    const known = new Set(store.fields.map((field) => field.name));
    store.fields.push(...fields.filter((field) => !known.has(field.name) && Boolean(known.add(field.name))));
    return store;
  }

  #newStore(kind: string, name: string, node: CallLike, isHandedOut: boolean): StoreFact {
    const { session, registry } = this.effects.types;
    const statement = ts.findAncestor(node, ts.isStatement) ?? node;
    const id = `${session.pathOf(node)}#${name}`;
    return {
      id: registry.byId(id) === undefined ? id : `${id} (${kind})`, name, kind, span: session.spanOf(node), aliases: [], fields: [], relations: [], expiry: [],
      annotations: annotationsOf(statement, (start, end) => session.spanBetween(node.getSourceFile(), start, end)),
      entries: isHandedOut ? 'handed-out' : 'kept',
    };
  }

  #removedStores({ site, kind, name, key }: NamedEntry): StoreFact[] {
    if (namedOperand(site.tag, 'reach') === 'all') return [...this.#stores.values()].filter((store) => store.kind === kind);
    const pattern = key === undefined || !isTelling(key) ? undefined : { ...key, text: name };
    return [...this.#stores.values()].filter((store) => store.kind === kind && (pattern === undefined ? store.name === name : covers(pattern, store.name)));
  }

  /** @param isEnd whether it is one of removals by age that reach all entries together */
  #removed({ site, end }: NamedEntry, store: StoreFact, isEnd: boolean): EffectFact {
    const effect = this.effects.effect(site.node, 'delete', store, {});
    if (!isEnd || end.end !== 'period') return effect;
    const evidence = { file: effect.span.file, line: effect.span.line, how: effect.how };
    return { ...effect, age: { field: '', kind: 'age', ...(end.seconds === undefined ? {} : { seconds: end.seconds }), scope: 'all', checksOnly: false, evidence } };
  }
}

function namedBy(site: EntrySite, setUp: SetUp, topicEnds: ReadonlyMap<string, End>): NamedEntry[] {
  const kind = namedOperand(site.tag, 'kind') ?? site.tag.library;
  const end = endOrUsual(site.end, setUp.end);
  const keys: (KeyPattern | undefined)[] = site.keys.length === 0 ? [undefined] : site.keys;
  // Callers that tell neither the store nor its end have nothing to add.
  const place = keys.every((key) => key === undefined) && setUp.name === '' && setUp.prefix === '' && end.end === 'none' ? { ...site, node: site.call } : site;
  return keys.map((key) => ({ site: place, kind, key, end: topicEnds.get(key?.text ?? '') ?? end, name: setUp.name || nameOf(key, setUp.prefix, site.call) || kind }));
}

/** What a job ends as. */
const finalStates = ['completed', 'failed'];

/** Stores of which entries in every final state are removed by age. */
function finishedStores(removals: readonly { removal: NamedEntry; stores: readonly StoreFact[] }[], session: CollectSession): ReadonlySet<StoreFact> {
  const states = new Map<StoreFact, string[]>();
  for (const { removal: { site, end }, stores } of removals) {
    if (end.end !== 'period') continue;
    for (const store of stores) states.set(store, [...states.get(store) ?? [], ...statesOf(site, session)]);
  }
  return new Set([...states].filter(([, found]) => finalStates.every((state) => found.includes(state))).map(([store]) => store));
}

/** The states of `state=type,'completed'`: what the call is told, else what is the library's own way. What only the running program knows may be any. */
function statesOf({ call, tag }: EntrySite, session: CollectSession): string[] {
  const [path = '', usual = ''] = operandList(tag, 'state');
  const told = argumentAt(call, path, tag, session);
  if (told === undefined) return [usual.slice(1, -1)];
  const known = session.constantsOf(told).map(String);
  return known.length === 0 ? finalStates : known;
}

/** A call that is reached on several ways writes once. */
function onceAPlace(effects: readonly EffectFact[]): EffectFact[] {
  const seen = new Set<string>();
  return effects.filter(({ store, span, entry }) => {
    const key = `${span.file}:${span.start}:${store.id ?? ''}:${entry?.end ?? ''}:${entry?.seconds ?? ''}:${entry?.fields.join() ?? ''}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

/** The pattern of the keys; where nothing of it is constant, the name of what holds the entries. */
function nameOf(key: KeyPattern | undefined, prefix: string, call: CallLike): string {
  if (key !== undefined && isTelling(key)) return prefix + key.text;
  return prefix === '' ? handleName(call) : `${prefix}*`;
}

/** The constant name of the field that a call writes into a hash. */
function fieldNameAt({ call, tag }: EntrySite, { types: { session } }: EffectReader): string | undefined {
  const operand = namedOperand(tag, 'field');
  const argument = operand === undefined ? undefined : argumentAt(call, operand, tag, session);
  const [name] = argument === undefined ? [] : session.constantsOf(argument);
  return name === undefined ? undefined : String(name);
}

/** Whether two calls of one function are written with the same key, whatever the callers of that function make of it. */
function isOfSameKey(first: CallLike, second: CallLike): boolean {
  const [one, other] = [first.arguments?.[0], second.arguments?.[0]];
  return one !== undefined && other !== undefined && one.getText() === other.getText() && enclosingFunction(first) === enclosingFunction(second);
}

/** Whether two calls stand in the same function. */
function isBeside(first: ts.Node, second: ts.Node): boolean {
  const around = enclosingFunction(first) ?? first.getSourceFile();
  const other = enclosingFunction(second) ?? second.getSourceFile();
  return around === other || ts.findAncestor(around, (node) => node === other) !== undefined || ts.findAncestor(other, (node) => node === around) !== undefined;
}
