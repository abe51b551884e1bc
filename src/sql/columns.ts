import type { Action, Column, ColumnType, ForeignKey } from './model.js';
import { identifier, lastName, listPart, part, partAt } from './tree.js';

type Locate = (node: unknown) => number;

const typeNames: [RegExp, ColumnType][] = [
  [/^(bool|boolean)$/, 'boolean'],
  [/json|^map$|^tuple$|^object$|variant/, 'json'],
  [/date|^timestamp|^time$/, 'date'],
  [/bytea|blob|binary|^bytes/, 'binary'],
  [/^enum?|^set$/, 'enum'],
  [/int|serial|numeric|decimal|^dec$|real|float|double|money|^number|^year$/, 'number'],
  [/char|text|clob|string|uuid|citext|inet|cidr|name$|xml|guid|rowid/, 'string'],
];

export function columnOf(definition: unknown, locate: Locate): Column | undefined {
  const name = identifier(part(definition, 'name'));
  if (name === undefined) return undefined;
  const type = part(definition, 'data_type');
  const options = optionsOf(definition);
  return {
    name, ...readType(type),
    primaryKey: options.some((option) => part(option, 'PrimaryKey') !== undefined || partAt(option, 'Unique', 'is_primary') === true),
    ...(options.some((option) => part(option, 'Unique') !== undefined) ? { unique: true } : {}),
    nullable: !options.includes('NotNull'),
    offset: locate(definition),
  };
}

/** The foreign key that a column itself declares: `REFERENCES users (id) ON DELETE CASCADE`. */
export function inlineForeignKey(definition: unknown, locate: Locate): ForeignKey[] {
  const name = identifier(part(definition, 'name'));
  return optionsOf(definition).flatMap((option) => {
    const key = part(option, 'ForeignKey');
    return key === undefined || name === undefined ? [] : foreignKeyOf(key, [name], locate(definition));
  });
}

/** The foreign key of a table's constraint; none for other constraints. */
export function constraintForeignKey(constraint: unknown, locate: Locate): ForeignKey[] {
  const key = part(constraint, 'ForeignKey');
  if (key === undefined) return [];
  const columns = listPart(key, 'columns').flatMap((column) => identifier(column) ?? []);
  return foreignKeyOf(key, columns, locate(key));
}

/** Columns of a `PRIMARY KEY (…)` constraint. */
export function primaryKeyColumns(constraint: unknown): string[] {
  return listPart(part(constraint, 'PrimaryKey'), 'columns').flatMap((column) => identifier(partAt(column, 'column', 'expr') ?? column) ?? []);
}

function foreignKeyOf(key: unknown, columns: string[], offset: number): ForeignKey[] {
  const target = lastName(part(key, 'foreign_table'));
  const written = part(key, 'on_delete');
  const name = identifier(part(key, 'name'));
  if (target === undefined) return [];
  return [{
    ...(name === undefined ? {} : { name }), columns, target, offset,
    onDelete: typeof written === 'string' ? actionOf(written) : 'no-action',
    explicit: typeof written === 'string',
  }];
}

const actions: Record<string, Action> = { Cascade: 'cascade', SetNull: 'set-null', SetDefault: 'set-null', Restrict: 'restrict', NoAction: 'no-action' };

function actionOf(written: string): Action {
  return actions[written] ?? 'no-action';
}

function optionsOf(definition: unknown): unknown[] {
  return listPart(definition, 'options').map((option) => part(option, 'option'));
}

/** The parser names types by a text (`Text`), by a key (`{ Varchar: … }`), or as the application's own (`{ Custom: … }`). */
export function readType(type: unknown): Pick<Column, 'type' | 'typeText' | 'list'> {
  const array = part(type, 'Array');
  if (array !== undefined) {
    const element = readType(elementOf(array));
    return { ...element, typeText: `${element.typeText}[]`, list: true };
  }
  const typeText = nameOfType(type);
  return { type: typeOfName(typeText), typeText, list: false };
}

/** The column type of a type's name, as databases and migration builders write it. */
export function typeOfName(name: string): ColumnType {
  const lower = name.toLowerCase();
  return typeNames.find(([pattern]) => pattern.test(lower))?.[1] ?? 'unknown';
}

function elementOf(array: unknown): unknown {
  for (const key of ['SquareBracket', 'AngleBracket', 'Parenthesis']) {
    const inner = part(array, key);
    if (inner !== undefined) return Array.isArray(inner) ? inner[0] : inner;
  }
  return undefined;
}

function nameOfType(type: unknown): string {
  if (typeof type === 'string') return type;
  const nullable = part(type, 'Nullable') ?? part(type, 'LowCardinality');
  if (nullable !== undefined) return nameOfType(nullable);
  const custom = part(type, 'Custom');
  if (Array.isArray(custom)) return lastName(custom[0]) ?? 'unknown';
  const [name = 'unknown'] = typeof type === 'object' && type !== null ? Object.keys(type) : [];
  return name;
}
