import type { ts } from 'ts-morph';

/** A checker that knows the type at a node when it is asked again: most nodes are asked about several times, and the compiler keeps no type of an expression. */
export function rememberingTypes(checker: ts.TypeChecker): ts.TypeChecker {
  const types = new Map<ts.Node, ts.Type>();
  return {
    ...checker,
    getTypeAtLocation: (node) => {
      const type = types.get(node) ?? checker.getTypeAtLocation(node);
      types.set(node, type);
      return type;
    },
  };
}
