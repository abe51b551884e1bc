import { ts } from 'ts-morph';
import { elementOf } from '../memory/record-types.js';
import type { CollectSession } from '../session.js';
import { calleeName, chainBelow, enclosingFunction, nameOfReference, receiverOf, unwrap, walk, type CallLike } from '../syntax.js';

/** Records that are no more in what is kept anew: those that a filter leaves out, one that was taken out before, or all. */
export interface Omission {
  /** Where they are taken out. */
  node: ts.Expression;
  /** The filter that decides which stay. */
  keeps?: ts.Expression;
}

/** How a value that is kept has less in it than what was kept before. */
export function omissionOf(content: ts.Expression, node: CallLike, session: CollectSession): Omission | undefined {
  const origin = session.originOf(content);
  return ofFilter(origin, node, session) ?? ofRest(content, node, session) ?? ofNothing(origin, node) ?? ofTaking(content, node, session);
}

/** `visits.filter(isRecent).slice(0, 9)`, also spread into a list, or made of the entries of a dictionary. */
function ofFilter(origin: ts.Expression, node: CallLike, session: CollectSession, seen = new Set<ts.Node>()): Omission | undefined {
  if (seen.has(origin)) return undefined;
  seen.add(origin);
  if (ts.isArrayLiteralExpression(origin)) {
    const [only, ...others] = origin.elements;
    return only !== undefined && others.length === 0 && ts.isSpreadElement(only) ? ofFilter(session.originOf(only.expression), node, session, seen) : undefined;
  }
  if (!ts.isCallExpression(origin)) return undefined;
  const filter = [origin, ...chainBelow(origin)].find((call) => calleeName(call) === 'filter');
  const [first] = filter?.arguments ?? origin.arguments;
  if (filter !== undefined) return { node, ...(first === undefined ? {} : { keeps: first }) };
  return calleeName(origin) === 'fromEntries' && first !== undefined ? ofFilter(session.originOf(first), node, session, seen) : undefined;
}

/** `rest` of `const { [id]: dropped, ...rest } = visits`. */
function ofRest(content: ts.Expression, node: CallLike, session: CollectSession): Omission | undefined {
  const declaration = session.declarationOf(unwrap(content));
  if (declaration === undefined || !ts.isBindingElement(declaration) || declaration.dotDotDotToken === undefined || !ts.isObjectBindingPattern(declaration.parent)) return undefined;
  const isOneOut = declaration.parent.elements.some(({ propertyName }) => propertyName !== undefined && ts.isComputedPropertyName(propertyName));
  return isOneOut ? { node } : undefined;
}

function ofNothing(origin: ts.Expression, node: CallLike): Omission | undefined {
  const isEmpty = (ts.isArrayLiteralExpression(origin) && origin.elements.length === 0) || (ts.isObjectLiteralExpression(origin) && origin.properties.length === 0);
  return isEmpty ? { node } : undefined;
}

/** `visits.splice(place, 1)` or `delete visits[id]` before `visits` is kept. */
function ofTaking(content: ts.Expression, node: CallLike, session: CollectSession): Omission | undefined {
  const holder = unwrap(content);
  const body = enclosingFunction(node)?.body;
  const { checker } = session;
  if (!ts.isIdentifier(holder) || body === undefined || elementOf(checker.getNonNullableType(checker.getTypeAtLocation(holder)), session) === undefined) return undefined;
  const declaration = session.declarationOf(holder);
  let taken: ts.Expression | undefined;
  walk(body, (candidate) => {
    if (taken !== undefined || candidate.pos >= node.pos) return false;
    const from = takenFrom(candidate);
    if (from !== undefined && ts.isIdentifier(from) && from.text === holder.text && session.declarationOf(from) === declaration) taken = candidate as ts.Expression;
    return true;
  });
  return taken === undefined ? undefined : { node: taken };
}

const taking = /^(splice|pop|shift|delete|clear)$/;

/** What an expression takes an element out of. */
function takenFrom(node: ts.Node): ts.Expression | undefined {
  if (ts.isDeleteExpression(node)) {
    const target = unwrap(node.expression);
    return ts.isElementAccessExpression(target) ? unwrap(target.expression) : undefined;
  }
  if (!ts.isCallExpression(node)) return undefined;
  const name = calleeName(node) ?? '';
  const receiver = receiverOf(node.expression);
  const [first] = node.arguments;
  if (/^(remove|pull|pullAt)$/.test(name) && receiver !== undefined && nameOfReference(receiver) === '_') return first === undefined ? undefined : unwrap(first);
  return receiver !== undefined && taking.test(name) && !(name === 'splice' && puts(node)) ? unwrap(receiver) : undefined;
}

/** `splice(place, 1, visit)` puts another in its place, `splice(place, 0, visit)` one between. */
function puts({ arguments: given }: ts.CallExpression): boolean {
  return given.length > 2;
}
