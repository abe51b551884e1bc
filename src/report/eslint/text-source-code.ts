/** The type of the only node that a text has in the languages of this plugin. */
export const rootNode = 'LetheText';

interface Position {
  /** Starts at 1. */
  line: number;
  /** Starts at 0. */
  column: number;
}

interface Located {
  type: string;
  range: [start: number, end: number];
  loc: { start: Position; end: Position };
}

interface Directive {
  type: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
  node: Located;
  value: string;
  justification: string;
}

/** How comments are written: in Prisma schemas and code, in SQL, in YAML. */
export type CommentStyle = 'slashes' | 'dashes' | 'hashes';

/** By style: a comment, or a string, in which nothing is a comment. */
const commentsOrStrings: Readonly<Record<CommentStyle, RegExp>> = {
  slashes: /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))|(["'`])(?:\\[\s\S]|(?!\1)[^\\\n])*\1/g,
  dashes: /--[^\n]*|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))|(["'])(?:\1\1|(?!\1)[\s\S])*\1/g,
  hashes: /(?<=^|\s)#[^\n]*|(["'])(?:\\[\s\S]|(?!\1)[^\\\n])*\1/gm,
};
const directiveComment = /^(?:\/[/*]+|--|#)\s*eslint-(disable-next-line|disable-line|disable|enable)(?![\w-])([\s\S]*?)(?:\*\/)?$/;

/**
 * A text without syntax, as ESLint wants it: one node, places, and the comments that turn rules off. Questions that
 * rules for JavaScript ask about tokens and scopes get empty answers, so that a configuration which turns such rules on
 * for all files does no harm.
 */
export class TextSourceCode {
  readonly ast: Located & { body: []; tokens: []; comments: [] };
  readonly lines: string[];
  readonly visitorKeys = { [rootNode]: [] };
  readonly parserServices = {};
  readonly tokensAndComments = [];
  readonly scopeManager: object;
  readonly #scope: object;
  readonly #lineStarts: number[] = [0];

  /** @param ruleNames without a prefix: comments that name only other rules are none of ours */
  constructor(readonly text: string, readonly hasBOM: boolean, readonly ruleNames: ReadonlySet<string>, readonly comments: CommentStyle = 'slashes') {
    this.lines = text.split(/\r?\n/);
    for (const { index } of text.matchAll(/\n/g)) this.#lineStarts.push(index + 1);
    this.ast = { ...this.#locate(rootNode, 0, text.length), body: [], tokens: [], comments: [] };
    this.#scope = {
      type: 'global', block: this.ast, upper: null, set: new Map(), variables: [], references: [], through: [], childScopes: [],
    };
    this.scopeManager = { scopes: [this.#scope], globalScope: this.#scope };
  }

  getText(node?: Located): string {
    return node === undefined ? this.text : this.text.slice(...node.range);
  }

  getLines(): string[] {
    return this.lines;
  }

  getLoc(node: Located): Located['loc'] {
    return node.loc;
  }

  getRange(node: Located): Located['range'] {
    return node.range;
  }

  getLocFromIndex(index: number): Position {
    const next = this.#lineStarts.findIndex((start) => start > index);
    const line = next < 0 ? this.#lineStarts.length : next;
    return { line, column: index - (this.#lineStarts[line - 1] ?? 0) };
  }

  getIndexFromLoc({ line, column }: Position): number {
    return (this.#lineStarts[line - 1] ?? this.text.length) + column;
  }

  traverse(): { kind: 1; phase: 1 | 2; target: object; args: object[] }[] {
    return [{ kind: 1, phase: 1, target: this.ast, args: [this.ast] }, { kind: 1, phase: 2, target: this.ast, args: [this.ast] }];
  }

  getDisableDirectives(): { directives: Directive[]; problems: [] } {
    const comments = [...this.text.matchAll(commentsOrStrings[this.comments])];
    return { directives: comments.flatMap((comment) => this.#directiveOf(comment[0], comment.index)), problems: [] };
  }

  #directiveOf(comment: string, start: number): Directive[] {
    const [, type, rest = ''] = directiveComment.exec(comment.trimEnd()) ?? [];
    if (type === undefined) return [];
    const [names = '', ...justification] = rest.split(/\s-{2,}\s/);
    const given = names.split(',').map((name) => name.trim()).filter((name) => name !== '');
    const own = given.filter((name) => this.ruleNames.has(name.slice(name.lastIndexOf('/') + 1)));
    if (given.length > 0 && own.length === 0) return [];
    return [{
      type: type as Directive['type'],
      node: this.#locate('Comment', start, start + comment.length),
      value: own.join(', '),
      justification: justification.join(' -- ').trim(),
    }];
  }

  #locate(type: string, start: number, end: number): Located {
    return { type, range: [start, end], loc: { start: this.getLocFromIndex(start), end: this.getLocFromIndex(end) } };
  }

  getScope(): object {
    return this.#scope;
  }

  isSpaceBetween(): boolean {
    return false;
  }

  isGlobalReference(): boolean {
    return false;
  }

  markVariableAsUsed(): boolean {
    return false;
  }
}

const listQuestions = [
  'getAllComments', 'getTokens', 'getFirstTokens', 'getLastTokens', 'getTokensBefore', 'getTokensAfter', 'getTokensBetween',
  'getFirstTokensBetween', 'getLastTokensBetween', 'getCommentsBefore', 'getCommentsAfter', 'getCommentsInside', 'getAncestors',
  'getDeclaredVariables',
];
const singleQuestions = [
  'getFirstToken', 'getLastToken', 'getTokenBefore', 'getTokenAfter', 'getFirstTokenBetween', 'getLastTokenBetween',
  'getTokenByRangeStart', 'getNodeByRangeIndex',
];
for (const name of listQuestions) define(name, () => []);
for (const name of singleQuestions) define(name, () => null);

function define(name: string, value: () => unknown): void {
  Object.defineProperty(TextSourceCode.prototype, name, { value, configurable: true, writable: true });
}
