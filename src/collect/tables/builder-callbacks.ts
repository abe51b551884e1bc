import { ts } from 'ts-morph';
import type { Action, Column, ForeignKey } from '../../sql/model.js';
import { typeOfName } from '../../sql/columns.js';
import type { CollectSession } from '../session.js';
import { declarationCalled } from '../calls/called-declarations.js';
import { calleeName, chainAbove, isFunction, receiverOf, unwrap, walk } from '../syntax.js';
import { emptyDefinition, type Definition } from './builder-objects.js';

/** Methods of Knex's table builder that make no column. */
const others = /^(index|unique|primary|foreign|drop\w*|rename\w*|comment|engine|charset|collate|inherits|check\w*|setNullable|queryContext|alter|raw|references|onDelete|onUpdate|inTable|notNullable|nullable|defaultTo|unsigned|withKeyName|first|after)$/;

/** Helpers of helpers. */
const maximumDepth = 3;

/**
 * `(table) => { table.string('email').notNullable(); table.foreign('user_id').references('users.id').onDelete('CASCADE'); addTimestamps(table); }`
 *
 * @param position which parameter is the table
 */
export function callbackColumns(callback: ts.FunctionLikeDeclaration, session: CollectSession, position = 0, depth = 0): Definition {
  const definition = emptyDefinition();
  const parameter = callback.parameters[position];
  const name = parameter !== undefined && ts.isIdentifier(parameter.name) ? parameter.name.text : 'this';
  if (callback.body === undefined) return definition;
  walk(callback.body, (node) => {
    if (!ts.isCallExpression(node)) return true;
    if (isOn(node, name)) readCall(node, definition, session);
    else if (depth < maximumDepth) readHelper(node, name, definition, session, depth);
    return true;
  });
  return definition;
}

/** `addTimestamps(table)`: what a function adds to the tables that it is given stands where it is called. */
function readHelper(call: ts.CallExpression, name: string, definition: Definition, session: CollectSession, depth: number): void {
  const position = call.arguments.findIndex((argument) => ts.isIdentifier(argument) && argument.text === name);
  const helper = position < 0 ? undefined : declarationCalled(call, session.checker);
  if (helper === undefined || !isFunction(helper) || !session.isOwn(helper)) return;
  const offset = call.getStart();
  const { columns, foreignKeys } = callbackColumns(helper, session, position, depth + 1);
  definition.columns.push(...columns.map((column) => ({ ...column, offset })));
  definition.foreignKeys.push(...foreignKeys.map((key) => ({ ...key, offset })));
}

/** A call made directly on the table, the start of a chain, or on the table that dropping something gives back: `table.dropForeign('guest_id').foreign('guest_id')`. */
function isOn(call: ts.CallExpression, name: string): boolean {
  const receiver = receiverOf(call.expression);
  const holder = receiver === undefined ? undefined : unwrap(receiver);
  if (holder !== undefined && ts.isCallExpression(holder) && /^drop[A-Z]/.test(calleeName(holder) ?? '')) return isOn(holder, name);
  return holder !== undefined && (ts.isIdentifier(holder) ? holder.text === name : name === 'this' && holder.kind === ts.SyntaxKind.ThisKeyword);
}

function readCall(call: ts.CallExpression, definition: Definition, session: CollectSession): void {
  const method = calleeName(call) ?? '';
  const names = call.arguments.flatMap((argument) => textsOf(argument, session));
  const [first, second] = names;
  const chain = chainOn(call);
  if (method === 'timestamps') definition.columns.push(columnOf('created_at', 'timestamp', call, chain), columnOf('updated_at', 'timestamp', call, chain));
  else if (/^dropColumns?$/.test(method)) definition.dropped.push(...names);
  else if (method === 'renameColumn' && first !== undefined && second !== undefined) definition.renamed.push({ from: first, to: second });
  else if (method === 'foreign') definition.foreignKeys.push(...keyOf(names.filter((name) => !name.includes('foreign')).slice(0, 1), call, chain, session));
  else if (!others.test(method)) readColumn(call, method, first, chain, definition, session);
}

function readColumn(call: ts.CallExpression, method: string, name: string | undefined, chain: Chain, definition: Definition, session: CollectSession): void {
  const isIncrement = /^(big)?increments$/i.test(method);
  const column = name ?? (isIncrement ? 'id' : undefined);
  if (column === undefined) return;
  const [, type] = method === 'specificType' ? call.arguments.flatMap((argument) => textsOf(argument, session)) : [];
  definition.columns.push({ ...columnOf(column, type ?? method, call, chain), ...(isIncrement ? { primaryKey: true, type: 'number' as const } : {}) });
  definition.foreignKeys.push(...keyOf([column], call, chain, session));
}

type Chain = Map<string, ts.CallExpression>;

/** The calls that follow in the chain, by name. */
function chainOn(call: ts.CallExpression): Chain {
  return new Map(chainAbove(call).map((link) => [calleeName(link) ?? '', link]));
}

function columnOf(name: string, type: string, call: ts.CallExpression, chain: Chain): Column {
  return {
    name, type: typeOfName(type === 'string' ? 'varchar' : type), typeText: type, list: type.endsWith('[]'), primaryKey: chain.has('primary'),
    ...(chain.has('unique') ? { unique: true } : {}),
    nullable: !chain.has('notNullable'), offset: call.getStart(),
  };
}

function keyOf(columns: string[], call: ts.CallExpression, chain: Chain, session: CollectSession): ForeignKey[] {
  const referred = firstText(chain.get('references'), session);
  const table = firstText(chain.get('inTable') ?? chain.get('on'), session) ?? (referred?.includes('.') === true ? referred.split('.').at(-2) : undefined);
  const action = firstText(chain.get('onDelete'), session);
  if (table === undefined || columns.length === 0) return [];
  return [{ columns, target: table.split('.').at(-1) ?? table, onDelete: actionOf(action), explicit: action !== undefined, offset: call.getStart() }];
}

/** `CASCADE`, `set null` as written in migrations; databases do nothing by default. */
export function actionOf(text: string | undefined): Action {
  switch ((text ?? '').toLowerCase().replace(/[\s_-]+/g, ' ')) {
    case 'cascade': return 'cascade';
    case 'set null': case 'set default': return 'set-null';
    case 'restrict': return 'restrict';
    default: return 'no-action';
  }
}

function firstText(call: ts.CallExpression | undefined, session: CollectSession): string | undefined {
  return call?.arguments.flatMap((argument) => textsOf(argument, session))[0];
}

function textsOf(argument: ts.Expression, session: CollectSession): string[] {
  const origin = session.originOf(argument);
  const parts = ts.isArrayLiteralExpression(origin) ? origin.elements : [argument];
  return parts.flatMap((part) => session.constantsOf(part)).filter((value) => typeof value === 'string');
}
