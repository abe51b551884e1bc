import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldFact, RelationFact, StoreFact } from '../facts.js';
import { fieldTypeOf, ownSymbol } from '../field-types.js';
import { placeOf } from '../positions.js';
import { annotationsOf } from '../tags.js';
import { isDeletionMark } from './conventional-names.js';
import { databasesOf } from './kysely-databases.js';
import { decoratedReference } from './kysely-references.js';
import { partsOfContent } from './names-inside.js';

const kysely = 'kysely';
/** What was read before of the same program: several files name the same database. */
const known = new WeakMap<CollectContext, Set<string>>();

/** A key of the interface that describes a database, and the type of the table's records. */
interface Table {
  key: string;
  property: ts.Declaration;
  type: ts.Type;
  /** The interface, class, alias or literal that the type is declared with, in the application. */
  declaration: ts.Declaration;
}

/** The tables of the databases that the file hands to Kysely: `new Kysely<Database>(…)`, `constructor(db: Kysely<Database>)`. */
export function readKyselyStores(sourceFile: ts.SourceFile, context: CollectContext): StoreFact[] {
  return databasesOf(sourceFile, context).flatMap((database) => storesOf(database, context));
}

function storesOf(database: ts.Type, context: CollectContext): StoreFact[] {
  const tables = context.checker.getPropertiesOfType(database).flatMap((property) => tableOf(property, context) ?? []);
  const seen = known.get(context) ?? new Set<string>();
  known.set(context, seen);
  return tables.map((table) => storeOf(table, tables, context)).filter(({ id }) => !seen.has(id) && Boolean(seen.add(id)));
}

function tableOf(property: ts.Symbol, context: CollectContext): Table | undefined {
  const place = property.valueDeclaration ?? property.declarations?.[0];
  if (place === undefined || place.getSourceFile().fileName.includes('/libraries/')) return undefined;
  const type = context.checker.getTypeOfSymbol(property);
  if ((type.flags & ts.TypeFlags.Object) === 0 && !type.isIntersection()) return undefined;
  return { key: property.name, property: place, type, declaration: declarationOf(type) ?? place };
}

