import { ts } from 'ts-morph';
import { pathFromThis } from '../effects/paths-from-this.js';
import { parameterOfBinding } from '../values/bindings.js';
import type { CollectSession } from '../session.js';
import { isFunction, unwrap, type CallLike } from '../syntax.js';
import { partAt } from './operands.js';

const maximumCalls = 200;
/** Parts of parts of a parameter. */
const maximumDepth = 6;

/** A part of what a function is given: `table` of `({ table }) => …` and of `options.table`. */
interface Given {
  parameter: ts.ParameterDeclaration;
  path: readonly string[];
}

/**
 * What the callers of a function hand in for a parameter, or for a part of one, through further functions: `'guests'` of `repository('guests')` for
 * `table` in `const repository = (table) => ({ remove: (id) => db(table).where({ id }).del() })`. Nothing for what is no parameter.
 */
export function handedIn(expression: ts.Expression, session: CollectSession, seen = new Set<ts.ParameterDeclaration>()): ts.Expression[] {
  const given = givenAt(expression, session);
  const declaration = given?.parameter.parent;
  if (given === undefined || declaration === undefined || !isFunction(declaration) || seen.has(given.parameter)) return [];
  seen.add(given.parameter);
  const calls = session.callsOf(declaration);
  return calls.length > maximumCalls ? [] : calls.flatMap((call) => givenBy(call, given, declaration, session, seen));
}

/** The constants among what callers hand in. */
export function constantsHandedIn(expression: ts.Expression, session: CollectSession): (string | number | boolean)[] {
  return handedIn(expression, session).flatMap((given) => session.constantsOf(given));
}

/** What one call hands in for a parameter of the function that it calls, where the expression means one; a constant, or what callers further out hand in. */
export function handedInBy(call: CallLike, expression: ts.Expression, declaration: ts.FunctionLikeDeclaration, session: CollectSession): ts.Expression[] {
  const given = givenAt(expression, session);
  return given?.parameter.parent === declaration ? givenBy(call, given, declaration, session) : [];
}

/** The function whose parameter, or a part of one, an expression is. */
export function functionGiven(expression: ts.Expression, session: CollectSession): ts.FunctionLikeDeclaration | undefined {
  const declaration = givenAt(expression, session)?.parameter.parent;
  return declaration !== undefined && isFunction(declaration) ? declaration : undefined;
}

/** The argument of one call that an expression of the function stands for, as it is written there, or the default that the function puts in its place. */
export function argumentFor(call: CallLike, expression: ts.Expression, declaration: ts.FunctionLikeDeclaration, session: CollectSession): ts.Expression | undefined {
  const given = givenAt(expression, session);
  if (given?.parameter.parent !== declaration) return undefined;
  const argument = partAt(call.arguments?.[declaration.parameters.indexOf(given.parameter)], given.path, session);
  const named = ts.isIdentifier(expression) ? session.declarationOf(expression) : undefined;
  return argument ?? (named !== undefined && (ts.isBindingElement(named) || ts.isParameter(named)) ? named.initializer : undefined);
}

function givenBy(call: CallLike, { parameter, path }: Given, declaration: ts.FunctionLikeDeclaration, session: CollectSession, seen?: Set<ts.ParameterDeclaration>): ts.Expression[] {
  const argument = partAt(call.arguments?.[declaration.parameters.indexOf(parameter)], path, session);
  if (argument === undefined) return [];
  return session.constantsOf(argument).length > 0 ? [argument] : handedIn(argument, session, seen);
}

/** What an object is told when it is made stays with the object: `this.table` is none of it. */
function givenAt(expression: ts.Expression, session: CollectSession, depth = 0): Given | undefined {
  if (depth > maximumDepth || pathFromThis(expression) !== undefined) return undefined;
  const node = session.originOf(expression);
  if (ts.isPropertyAccessExpression(node)) {
    const holder = ts.isIdentifier(unwrap(node.expression)) ? givenAt(node.expression, session, depth + 1) : undefined;
    return holder === undefined ? undefined : { ...holder, path: [...holder.path, node.name.text] };
  }
  const declaration = ts.isIdentifier(node) ? session.declarationOf(node) : undefined;
  if (declaration === undefined) return undefined;
  if (ts.isParameter(declaration)) return { parameter: declaration, path: [] };
  const bound = parameterOfBinding(declaration);
  return bound === undefined ? undefined : { parameter: bound.declaration, path: bound.path };
}
