import type { Category, Confidence } from '../catalog/taxonomy.js';
import type { Evidence, Span, TextEdit } from '../collect/facts.js';
import type { Application } from '../link/application.js';
import type { Policy } from '../policy/policy.js';
import type { References } from './references.js';

export type Severity = 'error' | 'warning';
export type PresetName = 'recommended' | 'strict' | 'all';

/** What a rule says about one place. `judge` adds the rule's name, the severity and the fingerprint. */
export interface Problem {
  span: Span;
  /** One or two sentences: what is kept or leaks, where, why Lethe thinks so, and what to do. No literal values. */
  message: string;
  category: Category;
  kind: 'direct' | 'pseudonymous';
  confidence: Confidence;
  /** Where it is less grave than the rule's other problems. ESLint knows one severity for all of them. */
  severity?: Severity;
  /** What it is about, stable when lines move: `User.email`, `User`. */
  subject: string;
  evidence: Evidence[];
  /** Safe edits that the editor may offer. */
  suggestions?: Suggestion[];
}

/** Edits of the problem's file that a person may choose, all of them together. */
export interface Suggestion {
  description: string;
  edits: TextEdit[];
}

/** A problem under a rule and a severity: what reporters print. */
export interface Finding extends Problem {
  /** `lethe/require-retention`. */
  rule: string;
  severity: Severity;
  /** The same for the same problem after lines moved or files were renamed. Unique in a file; equal problems of several files share it. */
  fingerprint: string;
}

/** JSON Schema of a rule's options object, with a description and a default for every option. */
export interface OptionsSchema {
  type: 'object';
  additionalProperties: false;
  properties: Record<string, { description: string; default: unknown; [keyword: string]: unknown }>;
}

/**
 * A rule is a pure function from the application and the policy to problems.
 *
 * One description drives the ESLint rule, the command line, the presets, the documentation and the reports.
 */
export interface Rule<Options extends object = object> {
  /** Without the plugin's prefix: `require-retention`. */
  name: string;
  /** One sentence, as the rule's page and the list of rules show it. */
  description: string;
  /** How to mend what the rule finds, in one or two sentences. */
  help: string;
  /** The weaknesses that it finds and the articles of law behind it. */
  references: References;
  /** The least strict preset that contains the rule, with its severity there. */
  preset: PresetName;
  severity: Severity;
  schema: OptionsSchema;
  defaults: Options;
  /** Options that a preset changes. */
  presetOptions?: Partial<Record<PresetName, Partial<Options>>>;
  /** The finding rests on something being absent everywhere: only sound on the whole application. */
  restsOnAbsence: boolean;
  /** Some of its problems come with suggestions. */
  suggests?: true;
  check(application: Application, options: Options, policy: Policy, context: RuleContext): Problem[];
}

/** What a rule may ask beside the application and the policy. */
export interface RuleContext {
  /** `2027-03-31`. */
  today: string;
  /** All rules without prefix, whether they run or not. */
  ruleNames: readonly string[];
  /** What another rule finds before exceptions; undefined where it does not run, or each rule runs by itself. */
  foundBy: (rule: string) => readonly Problem[] | undefined;
}
