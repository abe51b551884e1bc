import type { FieldFact } from '../facts.js';
import type { StoreTypes } from '../lookup/store-types.js';
import type { WrittenValueSite } from './inputs.js';
import { NamedMakers } from './named-makers.js';
import { WrittenContents } from './written-contents.js';

/** What code writes into fields whose names do not tell what they hold. */
export interface FieldContents {
  named: ReadonlyMap<FieldFact, NonNullable<FieldFact['named']>>;
  filled: ReadonlyMap<FieldFact, string[]>;
}

export function fieldContents(types: StoreTypes, written: readonly WrittenValueSite[]): FieldContents {
  return { named: new NamedMakers(types, written).find(), filled: new WrittenContents(types, written).find() };
}
