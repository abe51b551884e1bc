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

/** The values that a parameter, or a property taken out of one, may have: what this call gives, else its default, else what any caller gives. */
export function valuesOfParameter(reference: ts.Expression, scope: Scope): { value: ts.Expression; scope: Scope }[] {
  const below = deeper(scope);
  const node = unwrap(reference);
  if (below === undefined) return [];
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(unwrap(node.expression))) {
    const parameter = scope.session.declarationOf(node.expression);
    if (parameter !== undefined && ts.isParameter(parameter)) return valuesOf(parameter, below).flatMap((found) => propertyOf(found, node.name.text));
  }
  const declaration = ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) ? scope.session.declarationOf(node) : undefined;
  if (declaration === undefined) return [];
  if (ts.isParameter(declaration)) return valuesOf(declaration, below);
  if (!ts.isBindingElement(declaration)) return [];
  const parameter = declaration.parent.parent;
  const name = propertyName(declaration.propertyName ?? declaration.name) ?? '';
  const found = ts.isParameter(parameter) ? valuesOf(parameter, below).flatMap((given) => propertyOf(given, name)) : [];
  return found.length > 0 || declaration.initializer === undefined ? found : [{ value: declaration.initializer, scope: below }];
}

function valuesOf(parameter: ts.ParameterDeclaration, scope: Scope): { value: ts.Expression; scope: Scope }[] {
  const given = scope.given.get(parameter);
  const byDefault = parameter.initializer === undefined ? [] : [{ value: parameter.initializer, scope }];
  if (given === undefined && scope.given.has(parameter)) return byDefault;
  if (given !== undefined) return [{ value: given.argument, scope: { ...given.scope, depth: scope.depth } }];
  const position = ts.isFunctionLike(parameter.parent) ? parameter.parent.parameters.indexOf(parameter) : -1;
  const calls = isFunction(parameter.parent) ? scope.session.callsOf(parameter.parent).slice(0, maximumCalls) : [];
  const passed = calls.flatMap((call) => call.arguments?.[position] ?? []).map((value) => ({ value, scope }));
  return passed.length < calls.length || calls.length === 0 ? [...passed, ...byDefault] : passed;
}

function propertyOf({ value, scope }: { value: ts.Expression; scope: Scope }, name: string): { value: ts.Expression; scope: Scope }[] {
  const object = scope.session.objectOf(value);
  const inner = object === undefined ? undefined : propertyValue(object, name);
  return inner === undefined ? [] : [{ value: inner, scope }];
}
