import type { Category, Confidence, Sensitivity } from '../catalog/taxonomy.js';
import type { Field, Store } from '../link/application.js';

/** `email (contact), name (identity) and 3 more`. */
export function listFields(fields: readonly Field[], most = 3): string {
  const shown = fields.slice(0, most).map((field) => `${field.name} (${field.personal?.category ?? 'personal'})`);
  return joinWords(fields.length > most ? [...shown, `${fields.length - most} more`] : shown);
}

/** `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** `a, b and 3 more`, where there are more than three. */
export function joinFew(words: readonly string[]): string {
  return joinWords(words.length > 3 ? [...words.slice(0, 2), `${words.length - 2} more`] : words);
}

/** The fields of a store that identify or describe a person directly, the gravest first. */
export function directFields(store: Store): Field[] {
  return gravestFirst(store.fields.filter((field) => field.personal !== undefined && field.personal.category !== 'pseudonymous'));
}

export function gravestFirst(fields: readonly Field[]): Field[] {
  return [...fields].sort((first, second) => gravityOf(second.personal?.sensitivity) - gravityOf(first.personal?.sensitivity));
}

/** 0 of what is merely personal, more of secrets and of what the law protects most. */
export function gravityOf(sensitivity: Sensitivity = 'personal'): number {
  return { personal: 0, sensitive: 1, special: 2 }[sensitivity];
}

export function gravestCategory(fields: readonly Field[]): Category {
  return fields[0]?.personal?.category ?? 'content';
}

/** The confidence of the surest of the fields: one certain field makes the store personal. */
export function surest(fields: readonly Field[]): Confidence {
  const order: Confidence[] = ['certain', 'likely', 'possible'];
  return order.find((confidence) => fields.some((field) => field.personal?.confidence === confidence)) ?? 'possible';
}
