import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import type { StoreFact } from '../facts.js';
import { calleeName, walk } from '../syntax.js';
import { annotationsOf } from '../tags.js';
import { fieldsOfType } from './record-fields.js';

const kind = 'convex';

/** Reads the tables that `defineSchema({ guests: defineTable({ … }) })` of Convex is given, also those that other files spread into it. */
export function readConvexStores(sourceFile: ts.SourceFile, session: CollectSession): StoreFact[] {
  if (!sourceFile.text.includes('defineSchema')) return [];
  const stores: StoreFact[] = [];
  walk(sourceFile, (node) => {
    if (ts.isCallExpression(node) && calleeName(node) === 'defineSchema' && isSchema(node, session)) stores.push(...tablesOf(node, session));
    return true;
  });
  return stores;
}

function isSchema(call: ts.CallExpression, session: CollectSession): boolean {
  return session.tagsOf(call).some(({ name, library }) => name === 'schema' && library === kind);
}

function tablesOf(call: ts.CallExpression, session: CollectSession): StoreFact[] {
  const [tables] = call.arguments;
  if (tables === undefined) return [];
  return session.checker.getPropertiesOfType(session.checker.getTypeAtLocation(tables)).flatMap((table) => storeOf(table, session));
}

function storeOf(table: ts.Symbol, session: CollectSession): StoreFact[] {
  const { checker } = session;
  const declaration = table.valueDeclaration ?? table.declarations?.[0];
  const fields = checker.getPropertyOfType(checker.getTypeOfSymbol(table), '__fields');
  if (declaration === undefined || fields === undefined || !session.isOwn(declaration)) return [];
  const span = session.spanOf(declaration);
  const sourceFile = declaration.getSourceFile();
  return [{
    id: `${span.file}#${table.name}`, name: table.name, kind, span, aliases: [], fields: fieldsOfType(checker.getTypeOfSymbol(fields), session), relations: [], expiry: [],
    annotations: annotationsOf(declaration, (start, end) => session.spanBetween(sourceFile, start, end)),
  }];
}
