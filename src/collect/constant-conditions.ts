import { ts } from 'ts-morph';
import { hasSpread, pathOfBinding, sourceOfBinding } from './values/bindings.js';
import { argumentPosition } from './calls/operands.js';
import type { CollectSession } from './session.js';
import { propertyValue, unwrap } from './syntax.js';

const maximumHops = 8;

/** A value that the code alone tells; `undefined` as a value means that nothing is given. */
interface Known {
  value: string | number | boolean | undefined;
}

/** A function, and what one of its calls gives it. */
export interface GivenCall {
  declaration: ts.FunctionLikeDeclaration;
  given: readonly ts.Expression[];
}

/**
 * Whether a node inside of a function does not run for a call, because what the call gives is constant and a condition around the node says otherwise: the
 * log in `if (options.verbose) log(value)` for a call with `{ verbose: false }`, or with no options where nothing is the default.
 */
export function isRuledOut(node: ts.Node, call: GivenCall, session: CollectSession): boolean {
  const conditions = new ConditionReader(call, session);
  for (let inner = node, outer = node.parent; inner !== call.declaration; inner = outer, outer = outer.parent) {
    if (ts.isSourceFile(outer)) return false;
    if (conditions.contradicts(inner, outer)) return true;
  }
  return false;
}

class ConditionReader {
  constructor(readonly call: GivenCall, readonly session: CollectSession) {}

  /** Whether a part of a statement or an expression is the one that is not taken. */
  contradicts(inner: ts.Node, outer: ts.Node): boolean {
    if (ts.isIfStatement(outer)) return this.#isUntaken(outer.expression, inner === outer.thenStatement, inner === outer.elseStatement);
    if (ts.isConditionalExpression(outer)) return this.#isUntaken(outer.condition, inner === outer.whenTrue, inner === outer.whenFalse);
    if (!ts.isBinaryExpression(outer) || inner !== outer.right) return false;
    return this.#isUntaken(outer.left, outer.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken, outer.operatorToken.kind === ts.SyntaxKind.BarBarToken);
  }

  #isUntaken(condition: ts.Expression, whenTrue: boolean, whenFalse: boolean): boolean {
    const known = this.#valueOf(condition, 0);
    if (known === undefined) return false;
    return Boolean(known.value) ? whenFalse : whenTrue;
  }

  #valueOf(expression: ts.Expression, hops: number): Known | undefined {
    const node = unwrap(expression);
    if (hops > maximumHops) return undefined;
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) return negated(this.#valueOf(node.operand, hops + 1));
    if (ts.isBinaryExpression(node)) return this.#ofBinary(node, hops + 1);
    if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) return this.#ofReference(node, hops + 1);
    return undefined;
  }

  #ofBinary(node: ts.BinaryExpression, hops: number): Known | undefined {
    const left = this.#valueOf(node.left, hops);
    const right = (): Known | undefined => this.#valueOf(node.right, hops) ?? this.#constant(node.right);
    const operator = node.operatorToken.kind;
    if (operator === ts.SyntaxKind.QuestionQuestionToken) return left !== undefined && left.value === undefined ? right() : left;
    if (operator === ts.SyntaxKind.BarBarToken) return left !== undefined && !left.value ? right() : left;
    if (operator === ts.SyntaxKind.AmpersandAmpersandToken) return this.#both(left, right());
    if (operator === ts.SyntaxKind.EqualsEqualsEqualsToken) return compared(left, right());
    return operator === ts.SyntaxKind.ExclamationEqualsEqualsToken ? negated(compared(left, right())) : undefined;
  }

  #both(left: Known | undefined, right: Known | undefined): Known | undefined {
    if ((left !== undefined && !left.value) || (right !== undefined && !right.value)) return { value: false };
    return left === undefined ? undefined : right;
  }

  #ofReference(node: ts.Identifier | ts.PropertyAccessExpression, hops: number): Known | undefined {
    if (ts.isPropertyAccessExpression(node)) {
      const holder = unwrap(node.expression);
      const parameter = ts.isIdentifier(holder) ? this.#parameterAt(holder) : undefined;
      return parameter === undefined ? undefined : this.#member(parameter, [node.name.text]);
    }
    const declaration = this.session.declarationOf(node);
    if (declaration === undefined) return undefined;
    if (ts.isParameter(declaration)) return this.#member(declaration, []);
    if (ts.isBindingElement(declaration)) return this.#ofBinding(declaration);
    return ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined ? this.#valueOf(declaration.initializer, hops) : undefined;
  }

  #ofBinding(element: ts.BindingElement): Known | undefined {
    const source = sourceOfBinding(element);
    const root = source?.root === undefined ? undefined : unwrap(source.root);
    const parameter = source?.parameter ?? (root !== undefined && ts.isIdentifier(root) ? this.#parameterAt(root) : undefined);
    const known = parameter === undefined ? undefined : this.#member(parameter, pathOfBinding(element));
    return known !== undefined && known.value === undefined && element.initializer !== undefined ? this.#constant(element.initializer) : known;
  }

  #parameterAt(node: ts.Identifier): ts.ParameterDeclaration | undefined {
    const declaration = this.session.declarationOf(node);
    return declaration !== undefined && ts.isParameter(declaration) ? declaration : undefined;
  }

  /** What the call gives for a parameter, or for a property of it. */
  #member(parameter: ts.ParameterDeclaration, path: readonly string[]): Known | undefined {
    const position = argumentPosition(this.call.declaration, parameter);
    if (position < 0 || parameter.dotDotDotToken !== undefined || this.call.given.some((argument) => ts.isSpreadElement(argument))) return undefined;
    const given = this.call.given[position] ?? parameter.initializer;
    if (given === undefined) return { value: undefined };
    const [name, ...deeper] = path;
    if (name === undefined) return this.#constant(given);
    const object = this.session.objectOf(given);
    if (object === undefined || hasSpread(object) || deeper.length > 0) return undefined;
    const value = propertyValue(object, name);
    return value === undefined ? { value: undefined } : this.#constant(value);
  }

  #constant(expression: ts.Expression): Known | undefined {
    const [value, ...others] = this.session.constantsOf(expression);
    return value === undefined || others.length > 0 ? undefined : { value };
  }
}

function negated(known: Known | undefined): Known | undefined {
  return known === undefined ? undefined : { value: !known.value };
}

function compared(left: Known | undefined, right: Known | undefined): Known | undefined {
  return left === undefined || right === undefined ? undefined : { value: left.value === right.value };
}
