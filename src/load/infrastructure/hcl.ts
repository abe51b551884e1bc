import type { Placed, PlacedEntry, PlacedObject } from './placed.js';

/** `resource "aws_s3_bucket" "uploads" { … }`. */
export interface HclBlock {
  type: string;
  labels: string[];
  /** Attributes, and blocks inside by their type; a `dynamic` block has the name of the blocks that it makes. Keys may come several times. */
  body: PlacedObject;
  /** The head of the block, up to its brace. */
  start: number;
  end: number;
}

const maximumDepth = 60;
const blankLines = /(?:\s|(?:#|\/\/)[^\n]*(?:\n|$)|\/\*(?:[^*]|\*(?!\/))*\*\/)*/y;
const blankInLine = /(?:[ \t\r]|\/\*(?:[^*]|\*(?!\/))*\*\/)*/y;
const identifier = /[A-Za-z_][\w-]*/y;
const label = /[ \t]+(?:"([^"\n]*)"|([A-Za-z_][\w-]*))/y;
const openBrace = /[ \t]*\{/y;
const assignment = /[ \t]*[=:](?!=)/y;
const constant = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true\b|false\b|null\b/y;
const plainString = /"((?:[^"\\\n$%]|\\.|\$(?!\{)|%(?!\{))*)"/y;
const heredoc = /<<-?[ \t]*(\w+)[ \t]*\r?\n/y;
const encoder = /(?:jsonencode|yamlencode|toset|tolist|tomap|merge|concat)[ \t]*\(/y;
/** `[for subnet in var.subnets : subnet.id]`. */
const comprehension = /(?=[[{]\s*for\b)/y;
const endOfValue = /[ \t\r]*(?=\n|,|\]|\}|\)|#|\/\/|\/\*|$)/y;

/** The blocks of a Terraform file. What it computes stands as text that is not constant; what is broken is skipped. */
export function readHcl(text: string): HclBlock[] {
  return new HclReader(text).blocks();
}

/** The attributes of a file with values of variables. */
export function readHclValues(text: string): PlacedObject {
  return new HclReader(text).values();
}

class HclReader {
  #at = 0;

  constructor(readonly text: string) {}

  blocks(): HclBlock[] {
    const blocks: HclBlock[] = [];
    for (this.#skip(blankLines); this.#at < this.text.length; this.#skip(blankLines)) {
      const start = this.#at;
      const type = this.#take(identifier)?.[0];
      const labels = type === undefined ? [] : this.#labels();
      const end = this.#at;
      if (type !== undefined && this.#take(openBrace) !== undefined) blocks.push({ type, labels, body: this.#body(this.#at - 1, 0), start, end });
      else this.#toNextLine();
    }
    return blocks;
  }

  values(): PlacedObject {
    return this.#body(0, 0);
  }

  #labels(): string[] {
    const labels: string[] = [];
    for (let found = this.#take(label); found !== undefined; found = this.#take(label)) labels.push(found[1] ?? found[2] ?? '');
    return labels;
  }

  /** What stands between braces: of a block, or of an object. The first brace is behind. */
  #body(start: number, depth: number): PlacedObject {
    const entries: PlacedEntry[] = [];
    for (;;) {
      this.#skip(blankLines);
      if (this.text[this.#at] === ',') { this.#at += 1; continue; }
      if (this.#at >= this.text.length || this.text[this.#at] === '}') break;
      const entry = this.#entry(depth);
      if (entry !== undefined) entries.push(entry);
    }
    this.#at = Math.min(this.#at + 1, this.text.length);
    return { kind: 'object', entries, start, end: this.#at };
  }

  #entry(depth: number): PlacedEntry | undefined {
    const start = this.#at;
    const quoted = this.#take(plainString);
    const key = quoted === undefined ? this.#take(identifier)?.[0] : quoted[1];
    const end = this.#at;
    if (key === undefined) { this.#skipValue(); if (this.#at === start) this.#at += 1; return undefined; }
    if (this.#take(assignment) !== undefined) return { key, start, end, value: this.#value(depth + 1) };
    const labels = this.#labels();
    const brace = this.#take(openBrace);
    if (brace === undefined || depth > maximumDepth) { this.#skipValue(); return undefined; }
    const body = this.#body(this.#at - 1, depth + 1);
    const content = body.entries.find((entry) => entry.key === 'content')?.value;
    return key === 'dynamic' && labels[0] !== undefined && content !== undefined ? { key: labels[0], start, end, value: content } : { key, start, end, value: body };
  }

  #value(depth: number): Placed {
    this.#skip(blankInLine);
    const start = this.#at;
    const found = depth > maximumDepth ? undefined : this.#known(start, depth);
    if (found !== undefined && this.#take(endOfValue) !== undefined) return found;
    this.#skipValue();
    return { kind: 'text', text: this.text.slice(start, this.#at).trim(), isConstant: false, start, end: this.#at };
  }

  #known(start: number, depth: number): Placed | undefined {
    const string = this.#take(plainString);
    if (string !== undefined) return { kind: 'text', text: unescaped(string[1] ?? ''), isConstant: true, start, end: this.#at };
    const word = this.#take(constant)?.[0];
    if (word !== undefined) return { kind: 'text', text: word === 'null' ? '' : word, isConstant: true, start, end: this.#at };
    const marker = this.#take(heredoc)?.[1];
    if (marker !== undefined) return this.#heredoc(marker);
    if (this.#take(comprehension) !== undefined) return undefined;
    if (this.#takeText('[')) return this.#list(start, depth);
    if (this.#takeText('{')) return this.#body(start, depth);
    return this.#take(encoder) === undefined ? undefined : this.#argument(depth);
  }

  /** The text up to the line with the marker alone. */
  #heredoc(marker: string): Placed {
    const start = this.#at;
    const close = new RegExp(`^[ \\t]*${marker}[ \\t\\r]*$`, 'm');
    const found = close.exec(this.text.slice(start));
    const end = found === null ? this.text.length : start + found.index;
    this.#at = found === null ? end : end + found[0].length;
    const text = this.text.slice(start, end);
    return { kind: 'text', text, isConstant: !text.includes('${'), start, end };
  }

  #list(start: number, depth: number): Placed {
    const items: Placed[] = [];
    for (;;) {
      this.#skip(blankLines);
      if (this.text[this.#at] === ',') { this.#at += 1; continue; }
      if (this.#at >= this.text.length || this.text[this.#at] === ']') break;
      const before = this.#at;
      items.push(this.#value(depth + 1));
      if (this.#at === before) this.#at += 1;
    }
    this.#at = Math.min(this.#at + 1, this.text.length);
    return { kind: 'list', items, start, end: this.#at };
  }

  /** The first argument of a function that only writes its argument otherwise. */
  #argument(depth: number): Placed {
    this.#skip(blankLines);
    const value = this.#value(depth + 1);
    this.#skip(blankLines);
    while (this.text[this.#at] === ',') { this.#at += 1; this.#skip(blankLines); this.#value(depth + 1); this.#skip(blankLines); }
    this.#takeText(')');
    return value;
  }

  /** To the end of an expression that is computed: a line, a comma, or a bracket that closes what it stands in. */
  #skipValue(): void {
    for (let depth = 0; this.#at < this.text.length; this.#at += 1) {
      const character = this.text[this.#at] ?? '';
      if (character === '"') { this.#skipString(); continue; }
      if (depth === 0 && /[\n,]/.test(character)) return;
      if (/[([{]/.test(character)) depth += 1;
      else if (/[)\]}]/.test(character) && (depth -= 1) < 0) return;
    }
  }

  /** Behind a string with templates in it, on its last quote. */
  #skipString(): void {
    for (let depth = 0; (this.#at += 1) < this.text.length;) {
      const character = this.text[this.#at];
      if (character === '\\') this.#at += 1;
      else if (character === '$' && this.text[this.#at + 1] === '{') { depth += 1; this.#at += 1; }
      else if (character === '}' && depth > 0) depth -= 1;
      else if (character === '"' && depth === 0) return;
      else if (character === '\n' && depth === 0) { this.#at -= 1; return; }
    }
  }

  #toNextLine(): void {
    const end = this.text.indexOf('\n', this.#at);
    this.#at = end < 0 ? this.text.length : end + 1;
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text);
    if (found === null) return undefined;
    this.#at = pattern.lastIndex;
    return found;
  }

  #skip(pattern: RegExp): void {
    this.#take(pattern);
  }

  #takeText(text: string): boolean {
    if (!this.text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => ({ n: '\n', t: '\t', r: '\r' })[character] ?? character).replaceAll('$${', '${');
}
