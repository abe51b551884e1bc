import { ts } from 'ts-morph';

export type CallLike = ts.CallExpression | ts.NewExpression;

export function isCallLike(node: ts.Node): node is CallLike {
  return ts.isCallExpression(node) || ts.isNewExpression(node);
}

type Wrapping = ts.ParenthesizedExpression | ts.AsExpression | ts.NonNullExpression | ts.SatisfiesExpression | ts.TypeAssertion;

/** Parentheses, type assertions, `!` and `satisfies`: they are the value that they stand around. */
export function isWrapping(node: ts.Node): node is Wrapping {
  return ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node) || ts.isSatisfiesExpression(node) || ts.isTypeAssertionExpression(node);
}

/** The expression below parentheses, type assertions, `!`, `satisfies` and `await`. */
export function unwrap(expression: ts.Expression): ts.Expression {
  let current = expression;
  while (isWrapping(current) || ts.isAwaitExpression(current)) current = current.expression;
  return current;
}

/** The expression together with the parentheses, type assertions, `!` and `satisfies` around it. */
export function outermost(expression: ts.Expression): ts.Expression {
  let current = expression;
  while (isWrapping(current.parent)) current = current.parent;
  return current;
}

/** The same, also with the `await` around it. */
export function outermostAwaited(expression: ts.Expression): ts.Expression {
  let current = expression;
  while (isWrapping(current.parent) || ts.isAwaitExpression(current.parent)) current = current.parent;
  return current;
}

/** `delete` of `this.users.delete(id)`, `morgan` of `morgan('combined')`; undefined for computed names. */
export function calleeName(call: CallLike | ts.TaggedTemplateExpression): string | undefined {
  const callee = unwrap(ts.isTaggedTemplateExpression(call) ? call.tag : call.expression);
  return nameOfReference(callee);
}

/** The last name of an identifier or a property access, also `record['name']`. */
export function nameOfReference(expression: ts.Expression): string | undefined {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  if (ts.isElementAccessExpression(expression) && ts.isStringLiteralLike(expression.argumentExpression)) {
    return expression.argumentExpression.text;
  }
  return undefined;
}

/** The part before the last dot; undefined where there is none. */
export function receiverOf(expression: ts.Expression): ts.Expression | undefined {
  const callee = unwrap(expression);
  if (ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee)) return callee.expression;
  return undefined;
}

/** The calls that the receiver of a call is made of, nearest first: `b()` and `a()` of `a().b().c()`. */
export function chainBelow(call: CallLike): ts.CallExpression[] {
  const links: ts.CallExpression[] = [];
  let below = receiverOf(call.expression);
  while (below !== undefined) {
    const link = unwrap(below);
    if (!ts.isCallExpression(link)) break;
    links.push(link);
    below = receiverOf(link.expression);
  }
  return links;
}

/** The calls further along a chain, nearest first: `b()` and `c()` for `a()` of `a().b().c()`; not `f()` of `f(a().b)`. */
export function chainAbove(expression: ts.Expression, maximumLinks = Number.POSITIVE_INFINITY): ts.CallExpression[] {
  const links: ts.CallExpression[] = [];
  let link: ts.Node = expression;
  while (ts.isPropertyAccessExpression(link.parent) && ts.isCallExpression(link.parent.parent) && link.parent.parent.expression === link.parent && links.length < maximumLinks) {
    link = link.parent.parent;
    links.push(link as ts.CallExpression);
  }
  return links;
}

/** What keeps a value under a name: `const guest = value`, `{ guest: value }`, `guest = value` in a class. */
export function isHolder(node: ts.Node): node is ts.VariableDeclaration | ts.PropertyAssignment | ts.PropertyDeclaration {
  return ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node);
}

/** The expression behind `extends`. */
export function baseClassOf(declaration: ts.ClassLikeDeclaration): ts.Expression | undefined {
  return declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
}

/** `null` or `undefined`, as it stands. */
export function isNothing(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === 'undefined');
}

/** What a property or variable holds until it has a value: `false`, `null` or `undefined`. */
export function isBlank(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.FalseKeyword || isNothing(node);
}

/** The node whose symbol says what an expression refers to. */
export function nameNodeOf(expression: ts.Expression): ts.Node {
  const reference = unwrap(expression);
  if (ts.isPropertyAccessExpression(reference)) return reference.name;
  if (ts.isElementAccessExpression(reference)) return reference.argumentExpression;
  return reference;
}

export function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node) || ts.isGetAccessor(node) || ts.isSetAccessor(node);
}

/**
 * Visits a node and everything below it, in source order, without recursion: generated code can be nested deeper than the stack.
 *
 * @param visit answers `false` to leave out what is below a node
 */
export function walk(root: ts.Node, visit: (node: ts.Node) => boolean | undefined): void {
  const stack: ts.Node[] = [root];
  const add = (child: ts.Node): void => { stack.push(child); };
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (visit(node) === false) continue;
    const first = stack.length;
    ts.forEachChild(node, add);
    reverseFrom(stack, first);
  }
}

/** Whether a node, or one below it, is what is looked for. */
export function someNode(root: ts.Node, isMeant: (node: ts.Node) => boolean): boolean {
  let isFound = false;
  walk(root, (node) => {
    isFound ||= isMeant(node);
    return !isFound;
  });
  return isFound;
}

function reverseFrom(stack: ts.Node[], first: number): void {
  for (let low = first, high = stack.length - 1; low < high; low += 1, high -= 1) {
    const node = stack[low] as ts.Node;
    stack[low] = stack[high] as ts.Node;
    stack[high] = node;
  }
}

