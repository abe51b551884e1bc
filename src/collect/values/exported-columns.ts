import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { calleeName, isFunction, propertyName, propertyValue, receiverOf, unwrap, walk } from '../syntax.js';

const exporters = /^(parse|parseAsync|unparse|stringify|json2csv)$/;

/**
 * The columns that a call prints or exports of records: of `console.table(rows, ['name'])`, `parse(rows, { fields: ['name'] })` and `new Parser({ fields: ['name'] }).parse(rows)`.
 * Undefined where it takes all of them, or where they do not stand in the code.
 */
export function columnsOf(call: ts.Node, session: CollectSession): string[] | undefined {
  const name = ts.isCallExpression(call) ? calleeName(call) : undefined;
  if (!ts.isCallExpression(call) || name === undefined) return undefined;
  const [, more] = call.arguments;
  if (name === 'table') return more === undefined ? undefined : namesIn(more, session);
  const options = exporters.test(name) ? optionsOf(call, session) : undefined;
  const chosen = options === undefined ? undefined : propertyValue(options, 'fields') ?? propertyValue(options, 'columns');
  return chosen === undefined ? undefined : namesIn(chosen, session);
}

/** What the call itself is told, else what its receiver was made with. */
function optionsOf(call: ts.CallExpression, session: CollectSession): ts.ObjectLiteralExpression | undefined {
  const receiver = receiverOf(call.expression);
  const maker = receiver === undefined ? undefined : unwrap(session.originOf(receiver));
  const given = call.arguments[1] ?? (maker !== undefined && ts.isNewExpression(maker) ? maker.arguments?.[0] : undefined);
  return given === undefined ? undefined : session.objectOf(given);
}

function namesIn(columns: ts.Expression, session: CollectSession): string[] | undefined {
  const list = unwrap(session.originOf(columns));
  if (ts.isObjectLiteralExpression(list)) return list.properties.flatMap(({ name }) => propertyName(name) ?? []);
  if (!ts.isArrayLiteralExpression(list)) return undefined;
  const names = list.elements.map((element) => namesOf(element, session));
  return names.includes(undefined) ? undefined : names.flatMap((found) => found ?? []);
}

/** `'email'`, `{ label: 'Mail', value: 'email' }`, and what a function takes: `{ value: (row) => row.email }`. */
function namesOf(element: ts.Expression, session: CollectSession): string[] | undefined {
  const object = unwrap(session.originOf(element));
  const value = ts.isObjectLiteralExpression(object) ? propertyValue(object, 'value') ?? propertyValue(object, 'key') ?? propertyValue(object, 'field') : object;
  const column = value === undefined ? undefined : unwrap(session.originOf(value));
  if (column === undefined) return undefined;
  if (isFunction(column)) return membersIn(column);
  const names = session.constantsOf(column).map(String);
  return names.length === 0 ? undefined : names;
}

function membersIn(callback: ts.Node): string[] {
  const names: string[] = [];
  walk(callback, (node) => {
    if (ts.isPropertyAccessExpression(node)) names.push(node.name.text);
    else if (ts.isBindingElement(node)) names.push(propertyName(node.propertyName ?? node.name) ?? '');
    return true;
  });
  return names;
}
