import type { EffectFact, Evidence, FieldFact, Note, SinkFact, Span, StoreFact, ValueFact } from '../collect/facts.js';
import type { Classification } from '../catalog/taxonomy.js';

/**
 * The Application: all facts linked. `link` writes it, rules and reporters read it. Plain data, like the facts.
 */
export interface Application {
  /** Absolute path of the folder that was analysed. Only for reading files again: never printed. */
  root: string;
  /** In the order of file and line. */
  stores: Store[];
  /** Personal data at sinks, in the order of file and position. */
  flows: Flow[];
  notes: Note[];
  /** Only a part of the application was seen: absences prove nothing. */
  partial: boolean;
}

/** A field of a store; `personal` where the taxonomy, a tag or the policy says so. */
export interface Field extends FieldFact {
  personal?: Classification;
}

export type RetentionVerdict = 'none' | 'declared' | 'checked' | 'unreachable' | 'enforced';
export type DeletionVerdict = 'none' | 'soft-only' | 'anonymize' | 'cascade' | 'hard';

export interface Retention {
  verdict: RetentionVerdict;
  /** The purge or limit that decides first; of one that nothing runs, the end of its callers second. */
  evidence: Evidence[];
  /** Seconds that records stay, where the code or a declaration tells. */
  seconds?: number;
  /** A person decided so in the policy: for ever with a reason, or something outside the code enforces the period. */
  isAccepted?: boolean;
  /** The declared period, where the code enforces one of its own: the declaration, and the purge or limit that decides. */
  promise?: { seconds: number; evidence: Evidence; limit: Evidence };
  /** A field that puts records on hold, and a purge that never reads it. */
  ignoredHold?: { field: string; evidence: Evidence };
}

export interface Deletion {
  verdict: DeletionVerdict;
  evidence: Evidence[];
}

/** Personal data of a data subject that stays when the subject is deleted. */
export interface Survivor {
  store: string;
  fields: string[];
  why: string;
}

export interface Store extends Omit<StoreFact, 'fields'> {
  fields: Field[];
  /** Its records stand for a person: deleting one is an erasure. */
  subject: boolean;
  accesses: EffectFact[];
  retention: Retention;
  deletion: Deletion;
  survivors: Survivor[];
}

/** One value at a sink that the taxonomy calls personal. */
export interface PersonalValue {
  value: ValueFact;
  /** `User.email`, `req.body`, `userEmail`. */
  subject: string;
  classification: Classification;
  /** `pseudonymous`: an opaque id of a person, or a value that was hashed on its way. */
  kind: 'direct' | 'pseudonymous';
}

export interface Flow extends Omit<SinkFact, 'values'> {
  personal: PersonalValue[];
}

export type { Evidence, Note, Span };
