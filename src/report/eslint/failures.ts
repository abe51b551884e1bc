import { PolicyError } from '../../policy/issues.js';

/**
 * A project that cannot be analysed is said once: by one rule, at one file, and there for as long as it lasts, so that an
 * editor keeps showing it.
 */
export class FailureLog {
  #told: { rule: string; file: string } | undefined;

  /** Whether this rule at this file is the one that tells. */
  isFirst(rule: string, file: string): boolean {
    this.#told ??= { rule, file };
    return this.#told.rule === rule && this.#told.file === file;
  }

  /** What was told is mended: the next failure is news. */
  clear(rule: string, file: string): void {
    if (this.#told?.rule === rule && this.#told.file === file) this.#told = undefined;
  }
}

export function failureMessage(error: unknown): string {
  return `Lethe could not analyse this project: ${reasonOf(error)}. Run \`npx lethe check\` to see details.`;
}

function reasonOf(error: unknown): string {
  const [issue] = error instanceof PolicyError ? error.issues : [];
  if (issue !== undefined) return withoutStop(`${issue.file}:${issue.line}:${issue.column} ${issue.message}`);
  return withoutStop((error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '');
}

function withoutStop(sentence: string): string {
  return sentence.trim().replace(/\.$/, '');
}
