import { ts } from 'ts-morph';
import { functionsBehind } from '../calls/functions.js';
import type { CollectSession } from '../session.js';
import { calleeName, walk } from '../syntax.js';

/** The function of `node:os` that lists the machine's addresses. */
const question = 'networkInterfaces';

/** Whether one of the application's own functions asks the machine that it runs on, so that the address it gives is the machine's own. */
export function isToldByMachine(call: ts.CallExpression, session: CollectSession): boolean {
  return session.index?.calls.has(question) === true && functionsBehind(call.expression, session).some(({ body }) => body !== undefined && asksMachine(body));
}

function asksMachine(body: ts.Node): boolean {
  let asks = false;
  walk(body, (node) => {
    asks ||= ts.isCallExpression(node) && calleeName(node) === question;
    return !asks;
  });
  return asks;
}
