import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import { cascadeOption } from '../edits/cascades.js';
import { inserting, quoted, replacing } from '../edits/text-edits.js';
import type { ReferentialAction, RelationFact, StoreReference, TextEdit } from '../facts.js';
import { calleeName, isFunction, nameOfReference, propertyName, propertyValue, receiverOf, returnedExpressions, unwrap, walk } from '../syntax.js';
import type { DrizzleColumn } from './drizzle-columns.js';

export const drizzle = 'drizzle';

/** Drizzle writes no action where none is given: the database's default is no action. https://orm.drizzle.team/docs/relations#foreign-keys */
const actions: Partial<Record<string, ReferentialAction>> = {
  'cascade': 'cascade', 'set null': 'set-null', 'set default': 'set-null', 'restrict': 'restrict', 'no action': 'no-action',
};

/** `unique()` and `primaryKey()` of a column: no two rows hold the same key. https://orm.drizzle.team/docs/indexes-constraints */
const uniqueColumn = /^(?:unique|primaryKey)$/;

/** `.references(() => users.id, { onDelete: 'cascade' })`. */
export function relationOfColumn({ field, calls }: DrizzleColumn, context: CollectContext): RelationFact | undefined {
  const call = calls.findLast((candidate) => calleeName(candidate) === 'references');
  const [reference, options] = call?.arguments ?? [];
  const target = reference === undefined ? undefined : tableOfColumn(returnedBy(reference), context);
  if (call === undefined || target === undefined) return undefined;
  const object = options === undefined ? undefined : context.originOf(options);
  const action = object !== undefined && ts.isObjectLiteralExpression(object) ? propertyValue(object, 'onDelete') : undefined;
  const fact = relation([field.name], target, action, { node: call, context, cascade: () => cascadeOption(call, 'cascade', context) });
  return calls.some((candidate) => uniqueColumn.test(calleeName(candidate) ?? '')) ? { ...fact, isOneToOne: true } : fact;
}

/** `foreignKey({ columns: [table.authorId], foreignColumns: [users.id] }).onDelete('cascade')` in a table's further settings. */
export function foreignKeysOf(table: ts.CallExpression, context: CollectContext): RelationFact[] {
  const relations: RelationFact[] = [];
  for (const extra of table.arguments.slice(2)) {
    walk(context.originOf(extra), (node) => {
      const found = ts.isCallExpression(node) && calleeName(node) === 'foreignKey' ? foreignKeyOf(node, context) : undefined;
      if (found !== undefined) relations.push(found);
      return true;
    });
  }
  return relations;
}

function foreignKeyOf(call: ts.CallExpression, context: CollectContext): RelationFact | undefined {
  const [given] = call.arguments;
  const config = given === undefined ? undefined : unwrap(returnedBy(given));
  if (config === undefined || !ts.isObjectLiteralExpression(config)) return undefined;
  const columns = elementsOf(propertyValue(config, 'columns')).flatMap((column) => nameOfReference(unwrap(column)) ?? []);
  const [foreign] = elementsOf(propertyValue(config, 'foreignColumns'));
  const target = foreign === undefined ? undefined : tableOfColumn(foreign, context);
  return target === undefined ? undefined : relation(columns, target, actionBehind(call), { node: call, context, cascade: () => cascadeBehind(call, context) });
}

function elementsOf(list: ts.Expression | undefined): readonly ts.Expression[] {
  const array = list === undefined ? undefined : unwrap(list);
  return array !== undefined && ts.isArrayLiteralExpression(array) ? array.elements : [];
}

/** The argument of `.onDelete(…)` further on in the chain. */
function actionBehind(call: ts.CallExpression): ts.Expression | undefined {
  let node: ts.Node = call;
  while (ts.isPropertyAccessExpression(node.parent) && ts.isCallExpression(node.parent.parent)) {
    const link: ts.CallExpression = node.parent.parent;
    if (node.parent.name.text === 'onDelete') return link.arguments[0];
    node = link;
  }
  return undefined;
}

/** `.onDelete('cascade')` behind a foreign key, or over the action that is written there. */
function cascadeBehind(call: ts.CallExpression, context: CollectContext): TextEdit | undefined {
  const sourceFile = call.getSourceFile();
  const action = actionBehind(call);
  const text = quoted('cascade', sourceFile);
  if (action === undefined) return inserting(sourceFile, call.end, `.onDelete(${text})`, context);
  return ts.isStringLiteral(action) ? replacing(action, text, context) : undefined;
}

interface Place {
  node: ts.Node;
  context: CollectContext;
  cascade: () => TextEdit | undefined;
}

function relation(foreignKeys: string[], target: StoreReference, action: ts.Expression | undefined, { node, context, cascade }: Place): RelationFact {
  const [written] = action === undefined ? [] : context.constantsOf(action);
  const onDelete = actions[String(written ?? 'no action')] ?? 'no-action';
  const name = foreignKeys.join(', ');
  const how = `${name} refers to ${target.name}, ${written === undefined ? 'without onDelete' : `onDelete ${onDelete}`}`;
  const edit = onDelete === 'cascade' || isOwnTable(node, target, context) ? undefined : cascade();
  return { name, target, foreignKeys, onDelete, explicit: written !== undefined, ...(edit === undefined ? {} : { cascade: edit }), evidence: { file: context.pathOf(node), line: context.lineOf(node), how } };
}

/** A tree of records does not cascade by itself. */
function isOwnTable(node: ts.Node, target: StoreReference, context: CollectContext): boolean {
  const table = variableAround(node);
  return table !== undefined && target.id === `${context.pathOf(table)}#${propertyName(table.name) ?? ''}`;
}

/** What a function without parameters gives, else the value itself. */
function returnedBy(expression: ts.Expression): ts.Expression {
  const node = unwrap(expression);
  return isFunction(node) ? returnedExpressions(node)[0] ?? node : node;
}

/** The table of `users.id` or `schema.users.id`, by the variable that holds it. */
function tableOfColumn(column: ts.Expression, context: CollectContext): StoreReference | undefined {
  const holder = receiverOf(unwrap(column));
  const table = holder === undefined ? undefined : context.originOf(holder);
  const declaration = table === undefined ? undefined : variableAround(table);
  const name = declaration === undefined ? undefined : propertyName(declaration.name);
  if (declaration !== undefined && name !== undefined) return { id: `${context.pathOf(declaration)}#${name}`, kind: drizzle, name };
  const written = holder === undefined ? undefined : nameOfReference(unwrap(holder));
  return written === undefined ? undefined : { kind: drizzle, name: written };
}

/** The variable or property that a table call is the value of. */
function variableAround(table: ts.Node): ts.VariableDeclaration | ts.PropertyAssignment | undefined {
  let node: ts.Node = table;
  while (!ts.isSourceFile(node) && !ts.isFunctionLike(node)) {
    if (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) return node;
    node = node.parent;
  }
  return undefined;
}
