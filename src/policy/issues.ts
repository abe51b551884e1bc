/** One mistake in a policy file. Lines and columns start at 1. */
export interface PolicyIssue {
  /** Relative to the root, with forward slashes, or as the user named it. */
  file: string;
  line: number;
  column: number;
  message: string;
  /** The lines around the place with a marker below it; empty where the file cannot be read. */
  frame: string;
}

/** The policy, or a file that goes with it, cannot be used. All mistakes of the file are listed, in the order of their places. */
export class PolicyError extends Error {
  readonly issues: readonly PolicyIssue[];

  /** @param subject what has the mistakes: `the policy`, `the baseline` */
  constructor(issues: readonly PolicyIssue[], readonly subject = 'the policy') {
    super(issues.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n'));
    this.name = 'PolicyError';
    this.issues = issues;
  }
}

/** The line of a place, the one before it, and a marker as long as what is wrong, cut at the end of the line. */
export function codeFrame(text: string, line: number, column: number, length: number): string {
  const lines = text.split(/\r?\n/u);
  const wrong = lines[line - 1] ?? '';
  const gutter = String(line).length;
  const marker = '^'.repeat(Math.max(1, Math.min(length, wrong.length - column + 1)));
  const before = line > 1 ? [`  ${String(line - 1).padStart(gutter)} | ${lines[line - 2] ?? ''}`] : [];
  const indent = wrong.slice(0, column - 1).replaceAll(/[^\t]/gu, ' ');
  return [
    ...before,
    `> ${line} | ${wrong}`,
    `  ${' '.repeat(gutter)} | ${indent}${marker}`,
  ].join('\n');
}
