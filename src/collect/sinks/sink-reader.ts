import { ts } from 'ts-morph';
import type { IndexedCall } from '../calls/call-index.js';
import type { Binding } from '../values/bound-contexts.js';
import type { LetheTag } from '../context.js';
import { ValueEditReader } from '../edits/value-edits.js';
import type { Evidence, Recipient, SinkFact, SinkForm, SinkKind, ValueFact } from '../facts.js';
import { argumentPosition, parameterPosition } from '../calls/operands.js';
import { functionName, leadsTo } from '../calls/functions.js';
import { handedFunctions } from '../calls/handed-functions.js';
import { OptionPaths } from '../calls/option-paths.js';
import type { CollectSession } from '../session.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { describeReference, isFunction, receiverOf, unwrap, type CallLike } from '../syntax.js';
import { namedOperand, operandPath, plainOperands } from '../tags.js';
import { columnsOf } from '../values/exported-columns.js';
import type { ValueFlows, ValueSurroundings } from '../values/value-flows.js';
import type { ValueReader } from '../values/values.js';
import { answersOf, answerTag, isFailure } from './answers.js';
import { isRuledOut } from '../constant-conditions.js';
import { callsOfCallback, type Entered } from '../calls/callbacks.js';
import { lifeOfCookie } from './cookie-lives.js';
import { decoratedBy } from './decorated.js';
import { formOf } from './forms.js';
import { isKept, withKey } from './kept-keys.js';
import { isMixinTag, mixinsOf } from './mixins.js';
import { piecesGiven, piecesOf, placedUnder, type Piece } from './pieces.js';
import { recipientOf } from './recipients.js';
import { returnedByGiven } from './made-loggers.js';
import type { RedactionReader } from './redaction.js';
import { isSinkKind, verbOfSink } from './sink-kinds.js';
import { makesError } from './sites/raised-errors.js';
import { isShown } from './terminals.js';
import { looksLikeLogger, withLevel } from './untyped-loggers.js';
import { withoutAddresses } from './whole-addresses.js';
import { isSinkFunction, treated, writesContext, type Way, type Wrapper } from './wrappers.js';
import { isRestParameter, namesIn, takenFrom } from './taken-arguments.js';

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
  /** Of logs: the library of the catalogue that logs. */
  library?: string;
  /** Of logs: the level of the line, where it is written down. */
  level?: string;
  /** How long a cookie stays. */
  seconds?: number;
  /** A function that the logger asks for what to add to every line. */
  isMixin?: boolean;
  /** A function that is given what is logged, and adds to it: what it takes from its parameter is nothing new. */
  isRecord?: boolean;
}

/** What a function whose parameter reaches a sink is given, and where. */
interface Handing extends Pick<SinkSite, 'node' | 'how'> {
  argument: ts.Expression;
  /** What a finding points to, where that is not the argument. */
  span?: ts.Node;
}

/** Reads what leaves the application's own records at the sinks, and what callers hand to functions whose parameters reach one. */
export class SinkReader {
  readonly sinks: SinkFact[] = [];
  readonly #wrappers: Wrapper[] = [];
  readonly #contexts: Way[] = [];
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
      if (isMixinTag(name)) for (const { site, given } of mixinsOf(call, tag, this.#options, this.redaction)) this.readSite(site, given);
      if (name === answerTag) for (const { site, given } of answersOf(call, tag, this.types.session)) this.readSite(site, given);
      if (!isSinkKind(name) || read.has(name)) continue;
      read.add(name);
      this.#readTag(call, tag, name);
    }
  }

