import path from 'node:path';
import { ts } from 'ts-morph';
import type { TextEdit } from '../facts.js';
import { packageAround } from '../runs/packages.js';
import type { CollectSession } from '../session.js';
import { importSpecifiers } from '../import-specifiers.js';
import { mayName } from '../syntax.js';
import { inserting, quoted } from './text-edits.js';

/** What a relative import may call a source file with this ending, where it writes an ending. */
const endings: Partial<Record<string, string>> = { '.ts': '.js', '.tsx': '.js', '.mts': '.mjs', '.js': '.js', '.jsx': '.jsx', '.mjs': '.mjs' };

/**
 * The import that brings a function of the same package into a file, after the imports that stand there. None where the file has no relative imports that
 * show how they are written, where the name is taken, where the other file imports this one, and in code that a browser runs.
 *
 * @param place where the function is to be called
 */
export function importOf(name: string, declaration: ts.Node, place: ts.Node, session: CollectSession): TextEdit | undefined {
  const sourceFile = place.getSourceFile();
  const target = declaration.getSourceFile();
  const last = sourceFile.statements.filter(ts.isImportDeclaration).at(-1);
  const ending = endingOf(sourceFile, target);
  if (last === undefined || ending === undefined || target === sourceFile || name === 'default' || isForBrowsers(sourceFile) || isForBrowsers(target)) return undefined;
  const isNear = packageAround(session.pathOf(sourceFile), session.project.packages) === packageAround(session.pathOf(target), session.project.packages);
  if (!isNear || imports(target, sourceFile, session) || isTaken(name, place, session)) return undefined;
  const relative = path.posix.relative(path.posix.dirname(session.pathOf(sourceFile)), session.pathOf(target));
  const specifier = `${relative.startsWith('.') ? '' : './'}${relative.slice(0, -path.posix.extname(relative).length)}${ending}`;
  const newline = sourceFile.text.includes('\r\n') ? '\r\n' : '\n';
  const text = `${newline}import { ${name} } from ${quoted(specifier, sourceFile)}${last.getText().endsWith(';') ? ';' : ''}`;
  return inserting(sourceFile, last.end, text, session);
}

/** The ending that the file's own relative imports write; undefined where they tell nothing, or differ. */
function endingOf(sourceFile: ts.SourceFile, target: ts.SourceFile): string | undefined {
  const written = sourceFile.statements.filter(ts.isImportDeclaration).map(({ moduleSpecifier }) => (ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : ''))
    .filter((specifier) => /^\.{1,2}\//.test(specifier));
  const extensions = new Set(written.map((specifier) => /\.[cm]?[jt]sx?$/.exec(specifier)?.[0] ?? ''));
  const own = path.posix.extname(target.fileName);
  const [only, ...others] = extensions;
  if (only === undefined || others.length > 0) return undefined;
  if (only === '') return '';
  return /ts/.test(only) ? own : endings[own];
}

/** `'use client'` marks code that is sent to browsers. */
function isForBrowsers({ statements: [first] }: ts.SourceFile): boolean {
  return first !== undefined && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression) && first.expression.text === 'use client';
}

function imports(from: ts.SourceFile, imported: ts.SourceFile, { checker }: CollectSession): boolean {
  return importSpecifiers(from).some((specifier) => checker.getSymbolAtLocation(specifier)?.valueDeclaration === imported);
}

function isTaken(name: string, place: ts.Node, { checker }: CollectSession): boolean {
  return mayName(place.getSourceFile(), name) &&
    checker.getSymbolsInScope(place, ts.SymbolFlags.Value | ts.SymbolFlags.Alias | ts.SymbolFlags.Type).some((symbol) => symbol.name === name);
}
