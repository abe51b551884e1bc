import { ts } from 'ts-morph';
import { typeOfName } from '../../sql/columns.js';
import type { Column, ForeignKey } from '../../sql/model.js';
import type { CollectSession } from '../session.js';
import { calleeName, nameOfReference, propertyName, propertyValue, unwrap } from '../syntax.js';
import { actionOf } from './builder-callbacks.js';

/** What a call of a migration says about the columns of a table. */
export interface Definition {
  columns: Column[];
  foreignKeys: ForeignKey[];
  dropped: string[];
  renamed: { from: string; to: string }[];
}

/** What a call says before anything of it is read. */
export function emptyDefinition(): Definition {
  return { columns: [], foreignKeys: [], dropped: [], renamed: [] };
}

/**
 * Columns in an object: `{ email: { type: DataTypes.STRING, references: { model: 'users' } } }`, `{ email: 'varchar(100)' }`, `{ columns: [{ name, type }] }`.
 *
 * @param single the name of the column where the object describes just one
 * @param onlyKeys the object describes a constraint
 */
export function objectColumns(given: ts.Expression, session: CollectSession, single?: string | number | boolean, onlyKeys = false): Definition {
  const definition = emptyDefinition();
  const object = objectIn(given, session);
  if (typeof single === 'string') addColumn(single, given, definition, session);
  if (object === undefined) return definition;
  if (onlyKeys) { definition.foreignKeys.push(...constraintOf(object, session)); return definition; }
  if (typeof single === 'string') return definition;
  const listed = propertyValue(object, 'columns');
  if (listed !== undefined) readList(object, listed, definition, session);
  else readEntries(object, definition, session);
  return definition;
}

/** The name in `new Table({ name: 'users', … })`. */
export function listedTable(given: ts.Expression, session: CollectSession): string | undefined {
  const object = ts.isNewExpression(unwrap(given)) || ts.isObjectLiteralExpression(unwrap(given)) ? objectIn(given, session) : undefined;
  return object === undefined ? undefined : textOf(object, 'name', session) ?? textOf(object, 'tableName', session);
}

function objectIn(given: ts.Expression, session: CollectSession): ts.ObjectLiteralExpression | undefined {
  const origin = session.originOf(given);
  const [inner] = ts.isNewExpression(origin) ? origin.arguments ?? [] : [];
  const object = inner === undefined ? origin : session.originOf(inner);
  return ts.isObjectLiteralExpression(object) ? object : undefined;
}

function readEntries(object: ts.ObjectLiteralExpression, definition: Definition, session: CollectSession): void {
  for (const property of object.properties) {
    if (ts.isSpreadAssignment(property)) {
      const spread = session.originOf(property.expression);
      if (ts.isObjectLiteralExpression(spread)) readEntries(spread, definition, session);
      continue;
    }
    const name = propertyName(property.name);
    if (name !== undefined && ts.isPropertyAssignment(property)) addColumn(name, property.initializer, definition, session);
  }
}

function readList(object: ts.ObjectLiteralExpression, listed: ts.Expression, definition: Definition, session: CollectSession): void {
  const columns = session.originOf(listed);
  if (ts.isObjectLiteralExpression(columns)) { readEntries(columns, definition, session); return; }
  for (const element of elementsOf(listed, session)) {
    const column = objectIn(element, session);
    const name = column === undefined ? undefined : textOf(column, 'name', session);
    if (name !== undefined) addColumn(name, element, definition, session);
  }
  for (const element of elementsOf(propertyValue(object, 'foreignKeys'), session)) {
    const key = objectIn(element, session);
    if (key !== undefined) definition.foreignKeys.push(...constraintOf(key, session));
  }
}

function addColumn(name: string, value: ts.Expression, definition: Definition, session: CollectSession): void {
  const object = objectIn(value, session);
  const type = object === undefined ? value : propertyValue(object, 'type');
  const typeText = type === undefined ? 'unknown' : nameOfType(type, session);
  definition.columns.push({
    name, type: typeOfName(typeText), typeText, list: /\[\]|array/i.test(typeText), offset: value.getStart(),
    primaryKey: object !== undefined && ['primaryKey', 'isPrimary'].some((option) => isTrue(object, option, session)),
    nullable: object === undefined || !isTrue(object, 'notNull', session),
  });
  if (object !== undefined) definition.foreignKeys.push(...referenceOf(name, object, session));
}

