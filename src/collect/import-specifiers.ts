import type { ts } from 'ts-morph';

/** The specifiers of everything that a file imports, requires or hands on; the parser keeps them. */
export function importSpecifiers(sourceFile: ts.SourceFile): readonly ts.StringLiteralLike[] {
  return (sourceFile as { imports?: readonly ts.StringLiteralLike[] }).imports ?? [];
}

/** `payload` of `payload/types`, `@scope/name` of `@scope/name/part`. */
export function packageOf(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
