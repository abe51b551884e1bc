import { ts } from 'ts-morph';
import { BaseMethods } from './base-methods.js';
import { ageInChain } from './conditions/chains.js';
import { ageOfComparison } from './conditions/comparisons.js';
import { ageConditionOf, liveConditionOf } from './conditions/objects.js';
import type { LetheTag } from './context.js';
import type { AgeCondition, EffectFact, Reachability, StoreFact, Verb } from './facts.js';
import { HoldReader } from './holds.js';
import { argumentAt, parameterPosition } from './operands.js';
import type { ReachabilityAnalysis } from './reachability.js';
import { referenceTo } from './store-registry.js';
import type { StoreTypes } from './store-types.js';
import type { DateComparison } from './call-index.js';
import { describeReference, nameOfReference, propertyValue, receiverOf, unwrap, type CallLike } from './syntax.js';
import { NestedWrites } from './nested-writes.js';
import { namedOperand, plainOperands } from './tags.js';
import { isCopy, writesOf, writtenValue } from './writes.js';

const verbs: ReadonlySet<string> = new Set(['create', 'read', 'update', 'delete', 'soft-delete', 'expire']);
const reachable: Reachability = { verdict: 'reachable', evidence: [], callers: [] };

export function isVerb(name: string): name is Verb {
  return verbs.has(name);
}

/** Turns calls into effects on stores. */
export class EffectReader {
  readonly nested: NestedWrites;
  readonly holds: HoldReader;

  constructor(readonly types: StoreTypes, readonly reachability: ReachabilityAnalysis, readonly baseMethods = new BaseMethods(types)) {
    this.nested = new NestedWrites(this);
    this.holds = new HoldReader(types.session, reachability, types.registry.stores);
  }

  /** The effects of a call whose callee carries effect tags. */
  ofCall(call: CallLike, tags: readonly LetheTag[]): EffectFact[] {
    return tags.flatMap((tag) => (isVerb(tag.name) ? this.#ofTag(call, tag, tag.name) : []));
  }

  #ofTag(call: CallLike, tag: LetheTag, verb: Verb): EffectFact[] {
    const { session } = this.types;
    const where = namedOperand(tag, 'where');
    const data = namedOperand(tag, 'data');
    const condition = where === undefined ? undefined : argumentAt(call, where, tag, session);
    const written = data === undefined ? undefined : argumentAt(call, data, tag, session);
    const live = verb === 'read' ? liveConditionOf(condition, session) : undefined;
    const age = live ?? ageConditionOf(condition, session) ?? ageInChain(call, session);
    const writes = writesOf(written, session);
    const stores = this.#storesOf(call, tag);
    if (stores.length === 0) this.baseMethods.add(call, { verb, writes, ...(age === undefined ? {} : { age }) });
    return stores.flatMap((store) => [this.effect(call, verb, store, writes, age), ...this.nested.ofData(call, written, store)]);
  }

  /** Effects in methods of base classes, at the calls that decide the store. */
  ofBaseMethods(): EffectFact[] {
    return this.baseMethods.close().map(({ call, verb, store, writes, age }) => this.effect(call, verb, store, writes, age));
  }

  effect(node: ts.Node, verb: Verb, store: StoreFact, writes: EffectFact['writes'], age?: AgeCondition): EffectFact {
    const { session } = this.types;
    const removes = verb === 'delete' || verb === 'soft-delete' || verb === 'expire' || age !== undefined;
    const holds = removes ? this.holds.around(node) : [];
    return {
      verb, store: referenceTo(store), span: session.spanOf(node), function: session.functionOf(node), how: describeEffect(node), writes,
      ...(age === undefined ? {} : { age }),
      ...(holds.length === 0 ? {} : { holds }),
      reachability: removes ? this.reachability.of(node, verb === 'read') : reachable,
    };
  }

  #storesOf(call: CallLike, tag: LetheTag): StoreFact[] {
    const [operand] = plainOperands(tag);
    const position = operand === undefined ? undefined : parameterPosition(tag.declaration, operand);
    if (position === undefined) return this.#storesOfReceiver(call);
    const argument = call.arguments?.[position];
    if (argument === undefined) return [];
    const byType = this.types.ofExpression(argument).map((entry) => entry.store);
    return byType.length > 0 ? byType : this.#storesNamed(argument, tag.library);
  }

