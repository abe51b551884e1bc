/**
 * The policy: what only people know. It is read from `lethe.yaml`; without the file the defaults hold.
 */
export interface Policy {
  /** Path of the file relative to the project's root, if there is one. */
  file?: string;
  /** How long records may stay, the most specific entry first to be found: field, store, category. */
  retention: RetentionEntry[];
  /** Where `retention` stands, if it has entries. */
  retentionSection?: RetentionSection;
  /** Words and fields to add to the personal ones, or to drop from them. */
  personal: PersonalEntry[];
  /** Services outside, and what they may receive. */
  processors: ProcessorEntry[];
  /** Names of stores whose records stand for a person, besides those that the taxonomy knows. */
  subjects: string[];
  /** The same with their places, where they come from a file. */
  subjectEntries?: NamedEntry[];
  /** Paths of `.d.ts` files with `@lethe` tags for in-house libraries, relative to the root. */
  declarations: string[];
  /** Globs of files to leave out, besides the defaults. */
  exclude: string[];
  /** Severities and options by the rule's name without the prefix. */
  rules: Record<string, RuleSetting>;
  preset: 'recommended' | 'strict' | 'all';
  /** Presets of this policy: one of rules, and named limits to periods. */
  extends: string[];
  /** The longest period by category, of the policy's own and of the presets that it extends. */
  limits: LimitEntry[];
  /** Fields that put records on hold: `Store.field`. */
  holds: NamedEntry[];
  /** What rules may find and leave alone for a while. */
  exceptions: ExceptionEntry[];
}

/** Offsets in the text of the policy file, line and column from 1. */
export interface Place {
  line: number;
  column: number;
  start: number;
  end: number;
}

/** Where entries of a mapping stand, and another one can. */
export interface RetentionSection {
  key: Place;
  /** The first entry. */
  first: Place;
  /** What parts another entry from the first one, behind it. */
  separator: string;
}

export interface NamedEntry extends Place {
  target: string;
}

export interface LimitEntry {
  category: string;
  seconds: number;
  /** As written: `90 days`. */
  period: string;
  /** Where it comes from: the policy, or the name of a preset. */
  source: string;
}

/** Exactly one of `store`, `field` and `files` says what it is about. */
export interface ExceptionEntry extends Place {
  /** Without the plugin's prefix. */
  rule: string;
  store?: string;
  field?: string;
  /** A glob in the manner of .gitignore. */
  files?: string;
  reason: string;
  /** The last day on which it holds: `2027-03-31`. */
  until?: string;
}

export interface RetentionEntry extends Place {
  /** `Store`, `Store.field` or `category:contact`. */
  target: string;
  /** Seconds; absent for `forever`. */
  seconds?: number;
  /** The period as written: `30d`, `P2Y`, `forever`. */
  period: string;
  reason?: string;
  /** Something outside the code deletes the records: a database job, a vendor. */
  enforcedBy?: string;
  /** The field that the period is counted from. */
  from?: string;
  /** The legal basis of the processing, the law that asks for the period, and who answers for it: for people to read. */
  basis?: string;
  law?: string;
  owner?: string;
}

export interface PersonalEntry extends Place {
  /** `Store.field`, `*.field`, words such as `badge number`, or words in one store: `Store.badge number`. */
  target: string;
  /** A category of the taxonomy, or `none` to say that it is not personal. */
  category: string;
  reason?: string;
}

export interface ProcessorEntry extends Place {
  /** What messages call the service: `PostHog`, or the host that requests go to. */
  name: string;
  categories: string[];
  /** What the service is used for, for people to read. */
  purposes: string[];
}

export interface RuleSetting {
  /** Turns the rule on or off, whatever the preset says; absent where the preset decides. */
  severity?: 'off' | 'warning' | 'error';
  options: Record<string, unknown>;
}

/** The fields that a policy says put records on hold, whatever store they are of. */
export function holdFieldsOf({ holds }: Policy): string[] {
  return holds.map(({ target }) => target.slice(target.indexOf('.') + 1));
}

/** What holds without a policy file. */
export function defaultPolicy(): Policy {
  return {
    retention: [], personal: [], processors: [], subjects: [], declarations: [], exclude: [], rules: {}, preset: 'recommended',
    extends: [], limits: [], holds: [], exceptions: [],
  };
}
