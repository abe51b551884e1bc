import type { Evidence, Store } from '../link/application.js';
import type { Problem } from './rule.js';
import { directFields, gravestCategory, surest } from './wording.js';

/** A problem of a store as a whole: it stands at the declaration, and is as grave and as sure as what the store holds. */
export function storeProblem(store: Store, message: string, evidence: Evidence[] = []): Problem {
  const fields = directFields(store);
  return { span: store.span, message, category: gravestCategory(fields), kind: 'direct', confidence: surest(fields), subject: store.name, evidence };
}
