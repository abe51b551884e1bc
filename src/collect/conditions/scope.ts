import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { isFunction, propertyName, propertyValue, receiverOf, unwrap, type CallLike } from '../syntax.js';

/** What a calculation may look at: the arguments that the functions around it were given (undefined: left out), and how deep it may go. */
export interface Scope {
  session: CollectSession;
  given: ReadonlyMap<ts.ParameterDeclaration, Given | undefined>;
  /** The object that a method is called on, where that is known. */
  self: Given | undefined;
  depth: number;
}

/** An argument, to be read where the call stands. */
interface Given {
  argument: ts.Expression;
  scope: Scope;
}

const maximumDepth = 12;
const maximumCalls = 8;

export function openScope(session: CollectSession): Scope {
  return { session, given: new Map(), self: undefined, depth: 0 };
}

/** One step further; undefined where that is too far. */
export function deeper(scope: Scope): Scope | undefined {
  return scope.depth >= maximumDepth ? undefined : { ...scope, depth: scope.depth + 1 };
}

/** The function of the application that a call runs, and the scope inside it. */
export function enter(call: ts.CallExpression, scope: Scope): { callee: ts.FunctionLikeDeclaration; inside: Scope } | undefined {
  const { session } = scope;
  const below = deeper(scope);
  const target = session.originOf(call.expression);
  const callee = isFunction(target) ? target : session.declarationsOf(call.expression).find((declaration) => isFunction(declaration) && declaration.body !== undefined);
  if (below === undefined || callee === undefined || !isFunction(callee) || callee.body === undefined || !session.isOwn(callee)) return undefined;
  return { callee, inside: insideOf(callee, call, below) };
}

/** The scope inside a function that a call runs. */
export function insideOf(callee: ts.FunctionLikeDeclaration, call: CallLike, scope: Scope): Scope {
  const given = new Map(scope.given);
  for (const [position, parameter] of callee.parameters.entries()) {
    const argument = call.arguments?.[position];
    given.set(parameter, argument === undefined ? undefined : { argument, scope });
  }
  return { ...scope, given, self: selfOf(call, scope) };
}

/** A method that calls another one by `this` or `super` is called on the same object; a constructor on the one that is made. */
function selfOf(call: CallLike, scope: Scope): Given | undefined {
  if (ts.isNewExpression(call)) return { argument: call, scope };
  const receiver = receiverOf(call.expression);
  const isSame = receiver === undefined || receiver.kind === ts.SyntaxKind.ThisKeyword || receiver.kind === ts.SyntaxKind.SuperKeyword;
  return isSame ? scope.self : { argument: receiver, scope };
}

/** The values that a parameter, or a part of one at any depth, may have: what this call gives, else its default, else what any caller gives. */
export function valuesOfParameter(reference: ts.Expression, scope: Scope): Value[] {
  const below = deeper(scope);
  const node = unwrap(reference);
  if (below === undefined || (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node))) return [];
  const declaration = scope.session.declarationOf(node);
  if (declaration !== undefined && ts.isParameter(declaration)) return valuesOf(declaration, below);
  if (declaration !== undefined && ts.isBindingElement(declaration)) return valuesOfBinding(declaration, below);
  if (!ts.isPropertyAccessExpression(node)) return [];
  return valuesOfParameter(node.expression, below).flatMap((found) => propertyOf(found, node.name.text));
}

/** Of a part that is taken out of a parameter, or out of a part of it. */
function valuesOfBinding(element: ts.BindingElement, scope: Scope): Value[] {
  const name = propertyName(element.propertyName ?? element.name) ?? '';
  const holder = element.parent.parent;
  const below = deeper(scope);
  const whole = below === undefined || ts.isVariableDeclaration(holder) ? [] : ts.isParameter(holder) ? valuesOf(holder, scope) : valuesOfBinding(holder, below);
  const found = whole.flatMap((given) => propertyOf(given, name));
  return found.length > 0 || element.initializer === undefined ? found : [{ value: element.initializer, scope }];
}

/** An expression that a parameter may stand for, to be read in that scope. */
interface Value {
  value: ts.Expression;
  scope: Scope;
}

function valuesOf(parameter: ts.ParameterDeclaration, scope: Scope): Value[] {
  const given = scope.given.get(parameter);
  const byDefault = parameter.initializer === undefined ? [] : [{ value: parameter.initializer, scope }];
  if (given === undefined && scope.given.has(parameter)) return byDefault;
  if (given !== undefined) return [{ value: given.argument, scope: { ...given.scope, depth: scope.depth } }];
  const position = ts.isFunctionLike(parameter.parent) ? parameter.parent.parameters.indexOf(parameter) : -1;
  const calls = isFunction(parameter.parent) ? scope.session.callsOf(parameter.parent).slice(0, maximumCalls) : [];
  const passed = calls.flatMap((call) => call.arguments?.[position] ?? []).map((value) => ({ value, scope }));
  return passed.length < calls.length || calls.length === 0 ? [...passed, ...byDefault] : passed;
}

function propertyOf({ value, scope }: Value, name: string): Value[] {
  const object = scope.session.objectOf(value);
  const inner = object === undefined ? undefined : propertyValue(object, name);
  return inner === undefined ? [] : [{ value: inner, scope }];
}
