import type { ESLint } from 'eslint';
import { TextSourceCode, type CommentStyle } from './text-source-code.js';

type Language = NonNullable<ESLint.Plugin['languages']>[string];

interface File {
  body: string | Uint8Array;
  bom: boolean;
}

/**
 * An ESLint language for files that the engine reads and that no parser of ESLint can: it understands comments that turn
 * rules off, and nothing else. Every language option is accepted, as those for JavaScript may apply to all files.
 *
 * @param ruleNames without a prefix
 */
export function createTextLanguage(ruleNames: ReadonlySet<string>, comments: CommentStyle): Language {
  const language = {
    fileType: 'text',
    lineStart: 1,
    columnStart: 0,
    nodeTypeKey: 'type',
    visitorKeys: {},
    defaultLanguageOptions: { parserOptions: {} },
    validateLanguageOptions: () => undefined,
    parse: ({ body }: File) => ({ ok: true, ast: {}, text: typeof body === 'string' ? body : new TextDecoder().decode(body) }),
    createSourceCode: ({ bom }: File, { text }: { text: string }) => new TextSourceCode(text, bom, ruleNames, comments),
  };
  // ESLint types a language by the syntax tree of JavaScript.
  return language as unknown as Language;
}