  #readTag(call: IndexedCall, tag: LetheTag, kind: SinkKind): void {
    if (!ts.isTaggedTemplateExpression(call) && !this.#options.counts(call, tag)) return;
    const recipient = recipientOf(tag);
    const form = ts.isTaggedTemplateExpression(call) ? undefined : formOf(call, tag, kind, this.types.session);
    if (form === 'removed') return;
    const plain = this.#siteOf(call, kind);
    const site = recipient === undefined ? plain : { ...plain, recipient, redacts: [...plain.redacts ?? [], ...this.redaction.ofService(recipient.name, call)] };
    const pieces = placedUnder(piecesGiven(this.#givenTo(call, tag)), this.#placeOf(call, tag));
    const seconds = kind === 'cookie' && !ts.isTaggedTemplateExpression(call) ? lifeOfCookie(call, tag, this.types.session) : undefined;
    const more = { ...(form === undefined ? {} : { form }), ...(seconds === undefined ? {} : { seconds }), ...(kind === 'log' && tag.library !== '' ? { library: tag.library } : {}), ...(kind === 'log' ? withLevel(call, this.types.session, tag.library) : {}) };
    this.readPieces({ ...site, ...more }, isKept(kind) ? withKey(pieces, call, this.types.session) : pieces);
  }

  /** Where the sink's own record has what it is given: `extra.city` of `setExtra('city', …)` with `under=extra.$key`. */
  #placeOf(call: IndexedCall, tag: LetheTag): string[] {
    const segments = namedOperand(tag, 'under')?.split('.') ?? [];
    return segments.map((segment) => (segment.startsWith('$') && !ts.isTaggedTemplateExpression(call) ? this.#keyAt(call, tag, segment.slice(1)) : segment));
  }

  #keyAt(call: CallLike, tag: LetheTag, parameter: string): string {
    const key = call.arguments?.[parameterPosition(tag.declaration, parameter) ?? 0];
    return key === undefined ? '' : String(this.types.session.constantsOf(key)[0] ?? '');
  }

  /** A call that looks like one of a logger whose type is not known: `logger.info(…)`. */
  readUntypedLog(call: IndexedCall): void {
    if (!ts.isTaggedTemplateExpression(call) && looksLikeLogger(call, this.types.session)) this.readSite({ ...this.#siteOf(call, 'log'), ...withLevel(call, this.types.session) }, call.arguments ?? []);
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
    this.#followContexts();
    for (let position = 0; position < this.#wrappers.length && position < maximumWrappers; position += 1) {
      const wrapper = this.#wrappers[position];
      if (wrapper !== undefined) this.#readCallers(wrapper);
      this.#followContexts();
    }
  }

  #followContexts(): void {
    for (const way of this.#contexts.splice(0)) for (const binding of this.values.contexts.bindingsOf(way.flow.declaration)) this.#readBinding(binding, way);
  }

  /** What is put into a context that a sink writes along with everything else is given away there. */
  #readBinding({ node, how, expression, key }: Binding, way: Way): void {
    const { path } = way.flow;
    if (key !== undefined && path.length > 0 && path[0] !== key) return;
    const rest = key === undefined ? path : path.slice(1);
    const whole: Piece[] = key === undefined ? piecesOf(expression) : [{ expression, span: expression, surroundings: { label: key, path: [key] }, key }];
    for (const piece of rest.length === 0 ? whole : [{ expression, span: expression, surroundings: {} }]) {
      const flows = rest.length === 0 ? this.values.flowsOf(piece.expression, piece.surroundings) : this.values.flowsAt(expression, rest);
      if (piece.key !== undefined) this.values.addKey(flows, piece.key, piece.expression);
      this.#reportCaller({ node, how }, piece, flows, way);
    }
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
    const own = withKeys(piece.surroundings, site.kind);
    const surroundings = writesContext(site) ? { ...own, readsContext: true } : own;
    const flows = withoutAddresses(this.values.flowsOf(piece.expression, surroundings), site.kind, surroundings);
    if (site.isRecord === true) flows.values = flows.values.filter(({ ofParameter }) => ofParameter !== true);
    if (piece.key !== undefined) this.values.addKey(flows, piece.key, piece.expression);
    this.#addSink(site, this.#placed(flows, piece.span, [], { piece, sink: site.node }).map((value) => this.#withColumns(site.node, value)), []);
    const key = piece.key ?? flows.values.map(({ origin }) => (origin.kind === 'named' ? origin.name : undefined)).find((name) => name === surroundings.label);
    const known: ValueFact['parameters'] = key === undefined ? [] : [{ name: key, type: 'string' }];
    this.#addWrappers(flows, { site, piece: piece.span, parameters: known, through: [this.#evidence(site.node, `${site.how} ${verbOfSink[site.kind]}`)], isInside: false });
  }

  #readCallers(wrapper: Wrapper): void {
    const { declaration, isCalled } = wrapper.flow;
    if (isCalled === true) { this.#readCallsOfMethod(wrapper); return; }
    const position = argumentPosition(wrapper.declaration, declaration);
    for (const { decorator, method } of decoratedBy(wrapper.declaration, wrapper.site.node, this.types.index, this.types.session)) {
      this.#readDecorated(decorator, takenFrom(method.parameters, position, wrapper.flow).given, wrapper);
    }
    for (const { call, entered } of this.#callsOf(wrapper)) {
      if (isToldByThrow(call, wrapper, this.types.session) || isRuledOut(wrapper.site.node, { declaration: wrapper.declaration, given: call.arguments }, this.types.session)) continue;
      const { given, flow } = takenFrom(call.arguments, position, wrapper.flow);
      for (const argument of given) this.#readHandedOver({ node: call, how: describeReference(call.expression), argument }, { ...wrapper, flow, entered });
    }
    if (position === 0) for (const handing of this.#handingsOf(wrapper)) this.#readHandedOver(handing, wrapper);
  }

  /** A method calls what its object was made with. */
  #readCallsOfMethod(wrapper: Wrapper): void {
    for (const call of this.types.callsOf(wrapper.declaration)) {
      const handing = { node: call, how: describeReference(call.expression), argument: call };
      const holder = receiverOf(call.expression);
      if (holder === undefined) continue;
      if (holder.kind === ts.SyntaxKind.ThisKeyword) this.#passOn(call, wrapper);
      else for (const expression of returnedByGiven(holder, wrapper.flow.declaration as ts.ParameterDeclaration, this.types.session)) {
        const flows: ValueFlows = { values: this.values.flowsOf(expression, withKeys({}, wrapper.site.kind)).values, parameters: [] };
        if (isSinkFunction(wrapper)) this.#reportCaller(handing, { expression: call, span: call, surroundings: {} }, flows, wrapper);
        else this.#reportInside(handing, flows, wrapper);
      }
    }
  }

  /** A method hands on to another one of the same object. */
  #passOn(call: ts.CallExpression, { flow, site, piece, parameters, isInside, through }: Wrapper): void {
    const way = [this.#evidence(call, `${describeReference(call.expression)} hands it on`), ...through];
    this.#addWrappers({ values: [], parameters: [flow] }, { site: { ...site, node: call }, piece, parameters, isInside, through: way });
  }

  /** Where the function is handed over by its name, to be given what a list or a promise holds: `guests.forEach(report)`. */
  #handingsOf({ declaration }: Wrapper): Handing[] {
    const { session, index } = this.types;
    const handed = handedFunctions(index).get(functionName(declaration) ?? '') ?? [];
    return handed.filter(({ reference }) => session.declarationsOf(reference).some((found) => leadsTo(found, declaration, session)))
      .map(({ reference, holder }) => ({ node: reference, how: describeReference(reference), argument: holder, span: reference }));
  }

  #callsOf({ declaration, entered }: Wrapper): { call: ts.CallExpression; entered?: Entered | undefined }[] {
    if (entered?.declaration === declaration) return [{ call: entered.by }];
    return [...this.types.callsOf(declaration).map((call) => ({ call, entered })), ...callsOfCallback(declaration, this.types.session)];
  }

  /** The function stands in the place of a decorated method, so that what the method is given goes through it. */
  #readDecorated(decorator: ts.Decorator, parameters: readonly ts.ParameterDeclaration[], wrapper: Wrapper): void {
    const surroundings = wrapper.flow.isText ? { isText: true } : {};
    const names = parameters.flatMap(({ name }) => namesIn(name));
    const values = names.flatMap((name) => this.values.flowsOf(name, surroundings).values);
    const how = `@${describeReference(ts.isCallExpression(decorator.expression) ? decorator.expression.expression : decorator.expression)}`;
    const known = [{ name: wrapper.flow.name, type: wrapper.flow.type }, ...wrapper.parameters];
    const placed = this.#placed({ values, parameters: [] }, decorator, known).map((value) => treated(value, wrapper));
    this.#addSink({ ...wrapper.site, node: decorator, how }, placed, wrapper.through);
  }

