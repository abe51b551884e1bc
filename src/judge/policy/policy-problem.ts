import type { Category } from '../../catalog/taxonomy.js';
import type { Annotation, TextEdit } from '../../collect/facts.js';
import type { Application, Field, Store } from '../../link/application.js';
import { nearestName, suggestName } from '../../policy/nearest.js';
import type { Place, Policy } from '../../policy/policy.js';
import type { Problem } from '../rule.js';
import { directFields, gravestCategory } from '../wording.js';

/** What the checks of a policy look at. */
export interface PolicyQuestion {
  application: Application;
  policy: Policy;
}

/** A problem at an entry of the policy. */
export function problemAtEntry(file: string, place: Place, subject: string, message: string, category: Category = 'content'): Problem {
  const { line, column, start, end } = place;
  const span = { file, line, column, start, end, endLine: line, endColumn: column + end - start };
  return { span, message, category, kind: category === 'pseudonymous' ? 'pseudonymous' : 'direct', confidence: 'certain', subject, evidence: [] };
}

/** Puts a text into the policy, in the place of what stands there. */
export function editAt(file: string, { line, column, start, end }: Place, text: string): TextEdit {
  return { span: { file, line, column, start, end, endLine: line, endColumn: column + end - start }, text };
}

/** A problem at a tag in the code. */
export function problemAtTag({ span }: Pick<Annotation, 'span'>, subject: string, message: string, category: Category = 'content'): Problem {
  return { span, message, category, kind: category === 'pseudonymous' ? 'pseudonymous' : 'direct', confidence: 'certain', subject, evidence: [] };
}

/** Stores that a name of the policy means: by their name, or by that of their table. */
export function storesNamed({ stores }: Application, name: string): Store[] {
  return stores.filter((store) => store.name === name || store.aliases.includes(name));
}

/** `User` and `profile.email` of `User.profile.email`. */
export function partsOf(target: string): { store: string; field: string } {
  const dot = target.indexOf('.');
  return dot < 0 ? { store: target, field: '' } : { store: target.slice(0, dot), field: target.slice(dot + 1) };
}

/** The field of a store under a name, whatever its case. */
export function fieldNamed({ fields }: Store, name: string): Field | undefined {
  return fields.find((field) => field.name.toLowerCase() === name.toLowerCase());
}

export function categoryOfStore(store: Store): Category {
  return gravestCategory(directFields(store));
}

/** A target with the misspelled part corrected; undefined where no name of the code is near. */
export function correctionOf(application: Application, target: string): string | undefined {
  const { store, field } = partsOf(target);
  const stores = storesNamed(application, store);
  if (stores.length > 0) {
    const name = nearestName(field, stores.flatMap(({ fields }) => fields.map((known) => known.name)));
    return name === undefined ? undefined : `${store}.${name}`;
  }
  const name = nearestName(store, application.stores.map((known) => known.name));
  const corrected = field === '' ? name : `${name ?? ''}.${field}`;
  return name === undefined || corrected === undefined || missing(application, corrected) !== undefined ? undefined : corrected;
}

/** Why a target means nothing, with the nearest name; undefined where the code has it. */
export function missing(application: Application, target: string): string | undefined {
  const { store, field } = partsOf(target);
  const stores = storesNamed(application, store);
  if (stores.length === 0) {
    // A dot may be part of the name of a table in a schema.
    if (storesNamed(application, target).length > 0) return undefined;
    return `"${store}" names no store of the code${hint(store, application.stores.map(({ name }) => name))}`;
  }
  if (field === '' || stores.some((candidate) => fieldNamed(candidate, field) !== undefined)) return undefined;
  return `${store} has no field "${field}"${hint(field, stores.flatMap(({ fields }) => fields.map(({ name }) => name)))}`;
}

/** `: did you mean "User"?`, or a full stop. */
export function hint(name: string, candidates: readonly string[]): string {
  const suggestion = suggestName(name, candidates);
  return suggestion.startsWith(':') ? suggestion : '.';
}
