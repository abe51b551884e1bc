import { ts } from 'ts-morph';
import type { SqlScript } from '../../sql/model.js';
import { readSql } from '../../sql/script.js';
import { append } from '../append.js';
import type { CallIndex } from '../calls/call-index.js';
import type { CollectSession } from '../session.js';
import { enclosingFunction, mayName, walk } from '../syntax.js';
import { withConditionHandedIn } from './conditions-handed-in.js';
import { withNamesGiven } from './given-names.js';
import { statementsMadeBy } from './made-statements.js';
import { preparedHolderOf, runAt, type PreparedHolder } from './prepared.js';
import { holderName, sqlSiteAt, sqlSiteOf, sqlSiteOfCall, textAround, type SqlSite } from './sites.js';
import { sqlTextOf } from './texts.js';
import { statementFilesNamed } from './statement-files.js';

/** A place that runs SQL, with what the text says. */
export interface ReadSite {
  site: SqlSite;
  script: SqlScript;
}

const procedureName = /^(?:\[?\w+\]?\.)?\[?([A-Za-z_]\w*)\]?$/;

/** What holds a statement, by the name under which other places run it. */
interface Held {
  read: ReadSite;
  /** Set for a prepared statement. */
  prepared?: PreparedHolder;
}

/** The statements in the application's code, where they are run: constants and prepared statements at each place that names them. */
export function readSqlSites(index: CallIndex, session: CollectSession): ReadSite[] {
  const held = new Map<string, Held[]>();
  const found: ReadSite[] = [];
  for (const literal of index.statements) {
    const written = sqlSiteOf(literal, session);
    if (written === undefined) continue;
    const made = statementsMadeBy(written, session);
    found.push(...made.map((site) => ({ site, script: readSql(site.text) })));
    if (made.length > 0) continue;
    const site = withConditionHandedIn(withNamesGiven(written, session), session);
    const read = { site, script: readSql(site.text) };
    const prepared = preparedHolderOf(site, session);
    const name = prepared?.name ?? (site.isRun ? undefined : holderName(textAround(site.literal) ?? site.literal));
    if (name === undefined) found.push(read);
    else append(held, name, prepared === undefined ? { read } : { read, prepared });
  }
  return [...found, ...atReferences(held, session), ...runFiles(index, session), ...proceduresRun(index, session)];
}

/** `request.execute('Guest_Delete')` runs a procedure of the database by its name. */
function proceduresRun(index: CallIndex, session: CollectSession): ReadSite[] {
  return (index.calls.get('execute') ?? []).filter(ts.isCallExpression).flatMap((call) => {
    const [literal] = call.arguments;
    if (literal === undefined || !ts.isStringLiteralLike(literal)) return [];
    const name = procedureName.exec(literal.text)?.[1];
    const site = name === undefined ? undefined : sqlSiteOfCall(call, literal, { ...sqlTextOf(literal, session), literal });
    return site === undefined ? [] : [{ site, script: readSql(`CALL ${name ?? ''}()`) }];
  });
}

/** The statements in files of their own, where code runs them. */
function runFiles(index: CallIndex, session: CollectSession): ReadSite[] {
  const held = new Map<string, Held[]>();
  const found: ReadSite[] = [];
  for (const { site, script } of statementFilesNamed(index, session)) {
    const prepared = preparedHolderOf(site, session);
    const name = prepared?.name ?? (site.isRun ? undefined : holderName(site.node));
    if (name !== undefined) append(held, name, { read: { site, script }, ...(prepared === undefined ? {} : { prepared }) });
    else if (site.isRun) found.push({ site, script });
  }
  return [...found, ...atReferences(held, session)].filter(({ site }) => site.isRun);
}

function atReferences(held: ReadonlyMap<string, Held[]>, session: CollectSession): ReadSite[] {
  if (held.size === 0) return [];
  const reached = new Set<ReadSite>();
  const found = session.project.sourceFiles.flatMap((sourceFile) => referencesIn(sourceFile, held).flatMap((reference) => (held.get(reference.text) ?? []).flatMap(({ read, prepared }) => {
    const site = prepared === undefined ? constantAt(reference, read.site, session) : preparedAt(reference, read.site, prepared, session);
    if (site === undefined) return [];
    reached.add(read);
    return [{ site, script: read.script }];
  })));
  return [...found, ...[...held.values()].flat().map(({ read }) => read).filter((read) => !reached.has(read))];
}

function constantAt(reference: ts.Identifier | ts.PrivateIdentifier, site: SqlSite, session: CollectSession): SqlSite | undefined {
  return ts.isIdentifier(reference) && isHeldAt(reference, site, session) ? sqlSiteAt(reference, site) : undefined;
}

/** Only a place that runs the statement is asked about. */
function preparedAt(reference: ts.Identifier | ts.PrivateIdentifier, site: SqlSite, { declaration }: PreparedHolder, session: CollectSession): SqlSite | undefined {
  const run = runAt(reference, site);
  const named = ts.isPropertyAccessExpression(reference.parent) && reference.parent.name === reference ? reference.parent : reference;
  return run !== undefined && session.declarationOf(named) === declaration ? run : undefined;
}

function referencesIn(sourceFile: ts.SourceFile, held: ReadonlyMap<string, unknown>): (ts.Identifier | ts.PrivateIdentifier)[] {
  if (![...held.keys()].some((name) => mayName(sourceFile, name))) return [];
  const references: (ts.Identifier | ts.PrivateIdentifier)[] = [];
  walk(sourceFile, (node) => {
    if ((ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) && held.has(node.text)) references.push(node);
    return true;
  });
  return references;
}

/** Whether a name means the constant that holds the text. */
function isHeldAt(reference: ts.Identifier, site: SqlSite, session: CollectSession): boolean {
  const scope = scopeOf(site);
  if (scope !== undefined && ts.findAncestor(reference, (node) => node === scope) === undefined) return false;
  if (session.programs.isPageWithout(reference.getSourceFile(), site.literal.getSourceFile())) return false;
  const declaration = session.declarationOf(reference);
  return declaration !== undefined && declaration.getSourceFile() === site.literal.getSourceFile() && declaration.pos <= site.literal.pos && declaration.end >= site.literal.end
    && !ts.isVariableDeclarationList(reference.parent) && reference.parent !== declaration;
}

/** The function outside of which nothing can name the variable that holds the text; undefined where it is no variable, or one of the module. */
function scopeOf({ literal }: SqlSite): ts.Node | undefined {
  const holder = ts.findAncestor(literal, (node) => ts.isVariableDeclaration(node) || ts.isObjectLiteralElementLike(node) || ts.isClassElement(node));
  return holder !== undefined && ts.isVariableDeclaration(holder) ? enclosingFunction(holder) : undefined;
}
