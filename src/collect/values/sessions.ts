import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import { unwrap } from '../syntax.js';
import type { ValueContext } from './value-context.js';

/** What express-session and its like call the session of a request. */
const sessionName = 'session';
const maximumValues = 16;

const known = new WeakMap<CallIndex, ts.Expression[]>();

export function isSessionName(name: string): boolean {
  return name === sessionName;
}

/** What the application keeps in sessions: `req.session.guest = guest`. Any session that is logged whole may hold it. */
export function putIntoSessions(context: ValueContext): ts.Expression[] {
  const { index } = context.types;
  const values = known.get(index) ?? findValues(context);
  known.set(index, values);
  return values;
}

function findValues({ types, requests }: ValueContext): ts.Expression[] {
  const assignments = [...types.index.assignments.values()].flat();
  return assignments.filter(({ left }) => {
    const session = ts.isPropertyAccessExpression(left) ? unwrap(left.expression) : left;
    return ts.isPropertyAccessExpression(session) && isSessionName(session.name.text) && requests.partOf(session.expression) === 'whole';
  }).map(({ right }) => right).slice(0, maximumValues);
}
