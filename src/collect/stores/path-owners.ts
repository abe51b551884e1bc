import { ts } from 'ts-morph';
import type { RelationFact } from '../facts.js';
import type { CollectSession } from '../session.js';
import type { NamedStores } from '../lookup/store-creators.js';
import { ownersInPath } from '../lookup/store-names.js';
import { handleMember } from '../lookup/store-types.js';
import { receiverOf } from '../syntax.js';
import { namedOperand } from '../tags.js';

/**
 * What a collection is part of, where it is opened below a document: `guests` of `guests/{id}/stays`. The records stay when the document
 * above them is deleted. Source: Firebase documentation, "Delete documents".
 */
export function relationsToOwners(places: readonly NamedStores[], kind: string, session: CollectSession): RelationFact[] {
  const found = new Map<string, RelationFact>();
  for (const named of places) {
    for (const owner of namedOperand(named.tag, 'form') === 'collections' ? ownersOf(named, session) : []) {
      const evidence = { file: session.pathOf(named.call), line: session.lineOf(named.call), how: `collection below a document of ${owner}` };
      if (!found.has(owner)) found.set(owner, { name: owner, target: { kind, name: owner }, foreignKeys: [], onDelete: 'no-action', explicit: true, unenforced: true, isPart: true, evidence });
    }
  }
  return [...found.values()];
}

/** By the path before it, else by the document that it is opened on. */
function ownersOf({ call, tag }: NamedStores, session: CollectSession): string[] {
  const inPath = ownersInPath(call, tag, session);
  if (inPath.length > 0) return inPath;
  const document = ts.isCallExpression(call) ? [receiverOf(call.expression), call.arguments[0]] : [];
  return document.flatMap((expression) => (expression === undefined ? [] : nameOfHandle(expression, session)));
}

function nameOfHandle(expression: ts.Expression, session: CollectSession): string[] {
  const { checker } = session;
  const property = checker.getPropertyOfType(checker.getTypeAtLocation(expression), handleMember);
  const type = property === undefined ? undefined : checker.getTypeOfSymbol(property);
  return type?.isStringLiteral() === true ? [type.value] : [];
}
