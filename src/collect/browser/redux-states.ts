import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { calleeName, propertyName, propertyValue } from '../syntax.js';

/** The state of a reducer, and the name under which it stands beside others. */
export interface ReducerState {
  slice?: string;
  type: ts.Type;
}

/** What a reducer makes of its state: one that is a function, one that Redux Toolkit makes, or several that are combined. */
export function statesOf(reducer: ts.Expression, session: CollectSession): ReducerState[] {
  const { checker } = session;
  const [signature] = checker.getTypeAtLocation(reducer).getCallSignatures();
  if (signature !== undefined) return [{ type: signature.getReturnType() }];
  const origin = session.originOf(reducer);
  if (ts.isCallExpression(origin) && calleeName(origin) === 'combineReducers') return combinedStates(origin, session);
  const initial = initialState(origin, session);
  return initial === undefined ? [] : [{ type: checker.getTypeAtLocation(initial) }];
}

/** Whether a slice is among those that the options name, or not among those that they leave out. */
export function isKept(slice: string, options: ts.ObjectLiteralExpression, session: CollectSession): boolean {
  return namesAt('whitelist', options, session)?.includes(slice) ?? namesAt('blacklist', options, session)?.includes(slice) !== true;
}

/** The names that an option lists; nothing where it is absent, or no written list. */
export function namesAt(option: string, options: ts.ObjectLiteralExpression, session: CollectSession): string[] | undefined {
  const list = propertyValue(options, option);
  const origin = list === undefined ? undefined : session.originOf(list);
  return origin !== undefined && ts.isArrayLiteralExpression(origin) ? origin.elements.flatMap((element) => session.constantsOf(element)).map(String) : undefined;
}

/** `combineReducers({ visitor: visitorReducer, theme: themeReducer })` */
function combinedStates({ arguments: [given] }: ts.CallExpression, session: CollectSession): ReducerState[] {
  const reducers = given === undefined ? undefined : session.objectOf(given);
  return (reducers?.properties ?? []).flatMap((property) => {
    const slice = property.name === undefined ? undefined : propertyName(property.name);
    const reducer = slice === undefined || reducers === undefined ? undefined : propertyValue(reducers, slice);
    return slice === undefined || reducer === undefined ? [] : statesOf(reducer, session).map(({ type }) => ({ slice, type }));
  });
}

/** `createSlice({ initialState, … }).reducer`, `createReducer(initialState, …)`. */
function initialState(reducer: ts.Expression, session: CollectSession): ts.Expression | undefined {
  const made = ts.isPropertyAccessExpression(reducer) && reducer.name.text === 'reducer' ? session.originOf(reducer.expression) : reducer;
  if (!ts.isCallExpression(made)) return undefined;
  const [first] = made.arguments;
  if (calleeName(made) === 'createReducer') return first;
  const options = calleeName(made) !== 'createSlice' || first === undefined ? undefined : session.objectOf(first);
  return options === undefined ? undefined : propertyValue(options, 'initialState');
}