/** Where the application declares a type; none for types that a library or a utility makes. */
function declarationOf(type: ts.Type): ts.Declaration | undefined {
  return [type.aliasSymbol, ownSymbol(type)].map((symbol) => symbol?.declarations?.[0])
    .find((declaration) => declaration !== undefined && !/\/(libraries|node_modules)\//.test(declaration.getSourceFile().fileName) && !ts.isMappedTypeNode(declaration));
}

function storeOf(table: Table, tables: readonly Table[], context: CollectContext): StoreFact {
  const { key, declaration, property, type } = table;
  const columns = context.checker.getPropertiesOfType(type);
  const keys = columns.flatMap((column) => keyOf(column, tables, context) ?? []);
  const fields = columns.flatMap((column) => fieldOf(column, context) ?? [])
    .map((field): FieldFact => ({ ...field, ...referenceAmong(keys, field.name) }));
  const mark = fields.find((field) => isDeletionMark(field.name) && (field.type === 'boolean' || /\bnull\b|\?/.test(field.typeText)));
  return {
    id: idOf(table, context), name: key, kind: kysely, span: context.spanOf(declaration),
    aliases: [...(isShared(table, tables) ? [] : aliasesOf(declaration, context)), ...snakeCased(key)].filter((alias) => alias !== key),
    fields,
    relations: keys,
    ...(mark === undefined ? {} : { softDelete: { field: mark.name, automatic: false, evidence: { file: mark.span.file, line: mark.span.line, how: `${mark.name} marks deleted records` } } }),
    expiry: [],
    annotations: [declaration, property].flatMap((node) => annotationsOf(node, (start, end) => context.spanBetween(node.getSourceFile(), start, end))),
  };
}

/** The relation of a column that a decorator makes a key of another table. */
function keyOf(column: ts.Symbol, tables: readonly Table[], context: CollectContext): RelationFact | undefined {
  const declaration = column.valueDeclaration;
  if (declaration === undefined) return undefined;
  const reference = decoratedReference(declaration, context);
  const target = tables.find((table) => table.declaration === reference?.target);
  if (reference === undefined || target === undefined) return undefined;
  const { file, line } = context.spanOf(declaration);
  const { onDelete, isExplicit } = reference;
  return {
    name: column.name, target: { id: idOf(target, context), kind: kysely, name: target.key }, foreignKeys: [column.name], onDelete, explicit: isExplicit,
    evidence: { file, line, how: `${column.name} refers to ${target.key}, ${isExplicit ? `onDelete ${onDelete}` : 'without onDelete'}` },
  };
}

function referenceAmong(keys: readonly RelationFact[], column: string): Pick<FieldFact, 'references'> {
  const target = keys.find(({ name }) => name === column)?.target;
  return target === undefined ? {} : { references: target };
}

function idOf({ declaration, key }: Table, context: CollectContext): string {
  return `${context.pathOf(declaration)}#${key}`;
}

/** The names that a table may have in the database which a plug-in gives another case: `group_users` of `groupUsers`, `visits_2024` and `visits2024` of `visits2024`. */
function snakeCased(key: string): string[] {
  const name = key.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  return [...new Set([name, name.replace(/([a-z])(\d)/g, '$1_$2')])];
}

/** Two tables with records of the same type are told apart by their names alone. */
function isShared(table: Table, tables: readonly Table[]): boolean {
  return tables.some((other) => other.key !== table.key && other.declaration === table.declaration);
}

function aliasesOf(declaration: ts.Declaration, context: CollectContext): string[] {
  const name = ts.getNameOfDeclaration(declaration);
  return name !== undefined && ts.isIdentifier(name) && !ts.isPropertySignature(declaration) ? [name.text] : [placeOf(declaration, context)];
}

function fieldOf(column: ts.Symbol, context: CollectContext): FieldFact | undefined {
  const declaration = column.valueDeclaration ?? column.declarations?.[0];
  if (declaration === undefined || column.name.startsWith('__')) return undefined;
  const { checker } = context;
  const selected = selectedType(checker.getTypeOfSymbol(column), checker);
  const sourceFile = declaration.getSourceFile();
  const written = (declaration as { type?: ts.TypeNode }).type?.getText(sourceFile).replace(/\s+/g, ' ') ?? '';
  const encoded = partsOfContent('json', encodedType(declaration, checker), checker);
  const general = encoded.called === undefined ? fieldTypeOf(selected, checker) : 'object';
  const isOpen = encoded.called === undefined && (/\bJson\w*\b/.test(written) || checker.getIndexInfosOfType(checker.getNonNullableType(selected)).some(({ keyType }) => (keyType.flags & ts.TypeFlags.String) !== 0));
  const type = isOpen ? 'json' : general;
  return {
    name: column.name,
    span: context.spanOf(declaration),
    type,
    typeText: `${written}${(column.flags & ts.SymbolFlags.Optional) !== 0 ? '?' : ''}`,
    list: checker.isArrayType(checker.getNonNullableType(selected)),
    hidden: false,
    primaryKey: column.name === 'id' || column.name === '_id',
    ...partsOfContent(type, selected, checker),
    ...encoded,
    annotations: annotationsOf(declaration, (start, end) => context.spanBetween(sourceFile, start, end)),
  };
}

/** What a column of JSON text holds, where its type says so: `Meal` of `JsonText<Meal> | null`. */
function encodedType(declaration: ts.Declaration, checker: ts.TypeChecker): ts.Type | undefined {
  const written = (declaration as { type?: ts.TypeNode }).type;
  const nodes = written !== undefined && ts.isUnionTypeNode(written) ? [...written.types] : written === undefined ? [] : [written];
  const encoded = nodes.filter(ts.isTypeReferenceNode).find(({ typeName, typeArguments }) => /json/i.test(typeName.getText()) && typeArguments?.length === 1);
  const [argument] = encoded?.typeArguments ?? [];
  return argument === undefined ? undefined : checker.getTypeFromTypeNode(argument);
}

/** What a query gives for `Generated<…>` and `ColumnType<…>`. */
function selectedType(type: ts.Type, checker: ts.TypeChecker): ts.Type {
  const parts = type.isUnion() ? type.types : [type];
  for (const part of parts) {
    const member = checker.getPropertyOfType(part, '__select__');
    if (member !== undefined) return checker.getTypeOfSymbol(member);
  }
  return type;
}
