import type { CallIndex } from '../calls/call-index.js';
import type { EffectReader } from '../effects/effects.js';
import type { EffectFact, StoreFact } from '../facts.js';
import { isCallLike } from '../syntax.js';
import type { KeptRemoval, KeptValues } from './kept-values.js';

const kindsOfDatabases: ReadonlySet<string> = new Set(['indexeddb', 'dexie', 'watermelondb']);

/** What removes the records of all stores of a database of a page or an app: `indexedDB.deleteDatabase('club')`, `database.delete()` of Dexie. */
export function effectsOfDroppedDatabases(stores: readonly StoreFact[], kept: KeptValues, index: CallIndex, effects: EffectReader): EffectFact[] {
  const inDatabases = stores.filter(({ kind }) => kindsOfDatabases.has(kind));
  if (inDatabases.length === 0) return [];
  const opened = namesOfOpened(kept, index);
  return kept.removals().filter((removal) => dropsOneOf(opened, removal))
    .flatMap(({ node, kind }) => inDatabases.filter((store) => store.kind === kind).map((store) => effects.effect(node, 'delete', store, {})));
}

/** A database of another name is one that an earlier version of the application had. */
function dropsOneOf(opened: ReadonlySet<string>, { key, kind }: KeptRemoval): boolean {
  return kindsOfDatabases.has(kind) && (key === undefined || key === '' || opened.has(key));
}

function namesOfOpened(kept: KeptValues, index: CallIndex): ReadonlySet<string> {
  const calls = ['open', 'openDB'].flatMap((name) => index.calls.get(name) ?? []).filter(isCallLike);
  return new Set(calls.flatMap((call) => (call.arguments?.[0] === undefined ? [] : [kept.textOf(call.arguments[0])])));
}
