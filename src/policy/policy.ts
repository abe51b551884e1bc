/**
 * The policy: what only people know. It is read from `lethe.yaml`; without the file the defaults hold.
 */
export interface Policy {
  /** Path of the file relative to the project's root, if there is one. */
  file?: string;
  /** How long records may stay, the most specific entry first to be found: field, store, category. */
  retention: RetentionEntry[];
  /** Words and fields to add to the personal ones, or to drop from them. */
  personal: PersonalEntry[];
  /** Services outside, and what they may receive. */
  processors: ProcessorEntry[];
  /** Names of stores whose records stand for a person, besides those that the taxonomy knows. */
  subjects: string[];
  /** Paths of `.d.ts` files with `@lethe` tags for in-house libraries, relative to the root. */
  declarations: string[];
  /** Globs of files to leave out, besides the defaults. */
  exclude: string[];
  /** Severities and options by the rule's name without the prefix. */
  rules: Record<string, RuleSetting>;
  preset: 'recommended' | 'strict' | 'all';
}

export interface RetentionEntry {
  /** `Store`, `Store.field` or `category:contact`. */
  target: string;
  /** Seconds; absent for `forever`. */
  seconds?: number;
  /** The period as written: `30d`, `P2Y`, `forever`. */
  period: string;
  reason?: string;
  /** Something outside the code deletes the records: a database job, a vendor. */
  enforcedBy?: string;
  /** Where the entry stands in the policy file. */
  line: number;
  column: number;
}

export interface PersonalEntry {
  /** `Store.field`, `*.field` or a bare word sequence such as `badge number`. */
  target: string;
  /** A category of the taxonomy, or `none` to say that it is not personal. */
  category: string;
  reason?: string;
  line: number;
  column: number;
}

export interface ProcessorEntry {
  /** What messages call the service: `PostHog`, or the host that requests go to. */
  name: string;
  categories: string[];
  /** What the service is used for, for people to read. */
  purposes: string[];
  line: number;
  column: number;
}

export interface RuleSetting {
  /** Turns the rule on or off, whatever the preset says; absent where the preset decides. */
  severity?: 'off' | 'warning' | 'error';
  options: Record<string, unknown>;
}

/** What holds without a policy file. */
export function defaultPolicy(): Policy {
  return {
    retention: [], personal: [], processors: [], subjects: [], declarations: [], exclude: [], rules: {}, preset: 'recommended',
  };
}
