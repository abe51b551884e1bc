import { ts } from 'ts-morph';
import { unwrap } from '../syntax.js';

const recordMembers = new Set(['methods', 'method', 'pre', 'post', 'virtual']);
const handleMembers = new Set(['statics', 'static', 'query']);

/** The variable of the schema that a function around `this` is given to, and whether `this` is a record there. */
export function schemaGiven(expression: ts.Expression): { schema: string; isRecord: boolean } | undefined {
  let current: ts.Node = expression;
  while (!ts.isSourceFile(current)) {
    const reference = ts.isBinaryExpression(current) ? current.left : ts.isCallExpression(current) ? current.expression : undefined;
    const member = reference === undefined ? undefined : memberOfVariable(reference);
    if (member !== undefined && recordMembers.has(member.name)) return { schema: member.variable, isRecord: true };
    if (member !== undefined && handleMembers.has(member.name)) return { schema: member.variable, isRecord: false };
    current = current.parent;
  }
  return undefined;
}

/** `userSchema` and `statics` of `userSchema.statics` and `userSchema.statics.findByEmail`. */
function memberOfVariable(reference: ts.Expression): { variable: string; name: string } | undefined {
  const node = unwrap(reference);
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  if (ts.isIdentifier(node.expression)) return { variable: node.expression.text, name: node.name.text };
  return memberOfVariable(node.expression);
}