/** Whether a name stands anywhere in a file; where the parser did not keep the names of a file, it may. */
export function mayName(sourceFile: ts.SourceFile, name: string): boolean {
  const { identifiers } = sourceFile as { identifiers?: ReadonlyMap<string, string> };
  return identifiers === undefined || identifiers.has(name);
}

/** Methods of lists that call a function with each element. */
export const elementMethods: ReadonlySet<string> = new Set(['map', 'flatMap', 'filter', 'forEach', 'some', 'every', 'find', 'findLast', 'findIndex', 'findLastIndex']);
const iteratingMethods = new Set([...elementMethods, 'reduce', 'reduceRight', 'sort', 'toSorted', 'then', 'catch', 'finally']);

/** Whether a call runs its callback on each element of a list, or on a promise's value: `rows.map(…)`. */
export function iterates(call: ts.CallExpression): boolean {
  return iteratingMethods.has(calleeName(call) ?? '') && receiverOf(call.expression) !== undefined;
}

export function enclosingFunction(node: ts.Node): ts.FunctionLikeDeclaration | undefined {
  let current = node.parent as ts.Node | undefined;
  while (current !== undefined && !isFunction(current)) current = current.parent;
  return current;
}

/** The function that a declaration is, or that its variable or property holds. */
export function functionHeldBy(declaration: ts.Declaration): ts.FunctionLikeDeclaration[] {
  if (isFunction(declaration)) return [declaration];
  const value = isHolder(declaration) ? declaration.initializer
    : ts.isPropertyAccessExpression(declaration) && ts.isBinaryExpression(declaration.parent) ? declaration.parent.right : undefined;
  const held = value === undefined ? undefined : unwrap(value);
  return held !== undefined && isFunction(held) ? [held] : [];
}

const returned = new WeakMap<ts.FunctionLikeDeclaration, readonly ts.Expression[]>();

/** The expressions that a function returns, without those of functions inside it. */
export function returnedExpressions(declaration: ts.FunctionLikeDeclaration): readonly ts.Expression[] {
  const known = returned.get(declaration) ?? readReturned(declaration);
  returned.set(declaration, known);
  return known;
}

function readReturned({ body }: ts.FunctionLikeDeclaration): readonly ts.Expression[] {
  if (body === undefined) return [];
  if (!ts.isBlock(body)) return [body];
  const found: ts.Expression[] = [];
  walk(body, (node) => {
    if (isFunction(node)) return false;
    if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
    return true;
  });
  return found;
}

/** What a function returns, or yields. */
export function resultsOf(declaration: ts.FunctionLikeDeclaration): readonly ts.Expression[] {
  const results = returnedExpressions(declaration);
  if (declaration.asteriskToken === undefined || declaration.body === undefined) return results;
  const yielded: ts.Expression[] = [];
  walk(declaration.body, (node) => {
    if (ts.isYieldExpression(node) && node.expression !== undefined) yielded.push(node.expression);
    return !isFunction(node);
  });
  return [...results, ...yielded];
}

/** The name of a property that is written down: identifiers, strings and numbers. */
export function propertyName(name: ts.PropertyName | ts.BindingName | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) || ts.isPrivateIdentifier(name)) return name.text;
  if (ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)) return name.expression.text;
  return undefined;
}

/** The value of one property: of `{ guest: visitor }`, and of `{ guest }`. */
export function valueOfProperty(property: ts.ObjectLiteralElementLike): ts.Expression | undefined {
  if (ts.isPropertyAssignment(property)) return property.initializer;
  return ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
}

/** The value of a property in an object literal; a method or accessor counts as its declaration's absence. */
export function propertyValue(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of object.properties) {
    if (ts.isPropertyAssignment(property) && propertyName(property.name) === name) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property) && property.name.text === name) return property.name;
  }
  return undefined;
}

/** The value of a property, where an expression is an object literal. */
export function valueUnder(expression: ts.Expression, name: string): ts.Expression | undefined {
  const object = unwrap(expression);
  return ts.isObjectLiteralExpression(object) ? propertyValue(object, name) : undefined;
}

/** `{}` */
export function isEmptyObject(node: ts.Node): boolean {
  return ts.isObjectLiteralExpression(node) && node.properties.length === 0;
}

/** The source text of a reference without literals: `this.users.delete`, `logger.child(…).info`. */
export function describeReference(expression: ts.Expression): string {
  const node = unwrap(expression);
  if (ts.isIdentifier(node)) return node.text;
  if (node.kind === ts.SyntaxKind.ThisKeyword) return 'this';
  if (node.kind === ts.SyntaxKind.SuperKeyword) return 'super';
  if (ts.isPropertyAccessExpression(node)) return `${describeReference(node.expression)}.${node.name.text}`;
  if (ts.isElementAccessExpression(node)) return `${describeReference(node.expression)}[…]`;
  if (ts.isCallExpression(node)) return `${describeReference(node.expression)}(${node.arguments.length > 0 ? '…' : ''})`;
  if (ts.isNewExpression(node)) return `new ${describeReference(node.expression)}(${node.arguments?.length ? '…' : ''})`;
  return '…';
}

/** The constructor of a class, not one of its overloads. */
export function constructorOf(declaration: ts.ClassLikeDeclaration): ts.ConstructorDeclaration | undefined {
  return declaration.members.filter(ts.isConstructorDeclaration).find(({ body }) => body !== undefined);
}

/** The calls that the constructor of a class makes to the constructor of the class that it extends. */
export function superCalls(declaration: ts.ClassLikeDeclaration): ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  const body = constructorOf(declaration)?.body;
  if (body === undefined) return found;
  walk(body, (node) => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) found.push(node);
    return true;
  });
  return found;
}
