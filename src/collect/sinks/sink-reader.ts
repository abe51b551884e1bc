import { ts } from 'ts-morph';
import type { IndexedCall } from '../call-index.js';
import type { LetheTag } from '../context.js';
import { ValueEditReader } from '../edits/value-edits.js';
import type { Evidence, Recipient, SinkFact, SinkForm, SinkKind, ValueFact } from '../facts.js';
import { parameterPosition } from '../operands.js';
import { OptionPaths } from '../option-paths.js';
import type { StoreTypes } from '../store-types.js';
import { calleeName, describeReference, isFunction, receiverOf, unwrap, type CallLike } from '../syntax.js';
import { operandPath, plainOperands } from '../tags.js';
import { endOfText } from '../text-spans.js';
import type { ValueFlows, ValueSurroundings } from '../value-flows.js';
import type { ValueReader } from '../values.js';
import { answersOf, answerTag, isFailure } from './answers.js';
import { callsOfCallback } from './callbacks.js';
import { formOfCookie } from './cookies.js';
import { fateOfFile } from './files.js';
import { isKept, withKey } from './kept-keys.js';
import { piecesOf, type Piece } from './pieces.js';
import { recipientOf } from './recipients.js';
import type { RedactionReader } from './redaction.js';
import { isSinkKind } from './sink-kinds.js';
import { looksLikeLogger } from './untyped-loggers.js';
import { isSinkFunction, treated, type Wrapper } from './wrappers.js';

const maximumWrappers = 12_000;
/** A function that hands its parameter to itself, one key deeper each time, asks for no end of keys. */
const maximumKeys = 4;

/** A place where values leave: a call, a `throw`, a returned response. */
export interface SinkSite {
  kind: SinkKind;
  form?: SinkForm;
  node: ts.Node;
  /** In the developer's words: `logger.info`. */
  how: string;
  /** Property paths that the sink's own configuration removes. */
  redacts?: string[];
  recipient?: Recipient;
}

/** Reads what leaves the application's own records at the sinks, and what callers hand to functions whose parameters reach one. */
export class SinkReader {
  readonly sinks: SinkFact[] = [];
  readonly #wrappers: Wrapper[] = [];
  readonly #seen = new Set<string>();
  readonly #options: OptionPaths;
  readonly #edits: ValueEditReader;

  constructor(readonly types: StoreTypes, readonly values: ValueReader, readonly redaction: RedactionReader) {
    this.#options = new OptionPaths(types.session);
    this.#edits = new ValueEditReader(types);
  }

  /** A call whose callee is known to be a way out. One tag of each kind counts: overloads say the same. */
  readTags(call: IndexedCall, tags: readonly LetheTag[]): void {
    const read = new Set<string>();
    for (const tag of tags) {
      const { name } = tag;
      if (name === answerTag) for (const { site, given } of answersOf(call, tag, this.types.session)) this.readSite(site, given);
      if (!isSinkKind(name) || read.has(name)) continue;
      read.add(name);
      this.#readTag(call, tag, name);
    }
  }

  #readTag(call: IndexedCall, tag: LetheTag, kind: SinkKind): void {
    if (!ts.isTaggedTemplateExpression(call) && !this.#options.counts(call, tag)) return;
    const recipient = recipientOf(tag);
    const form = ts.isTaggedTemplateExpression(call) ? undefined : this.#formOf(call, tag, kind);
    if (form === 'removed') return;
    const site = { ...this.#siteOf(call, kind), ...(form === undefined ? {} : { form }), ...(recipient === undefined ? {} : { recipient }) };
    const pieces = piecesGiven(this.#givenTo(call, tag));
    this.readPieces(site, isKept(kind) ? withKey(pieces, call, this.types.session) : pieces);
  }

  /** A call that looks like one of a logger whose type is not known: `logger.info(…)`. */
  readUntypedLog(call: IndexedCall): void {
    if (!ts.isTaggedTemplateExpression(call) && looksLikeLogger(call, this.types.session)) this.readSite(this.#siteOf(call, 'log'), call.arguments ?? []);
  }

  /** @param given the expressions whose values leave at the site */
  readSite(site: SinkSite, given: readonly ts.Expression[]): void {
    this.readPieces(site, piecesGiven(given));
  }

  readPieces(site: SinkSite, pieces: readonly Piece[]): void {
    for (const piece of pieces) this.#readPiece(site, piece);
  }

  /** Follows wrappers to their callers until nothing new is found. */
  followWrappers(): void {
    for (let position = 0; position < this.#wrappers.length && position < maximumWrappers; position += 1) {
      const wrapper = this.#wrappers[position];
      if (wrapper !== undefined) this.#readCallers(wrapper);
    }
  }

  #formOf(call: CallLike, tag: LetheTag, kind: SinkKind): SinkForm | 'removed' | undefined {
    if (kind === 'cookie') return formOfCookie(call, tag.library, this.types.session);
    return kind === 'file' ? fateOfFile(call, this.types.session) : undefined;
  }

  #siteOf(call: IndexedCall, kind: SinkKind): SinkSite {
    const callee = ts.isTaggedTemplateExpression(call) ? call.tag : call.expression;
    return { kind: kind === 'respond' && isFailure(call, this.types.session) ? 'error' : kind, node: call, how: describeReference(callee), redacts: this.redaction.ofSink(receiverOf(callee) ?? callee) };
  }

  /** The arguments that a tag names, all where it names none. */
  #givenTo(call: IndexedCall, tag: LetheTag): readonly ts.Expression[] {
    if (ts.isTaggedTemplateExpression(call)) {
      return ts.isTemplateExpression(call.template) ? call.template.templateSpans.map((span) => span.expression) : [];
    }
    const operands = plainOperands(tag);
    return operands.length === 0 ? call.arguments ?? [] : operands.flatMap((operand) => this.#argumentsAt(call, tag, operand));
  }

  #argumentsAt(call: ts.CallExpression | ts.NewExpression, tag: LetheTag, operand: string): readonly ts.Expression[] {
    const { parameter, path } = operandPath(operand);
    if (path.length > 0) return this.#options.valuesAt(call, operand, tag);
    const position = parameterPosition(tag.declaration, parameter);
    return position === undefined ? [] : (call.arguments ?? []).slice(position, isRestParameter(tag, position) ? undefined : position + 1);
  }

