import { ts } from 'ts-morph';
import type { StoreFact } from '../facts.js';
import type { CollectSession } from '../session.js';
import { isFunction, returnedExpressions } from '../syntax.js';
import type { ContainerUse } from './container-uses.js';
import type { Container, MemoryPlace } from './containers.js';
import type { MemoryRecord } from './memory-records.js';
import { heldType } from './record-types.js';

/** A container of a place with what is done to it and what it holds. */
export interface MemoryPart {
  container: Container;
  uses: readonly ContainerUse[];
  record: MemoryRecord | undefined;
}

/** Containers that hold what is kept elsewhere, or what was calculated. */
const copying = /cache|memo/i;

/** When a place in memory counts as a store: always, or only with personal data in it, because it is a cache, a queue or the state of something. */
export function conditionOf(place: MemoryPlace, parts: readonly MemoryPart[], session: CollectSession): StoreFact['onlyIf'] {
  const writes = parts.flatMap(({ uses, record }) => uses.filter(({ verb }) => verb === 'create').map((use) => ({ use, record })));
  const isCache = copying.test(place.name) || writes.some(({ use }) => copying.test(session.functionOf(use.node).name));
  const isMember = place.containers.some(({ owner }) => owner !== undefined && ts.isClassDeclaration(owner));
  if (isCache || isMember || writes.every(({ use, record }) => isRemembered(use, record, session))) return 'personal';
  return parts.some(({ uses }) => uses.some(takesOneOut)) ? 'personal-or-alone' : undefined;
}

/** What is taken out again one by one is a queue, or the state of something that goes on; an application without a database has its records there. */
function takesOneOut({ verb, empties }: ContainerUse): boolean {
  return verb === 'delete' && empties !== true;
}

/** A function that gives what it puts in only spares the next caller the work: `visits[id] = read(id); return visits[id]`. */
function isRemembered({ node }: ContainerUse, record: MemoryRecord | undefined, session: CollectSession): boolean {
  const around = ts.findAncestor(node, isFunction);
  const returned = around === undefined ? [] : returnedExpressions(around);
  return record?.type !== undefined && returned.some((value) => heldType(awaitedType(value, session), session) === record.type);
}

function awaitedType(value: ts.Expression, { checker }: CollectSession): ts.Type {
  const type = checker.getTypeAtLocation(value);
  return checker.getAwaitedType(type) ?? type;
}
