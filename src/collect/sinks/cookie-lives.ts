import { ts } from 'ts-morph';
import { numberOf } from '../conditions/amounts.js';
import { momentOf } from '../conditions/moments.js';
import { openScope } from '../conditions/scope.js';
import type { LetheTag } from '../context.js';
import { argumentAt } from '../calls/operands.js';
import type { CollectSession } from '../session.js';
import { propertyValue, receiverOf, unwrap, type CallLike } from '../syntax.js';
import { namedOperand } from '../tags.js';

/** Operands of a `cookie` tag that say where its age stands, with the seconds of their unit. */
const units = { seconds: 1, milliseconds: 0.001, days: 86_400 } as const;

/** How many seconds a cookie stays; undefined where it goes with the session of the browser, or where only the running program knows. */
export function lifeOfCookie(call: CallLike, tag: LetheTag, session: CollectSession): number | undefined {
  for (const [name, unit] of Object.entries(units)) {
    const amount = at(call, tag, name, session);
    const number = amount === undefined ? undefined : numberOf(amount, openScope(session));
    if (number !== undefined) return number * unit;
  }
  const moment = at(call, tag, 'until', session);
  return moment === undefined ? undefined : untilMoment(moment, session);
}

/** The same of the options of a call that no declaration knows. @param unit how many seconds one of `maxAge` is */
export function lifeOfOptions(options: ts.Expression | undefined, unit: number, session: CollectSession): number | undefined {
  const object = options === undefined ? undefined : session.objectOf(options);
  if (object === undefined) return undefined;
  const age = propertyValue(object, 'maxAge');
  const number = age === undefined ? undefined : numberOf(age, openScope(session));
  const moment = propertyValue(object, 'expires');
  return number === undefined ? moment === undefined ? undefined : untilMoment(moment, session) : number * unit;
}

function at(call: CallLike, tag: LetheTag, operand: string, session: CollectSession): ts.Expression | undefined {
  const path = namedOperand(tag, operand);
  return path === undefined ? undefined : argumentAt(call, path, tag, session);
}

function untilMoment(expression: ts.Expression, session: CollectSession): number | undefined {
  const moment = momentOf(expression, openScope(session));
  return moment?.side === 'after' ? moment.seconds : undefined;
}

/** The same of the text of a cookie: `` `visitor=${id}; max-age=${period}` ``, `'visitor=' + id + '; expires=' + date.toUTCString()`. */
export function lifeOfCookieText(text: ts.Expression, session: CollectSession): number | undefined {
  let before = '';
  for (const part of partsOf(session.originOf(text))) {
    if (typeof part === 'string') {
      const written = /max-age\s*=\s*(\d+)/i.exec(part)?.[1];
      if (written !== undefined) return Number(written);
      before = part;
    } else if (/max-age\s*=\s*$/i.test(before)) {
      return numberOf(part, openScope(session));
    } else if (/expires\s*=\s*$/i.test(before)) {
      const node = session.originOf(part);
      return untilMoment(ts.isCallExpression(node) ? receiverOf(node.expression) ?? node : node, session);
    }
  }
  return undefined;
}

/** The constant and the other parts of a text, in order. */
function partsOf(expression: ts.Expression): (string | ts.Expression)[] {
  const node = unwrap(expression);
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.flatMap((span) => [span.expression, span.literal.text])];
  const isSum = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
  return isSum ? [...partsOf(node.left), ...partsOf(node.right)] : [node];
}
