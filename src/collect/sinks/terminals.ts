import type { ts } from 'ts-morph';
import { importSpecifiers, packageOf } from '../import-specifiers.js';

/** Libraries that read the arguments of a program, or ask who runs it. */
const libraries: ReadonlySet<string> = new Set([
  'commander', 'yargs', 'cac', 'sade', 'citty', 'meow', 'minimist', 'mri', 'arg', 'clipanion', 'gluegun', 'caporal', '@caporal/core', '@oclif/core', '@oclif/command', 'nest-commander', 'ink',
  'inquirer', '@inquirer/prompts', 'prompts', 'enquirer', '@clack/prompts', 'cmd-ts', '@stricli/core', 'command-line-args', '@commander-js/extra-typings',
]);
/** What prints to the terminal; other loggers are mostly told where to write by somebody else. */
const printers: ReadonlySet<string> = new Set(['globals', 'consola', 'signale']);
const known = new WeakMap<ts.SourceFile, boolean>();

/** Whether a line goes to the terminal of whoever runs a program on the command line, rather than to the log of a server. */
export function isShown(node: ts.Node, library: string | undefined): boolean {
  return library !== undefined && printers.has(library) && isOfProgram(node.getSourceFile());
}

/** A file with the line that makes it a program, or that reads arguments, and that serves nobody. */
function isOfProgram(sourceFile: ts.SourceFile): boolean {
  const found = known.get(sourceFile) ?? (startsProgram(sourceFile) && !/\b(?:listen|createServer|serve)\(/.test(sourceFile.text));
  known.set(sourceFile, found);
  return found;
}

function startsProgram(sourceFile: ts.SourceFile): boolean {
  return sourceFile.text.startsWith('#!') || importSpecifiers(sourceFile).some(({ text }) => libraries.has(packageOf(text)));
}
