import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { calleeName, unwrap } from '../syntax.js';
import { columnsOf } from './exported-columns.js';
import type { ValueFlows } from './value-flows.js';

/** What `pick(record, 'id')`, `omit(record, ['email'])`, `omit(['email'], record)` and exports of columns keep, where the names are written down. */
export interface Kept {
  /** The argument that is kept from. */
  from: ts.Expression;
  only?: readonly string[];
  without?: readonly string[];
}

export function keptBy(call: ts.CallExpression, session: CollectSession): Kept | undefined {
  const name = calleeName(call);
  const [from, ...given] = call.arguments;
  const columns = columnsOf(call, session);
  if (from !== undefined && columns !== undefined) return { from, only: columns };
  if (name !== 'pick' && name !== 'omit') return undefined;
  const [last] = given;
  const isLast = from !== undefined && last !== undefined && ts.isArrayLiteralExpression(unwrap(session.originOf(from)));
  const names = (isLast ? [from] : given).flatMap((argument) => namesIn(argument, session));
  const whole = isLast ? last : from;
  if (whole === undefined || names.length === 0) return undefined;
  return name === 'pick' ? { from: whole, only: names } : { from: whole, without: names };
}

function namesIn(argument: ts.Expression, session: CollectSession): string[] {
  const origin = unwrap(session.originOf(argument));
  const elements = ts.isArrayLiteralExpression(origin) ? [...origin.elements] : [argument];
  return elements.flatMap((element) => session.constantsOf(element)).map(String);
}

/** The values of a flow that are still there when only some properties are kept. */
export function keep(flows: ValueFlows, { only, without }: Pick<Kept, 'only' | 'without'>): ValueFlows['values'] {
  const isKept = (name: string): boolean => (only === undefined || only.includes(name)) && without?.includes(name) !== true;
  return flows.values.flatMap((value): ValueFlows['values'] => {
    const { origin } = value;
    if (origin.kind === 'record') {
      const fields = only === undefined ? origin.only : only.filter((name) => origin.only === undefined || origin.only.includes(name));
      return [{ ...value, origin: { ...origin, ...(fields === undefined ? {} : { only: [...fields] }), ...(without === undefined ? {} : { without: [...origin.without ?? [], ...without] }) } }];
    }
    if (origin.kind === 'named' || origin.kind === 'declared') return isKept(origin.name) ? [value] : [];
    if (origin.kind === 'field') return isKept(origin.field) ? [value] : [];
    if (only === undefined) return [value];
    return origin.kind === 'request' && origin.field === undefined ? only.map((field) => ({ ...value, origin: { ...origin, field } })) : [];
  });
}
