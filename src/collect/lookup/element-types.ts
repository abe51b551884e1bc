import { ts } from 'ts-morph';
import { ownSymbol } from '../field-types.js';

/** What an array, promise, map, set or iterator holds. */
export function elementOf(type: ts.Type, checker: ts.TypeChecker): { type: ts.Type; many: boolean } | undefined {
  const name = ownSymbol(type)?.name ?? '';
  // A function that is given type arguments but not called (`make<string>`) has none to tell, whatever the compiler's own type says.
  const [first, second] = (checker.getTypeArguments(type as ts.TypeReference) as readonly ts.Type[] | undefined) ?? [];
  if (name === 'Promise' || name === 'PromiseLike' || name === 'Observable' || name === 'AsyncIterableIterator') {
    return first === undefined ? undefined : { type: first, many: name === 'AsyncIterableIterator' };
  }
  if (name === 'Map') return second === undefined ? undefined : { type: second, many: true };
  if (name === 'Array' || name === 'ReadonlyArray' || name === 'Set' || checker.isTupleType(type)) {
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? first;
    return element === undefined ? undefined : { type: element, many: true };
  }
  // The related records of MikroORM.
  if (name === 'Collection' && first !== undefined && checker.getPropertyOfType(type, 'loadItems') !== undefined) return { type: first, many: true };
  return undefined;
}
