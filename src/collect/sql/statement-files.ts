import { ts } from 'ts-morph';
import type { SqlScript } from '../../sql/model.js';
import { readSql } from '../../sql/script.js';
import type { CallIndex, SqlLiteral } from '../calls/call-index.js';
import type { CollectSession } from '../session.js';
import { calleeName, isCallLike, outermostAwaited, receiverOf, type CallLike } from '../syntax.js';
import { withNamesGiven } from './given-names.js';
import { callAround, sqlSiteAround, sqlSiteOfCall, type SqlSite, type WrittenSql } from './sites.js';
import { isConcatenation } from './texts.js';

/** Functions that make a path of parts, or an address of a path. */
const makingPaths = /^(join|resolve|normalize|URL|fileURLToPath)$/;
/** `sql.file('purge.sql')` of postgres.js, `runFile('purge.sql')`: they load a file and run it. */
const runningFiles = /^(file|(run|exec|execute|query)\w*(file|script))$/i;
const maximumLoaders = 6;

/**
 * The statements of files that code names, where it runs or holds them: `db.none(sql('guests/remove.sql'), { id })`, `new QueryFile(join(__dirname, 'remove.sql'))`. Files that set up tables are left out:
 * they are read as what describes the tables.
 */
export function statementFilesNamed(index: CallIndex, session: CollectSession): { site: SqlSite; script: SqlScript }[] {
  return index.scriptNames.flatMap((literal) => {
    const text = nearestFile(foldersAndName(literal, session), session.pathOf(literal), session)?.text;
    const named = text === undefined ? undefined : siteOf({ literal, text, insertions: [], pieces: [] });
    const site = named === undefined ? undefined : withNamesGiven(named, session);
    const script = site === undefined ? undefined : readSql(site.text);
    if (site === undefined || script === undefined || script.changes.length > 0) return [];
    return [{ site, script: { ...script, stored: [], views: [], problems: [] } }];
  });
}

function siteOf(text: WrittenSql): SqlSite | undefined {
  const path = pathAround(text.literal);
  const loader = callAround(path);
  if (loader === undefined) return undefined;
  const site = siteBehind(loader, text);
  if (site.isRun || receiverOf(loader.expression) === undefined || !runningFiles.test(calleeName(loader) ?? '')) return site;
  const direct = sqlSiteOfCall(loader, path, text);
  return direct === undefined ? undefined : { ...direct, isRun: true };
}

/** The call that runs what a call loads, else the whole of what is loaded. */
function siteBehind(loader: CallLike, text: WrittenSql, depth = 0): SqlSite {
  const whole = wholeText(loader);
  const around = sqlSiteAround(whole, text);
  if (around?.isRun === true) return around;
  if (around !== undefined && isCallLike(around.node) && depth < maximumLoaders) return siteBehind(around.node, text, depth + 1);
  return { ...text, node: whole, values: [], isRun: false };
}

/** With what waits for it, and what makes a text of it: `(await readFile(path)).toString()`. */
function wholeText(loaded: ts.Expression): ts.Expression {
  const whole = outermostAwaited(loaded);
  const { parent } = whole;
  return ts.isPropertyAccessExpression(parent) && ts.isCallExpression(parent.parent) && parent.parent.expression === parent ? wholeText(parent.parent) : whole;
}

/** The whole path that ends with a text: `join(__dirname, 'guests', 'remove.sql')`, `__dirname + '/remove.sql'`. */
function pathAround(literal: ts.Expression): ts.Expression {
  let path = literal;
  for (;;) {
    const { parent } = path;
    if (isConcatenation(parent) && parent.right === path) path = parent;
    else if (isCallLike(parent) && callAround(path) === parent && makingPaths.test(calleeName(parent) ?? '')) path = parent;
    else return path;
  }
}

/** The last parts of a path that are written down; none where a part of the name is not. */
function foldersAndName(literal: SqlLiteral, session: CollectSession): string[] {
  const call = callAround(literal);
  const earlier = call !== undefined && makingPaths.test(calleeName(call) ?? '') ? (call.arguments ?? []).slice(0, call.arguments?.indexOf(literal)) : [];
  const isPart = ts.isTemplateExpression(literal) || isConcatenation(literal.parent);
  const text = ts.isTemplateExpression(literal) ? literal.templateSpans.at(-1)?.literal.text ?? '' : literal.text;
  if (isPart && !text.startsWith('/')) return [];
  const folders = earlier.map((argument) => session.constantsOf(argument)[0]);
  const known = folders.slice(folders.lastIndexOf(undefined) + 1).map(String);
  return [...known, text].join('/').split('/').filter((part) => !/^\.{0,2}$/.test(part));
}

/** The file with the most folders in common with the one that names it, and of those the one with the shortest path; none where several are as near. */
function nearestFile(parts: readonly string[], from: string, { project }: CollectSession): { file: string; text: string } | undefined {
  const path = parts.join('/');
  const [nearest, second] = project.sqlFiles
    .filter(({ file }) => path !== '' && (file === path || file.endsWith(`/${path}`)))
    .map((found) => ({ ...found, shared: sharedFolders(found.file, from), depth: found.file.split('/').length }))
    .sort((first, other) => other.shared - first.shared || first.depth - other.depth);
  return nearest?.shared === second?.shared && nearest?.depth === second?.depth ? undefined : nearest;
}

function sharedFolders(first: string, second: string): number {
  const [left, right] = [first.split('/'), second.split('/')];
  const end = left.findIndex((part, position) => part !== right[position]);
  return end < 0 ? left.length : end;
}
