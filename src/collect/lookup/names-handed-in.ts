import type { ts } from 'ts-morph';
import { constantsHandedIn, handedIn } from '../calls/handed-in.js';
import { argumentAt } from '../calls/operands.js';
import type { LetheTag } from '../context.js';
import type { CollectSession } from '../session.js';
import type { CallLike } from '../syntax.js';
import { namesIn } from '../tables/names-in-code.js';
import { namedOperand, plainOperands } from '../tags.js';
import { linksOf } from './links.js';
import { patternOfNames } from './store-names.js';
import type { StoreRegistry } from './store-registry.js';
import type { StoreType } from './store-types.js';

/** The tables that an argument names by constants, else those that callers of the function around hand in, else what is constant of a name that is made. */
export function tableNamesAt(argument: ts.Expression, session: CollectSession, isHandedIn: boolean): string[] {
  const own = namesIn(argument, session);
  const given = own.length > 0 || !isHandedIn ? own : [...new Set(handedIn(argument, session).flatMap((name) => namesIn(name, session)))];
  return given.length > 0 ? given : patternOfNames(argument, session);
}

/** What names the model in `mongoose.model(name)`. */
export function nameOfModel(call: CallLike, tag: LetheTag, session: CollectSession): ts.Expression | undefined {
  return namedOperand(tag, 'kind') === undefined ? argumentAt(call, plainOperands(tag)[0] ?? '', tag, session) : undefined;
}

/** The models whose names callers hand to the function around `mongoose.model(name)`. */
export function modelNamesHandedIn(call: CallLike, tag: LetheTag, session: CollectSession): string[] {
  const argument = nameOfModel(call, tag, session);
  const names = argument === undefined ? [] : constantsHandedIn(argument, session);
  return [...new Set(names.map(String))];
}

/**
 * Of the handles that a type leaves open, those whose names callers hand in: `open(name).deleteMany({})` where the type of `name` allows for any. All of them
 * where callers tell none.
 */
export function amongHandedIn(expression: ts.Expression, found: StoreType[], registry: StoreRegistry, session: CollectSession): StoreType[] {
  if (found.length < 2 || found.some(({ isRecord }) => isRecord)) return found;
  const given = linksOf(expression, session).flatMap((link) => [...link.arguments ?? []]);
  const names = [...new Set(given.flatMap((argument) => constantsHandedIn(argument, session)).map(String))];
  const named = found.filter(({ store }) => names.some((name) => registry.byName(name, store.kind, session.pathOf(expression)) === store));
  return named.length > 0 ? named : found;
}
