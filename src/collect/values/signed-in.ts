import { ts } from 'ts-morph';
import { unwrap } from '../syntax.js';
import { isPlain } from './bindings.js';
import { saysNothing } from './requests.js';
import type { ValueContext } from './value-context.js';

/** Where a request has whoever is signed in. */
export const signedInName = 'user';
const maximumAssignments = 4;

/** What a request has of whoever is signed in. */
interface SignedIn {
  /** What the application puts there. */
  given: ts.Expression[];
  isFoundByPassport: boolean;
}

/** Whoever is signed in, where a request is asked for it: `req.user`, `const { user } = req`; undefined where its type says who that is, and of anything but a request. */
export function signedInAt(node: ts.Expression, request: ts.Expression, { requests, session, checker, types }: ValueContext): SignedIn | undefined {
  if (!saysNothing(checker.getTypeAtLocation(node), checker) || requests.partOf(request) !== 'whole') return undefined;
  const given = (types.index.assignments.get(signedInName) ?? [])
    .filter(({ left }) => ts.isPropertyAccessExpression(left) && requests.partOf(left.expression) === 'whole').map(({ right }) => right);
  return { given: given.slice(0, maximumAssignments), isFoundByPassport: given.every(isMadeUp) && session.imports('passport') };
}

/** Somebody who stands in the code, for tests: `{ email: 'guest@example.org' }`. */
function isMadeUp(user: ts.Expression): boolean {
  const object = unwrap(user);
  return ts.isObjectLiteralExpression(object) && object.properties.every((property) => ts.isPropertyAssignment(property) && isPlain(property.initializer));
}
