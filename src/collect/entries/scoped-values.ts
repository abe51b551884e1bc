import { ts } from 'ts-morph';
import { openScope, type Scope } from '../conditions/scope.js';
import type { CollectSession } from '../session.js';
import { isFunction, isNothing, propertyName, returnedExpressions, unwrap } from '../syntax.js';
import { putInPlaceOf } from './assigned-values.js';
import { propertyOfAny, propertyOfInstance } from './instances.js';

/** An expression, and what the parameters in it stand for. */
export interface Scoped {
  expression: ts.Expression;
  scope: Scope;
}

/** What an expression stands for; `absent` is `undefined`, or an argument that a call leaves out; `unknown` lies in an object that cannot be seen. */
export type Value = Scoped | 'absent' | 'unknown';

const maximumDepth = 24;

/** Follows expressions through variables, parameters that callers fill, properties of literals and conditions that tell whether something was given. */
export class ScopedValues {
  /** Parameters of functions whose caller is not known, and that values turned out to depend on. */
  readonly open = new Set<ts.ParameterDeclaration>();
  /** Methods whose object is not known, and that values turned out to depend on. */
  readonly openMethods = new Set<ts.MethodDeclaration>();

  constructor(readonly session: CollectSession) {}

  here(expression: ts.Expression): Scoped {
    return { expression, scope: openScope(this.session) };
  }

  follow({ expression, scope }: Scoped, depth = 0): Value {
    const node = unwrap(expression);
    if (depth > maximumDepth) return { expression: node, scope };
    if (ts.isIdentifier(node)) return this.#identifier(node, scope, depth + 1);
    if (ts.isPropertyAccessExpression(node)) return this.#member(node, scope, depth + 1);
    if (ts.isConditionalExpression(node)) return this.#conditional(node, scope, depth + 1);
    if (ts.isBinaryExpression(node)) return this.#binary(node, scope, depth + 1);
    return { expression: node, scope };
  }

  /** The property of an object; the last of several of one name counts, one of a spread object included. */
  property(holder: Value, name: string, depth = 0): Value {
    if (typeof holder === 'string') return holder;
    const { scope, expression } = holder;
    if (depth > maximumDepth) return 'unknown';
    if (isFunction(expression)) return this.#ofResult(expression, scope, name, depth + 1);
    if (!ts.isObjectLiteralExpression(expression)) return 'unknown';
    for (const property of [...expression.properties].reverse()) {
      if (ts.isPropertyAssignment(property) && propertyName(property.name) === name) return this.follow({ expression: property.initializer, scope }, depth + 1);
      if (ts.isShorthandPropertyAssignment(property) && property.name.text === name) return this.follow({ expression: property.name, scope }, depth + 1);
      const spread = ts.isSpreadAssignment(property) ? this.property(this.follow({ expression: property.expression, scope }, depth + 1), name, depth + 1) : 'absent';
      if (spread !== 'absent') return spread;
    }
    return 'absent';
  }

