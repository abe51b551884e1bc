import type { Category, Confidence, Sensitivity } from '../catalog/taxonomy.js';
import type { Evidence, LogFact, Note } from '../collect/facts.js';
import type { Severity } from '../judge/rule.js';
import type { DeletionVerdict, RetentionVerdict } from '../link/application.js';

/**
 * What Lethe reports, as plain data: the JSON output, and what every other output is made from.
 *
 * The shapes only grow; `schemaVersion` counts changes that break readers. Paths are relative to the working directory,
 * with forward slashes; lines and columns start at 1, ends are exclusive.
 */
export interface InventoryReport {
  schemaVersion: 1;
  stores: StoreReport[];
  /** Where the lines of logs are kept. */
  logs: LogReport[];
  notes: Note[];
}

export interface StoreReport {
  /** `file#name`. */
  id: string;
  name: string;
  /** The library: `typeorm`, `prisma`, `mongoose`. */
  kind: string;
  file: string;
  line: number;
  /** Its records stand for a person. */
  subject: boolean;
  /** Only personal fields. */
  fields: FieldReport[];
  /** `seconds`: how long records stay, where the code or a declaration tells. */
  retention: { verdict: RetentionVerdict; seconds?: number; evidence: Evidence[] };
  deletion: { verdict: DeletionVerdict; evidence: Evidence[] };
  erasure: { survivors: SurvivorReport[] };
  /** What Lethe could not understand in the store's own declaration. */
  notes: Note[];
}

/** A log: the group of a cloud, a file, or what Docker keeps of a container's output. */
export interface LogReport {
  /** What infrastructure or code calls it: `/shop/orders`, `logs/app.log`, `service app`. */
  name: string;
  kind: LogFact['kind'];
  file: string;
  line: number;
  /** The personal data in the lines that it takes, each once: `User.email`. */
  logged: { subject: string; category: Category }[];
  /** `none` where lines stay for ever. `seconds`: how long they stay, where that is known. */
  retention: { verdict: 'none' | 'enforced'; seconds?: number; evidence: Evidence[] };
  /** Nothing is said about it, which may be said elsewhere. */
  isDefault?: true;
}

export interface FieldReport {
  name: string;
  line: number;
  category: Category;
  sensitivity: Sensitivity;
  /** What made it personal: `name`, `annotation`, `policy`. */
  why: string;
  confidence: Confidence;
  /** Code writes it, and nothing in the whole application reads, sends or shows it; absent where something may. */
  use?: 'unused';
}

/** Personal data that stays when a person's record is deleted. */
export interface SurvivorReport {
  /** Id of a store, or of a service outside: `stripe#Stripe customer`. */
  store: string;
  fields: string[];
  why: string;
  confidence: Confidence;
}

export interface CheckReport {
  schemaVersion: 1;
  /** What the findings are new against: the name that was asked for, and the full hash of the commit. Absent where every finding is reported. */
  since?: { name: string; commit: string };
  findings: FindingReport[];
  /** What got better since then; absent where every finding is reported. */
  improvements?: ImprovementReport[];
  summary: Summary;
  notes: Note[];
}

/** A store or personal field that is gone, or records that now end or can be deleted. */
export interface ImprovementReport {
  subject: string;
  message: string;
  /** The declaration of the store; where that is gone, as it was before. */
  file: string;
  line: number;
}

export interface FindingReport {
  rule: string;
  severity: Severity;
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  message: string;
  category: Category;
  kind: 'direct' | 'pseudonymous';
  confidence: Confidence;
  subject: string;
  evidence: Evidence[];
  /** The same for the same problem after lines moved or files were renamed. Unique in a file; equal problems of several files share it. */
  fingerprint: string;
  /** Safe edits that end the finding, or a part of it; absent where there are none. */
  suggestions?: SuggestionReport[];
}

/** One way to mend a finding: all of its edits together. */
export interface SuggestionReport {
  description: string;
  edits: EditReport[];
}

/** A text that takes the place of a range; where the range is empty, it is put in. */
export interface EditReport {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  text: string;
}

export interface Summary {
  errors: number;
  warnings: number;
  /** Findings by rule, in the order of the rules' names. */
  rules: Record<string, number>;
  stores: number;
  personalStores: number;
  personalFields: number;
  /** Findings that the baseline knows: `known` are still there and are not reported, `gone` are no more. Absent where no baseline was applied. */
  baseline?: { known: number; gone: number };
}
