import { ts } from 'ts-morph';
import { argumentFor } from '../calls/handed-in.js';
import type { Span } from '../facts.js';
import type { CollectSession } from '../session.js';
import { enclosingFunction } from '../syntax.js';
import { textAround, type SqlSite } from './sites.js';
import { sqlTextOf, type TextPiece } from './texts.js';

const maximumCalls = 200;
/** A statement that sets up a table whose name is put into it. */
const settingUp = /^\s*(?:CREATE\s+(?:TABLE|MATERIALIZED\s+VIEW)|ALTER\s+TABLE)\s+(?:IF\s+(?:NOT\s+)?EXISTS\s+)?["`]?lethe_value_\d+\b/i;

/**
 * The statements that a function makes for its callers, who hand in the table and its columns: `createTable({ name: 'guests', columns: ['email String'] })`.
 * Each stands where the function is called. None where the text names its table itself.
 */
export function statementsMadeBy(site: SqlSite, session: CollectSession): SqlSite[] {
  const maker = settingUp.test(site.text) ? enclosingFunction(site.literal) : undefined;
  const root = textAround(site.literal);
  if (maker === undefined || root === undefined) return [];
  const calls = session.callsOf(maker).slice(0, maximumCalls).filter((call): call is ts.CallExpression => ts.isCallExpression(call));
  return calls.flatMap((call) => {
    const made = sqlTextOf(root, session, (expression) => argumentFor(call, expression, maker, session));
    return settingUp.test(made.text) ? [] : [{ ...site, ...made, node: call, values: [], isRun: false, isMade: true }];
  });
}

/** Where a part of a made statement is written; what stands between the parts belongs to the call. */
export function spanInPieces({ pieces, node }: SqlSite, offset: number, session: CollectSession): Span {
  const piece = pieces.findLast(({ start }) => start <= offset);
  if (piece === undefined || offset > piece.start + piece.node.text.length || !isWithin(piece, node)) return session.spanOf(node);
  const place = Math.min(piece.node.getStart() + 1 + offset - piece.start, piece.node.end);
  return session.spanBetween(piece.node.getSourceFile(), place, piece.node.end);
}

/** What the function itself writes is not told by the place of the call. */
function isWithin({ node }: TextPiece, call: ts.Node): boolean {
  return node.getSourceFile() === call.getSourceFile();
}
