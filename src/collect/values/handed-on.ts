import { ts } from 'ts-morph';
import type { Category } from '../../catalog/taxonomy.js';
import { nameOfReference, outermost, unwrap, valueUnder } from '../syntax.js';
import { isPlain } from './bindings.js';
import { isNameOfPart, saysNothing } from './requests.js';
import { isSessionName, putIntoSessions } from './sessions.js';
import type { ValueContext } from './value-context.js';

/** Where a request has whoever is signed in. */
const signedIn = 'user';
const maximumAssignments = 4;
const passport = 'passport';
/** What keeps sessions for it. */
const sessions = 'express-session';
/** What handlers put things into for those that come after them, by its name and whose it is. Sources: Express's `res.locals`, Koa's `ctx.state`. */
const bags = [
  { name: 'locals', of: /^req(uest)?$/ },
  { name: 'locals', of: /^res(ponse)?$/ },
  { name: 'state', of: /^(ctx|context)$/ },
];
const ofRequest = { name: undefined };
type Bag = (typeof bags)[number] | typeof ofRequest;

/** What handlers handed on with a request. */
interface HandedOn {
  /** What the application puts there. */
  given: ts.Expression[];
  /** What passport puts there: whom it has found, or the key by which it finds them again. */
  byPassport?: Category;
}

/**
 * What earlier handlers put where a request is asked for it: `req.user`, `const { guest } = req`, `res.locals.guest`, `req.session` as a whole; undefined where its type says what that is, and of
 * anything but a request.
 */
export function handedOnAt(node: ts.Expression, name: string, holder: ts.Expression, context: ValueContext): HandedOn | undefined {
  const bag = saysNothing(context.checker.getTypeAtLocation(node), context.checker) ? bagOf(holder, context) : undefined;
  if (bag === undefined || (bag === ofRequest && isNameOfPart(name))) return undefined;
  if (isSessionName(name) && bag === ofRequest) return handedOnBySession(node, context);
  const given = givenUnder(name, bag, context);
  const mayBeFound = name === signedIn && bag.name !== 'locals' && given.every(isMadeUp);
  return { given: given.slice(0, maximumAssignments), ...(mayBeFound && context.session.imports(passport) ? { byPassport: 'identity' } : {}) };
}

/** All of a session, rather than what stands in it under a key that is decided elsewhere. */
function handedOnBySession(node: ts.Expression, context: ValueContext): HandedOn | undefined {
  const outer = outermost(node);
  if (ts.isElementAccessExpression(outer.parent) && outer.parent.expression === outer) return undefined;
  return { given: putIntoSessions(context), ...(context.session.imports(passport) && context.session.imports(sessions) ? { byPassport: 'pseudonymous' } : {}) };
}

/** The request itself, or one of the objects that frameworks have for what handlers hand on. */
function bagOf(holder: ts.Expression, { requests }: ValueContext): Bag | undefined {
  const node = unwrap(holder);
  if (requests.partOf(node) === 'whole') return ofRequest;
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const owner = nameOfReference(unwrap(node.expression)) ?? '';
  return bags.find(({ name, of }) => name === node.name.text && of.test(owner));
}

/** `req.guest = guest`, `res.locals = { guest }`. */
function givenUnder(name: string, bag: Bag, context: ValueContext): ts.Expression[] {
  const assignments = (key: string): ts.BinaryExpression[] => context.types.index.assignments.get(key) ?? [];
  const single = assignments(name).filter(({ left }) => ts.isPropertyAccessExpression(left) && bagOf(left.expression, context) === bag).map(({ right }) => right);
  const together = bag.name === undefined ? [] : assignments(bag.name).filter(({ left }) => bagOf(left, context) === bag).flatMap(({ right }) => valueUnder(right, name) ?? []);
  return [...single, ...together];
}

/** Somebody who stands in the code, for tests: `{ email: 'guest@example.org' }`. */
function isMadeUp(user: ts.Expression): boolean {
  const object = unwrap(user);
  return ts.isObjectLiteralExpression(object) && object.properties.every((property) => ts.isPropertyAssignment(property) && isPlain(property.initializer));
}
