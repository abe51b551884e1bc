import type { CallTags } from '../calls/call-tags.js';
import { comparedValues } from '../effects/compared-values.js';
import type { EffectReader } from '../effects/effects.js';
import { FieldValues, type ColumnValues } from '../effects/field-values.js';
import type { TableFacts } from '../tables/read-tables.js';
import { SelectedRows } from './selected-rows.js';

/** What stores say of values, before any is read. */
export interface KnownValues {
  fieldValues: FieldValues;
  selectedRows: SelectedRows;
}

/** @param columns the values of statements of SQL */
export function knownValues(effects: EffectReader, columns: ColumnValues, tags: CallTags, { sites }: TableFacts): KnownValues {
  const { registry, session } = effects.types;
  return { fieldValues: new FieldValues(effects.written, columns, comparedValues(effects, tags), session), selectedRows: new SelectedRows(sites, registry, session) };
}
