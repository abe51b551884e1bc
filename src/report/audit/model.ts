import type { Category, Sensitivity } from '../../catalog/taxonomy.js';
import type { Evidence, FieldType, Note, SinkKind } from '../../collect/facts.js';
import type { DeletionVerdict, Erasure, SurvivalReason } from '../../link/application.js';
import type { FieldReport, FindingReport, StoreReport } from '../contract.js';
import type { Stay } from './stays.js';

/** What an audit asks about an application, as plain data. Every format of `lethe report` only writes it down. */
export interface AuditReport {
  /** What people call the application. */
  application: string;
  /** The day of the report, `2024-05-31`. */
  date: string;
  /** Only a part of the application was seen: absences prove nothing. */
  partial: boolean;
  answers: Answers;
  /** Stores with personal data: those that stay longest first, then those with the gravest fields. */
  stores: AuditedStore[];
  /** How many stores hold nothing personal. */
  otherStores: number;
  subjects: AuditedSubject[];
  recipients: AuditedRecipient[];
  /** Ways out of the application's own making: logs, addresses, files. Responses are left out, for they are what it is made for. */
  waysOut: WayOut[];
  /** What is new since a commit; absent where nobody asked. */
  change?: { since: string; findings: FindingReport[] };
  notes: Note[];
}

/** The three questions of a privacy engineer: what do we hold, for how long, what would leak. */
export interface Answers {
  fields: number;
  /** Fields of each category, the most frequent first, opaque ids last. */
  categories: { category: Category; fields: number }[];
  /** Stores by how long their records stay, the longest first; none is left out. */
  stays: { stay: Stay; stores: number; fields: Record<Sensitivity, number> }[];
  /** Stores by what removes single records, the worst first. */
  deletions: { verdict: DeletionVerdict; stores: number }[];
  sensitivities: Record<Sensitivity, number>;
  /** The gravest fields that stay longest: `User.passwordHash`. */
  gravest: string[];
  /** Stores that nothing empties, neither after a period nor record by record. */
  endless: number;
}

export interface AuditedStore extends Omit<StoreReport, 'fields'> {
  /** Only personal fields. */
  fields: AuditedField[];
  stay: Stay;
  sensitivities: Record<Sensitivity, number>;
  /** What the policy says about how long, the most specific first. */
  policy: PolicyStatement[];
  /** Names of the data subjects that its records are tied to, or stand for. */
  subjects: string[];
  /** Names of the services outside that receive data of it. */
  recipients: string[];
  findings: FindingReport[];
}

export interface AuditedField extends FieldReport {
  type: FieldType;
  list: boolean;
  primaryKey: boolean;
}

export interface PolicyStatement {
  /** `Store`, `Store.field` or `category:contact`. */
  target: string;
  period: string;
  reason?: string;
  enforcedBy?: string;
}

/** A data subject, and what happens to its data when it is erased. */
export interface AuditedSubject {
  /** Id of the store whose records stand for it. */
  id: string;
  name: string;
  file: string;
  line: number;
  /** Absent where no code erases it. */
  erasure?: { how: Erasure['how']; function: string; evidence: Evidence };
  /** Names of the stores whose records go with it. */
  goes: string[];
  /** What stays although its subject is erased, as far as that is certain or likely. */
  survivors: { store: string; name: string; fields: string[]; reason: SurvivalReason; why: string; evidence: Evidence[] }[];
}

export interface AuditedRecipient {
  name: string;
  /** What code and policy say that it is for. */
  purposes: string[];
  categories: Category[];
  /** What it receives: `User.email`. Empty where the code only shows that it keeps records. */
  data: string[];
  /** What the policy lets it receive; absent where the policy does not name it. */
  allowed?: string[];
  places: Evidence[];
}

export interface WayOut {
  sink: SinkKind;
  categories: Category[];
  data: string[];
  places: Evidence[];
}
