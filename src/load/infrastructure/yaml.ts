import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type Document, type Node, type Pair } from 'yaml';
import type { Note } from '../../collect/facts.js';
import type { Placed, PlacedEntry, PlacedObject } from './placed.js';

/** Values in one file; aliases that are expanded beyond it are left out, as nobody writes so many. */
const maximumValues = 100_000;
const maximumDepth = 60;

/**
 * The documents of a YAML or JSON file. Aliases and merge keys are followed; functions of CloudFormation become objects as in its JSON: `!Ref Table` is
 * `{ Ref: 'Table' }`. What is broken is noted, and the rest used.
 *
 * @param base offset of the text in its file
 */
export function readYaml(file: string, text: string, notes: Note[], base = 0): Placed[] {
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter, prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
  if (!Array.isArray(documents)) return [];
  return documents.flatMap((document: Document.Parsed) => {
    const [error] = document.errors;
    if (error !== undefined) {
      const { line, col } = lineCounter.linePos(error.pos[0]);
      notes.push({ file, line: Math.max(1, line), column: Math.max(1, col), message: 'This file is not valid YAML, so what it opens or ends may be missed.' });
    }
    return document.contents === null ? [] : [new DocumentReader(document, base).read(document.contents, 0)];
  });
}

class DocumentReader {
  #values = 0;

  constructor(readonly document: Document.Parsed, readonly base: number) {}

  read(node: Node | null, depth: number): Placed {
    const [start, end] = this.#rangeOf(node);
    if (node === null || depth > maximumDepth || (this.#values += 1) > maximumValues) return { kind: 'text', text: '', isConstant: true, start, end };
    if (isAlias(node)) return { ...this.read(node.resolve(this.document) ?? null, depth + 1), start, end };
    return asFunction(node.tag, this.#contentOf(node, depth));
  }

  #contentOf(node: Node, depth: number): Placed {
    const [start, end] = this.#rangeOf(node);
    if (isMap(node)) return { kind: 'object', entries: this.#entriesOf(node.items as Pair<Node, Node | null>[], depth), start, end };
    if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => this.read(item as Node | null, depth + 1)), start, end };
    return { kind: 'text', text: isScalar(node) ? textOf(node.value, node.source) : '', isConstant: true, start, end };
  }

  #entriesOf(pairs: readonly Pair<Node, Node | null>[], depth: number): PlacedEntry[] {
    const own = pairs.flatMap(({ key, value }): PlacedEntry[] => {
      const [start, end] = this.#rangeOf(key);
      return isScalar(key) && key.value !== '<<' ? [{ key: textOf(key.value, key.source), start, end, value: this.read(value, depth + 1) }] : [];
    });
    const merged = pairs.filter(({ key }) => isScalar(key) && key.value === '<<').flatMap(({ value }) => {
      const target = this.read(value, depth + 1);
      return (target.kind === 'list' ? target.items : [target]).flatMap((item) => (item.kind === 'object' ? item.entries : []));
    });
    const known = new Set(own.map(({ key }) => key));
    return [...own, ...merged.filter(({ key }) => !known.has(key) && Boolean(known.add(key)))];
  }

  #rangeOf(node: Node | null): [number, number] {
    const [start = 0, end = start] = node?.range ?? [];
    return [start + this.base, end + this.base];
  }
}

/** A number keeps its own writing: `0600` and `1_000` mean something to whoever reads the file. */
function textOf(value: unknown, source: string | undefined): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : source ?? JSON.stringify(value);
}

function asFunction(tag: string | undefined, content: Placed): Placed {
  const name = /^!(\w+)$/.exec(tag ?? '')?.[1];
  if (name === undefined) return content;
  const { start, end } = content;
  const key = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
  return { kind: 'object', entries: [{ key, start, end: start, value: content }], start, end } satisfies PlacedObject;
}
