import { ts } from 'ts-morph';

/**
 * A checker that answers as if everything around a node had been asked about before, and that knows the type at a node when it is asked again: most nodes are
 * asked about several times, and the compiler keeps no type of an expression.
 */
export function rememberingTypes(checker: ts.TypeChecker): ts.TypeChecker {
  const types = new Map<ts.Node, ts.Type>();
  const settle = outerFunctionsFirst(checker);
  return {
    ...checker,
    getTypeAtLocation: (node) => {
      const known = types.get(node);
      if (known !== undefined) return known;
      settle(node);
      const type = checker.getTypeAtLocation(node);
      types.set(node, type);
      return type;
    },
    getSymbolAtLocation: (node) => {
      if (!isFoundByScope(node)) settle(node);
      return checker.getSymbolAtLocation(node);
    },
  };
}

/** Whether what a name means follows from where it stands: it is neither a member of an object nor taken out of one. */
function isFoundByScope(node: ts.Node): boolean {
  if (!ts.isIdentifier(node)) return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  return !ts.isQualifiedName(parent) && !ts.isPropertyAssignment(parent);
}

/**
 * Parameters without a type have the type that the call around their function gives them. Asked first about an expression within the function, the compiler
 * meets that expression again while it chooses among the call's overloads, and takes it for a circle: its type would be `any` from then on.
 */
function outerFunctionsFirst(checker: ts.TypeChecker): (node: ts.Node) => void {
  const known = new WeakSet<ts.Node>();
  return (node) => {
    const functions: ts.Node[] = [];
    for (let current = node.parent as ts.Node | undefined; current !== undefined && !known.has(current); current = current.parent) {
      if (!ts.isFunctionLike(current)) continue;
      known.add(current);
      functions.push(current);
    }
    for (const current of functions.reverse()) {
      const untyped = ts.isArrowFunction(current) || ts.isFunctionExpression(current) ? current.parameters.find(({ type }) => type === undefined) : undefined;
      if (untyped !== undefined) checker.getTypeAtLocation(untyped);
    }
  };
}
