import { ts } from 'ts-morph';
import { isOpen } from '../lookup/store-types.js';
import type { CollectSession } from '../session.js';
import { calleeName, enclosingFunction, receiverOf, unwrap, walk } from '../syntax.js';

/** A value that is put into a record after it was made. */
export interface AssignedPart {
  /** The names under which it stands; none where it is merged into the record itself, or is an element of it. */
  path: readonly string[];
  value: ts.Expression;
  /** The assignment or the call that does it. */
  node: ts.Node;
  /** It is one element of a list. */
  list: boolean;
}

const adders = /^(push|unshift)$/;
const mergers = /^(assign|extend|merge)$/;

/**
 * What code puts into the record of a variable, or of an untyped parameter, before a position: `guest.email = …`, `guest.address['street'] = …`,
 * `changes.$set.email = …`, `guest.visits.push(…)`, `Object.assign(guest, …)`.
 */
export function assignedParts(record: ts.Expression, before: number, session: CollectSession): AssignedPart[] {
  const node = unwrap(record);
  const declaration = ts.isIdentifier(node) ? session.declarationOf(node) : undefined;
  if (declaration === undefined || !isRecord(declaration, session)) return [];
  const paths = new PathsBelow(declaration, session);
  const found: AssignedPart[] = [];
  walk(enclosingFunction(declaration) ?? declaration.getSourceFile(), (candidate) => {
    if (candidate.pos >= before) return false;
    found.push(...partsAt(candidate, paths));
    return true;
  });
  return found;
}

function isRecord(declaration: ts.Declaration, session: CollectSession): boolean {
  return ts.isVariableDeclaration(declaration) || (ts.isParameter(declaration) && isOpen(session.checker.getTypeAtLocation(declaration)));
}

function partsAt(node: ts.Node, paths: PathsBelow): AssignedPart[] {
  if (ts.isBinaryExpression(node)) {
    const isAssignment = node.operatorToken.kind === ts.SyntaxKind.EqualsToken && !ts.isIdentifier(unwrap(node.left));
    return isAssignment ? paths.of(node.left).map((path) => ({ path, value: node.right, node, list: false })) : [];
  }
  if (!ts.isCallExpression(node)) return [];
  const name = calleeName(node) ?? '';
  const [first, ...others] = node.arguments;
  if (first !== undefined && mergers.test(name)) return paths.of(first).flatMap((path) => others.map((value) => ({ path, value, node, list: false })));
  const receiver = adders.test(name) ? receiverOf(node.expression) : undefined;
  return receiver === undefined ? [] : paths.of(receiver).flatMap((path) => node.arguments.map((value) => ({ path, value, node, list: true })));
}

/** The names by which parts of one record are reached. */
class PathsBelow {
  constructor(readonly declaration: ts.Declaration, readonly session: CollectSession) {}

  /** Several where a key is one of a written list, and none for what is no part of the record or has a name that only the running program knows. */
  of(reference: ts.Expression): string[][] {
    const node = unwrap(reference);
    if (ts.isIdentifier(node)) return this.#isRecord(node) ? [[]] : [];
    if (ts.isPropertyAccessExpression(node)) return this.of(node.expression).map((path) => [...path, node.name.text]);
    if (!ts.isElementAccessExpression(node)) return [];
    const above = this.of(node.expression);
    const names = above.length === 0 ? [] : this.session.constantsOf(node.argumentExpression);
    return above.flatMap((path) => names.map((name) => (typeof name === 'string' ? [...path, name] : path)));
  }

  #isRecord(node: ts.Identifier): boolean {
    const { name } = this.declaration as ts.VariableDeclaration | ts.ParameterDeclaration;
    return ts.isIdentifier(name) && node.text === name.text && this.session.declarationOf(node) === this.declaration;
  }
}