  #readHandedOver(handing: Handing, wrapper: Wrapper): void {
    const { node, argument, span } = handing;
    const { path } = wrapper.flow;
    const { kind } = wrapper.site;
    if (wrapper.flow.isText && path.length === 0 && ts.isObjectLiteralExpression(unwrap(argument))) return;
    const whole: Piece[] = path.length === 0 && span === undefined ? piecesOf(argument) : [{ expression: argument, span: span ?? argument, surroundings: {} }];
    const pieces = isKept(kind) && ts.isCallExpression(node) ? withKey(whole, node, this.types.session) : whole;
    for (const piece of pieces) {
      const own = withKeys(piece.surroundings, kind);
      const surroundings = wrapper.flow.isText ? { ...own, isText: true } : own;
      const carried = path.length === 0 ? this.values.flowsOf(piece.expression, surroundings) : this.values.flowsAt(argument, path);
      const flows = withoutAddresses(carried, kind, surroundings);
      if (piece.key !== undefined) this.values.addKey(flows, piece.key, piece.expression);
      if (isSinkFunction(wrapper)) this.#reportCaller(handing, piece, flows, wrapper);
      else this.#reportInside(handing, flows, wrapper);
    }
  }

  /** The function is a way out by itself, so what a caller hands over is given away by the caller. */
  #reportCaller({ node, how }: Pick<SinkSite, 'node' | 'how'>, piece: Piece, flows: ValueFlows, wrapper: Way): void {
    const { span } = piece;
    const parameters = [{ name: wrapper.flow.name, type: wrapper.flow.type }, ...wrapper.parameters];
    const site = { ...wrapper.site, node, how, ...(wrapper.site.kind === 'log' && wrapper.site.level === undefined ? withLevel(node, this.types.session) : {}) };
    this.#addSink(site, this.#placed(flows, span, parameters, { piece, sink: node }).map((value) => treated(value, wrapper)), wrapper.through);
    this.#addWrappers(flows, { site, piece: span, parameters, through: [this.#evidence(node, `${how} hands it on`), ...wrapper.through], isInside: false, entered: wrapper.entered });
  }

  /** The function does something else on the way: the line to mend is inside, the caller is how the value came there. */
  #reportInside({ node, how }: Handing, flows: ValueFlows, wrapper: Wrapper): void {
    const { site, piece, through, parameters } = wrapper;
    const source = this.#evidence(node, `${how} is given it`);
    const known = [{ name: wrapper.flow.name, type: wrapper.flow.type }, ...parameters];
    const values = this.#placed(flows, piece, known).map((value) => ({ ...treated(value, wrapper), trail: [...value.trail, source] }));
    this.#addSink(site, values, through.slice(1));
    this.#addWrappers(flows, { site, piece, parameters: known, through, isInside: true, entered: wrapper.entered });
  }

  /** `console.table(rows, ['name', 'createdAt'])` prints these columns only, and an export holds those that it is told. */
  #withColumns(node: ts.Node, value: ValueFact): ValueFact {
    const { origin } = value;
    if (origin.kind !== 'record') return value;
    const only = columnsOf(node, this.types.session);
    return only === undefined ? value : { ...value, origin: { ...origin, only } };
  }

  /** @param editable what may be edited, where the values stand at the reported place itself */
  #placed(flows: ValueFlows, node: ts.Node, parameters: ValueFact['parameters'], editable?: { piece: Piece; sink: ts.Node }): ValueFact[] {
    const span = this.types.session.spanOf(node);
    return flows.values.map(({ origin, treatment, confidence, trail, path }) => {
      const edits = editable === undefined ? undefined : this.#edits.of(editable.piece, { origin, treatment, ...(path === undefined ? {} : { path }) }, editable.sink);
      return { span, origin, treatment, confidence, trail, parameters, ...(path === undefined ? {} : { path }), ...(edits === undefined ? {} : { edits }) };
    });
  }

  #addWrappers(flows: ValueFlows, sink: Omit<Way, 'flow'>): void {
    for (const flow of flows.parameters) {
      const declaration = flow.isCalled === true ? ts.findAncestor(sink.site.node, ts.isMethodDeclaration) ?? flow.declaration.parent : flow.declaration.parent;
      const isParameter = ts.isParameter(flow.declaration) && isFunction(declaration);
      if ((ts.isParameter(flow.declaration) && !isParameter) || flow.path.length > maximumKeys) continue;
      const { site: { kind, node } } = sink;
      const places = [node, ...sink.entered === undefined ? [] : [sink.entered.by]].flatMap((place) => [this.types.session.pathOf(place), place.pos]);
      const key = [kind, this.types.session.pathOf(declaration), declaration.pos, flow.declaration.pos, flow.path.join('.'), ...places].join(':');
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      if (isParameter) this.#wrappers.push({ declaration, flow, ...sink });
      else this.#contexts.push({ flow, ...sink });
    }
  }

  #addSink({ kind, form: told, node, how, redacts = [], recipient, seconds, library, level }: SinkSite, values: ValueFact[], through: Evidence[]): void {
    if (values.length === 0) return;
    const form = told ?? (kind === 'log' && isShown(node, library) ? 'shown' : undefined);
    const { session } = this.types;
    this.sinks.push({
      sink: kind, span: session.spanOf(node), function: session.functionOf(node), how, values, redacts, through,
      ...(form === undefined ? {} : { form }), ...(recipient === undefined ? {} : { recipient }), ...(seconds === undefined ? {} : { seconds }), ...(library === undefined ? {} : { library }),
      ...(level === undefined ? {} : { level }),
    });
  }

  #evidence(node: ts.Node, how: string): Evidence {
    return { file: this.types.session.pathOf(node), line: this.types.session.lineOf(node), how };
  }
}

/** Lines of a log and events of a service outside say by their keys what they hold. */
function withKeys(surroundings: ValueSurroundings, kind: SinkKind): ValueSurroundings {
  return kind === 'log' || kind === 'third-party' ? { ...surroundings, trustsKeys: true } : surroundings;
}

/** `throw fail(email)` is a place where values leave by itself, whatever `fail` does with them. */
function isToldByThrow(call: ts.CallExpression, { site }: Wrapper, session: CollectSession): boolean {
  return site.kind === 'error' && ts.isThrowStatement(call.parent) && !makesError(call, session);
}