  #readPiece(site: SinkSite, piece: Piece): void {
    const flows = withoutAddresses(this.values.flowsOf(piece.expression, piece.surroundings), site.kind, piece.surroundings);
    if (piece.key !== undefined) this.values.addKey(flows, piece.key, piece.expression);
    this.#addSink(site, this.#placed(flows, piece.span, [], { piece, sink: site.node }).map((value) => this.#withColumns(site.node, value)), []);
    const known: ValueFact['parameters'] = piece.key === undefined ? [] : [{ name: piece.key, type: 'string' }];
    this.#addWrappers(flows, { site, piece: piece.span, parameters: known, through: [this.#evidence(site.node, `${site.how} ${verbOfSink[site.kind]}`)], isInside: false });
  }

  #readCallers(wrapper: Wrapper): void {
    const position = wrapper.declaration.parameters.indexOf(wrapper.flow.declaration);
    for (const call of [...this.types.callsOf(wrapper.declaration), ...callsOfCallback(wrapper.declaration, this.types.session)]) {
      const given = wrapper.flow.declaration.dotDotDotToken === undefined ? call.arguments.slice(position, position + 1) : call.arguments.slice(position);
      for (const argument of given) this.#readHandedOver(call, argument, wrapper);
    }
  }

  #readHandedOver(call: ts.CallExpression, argument: ts.Expression, wrapper: Wrapper): void {
    const { path } = wrapper.flow;
    const { kind } = wrapper.site;
    const whole: Piece[] = path.length === 0 ? piecesOf(argument) : [{ expression: argument, span: argument, surroundings: {} }];
    const pieces = isKept(kind) ? withKey(whole, call, this.types.session) : whole;
    for (const piece of pieces) {
      const surroundings = wrapper.flow.isText ? { ...piece.surroundings, isText: true } : piece.surroundings;
      const carried = path.length === 0 ? this.values.flowsOf(piece.expression, surroundings) : this.values.flowsAt(argument, path);
      const flows = withoutAddresses(carried, kind, surroundings);
      if (piece.key !== undefined) this.values.addKey(flows, piece.key, piece.expression);
      if (isSinkFunction(wrapper)) this.#reportCaller(call, piece, flows, wrapper);
      else this.#reportInside(call, flows, wrapper);
    }
  }

  /** The function is a way out by itself, so what a caller hands over is given away by the caller. */
  #reportCaller(call: ts.CallExpression, piece: Piece, flows: ValueFlows, wrapper: Wrapper): void {
    const { span } = piece;
    const how = describeReference(call.expression);
    const parameters = [{ name: wrapper.flow.name, type: wrapper.flow.type }, ...wrapper.parameters];
    const site = { ...wrapper.site, node: call, how };
    this.#addSink(site, this.#placed(flows, span, parameters, { piece, sink: call }).map((value) => treated(value, wrapper)), wrapper.through);
    this.#addWrappers(flows, { site, piece: span, parameters, through: [this.#evidence(call, `${how} hands it on`), ...wrapper.through], isInside: false });
  }

  /** The function does something else on the way: the line to mend is inside, the caller is how the value came there. */
  #reportInside(call: ts.CallExpression, flows: ValueFlows, wrapper: Wrapper): void {
    const { site, piece, through, parameters } = wrapper;
    const source = this.#evidence(call, `${describeReference(call.expression)} is given it`);
    const known = [{ name: wrapper.flow.name, type: wrapper.flow.type }, ...parameters];
    const values = this.#placed(flows, piece, known).map((value) => ({ ...treated(value, wrapper), trail: [...value.trail, source] }));
    this.#addSink(site, values, through.slice(1));
    this.#addWrappers(flows, { site, piece, parameters: known, through, isInside: true });
  }

  /** `console.table(rows, ['name', 'createdAt'])` prints these columns only. */
  #withColumns(node: ts.Node, value: ValueFact): ValueFact {
    const columns = ts.isCallExpression(node) && calleeName(node) === 'table' ? node.arguments[1] : undefined;
    const list = columns === undefined ? undefined : unwrap(columns);
    if (list === undefined || !ts.isArrayLiteralExpression(list) || value.origin.kind !== 'record') return value;
    const only = list.elements.flatMap((element) => this.types.session.constantsOf(element).map(String));
    return { ...value, origin: { ...value.origin, only } };
  }

  /** @param editable what may be edited, where the values stand at the reported place itself */
  #placed(flows: ValueFlows, node: ts.Node, parameters: ValueFact['parameters'], editable?: { piece: Piece; sink: ts.Node }): ValueFact[] {
    const span = this.types.session.spanOf(node);
    return flows.values.map(({ origin, treatment, confidence, trail, path }) => {
      const edits = editable === undefined ? undefined : this.#edits.of(editable.piece, { origin, treatment, ...(path === undefined ? {} : { path }) }, editable.sink);
      return { span, origin, treatment, confidence, trail, parameters, ...(path === undefined ? {} : { path }), ...(edits === undefined ? {} : { edits }) };
    });
  }

  #addWrappers(flows: ValueFlows, sink: Omit<Wrapper, 'declaration' | 'flow'>): void {
    for (const flow of flows.parameters) {
      const declaration = flow.declaration.parent;
      if (!isFunction(declaration) || flow.path.length > maximumKeys) continue;
      const { site: { kind, node } } = sink;
      const key = [kind, this.types.session.pathOf(declaration), flow.declaration.pos, flow.path.join('.'), this.types.session.pathOf(node), node.pos].join(':');
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      this.#wrappers.push({ declaration, flow, ...sink });
    }
  }

  #addSink({ kind, form, node, how, redacts = [], recipient }: SinkSite, values: ValueFact[], through: Evidence[]): void {
    if (values.length === 0) return;
    const { session } = this.types;
    this.sinks.push({
      sink: kind, span: session.spanOf(node), function: session.functionOf(node), how, values, redacts, through,
      ...(form === undefined ? {} : { form }), ...(recipient === undefined ? {} : { recipient }),
    });
  }

  #evidence(node: ts.Node, how: string): Evidence {
    return { file: this.types.session.pathOf(node), line: this.types.session.lineOf(node), how };
  }
}

