import { ts } from 'ts-morph';
import { isFunction, unwrap, walk } from '../syntax.js';

/** What events of payments are about that is no person's. Source: the types of events in Stripe's API reference. */
const things = /(?:^|[._\s]|[a-z](?=[A-Z]))(?:subscription|subscription_?item|schedule|price|product|plan|coupon|promotion_?code|payout|account|balance|transfer|top_?up|tax_?rate|meter|quote|file|report_?run|feature|entitlement)s?$/i;
const eventType = /^[a-z_]+(\.[a-z_]+)*\.[a-z_]*$/;

/** `event.data.object`: what an event of a provider of payments is about. */
export function isEventObject(node: ts.Expression): node is ts.PropertyAccessExpression {
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'object') return false;
  const holder = unwrap(node.expression);
  return ts.isPropertyAccessExpression(holder) && holder.name.text === 'data';
}

/** Whether the object of an event is a thing, as the code around says: the type that it is given, the variable that it is kept in, or the kinds of events for which the code runs. */
export function isThing(object: ts.Expression): boolean {
  const said = typeOfObject(object)?.getText() ?? variableOf(object);
  if (said !== undefined && things.test(said)) return true;
  const kinds = kindsOfEvents(object);
  return kinds.length > 0 && kinds.every((kind) => things.test(kind.slice(0, kind.lastIndexOf('.'))));
}

export function isThingOfEvent(value: ts.Expression): boolean {
  const node = unwrap(value);
  return isEventObject(node) && isThing(node);
}

/** The type that the code says the object of an event to be of: `event.data.object as Stripe.Invoice`. */
export function typeOfObject(object: ts.Expression): ts.TypeNode | undefined {
  const outer = parenthesized(object).parent;
  if (ts.isAsExpression(outer) || ts.isTypeAssertionExpression(outer) || ts.isSatisfiesExpression(outer)) return outer.type;
  return ts.isVariableDeclaration(outer) ? outer.type : undefined;
}

function variableOf(object: ts.Expression): string | undefined {
  const { parent } = parenthesized(object);
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : undefined;
}

function parenthesized(expression: ts.Node): ts.Node {
  const { parent } = expression;
  return ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent) ? parenthesized(parent) : expression;
}

function kindsOfEvents(use: ts.Node): string[] {
  for (let inner = use; !isFunction(inner) && !ts.isSourceFile(inner); inner = inner.parent) {
    const { parent } = inner;
    const kinds = (ts.isCaseClause(parent) ? casesOf(parent) : ts.isIfStatement(parent) && parent.thenStatement === inner ? [parent.expression] : []).flatMap(textsIn);
    if (kinds.length > 0) return kinds;
  }
  return [];
}

/** `case 'price.created': case 'price.updated': …`. */
function casesOf(clause: ts.CaseClause): ts.Expression[] {
  const { clauses } = clause.parent;
  const position = clauses.indexOf(clause);
  const first = clauses.slice(0, position).findLastIndex((before) => before.statements.length > 0) + 1;
  return clauses.slice(first, position + 1).filter(ts.isCaseClause).map(({ expression }) => expression);
}

function textsIn(condition: ts.Expression): string[] {
  const texts: string[] = [];
  walk(condition, (node) => {
    if (ts.isStringLiteralLike(node) && eventType.test(node.text)) texts.push(node.text);
    return true;
  });
  return texts;
}
