import { ts } from 'ts-morph';
import { BaseMethods } from './base-methods.js';
import type { Deed } from './deeds.js';
import { ageHandedIn } from '../conditions/handed-in.js';
import { ageOfCall, chainAround, liveOfCall } from '../conditions/chains.js';
import { ageOfComparison } from '../conditions/compared-records.js';
import type { Reading } from '../conditions/directions.js';
import { ageConditionOf } from '../conditions/objects.js';
import { ConfiguredEffects, isConfigured } from './configured-effects.js';
import type { LetheTag } from '../context.js';
import type { AgeCondition, EffectFact, Reachability, StoreFact, Verb } from '../facts.js';
import { HoldReader } from './holds.js';
import { isColumnOf } from './column-owners.js';
import { BulkEffects } from './bulk-effects.js';
import { ChosenRecords } from './chosen-records.js';
import { describeEffect, handleOf, isEmptyCondition, mayEmpty, namedFields, optionOf, whereIn, writesBy, writesToNamed, writtenArgument } from './effect-arguments.js';
import { ExpirationReader } from './expirations.js';
import { argumentAt, firstArgumentAt, parameterPosition } from '../calls/operands.js';
import type { ReachabilityAnalysis } from '../reachability.js';
import { referenceTo } from '../lookup/store-registry.js';
import { tableOfThisIn } from '../lookup/class-tables.js';
import type { StoreTypes } from '../lookup/store-types.js';
import type { DateComparison } from '../calls/call-index.js';
import { calleeName, nameOfReference, propertyName, receiverOf, unwrap, type CallLike } from '../syntax.js';
import { NestedWrites } from './nested-writes.js';
import { isLeftUnrun, isNeverRunByName } from './never-run.js';
import { writtenToRecord } from './new-records.js';
import { isCopier } from '../provenance/copies.js';
import { StoredRequests } from '../provenance/stored-requests.js';
import type { WrittenValueSite } from '../uses/inputs.js';
import { isLaterCall, namedOperand, plainOperands } from '../tags.js';
import { writesPassedTo } from './passed-writes.js';
import { ReceiptReader } from './receipts.js';
import type { Removal } from './removal-calls.js';
import type { TableAccess } from '../lookup/untyped-tables.js';
import { mayHaveMethod } from './untyped-verbs.js';
import { updateExpressionAt, writesOfExpression } from './update-expressions.js';
import { writesOf } from './writes.js';

const verbs: ReadonlySet<string> = new Set(['create', 'read', 'update', 'delete', 'soft-delete', 'expire']);
/** Names of clients without a type through which stores of a kind are reached: `ctx.db.user.delete(…)`. */
const untypedClients = [
  { kind: 'prisma', clients: /(prisma|db|database|tx|trx|transaction|client)\w*$/i },
  { kind: 'keystone', clients: /^(db|query|lists|prisma)$/ },
];
/** Libraries whose plug-ins turn every deletion of a record or query into a mark. */
const markingKinds = new Set(['objection', 'bookshelf', 'sequelize', 'mongoose']);
const marking = /^(del|delete|deleteById|destroy)$/;
const reachable: Reachability = { verdict: 'reachable', evidence: [], callers: [] };

/** Whether a tag makes its call an effect: a verb, or `remove`, which deletes or only marks, as the store has it. */
export function isEffect(name: string): boolean {
  return verbs.has(name) || name === 'remove';
}

/** Where an effect stands, and what it writes by name. */
export interface EffectSite {
  node: ts.Node;
  verb: Verb;
  store: StoreFact;
  writes: EffectFact['writes'];
}

/** Turns calls into effects on stores. */
export class EffectReader {
  readonly sites: EffectSite[] = [];
  /** The values that the effects write. */
  readonly written: WrittenValueSite[] = [];
  readonly nested: NestedWrites;
  readonly configured: ConfiguredEffects;
  readonly bulk: BulkEffects;
  readonly expirations: ExpirationReader;
  readonly receipts: ReceiptReader;
  readonly chosen: ChosenRecords;
  readonly holds: HoldReader;
  readonly requests: StoredRequests;
  /** Every call and assignment so far that removes or empties records. */
  readonly removals: Removal[] = [];

