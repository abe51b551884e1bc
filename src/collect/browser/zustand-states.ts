import { ts } from 'ts-morph';
import { argumentPosition } from '../calls/operands.js';
import type { CollectSession } from '../session.js';
import { isFunction, propertyName, propertyValue, returnedExpressions, unwrap, type CallLike } from '../syntax.js';
import type { KeptValue } from './kept-values.js';

const maximumWraps = 4;

/** `persist((set) => ({ … }), { name: 'account', partialize: (state) => ({ … }) })`, also in a function that is handed the options and the first state. */
export function ofZustand(node: ts.CallExpression, session: CollectSession): KeptValue[] {
  const [state, given] = node.arguments;
  if (state === undefined || given === undefined) return [];
  const options = session.objectOf(given);
  if (options !== undefined) return valueWith(node, node, options, state, session);
  const parameter = session.declarationOf(unwrap(given));
  if (parameter === undefined || !ts.isParameter(parameter) || !isFunction(parameter.parent)) return [];
  const wrapper = parameter.parent;
  return session.callsOf(wrapper).flatMap((call) => {
    const handed = call.arguments?.[argumentPosition(wrapper, parameter)];
    const object = handed === undefined ? undefined : session.objectOf(handed);
    const first = firstStateAt(call, wrapper, state, session);
    return object === undefined || first === undefined ? [] : valueWith(call, undefined, object, first, session);
  });
}

function valueWith(node: CallLike, typed: ts.CallExpression | undefined, options: ts.ObjectLiteralExpression, state: ts.Expression, session: CollectSession): KeptValue[] {
  const name = propertyValue(options, 'name');
  const storage = propertyValue(options, 'storage')?.getText() ?? '';
  if (name === undefined || /secure|keychain|encrypt/i.test(storage)) return [];
  const partial = propertyValue(options, 'partialize');
  const value = stateOf(partial ?? state, session);
  if (value === undefined) return [];
  const kind = /sessionStorage/.test(storage) ? 'sessionStorage' : 'zustand';
  const written = typed === undefined ? undefined : typeWrittenAround(typed);
  const kept: Omit<KeptValue, 'type'> = { node, kind, isState: true, key: String(session.constantsOf(name)[0] ?? '') };
  if (written === undefined) return [{ ...kept, type: session.checker.getTypeAtLocation(value) }];
  return [{ ...kept, type: session.checker.getTypeFromTypeNode(written), ...onlyNamed(partial === undefined ? undefined : namesIn(value)) }];
}

/** What a function makes of the state, below other middleware; the first of the parts that are combined. */
function stateOf(given: ts.Expression, session: CollectSession, depth = 0): ts.Expression | undefined {
  const origin = session.originOf(given);
  if (isFunction(origin)) return returnedExpressions(origin).map((returned) => unwrap(returned)).at(0);
  if (ts.isObjectLiteralExpression(origin)) return origin;
  const [inner] = ts.isCallExpression(origin) ? origin.arguments : [];
  return inner === undefined || depth === maximumWraps ? undefined : stateOf(inner, session, depth + 1);
}

/** What a caller gives for the parameter that the first state is made of: `state` of `combine({ ...state, opened: 0 }, methods)`. */
function firstStateAt(call: CallLike, wrapper: ts.FunctionLikeDeclaration, state: ts.Expression, session: CollectSession): ts.Expression | undefined {
  const made = stateOf(state, session);
  const sources = made !== undefined && ts.isObjectLiteralExpression(made) ? made.properties.filter(ts.isSpreadAssignment).map(({ expression }) => expression) : [state];
  const positions = sources.flatMap((source) => {
    const declaration = session.declarationOf(unwrap(source));
    return declaration !== undefined && ts.isParameter(declaration) ? argumentPosition(wrapper, declaration) : [];
  });
  return positions.flatMap((position) => call.arguments?.[position] ?? []).at(0);
}

/** `Account` of `create<Account>()(persist(…))`, `create<Account>(devtools(persist(…)))` and `persist<Account>(…)`. */
function typeWrittenAround(persisting: ts.CallExpression): ts.TypeNode | undefined {
  let current: ts.Node = persisting;
  if (persisting.typeArguments !== undefined) return persisting.typeArguments[0];
  for (let wraps = 0; wraps < maximumWraps && ts.isCallExpression(current.parent) && current.parent.expression !== current; wraps += 1) {
    current = current.parent;
    const callee = unwrap((current as ts.CallExpression).expression);
    const written = (current as ts.CallExpression).typeArguments ?? (ts.isCallExpression(callee) ? callee.typeArguments : undefined);
    if (written !== undefined) return written[0];
  }
  return undefined;
}

function onlyNamed(only: ReadonlySet<string> | undefined): { only?: ReadonlySet<string> } {
  return only === undefined ? {} : { only };
}

function namesIn(value: ts.Expression): ReadonlySet<string> | undefined {
  if (!ts.isObjectLiteralExpression(value) || value.properties.some(ts.isSpreadAssignment)) return undefined;
  return new Set(value.properties.flatMap(({ name }) => propertyName(name) ?? []));
}
