import type { ts } from 'ts-morph';
import { ageConditionOf } from './conditions/objects.js';
import type { LetheTag } from './context.js';
import { describeEffect, optionOf } from './effect-arguments.js';
import type { EffectReader } from './effects.js';
import type { EffectFact, StoreFact, Verb } from './facts.js';
import { argumentAt } from './operands.js';
import { bulkOperations, writtenInBulk } from './stores/written-fields.js';
import type { CallLike } from './syntax.js';
import { namedOperand, plainOperands } from './tags.js';
import { writesOf } from './writes.js';

/** The entries of a bulk write by what they do. */
const verbsOfOperations = new Map<string, Verb>([
  ['insertOne', 'create'], ['updateOne', 'update'], ['updateMany', 'update'], ['replaceOne', 'update'], ['deleteOne', 'delete'], ['deleteMany', 'delete'],
]);

/** Lists of operations that one call hands to the database, and what calls write. */
export class BulkEffects {
  constructor(readonly effects: EffectReader) {}

  /** `bulkWrite([{ deleteMany: { filter } }, { updateOne: { filter, update } }])`: each entry is an effect of its own. */
  ofCall(call: CallLike, tag: LetheTag): EffectFact[] {
    const { effects } = this;
    const operations = this.#operationsOf(call, tag).filter(({ name }) => verbsOfOperations.has(name));
    const stores = effects.storesOfReceiver(call);
    if (operations.length === 0) return stores.map((store) => effects.effect(call, 'update', store, {}));
    const { session } = effects.types;
    return operations.flatMap(({ name, node, options }) => {
      const age = ageConditionOf(optionOf(options, 'filter', session), session);
      const writes = writesOf(writtenInBulk(options, effects.types), session);
      return stores.map((store) => ({ ...effects.effect(node, verbsOfOperations.get(name) ?? 'update', store, writes, age), how: describeEffect(call) }));
    });
  }

  /** What a call writes to which stores, as far as its tags say: `create data=document`, `bulk operations`. */
  writtenBy(call: CallLike, tags: readonly LetheTag[]): { store: StoreFact; written: ts.Expression }[] {
    return tags.flatMap((tag) => {
      const values = tag.name === 'bulk' ? this.#operationsOf(call, tag).flatMap(({ options }) => writtenInBulk(options, this.effects.types) ?? []) : this.#dataOf(call, tag);
      if (values.length === 0) return [];
      const stores = tag.name === 'bulk' ? this.effects.storesOfReceiver(call) : this.effects.storesOf(call, tag);
      if (stores.length === 0) return values.flatMap((value) => this.effects.baseMethods.writtenThrough(call, value));
      return stores.flatMap((store) => values.map((value) => ({ store, written: value })));
    });
  }

  #dataOf(call: CallLike, tag: LetheTag): ts.Expression[] {
    const operand = tag.name === 'create' || tag.name === 'update' ? namedOperand(tag, 'data') : undefined;
    const data = operand === undefined ? undefined : argumentAt(call, operand, tag, this.effects.types.session);
    return data === undefined ? [] : [data];
  }

  #operationsOf(call: CallLike, tag: LetheTag): ReturnType<typeof bulkOperations> {
    const list = argumentAt(call, plainOperands(tag)[0] ?? '', tag, this.effects.types.session);
    return list === undefined ? [] : bulkOperations(list, this.effects.types);
  }
}
