import { ts } from 'ts-morph';
import { append } from '../append.js';
import type { CollectSession } from '../session.js';
import { propertyName } from '../syntax.js';
import { tableKey } from './history.js';

/** The module that applications add the types of their rows to: https://knexjs.org/guide/#typescript */
const moduleOfTables = 'knex/types/tables';

/** Names of the types that an application declares for the rows of its tables: `interface Tables { guests: GuestRow }`, by table. */
export function declaredRowTypes(session: CollectSession): ReadonlyMap<string, readonly string[]> {
  const types = new Map<string, string[]>();
  const modules = session.project.sourceFiles.flatMap(({ statements }) => statements).filter(ts.isModuleDeclaration).filter(({ name }) => name.text === moduleOfTables);
  for (const member of modules.flatMap(membersOfTables)) {
    const table = ts.isPropertySignature(member) ? propertyName(member.name) : undefined;
    const row = ts.isPropertySignature(member) && member.type !== undefined ? rowTypeIn(member.type) : undefined;
    if (table !== undefined && row !== undefined) append(types, tableKey(table), row);
  }
  return types;
}

function membersOfTables({ body }: ts.ModuleDeclaration): readonly ts.TypeElement[] {
  const statements = body !== undefined && ts.isModuleBlock(body) ? [...body.statements] : [];
  return statements.filter(ts.isInterfaceDeclaration).filter(({ name }) => name.text === 'Tables').flatMap(({ members }) => [...members]);
}

/** `GuestRow` of `GuestRow` and of `Knex.CompositeTableType<GuestRow, NewGuestRow>`. */
function rowTypeIn(type: ts.TypeNode): string | undefined {
  if (!ts.isTypeReferenceNode(type)) return undefined;
  const name = ts.isIdentifier(type.typeName) ? type.typeName.text : type.typeName.right.text;
  if (name !== 'CompositeTableType') return name;
  const [row] = type.typeArguments ?? [];
  return row === undefined ? undefined : rowTypeIn(row);
}
