import { ts } from 'ts-morph';
import { fieldTypeOf } from '../field-types.js';
import type { CollectSession } from '../session.js';
import { isOpen } from '../lookup/store-types.js';
import { calleeName, chainBelow, isFunction, nameOfReference, receiverOf, unwrap } from '../syntax.js';
import type { ValueContext } from './value-context.js';
import { maximumValues, type ValueFlows } from './value-flows.js';

const parsers = /^(safeParse|parse)(?:Async)?$/;
const saysWhetherFailed = /^safe/;
/** What a parser that says whether it has failed gives the rest under. */
const parsed = 'data';
/** Calls after which a schema lets through what it does not declare. */
const opening = /^(passthrough|loose|looseObject|catchall)$/;

/** What a procedure is given its schema by, and its function. */
const givers = /^(input|inputSchema|schema)$/;
const handlers = /^(query|mutation|subscription|action|handler)$/;

/** Whether a call hands its argument through a schema: `PatronSchema.parse(patron)`, by the type of the schema, or by its name where that is not known. */
export function isParsing(call: ts.CallExpression, receiver: ts.Expression, { checker }: ValueContext): boolean {
  if (!parsers.test(calleeName(call) ?? '')) return false;
  const type = checker.getTypeAtLocation(receiver);
  return isOpen(type) ? /schema$/i.test(nameOfReference(unwrap(receiver)) ?? '') : checker.getPropertyOfType(type, '_output') !== undefined;
}

/** What is left of records and requests behind a schema: the properties that it declares, of `safeParse` those of what it says that it has parsed. Where they are not known, a record is no longer whole. */
export function letThrough(flows: ValueFlows, call: ts.CallExpression, { checker, session }: ValueContext): ValueFlows['values'] {
  if (isOpenSchema(call, session)) return flows.values;
  const declared = declaredBy(typeLetThrough(call, checker), checker);
  return flows.values.flatMap((value): ValueFlows['values'] => {
    const { origin } = value;
    if (origin.kind === 'record' && declared === undefined) return [{ ...value, origin: { ...origin, isNarrowed: true } }];
    if (origin.kind === 'record') return [{ ...value, origin: { ...origin, only: declared?.map(({ name }) => name).filter((name) => origin.only === undefined || origin.only.includes(name)) ?? [] } }];
    if (origin.kind !== 'request' || origin.field !== undefined || declared === undefined) return [value];
    return declared.filter((property) => fieldTypeOf(checker.getTypeOfSymbol(property), checker) !== 'boolean').map(({ name }) => ({ ...value, origin: { ...origin, field: name } }));
  });
}

function typeLetThrough(call: ts.CallExpression, checker: ts.TypeChecker): ts.Type {
  const given = checker.getTypeAtLocation(call);
  const held = checker.getPropertyOfType(checker.getAwaitedType(given) ?? given, parsed);
  return held === undefined || !saysWhetherFailed.test(calleeName(call) ?? '') ? given : checker.getTypeOfSymbol(held);
}

/** Whether a result only says why nothing was let through, as the code has found out: `if (!result.success) log(result)`. */
export function isFailedParsing(result: ts.Type, checker: ts.TypeChecker): boolean {
  const [held, error] = [parsed, 'error'].map((name) => checker.getPropertyOfType(result, name));
  return held !== undefined && error !== undefined && checker.getTypeOfSymbol(held).flags === ts.TypeFlags.Undefined;
}

/** Whether the schema of a request lets through what it does not declare: `input` of `procedure.input(z.object({ … }).passthrough()).mutation(({ input }) => …)`. */
export function hasOpenSchema(request: ts.Expression, session: CollectSession): boolean {
  const handler = handlerAround(request);
  const schemas = handler === undefined ? [] : chainBelow(handler).filter((link) => givers.test(calleeName(link) ?? '')).flatMap((link) => link.arguments.slice(0, 1));
  return schemas.some((schema) => isOpening(schema, session));
}

/** The call that is given the function around a request: `.mutation(…)`. */
function handlerAround(request: ts.Node): ts.CallExpression | undefined {
  for (let inner = request; !ts.isSourceFile(inner); inner = inner.parent) {
    if (isFunction(inner) && ts.isCallExpression(inner.parent) && handlers.test(calleeName(inner.parent) ?? '')) return inner.parent;
  }
  return undefined;
}

function isOpenSchema(call: ts.CallExpression, session: CollectSession): boolean {
  const schema = receiverOf(call.expression);
  return schema !== undefined && isOpening(schema, session);
}

function isOpening(schema: ts.Expression, session: CollectSession): boolean {
  const origin = unwrap(session.originOf(schema));
  return ts.isCallExpression(origin) && [origin, ...chainBelow(origin)].some((link) => opening.test(calleeName(link) ?? ''));
}

/** The properties of an object, of a promise for one, or of those in a list. */
function declaredBy(type: ts.Type, checker: ts.TypeChecker): ts.Symbol[] | undefined {
  const awaited = checker.getAwaitedType(type) ?? type;
  const bare = checker.getNonNullableType(awaited);
  if (checker.isArrayType(bare)) return declaredBy(checker.getTypeArguments(bare as ts.TypeReference)[0] ?? bare, checker);
  if (isOpen(bare) || checker.getIndexInfosOfType(bare).length > 0) return undefined;
  const properties = checker.getPropertiesOfType(bare);
  return properties.length === 0 || fieldTypeOf(bare, checker) !== 'object' ? undefined : properties.slice(0, maximumValues);
}
