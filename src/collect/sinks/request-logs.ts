import { ts } from 'ts-morph';
import type { LetheTag } from '../context.js';
import type { RequestPart, SinkFact, ValueFact } from '../facts.js';
import { argumentAt } from '../calls/operands.js';
import { isOnlyForDevelopment } from '../exposures/development-conditions.js';
import { OptionPaths } from '../calls/option-paths.js';
import type { HandedLines } from './handed-lines.js';
import type { RedactionReader } from './redaction.js';
import { isStandardSerializer, partsHandedOn, type PrintedPart } from './serialized-requests.js';
import type { CollectSession } from '../session.js';
import { isToldOfStatements } from './statements.js';
import { calleeName, describeReference, isFunction, receiverOf, unwrap, walk, type CallLike } from '../syntax.js';
import { namedOperand, plainOperands } from '../tags.js';

/** Tokens of morgan that tell of whoever asks, from its documentation. */
const partOfToken: Record<string, PrintedPart> = {
  'remote-addr': { part: 'ip' }, url: { part: 'url' }, referrer: { part: 'url' }, req: { part: 'headers' }, 'user-agent': { part: 'headers', field: 'user-agent' },
};
const partOfOperand: Record<string, RequestPart> = { ip: 'ip', url: 'url', headers: 'headers', query: 'query', body: 'body', cookies: 'cookies', user: 'cookies', 'user-agent': 'headers' };
const whoAndWhat: PrintedPart[] = [{ part: 'ip' }, { part: 'url' }];
/** Formats of morgan and what they print, from its documentation. */
const partsOfFormat: Record<string, PrintedPart[]> = { combined: whoAndWhat, common: whoAndWhat, default: whoAndWhat, short: whoAndWhat, dev: [{ part: 'url' }], tiny: [{ part: 'url' }] };

/** Calls that set up a log of every request, or of every database statement. */
export class RequestLogReader {
  readonly #options: OptionPaths;

  constructor(readonly session: CollectSession, readonly redaction: RedactionReader, readonly handed: HandedLines) {
    this.#options = new OptionPaths(session);
  }

  ofCall(call: CallLike, tags: readonly LetheTag[]): SinkFact[] {
    return tags.flatMap((tag) => {
      if (tag.name === 'access-log') return this.#handedOn(this.#accessLog(call, tag), call, tags);
      if (tag.name === 'access-log-format') return this.#handedOn(this.#formatted(call, tag), call, tags);
      return tag.name === 'query-log' ? this.#queryLog(call, tag) : [];
    });
  }

