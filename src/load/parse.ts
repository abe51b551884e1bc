import type { VirtualDeclaration } from './project.js';

const use = /\bParse\.(?:Cloud\.(?:define|job|run|before|after)|Query\s*\(|Object\.(?:extend|destroyAll|saveAll)\b)/;
const text = "import type client = require('parse');\ndeclare global { var Parse: typeof client; }\n";
const imported = /\bParse\b[^;\n]*(?:\bfrom\s*|\brequire\s*\(\s*)['"]/;

/** The global variable that cloud code has in Parse Server, where files use it without an import (docs.parseplatform.org/cloudcode/guide). */
export function declareParse(sources: ReadonlyMap<string, string>): VirtualDeclaration[] {
  if (![...sources.values()].some((source) => use.test(source) && !imported.test(source))) return [];
  return [{ path: 'lethe-parse.d.ts', text, specifiers: [], locations: [] }];
}
