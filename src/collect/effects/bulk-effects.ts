import { ts } from 'ts-morph';
import { ageConditionOf } from '../conditions/objects.js';
import type { LetheTag } from '../context.js';
import { describeEffect, optionOf } from './effect-arguments.js';
import type { EffectReader } from './effects.js';
import type { EffectFact, StoreFact, Verb } from '../facts.js';
import { firstArgumentAt } from '../calls/operands.js';
import { namesOf } from '../lookup/store-names.js';
import { bulkOperations, writtenInBulk, type BulkOperation } from '../stores/written-fields.js';
import { propertyName, propertyValue, type CallLike } from '../syntax.js';
import { namedOperand, plainOperands } from '../tags.js';
import { updateExpressionIn, writesOfExpression, type UpdateExpression } from './update-expressions.js';
import { writesOf } from './writes.js';

/** The entries of a bulk write by what they do: those of MongoDB, of DynamoDB's transactions and batches, and of Elasticsearch. */
const verbsOfOperations = new Map<string, Verb>([
  ['insertOne', 'create'], ['updateOne', 'update'], ['updateMany', 'update'], ['replaceOne', 'update'], ['deleteOne', 'delete'], ['deleteMany', 'delete'],
  ['Put', 'create'], ['Update', 'update'], ['Delete', 'delete'], ['PutRequest', 'create'], ['DeleteRequest', 'delete'],
]);
/** Those of Elasticsearch, which name their index; the document is the next entry of the list. */
const indexOperations = new Map<string, Verb>([['index', 'create'], ['create', 'create'], ['update', 'update'], ['delete', 'delete']]);
/** Where an operation names its own store. */
const storeNames = ['TableName', '_index'];

/** What one call writes to one store. */
export interface WrittenRecord {
  store: StoreFact;
  written?: ts.Expression;
  expression?: UpdateExpression;
}

/** An operation of a bulk write and the stores that it acts on. */
interface Operation extends BulkOperation {
  verb: Verb;
  stores: readonly StoreFact[];
}

/** Lists of operations that one call hands to the database, and what calls write. */
export class BulkEffects {
  constructor(readonly effects: EffectReader) {}

  /** `bulkWrite([{ deleteMany: { filter } }, { updateOne: { filter, update } }])`: each entry is an effect of its own. */
  ofCall(call: CallLike, tag: LetheTag): EffectFact[] {
    const { effects } = this;
    const operations = this.#operationsOf(call, tag);
    if (operations.length === 0) return effects.storesOfReceiver(call).map((store) => effects.effect(call, 'update', store, {}));
    const { session } = effects.types;
    return operations.flatMap(({ node, options, verb, stores }) => {
      const age = ageConditionOf(optionOf(options, 'filter', session), session);
      const expression = this.#expressionIn(options);
      const writes = { ...writesOf(this.#writtenBy({ node, options }), session), ...writesOfExpression(expression, session) };
      return stores.map((store) => ({ ...effects.effect(node, verb, store, writes, age), how: describeEffect(call) }));
    });
  }

  /** What a call writes to which stores, as far as its tags say: `create data=document`, `bulk operations`. */
  writtenBy(call: CallLike, tags: readonly LetheTag[]): WrittenRecord[] {
    return tags.flatMap((tag): WrittenRecord[] => {
      if (tag.name === 'bulk') return this.#writtenInBulk(call, tag);
      const values = this.#dataOf(call, tag);
      if (values.length === 0) return [];
      const stores = this.effects.storesOf(call, tag);
      if (stores.length === 0) return values.flatMap((value) => this.effects.baseMethods.writtenThrough(call, value));
      return stores.flatMap((store) => values.map((value) => ({ store, written: value })));
    });
  }

  #writtenInBulk(call: CallLike, tag: LetheTag): WrittenRecord[] {
    return this.#operationsOf(call, tag).flatMap(({ node, options, stores }) => {
      const written = this.#writtenBy({ node, options });
      const expression = this.#expressionIn(options);
      return stores.map((store) => ({ store, ...(written === undefined ? {} : { written }), ...(expression === undefined ? {} : { expression }) }));
    });
  }

  #writtenBy({ node, options }: Pick<BulkOperation, 'node' | 'options'>): ts.Expression | undefined {
    const { session } = this.effects.types;
    if (optionOf(options, '_index', session) === undefined) return writtenInBulk(options, this.effects.types);
    const list = node.parent.parent;
    const document = ts.isArrayLiteralExpression(list) ? list.elements[list.elements.indexOf(node.parent) + 1] : undefined;
    return optionOf(document, 'doc', session) ?? document;
  }

  #expressionIn(options: ts.Expression): UpdateExpression | undefined {
    const object = this.effects.types.session.objectOf(options);
    return object === undefined || propertyValue(object, 'UpdateExpression') === undefined ? undefined : updateExpressionIn(object);
  }

  #dataOf(call: CallLike, tag: LetheTag): ts.Expression[] {
    const operand = tag.name === 'create' || tag.name === 'update' ? namedOperand(tag, 'data') : undefined;
    const data = operand === undefined ? undefined : this.effects.operandAt(call, operand, tag);
    return data === undefined ? [] : [data];
  }

  #operationsOf(call: CallLike, tag: LetheTag): Operation[] {
    const { types } = this.effects;
    const list = firstArgumentAt(call, plainOperands(tag)[0] ?? '', tag, types.session);
    if (list === undefined) return [];
    const byStore = this.#listsByStore(list, tag);
    if (byStore.length > 0) return byStore.flatMap(({ stores, operations }) => operations.flatMap((operation) => this.#withStores(operation, stores)));
    const ofReceiver = this.effects.storesOfReceiver(call);
    return bulkOperations(list, types).flatMap((operation) => this.#withStores(operation, this.#storesNamedIn(operation.options, tag) ?? ofReceiver));
  }

  #withStores(operation: BulkOperation, stores: readonly StoreFact[]): Operation[] {
    const isIndexed = optionOf(operation.options, '_index', this.effects.types.session) !== undefined;
    const verb = (isIndexed ? indexOperations : verbsOfOperations).get(operation.name);
    return verb === undefined ? [] : [{ ...operation, verb, stores }];
  }

  /** `{ [USERS_TABLE]: [{ PutRequest: … }] }`: each key names the store of the operations below it. */
  #listsByStore(lists: ts.Expression, tag: LetheTag): { stores: StoreFact[]; operations: BulkOperation[] }[] {
    const { types } = this.effects;
    return (types.session.objectOf(lists)?.properties ?? []).flatMap((property) => {
      if (!ts.isPropertyAssignment(property)) return [];
      const names = ts.isComputedPropertyName(property.name) ? namesOf(property.name.expression, types.session) : [propertyName(property.name) ?? ''];
      const stores = this.#storesNamed(names, tag, property);
      return stores.length === 0 ? [] : [{ stores, operations: bulkOperations(property.initializer, types) }];
    });
  }

  /** An operation of a transaction names its own table, one of a bulk request its index. */
  #storesNamedIn(options: ts.Expression, tag: LetheTag): StoreFact[] | undefined {
    const { session } = this.effects.types;
    const name = storeNames.map((option) => optionOf(options, option, session)).find((found) => found !== undefined);
    return name === undefined ? undefined : this.#storesNamed(namesOf(name, session), tag, name);
  }

  #storesNamed(names: readonly string[], { library }: LetheTag, at: ts.Node): StoreFact[] {
    const { registry, session } = this.effects.types;
    return names.flatMap((name) => registry.byName(name, library, session.pathOf(at)) ?? []);
  }
}
