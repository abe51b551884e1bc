import { ts } from 'ts-morph';
import { append } from '../append.js';
import type { StoreFact } from '../facts.js';
import type { CollectSession } from '../session.js';
import { importSpecifiers } from '../import-specifiers.js';

/**
 * Leaves out declarations that only stand for a store that another one declares: types that a generator makes from a Prisma schema for Kysely, and
 * copies of Drizzle's tables in files that nothing imports.
 */
export function withoutStandIns(stores: readonly StoreFact[], session: CollectSession): StoreFact[] {
  const ofPrisma = new Set(stores.filter(({ kind }) => kind === 'prisma').flatMap(({ name, aliases }) => [name, ...aliases]));
  const remaining = stores.filter(({ kind, name, aliases }) => kind !== 'kysely' || ![name, ...aliases].some((known) => ofPrisma.has(known)));
  const copied = groupsOf(remaining.filter(({ kind }) => kind === 'drizzle'));
  if (copied.length === 0) return remaining;
  const imported = importedFiles(session);
  const unused = new Set(copied.flatMap((group) => {
    const dead = group.filter(({ span }) => !imported.has(span.file));
    return dead.length < group.length ? dead : [];
  }));
  return remaining.filter((store) => !unused.has(store));
}

/** Tables of one name in one dialect that several files declare. */
function groupsOf(stores: readonly StoreFact[]): StoreFact[][] {
  const groups = new Map<string, StoreFact[]>();
  for (const store of stores) append(groups, `${store.aliases.find((alias) => !alias.includes('@')) ?? store.name} ${store.dialect ?? ''}`, store);
  return [...groups.values()].filter((group) => new Set(group.map(({ span }) => span.file)).size > 1);
}

/** The files that any other file imports or hands on. */
function importedFiles(session: CollectSession): ReadonlySet<string> {
  const targets = session.project.sourceFiles.flatMap(importSpecifiers).flatMap((specifier) => session.checker.getSymbolAtLocation(specifier)?.valueDeclaration ?? []);
  return new Set(targets.filter(ts.isSourceFile).map((target) => session.pathOf(target)));
}
