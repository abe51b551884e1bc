import { ts } from 'ts-morph';
import { readSql } from '../../sql/script.js';
import type { AgeCondition } from '../facts.js';
import type { CollectSession } from '../session.js';
import { sqlTextOf } from '../sql/texts.js';
import { calleeName } from '../syntax.js';

type Moment = Pick<AgeCondition, 'kind' | 'seconds'>;

/** A template tagged `sql`, also `sql<Date>`, or the text that `raw(…)` puts into a statement as it is. */
export function isSqlFragment(node: ts.Expression): boolean {
  if (ts.isTaggedTemplateExpression(node)) return /(^|\.)sql$/i.test(node.tag.getText());
  return ts.isCallExpression(node) && /^(raw|literal)$/i.test(calleeName(node) ?? '') && node.arguments.length > 0;
}

/** `` sql`now() - interval '30 days'` ``, `db.raw("now() - interval '30 days'")`: a moment that the database calculates. */
export function sqlMomentOf(expression: ts.Expression, session: CollectSession): Moment | undefined {
  const node = session.originOf(expression);
  if (!isSqlFragment(node)) return undefined;
  const { text } = sqlTextOf(ts.isCallExpression(node) ? node.arguments[0] ?? node : node, session);
  const [read] = readSql(`DELETE FROM lethe_table WHERE created_at < ${text}`).effects;
  const moment = read?.effect.condition?.moment;
  return moment === undefined || 'parameter' in moment ? undefined : moment;
}
