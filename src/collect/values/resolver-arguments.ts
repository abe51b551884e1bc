import { ts } from 'ts-morph';
import type { RequestPart } from '../facts.js';
import { isFunction, propertyName } from '../syntax.js';

const parents = /^(?:_+|_?(?:parent|root|rootValue|obj|source)_?)$/;
const partOfOperation: Record<string, RequestPart> = { Mutation: 'body', Query: 'query', Subscription: 'query' };

/** What the arguments of a resolver are, which its place in a map of resolvers tells: a change is asked for with a body, `Mutation: { rename(parent, args) {} }`, anything else with a query. */
export function partOfResolver(parameter: ts.ParameterDeclaration): RequestPart | undefined {
  const resolver = parameter.parent;
  if (!isFunction(resolver) || resolver.parameters[1] !== parameter) return undefined;
  const first = resolver.parameters[0]?.name;
  if (first === undefined || (ts.isIdentifier(first) && !parents.test(first.text))) return undefined;
  const property = ts.isMethodDeclaration(resolver) ? resolver : resolver.parent;
  if (!ts.isMethodDeclaration(property) && !ts.isPropertyAssignment(property)) return undefined;
  const map = property.parent;
  if (!ts.isObjectLiteralExpression(map) || !ts.isPropertyAssignment(map.parent)) return undefined;
  const operation = propertyName(map.parent.name) ?? '';
  return Object.hasOwn(partOfOperation, operation) ? partOfOperation[operation] : undefined;
}
