import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import type { EffectReader } from './effects.js';
import type { EffectFact, StoreFact } from '../facts.js';
import { receiverOf } from '../syntax.js';

/** Effects of the methods that a mapper gives to records from their relations: `user.createAddress({ … })` creates an address. */
export function effectsOfAccessors(stores: readonly StoreFact[], index: CallIndex, effects: EffectReader): EffectFact[] {
  return stores.flatMap((store) => (store.accessors ?? []).flatMap(({ name, verb, target }) => {
    const related = effects.types.registry.resolve(target, store.span.file);
    if (related === undefined) return [];
    return (index.calls.get(name) ?? []).filter((call): call is ts.CallExpression => ts.isCallExpression(call) && isOnRecord(call, store, effects))
      .map((call) => effects.effect(call, verb, related, {}));
  }));
}

function isOnRecord(call: ts.CallExpression, store: StoreFact, effects: EffectReader): boolean {
  const receiver = receiverOf(call.expression);
  return receiver !== undefined && effects.types.ofExpression(receiver).some((entry) => entry.store === store && entry.isRecord && !entry.many);
}
