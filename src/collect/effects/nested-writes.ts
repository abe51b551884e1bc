import { ts } from 'ts-morph';
import { optionOf } from './effect-arguments.js';
import type { EffectReader } from './effects.js';
import type { EffectFact, StoreFact, Verb } from '../facts.js';
import { propertyName } from '../syntax.js';

const verbOfKey: Record<string, Verb> = {
  create: 'create', createMany: 'create', connectOrCreate: 'create', update: 'update', updateMany: 'update', upsert: 'update', delete: 'delete', deleteMany: 'delete',
};

/** Writes to related records inside a write: `user.update({ data: { notes: { deleteMany: {} } } })` deletes notes. */
export class NestedWrites {
  constructor(readonly effects: EffectReader) {}

  ofData(call: ts.Node, data: ts.Expression | undefined, store: StoreFact): EffectFact[] {
    const { session } = this.effects.types;
    const object = data === undefined ? undefined : session.originOf(data);
    if (object === undefined || !ts.isObjectLiteralExpression(object)) return [];
    return object.properties.flatMap((property) => {
      const related = this.#relatedStore(store, propertyName(property.name));
      return related === undefined || !ts.isPropertyAssignment(property) ? [] : this.#ofRelation(call, property.initializer, related);
    });
  }

  #relatedStore(store: StoreFact, name: string | undefined): StoreFact | undefined {
    const field = store.fields.find((candidate) => candidate.name === name && candidate.type === 'relation');
    return field?.references === undefined ? undefined : this.effects.types.registry.resolve(field.references, store.span.file);
  }

  #ofRelation(call: ts.Node, value: ts.Expression, related: StoreFact): EffectFact[] {
    const object = this.effects.types.session.originOf(value);
    if (!ts.isObjectLiteralExpression(object)) return [];
    return object.properties.flatMap((property) => {
      const key = propertyName(property.name) ?? '';
      const verb = Object.hasOwn(verbOfKey, key) ? verbOfKey[key] : undefined;
      if (verb === undefined) return [];
      const inner = ts.isPropertyAssignment(property) ? property.initializer : undefined;
      const data = inner === undefined ? undefined : optionOf(inner, 'data', this.effects.types.session) ?? inner;
      return [this.effects.effect(call, verb, related, {}), ...this.ofData(call, data, related)];
    });
  }
}
