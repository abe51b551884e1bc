import { ts } from 'ts-morph';
import { functionsBehind } from '../calls/functions.js';
import type { CollectSession } from '../session.js';
import { calleeName, propertyName, receiverOf, returnedExpressions, unwrap } from '../syntax.js';

/** The text of a statement; what is put into it by an expression stands as `lethe_value_N`. */
export interface SqlText {
  text: string;
  /** The expressions by N. */
  insertions: ts.Expression[];
  /** Where the parts of the text are written. */
  pieces: TextPiece[];
}

/** A part of a text, from an offset on, as code writes it. */
export interface TextPiece {
  start: number;
  node: ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;
}

/** What one call of a function hands in for an expression; undefined where it is none of its parameters. */
export type HandedIn = (expression: ts.Expression) => ts.Expression | undefined;

const maximumDepth = 8;
/** Helpers of drivers that put their constant argument into the text as it is: `sql.raw('…')`, `Prisma.raw`, `sql.identifier(['users'])`. */
const verbatim = /^(raw|unsafe|identifier|id|ident|ref|table|literal|sql)$/;
/** A text behind which a statement names a table. */
const namesTable = /\b(FROM|JOIN|INTO|UPDATE|TABLE)\s+[\w."`]*$/i;
const units = /^(years|months|weeks|days|hours|minutes|seconds)$/;

/** The text that strings, templates, constants and nested tagged templates make; undefined where an expression makes no text. */
export function sqlTextOf(expression: ts.Expression, session: CollectSession, handed?: HandedIn): SqlText {
  const builder = new TextBuilder(session, handed);
  builder.add(expression, 0);
  return builder.result;
}

/** The text that several expressions make, one behind the other. */
export function sqlTextOfParts(parts: readonly ts.Expression[], session: CollectSession): SqlText {
  const builder = new TextBuilder(session);
  for (const part of parts) builder.add(part, 0);
  return builder.result;
}

/** The text of a template without its tag, which makes values of what is put into it. */
export function sqlTextOfTemplate(template: ts.TemplateLiteral, session: CollectSession): SqlText {
  const builder = new TextBuilder(session);
  builder.addTemplate(template, 0, true);
  return builder.result;
}

class TextBuilder {
  text = '';
  readonly insertions: ts.Expression[] = [];
  readonly pieces: TextPiece[] = [];

  constructor(readonly session: CollectSession, readonly handed?: HandedIn) {}

  get result(): SqlText {
    return { text: this.text, insertions: this.insertions, pieces: this.pieces };
  }

  #append(node: TextPiece['node']): void {
    this.pieces.push({ start: this.text.length, node });
    this.text += node.text;
  }

  add(expression: ts.Expression, depth: number): void {
    const node = unwrap(expression);
    if (ts.isStringLiteralLike(node)) this.#append(node);
    else if (ts.isTemplateExpression(node)) this.addTemplate(node, depth);
    else if (ts.isTaggedTemplateExpression(node)) this.addTemplate(node.template, depth, true);
    else if (isConcatenation(node)) { this.add(node.left, depth + 1); this.add(node.right, depth + 1); }
    else this.#addValue(node, depth);
  }

  /** @param isTagged texts that are put into it are values, rather than parts of the statement */
  addTemplate(template: ts.TemplateLiteral, depth: number, isTagged = false): void {
    if (ts.isNoSubstitutionTemplateLiteral(template)) { this.#append(template); return; }
    this.#append(template.head);
    for (const { expression, literal } of template.templateSpans) {
      if (isTagged && this.#isText(expression)) this.text += `'${String(this.session.constantsOf(expression)[0]).replaceAll("'", "''")}'`;
      else this.add(expression, depth + 1);
      this.#append(literal);
    }
  }

  /** A constant text that is a value: where a table is named, or a helper puts it into the statement, it is none. */
  #isText(expression: ts.Expression): boolean {
    const node = unwrap(expression);
    if (namesTable.test(this.text) || /["`.]$/.test(this.text) || this.#isInQuotes() || ts.isCallExpression(node) || ts.isTaggedTemplateExpression(node)) return false;
    return typeof this.session.constantsOf(node)[0] === 'string' && !ts.isCallExpression(this.session.originOf(node));
  }

  #isInQuotes(): boolean {
    return this.text.split("'").length % 2 === 0;
  }

  #addValue(node: ts.Expression, depth: number): void {
    const given = depth < maximumDepth ? this.handed?.(node) : undefined;
    if (given !== undefined) { this.add(given, depth + 1); return; }
    const list = depth < maximumDepth ? this.#listOf(node) : undefined;
    if (list !== undefined) { this.#addList(list, depth); return; }
    const interval = this.#intervalOf(node);
    if (interval !== undefined) { this.text += interval; return; }
    const [constant, ...others] = this.session.constantsOf(node);
    // One of several tables in turn: which they are is asked where the statement is read.
    if (others.length > 0 && namesTable.test(this.text)) { this.#insert(node); return; }
    if (constant !== undefined && (typeof constant !== 'string' || constant.length < 20_000)) { this.text += String(constant); return; }
    const inner = depth < maximumDepth ? this.#textBehind(node) ?? this.#tablePassed(node) : undefined;
    if (inner === undefined) this.#insert(node);
    else this.add(inner, depth + 1);
  }

  /** `[...columns, ...indexes].join(', ')`, where all parts are written. */
  #listOf(node: ts.Expression): { parts: ts.Expression[]; separator: string } | undefined {
    const origin = this.session.originOf(node);
    if (!ts.isCallExpression(origin) || calleeName(origin) !== 'join') return undefined;
    const list = receiverOf(origin.expression);
    const [separator = ','] = origin.arguments.flatMap((argument) => this.session.constantsOf(argument));
    const parts = list === undefined ? undefined : this.#partsOf(list, 0);
    return parts === undefined ? undefined : { parts, separator: String(separator) };
  }

  #partsOf(list: ts.Expression, depth: number): ts.Expression[] | undefined {
    const origin = this.session.originOf(this.handed?.(list) ?? list);
    if (!ts.isArrayLiteralExpression(origin) || depth > maximumDepth) return undefined;
    const parts = origin.elements.map((element) => (ts.isSpreadElement(element) ? this.#partsOf(element.expression, depth + 1) : [element]));
    return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
  }

  #addList({ parts, separator }: { parts: readonly ts.Expression[]; separator: string }, depth: number): void {
    parts.forEach((part, position) => {
      if (position > 0) this.text += separator;
      this.add(part, depth + 1);
    });
  }

  /** The text that a variable holds, or that a helper takes over as it is. */
  #textBehind(node: ts.Expression): ts.Expression | undefined {
    if (ts.isCallExpression(node) && verbatim.test(calleeName(node) ?? '')) return this.#verbatim(node);
    const origin = this.session.originOf(node);
    if (origin !== node && ts.isCallExpression(origin) && verbatim.test(calleeName(origin) ?? '')) return this.#verbatim(origin);
    const makesText = ts.isTemplateExpression(origin) || ts.isTaggedTemplateExpression(origin) || isConcatenation(origin);
    return makesText && origin !== node ? origin : undefined;
  }

  /** What a function of the application gives back where a table is named, in one case at least: `tableOf('visits')`, which has a suffix on a cluster. */
  #tablePassed(node: ts.Expression): ts.Expression | undefined {
    const call = namesTable.test(this.text) ? this.session.originOf(node) : undefined;
    if (call === undefined || !ts.isCallExpression(call)) return undefined;
    for (const declaration of functionsBehind(call.expression, this.session)) {
      const returned = new Set(returnedExpressions(declaration).map((expression) => this.session.declarationOf(unwrap(expression))));
      const position = declaration.parameters.findIndex((parameter) => returned.has(parameter));
      if (position >= 0) return call.arguments[position];
    }
    return undefined;
  }

  #verbatim(call: ts.CallExpression): ts.Expression | undefined {
    const [argument] = call.arguments;
    const origin = argument === undefined ? undefined : this.session.originOf(argument);
    const isDotted = /^(identifier|id|ident|ref)$/.test(calleeName(call) ?? '');
    const last = isDotted && origin !== undefined && ts.isArrayLiteralExpression(origin) ? origin.elements.at(-1) : argument;
    return last !== undefined && this.session.constantsOf(last).length > 0 ? last : undefined;
  }

  /** `sql.interval({ days: 30 })` of slonik. */
  #intervalOf(node: ts.Expression): string | undefined {
    const [argument] = ts.isCallExpression(node) && calleeName(node) === 'interval' ? node.arguments : [];
    const parts = argument === undefined ? undefined : this.session.objectOf(argument)?.properties;
    if (parts === undefined) return undefined;
    const amounts = parts.map((part) => (ts.isPropertyAssignment(part) ? [this.session.constantsOf(part.initializer)[0], propertyName(part.name)] : []));
    const isKnown = amounts.length > 0 && amounts.every(([amount, unit]) => typeof amount === 'number' && units.test(String(unit)));
    return isKnown ? `INTERVAL '${amounts.flat().join(' ')}'` : undefined;
  }

  #insert(expression: ts.Expression): void {
    this.text += `lethe_value_${this.insertions.length}`;
    this.insertions.push(expression);
  }
}

export function isConcatenation(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}
