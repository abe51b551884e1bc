import { ts } from 'ts-morph';
import { declarationCalled } from '../calls/called-declarations.js';
import type { CollectContext } from '../context.js';
import type { FieldFact, StoreFact } from '../facts.js';
import { ownSymbol } from '../field-types.js';
import { placeOf } from '../positions.js';
import { calleeName, isHolder, isWrapping, propertyName, unwrap, walk } from '../syntax.js';
import { annotationsOf, libraryOf, tagsOfDeclaration } from '../tags.js';
import { isDeletionMark } from './conventional-names.js';
import { columnsOf, type DrizzleColumn } from './drizzle-columns.js';
import { drizzle, foreignKeysOf, relationOfColumn } from './drizzle-references.js';

/** A table and the type of the object that lists its columns. */
interface TableCall {
  call: ts.CallExpression;
  definition: ts.Type;
}

/**
 * The tables of Drizzle that a file declares, with `pgTable` and its like, a schema's `table`, what a table creator gives, or a function of the
 * application around them. Views hold no data of their own and are no stores.
 */
export function readDrizzleStores(sourceFile: ts.SourceFile, context: CollectContext): StoreFact[] {
  const isSchema = sourceFile.text.includes('drizzle');
  if (!isSchema && !/table['"`\]]?\s*\(/i.test(sourceFile.text)) return [];
  const stores: StoreFact[] = [];
  walk(sourceFile, (node) => {
    const table = ts.isCallExpression(node) && mayDeclare(node, isSchema) ? tableOf(node, context) : undefined;
    if (table !== undefined) stores.push(...storeOf(table, context));
    return table === undefined;
  });
  return stores;
}

/** A name and columns, as an object or as a function that gives one. */
function mayDeclare(call: ts.CallExpression, isSchema: boolean): boolean {
  const [name, columns] = call.arguments;
  if (name === undefined || columns === undefined || !(isSchema || /table$/i.test(calleeName(call) ?? ''))) return false;
  const value = unwrap(columns);
  return !ts.isFunctionLike(unwrap(name)) && (ts.isObjectLiteralExpression(value) || ts.isArrowFunction(value) || ts.isIdentifier(value) || ts.isCallExpression(value));
}

/** The call itself makes a table, or is given the columns of the one that it returns. */
function tableOf(call: ts.CallExpression, context: CollectContext): TableCall | undefined {
  const type = context.checker.getTypeAtLocation(call);
  const member = context.checker.getPropertyOfType(type, '__store');
  const isTable = member?.declarations?.some((declaration) => libraryOf(declaration.getSourceFile().fileName) === drizzle) === true;
  if (member === undefined || !isTable || context.checker.getPropertyOfType(type, '$inferSelect') === undefined) return undefined;
  const definition = context.checker.getTypeOfSymbol(member);
  const literal = ownSymbol(definition)?.declarations?.[0];
  if (literal === undefined || !ts.isObjectLiteralExpression(literal)) return undefined;
  return isWithin(literal, call) || isTableFunction(call, context) ? { call, definition } : undefined;
}

function isWithin(node: ts.Node, outer: ts.Node): boolean {
  return node.getSourceFile() === outer.getSourceFile() && node.pos >= outer.pos && node.end <= outer.end;
}

function isTableFunction(call: ts.CallExpression, context: CollectContext): boolean {
  const declaration = declarationCalled(call, context.checker);
  return declaration !== undefined && !ts.isJSDocSignature(declaration) && tagsOfDeclaration(declaration).some(({ name, library }) => name === 'store' && library === drizzle);
}

function storeOf({ call, definition }: TableCall, context: CollectContext): StoreFact[] {
  const [nameArgument] = call.arguments;
  const tables = nameArgument === undefined ? [] : context.constantsOf(nameArgument).map(String);
  const holder = holderOf(call);
  const name = holder?.name ?? tables[0];
  if (name === undefined) {
    context.note(call, 'The name of this table is not constant: its store is unknown. Write a string.');
    return [];
  }
  const columns = columnsOf(definition, context);
  const fields = columns.map(({ field }) => field);
  const softDelete = softDeleteOf(columns);
  const literal = ownSymbol(definition)?.declarations?.[0];
  // Columns that stand elsewhere may be those of several tables.
  const place = literal !== undefined && isWithin(literal, call) ? [placeOf(literal, context)] : [];
  const relations = [...columns.flatMap((column) => relationOfColumn(column, context) ?? []), ...foreignKeysOf(call, context)];
  return [{
    id: `${context.pathOf(call)}#${name}`, name, kind: drizzle, span: context.spanOf(call),
    aliases: [...new Set([...tables, ...place])].filter((alias) => alias !== name),
    ...dialectOf(call.getSourceFile()),
    fields: fields.map((field) => withReference(field, relations)),
    relations,
    ...(softDelete === undefined ? {} : { softDelete }),
    expiry: [],
    annotations: annotationsOf(holder?.node ?? call, (start, end) => context.spanBetween(call.getSourceFile(), start, end)),
  }];
}

/** The database that the file's tables are for; none where it imports the tables of several, or none itself. */
function dialectOf(sourceFile: ts.SourceFile): { dialect?: string } {
  const dialects = new Set([...sourceFile.text.matchAll(/['"]drizzle-orm\/(\w+)-core['"]/g)].map(([, dialect = '']) => dialect));
  const [dialect] = dialects;
  return dialects.size === 1 && dialect !== undefined ? { dialect } : {};
}

/** A single column with a foreign key holds the key of the record that it refers to. */
function withReference(field: FieldFact, relations: StoreFact['relations']): FieldFact {
  const relation = relations.find(({ foreignKeys }) => foreignKeys.length === 1 && foreignKeys[0] === field.name);
  return relation === undefined ? field : { ...field, references: relation.target };
}

/** The variable or property that the table is given to. */
function holderOf(call: ts.CallExpression): { node: ts.Node; name: string } | undefined {
  let node: ts.Node = call;
  while (isWrapping(node.parent) || ts.isPropertyAccessExpression(node.parent) || (ts.isCallExpression(node.parent) && node.parent.expression === node)) node = node.parent;
  const { parent } = node;
  const name = isHolder(parent) ? propertyName(parent.name) : undefined;
  return name === undefined ? undefined : { node: parent, name };
}

/** A mark of deletion that may be missing, or a flag. */
function softDeleteOf(columns: readonly DrizzleColumn[]): StoreFact['softDelete'] {
  const column = columns.find(({ field, isPresent }) => isDeletionMark(field.name) && (field.type === 'boolean' || (!isPresent && (field.type === 'date' || field.type === 'number'))));
  if (column === undefined) return undefined;
  const { name, span } = column.field;
  return { field: name, automatic: false, evidence: { file: span.file, line: span.line, how: `${name} marks deleted records` } };
}
