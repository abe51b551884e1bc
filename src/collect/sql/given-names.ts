import { ts } from 'ts-morph';
import { withFormatted } from '../../sql/placeholders.js';
import type { CollectSession } from '../session.js';
import { valueOf } from './conditions.js';
import type { SqlSite } from './sites.js';

/** The statement with the names that it is given as values: in place of the `??` of mysql, of `$<table:name>` and `$1~` of pg-promise. */
export function withNamesGiven(site: SqlSite, session: CollectSession): SqlSite {
  return withNamesFormatted(withNamesInList(site, session), session);
}

function withNamesFormatted(site: SqlSite, session: CollectSession): SqlSite {
  const insertions = [...site.insertions];
  const text = withFormatted(site.text, ({ parameter, isName }) => {
    const given = isName ? valueOf(parameter, site, session) : undefined;
    return given === undefined ? undefined : nameOf(given, insertions, session);
  });
  return text === site.text ? site : { ...site, text, insertions };
}

/** `query('DELETE FROM ?? WHERE id = ?', [this.table, id])`. */
function withNamesInList(site: SqlSite, session: CollectSession): SqlSite {
  const list = site.text.includes('??') ? site.values.map((value) => session.originOf(value)).find(ts.isArrayLiteralExpression) : undefined;
  if (list === undefined) return site;
  const insertions = [...site.insertions];
  const values: ts.Expression[] = [];
  let position = 0;
  const text = site.text.replace(/\?\??/g, (mark) => {
    const given = list.elements[position];
    position += 1;
    if (given === undefined) return mark;
    if (mark === '??') return nameOf(given, insertions, session);
    values.push(given);
    return mark;
  });
  return { ...site, text, insertions, values };
}

function nameOf(given: ts.Expression, insertions: ts.Expression[], session: CollectSession): string {
  const [constant, ...others] = session.constantsOf(given);
  if (others.length === 0 && typeof constant === 'string' && /^[\w.]+$/.test(constant)) return constant;
  insertions.push(given);
  return `lethe_value_${String(insertions.length - 1)}`;
}
