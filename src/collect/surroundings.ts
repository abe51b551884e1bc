import { ts } from 'ts-morph';
import type { CollectSession } from './session.js';
import { isFunction, nameOfReference, walk } from './syntax.js';
import { functionName } from './functions.js';

const maximumObjects = 40;
const maximumHops = 6;

/**
 * The object literals that a value becomes part of, innermost first: those written around it, and those around the names of the
 * variable or function that hands it on. `const adapter = PrismaAdapter(client)` is part of `{ adapter, session: { … } }`.
 */
export function surroundingObjects(place: ts.Expression, session: CollectSession): readonly ts.ObjectLiteralExpression[] {
  const known = remembered.get(session) ?? new Map<ts.Expression, readonly ts.ObjectLiteralExpression[]>();
  remembered.set(session, known);
  const objects = known.get(place) ?? objectsAround(place, session);
  known.set(place, objects);
  return objects;
}

/** Every condition of a call's tags asks for the same objects, and finding them searches all files. */
const remembered = new WeakMap<CollectSession, Map<ts.Expression, readonly ts.ObjectLiteralExpression[]>>();

function objectsAround(place: ts.Expression, session: CollectSession): readonly ts.ObjectLiteralExpression[] {
  const found: ts.ObjectLiteralExpression[] = [];
  const holders = new Set<ts.Node>();
  let places: ts.Node[] = [place];
  for (let hop = 0; hop < maximumHops && places.length > 0; hop += 1) {
    const next = places.flatMap((node) => climb(node, found));
    places = next.filter((holder) => !holders.has(holder) && Boolean(holders.add(holder))).flatMap((holder) => referencesTo(holder, session));
    if (found.length > maximumObjects) break;
  }
  return found;
}

/** Collects the objects around a node, up to the variable or named function that holds it. */
function climb(node: ts.Node, found: ts.ObjectLiteralExpression[]): ts.Declaration[] {
  for (let current = node.parent; !ts.isSourceFile(current); current = current.parent) {
    if (ts.isObjectLiteralExpression(current)) found.push(current);
    if (ts.isVariableDeclaration(current)) return [current];
    if (isFunction(current) && functionName(current) !== undefined) return [holderOf(current)];
    if (ts.isStatement(current) && !ts.isReturnStatement(current) && !ts.isBlock(current)) return [];
  }
  return [];
}

/** The variable that a function is the value of; its own declaration otherwise. */
function holderOf(declaration: ts.FunctionLikeDeclaration): ts.Declaration {
  return ts.isVariableDeclaration(declaration.parent) ? declaration.parent : declaration;
}

function referencesTo(holder: ts.Declaration, session: CollectSession): ts.Node[] {
  const name = ts.getNameOfDeclaration(holder);
  if (name === undefined || !ts.isIdentifier(name)) return [];
  const found: ts.Node[] = [];
  for (const sourceFile of filesNaming(name.text, session)) {
    walk(sourceFile, (node) => {
      const isReference = ts.isIdentifier(node) && node.text === name.text && node !== name && nameOfReference(node) !== undefined;
      if (isReference && !ts.isImportSpecifier(node.parent) && session.declarationOf(node) === holder) found.push(node);
      return true;
    });
  }
  return found;
}

function filesNaming(name: string, session: CollectSession): ts.SourceFile[] {
  return session.project.sourceFiles.filter((sourceFile) => {
    const { identifiers } = sourceFile as { identifiers?: ReadonlyMap<string, string> };
    return identifiers === undefined || identifiers.has(name);
  });
}
