import { ts } from 'ts-morph';
import { insideOf, type Scope } from '../conditions/scope.js';
import { listOfLoop } from '../loops.js';
import { calleeName, isFunction, receiverOf, returnedExpressions, unwrap } from '../syntax.js';
import { tagsOfDeclaration, plainOperands } from '../tags.js';
import { valueAtPath } from './entry-paths.js';
import type { Scoped, ScopedValues } from './scoped-values.js';

/** What keys have in common: `user:*:profile`, where `*` stands for what only the running program knows. */
export interface KeyPattern {
  text: string;
  /** What stands at each `*`, and the name that led there. */
  parts: readonly (Scoped & { reference?: ts.Expression })[];
  /** It was given to a search, so that `*` stands for any number of segments. */
  isSearch: boolean;
}

const maximumAlternatives = 6;
const maximumDepth = 12;
/** Methods that give a key in another spelling. */
const respelling = /^(toString|toLowerCase|toUpperCase|trim|normalize|valueOf|String)$/;

/** Reads keys: literals, templates, sums, joined lists, and functions of the application that build them. */
export class KeyPatterns {
  constructor(readonly values: ScopedValues) {}

  /** The patterns that a key, or a list of keys, may have; none where it is left out. */
  of(key: Scoped): KeyPattern[] {
    const found = this.#read(key, 0).map(merged);
    return found.filter(({ text, isSearch }, position) => found.findIndex((other) => other.text === text && other.isSearch === isSearch) === position);
  }

  #read(key: Scoped, depth: number): KeyPattern[] {
    const unfollowed = unwrap(key.expression);
    const value = depth > maximumDepth ? 'unknown' : this.values.follow(key);
    if (value === 'absent') return [];
    if (value === 'unknown') return [open(key)];
    const { expression, scope } = value;
    if (ts.isStringLiteralLike(expression) || ts.isNumericLiteral(expression)) return [constant(expression.text)];
    if (ts.isTemplateExpression(expression)) return this.#template(expression, scope, depth + 1);
    if (ts.isBinaryExpression(expression)) return this.#binary(expression, scope, depth + 1);
    if (ts.isConditionalExpression(expression)) return this.#any([expression.whenTrue, expression.whenFalse], scope, depth + 1);
    if (ts.isArrayLiteralExpression(expression)) return this.#any(expression.elements.map((element) => (ts.isSpreadElement(element) ? element.expression : element)), scope, depth + 1);
    if (ts.isCallExpression(expression)) return (this.#call(expression, scope, depth + 1) ?? [open(value)]).map((pattern) => named(pattern, unfollowed));
    const list = listAround(expression, this.values.session.declarationOf(expression));
    if (list !== undefined) return this.#read({ expression: list, scope }, depth + 1);
    const constants = this.values.session.constantsOf(expression);
    return constants.length > 0 ? constants.slice(0, maximumAlternatives).map((text) => (typeof text === 'boolean' ? open({ expression: unfollowed, scope: key.scope }) : constant(String(text)))) : [open({ expression: unfollowed, scope: key.scope })];
  }

  #any(expressions: readonly ts.Expression[], scope: Scope, depth: number): KeyPattern[] {
    return expressions.flatMap((expression) => this.#read({ expression, scope }, depth)).slice(0, maximumAlternatives);
  }

  #template(template: ts.TemplateExpression, scope: Scope, depth: number): KeyPattern[] {
    return template.templateSpans.reduce(
      (before, span) => joined(joined(before, this.#part(span.expression, scope, depth)), [constant(span.literal.text)]), [constant(template.head.text)],
    );
  }

  /** A part of a key; one that is left out is empty. What takes the place of an unknown part without saying anything makes no other kind of key: `${mail ?? ''}`. */
  #part(expression: ts.Expression, scope: Scope, depth: number): KeyPattern[] {
    const found = this.#read({ expression, scope }, depth);
    if (found.length === 0) return [constant('')];
    return found.some(({ text }) => text === '*') ? found.filter((pattern) => pattern.text === '*' || isTelling(pattern)) : found;
  }

  #binary({ left, right, operatorToken }: ts.BinaryExpression, scope: Scope, depth: number): KeyPattern[] {
    if (operatorToken.kind === ts.SyntaxKind.PlusToken) return joined(this.#part(left, scope, depth), this.#part(right, scope, depth));
    const named = this.#any([left], scope, depth);
    const byDefault = this.#any([right], scope, depth);
    // `options.prefix ?? 'guests'` is called by what stands where nobody says otherwise.
    return named.some(isTelling) || !byDefault.some(isTelling) ? [...named, ...byDefault].slice(0, maximumAlternatives) : byDefault;
  }

  #call(call: ts.CallExpression, scope: Scope, depth: number): KeyPattern[] | undefined {
    const searched = this.#searched(call, scope, depth);
    if (searched !== undefined) return searched;
    const receiver = receiverOf(call.expression);
    const name = calleeName(call) ?? '';
    if (name === 'join' && receiver !== undefined) return this.#joined(receiver, call.arguments[0], scope, depth);
    if (respelling.test(name)) return this.#any([receiver ?? call.arguments[0]].filter((spelled) => spelled !== undefined), scope, depth);
    if (name === 'concat' && receiver !== undefined) return [receiver, ...call.arguments].map((part) => this.#part(part, scope, depth)).reduce(joined);
    const called = this.#calledBy(call, scope);
    if (called === undefined) return undefined;
    const inside = insideOf(called.callee, call, called.scope);
    return this.#any(this.#returnedIn(called.callee, inside), inside, depth);
  }

