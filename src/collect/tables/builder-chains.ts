import { ts } from 'ts-morph';
import { typeOfName } from '../../sql/columns.js';
import type { CollectSession } from '../session.js';
import { calleeName, isFunction, returnedExpressions, walk } from '../syntax.js';
import { actionOf } from './builder-callbacks.js';
import type { Definition } from './builder-objects.js';

/** `createTable('users').addColumn('email', 'varchar', (column) => column.references('orgs.id').onDelete('cascade'))`. */
export function chainedColumns(call: ts.CallExpression, session: CollectSession): Definition {
  const definition: Definition = { columns: [], foreignKeys: [], dropped: [], renamed: [] };
  let link: ts.Node = call;
  while (ts.isPropertyAccessExpression(link.parent) && ts.isCallExpression(link.parent.parent) && link.parent.parent.expression === link.parent) {
    link = link.parent.parent;
    readLink(link as ts.CallExpression, definition, session);
  }
  return definition;
}

function readLink(link: ts.CallExpression, definition: Definition, session: CollectSession): void {
  const [first, second, third] = link.arguments;
  const name = textOf(first, session);
  if (name === undefined) return;
  const method = calleeName(link);
  if (method === 'addColumn') readColumn(link, name, textOf(second, session) ?? 'unknown', third, definition, session);
  else if (method === 'dropColumn') definition.dropped.push(name);
  else if (method === 'renameColumn') definition.renamed.push({ from: name, to: textOf(second, session) ?? name });
  else if (method === 'addForeignKeyConstraint') readKey(link, definition, session);
}

function readColumn(link: ts.CallExpression, name: string, type: string, build: ts.Expression | undefined, definition: Definition, session: CollectSession): void {
  const built = build === undefined ? [] : callsIn(build, session);
  const offset = link.arguments[0]?.getStart() ?? link.getStart();
  definition.columns.push({
    name, type: typeOfName(type), typeText: type, list: type.endsWith('[]'), offset,
    primaryKey: built.some((call) => calleeName(call) === 'primaryKey'), nullable: !built.some((call) => calleeName(call) === 'notNull'),
  });
  const references = built.find((call) => calleeName(call) === 'references');
  const target = textOf(references?.arguments[0], session)?.split('.').at(-2);
  const action = textOf(built.find((call) => calleeName(call) === 'onDelete')?.arguments[0], session);
  if (target !== undefined) definition.foreignKeys.push({ columns: [name], target, onDelete: actionOf(action), explicit: action !== undefined, offset });
}

/** `addForeignKeyConstraint('name', ['user_id'], 'users', ['id'], (constraint) => constraint.onDelete('cascade'))`. */
function readKey(link: ts.CallExpression, definition: Definition, session: CollectSession): void {
  const [, list, table, , build] = link.arguments;
  const target = textOf(table, session);
  const origin = list === undefined ? undefined : session.originOf(list);
  const columns = origin !== undefined && ts.isArrayLiteralExpression(origin) ? origin.elements.flatMap((element) => textOf(element, session) ?? []) : [];
  const action = textOf((build === undefined ? [] : callsIn(build, session)).find((call) => calleeName(call) === 'onDelete')?.arguments[0], session);
  if (target !== undefined) definition.foreignKeys.push({ columns, target, onDelete: actionOf(action), explicit: action !== undefined, offset: link.getStart() });
}

function callsIn(build: ts.Expression, session: CollectSession): ts.CallExpression[] {
  const callback = session.originOf(build);
  const calls: ts.CallExpression[] = [];
  for (const returned of isFunction(callback) ? returnedExpressions(callback) : []) {
    walk(returned, (node) => {
      if (ts.isCallExpression(node)) calls.push(node);
      return true;
    });
  }
  return calls;
}

function textOf(expression: ts.Expression | undefined, session: CollectSession): string | undefined {
  const [text] = expression === undefined ? [] : session.constantsOf(expression);
  return typeof text === 'string' ? text : undefined;
}
