import { ts } from 'ts-morph';
import { fieldTypeOf } from '../field-types.js';
import type { CollectSession } from '../session.js';
import { isOpen } from '../lookup/store-types.js';
import { calleeName, chainBelow, nameOfReference, receiverOf, unwrap } from '../syntax.js';
import type { ValueContext } from './value-context.js';
import { maximumValues, type ValueFlows } from './value-flows.js';

const parsers = /^(parse|parseAsync)$/;
/** Calls after which a schema lets through what it does not declare. */
const opening = /^(passthrough|loose|looseObject|catchall)$/;

/** Whether a call hands its argument through a schema: `PatronSchema.parse(patron)`, by the type of the schema, or by its name where that is not known. */
export function isParsing(call: ts.CallExpression, receiver: ts.Expression, { checker }: ValueContext): boolean {
  if (!parsers.test(calleeName(call) ?? '')) return false;
  const type = checker.getTypeAtLocation(receiver);
  return isOpen(type) ? /schema$/i.test(nameOfReference(unwrap(receiver)) ?? '') : checker.getPropertyOfType(type, '_output') !== undefined;
}

/** What is left of records and requests behind a schema: the properties that it declares. Where they are not known, a record is no longer whole. */
export function letThrough(flows: ValueFlows, call: ts.CallExpression, { checker, session }: ValueContext): ValueFlows['values'] {
  if (isOpenSchema(call, session)) return flows.values;
  const declared = declaredBy(checker.getTypeAtLocation(call), checker);
  return flows.values.flatMap((value): ValueFlows['values'] => {
    const { origin } = value;
    if (origin.kind === 'record' && declared === undefined) return [{ ...value, origin: { ...origin, isNarrowed: true } }];
    if (origin.kind === 'record') return [{ ...value, origin: { ...origin, only: declared?.map(({ name }) => name).filter((name) => origin.only === undefined || origin.only.includes(name)) ?? [] } }];
    if (origin.kind !== 'request' || origin.field !== undefined || declared === undefined) return [value];
    return declared.filter((property) => fieldTypeOf(checker.getTypeOfSymbol(property), checker) !== 'boolean').map(({ name }) => ({ ...value, origin: { ...origin, field: name } }));
  });
}

function isOpenSchema(call: ts.CallExpression, session: CollectSession): boolean {
  const schema = receiverOf(call.expression);
  const origin = schema === undefined ? undefined : unwrap(session.originOf(schema));
  return origin !== undefined && ts.isCallExpression(origin) && [origin, ...chainBelow(origin)].some((link) => opening.test(calleeName(link) ?? ''));
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
