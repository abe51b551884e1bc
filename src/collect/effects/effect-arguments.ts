import { ts } from 'ts-morph';
import { chainAround } from '../conditions/chains.js';
import type { EffectFact, StoreFact } from '../facts.js';
import type { LetheTag } from '../context.js';
import { textsAt } from '../calls/operands.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { calleeName, describeReference, isEmptyObject, propertyValue, receiverOf, type CallLike } from '../syntax.js';
import { namedOperand } from '../tags.js';
import { isCopy, writesOf, writtenTo } from './writes.js';

/** Calls that write a record which may not be there yet: what they are given describes it, also where it is fixed. */
const upserting = /^(upsert\w*|(find|update)OrCreate\w*|replaceInto|saveOrUpdate)$/i;

/** Whether an update may take something away: it empties a field, hashes one, or writes several fixed values. */
export function mayEmpty(writes: EffectFact['writes']): boolean {
  const values = Object.values(writes);
  return values.some((value) => value === 'null' || value === 'hashed') || values.filter((value) => value === 'constant').length > 1;
}

/** `deleteMany()`, `deleteMany({})`, `delete({ where: {} })`, and `db.delete(visits)` where a later call would give the condition. */
export function isEmptyCondition(condition: ts.Expression | undefined, call: CallLike, session: StoreTypes['session'], isInChain: boolean): boolean {
  const [first] = call.arguments ?? [];
  // A builder's condition may stand before or after it in the chain.
  if (chainAround(call).some((link) => /^(and|or)?where/i.test(calleeName(link) ?? ''))) return false;
  if (condition === undefined) return isInChain || first === undefined || isEmptyObject(session.originOf(first));
  return isEmptyObject(session.originOf(condition));
}

/** What a call acts on: its receiver, the class itself in `new User(…)`, and the function that is called where its own signature says what it does. */
export function handleOf(call: CallLike, tag?: LetheTag): ts.Expression | undefined {
  const isItself = ts.isNewExpression(call) || (tag !== undefined && ts.isCallSignatureDeclaration(tag.declaration));
  return isItself ? call.expression : receiverOf(call.expression);
}

/** The value of an option in an object literal that may stand behind variables. */
export function optionOf(options: ts.Expression | undefined, name: string, session: StoreTypes['session']): ts.Expression | undefined {
  const object = options === undefined ? undefined : session.originOf(options);
  return object !== undefined && ts.isObjectLiteralExpression(object) ? propertyValue(object, name) : undefined;
}

/** What a method of a well-known name writes, where no declaration says so: `create(values)`, `updateOne(filter, values, options)`, `update(values, { where })` of Sequelize, `create({ data })`. */
export function writtenArgument(call: CallLike, store: StoreFact, session: StoreTypes['session']): ts.Expression | undefined {
  const [first, second, options] = call.arguments ?? [];
  if (store.kind === 'prisma') return optionOf(first, 'data', session);
  if (store.kind === 'sequelize' || !/update|patch/i.test(calleeName(call) ?? '')) return first;
  return store.kind === 'mongoose' && options !== undefined ? second : call.arguments?.at(-1);
}

/** The condition among options: `{ where: { … }, limit: 10 }`; what is no such object is the condition itself. */
export function whereIn(argument: ts.Expression | undefined, session: StoreTypes['session']): ts.Expression | undefined {
  return optionOf(argument, 'where', session) ?? argument;
}

/** What a call writes; a record that may be made by it is not emptied by fixed values. */
export function writesBy(call: CallLike, written: ts.Expression | undefined, session: StoreTypes['session']): EffectFact['writes'] {
  const writes = writesOf(written, session);
  if (!isUpsert(call, session)) return writes;
  return Object.fromEntries(Object.entries(writes).map(([field, value]) => [field, value === 'constant' || value === 'hashed' ? 'other' : value]));
}

/** The fields that a call writes to by name, `email` of `guest.set('email', address)`; undefined where it does not work so, empty where only the running program knows. */
export function namedFields(call: CallLike, tag: LetheTag, session: StoreTypes['session']): string[] | undefined {
  const operand = tag.name === 'update' ? namedOperand(tag, 'field') : undefined;
  return operand === undefined ? undefined : textsAt(call, operand, tag, session);
}

/** What is written to fields that a call names: nothing where it only takes them out. */
export function writesToNamed(fields: readonly string[], written: ts.Expression | undefined, session: StoreTypes['session']): EffectFact['writes'] {
  return Object.fromEntries(fields.map((field) => [field, written === undefined ? 'null' : isCopy(field, written) ? 'copied' : writtenTo(field, written, session)]));
}

/** `updateOne(filter, values, { upsert: true })`, `upsertGraph(rows)`. */
function isUpsert(call: CallLike, session: StoreTypes['session']): boolean {
  if (upserting.test(calleeName(call) ?? '')) return true;
  const options = call.arguments?.at(-1);
  const upsert = (call.arguments?.length ?? 0) < 2 ? undefined : optionOf(options, 'upsert', session);
  return upsert !== undefined && session.constantsOf(upsert).includes(true);
}

export function describeEffect(node: ts.Node): string {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return describeReference(node.expression);
  if (ts.isDeleteExpression(node)) return `delete ${describeReference(node.expression)}`;
  return ts.isBinaryExpression(node) ? `${describeReference(node.left)} = …` : 'write';
}