  #storesOfReceiver(call: CallLike): StoreFact[] {
    // `new User(…)`: the class itself is the handle of its store.
    const receiver = ts.isNewExpression(call) ? call.expression : receiverOf(call.expression);
    return receiver === undefined ? [] : this.types.ofExpression(receiver).map((entry) => entry.store);
  }

  #storesNamed(argument: ts.Expression, library: string): StoreFact[] {
    const file = this.types.session.pathOf(argument);
    return this.types.session.constantsOf(argument).flatMap((name) => this.types.registry.byName(String(name), library, file) ?? []);
  }

  /** `user.deletedAt = new Date()` on a record is an update, whatever saves it. */
  ofAssignment(assignment: ts.BinaryExpression): EffectFact[] {
    const name = nameOfReference(assignment.left);
    const record = receiverOf(assignment.left);
    if (name === undefined || record === undefined) return [];
    const value = isCopy(name, assignment.right) ? 'copied' : writtenValue(assignment.right, this.types.session);
    return this.#recordsAround(record, name).map(({ store, path }) => this.effect(assignment, 'update', store, { [path]: value }));
  }

  /** The records that a property is of, with its path: `address.street` of `customer.address.street`. */
  #recordsAround(holder: ts.Expression, path: string): { store: StoreFact; path: string }[] {
    const records = this.types.ofExpression(holder).filter((entry) => entry.isRecord && !entry.many);
    if (records.length > 0) return records.map(({ store }) => ({ store, path }));
    const outer = receiverOf(holder);
    const name = nameOfReference(unwrap(holder));
    return outer === undefined || name === undefined ? [] : this.#recordsAround(outer, `${name}.${path}`);
  }

  /** `token.expiresAt < new Date()` of one record only looks at it; of the records of a list it picks the old ones. */
  ofComparison(comparison: DateComparison): EffectFact[] {
    const { reference, node } = comparison;
    const name = nameOfReference(reference);
    const record = receiverOf(reference);
    const { session } = this.types;
    const picked = name === undefined ? undefined : ageOfComparison(comparison, name, session);
    if (name === undefined || record === undefined || (picked === undefined && !comparison.isDeadline)) return [];
    const evidence = { file: session.pathOf(node), line: session.lineOf(node), how: `compares ${name}` };
    const age: AgeCondition = picked ?? { field: name, kind: 'passed', scope: 'one', checksOnly: true, evidence };
    return this.types.ofExpression(record).filter((entry) => entry.isRecord).map((entry) => ({
      ...this.effect(node, 'read', entry.store, {}, age), how: `comparison of ${name}`,
    }));
  }

  /** An effect by the method's name alone, where the receiver's store is known by other means than its type. */
  ofThis(call: CallLike, verb: Verb): EffectFact[] {
    return this.#storesOfReceiver(call).map((store) => this.effect(call, verb, store, {}, ageConditionOf(call.arguments?.[0], this.types.session)));
  }

  /**
   * A call on a value of unknown type: what callers pass, what a subclass hands to `super`, or the shape
   * `client.model.verb` with a known model (`ctx.db.user.delete(…)`).
   */
  ofUntyped(call: CallLike, verb: Verb): EffectFact[] {
    const given = this.ofThis(call, verb);
    if (given.length > 0) return given;
    const age = ageConditionOf(call.arguments?.[0], this.types.session);
    this.baseMethods.add(call, { verb, writes: {}, ...(age === undefined ? {} : { age }) });
    return this.#ofShape(call, verb);
  }

  #ofShape(call: CallLike, verb: Verb): EffectFact[] {
    const model = receiverOf(call.expression);
    const client = model === undefined ? undefined : receiverOf(model);
    const name = model === undefined ? undefined : nameOfReference(unwrap(model));
    if (client === undefined || name === undefined) return [];
    if (!/(prisma|db|database|tx|trx|transaction|client)\w*$/i.test(nameOfReference(unwrap(client)) ?? '')) return [];
    const store = this.types.registry.byName(name, 'prisma', this.types.session.pathOf(call));
    const options = call.arguments?.[0];
    if (store === undefined) return [];
    const { session } = this.types;
    return [this.effect(call, verb, store, writesOf(optionOf(options, 'data', session), session), ageConditionOf(optionOf(options, 'where', session), session))];
  }
}

/** The value of an option in an object literal that may stand behind variables. */
export function optionOf(options: ts.Expression | undefined, name: string, session: StoreTypes['session']): ts.Expression | undefined {
  const object = options === undefined ? undefined : session.originOf(options);
  return object !== undefined && ts.isObjectLiteralExpression(object) ? propertyValue(object, name) : undefined;
}

function describeEffect(node: ts.Node): string {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return describeReference(node.expression);
  return ts.isBinaryExpression(node) ? `${describeReference(node.left)} = …` : 'write';
}
