import { ts } from 'ts-morph';

/** `InstanceType<typeof Redis>` of `new Redis(url)`, `ReturnType<typeof redis.createClient>` of `redis.createClient()`. */
export function typeOfCall(value: ts.Expression): ts.TypeNode | undefined {
  if (ts.isAwaitExpression(value)) {
    const inside = typeOfCall(value.expression);
    return inside === undefined ? undefined : typeReference('Awaited', inside);
  }
  if (!ts.isCallExpression(value) && !ts.isNewExpression(value)) return undefined;
  const callee = entityName(value.expression);
  if (callee === undefined) return undefined;
  return typeReference(ts.isNewExpression(value) ? 'InstanceType' : 'ReturnType', ts.factory.createTypeQueryNode(callee));
}

/** `redis`, `this.redis` and `clients.redis` as names that a type may ask about. */
export function entityName(reference: ts.Expression): ts.EntityName | undefined {
  if (ts.isIdentifier(reference)) return ts.factory.createIdentifier(reference.text);
  if (reference.kind === ts.SyntaxKind.ThisKeyword) return ts.factory.createIdentifier('this');
  const left = ts.isPropertyAccessExpression(reference) && ts.isIdentifier(reference.name) ? entityName(reference.expression) : undefined;
  return left === undefined ? undefined : ts.factory.createQualifiedName(left, (reference as ts.PropertyAccessExpression).name.text);
}

export function typeReference(name: string, ...typeArguments: readonly ts.TypeNode[]): ts.TypeNode {
  return ts.factory.createTypeReferenceNode(name, typeArguments.length > 0 ? typeArguments : undefined);
}

/**
 * Gives a declaration a type that its text does not have. The type stands where the declaration's name does; names in it mean what they mean beside
 * another node, where one is given.
 */
export function attachType(declaration: ts.VariableDeclaration | ts.ParameterDeclaration, type: ts.TypeNode, beside: ts.Node = declaration): void {
  const { pos, end } = declaration.name;
  const place = (node: ts.Node, parent: ts.Node): void => {
    Object.assign(ts.setTextRange(node, { pos, end }), { parent });
    ts.forEachChild(node, (child) => { place(child, node); });
  };
  place(type, beside);
  Object.assign(declaration, { type });
}
