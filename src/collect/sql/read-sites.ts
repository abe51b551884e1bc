import { ts } from 'ts-morph';
import type { SqlScript } from '../../sql/model.js';
import { readSql } from '../../sql/script.js';
import { append } from '../append.js';
import type { CallIndex } from '../call-index.js';
import type { CollectSession } from '../session.js';
import { walk } from '../syntax.js';
import { holderName, sqlSiteAt, sqlSiteOf, type SqlSite } from './sites.js';

/** A place that runs SQL, with what the text says. */
export interface ReadSite {
  site: SqlSite;
  script: SqlScript;
}

/** The statements in the application's code, where they are run: constants that hold one at each place that names them. */
export function readSqlSites(index: CallIndex, session: CollectSession): ReadSite[] {
  const held = new Map<string, ReadSite[]>();
  const found: ReadSite[] = [];
  for (const literal of index.statements) {
    const site = sqlSiteOf(literal, session);
    if (site === undefined) continue;
    const read = { site, script: readSql(site.text) };
    const name = site.isRun ? undefined : holderName(site);
    if (name === undefined) found.push(read);
    else append(held, name, read);
  }
  return [...found, ...atReferences(held, session)];
}

function atReferences(held: ReadonlyMap<string, ReadSite[]>, session: CollectSession): ReadSite[] {
  if (held.size === 0) return [];
  const reached = new Set<ReadSite>();
  const found = session.project.sourceFiles.flatMap((sourceFile) => referencesIn(sourceFile, held).flatMap((reference) => {
    const reads = (held.get(reference.text) ?? []).filter(({ site }) => isHeldAt(reference, site, session));
    return reads.flatMap((read) => {
      const site = sqlSiteAt(reference, read.site);
      if (site === undefined) return [];
      reached.add(read);
      return [{ site, script: read.script }];
    });
  }));
  return [...found, ...[...held.values()].flat().filter((read) => !reached.has(read))];
}

function referencesIn(sourceFile: ts.SourceFile, held: ReadonlyMap<string, unknown>): ts.Identifier[] {
  const { identifiers } = sourceFile as { identifiers?: ReadonlyMap<string, string> };
  if (![...held.keys()].some((name) => identifiers?.has(name))) return [];
  const references: ts.Identifier[] = [];
  walk(sourceFile, (node) => {
    if (ts.isIdentifier(node) && held.has(node.text)) references.push(node);
    return true;
  });
  return references;
}

/** Whether a name means the constant that holds the text. */
function isHeldAt(reference: ts.Identifier, site: SqlSite, session: CollectSession): boolean {
  const declaration = session.declarationOf(reference);
  return declaration !== undefined && declaration.getSourceFile() === site.literal.getSourceFile() && declaration.pos <= site.literal.pos && declaration.end >= site.literal.end
    && !ts.isVariableDeclarationList(reference.parent) && reference.parent !== declaration;
}