  /** What a function returns where it is known which of its branches run: `if (options?.page) return …`. */
  #returnedIn(callee: ts.FunctionLikeDeclaration, inside: Scope): ts.Expression[] {
    const returned: ts.Expression[] = [];
    for (const expression of returnedExpressions(callee)) {
      const branch = branchAround(expression, callee);
      const runs = branch === undefined ? undefined : this.values.isGiven(branch.condition, inside);
      if (branch === undefined || runs === undefined || runs === branch.whenTrue) returned.push(expression);
      if (branch !== undefined && runs === branch.whenTrue) break;
    }
    return returned;
  }

  /** A function of the application, also one that a property of the object holds, with the scope around it. */
  #calledBy(call: ts.CallExpression, scope: Scope): { callee: ts.FunctionLikeDeclaration; scope: Scope } | undefined {
    const { session } = this.values;
    const declared = session.declarationsOf(call.expression).find((declaration) => isFunction(declaration) && declaration.body !== undefined);
    const target = declared ?? session.originOf(call.expression);
    if (isFunction(target)) return session.isOwn(target) ? { callee: target, scope } : undefined;
    const held = receiverOf(call.expression)?.kind === ts.SyntaxKind.ThisKeyword ? this.values.follow({ expression: call.expression, scope }) : 'unknown';
    return typeof held !== 'string' && isFunction(held.expression) ? { callee: held.expression, scope: held.scope } : undefined;
  }

  /** `redis.keys('session:*')` gives keys of that pattern. */
  #searched(call: ts.CallExpression, scope: Scope, depth: number): KeyPattern[] | undefined {
    const { session } = this.values;
    const tag = session.declarationsOf(call.expression).flatMap(tagsOfDeclaration).find(({ name }) => name === 'entry-search');
    if (tag === undefined) return undefined;
    const [operand = ''] = plainOperands(tag);
    const pattern = valueAtPath({ call, tag, scope }, operand, this.values);
    const found = typeof pattern === 'string' ? [open({ expression: call, scope })] : this.#read(pattern, depth);
    return found.map((one) => ({ ...one, isSearch: true }));
  }

  #joined(list: ts.Expression, separator: ts.Expression | undefined, scope: Scope, depth: number): KeyPattern[] | undefined {
    const { session } = this.values;
    const value = this.values.follow({ expression: list, scope });
    if (typeof value === 'string' || !ts.isArrayLiteralExpression(value.expression)) return undefined;
    const between = constant(separator === undefined ? ',' : String(session.constantsOf(separator)[0] ?? ''));
    const [first, ...others] = value.expression.elements.map((element) => this.#part(element, value.scope, depth));
    // What is put into an empty list afterwards is not known.
    return first === undefined ? undefined : others.reduce((before, part) => joined(joined(before, [between]), part), first);
  }
}

/** Whether anything of a pattern is constant, so that it says what the keys are of. */
export function isTelling({ text }: KeyPattern): boolean {
  return /[a-z]/i.test(text);
}

/** Whether all keys of one pattern may be keys of the other: the same pattern, or a search for what the other begins with. */
export function covers({ text, isSearch }: KeyPattern, name: string): boolean {
  if (text === name) return true;
  return isSearch && /[a-z]/i.test(text) && text.endsWith('*') && name.startsWith(text.slice(0, -1));
}

/** The only condition under which a function comes to an expression. */
function branchAround(expression: ts.Expression, callee: ts.FunctionLikeDeclaration): { condition: ts.Expression; whenTrue: boolean } | undefined {
  const statement = ts.findAncestor(expression, (node) => node === callee || ts.isIfStatement(node));
  if (statement === undefined || !ts.isIfStatement(statement)) return undefined;
  return { condition: statement.expression, whenTrue: expression.pos >= statement.thenStatement.pos && expression.end <= statement.thenStatement.end };
}

function constant(text: string): KeyPattern {
  return { text, parts: [], isSearch: false };
}

function open(part: Scoped): KeyPattern {
  return { text: '*', parts: [part], isSearch: false };
}

/** A key that is made by calls alone is known by the variable or property that holds it: `token` of `const token = randomBytes(32).toString('hex')`. */
function named(pattern: KeyPattern, reference: ts.Expression): KeyPattern {
  if (pattern.text !== '*' || !(ts.isIdentifier(reference) || ts.isPropertyAccessExpression(reference))) return pattern;
  return { ...pattern, parts: pattern.parts.map((part) => ({ ...part, reference })) };
}

function joined(before: readonly KeyPattern[], after: readonly KeyPattern[]): KeyPattern[] {
  return before.flatMap((first) => after.map((second) => ({
    text: first.text + second.text, parts: [...first.parts, ...second.parts], isSearch: first.isSearch || second.isSearch,
  }))).slice(0, maximumAlternatives);
}

function merged(pattern: KeyPattern): KeyPattern {
  return { ...pattern, text: pattern.text.replace(/\*{2,}/g, '*').slice(0, 120) };
}

/** The list whose elements a loop takes one after the other, or that holds this one: `for (const key of keys)`, `const [cursor, keys] = await client.scan(…)`. */
function listAround(expression: ts.Expression, declaration: ts.Declaration | undefined): ts.Expression | undefined {
  if (!ts.isIdentifier(expression) || declaration === undefined) return undefined;
  if (ts.isBindingElement(declaration)) return ts.isArrayBindingPattern(declaration.parent) && ts.isVariableDeclaration(declaration.parent.parent) ? declaration.parent.parent.initializer : undefined;
  return ts.isVariableDeclaration(declaration) ? listOfLoop(declaration) : undefined;
}
