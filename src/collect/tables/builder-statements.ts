import { ts } from 'ts-morph';
import { argumentFor, functionGiven } from '../calls/handed-in.js';
import { iterationBehind } from '../parts-in-turn.js';
import { partOfElement, type Iteration } from '../loops.js';
import type { CollectSession } from '../session.js';
import { propertyName } from '../syntax.js';
import { listedTable } from './builder-objects.js';

/** Helpers of helpers, and lists within them. */
const maximumDepth = 3;
const maximumElements = 200;
const maximumCalls = 50;

/** What a call of a builder says of tables, with what loops and callers put in for the variables of its arguments. */
export interface BuilderStatement {
  call: ts.CallExpression;
  tables: string[];
  /** The arguments after the one that names the table. */
  given: readonly ts.Expression[];
  /** Where code says it. */
  place: ts.Node;
  /** The calls by which code comes to it, the outermost first. */
  steps: readonly ts.CallExpression[];
}

interface Written extends Pick<BuilderStatement, 'call' | 'place' | 'steps'> {
  arguments: readonly ts.Expression[];
}

/** `users` and its columns, `orders` and its columns for `createTable(name, build)` in a loop over a list of both, or in a helper that migrations call. */
export function statementsOf(call: ts.CallExpression, session: CollectSession): BuilderStatement[] {
  return resolved({ call, arguments: call.arguments, place: call, steps: [call] }, session);
}

/** The order in which changes are made: by files, and by lines within one. */
export function compareSteps(first: BuilderStatement, second: BuilderStatement): number {
  const differing = first.steps.findIndex((step, index) => step !== second.steps[index]);
  const [left, right] = [first.steps[differing], second.steps[differing]];
  return left === undefined || right === undefined ? 0 : compareCalls(left, right);
}

function compareCalls(first: ts.CallExpression, second: ts.CallExpression): number {
  const [left, right] = [first.getSourceFile(), second.getSourceFile()];
  if (left === right) return first.expression.end - second.expression.end;
  return left.fileName < right.fileName ? -1 : 1;
}

function resolved(written: Written, session: CollectSession, depth = 0): BuilderStatement[] {
  const [name, ...given] = written.arguments;
  if (name === undefined || depth > maximumDepth) return [];
  const inTurn = iterationBehind(name, session);
  const listed = inTurn === undefined ? undefined : listedStatements(written, inTurn, session, depth);
  if (listed !== undefined) return listed;
  const { call, place, steps } = written;
  const tables = tablesIn(name, session);
  return tables.length > 0 ? [{ call, tables, given, place, steps }] : askedByCallers(written, name, session, depth);
}

/** @returns nothing where the list does not stand in the code */
function listedStatements(written: Written, inTurn: Iteration, session: CollectSession, depth: number): BuilderStatement[] | undefined {
  const list = session.originOf(inTurn.list);
  const entries = entriesOf(list, session);
  if (entries !== undefined) return inTurn.part === 0 ? entries.map((entry) => withEntry(written, inTurn, entry, session)) : [];
  if (!ts.isArrayLiteralExpression(list) || list.elements.length > maximumElements || list.elements.some(ts.isSpreadElement)) return undefined;
  return list.elements.filter((element) => partOf(element, inTurn, session) !== undefined).flatMap((element) => resolved(withElement(written, inTurn, element, session), session, depth + 1));
}

function tablesIn(name: ts.Expression, session: CollectSession): string[] {
  const constants = session.constantsOf(name).filter((value) => typeof value === 'string');
  const listed = constants.length > 0 ? undefined : listedTable(name, session);
  return listed === undefined ? constants : [listed];
}

/** The tables of `Object.entries({ users: (table) => { … } })`. */
function entriesOf(list: ts.Expression, session: CollectSession): ts.PropertyAssignment[] | undefined {
  const [given] = ts.isCallExpression(list) && list.expression.getText() === 'Object.entries' ? list.arguments : [];
  const object = given === undefined ? undefined : session.originOf(given);
  return object !== undefined && ts.isObjectLiteralExpression(object) ? object.properties.filter(ts.isPropertyAssignment) : undefined;
}

function withEntry({ call, arguments: [, ...rest], place, steps }: Written, { list }: Iteration, entry: ts.PropertyAssignment, session: CollectSession): BuilderStatement {
  const given = rest.map((argument) => {
    const iteration = iterationBehind(argument, session);
    return iteration?.list === list && iteration.part === 1 ? entry.initializer : argument;
  });
  return { call, tables: [propertyName(entry.name) ?? ''].filter((name) => name !== ''), given, place: nearer(entry, place), steps };
}

/** The arguments that are parts of the loop's element are those of one element. */
function withElement(written: Written, { list }: Iteration, element: ts.Expression, session: CollectSession): Written {
  const put = (argument: ts.Expression): ts.Expression => {
    const iteration = iterationBehind(argument, session);
    return (iteration?.list === list ? partOf(element, iteration, session) : undefined) ?? argument;
  };
  return { ...written, arguments: written.arguments.map(put), place: nearer(element, written.place) };
}

function partOf(element: ts.Expression, { part }: Iteration, session: CollectSession): ts.Expression | undefined {
  const origin = session.originOf(element);
  return part === undefined ? origin : partOfElement(origin, part);
}

/** What is said of one table alone, where it stands in the file of what is said of all. */
function nearer(own: ts.Node, shared: ts.Node): ts.Node {
  return own.getSourceFile() === shared.getSourceFile() ? own : shared;
}

/** `redefine(knex, 'users', (table) => { … })` for `createTable(name, build)` of a helper. */
function askedByCallers(written: Written, name: ts.Expression, session: CollectSession, depth: number): BuilderStatement[] {
  const helper = functionGiven(name, session);
  const calls = helper === undefined ? [] : session.callsOf(helper).filter(ts.isCallExpression);
  if (helper === undefined || calls.length > maximumCalls) return [];
  return calls.filter((caller) => !written.steps.includes(caller)).flatMap((caller) => {
    const put = (argument: ts.Expression): ts.Expression => argumentFor(caller, argument, helper, session) ?? argument;
    return resolved({ call: written.call, arguments: written.arguments.map(put), place: caller, steps: [caller, ...written.steps] }, session, depth + 1);
  });
}
