import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { describeReference, enclosingFunction, isFunction, mayName, nameOfReference, propertyName, walk } from '../syntax.js';
import { functionName } from './functions.js';

const maximumObjects = 40;
const maximumHops = 6;

/**
 * The object literals that a value becomes part of, innermost first: those written around it, and those around the names of the
 * variable or function that hands it on. `const adapter = PrismaAdapter(client)` is part of `{ adapter, session: { … } }`.
 */
export function surroundingObjects(place: ts.Expression, session: CollectSession): Iterable<ts.ObjectLiteralExpression> {
  const known = remembered.get(session) ?? new Map<ts.Expression, ObjectsAround>();
  remembered.set(session, known);
  const objects = known.get(place) ?? new ObjectsAround(place, session);
  known.set(place, objects);
  return objects;
}

/** Every condition of a call's tags asks for the same objects. */
const remembered = new WeakMap<CollectSession, Map<ts.Expression, ObjectsAround>>();

/** The objects around a place, found as far as they are asked for: finding those behind a name searches all files. */
class ObjectsAround implements Iterable<ts.ObjectLiteralExpression> {
  readonly #found: ts.ObjectLiteralExpression[] = [];
  readonly #holders = new Set<ts.Node>();
  #reached: readonly ts.Declaration[];
  #hops = 1;

  constructor(place: ts.Expression, readonly session: CollectSession) {
    this.#reached = climb(place, this.#found);
  }

  *[Symbol.iterator](): Generator<ts.ObjectLiteralExpression> {
    let next = 0;
    do {
      for (; next < this.#found.length; next += 1) yield this.#found[next] as ts.ObjectLiteralExpression;
    } while (this.#goOn());
  }

  /** Looks one name further. Answers `false` where there is nowhere to go. */
  #goOn(): boolean {
    const holders = this.#reached.filter((holder) => !this.#holders.has(holder) && Boolean(this.#holders.add(holder)));
    if (holders.length === 0 || this.#hops === maximumHops || this.#found.length > maximumObjects) return false;
    this.#hops += 1;
    this.#reached = holders.flatMap((holder) => referencesTo(holder, this.session)).flatMap((reference) => climb(reference, this.#found));
    return true;
  }
}

/**
 * What the code does with a value: the names of the properties that it becomes part of, and of what it is handed to, also by way of the variable that holds it.
 * `new File()` in `{ transports: [file] }` is part of `transports`; `logger.exceptions.handle(file)` is `exceptions.handle`.
 */
export function namesAround(place: ts.Expression, session: CollectSession, hop = 0): string[] {
  for (let node: ts.Node = place; !ts.isSourceFile(node.parent); node = node.parent) {
    const { parent } = node;
    if (ts.isPropertyAssignment(parent)) return [propertyName(parent.name) ?? ''];
    if (ts.isCallExpression(parent) && parent.expression !== node) return [describeReference(parent.expression).split('.').slice(-2).join('.')];
    if (ts.isVariableDeclaration(parent)) return hop > maximumHops ? [] : referencesTo(parent, session).flatMap((reference) => namesAround(reference as ts.Expression, session, hop + 1));
    if (ts.isStatement(parent)) return [''];
  }
  return [''];
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
  const known = isLocal(holder) ? [holder.getSourceFile()] : session.project.sourceFiles;
  for (const sourceFile of known.filter((file) => mayName(file, name.text))) {
    walk(sourceFile, (node) => {
      const isReference = ts.isIdentifier(node) && node.text === name.text && node !== name && nameOfReference(node) !== undefined;
      if (isReference && !ts.isImportSpecifier(node.parent) && session.declarationOf(node) === holder) found.push(node);
      return true;
    });
  }
  return found;
}

/** Whether a variable or function is known within a function only. */
function isLocal(holder: ts.Declaration): boolean {
  return (ts.isVariableDeclaration(holder) || ts.isFunctionDeclaration(holder)) && enclosingFunction(holder) !== undefined;
}
