/**
 * JSDoc types in JavaScript say what their author hoped, and the compiler believes them. `@returns {Promise<User>}`
 * where User is a mongoose model means the model, not a document; `@returns {Object}` means `any`. Both hide what the
 * code itself says.
 */

const typeTag = /\*\s*@(?:returns?|param|arg|argument|type)\s*\{/g;

/** Names that say something about a value, in every file. */
const informative = new Set([
  'string', 'number', 'boolean', 'bigint', 'symbol', 'void', 'null', 'undefined', 'true', 'false', 'never',
  'Date', 'RegExp', 'Error', 'String', 'Number', 'Boolean', 'Uint8Array', 'Record', 'Partial', 'Readonly', 'Pick',
  'Omit',
]);

/** Names that say something only with type arguments. */
const generic = new Set(['Promise', 'Array', 'Map', 'Set', 'ReadonlyArray', 'Iterable', 'AsyncIterable']);

/**
 * Replaces by spaces the JSDoc types of JavaScript that the compiler would misread or that say nothing. Offsets stay as
 * they are.
 */
export function blankMisleadingTypes(text: string): string {
  typeTag.lastIndex = 0;
  const declared = declaredTypes(text);
  const pieces: string[] = [];
  let copied = 0;
  for (let match = typeTag.exec(text); match; match = typeTag.exec(text)) {
    const start = match.index + match[0].length - 1;
    const end = closingBrace(text, start);
    if (end === undefined || isTrustworthy(text.slice(start + 1, end), declared)) continue;
    pieces.push(text.slice(copied, start), blank(text.slice(start, end + 1)));
    copied = end + 1;
  }
  return copied === 0 ? text : pieces.join('') + text.slice(copied);
}

/** Keeps line ends and the asterisks at the beginning of lines. */
function blank(text: string): string {
  return text.replace(/\n[ \t]*\*|\S/g, (found) => (found.startsWith('\n') ? found : ' '));
}

/** Names that the file itself declares as types: `@typedef`, `@callback`, `@template`, `@import`, classes. */
function declaredTypes(text: string): Set<string> {
  const names = new Set<string>();
  if (!text.includes('/**')) return names;
  for (const [, name = ''] of text.matchAll(/@(?:typedef|callback)\s+(?:\{[^@]*\}\s*)?([\w$]+)/g)) names.add(name);
  for (const [, list = ''] of text.matchAll(/@(?:template|import)\s+([^\n]*)/g)) {
    for (const [name] of list.matchAll(/[\w$]+/g)) names.add(name);
  }
  for (const [, name = ''] of text.matchAll(/\bclass\s+([\w$]+)/g)) names.add(name);
  return names;
}

function closingBrace(text: string, open: number): number | undefined {
  let depth = 0;
  for (let index = open; index < text.length; index += 1) {
    const character = text[index];
    if (character === '{') depth += 1;
    else if (character === '}' && (depth -= 1) === 0) return index;
    else if (character === '*' && text[index + 1] === '/') return undefined;
  }
  return undefined;
}

function isTrustworthy(type: string, declared: ReadonlySet<string>): boolean {
  const bare = type
    .replace(/\bimport\s*\([^)]*\)(?:\.[\w$]+)*/g, 'string')
    .replace(/'[^']*'|"[^"]*"/g, 'string')
    .replace(/[\w$]+\s*\??:/g, ':');
  if (/[*?](?!\w)/.test(bare.replace(/\n[ \t]*\*/g, ''))) return false;
  for (const match of bare.matchAll(/[A-Za-z_$][\w$]*/g)) {
    const [name] = match;
    const hasArguments = /^\.?\s*</.test(bare.slice(match.index + name.length));
    if (!informative.has(name) && !declared.has(name) && !(generic.has(name) && hasArguments)) return false;
  }
  return true;
}
