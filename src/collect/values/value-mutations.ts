import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { calleeName, enclosingFunction, nameOfReference, receiverOf, unwrap, walk } from '../syntax.js';

/** A value that is put into an object, a list or a map after it was made. */
export interface Addition {
  /** The call or the assignment that does it. */
  node: ts.CallExpression | ts.BinaryExpression;
  expression: ts.Expression;
  /** The key under which it is put, where that is written down. */
  key?: string;
}

const adders = /^(push|unshift|add)$/;
const setters = /^(set|append|setAttribute)$/;
const maximumAdditions = 40;

/** Finds what is put into a variable after it was made: `event.mail = …`, `event['mail'] = …`, `Object.assign(event, …)`, `parts.push(…)`, `fields.set('mail', …)`. */
export class Mutations {
  readonly #known = new Map<ts.VariableDeclaration, readonly Addition[]>();
  readonly #fields = new Map<ts.ClassLikeDeclaration, Map<string, readonly Addition[]>>();

  constructor(readonly session: CollectSession) {}

  of(declaration: ts.VariableDeclaration): readonly Addition[] {
    const known = this.#known.get(declaration);
    if (known !== undefined) return known;
    const found = this.#find(declaration);
    this.#known.set(declaration, found);
    return found;
  }

  #find(declaration: ts.VariableDeclaration): readonly Addition[] {
    const { name, initializer } = declaration;
    const scope = enclosingFunction(declaration)?.body;
    if (!ts.isIdentifier(name) || initializer === undefined || scope === undefined || !isContainer(initializer)) return [];
    return additionsIn(scope, (target) => isNamed(target, name.text)).filter(({ expression }) => !isWithin(expression, declaration));
  }

  /** What methods of a class put into one of its fields: `this.fields[name] = value`. */
  ofField(owner: ts.ClassLikeDeclaration, field: string): readonly Addition[] {
    const fields = this.#fields.get(owner) ?? new Map<string, readonly Addition[]>();
    this.#fields.set(owner, fields);
    const known = fields.get(field);
    if (known !== undefined) return known;
    const found = owner.getText().includes(`this.${field}`) ? additionsIn(owner, (target) => isOwnField(target, field)) : [];
    fields.set(field, found);
    return found;
  }
}

type IsTarget = (expression: ts.Expression) => boolean;

/** What is put into a target anywhere in a piece of code. */
export function additionsIn(scope: ts.Node, isTarget: IsTarget): Addition[] {
  const found: Addition[] = [];
  walk(scope, (node) => {
    if (found.length < maximumAdditions) found.push(...additionsOf(node, isTarget));
    return found.length < maximumAdditions;
  });
  return found;
}

function isWithin(node: ts.Node, container: ts.Node): boolean {
  return node.pos >= container.pos && node.end <= container.end;
}

function isContainer(initializer: ts.Expression): boolean {
  const node = unwrap(initializer);
  if (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)) return true;
  return ts.isNewExpression(node) && /^(Map|Set|URLSearchParams|FormData|Headers|Array)$/.test(nameOfReference(unwrap(node.expression)) ?? '');
}

function additionsOf(node: ts.Node, isTarget: IsTarget): Addition[] {
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) return assignedTo(node, isTarget);
  return ts.isCallExpression(node) ? addedBy(node, isTarget) : [];
}

function assignedTo(node: ts.BinaryExpression, isTarget: IsTarget): Addition[] {
  const { left, right } = node;
  const receiver = receiverOf(left);
  if (receiver === undefined || !isTarget(receiver)) return [];
  const key = nameOfReference(unwrap(left));
  return [{ node, expression: right, ...(key === undefined ? {} : { key }) }];
}

function addedBy(call: ts.CallExpression, isTarget: IsTarget): Addition[] {
  const name = calleeName(call) ?? '';
  const receiver = receiverOf(call.expression);
  const [first, second] = call.arguments;
  if (receiver === undefined || first === undefined) return [];
  if (name === 'assign') return isTarget(first) ? call.arguments.slice(1).map((expression) => ({ node: call, expression })) : [];
  if (!isTarget(receiver)) return [];
  if (adders.test(name)) return call.arguments.map((expression) => ({ node: call, expression }));
  if (!setters.test(name) || second === undefined) return [];
  const key = unwrap(first);
  return [{ node: call, expression: second, ...(ts.isStringLiteralLike(key) ? { key: key.text } : {}) }];
}

function isNamed(expression: ts.Expression, variable: string): boolean {
  const node = unwrap(expression);
  return ts.isIdentifier(node) && node.text === variable;
}

function isOwnField(expression: ts.Expression, field: string): boolean {
  const node = unwrap(expression);
  return ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword && node.name.text === field;
}