  /** `{ ttl }` of a factory. */
  #ofResult(factory: ts.FunctionLikeDeclaration, scope: Scope, name: string, depth: number): Value {
    const found = returnedExpressions(factory).map((returned) => this.property(this.follow({ expression: returned, scope }, depth), name, depth));
    return found.find((value) => value !== 'absent') ?? 'absent';
  }

  /** Whether the type of a value leaves room for a property. */
  mayHave(expression: ts.Expression, name: string): boolean {
    const { checker } = this.session;
    const own = checker.getTypeAtLocation(expression);
    const type = checker.getNonNullableType(checker.getAwaitedType(own) ?? own);
    if ((type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter | ts.TypeFlags.NonPrimitive)) !== 0) return true;
    const parts = type.isUnion() ? type.types : [type];
    return parts.some((part) => checker.getPropertyOfType(part, name) !== undefined || checker.getIndexTypeOfType(part, ts.IndexKind.String) !== undefined);
  }

  /** Whether a value is there and true; undefined where that is only known when the code runs. */
  isGiven(condition: ts.Expression, scope: Scope, depth = 0): boolean | undefined {
    const node = unwrap(condition);
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) return negated(this.isGiven(node.operand, scope, depth + 1));
    if (ts.isBinaryExpression(node)) return this.#isComparisonTrue(node, scope, depth);
    if (this.#isLengthOfGiven(node, scope)) return true;
    const value = this.follow({ expression: node, scope }, depth + 1);
    if (typeof value === 'string') return value === 'absent' ? false : undefined;
    if (value.expression.kind === ts.SyntaxKind.NullKeyword) return false;
    const [constant] = this.session.constantsOf(value.expression);
    if (constant !== undefined) return Boolean(constant);
    return this.#isOpen(value.expression) ? undefined : true;
  }

  /** `rest.length` of `(key, ...rest) => …` where the call gives more than the key. */
  #isLengthOfGiven(node: ts.Expression, scope: Scope): boolean {
    if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'length') return false;
    const declaration = this.session.declarationOf(node.expression);
    return declaration !== undefined && ts.isParameter(declaration) && declaration.dotDotDotToken !== undefined && scope.given.get(declaration) !== undefined;
  }

  #isComparisonTrue({ left, right, operatorToken: { kind } }: ts.BinaryExpression, scope: Scope, depth: number): boolean | undefined {
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) {
      const both = [left, right].map((side) => this.isGiven(side, scope, depth + 1));
      return both.includes(false) ? false : both.includes(undefined) ? undefined : true;
    }
    if (kind === ts.SyntaxKind.GreaterThanToken && right.getText() === '0') return this.isGiven(left, scope, depth + 1);
    if (!isNothing(right)) return this.follow({ expression: left, scope }, depth + 1) === 'absent' ? false : undefined;
    const isThere = this.isGiven(left, scope, depth + 1);
    return kind === ts.SyntaxKind.EqualsEqualsToken || kind === ts.SyntaxKind.EqualsEqualsEqualsToken ? negated(isThere) : isThere;
  }

  #identifier(node: ts.Identifier, scope: Scope, depth: number): Value {
    if (node.text === 'undefined') return 'absent';
    const declaration = this.session.declarationOf(node);
    if (declaration === undefined) return { expression: node, scope };
    if (ts.isParameter(declaration)) return this.#parameter(declaration, node, scope, depth);
    if (ts.isBindingElement(declaration)) return this.#bound(declaration, node, scope, depth);
    return this.#behind(node, scope, depth);
  }

  #parameter(declaration: ts.ParameterDeclaration, node: ts.Expression, scope: Scope, depth: number): Value {
    if (scope.given.has(declaration)) {
      const given = scope.given.get(declaration);
      if (given !== undefined) return this.follow({ expression: given.argument, scope: given.scope }, depth);
      const byDefault = declaration.initializer ?? putInPlaceOf(declaration);
      return byDefault === undefined ? 'absent' : this.follow({ expression: byDefault, scope }, depth);
    }
    if (isFunction(declaration.parent) && !ts.isConstructorDeclaration(declaration.parent)) this.open.add(declaration);
    return { expression: node, scope };
  }

  /** `ttl` of `({ ttl }: Options) => …` or of `const { ttl } = options`. */
  #bound(element: ts.BindingElement, node: ts.Identifier, scope: Scope, depth: number): Value {
    const holder = element.parent.parent;
    const name = ts.isArrayBindingPattern(element.parent) ? undefined : propertyName(element.propertyName ?? element.name);
    const outer = ts.isParameter(holder) ? this.#parameter(holder, node, scope, depth)
      : ts.isVariableDeclaration(holder) && holder.initializer !== undefined ? this.follow({ expression: holder.initializer, scope }, depth) : 'unknown';
    // `const { purpose, ...options } = all` has all the rest.
    const value = element.dotDotDotToken !== undefined && typeof outer !== 'string' ? outer : name === undefined ? 'unknown' : this.property(outer, name, depth);
    if (value === 'absent' && element.initializer !== undefined) return this.follow({ expression: element.initializer, scope }, depth);
    return value === 'unknown' ? { expression: node, scope } : value;
  }

  #member(node: ts.PropertyAccessExpression, scope: Scope, depth: number): Value {
    if (node.expression.kind === ts.SyntaxKind.ThisKeyword) return this.#own(node, scope, depth);
    const holder = this.follow({ expression: node.expression, scope }, depth);
    const value = this.property(holder, node.name.text, depth);
    return value === 'unknown' ? this.#behind(node, scope, depth) : value;
  }

  /** `this.prefix` in a method. */
  #own(node: ts.PropertyAccessExpression, scope: Scope, depth: number): Value {
    const object = scope.self === undefined ? 'unknown' : this.follow({ expression: scope.self.argument, scope: scope.self.scope }, depth);
    const held = typeof object === 'string' || !ts.isNewExpression(object.expression) ? undefined : propertyOfInstance(object.expression, node.name.text, object.scope);
    if (held !== undefined) return this.follow(held, depth);
    const declaration = ts.findAncestor(node, ts.isClassLike);
    const usual = declaration === undefined ? undefined : propertyOfAny(declaration, node.name.text);
    const value = usual === undefined ? this.#behind(node, scope, depth) : this.follow({ expression: usual, scope }, depth);
    const method = ts.findAncestor(node, ts.isMethodDeclaration);
    if (scope.self === undefined && method !== undefined && typeof value !== 'string' && this.session.constantsOf(value.expression).length === 0) this.openMethods.add(method);
    return value;
  }

  #behind(node: ts.Expression, scope: Scope, depth: number): Value {
    const origin = this.session.originOf(node);
    return origin === node ? { expression: node, scope } : this.follow({ expression: origin, scope }, depth);
  }

  #conditional(node: ts.ConditionalExpression, scope: Scope, depth: number): Value {
    const isTrue = this.isGiven(node.condition, scope, depth);
    return isTrue === undefined ? { expression: node, scope } : this.follow({ expression: isTrue ? node.whenTrue : node.whenFalse, scope }, depth);
  }

  /** `ttl && { EX: ttl }`, `ttl ?? 60`. */
  #binary(node: ts.BinaryExpression, scope: Scope, depth: number): Value {
    const operator = node.operatorToken.kind;
    if (operator === ts.SyntaxKind.AmpersandAmpersandToken) return this.isGiven(node.left, scope, depth) === false ? 'absent' : this.follow({ expression: node.right, scope }, depth);
    if (operator !== ts.SyntaxKind.QuestionQuestionToken && operator !== ts.SyntaxKind.BarBarToken) return { expression: node, scope };
    const left = operator === ts.SyntaxKind.QuestionQuestionToken ? this.#isThere(node.left, scope, depth) : this.isGiven(node.left, scope, depth);
    return left === undefined ? { expression: node, scope } : this.follow({ expression: left ? node.left : node.right, scope }, depth);
  }

  /** Whether an expression is anything but nothing; zero, which is not true, is something. */
  #isThere(expression: ts.Expression, scope: Scope, depth: number): boolean | undefined {
    const value = this.follow({ expression, scope }, depth + 1);
    const isConstant = typeof value !== 'string' && this.session.constantsOf(value.expression).length > 0;
    return isConstant ? true : this.isGiven(expression, scope, depth);
  }

  #isOpen(expression: ts.Expression): boolean {
    const declaration = ts.isIdentifier(expression) || ts.isPropertyAccessExpression(expression) ? this.session.declarationOf(expression) : undefined;
    if (declaration === undefined) return ts.isConditionalExpression(expression) || ts.isBinaryExpression(expression) || ts.isCallExpression(expression);
    return !ts.isEnumMember(declaration);
  }
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}
