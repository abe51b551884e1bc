import { ts } from 'ts-morph';
import type { CallIndex } from '../../calls/call-index.js';
import { functionsBehind } from '../../calls/functions.js';
import type { CollectSession } from '../../session.js';
import { calleeName, describeReference, outermost, someNode, unwrap, type CallLike } from '../../syntax.js';
import type { OpenSite } from './index.js';

const errorName = /(Error|Exception)$/;
/** Functions that pass an error on to whoever asked: of promises, of Express, of callbacks, of results that hold errors. */
const raisers = /^(reject|next|left|err|failure|fail|throwError|callback|cb|done)$/;

/** Errors that are thrown, rejected, returned or handed on, with what their messages and details hold. */
export function raisedErrors(index: CallIndex, session: CollectSession): OpenSite[] {
  const constructions = constructedErrors(index);
  const known = new Set<ts.Node>(constructions);
  const thrown = index.throws.flatMap((statement) => (known.has(unwrap(statement.expression)) ? [] : ofThrow(statement, session)));
  const rejected = (index.calls.get('reject') ?? []).flatMap((call) => ofRejection(call));
  return [...thrown, ...rejected, ...constructions.flatMap((construction) => ofConstruction(construction))];
}

/** Calls of classes that are called like errors, or extend one that is. */
function constructedErrors(index: CallIndex): CallLike[] {
  const names = new Set([...index.calls.keys()].filter((name) => errorName.test(name)));
  const bases = new Set([...index.subclasses.keys()].filter((name) => errorName.test(name)));
  for (const base of bases) {
    for (const subclass of index.subclasses.get(base) ?? []) if (subclass.name !== undefined) { names.add(subclass.name.text); bases.add(subclass.name.text); }
  }
  const calls = [...names].flatMap((name) => index.calls.get(name) ?? []);
  return calls.filter((call): call is CallLike => ts.isNewExpression(call) || (ts.isCallExpression(call) && calleeName(call) === 'Error' && ts.isIdentifier(call.expression)));
}

/** `throw \`…\`` and `throw createError(404, '…')`. */
function ofThrow(statement: ts.ThrowStatement, session: CollectSession): OpenSite[] {
  const thrown = unwrap(statement.expression);
  if (ts.isCallExpression(thrown) && makesError(thrown, session)) return [];
  if (ts.isCallExpression(thrown) || ts.isNewExpression(thrown)) return [siteOf(statement, `throw ${describeCall(thrown)}`, thrown.arguments ?? [])];
  return isText(thrown) ? [siteOf(statement, 'throw', [thrown])] : [];
}

/** A function of the application that constructs the error itself: what the error quotes of its arguments is found where it does. */
export function makesError(call: ts.CallExpression, session: CollectSession): boolean {
  return functionsBehind(call.expression, session).some(({ body }) => body !== undefined && constructsError(body));
}

function constructsError(body: ts.Node): boolean {
  return someNode(body, (node) => ts.isNewExpression(node) && errorName.test(calleeName(node) ?? ''));
}

/** `reject('…')`; errors that are made on the spot are found by themselves. */
function ofRejection(call: ts.Node): OpenSite[] {
  if (!ts.isCallExpression(call)) return [];
  const given = call.arguments.map((argument) => unwrap(argument)).flatMap((argument) => (isText(argument) ? [argument] : isMadeForIt(argument) ? argument.arguments ?? [] : []));
  return given.length === 0 ? [] : [siteOf(call, describeReference(call.expression), given)];
}

/** `reject(new PermissionDenied('…'))`: whatever it is called, it is raised as an error. */
function isMadeForIt(node: ts.Expression): node is ts.NewExpression {
  return ts.isNewExpression(node) && !errorName.test(calleeName(node) ?? '');
}

function isText(node: ts.Expression): boolean {
  return ts.isTemplateExpression(node) || ts.isBinaryExpression(node) || ts.isObjectLiteralExpression(node);
}

function ofConstruction(construction: CallLike): OpenSite[] {
  const outer = outermost(construction);
  const { parent } = outer;
  const isArgument = ts.isCallExpression(parent) && parent.expression !== outer;
  if (isArgument && !raisers.test(calleeName(parent) ?? '')) return [];
  const how = `${ts.isThrowStatement(parent) ? 'throw ' : ''}${describeCall(construction)}`;
  return [siteOf(ts.isThrowStatement(parent) || isArgument ? parent : construction, how, construction.arguments ?? [])];
}

function describeCall(call: CallLike): string {
  return `${ts.isNewExpression(call) ? 'new ' : ''}${describeReference(call.expression)}`;
}

function siteOf(node: ts.Node, how: string, given: readonly ts.Expression[]): OpenSite {
  return { site: { kind: 'error', node, how }, given };
}
