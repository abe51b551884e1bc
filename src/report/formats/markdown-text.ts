import { escapeControls } from '../escape.js';

/** What Markdown, HTML or a host of code would read as more than text. */
const SPECIAL = /:(?=\/\/)|(?<=www)\.|[\\`*_[\]<>~&$@#]/giu;

/**
 * Characters that a backslash does not keep from hosts: they look for mentions, numbers of issues and formulas in what
 * the text became. A comment or an element beside them ends the match.
 */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '@': '@<!-- -->', '#': '#<!-- -->', '$': '<span>$</span>',
};

/** Text as it is: nothing in it becomes markup, a link, a mention of somebody or a formula. */
export function plainText(text: string): string {
  return escapeControls(text).replaceAll(SPECIAL, (character) => REPLACEMENTS[character] ?? `\\${character}`);
}

/** Text as code, between as many backticks as keep it together. */
export function codeSpan(text: string): string {
  const code = escapeControls(text);
  const longest = Math.max(0, ...(code.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = longest > 0 || /^ | $/u.test(code) ? ' ' : '';
  return `${fence}${padding}${code}${padding}${fence}`;
}

/** A row of a table; cells are Markdown. Bars are taken for borders also in code. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}

/** Lines that a reader folds out. */
export function details(summary: string, lines: readonly string[]): string[] {
  return [`<details><summary>${plainText(summary)}</summary>`, '', ...lines, '', '</details>', ''];
}