  /** Lines about requests are for information, where no other logger that they are handed to says otherwise. */
  #handedOn(facts: readonly SinkFact[], call: CallLike, tags: readonly LetheTag[]): SinkFact[] {
    const other = facts.length === 0 ? undefined : this.handed.loggerBehind(call, tags);
    return facts.map(({ library, ...fact }) => ({ ...fact, ...(other ?? { level: 'info', ...(library === undefined ? {} : { library }) }) }));
  }

  #accessLog(call: CallLike, tag: LetheTag): SinkFact[] {
    if (!this.#options.counts(call, tag)) return [];
    const parts = plainOperands(tag).flatMap((operand) => partOfOperand[operand] ?? []);
    const handed = this.#partsSerialized(call, tag, parts);
    return handed.length === 0 ? [] : [this.#sink(call, tag, handed)];
  }

  /** Where the application describes requests by a function of its own, that decides; one that is not known is taken to choose well. */
  #partsSerialized(call: CallLike, tag: LetheTag, described: readonly RequestPart[]): readonly PrintedPart[] {
    const path = namedOperand(tag, 'serializer');
    const parts = described.map((part) => ({ part }));
    if (path === undefined) return parts;
    const functions = this.#options.functionsAt(call, path, tag);
    if (functions.length > 0) return functions.flatMap((serializer) => partsHandedOn(serializer, described, this.session));
    const values = this.#options.valuesAt(call, path, tag);
    return values.every(isStandardSerializer) ? parts : [];
  }

  #formatted(call: CallLike, tag: LetheTag): SinkFact[] {
    const format = argumentAt(call, tag.operands[0] ?? '', tag, this.session);
    const texts = format === undefined ? [] : this.#textsOf(format);
    const parts = texts.flatMap((text) => partsOfFormat[text] ?? tokensOf(text));
    return parts.length === 0 ? [] : [this.#sink(call, tag, parts)];
  }

  /** The texts of a format, also of one that is put together: `JSON.stringify({ from: ':remote-addr' })`, `[':method', ':url'].join(' ')`. */
  #textsOf(format: ts.Expression): string[] {
    const constants = this.session.constantsOf(format).map(String);
    const made = unwrap(this.session.originOf(format));
    if (constants.length > 0 || !ts.isCallExpression(made) || !/^(stringify|join)$/.test(calleeName(made) ?? '')) return constants;
    const texts: string[] = [];
    walk(made, (node) => {
      if (ts.isStringLiteralLike(node)) texts.push(node.text);
      return !isFunction(node);
    });
    return texts;
  }

  /** Statements that are printed in development are about nobody. */
  #queryLog(call: CallLike, tag: LetheTag): SinkFact[] {
    const [path = '', ...names] = plainOperands(tag);
    const option = argumentAt(call, path, tag, this.session);
    if (option === undefined || isOnlyForDevelopment(option) || !this.#printsStatements(option, names)) return [];
    const place = ts.isPropertyAssignment(option.parent) ? option.parent : call;
    return [{ ...this.#sink(call, tag, []), span: this.session.spanOf(place), values: [this.#value(option, { kind: 'statement' })] }];
  }

  #printsStatements(option: ts.Expression, names: readonly string[]): boolean {
    const node = this.session.originOf(option);
    if (isFunction(node)) return node.parameters.length > 0 && !isToldOfStatements(node, this.session);
    if (this.#isLogFunction(node)) return true;
    if (ts.isArrayLiteralExpression(node)) return node.elements.some((element) => this.#printsStatements(element, names));
    if (ts.isObjectLiteralExpression(node)) return false;
    const values = this.session.constantsOf(node);
    return values.length > 0 && values.every((value) => value === true || names.includes(String(value)));
  }

  /** `console.log`, `logger.debug.bind(logger)`, and a function of the application. */
  #isLogFunction(node: ts.Expression): boolean {
    if (ts.isCallExpression(node)) return calleeName(node) === 'bind' && this.#isLogFunction(receiverOf(node.expression) ?? node.expression);
    if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return false;
    return this.session.tagsOf(node).some(({ name }) => name === 'log') || this.session.declarationsOf(node).some((declaration) => isFunction(declaration) && this.session.isOwn(declaration));
  }

  #sink(call: CallLike, { library }: LetheTag, printed: readonly PrintedPart[]): SinkFact {
    const parts = new Map(printed.map((found) => [`${found.part}.${found.field ?? ''}`, found])).values();
    return {
      sink: 'log', library, span: this.session.spanOf(call), function: this.session.functionOf(call), how: describeReference(call.expression),
      values: [...parts].map(({ part, ...more }) => ({ ...this.#value(call, { kind: 'request', part, ...more }), path: ['req', part === 'ip' ? 'remoteAddress' : part] })),
      redacts: this.redaction.ofCreator(call), through: [],
    };
  }

  #value(node: ts.Node, origin: ValueFact['origin']): ValueFact {
    return { span: this.session.spanOf(node), origin, treatment: 'none', confidence: 'certain', trail: [], parameters: [] };
  }
}

function tokensOf(format: string): PrintedPart[] {
  return [...format.matchAll(/:([a-z-]+)/g)].flatMap(([, token = '']) => partOfToken[token] ?? []);
}
