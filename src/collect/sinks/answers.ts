import { ts } from 'ts-morph';
import type { IndexedCall } from '../calls/call-index.js';
import type { LetheTag } from '../context.js';
import { functionName, functionsBehind } from '../calls/functions.js';
import { parameterPosition } from '../calls/operands.js';
import type { CollectSession } from '../session.js';
import { calleeName, chainBelow, isFunction, propertyValue, resultsOf, unwrap, type CallLike } from '../syntax.js';
import { plainOperands } from '../tags.js';
import { isSerialized } from './serializers.js';
import type { OpenSite } from './sites/index.js';

/** The name of the tag of calls that send a client what a function returns. */
export const answerTag = 'answer';
const firstFailure = 400;

/** What the function that a tagged call is given, or the method under a tagged decorator, returns to the client. */
export function answersOf(call: IndexedCall, tag: LetheTag, session: CollectSession): OpenSite[] {
  if (ts.isTaggedTemplateExpression(call)) return [];
  return functionsOf(call, tag, session).filter((declaration) => !isSerialized(declaration, session)).flatMap((declaration) => resultsOf(declaration).map((returned) => ({
    site: { kind: 'respond' as const, node: returned, how: nameOf(declaration, call) }, given: [returned],
  })));
}

function functionsOf(call: CallLike, tag: LetheTag, session: CollectSession): ts.FunctionLikeDeclaration[] {
  if (ts.isDecorator(call.parent)) return isFunction(call.parent.parent) ? [call.parent.parent] : [];
  const [operand] = plainOperands(tag);
  const position = operand === undefined ? undefined : parameterPosition(tag.declaration, operand);
  const given = position === undefined ? call.arguments?.slice(-1) : call.arguments?.slice(position, position + 1);
  return (given ?? []).flatMap((argument) => functionsIn(argument, session));
}

/** The functions that an expression is: itself, by name, or inside of calls that wrap them: `audited('rename', async () => …)`. */
export function functionsIn(expression: ts.Expression, session: CollectSession): ts.FunctionLikeDeclaration[] {
  const value = unwrap(expression);
  if (isFunction(value)) return [value];
  if (ts.isCallExpression(value)) return value.arguments.slice(-1).flatMap((argument) => functionsIn(argument, session));
  if (!ts.isIdentifier(value) && !ts.isPropertyAccessExpression(value)) return [];
  return functionsBehind(value, session);
}

/** `UsersController.find`, or the route's verb where the function has no name. */
function nameOf(declaration: ts.FunctionLikeDeclaration, call: CallLike): string {
  const owner = declaration.parent;
  const name = functionName(declaration) ?? calleeName(call) ?? '';
  return ts.isClassLike(owner) && owner.name !== undefined ? `${owner.name.text}.${name}` : name;
}

/** Whether a response says by its status that something failed: `response.status(404).json(…)`, `Response.json(…, { status: 404 })`, `context.json(…, 404)`. */
export function isFailure(call: IndexedCall, session: CollectSession): boolean {
  if (ts.isTaggedTemplateExpression(call)) return false;
  const [, options] = call.arguments ?? [];
  const given = options === undefined ? undefined : unwrap(options);
  if (given !== undefined) {
    const status = ts.isObjectLiteralExpression(given) ? propertyValue(given, 'status') : given;
    if (status !== undefined && isFailing(status, session)) return true;
  }
  return statusesBefore(call).some((status) => isFailing(status, session));
}

/** What calls of `status` and `code` before a call in its chain are given. */
function statusesBefore(call: CallLike): ts.Expression[] {
  return chainBelow(call).filter((link) => /^(status|code)$/.test(calleeName(link) ?? '')).flatMap((link) => link.arguments.slice(0, 1));
}

/** `404`, and `HttpStatus.NOT_FOUND` by its name. */
function isFailing(status: ts.Expression, session: CollectSession): boolean {
  const values = session.constantsOf(status);
  if (values.length > 0) return values.every((value) => typeof value === 'number' && value >= firstFailure);
  const node = unwrap(status);
  return ts.isPropertyAccessExpression(node) && failureName.test(node.name.text);
}

const failureName = /^(BAD_|UNAUTHORIZED|FORBIDDEN|NOT_|CONFLICT|GONE|UNPROCESSABLE|TOO_|INTERNAL_|PAYMENT_|METHOD_|PRECONDITION|SERVICE_|GATEWAY)/;
