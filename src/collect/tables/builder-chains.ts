import { ts } from 'ts-morph';
import { typeOfName } from '../../sql/columns.js';
import type { CollectSession } from '../session.js';
import { calleeName, chainAbove, chainBelow, isFunction, returnedExpressions, unwrap, walk } from '../syntax.js';
import { actionOf } from './builder-callbacks.js';
import { emptyDefinition, type Definition } from './builder-objects.js';

/** `createTable('users').addColumn('email', 'varchar', (column) => column.references('orgs.id').onDelete('cascade'))`. */
export function chainedColumns(call: ts.CallExpression, session: CollectSession): Definition {
  const definition = emptyDefinition();
  for (const link of chainAbove(call)) readLink(link, definition, session);
  return definition;
}

/** What a function adds to the builder that it is handed: `(builder) => builder.addColumn('created_at', 'timestamptz')`. */
export function builtColumns(build: ts.Expression, session: CollectSession): Definition {
  const definition = emptyDefinition();
  readBuilt(build, definition, session);
  return definition;
}

/** What the builder is handed to that a call begins: `build` of `const started = schema.createTable(name); await build(started).execute()`. */
export function takersOf(call: ts.CallExpression): ts.Expression[] {
  const end = chainAbove(call).at(-1) ?? call;
  if (ts.isCallExpression(end.parent) && end.parent.arguments.includes(end)) return [end.parent.expression];
  const holder = ts.isVariableDeclaration(end.parent) && ts.isIdentifier(end.parent.name) ? end.parent.name.text : undefined;
  const scope = ts.findAncestor(end, isFunction)?.body;
  const takers: ts.Expression[] = [];
  if (holder === undefined || scope === undefined) return takers;
  walk(scope, (node) => {
    if (ts.isCallExpression(node) && node.arguments.some((argument) => ts.isIdentifier(argument) && argument.text === holder)) takers.push(node.expression);
    return true;
  });
  return takers;
}

function readBuilt(build: ts.Expression, definition: Definition, session: CollectSession): void {
  const callback = session.originOf(build);
  for (const returned of isFunction(callback) ? returnedExpressions(callback) : []) {
    for (const link of linksIn(returned)) readLink(link, definition, session);
  }
}

/** The calls of a chain, the first of them first. */
function linksIn(chain: ts.Expression): ts.CallExpression[] {
  const last = unwrap(chain);
  return ts.isCallExpression(last) ? [last, ...chainBelow(last)].reverse() : [];
}

function readLink(link: ts.CallExpression, definition: Definition, session: CollectSession): void {
  const [first, second, third] = link.arguments;
  const method = calleeName(link);
  if (method === '$call' && first !== undefined) readBuilt(first, definition, session);
  const name = textOf(first, session);
  if (name === undefined) return;
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
