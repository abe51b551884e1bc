import { columnOf, constraintForeignKey, inlineForeignKey, primaryKeyColumns } from './columns.js';
import type { Column, ForeignKey, TableChange } from './model.js';
import { identifier, lastName, listPart, part, partAt } from './tree.js';

type Locate = (node: unknown) => number;

/** What a statement changes about tables: nothing for statements that act on rows. */
export function tableChangesOf(statement: unknown, locate: Locate, end: number): TableChange[] {
  const created = part(statement, 'CreateTable');
  if (created !== undefined) return ofCreate(created, locate, end);
  const altered = part(statement, 'AlterTable');
  if (altered !== undefined) return ofAlter(altered, locate);
  const renamed = listPart(statement, 'RenameTable');
  if (renamed.length > 0) return renamed.flatMap((entry) => ofRenamedTable(entry, locate));
  const dropped = part(statement, 'Drop');
  if (part(dropped, 'object_type') !== 'Table') return [];
  return listPart(dropped, 'names').flatMap((name) => withTable(name, (table) => [{ kind: 'drop', table, offset: locate(name) }]));
}

function withTable(name: unknown, changes: (table: string) => TableChange[]): TableChange[] {
  const table = lastName(name);
  return table === undefined ? [] : changes(table);
}

function ofRenamedTable(entry: unknown, locate: Locate): TableChange[] {
  const to = lastName(part(entry, 'new_name'));
  return to === undefined ? [] : withTable(part(entry, 'old_name'), (table) => [{ kind: 'rename', table, offset: locate(entry), to }]);
}

function ofCreate(node: unknown, locate: Locate, end: number): TableChange[] {
  const isTemporary = part(node, 'temporary') === true;
  const partitionOf = lastName(part(node, 'partition_of'));
  const constraints = listPart(node, 'constraints');
  const keys = new Set(constraints.flatMap(primaryKeyColumns));
  const definitions = listPart(node, 'columns');
  const columns = definitions.flatMap((definition) => columnOf(definition, locate) ?? []).map((column): Column => (keys.has(column.name) ? { ...column, primaryKey: true } : column));
  const foreignKeys = [...definitions.flatMap((definition) => inlineForeignKey(definition, locate)), ...constraints.flatMap((constraint) => constraintForeignKey(constraint, locate))];
  return withTable(part(node, 'name'), (table) => [{
    kind: 'create', table, offset: locate(part(node, 'name')), end, columns, foreignKeys, ...(partitionOf === undefined ? {} : { partitionOf }), ...(isTemporary ? { isTemporary } : {}),
  }]);
}

function ofAlter(node: unknown, locate: Locate): TableChange[] {
  return withTable(part(node, 'name'), (table) => listPart(node, 'operations').flatMap((operation) => ofOperation(operation, table, locate)));
}

function ofOperation(operation: unknown, table: string, locate: Locate): TableChange[] {
  const place = { table, offset: locate(operation) };
  const added = partAt(operation, 'AddColumn', 'column_def');
  if (added !== undefined) return ofAddedColumn(added, place, locate);
  const constraint = partAt(operation, 'AddConstraint', 'constraint');
  if (constraint !== undefined) return constraintForeignKey(constraint, locate).map((foreignKey: ForeignKey) => ({ kind: 'add-foreign-key', ...place, foreignKey }));
  const renamed = part(operation, 'RenameColumn');
  if (renamed !== undefined) return ofRenamedColumn(part(renamed, 'old_column_name'), part(renamed, 'new_column_name'), place);
  const changed = part(operation, 'ChangeColumn');
  if (changed !== undefined) return ofRenamedColumn(part(changed, 'old_name'), part(changed, 'new_name'), place);
  const renamedTable = partAt(operation, 'RenameTable', 'table_name');
  const to = lastName(part(renamedTable, 'To') ?? part(renamedTable, 'As') ?? renamedTable);
  if (to !== undefined) return [{ kind: 'rename', ...place, to }];
  const constraintName = identifier(partAt(operation, 'DropConstraint', 'name') ?? partAt(operation, 'DropForeignKey', 'name'));
  if (constraintName !== undefined) return [{ kind: 'drop-constraint', ...place, constraint: constraintName }];
  return listPart(part(operation, 'DropColumn'), 'column_names').flatMap((column) => {
    const name = identifier(column);
    return name === undefined ? [] : [{ kind: 'drop-column', ...place, column: name }];
  });
}

function ofAddedColumn(definition: unknown, place: { table: string; offset: number }, locate: Locate): TableChange[] {
  const column = columnOf(definition, locate);
  const keys = inlineForeignKey(definition, locate).map((foreignKey): TableChange => ({ kind: 'add-foreign-key', ...place, foreignKey }));
  return column === undefined ? [] : [{ kind: 'add-column', ...place, column }, ...keys];
}

function ofRenamedColumn(from: unknown, to: unknown, place: { table: string; offset: number }): TableChange[] {
  const [column, next] = [identifier(from), identifier(to)];
  return column === undefined || next === undefined ? [] : [{ kind: 'rename-column', ...place, column, to: next }];
}