/** `DataTypes.STRING(64)`, `Sequelize.DATE`, `'varchar(100)'`. */
function nameOfType(type: ts.Expression, session: CollectSession): string {
  const [text] = session.constantsOf(type);
  if (typeof text === 'string') return text.replace(/\s*\(.*$/, '');
  const node = unwrap(type);
  return (ts.isCallExpression(node) ? calleeName(node) : nameOfReference(node)) ?? 'unknown';
}

/** `references: { model: 'users' }`, `references: '"users"'`, `foreignKey: { table: 'users', rules: { onDelete } }`. */
function referenceOf(column: string, object: ts.ObjectLiteralExpression, session: CollectSession): ForeignKey[] {
  const given = propertyValue(object, 'references') ?? propertyValue(object, 'foreignKey');
  const target = given === undefined ? undefined : referredTable(given, session);
  if (given === undefined || target === undefined) return [];
  const rules = objectIn(given, session);
  const inner = rules === undefined ? undefined : propertyValue(rules, 'rules');
  const nested = inner === undefined ? undefined : objectIn(inner, session);
  const action = textOf(object, 'onDelete', session) ?? (nested === undefined ? undefined : textOf(nested, 'onDelete', session));
  return [{ columns: [column], target, onDelete: actionOf(action), explicit: action !== undefined, offset: given.getStart() }];
}

function referredTable(given: ts.Expression, session: CollectSession): string | undefined {
  const object = objectIn(given, session);
  const text = object === undefined ? session.constantsOf(given)[0] : textOf(object, 'model', session) ?? textOf(object, 'table', session) ?? modelTable(object, session);
  return typeof text === 'string' ? text.replace(/\(.*$/, '').split('.').at(-1)?.replace(/["`\s]/g, '') : undefined;
}

/** `references: { model: { tableName: 'users', schema } }`. */
function modelTable(object: ts.ObjectLiteralExpression, session: CollectSession): string | undefined {
  const model = propertyValue(object, 'model');
  const inner = model === undefined ? undefined : objectIn(model, session);
  return inner === undefined ? undefined : textOf(inner, 'tableName', session);
}

/** `{ columnNames: ['userId'], referencedTableName: 'users', onDelete: 'CASCADE' }`, `{ fields: ['userId'], references: { table: 'users' } }`. */
function constraintOf(object: ts.ObjectLiteralExpression, session: CollectSession): ForeignKey[] {
  const references = propertyValue(object, 'references');
  const target = textOf(object, 'referencedTableName', session) ?? (references === undefined ? undefined : referredTable(references, session));
  const columns = ['columnNames', 'fields', 'columns'].flatMap((key) => elementsOf(propertyValue(object, key), session)).flatMap((element) => session.constantsOf(element)).filter((value) => typeof value === 'string');
  const action = textOf(object, 'onDelete', session);
  return target === undefined ? [] : [{ columns, target, onDelete: actionOf(action), explicit: action !== undefined, offset: object.getStart() }];
}

function elementsOf(list: ts.Expression | undefined, session: CollectSession): ts.Expression[] {
  const origin = list === undefined ? undefined : session.originOf(list);
  if (origin === undefined || list === undefined) return [];
  return ts.isArrayLiteralExpression(origin) ? [...origin.elements] : [list];
}

function textOf(object: ts.ObjectLiteralExpression, name: string, session: CollectSession): string | undefined {
  const value = propertyValue(object, name);
  const [text] = value === undefined ? [] : session.constantsOf(value);
  return typeof text === 'string' ? text : undefined;
}

function isTrue(object: ts.ObjectLiteralExpression, name: string, session: CollectSession): boolean {
  const value = propertyValue(object, name);
  return value !== undefined && session.constantsOf(value).includes(true);
}
