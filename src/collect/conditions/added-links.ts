import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { calleeName, chainBelow, isFunction, receiverOf, returnedExpressions, unwrap } from '../syntax.js';

/** Calls of builders that hand the query to a function, which may add conditions to it. */
const handing = /^(\$if|\$call|modify)$/;

/**
 * The calls that functions add to a chain: `.$if(isStrict, (query) => query.where(…))`, and those to which a helper hands the query in turn,
 * `pipe(chain, (query) => query.where(…))`.
 */
export function addedLinks(links: readonly ts.CallExpression[], session: CollectSession): ts.CallExpression[] {
  const inChain: ts.Expression[] = links.filter((link) => handing.test(calleeName(link) ?? '')).flatMap((link) => [...link.arguments]);
  return [...inChain, ...stepsAround(links)].map((argument): ts.Node => session.originOf(argument)).filter(isFunction).flatMap((step) => linksIn(step, session));
}

/** The chain that a helper hands to functions in turn. */
export function pipedChain(call: ts.CallExpression): ts.CallExpression {
  const [first, ...steps] = call.arguments;
  const chain = first === undefined ? undefined : unwrap(first);
  return chain !== undefined && ts.isCallExpression(chain) && isPipe(call, steps) ? chain : call;
}

function stepsAround(links: readonly ts.CallExpression[]): ts.Expression[] {
  return links.flatMap((link) => {
    const { parent } = link;
    if (!ts.isCallExpression(parent) || parent.arguments[0] !== link) return [];
    const steps = parent.arguments.slice(1);
    return isPipe(parent, steps) ? steps : [];
  });
}

/** A function of its own, rather than a method of a builder, that is given a chain and functions. */
function isPipe(call: ts.CallExpression, steps: readonly ts.Expression[]): boolean {
  return ts.isIdentifier(unwrap(call.expression)) && steps.length > 0 && steps.every((step) => isFunction(unwrap(step)));
}

/** What a function does with the query that it is given. */
function linksIn(step: ts.FunctionLikeDeclaration, session: CollectSession): ts.CallExpression[] {
  const [parameter] = step.parameters;
  if (parameter === undefined) return [];
  const statements = step.body !== undefined && ts.isBlock(step.body) ? step.body.statements.filter(ts.isExpressionStatement).map(({ expression }) => expression) : [];
  return [...returnedExpressions(step).flatMap(armsOf), ...statements].flatMap((expression) => {
    const call = unwrap(expression);
    if (!ts.isCallExpression(call)) return [];
    const chain = [call, ...chainBelow(call)];
    const root = receiverOf((chain.at(-1) ?? call).expression);
    return root !== undefined && session.declarationOf(root) === parameter ? chain : [];
  });
}

function armsOf(expression: ts.Expression): ts.Expression[] {
  const node = unwrap(expression);
  return ts.isConditionalExpression(node) ? [node.whenTrue, node.whenFalse].flatMap(armsOf) : [node];
}