/** The pieces of several arguments; the text that one ends with stands before the next. */
function piecesGiven(given: readonly ts.Expression[]): Piece[] {
  let before = '';
  return given.flatMap((argument) => {
    const pieces = piecesOf(argument, before);
    before = endOfText(argument);
    return pieces;
  });
}

/** Names of parameters that are an address, or all of its query. */
const addressLike = /(param(eter)?s?|query|search|filters?|qs|ur[li]|path(name)?|href|link|route|endpoint|to|location|target|destination|address|resource)$/i;

/** A value that is an address as a whole, such as a picture's, puts nothing into one. */
function withoutAddresses(flows: ValueFlows, kind: SinkKind, { isText }: ValueSurroundings): ValueFlows {
  if (kind !== 'url') return flows;
  const parameters = flows.parameters.filter((parameter) => parameter.isText || addressLike.test(parameter.name));
  return { values: isText === true ? flows.values : flows.values.filter(({ path }) => path === undefined || path.length > 0), parameters };
}

function isRestParameter({ declaration }: LetheTag, position: number): boolean {
  return ts.isFunctionLike(declaration) && declaration.parameters[position]?.dotDotDotToken !== undefined;
}

/** What a sink does with a value, as evidence says it. */
const verbOfSink: Record<SinkKind, string> = {
  'log': 'writes it', 'third-party': 'sends it', 'respond': 'answers with it', 'url': 'puts it into an address', 'cookie': 'stores it', 'browser-storage': 'stores it',
  'file': 'writes it', 'error': 'quotes it',
};