  constructor(readonly types: StoreTypes, readonly reachability: ReachabilityAnalysis, readonly baseMethods = new BaseMethods(types)) {
    this.nested = new NestedWrites(this);
    this.configured = new ConfiguredEffects(this);
    this.bulk = new BulkEffects(this);
    this.expirations = new ExpirationReader(this);
    this.receipts = new ReceiptReader(types);
    this.chosen = new ChosenRecords(types);
    this.holds = new HoldReader(types.session, reachability, types.registry.stores);
    this.requests = new StoredRequests(types);
  }

  /** The effects of a call whose callee carries effect tags. */
  ofCall(call: CallLike, tags: readonly LetheTag[]): EffectFact[] {
    return tags.flatMap((tag) => {
      if (tag.name === 'bulk') return this.bulk.ofCall(call, tag);
      if (tag.name === 'expire' && namedOperand(tag, 'seconds') !== undefined) return this.expirations.ofCall(call, tag);
      return isEffect(tag.name) && (tag.name === 'read' || !isLeftUnrun(call, tag, this.types.session)) ? this.#ofTag(call, tag, tag.name === 'remove' ? 'delete' : tag.name as Verb) : [];
    });
  }

  #ofTag(call: CallLike, tag: LetheTag, verb: Verb): EffectFact[] {
    if (isConfigured(tag)) return this.configured.ofTag(call, tag, verb);
    const { session } = this.types;
    const where = namedOperand(tag, 'where');
    const data = namedOperand(tag, 'data');
    const condition = where === undefined ? undefined : this.operandAt(call, where, tag);
    const written = data === undefined ? undefined : this.operandAt(call, data, tag);
    const named = namedFields(call, tag, session);
    const writes = named === undefined ? { ...writesBy(call, written, session), ...writesOfExpression(updateExpressionAt(call, tag, session), session) } : writesToNamed(named, written, session);
    const stores = this.storesOf(call, tag);
    const age = this.#ageOf(call, verb, condition, stores) ?? (stores.length > 0 && verb === 'delete' ? ageHandedIn(condition, session) : undefined);
    const unconditional = verb === 'delete' && where !== undefined && isEmptyCondition(condition, call, session, isLaterCall(where));
    const deed: Deed = {
      verb, mayMark: this.#mayMark(call, tag), writes, ...(age === undefined ? {} : { age }), ...(written === undefined ? {} : { written }), ...(condition === undefined ? {} : { where: condition }),
      ...(named === undefined ? {} : { target: named.slice(0, 1) }),
    };
    if (stores.length === 0) this.baseMethods.add(call, this.#subjectOf(call, tag), deed);
    const passed = verb === 'update' && stores.length > 0 ? writesPassedTo(written, this.types) : [];
    return stores.flatMap((store) => {
      const receives = verb === 'create' || verb === 'update' ? this.receipts.ofData(written, this.types.isProcessor(store) ? undefined : store) : [];
      const effect = { ...this.#done(call, deed, store), ...(receives.length === 0 ? {} : { receives }), ...(unconditional && !this.#isRecord(call) ? { unconditional } : {}) };
      return [effect, ...this.nested.ofData(call, written, store), ...passed.map((given) => this.effect(given.call, verb, store, given.writes))];
    });
  }

  /** `document.deleteOne()` removes this one document. */
  #isRecord(call: CallLike): boolean {
    const receiver = receiverOf(call.expression);
    return receiver !== undefined && this.types.ofValue(receiver).some((entry) => entry.isRecord);
  }

