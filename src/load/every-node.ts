import { ts } from 'ts-morph';

/** A node and all below it, those that are attached to it meanwhile included; without recursion, since a long sum is nested deeper than the stack. */
export function* everyNode(root: ts.Node): Generator<ts.Node> {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    ts.forEachChild(node, (child) => { waiting.push(child); });
  }
}
