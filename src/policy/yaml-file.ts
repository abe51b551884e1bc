import { isAlias, LineCounter, parseDocument, visit, type Alias, type Document, type Node, type ParsedNode } from 'yaml';
import { codeFrame, type PolicyIssue } from './issues.js';
import type { Place } from './policy.js';

/** More than any policy needs; few enough that following all of them takes no time. */
const maximumAliases = 100;

/** Offsets in the text of a policy file. */
type Offsets = readonly [start: number, end: number, ...rest: number[]];

/** A YAML file whose every node knows its place, and the mistakes found in it so far. */
export class YamlFile {
  readonly document: Document.Parsed;
  readonly #issues: (PolicyIssue & { offset: number })[] = [];
  readonly #lines = new LineCounter();
  readonly #file: string;
  readonly #text: string;
  /** Aliases that are not followed: they lead to others, or to themselves. */
  readonly #blocked = new Set<unknown>();

  /** Mistakes in the YAML itself are among the issues; what could be read is in `document`. */
  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
    this.document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    for (const error of [...this.document.errors, ...this.document.warnings]) {
      this.report(error.pos, explainYaml(error.code, error.message));
    }
    this.#checkAliases();
  }

  /** A few lines of aliases can stand for billions of nodes: an alias may lead to values, and not to further aliases. */
  #checkAliases(): void {
    const aliases: Alias.Parsed[] = [];
    visit(this.document, { Alias: (_, alias) => { aliases.push(alias as Alias.Parsed); } });
    for (const [index, alias] of aliases.entries()) {
      if (index === maximumAliases) this.report(alias, `more than ${maximumAliases} aliases: write the values out`);
      if (index < maximumAliases && !holdsAlias(alias.resolve(this.document))) continue;
      this.#blocked.add(alias);
      if (index < maximumAliases) this.report(alias, 'this alias leads to another alias: write the value out');
    }
  }

  get issues(): PolicyIssue[] {
    return this.#issues
      .toSorted((left, right) => left.offset - right.offset)
      .map(({ file, line, column, message, frame }) => ({ file, line, column, message, frame }));
  }

  get valid(): boolean {
    return this.#issues.length === 0;
  }

  /** Adds a mistake at a node or at offsets; a node without a place stands for the start of the file. */
  report(where: { range?: Offsets | null } | Offsets | null | undefined, message: string): void {
    const [offset, end] = offsetsOf(where);
    const { line, column } = this.place(where);
    const frame = codeFrame(this.#text, line, column, end - offset);
    this.#issues.push({ file: this.#file, line, column, message, frame, offset });
  }

  /** Line and column of a node, both from 1, and its offsets. */
  place(where: { range?: Offsets | null } | Offsets | null | undefined): Place {
    const [start, end] = offsetsOf(where);
    const { line, col } = this.#lines.linePos(start);
    return line === 0 ? { line: 1, column: 1, start, end } : { line, column: col, start, end };
  }

  /** The node itself, or what the alias stands for. */
  resolve(node: ParsedNode | null | undefined): ParsedNode | undefined {
    if (!isAlias(node)) return node ?? undefined;
    if (this.#blocked.has(node)) return undefined;
    return node.resolve(this.document) as ParsedNode | undefined;
  }
}

function holdsAlias(node: Node | undefined): boolean {
  let found = false;
  if (node !== undefined) visit(node, { Alias: () => { found = true; return visit.BREAK; } });
  return found;
}

function offsetsOf(where: { range?: Offsets | null } | Offsets | null | undefined): Offsets {
  if (where === null || where === undefined) return [0, 0];
  return 'range' in where ? where.range ?? [0, 0] : where as Offsets;
}

function explainYaml(code: string, message: string): string {
  if (/alias/iu.test(message)) return `${message}. A name that starts with * needs quotes: "*.field"`;
  if (code === 'DUPLICATE_KEY') return 'this key stands twice in the mapping: keep one of them';
  if (code === 'MULTIPLE_DOCS') return 'a policy is one YAML document: remove the --- that starts another';
  return `not valid YAML: ${message}`;
}