  #withRequests(effect: EffectFact, node: ts.Node, written: ts.Expression | undefined, store: StoreFact, target: readonly string[] = []): EffectFact {
    if (written !== undefined) this.written.push({ store, value: written, target });
    const requests = this.requests.of(node, written, store, target);
    return requests.length === 0 ? effect : { ...effect, requests };
  }

  #ageOf(call: CallLike, verb: Verb, where: ts.Expression | undefined, stores: readonly StoreFact[]): AgeCondition | undefined {
    const reading: Reading = { session: this.types.session, direction: 'earlier', isOwnColumn: (column) => isColumnOf(stores, column, call, this.types) };
    const age = (verb === 'read' ? liveOfCall(call, where, reading) : undefined) ?? ageOfCall(call, where, reading);
    return age === undefined ? undefined : this.chosen.narrowed(age, where);
  }

  /** What an operand points to: a part of the call's own arguments, or the argument of another call in its chain (`data=set()`). */
  operandAt(call: CallLike, operand: string, tag: LetheTag): ts.Expression | undefined {
    if (!isLaterCall(operand)) return firstArgumentAt(call, operand, tag, this.types.session);
    return chainAround(call).find((link) => `${calleeName(link) ?? ''}()` === operand)?.arguments[0];
  }

  /** Where the store marks deleted records by itself, `remove` does so unless the option at `force` is given. */
  #mayMark(call: CallLike, tag: LetheTag): boolean {
    if (tag.name !== 'remove' || this.#isBypass(call)) return false;
    const path = namedOperand(tag, 'force');
    const force = path === undefined ? undefined : argumentAt(call, path, tag, this.types.session);
    return force === undefined || this.types.session.constantsOf(force).includes(false);
  }

  /** `hardDelete() { return super.delete(); }` goes past what the class itself does on `delete`. */
  #isBypass(call: CallLike): boolean {
    const isOfSuper = receiverOf(call.expression)?.kind === ts.SyntaxKind.SuperKeyword;
    const method = isOfSuper ? ts.findAncestor(call, ts.isMethodDeclaration) : undefined;
    return method !== undefined && propertyName(method.name) !== calleeName(call);
  }

  /** What a framework lets people do with a store, without a call in the code. */
  ofOperations(store: StoreFact): EffectFact[] {
    return (store.operations ?? []).map(({ verb, evidence }) => ({
      verb, store: referenceTo(store), span: store.span, how: evidence.how, writes: {}, reachability: reachable,
      function: { file: store.span.file, name: `${verb} ${store.name}`, line: store.span.line },
    }));
  }

  /** Effects in methods of base classes, at the calls that decide the store. */
  ofBaseMethods(): EffectFact[] {
    return this.baseMethods.close().map(({ call, deed, store }) => this.#done(call, deed, store));
  }

  #done(node: ts.Node, { verb, writes, age, mayMark, written, target }: Deed, store: StoreFact): EffectFact {
    const effect = this.effect(node, mayMark === true && store.softDelete?.automatic === true ? 'soft-delete' : verb, store, writes, age);
    return this.#withRequests(effect, node, written, store, target);
  }

  effect(node: ts.Node, verb: Verb, store: StoreFact, writes: EffectFact['writes'], age?: AgeCondition): EffectFact {
    const { session } = this.types;
    this.sites.push({ node, verb, store, writes });
    const removes = verb === 'delete' || verb === 'soft-delete' || verb === 'expire' || age !== undefined;
    if (verb === 'delete' || verb === 'soft-delete' || (verb === 'update' && mayEmpty(writes))) this.removals.push({ node, stores: [store.id], deletes: verb === 'delete' });
    const holds = removes ? this.holds.around(node) : [];
    return {
      verb, store: referenceTo(store), span: session.spanOf(node), function: session.functionOf(node), how: describeEffect(node), writes,
      ...(age === undefined ? {} : { age }),
      ...(holds.length === 0 ? {} : { holds }),
      reachability: removes ? this.reachability.of(node, verb === 'read') : reachable,
    };
  }

  /** The stores that a tag on a call means: of its receiver, or of the argument that it names. */
  storesOf(call: CallLike, tag: LetheTag): StoreFact[] {
    const named = namedOperand(tag, 'store');
    if (named !== undefined) return [this.types.registry.byName(named.replaceAll('-', ' '), '', '')].filter((store) => store !== undefined);
    const stores = this.#namedBy(call, tag).flatMap((store) => this.types.registry.variantsOf(store));
    return namedOperand(tag, 'with') === 'parts' ? stores.flatMap((store) => [store, ...this.types.registry.partsOf(store)]) : stores;
  }

  #namedBy(call: CallLike, tag: LetheTag): StoreFact[] {
    const [operand] = plainOperands(tag);
    if (operand === 'result') return this.types.ofValue(call).map((entry) => entry.store);
    if (operand?.includes('.')) return this.configured.storesAt(call, tag);
    const position = operand === undefined ? undefined : parameterPosition(tag.declaration, operand);
    if (position === undefined) {
      const found = this.storesOfReceiver(call, tag);
      const receiver = found.length > 0 ? undefined : receiverOf(call.expression);
      return receiver === undefined ? found : this.baseMethods.storesOfThis(receiver);
    }
    const argument = call.arguments?.[position];
    if (argument === undefined) return [];
    const byType = this.types.ofExpression(argument).map((entry) => entry.store);
    return byType.length > 0 ? byType : this.#storesNamed(argument, tag.library);
  }

  /** What names the store of a call: the argument that the tag names, else the receiver. */
  #subjectOf(call: CallLike, tag: LetheTag): ts.Expression | undefined {
    const [operand] = plainOperands(tag);
    const position = operand === undefined ? undefined : parameterPosition(tag.declaration, operand);
    return position === undefined ? tableOfThisIn(call, this.types.creators.tagAt(call), this.types.session) ?? receiverOf(call.expression) : call.arguments?.[position];
  }

  storesOfReceiver(call: CallLike, tag?: LetheTag): StoreFact[] {
    const handle = handleOf(call, tag);
    return handle === undefined ? [] : this.types.ofExpression(handle).map((entry) => entry.store);
  }

  #storesNamed(argument: ts.Expression, library: string): StoreFact[] {
    const { session, registry } = this.types;
    return session.constantsOf(argument).flatMap((name) => registry.byName(String(name), library, session.pathOf(argument)) ?? []);
  }

  /** `user.deletedAt = new Date()` on a record is an update, whatever saves it. */
  ofAssignment(assignment: ts.BinaryExpression): EffectFact[] {
    const [name, record] = [nameOfReference(assignment.left), receiverOf(assignment.left)];
    if (name === undefined || record === undefined) return [];
    const records = this.#recordsAround(record, name);
    const value = writtenToRecord(record, name, assignment.right, this.types.session);
    if (records.length === 0) this.baseMethods.addGiven(assignment, record, { verb: 'update', writes: { [name]: value } });
    return records.map(({ store, path }) => {
      const effect = this.effect(assignment, 'update', store, { [path]: value });
      return this.#withRequests(effect, assignment, assignment.right, store, path.split('.'));
    });
  }

  /** `Object.assign(user, values)` on a record is an update, whatever saves it. */
  ofMerge(call: ts.CallExpression): EffectFact[] {
    const [record, ...values] = call.arguments;
    if (record === undefined || ts.isObjectLiteralExpression(unwrap(record)) || !isCopier(call.expression, calleeName(call) ?? '')) return [];
    const stores = this.types.ofExpression(record).filter((entry) => entry.isRecord && !entry.many).map((entry) => entry.store);
    return stores.flatMap((store) => values.map((written) => this.#withRequests(this.effect(call, 'update', store, writesOf(written, this.types.session)), call, written, store)));
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
    return this.types.ofExpression(record).filter((entry) => entry.isRecord).map((entry) => ({ ...this.effect(node, 'read', entry.store, {}, age), how: `comparison of ${name}` }));
  }

  /** An effect on a table that is known although its client is not. */
  ofTable(call: CallLike, access: TableAccess | undefined): EffectFact[] {
    if (access === undefined) return [];
    const { stores, verb, data } = access;
    const written = data === undefined ? undefined : chainAround(call).find((link) => calleeName(link) === data)?.arguments[0];
    const age = this.#ageOf(call, verb, undefined, stores);
    return stores.flatMap((store) => this.types.registry.variantsOf(store)).map((store) => this.#withRequests(this.effect(call, verb, store, writesOf(written, this.types.session), age), call, written, store));
  }

  /** An effect by the method's name alone, where the receiver's store is known by other means than its type. */
  ofThis(call: CallLike, verb: Verb): EffectFact[] {
    const { session } = this.types;
    const name = calleeName(call) ?? '';
    const [first] = call.arguments ?? [];
    const stores = this.storesOfReceiver(call).filter((store) => mayHaveMethod(store, name) && !isNeverRunByName(call, store, session));
    const age = stores.length === 0 ? undefined : this.#ageOf(call, verb, whereIn(first, session), stores);
    const isForced = first !== undefined && ['force', 'hardDelete'].some((option) => optionOf(first, option, session) !== undefined);
    const mayMark = !isForced && marking.test(name);
    return stores.map((store) => {
      const written = verb === 'create' || verb === 'update' ? writtenArgument(call, store, session) : undefined;
      const deed = { verb, writes: writesBy(call, written, session), ...(age === undefined ? {} : { age }), ...(written === undefined ? {} : { written }), mayMark: mayMark && markingKinds.has(store.kind) };
      return this.#done(call, deed, store);
    });
  }

  /**
   * A call on a value of unknown type: what callers pass, what a subclass hands to `super`, or the shape
   * `client.model.verb` with a known model (`ctx.db.user.delete(…)`).
   */
  ofUntyped(call: CallLike, verb: Verb): EffectFact[] {
    const given = this.ofThis(call, verb);
    const known = given.length > 0 ? given : this.#ofUniqueName(call, verb);
    if (known.length > 0) return known;
    const age = ageConditionOf(whereIn(call.arguments?.[0], this.types.session), this.types.session);
    this.baseMethods.add(call, receiverOf(call.expression), { verb, writes: {}, ...(age === undefined ? {} : { age }) });
    return this.#ofShape(call, verb);
  }

  /** A call, or a chain that begins with one, whose first argument is a name that no other thing has: `strapi.db.query('api::visit.visit').delete(…)`. */
  #ofUniqueName(call: CallLike, verb: Verb): EffectFact[] {
    const { session, registry } = this.types;
    const visited = new Set<ts.Expression>();
    for (let link: ts.Expression | undefined = call; link !== undefined && ts.isCallExpression(link) && !visited.has(link);) {
      visited.add(link);
      const names = link.arguments[0] === undefined ? [] : session.constantsOf(link.arguments[0]);
      const store = names.map(String).filter((name) => name.includes('::')).map((name) => registry.byName(name, '', session.pathOf(call))).find((found) => found !== undefined);
      const options = call.arguments?.[link === call ? 1 : 0];
      if (store !== undefined) return [this.effect(call, verb, store, writesOf(optionOf(options, 'data', session), session), ageConditionOf(options, session))];
      const before = receiverOf(link.expression);
      link = before === undefined ? undefined : session.originOf(before);
    }
    return [];
  }

  #ofShape(call: CallLike, verb: Verb): EffectFact[] {
    const model = receiverOf(call.expression);
    const client = model === undefined ? undefined : receiverOf(model);
    const name = model === undefined ? undefined : nameOfReference(unwrap(model));
    if (client === undefined || name === undefined) return [];
    const holder = nameOfReference(unwrap(client)) ?? '';
    const kinds = untypedClients.filter(({ clients }) => clients.test(holder)).map(({ kind }) => kind);
    const store = kinds.map((kind) => this.types.registry.byName(name, kind, this.types.session.pathOf(call))).find((found) => found !== undefined);
    const options = call.arguments?.[0];
    if (store === undefined) return [];
    const { session } = this.types;
    const written = optionOf(options, 'data', session);
    const age = this.#ageOf(call, verb, optionOf(options, 'where', session), [store]);
    return [this.#withRequests(this.effect(call, verb, store, writesOf(written, session), age), call, written, store)];
  }
}
