import type { EffectFact, LogFact, Evidence, ExposureFact, FieldFact, FunctionReference, Note, ProcessorFact, ReferentialAction, SinkFact, Span, StoreFact, ValueFact } from '../collect/facts.js';
import type { Classification, Confidence } from '../catalog/taxonomy.js';

/**
 * The Application: all facts linked. `link` writes it, rules and reporters read it. Plain data, like the facts.
 */
export interface Application {
  /** Absolute path of the folder that was analysed. Only for reading files again: never printed. */
  root: string;
  /** In the order of file and line. */
  stores: Store[];
  /** What is not kept but handed out under an end of its own: tokens. In the same order. */
  handedOut: Store[];
  /** Services outside that hold records for the application, apart from its own stores. */
  processors: Processor[];
  /** Personal data at sinks, in the order of file and position. */
  flows: Flow[];
  /** What infrastructure and clients open to others, in the order of file and position. */
  exposures: ExposureFact[];
  /** Logs that infrastructure keeps for ever, in the same order. */
  logs: LogFact[];
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
  /** Dates from which running purges and limits count, apart from deadlines of the records themselves; absent where the code tells none. */
  countedFrom?: { field: string; evidence: Evidence }[];
  /** A field that puts records on hold, and a purge that never reads it. */
  ignoredHold?: { field: string; evidence: Evidence };
}

export interface Deletion {
  verdict: DeletionVerdict;
  evidence: Evidence[];
}

/** A service outside with what the code does to it. */
export interface Processor extends ProcessorFact {
  accesses: EffectFact[];
}

/** How a data subject is erased: its record goes, or its personal fields are overwritten. */
export interface Erasure {
  how: 'deletion' | 'anonymisation';
  /** The function that does it, and the place of the call. */
  function: FunctionReference;
  evidence: Evidence;
}

/**
 * Why personal data stays when its subject is erased.
 *
 * `emptied`: the reference is set to null. `kept`: nothing happens to records that refer to the subject. `refused`: the database refuses the
 * deletion while they exist. `key`, `address`: the record names the subject by a bare key or an e-mail address. `copy`: it holds a copy.
 * `marked`: the erasure only marks it. `anonymised-parent`: it would cascade, but the subject's record stays. `forgotten`: the anonymisation
 * leaves fields of the subject itself. `service`, `index`, `file`: it is at a service outside.
 */
export type SurvivalReason =
  | 'emptied' | 'kept' | 'refused' | 'key' | 'address' | 'copy' | 'marked' | 'anonymised-parent' | 'forgotten' | 'service' | 'index' | 'file';

/** Personal data of a data subject that stays when the subject is deleted or anonymised. */
export interface Survivor {
  /** Id of a store or of a processor. */
  store: string;
  name: string;
  /** Where it is declared, or for a service where it is first given records. */
  span: Span;
  fields: string[];
  reason: SurvivalReason;
  /** The relation or field that ties it to the subject; for a service how its records are removed, empty where it offers nothing. */
  through: string;
  /** The same in words. */
  why: string;
  confidence: Confidence;
  /** Where the erasure starts, then what ties the survivor to it. */
  evidence: Evidence[];
}

/** A deletion that the database refuses, because records of another store still refer to what is deleted. */
export interface Refusal {
  /** Id and name of the store whose records stand in the way. */
  store: string;
  name: string;
  /** The relation's declaration. */
  span: Span;
  relation: string;
  action: ReferentialAction;
  /** The action is the default of mapper or database rather than written down. */
  isDefault: boolean;
  confidence: Confidence;
  /** The function that deletes, and the place of the call. */
  function: FunctionReference;
  evidence: Evidence[];
}

export interface Store extends Omit<StoreFact, 'fields'> {
  fields: Field[];
  /** Its records stand for a person: deleting one is an erasure. */
  subject: boolean;
  accesses: EffectFact[];
  retention: Retention;
  deletion: Deletion;
  /** How its records are erased; only for subjects that some code erases. */
  erasure?: Erasure;
  survivors: Survivor[];
  /** What stands in the way of its deletion. */
  refusals: Refusal[];
}

/** One value at a sink that the taxonomy calls personal. */
export interface PersonalValue {
  value: ValueFact;
  /** `User.email`, `req.body`, `userEmail`. */
  subject: string;
  classification: Classification;
  /** `pseudonymous`: an opaque id of a person, or a value that was hashed on its way. */
  kind: 'direct' | 'pseudonymous';
  /** The same a second time at this sink. */
  again?: ValueFact[];
}

export interface Flow extends Omit<SinkFact, 'values'> {
  personal: PersonalValue[];
}

export type { Evidence, Note, Span };
