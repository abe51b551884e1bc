import { ts } from 'ts-morph';
import type { StoreFact } from '../facts.js';
import type { CollectSession } from '../session.js';
import { calleeName, chainBelow, enclosingFunction, functionHeldBy, isNothing, outermostAwaited, propertyName, returnedExpressions, someNode, unwrap, type CallLike } from '../syntax.js';

const selections = /^(select|addSelect|project|projection|attributes|pluck|column|columns|returning|pick|omit|only|hidden|exclude|makeHidden|fields)$/;
const selectingOptions = /^(select|attributes|projection|project|omit|columns|fields|exclude|returning|only)$/;
const finders = /^(find|findOne|findById|findOneAndUpdate|findByIdAndUpdate|findOneAndDelete)$/;
const maximumDepth = 3;

/**
 * Whether the code that gets a record chooses its fields only when it runs, which no type shows: `.select('name')`, `{ attributes: ['name'] }`, fields that are
 * deleted from the record afterwards, and records that print themselves by a `toJSON` of their own.
 */
export class Narrowing {
  readonly #serialized = new Map<string, boolean>();

  constructor(readonly session: CollectSession) {}

  isNarrowed(record: ts.Expression, store: StoreFact): boolean {
    return this.losesFields(record) || this.#printsItself(store);
  }

  /** Whether only some fields were asked for, or are left. */
  losesFields(record: ts.Expression): boolean {
    return this.#isSelected(record, 0) || this.#isStripped(record);
  }

  #isSelected(record: ts.Expression, depth: number): boolean {
    const origin = unwrap(this.session.originOf(record));
    if (!ts.isCallExpression(origin)) return false;
    return [origin, ...chainBelow(origin)].some((call) => selects(call)) || (depth < maximumDepth && this.#returnsSelected(origin, depth + 1));
  }

  /** A function of the application that returns nothing but selected records, or that makes something else of one: `this.read(row)`. */
  #returnsSelected(call: ts.CallExpression, depth: number): boolean {
    const declarations = this.session.declarationsOf(call.expression).filter((declaration) => this.session.isOwn(declaration));
    if (declarations.length > 0 && call.arguments.some((argument) => this.#isSelected(argument, depth))) return true;
    const returned = declarations.flatMap((declaration) => functionHeldBy(declaration)).flatMap((declaration) => returnedExpressions(declaration));
    return returned.length > 0 && returned.every((expression) => this.#isSelected(expression, depth) || this.#isStripped(expression));
  }

  /** `delete user.password`, `user.password = undefined`. */
  #isStripped(record: ts.Expression): boolean {
    const scope = enclosingFunction(record)?.body;
    const name = nameOf(record);
    return scope !== undefined && name !== undefined && scope.getText().includes(`${name}.`) && removesFields(scope, name);
  }

  #printsItself(store: StoreFact): boolean {
    const known = this.#serialized.get(store.id);
    if (known !== undefined) return known;
    const answer = /\btoJSON\b/.test(this.session.textOf(store.span.file));
    this.#serialized.set(store.id, answer);
    return answer;
  }
}

/** The variable that a record is, or that it is put into. */
function nameOf(record: ts.Expression): string | undefined {
  const node = unwrap(record);
  if (ts.isIdentifier(node)) return node.text;
  const { parent } = outermostAwaited(record);
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : undefined;
}

function selects(call: CallLike): boolean {
  const name = calleeName(call) ?? '';
  const given = call.arguments ?? [];
  if (selections.test(name) && given.length > 0) return !given.every((argument) => isEverything(argument));
  if (finders.test(name) && given[1] !== undefined && isProjection(given[1])) return true;
  return given.some((argument) => {
    const object = unwrap(argument);
    return ts.isObjectLiteralExpression(object) && object.properties.some((property) => selectingOptions.test(propertyName(property.name) ?? ''));
  });
}

/** `select('*')` selects nothing. */
function isEverything(argument: ts.Expression): boolean {
  const node = unwrap(argument);
  return ts.isStringLiteralLike(node) && (node.text === '*' || node.text.endsWith('.*'));
}

/** `'name email'` and `{ password: 0 }` as the second argument of a query. */
function isProjection(argument: ts.Expression): boolean {
  const node = unwrap(argument);
  if (ts.isStringLiteralLike(node)) return true;
  return ts.isObjectLiteralExpression(node) && node.properties.length > 0 &&
    node.properties.every((property) => ts.isPropertyAssignment(property) && /^(0|1|true|false)$/.test(property.initializer.getText()));
}

function removesFields(scope: ts.Node, variable: string): boolean {
  return someNode(scope, (node) => {
    const target = ts.isDeleteExpression(node) ? node.expression : isEmptied(node) ? node.left : undefined;
    return target !== undefined && rootOf(target) === variable && !ts.isIdentifier(unwrap(target));
  });
}

function isEmptied(node: ts.Node): node is ts.BinaryExpression {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  const value = unwrap(node.right);
  return isNothing(value) || (ts.isStringLiteralLike(value) && value.text === '');
}

function rootOf(expression: ts.Expression): string | undefined {
  let current = unwrap(expression);
  while (ts.isPropertyAccessExpression(current) || ts.isElementAccessExpression(current)) current = unwrap(current.expression);
  return ts.isIdentifier(current) ? current.text : undefined;
}
