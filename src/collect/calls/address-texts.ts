import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { calleeName, nameOfReference, propertyValue, unwrap } from '../syntax.js';

/** What functions are called that send a request to an address. */
export const requestCalls = ['fetch', 'request', 'axios', 'got', 'ky', '$fetch', 'ofetch', 'post', 'put', 'patch', 'delete', 'del'];
const maximumDepth = 4;

/** The address that a request goes to: its first argument, or `url` of an object. */
export function addressOf({ arguments: [first, second] }: ts.CallExpression): ts.Expression | undefined {
  const options = [first, second].map((argument) => (argument === undefined ? undefined : unwrap(argument))).find((argument) => argument !== undefined && ts.isObjectLiteralExpression(argument));
  const isAddress = first === undefined || options === undefined || options !== unwrap(first) || !ts.isObjectLiteralExpression(options);
  return isAddress ? first : propertyValue(options, 'url') ?? propertyValue(options, 'uri');
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
