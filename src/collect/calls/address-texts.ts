import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { calleeName, nameOfReference, propertyValue, unwrap } from '../syntax.js';

/** What functions are called that send a request to an address. */
export const requestCalls = ['fetch', 'request', 'axios', 'got', 'ky', '$fetch', 'ofetch', 'post', 'put', 'patch', 'delete', 'del'];
const maximumDepth = 4;

/** The options that a request is given, alone or behind its address. */
export function optionsOf({ arguments: given }: ts.CallExpression): ts.ObjectLiteralExpression | undefined {
  return given.slice(0, 2).map(unwrap).find((argument) => ts.isObjectLiteralExpression(argument));
}

/** The address that a request goes to: its first argument, or `url` of an object. */
export function addressOf(call: ts.CallExpression): ts.Expression | undefined {
  const [first] = call.arguments;
  const options = optionsOf(call);
  const isAlone = first !== undefined && options !== undefined && options === unwrap(first);
  return isAlone ? propertyValue(options, 'url') ?? propertyValue(options, 'uri') : first;
}

/** The literal parts of an address in lower case, with the names of what stands between them. */
export function addressText(expression: ts.Expression, session: CollectSession, depth = 0): string {
  const node = unwrap(expression);
  if (depth > maximumDepth) return '';
  const inner = (part: ts.Expression): string => addressText(part, session, depth + 1);
  if (ts.isStringLiteralLike(node)) return node.text.toLowerCase();
  if (ts.isTemplateExpression(node)) return node.head.text.toLowerCase() + node.templateSpans.map((span) => inner(span.expression) + span.literal.text.toLowerCase()).join('');
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) return inner(node.left) + inner(node.right);
  if (ts.isNewExpression(node) && calleeName(node) === 'URL' && node.arguments?.[0] !== undefined) return inner(node.arguments[0]);
  const origin = session.originOf(node);
  return origin === node ? (nameOfReference(node) ?? '').toLowerCase() : inner(origin);
}
