import type { Rule } from '../../judge/rule.js';
import type { CheckReport } from '../contract.js';
import type { Style } from '../style.js';

/** What reports tell about a rule. */
export type RuleDescription = Pick<
  Rule, 'name' | 'description' | 'help' | 'references' | 'severity' | 'restsOnAbsence'
>;

/** What a format may need beside the findings. */
export interface FormatContext {
  /** Every rule, whether it found something or not. */
  rules: readonly RuleDescription[];
  /** The version of Lethe. */
  version: string;
  /** How text for people is laid out. */
  style: Style;
  /** How long the analysis took. */
  milliseconds?: number;
  /** Leave out what is no finding. */
  brief: boolean;
  /** The page of a rule as Markdown, by the rule's name without prefix; undefined for a rule without a page. */
  pageOf: (rule: string) => string | undefined;
  /** A path of the report as seen from the root of the repository, which is how hosts of code name files. */
  repositoryPath: (file: string) => string;
  /** The text of a line of a reported file, without its break; undefined where it cannot be read. */
  lineOf: (file: string, line: number) => string | undefined;
}

/** A way to write the findings of `lethe check`. */
export interface CheckFormat {
  /** For the help: `annotations and job summary of GitHub Actions`. */
  title: string;
  /** The text also tells what Lethe did not understand. */
  tellsNotes: boolean;
  /** Always a whole document that ends with a line break, also where nothing was found. */
  write: (report: CheckReport, context: FormatContext) => string;
  /** A second text, appended to the file that a variable of the environment names, where it is set. */
  companion?: { variable: string; write: (report: CheckReport, context: FormatContext) => string };
}
