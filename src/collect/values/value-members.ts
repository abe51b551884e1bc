import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { enclosingFunction, isFunction, outermost, propertyName, unwrap, walk } from '../syntax.js';

/** A member that code takes from a value: of `payload.guest.email` it is `email` of `guest`. */
export interface TakenMember {
  name: string;
  owner: string;
  /** The names from the value to the member. */
  path: string[];
  /** Where the code takes it. */
  place: ts.Node;
  /** The code only asks whether there is one: `if (!payload.email)`. */
  isAsked: boolean;
}

const maximumMembers = 24;

/** Finds what a function takes from a variable of unknown type: whoever logs all of `payload` beside `payload.email` logs the address as well. */
export class TakenMembers {
  readonly #known = new Map<ts.Declaration, readonly TakenMember[]>();

  constructor(readonly session: CollectSession) {}

  /**
   * Of a variable, or of a property of one: of `job.data` what `const { email } = job.data` takes. Without what the function removes or writes over, and what it only takes
   * where the use is not come to.
   */
  of(value: ts.Expression): readonly TakenMember[] {
    const { root, names } = pathTo(value);
    const declaration = root === undefined ? undefined : this.session.declarationOf(root);
    if (root === undefined || declaration === undefined) return [];
    const left = branchThatLeaves(root, declaration);
    return distinct(this.#below(root, declaration, names).filter(({ isAsked, place }) => !isAsked && (left === undefined || place.pos < left.parent.pos || isWithin(place, left))))
      .map((member) => ({ ...member, path: member.path.slice(names.length) }));
  }

  /** Whether a function treats a value as an object, wherever it does: `if (!guest.isActive)`; a text has a length, too. */
  isObject(value: ts.Expression): boolean {
    const { root, names } = pathTo(value);
    const declaration = root === undefined ? undefined : this.session.declarationOf(root);
    return root !== undefined && declaration !== undefined && this.#below(root, declaration, names).some(({ path }) => path[names.length] !== 'length');
  }

  #below(root: ts.Identifier, declaration: ts.Declaration, names: readonly string[]): readonly TakenMember[] {
    const found = this.#known.get(declaration) ?? this.#find(declaration, root.text);
    this.#known.set(declaration, found);
    return found.filter(({ path }) => path.length > names.length && names.every((name, position) => name === path[position]));
  }

  #find(declaration: ts.Declaration, name: string): TakenMember[] {
    const scope = ts.isParameter(declaration) && isFunction(declaration.parent) ? declaration.parent.body : enclosingFunction(declaration)?.body;
    if (scope === undefined || !scope.getText().includes(name)) return [];
    const taken: TakenMember[] = [];
    const changed = new Set<string>();
    walk(scope, (node) => {
      if (!ts.isIdentifier(node) || node.text !== name || taken.length >= maximumMembers) return taken.length < maximumMembers;
      if (!this.#means(node, declaration)) return true;
      const paths = pathsFrom(node);
      if (paths.isChange) changed.add(paths.taken.map((path) => path.join('.')).join());
      else taken.push(...paths.taken.flatMap((path) => memberAt(node, path, paths.isAsked)));
      return true;
    });
    return taken.filter(({ path }) => !changed.has(path.join('.')));
  }

  #means(node: ts.Identifier, declaration: ts.Declaration): boolean {
    const isName = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    return !isName && this.session.declarationOf(node) === declaration;
  }
}

/** The variable that a value is held by, and the names of the properties from it to the value. */
function pathTo(value: ts.Expression): { root?: ts.Identifier; names: string[] } {
  const node = unwrap(value);
  if (ts.isIdentifier(node)) return { root: node, names: [] };
  if (!ts.isPropertyAccessExpression(node)) return { names: [] };
  const above = pathTo(node.expression);
  return { ...above, names: [...above.names, node.name.text] };
}

function memberAt(place: ts.Identifier, path: string[], isAsked: boolean): TakenMember[] {
  const name = path.at(-1);
  return name === undefined ? [] : [{ name, owner: path.at(-2) ?? place.text, path, place, isAsked }];
}

/** The outermost branch around a use that ends by leaving: in `if (answer.failed) { log(answer); return; }` the answer is not the one that the code goes on with. */
export function branchThatLeaves(use: ts.Node, declaration: ts.Declaration): ts.Block | undefined {
  let found: ts.Block | undefined;
  for (let current = use; !isFunction(current) && !isWithin(declaration, current) && !ts.isSourceFile(current); current = current.parent) {
    if (ts.isBlock(current) && ts.isIfStatement(current.parent) && leaves(current)) found = current;
  }
  return found;
}

function leaves({ statements }: ts.Block): boolean {
  const last = statements.at(-1);
  return last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last) || ts.isBreakStatement(last));
}

function isWithin(node: ts.Node, outer: ts.Node): boolean {
  return node.pos >= outer.pos && node.end <= outer.end;
}

/** `payload.guest.email`, `(payload as Letter).guest`, and `const { email } = payload.guest`. */
function pathsFrom(reference: ts.Identifier): { taken: string[][]; isChange: boolean; isAsked: boolean } {
  const path: string[] = [];
  let current = outermost(reference);
  while (ts.isPropertyAccessExpression(current.parent) && current.parent.expression === current && !isCallee(current.parent)) {
    path.push(current.parent.name.text);
    current = outermost(current.parent);
  }
  const { parent } = current;
  if (ts.isVariableDeclaration(parent) && parent.initializer !== undefined && unwrap(parent.initializer) === unwrap(current) && ts.isObjectBindingPattern(parent.name)) {
    return { taken: parent.name.elements.flatMap((element) => nameOf(element).map((name) => [...path, name])), isChange: false, isAsked: false };
  }
  return { taken: path.length === 0 ? [] : [path], isChange: isChanged(current), isAsked: isMissed(current) };
}

function nameOf(element: ts.BindingElement): string[] {
  const name = element.dotDotDotToken === undefined ? propertyName(element.propertyName ?? element.name) : undefined;
  return name === undefined ? [] : [name];
}

/** `payload.items.map(…)` takes `items`. */
function isCallee(node: ts.PropertyAccessExpression): boolean {
  return ts.isCallExpression(node.parent) && node.parent.expression === node;
}

/** `if (!payload.email)` asks whether there is one. */
function isMissed({ parent }: ts.Node): boolean {
  return ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.ExclamationToken;
}

function isChanged(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isDeleteExpression(parent) || (ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken);
}

function distinct(members: readonly TakenMember[]): TakenMember[] {
  return [...new Map(members.map((member) => [member.path.join('.'), member])).values()];
}
