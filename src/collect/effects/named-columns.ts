import { ts } from 'ts-morph';
import { chainAround } from '../conditions/chains.js';
import type { EffectReader } from './effects.js';
import type { StoreFact } from '../facts.js';
import { fieldFact } from '../stores/record-fields.js';
import { calleeName } from '../syntax.js';

/** Methods of query builders all of whose arguments are columns, and those of which the first is one. */
const listing = ['select', 'first', 'columns', 'distinct', 'pluck', 'groupBy', 'returning'];
const comparing = ['where', 'andWhere', 'orWhere', 'whereIn', 'whereNot', 'whereNotIn', 'whereNull', 'whereNotNull', 'orderBy'];
/** `Guest.Email as GuestEmail`, with or without the table and the name that the column is given. */
const column = /^(?:([A-Za-z_]\w*)\.)?([A-Za-z_]\w*)(?:\s+as\s+\w+)?$/i;

/** Gives tables that nothing describes the columns that queries name: `db('Visit').join('Guest', …).select('Visit.Day', 'Guest.Email')`. */
export function addNamedColumns(undescribed: ReadonlySet<StoreFact>, effects: EffectReader): void {
  const open = new Set([...undescribed].filter(({ kind }) => kind === 'knex'));
  if (open.size === 0) return;
  const { index } = effects.types;
  for (const name of [...listing, ...comparing]) {
    for (const call of index.calls.get(name) ?? []) {
      if (!ts.isCallExpression(call)) continue;
      const names = listing.includes(name) ? call.arguments.flatMap(textsIn) : call.arguments.slice(0, 1).flatMap(namesCompared);
      for (const text of names) addColumn(text, call, open, effects);
    }
  }
}

/** The texts that an argument is, lists, or gives names of its own: `{ email: 'Guest.Email' }`. */
function textsIn(argument: ts.Expression): ts.StringLiteralLike[] {
  if (ts.isStringLiteralLike(argument)) return [argument];
  if (ts.isArrayLiteralExpression(argument)) return argument.elements.flatMap(textsIn);
  if (!ts.isObjectLiteralExpression(argument)) return [];
  return argument.properties.flatMap((property) => (ts.isPropertyAssignment(property) ? textsIn(property.initializer) : []));
}

/** A condition names columns by a text, by several, or by the keys of an object: `where({ 'Guest.Email': email })`. */
function namesCompared(condition: ts.Expression): (ts.StringLiteralLike | ts.Identifier)[] {
  if (!ts.isObjectLiteralExpression(condition)) return textsIn(condition);
  return condition.properties.map(({ name }) => name).filter((name) => name !== undefined && (ts.isStringLiteralLike(name) || ts.isIdentifier(name)));
}

function addColumn(text: ts.StringLiteralLike | ts.Identifier, call: ts.CallExpression, open: ReadonlySet<StoreFact>, effects: EffectReader): void {
  const [, table, name] = column.exec(text.text) ?? [];
  const store = name === undefined ? undefined : table === undefined ? onlyTable(call, effects) : effects.types.registry.byTable(table, effects.types.session.pathOf(call));
  if (name === undefined || store === undefined || !open.has(store) || store.fields.some((field) => field.name === name)) return;
  store.fields.push(fieldFact(name, text, 'unknown', false, effects.types.session));
}

/** The table of a query, where no other is joined. */
function onlyTable(call: ts.CallExpression, effects: EffectReader): StoreFact | undefined {
  if (chainAround(call).some((link) => /join|^from$|^with/i.test(calleeName(link) ?? ''))) return undefined;
  const [store, ...others] = effects.storesOfReceiver(call);
  return others.length === 0 ? store : undefined;
}
