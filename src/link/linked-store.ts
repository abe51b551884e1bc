import type { EffectFact, Evidence, FunctionReference, RelationFact, StoreFact } from '../collect/facts.js';

/** A store with what the code does to it, before its verdicts. */
export interface LinkedStore {
  fact: StoreFact;
  accesses: EffectFact[];
  /** The period of an annotation or of the policy, if there is one. */
  declared?: { seconds?: number; isAccepted?: boolean; evidence: Evidence };
  /** Fields that identify or describe a person directly. */
  personalFields: string[];
  /** Those of them that only let the person in: passwords, tokens. */
  credentialFields: string[];
  /** Fields that the policy says put records on hold. */
  declaredHolds?: string[];
  /** Its records stand for a person. */
  isSubject: boolean;
}

/** The id of the store that a relation refers to. */
export type Resolve = (relation: RelationFact) => string | undefined;

export function isSameFunction(first: FunctionReference, second: FunctionReference): boolean {
  return first.file === second.file && first.line === second.line;
}

/** An effect as a step of a proof. */
export function evidenceOf(effect: EffectFact, how: string): Evidence {
  return { file: effect.span.file, line: effect.span.line, how };
}
