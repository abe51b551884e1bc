import type { Category, Sensitivity } from '../catalog/taxonomy.js';
import type { Span } from '../collect/facts.js';
import type { Field, Store } from '../link/application.js';
import { formatPeriod } from '../policy/durations.js';

/** What a file under version control says of a store with personal data. */
export interface RecordedStore extends StoreWords {
  /** `src/users/user.entity.ts#User`. */
  id: string;
  name: string;
  kind: string;
  fields: RecordedField[];
  /** In that file. */
  span: Span;
}

export interface RecordedField {
  name: string;
  category: Category;
  sensitivity: Sensitivity;
  span: Span;
}

/** Verdicts as they are recorded and compared: `enforced, 30 days`, `hard`. */
export interface StoreWords {
  retention: string;
  deletion: string;
}

export function wordsOf({ retention: { verdict, seconds }, deletion }: Store): StoreWords {
  return { retention: seconds === undefined ? verdict : `${verdict}, ${formatPeriod(seconds)}`, deletion: deletion.verdict };
}

/** A field that is personal. */
export type PersonalField = Field & { personal: NonNullable<Field['personal']> };

export function personalFields({ fields }: Pick<Store, 'fields'>): PersonalField[] {
  return fields.filter((field): field is PersonalField => field.personal !== undefined);
}
