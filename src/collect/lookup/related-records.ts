import type { ts } from 'ts-morph';

/** The phantom of a record that is known by its owner and the name of the relation that leads to it. */
export function relationIn(phantom: ts.Type, checker: ts.TypeChecker): { owner: ts.Type; relation: string } | undefined {
  const owner = checker.getPropertyOfType(phantom, '__owner');
  const relation = checker.getPropertyOfType(phantom, '__relation');
  const name = relation === undefined ? undefined : checker.getTypeOfSymbol(relation);
  return owner === undefined || name === undefined || !name.isStringLiteral() ? undefined : { owner: checker.getTypeOfSymbol(owner), relation: name.value };
}
