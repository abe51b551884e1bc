import { ts } from 'ts-morph';
import { addressOf, addressText, requestCalls } from '../calls/address-texts.js';
import type { CollectSession } from '../session.js';
import { calleeName, unwrap } from '../syntax.js';

const requests: ReadonlySet<string> = new Set(requestCalls);
/** The end of the address that gives out tokens. Source: RFC 6749, section 3.2, and what GitHub and Slack call theirs. */
const tokenEndpoint = /[/.](access_?token|token|oauth(\.v\d)?\.access)\/?(\?.*)?$/;

/** Whether an expression is the answer of a server that gives out tokens: `await fetch('https://…/oauth/access_token', …)`. */
export function isTokenAnswer(expression: ts.Expression, session: CollectSession): boolean {
  const call = unwrap(session.originOf(expression));
  if (!ts.isCallExpression(call) || !requests.has(calleeName(call) ?? '')) return false;
  const address = addressOf(call);
  return address !== undefined && tokenEndpoint.test(addressText(address, session));
}
