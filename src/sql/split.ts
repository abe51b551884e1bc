/** One statement of a script. */
export interface StatementText {
  text: string;
  /** Where it starts in the script, in UTF-16 units. */
  offset: number;
}

interface Token { kind: 'text' | 'space' | 'word' | 'end' | 'batch' | 'delimiter'; text: string; offset: number }

/** `$` is the end of any line here; the end of the text is where nothing follows. */
const pattern = new RegExp([
  String.raw`(?<comment>--[^\n]*|^[ \t]*#[^\n]*|/\*[\s\S]*?(?:\*/|(?![\s\S])))`,
  String.raw`(?<quoted>'(?:[^'\\]|''|\\[\s\S])*(?:'|$)|"(?:[^"]|"")*(?:"|$)|` + '`[^`]*(?:`|$))',
  String.raw`(?<dollar>\$(?<tag>\w*)\$[\s\S]*?(?:\$\k<tag>\$|(?![\s\S])))`,
  String.raw`(?<delimiter>^[ \t]*DELIMITER[ \t]+(?<mark>\S+)[ \t]*$)`,
  String.raw`(?<meta>^\\[^\n]*$)`,
  String.raw`(?<batch>^[ \t]*GO(?:[ \t]+\d+)?[ \t;]*\r?$)`,
  String.raw`(?<word>[A-Za-z_][\w$]*)`,
  String.raw`(?<other>[\s\S])`,
].join('|'), 'gimu');

/** Splits a script into its statements; comments become spaces, data of `COPY … FROM stdin` is left out. */
export function splitScript(script: string): StatementText[] {
  const splitter = new Splitter();
  for (const token of tokensOf(withoutCopiedData(script))) splitter.add(token);
  return splitter.finish();
}

function* tokensOf(script: string): Generator<Token> {
  for (const match of script.matchAll(pattern)) {
    const { comment, word, delimiter, mark, meta, batch } = match.groups ?? {};
    const [text] = match;
    if (delimiter !== undefined) yield { kind: 'delimiter', text: mark ?? ';', offset: match.index };
    else if (batch !== undefined) yield { kind: 'batch', text, offset: match.index };
    else if (comment !== undefined || meta !== undefined) yield { kind: 'space', text: text.replace(/[^\n]/g, ' '), offset: match.index };
    else if (word !== undefined) yield { kind: 'word', text, offset: match.index };
    else yield { kind: text === ';' ? 'end' : 'text', text, offset: match.index };
  }
}

/** The rows between `COPY t FROM stdin;` and `\.` of a dump, as spaces. */
function withoutCopiedData(script: string): string {
  return script.replace(/^(COPY\s[^;]*FROM\s+stdin[^;]*;)([\s\S]*?)^\\\.$/gim, (_, head: string, rows: string) => `${blank(head)}${blank(rows)}  `);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** Gathers tokens until a statement ends; blocks of routines keep their semicolons. */
class Splitter {
  readonly #statements: StatementText[] = [];
  #text = '';
  #offset = 0;
  #depth = 0;
  #delimiter = ';';

  add(token: Token): void {
    if (token.kind === 'delimiter') { this.#end(); this.#delimiter = token.text; return; }
    // What SQL Server is sent at once ends with `GO`, with or without a semicolon before it.
    if (token.kind === 'batch') { this.#end(); return; }
    if (this.#text === '') this.#offset = token.offset;
    if (token.kind === 'word') this.#nest(token.text.toUpperCase());
    this.#text += token.text;
    if (this.#endsHere(token)) this.#end();
  }

  finish(): StatementText[] {
    this.#end();
    return this.#statements;
  }

  #endsHere(token: Token): boolean {
    if (this.#delimiter !== ';') return this.#text.endsWith(this.#delimiter);
    return token.kind === 'end' && this.#depth <= 0;
  }

  /** `BEGIN … END` of a trigger, event or procedure; the `BEGIN` of a transaction is a statement of its own. */
  #nest(word: string): void {
    const isRoutine = /^\s*CREATE\b[\s\S]*?\b(TRIGGER|PROCEDURE|PROC|FUNCTION|EVENT)\b/i.test(this.#text);
    if (!isRoutine) return;
    if (word === 'BEGIN' || word === 'CASE') this.#depth += 1;
    if (word === 'END' && this.#depth > 0) this.#depth -= 1;
    // `END IF` and `END LOOP` close what was never counted.
    if (/^(IF|LOOP|WHILE|REPEAT)$/.test(word) && /\bEND\s+$/i.test(this.#text)) this.#depth += 1;
  }

  #end(): void {
    const text = this.#text.endsWith(this.#delimiter) ? this.#text.slice(0, -this.#delimiter.length) : this.#text;
    const lead = text.length - text.trimStart().length;
    if (text.trim() !== '') this.#statements.push({ text: text.trim(), offset: this.#offset + lead });
    this.#text = '';
    this.#depth = 0;
  }
}
