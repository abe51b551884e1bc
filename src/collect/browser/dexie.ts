import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import type { FieldFact, StoreFact } from '../facts.js';
import { ownSymbol } from '../field-types.js';
import type { CollectSession } from '../session.js';
import { fieldFact, fieldsOfType } from '../stores/record-fields.js';
import { annotationsOf } from '../tags.js';
import { calleeName, chainBelow, propertyName, unwrap } from '../syntax.js';

/** The tables that Dexie is told of: `database.version(1).stores({ visits: '++id, visitorId' })`; a later version that says `null` drops one. */
export function readDexieTables(index: CallIndex, session: CollectSession): StoreFact[] {
  const calls = (index.calls.get('stores') ?? []).filter((call): call is ts.CallExpression => ts.isCallExpression(call) && chainBelow(call).some((link) => calleeName(link) === 'version'));
  const tables = new Map<string, StoreFact>();
  for (const call of calls) {
    const [given] = call.arguments;
    const schema = given === undefined ? undefined : session.objectOf(given);
    for (const property of schema?.properties ?? []) {
      const name = propertyName(property.name);
      if (name === undefined || !ts.isPropertyAssignment(property)) continue;
      const table = tableAt(name, property, call, session);
      if (property.initializer.kind === ts.SyntaxKind.NullKeyword) tables.delete(table.id);
      else if (!tables.has(table.id)) tables.set(table.id, table);
    }
  }
  return [...tables.values()];
}

function tableAt(name: string, property: ts.PropertyAssignment, call: ts.CallExpression, session: CollectSession): StoreFact {
  const row = rowType(name, call, session);
  const typed = row === undefined ? [] : fieldsOfType(row, session);
  const sourceFile = property.getSourceFile();
  return {
    id: `${session.pathOf(property)}#${name}`, name, kind: 'dexie', span: session.spanOf(property), aliases: row === undefined ? [] : namesOf(row, session),
    fields: typed.length > 0 ? typed : fieldsOfIndexes(property, session), relations: [], expiry: [],
    annotations: annotationsOf(property, (start, end) => session.spanBetween(sourceFile, start, end)),
  };
}

/** The type of a table's rows, as the member of the database of that name has it. */
function rowType(name: string, call: ts.CallExpression, { checker }: CollectSession): ts.Type | undefined {
  const database = chainBelow(call).flatMap((link) => (ts.isPropertyAccessExpression(link.expression) && link.expression.name.text === 'version' ? [link.expression.expression] : [])).at(-1);
  const table = database === undefined ? undefined : checker.getPropertyOfType(checker.getTypeAtLocation(unwrap(database)), name);
  const row = table === undefined ? undefined : checker.getPropertyOfType(checker.getTypeOfSymbol(table), '__store');
  return row === undefined ? undefined : checker.getTypeOfSymbol(row);
}

function namesOf(row: ts.Type, session: CollectSession): string[] {
  return [row.aliasSymbol, ownSymbol(row)].flatMap((symbol) => {
    const declaration = symbol?.declarations?.[0];
    return symbol === undefined || declaration === undefined || symbol.name.startsWith('__') || !session.isOwn(declaration) ? [] : [`${session.pathOf(declaration)}#${symbol.name}`];
  });
}

/** Without a type, the indexes name some of the fields: `'++id, &email, [city+street]'`. */
function fieldsOfIndexes(property: ts.PropertyAssignment, session: CollectSession): FieldFact[] {
  const [indexes] = session.constantsOf(property.initializer);
  const names = typeof indexes === 'string' ? indexes.split(/[,+]/).map((index) => index.replace(/[&*[\]\s]/g, '')).filter((name) => /^[\w.]+$/.test(name)) : [];
  return [...new Set(names)].map((name) => fieldFact(name, property, 'unknown', false, session));
}
