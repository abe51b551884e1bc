import { ts } from 'ts-morph';
import { symbolOfType } from './field-types.js';
import { writtenAfter } from './bindings.js';
import type { LetheTag } from './context.js';
import type { IndexedCall } from './call-index.js';
import type { Evidence, SinkFact, ValueFact } from './facts.js';
import { parameterPosition } from './operands.js';
import type { RedactionReader } from './redaction.js';
import { functionName } from './functions.js';
import { isOpen, type StoreTypes } from './store-types.js';
import { calleeName, describeReference, isFunction, nameOfReference, propertyName, receiverOf, unwrap } from './syntax.js';
import { plainOperands } from './tags.js';
import type { ParameterFlow, ValueFlows, ValueSurroundings } from './value-flows.js';
import type { ValueReader } from './values.js';

export const levelNames: ReadonlySet<string> = new Set([
  'log', 'info', 'warn', 'warning', 'error', 'debug', 'trace', 'fatal', 'verbose', 'silly', 'http', 'notice', 'critical', 'crit', 'alert', 'emerg', 'child',
]);
const loggerName = /^(log|logger|_log|_logger|\w*Logger|winston|pino|bunyan)$/;
const loggerType = /(Logger|Log|LoggerService|LogService)$/;
const maximumWrappers = 4000;

/** A function whose parameter reaches a log. */
interface Wrapper {
  declaration: ts.FunctionLikeDeclaration;
  flow: ParameterFlow;
  /** The call inside the function, and the value there, that a finding points to when the function is more than a log. */
  site: Site;
  through: Evidence[];
  parameters: ValueFact['parameters'];
  /** A function between here and the log does something else too, so every finding stands inside that function. */
  isInside: boolean;
}

/** A call that writes to a log, and the part of it that holds a value. */
interface Site {
  call: IndexedCall;
  piece: ts.Node;
  how: string;
  redacts: string[];
}

/** Reads what log calls write, and what callers hand to functions that log their parameters. */
export class LogCallReader {
  readonly sinks: SinkFact[] = [];
  readonly #wrappers: Wrapper[] = [];
  readonly #seen = new Set<string>();

  constructor(readonly types: StoreTypes, readonly values: ValueReader, readonly redaction: RedactionReader) {}

  /** A call whose callee is known to write to a log. */
  readTagged(call: IndexedCall, tag: LetheTag): void {
    this.#readCall(call, this.#loggedArguments(call, tag));
  }

  /** A call that looks like one of a logger whose type is not known: `logger.info(…)`. */
  readUntyped(call: IndexedCall): void {
    if (!ts.isTaggedTemplateExpression(call) && this.#looksLikeLogger(call)) this.#readCall(call, [...(call.arguments ?? [])]);
  }

  /** Follows wrappers to their callers until nothing new is found. */
  followWrappers(): void {
    for (let position = 0; position < this.#wrappers.length && position < maximumWrappers; position += 1) {
      const wrapper = this.#wrappers[position];
      if (wrapper !== undefined) this.#readCallers(wrapper);
    }
  }

  #looksLikeLogger(call: ts.CallExpression | ts.NewExpression): boolean {
    const receiver = receiverOf(call.expression);
    if (receiver === undefined || !levelNames.has(calleeName(call) ?? '')) return false;
    const { session } = this.types;
    const type = session.checker.getTypeAtLocation(receiver);
    const hasLoggerName = loggerName.test(nameOfReference(unwrap(receiver)) ?? '');
    if (isOpen(type)) return hasLoggerName;
    if (hasLoggerName && session.declarationsOf(call.expression).some((declaration) => session.isOwn(declaration) && isBodiless(declaration))) return true;
    const symbol = symbolOfType(type);
    const isOwnType = symbol?.declarations?.some((declaration) => session.isOwn(declaration)) ?? false;
    return isOwnType && loggerType.test(symbol?.name ?? '');
  }

  #loggedArguments(call: IndexedCall, tag: LetheTag): ts.Expression[] {
    if (ts.isTaggedTemplateExpression(call)) {
      return ts.isTemplateExpression(call.template) ? call.template.templateSpans.map((span) => span.expression) : [];
    }
    const given = [...(call.arguments ?? [])];
    const positions = plainOperands(tag).flatMap((operand) => parameterPosition(tag.declaration, operand) ?? []);
    return positions.length === 0 ? given : positions.flatMap((position) => given[position] ?? []);
  }

  #readCall(call: IndexedCall, logged: readonly ts.Expression[]): void {
    const callee = ts.isTaggedTemplateExpression(call) ? call.tag : call.expression;
    const redacts = this.redaction.ofLogger(receiverOf(callee) ?? callee);
    const how = describeReference(callee);
    for (const piece of logged.flatMap((argument) => piecesOf(argument))) {
      const flows = this.values.flowsOf(piece.expression, piece.surroundings);
      const site = { call, piece: piece.span, how, redacts };
      this.#addSink(site, this.#placed(flows, piece.span, []).map((value) => this.#withColumns(call, value)), []);
      this.#addWrappers(flows, { site, parameters: [], through: [this.#evidence(call, `${how} writes it`)], isInside: false });
    }
  }

  #readCallers(wrapper: Wrapper): void {
    const position = wrapper.declaration.parameters.indexOf(wrapper.flow.declaration);
    for (const call of this.types.callsOf(wrapper.declaration)) {
      const given = wrapper.flow.declaration.dotDotDotToken === undefined ? call.arguments.slice(position, position + 1) : call.arguments.slice(position);
      for (const argument of given) this.#readHandedOver(call, argument, wrapper);
    }
  }

  #readHandedOver(call: ts.CallExpression, argument: ts.Expression, wrapper: Wrapper): void {
    const { path } = wrapper.flow;
    const pieces: Piece[] = path.length === 0 ? piecesOf(argument) : [{ expression: argument, span: argument, surroundings: {} }];
    for (const piece of pieces) {
      const surroundings = wrapper.flow.isText ? { ...piece.surroundings, isText: true } : piece.surroundings;
      const flows = path.length === 0 ? this.values.flowsOf(piece.expression, surroundings) : this.values.flowsAt(argument, path);
      if (isLogFunction(wrapper)) this.#reportCaller(call, piece.span, flows, wrapper);
      else this.#reportInside(call, flows, wrapper);
    }
  }

  /** The function is a log by itself, so what a caller hands over is written by the caller. */
  #reportCaller(call: ts.CallExpression, piece: ts.Node, flows: ValueFlows, wrapper: Wrapper): void {
    const how = describeReference(call.expression);
    const parameters = [{ name: wrapper.flow.name, type: wrapper.flow.type }, ...wrapper.parameters];
    const site = { call, piece, how, redacts: wrapper.site.redacts };
    this.#addSink(site, this.#placed(flows, piece, parameters).map((value) => treated(value, wrapper)), wrapper.through);
    this.#addWrappers(flows, { site, parameters, through: [this.#evidence(call, `${how} hands it on`), ...wrapper.through], isInside: false });
  }

  /** The function does something else and logs on the way: the line to mend is inside, the caller is how the value came there. */
  #reportInside(call: ts.CallExpression, flows: ValueFlows, wrapper: Wrapper): void {
    const { site, through, parameters } = wrapper;
    const source = this.#evidence(call, `${describeReference(call.expression)} is given it`);
    const known = [{ name: wrapper.flow.name, type: wrapper.flow.type }, ...parameters];
    const values = this.#placed(flows, site.piece, known).map((value) => ({ ...treated(value, wrapper), trail: [...value.trail, source] }));
    this.#addSink(site, values, through.slice(1));
    this.#addWrappers(flows, { site, parameters: known, through, isInside: true });
  }

  /** `console.table(rows, ['name', 'createdAt'])` prints these columns only. */
  #withColumns(call: IndexedCall, value: ValueFact): ValueFact {
    const columns = ts.isCallExpression(call) && calleeName(call) === 'table' ? call.arguments[1] : undefined;
    const list = columns === undefined ? undefined : unwrap(columns);
    if (list === undefined || !ts.isArrayLiteralExpression(list) || value.origin.kind !== 'record') return value;
    const only = list.elements.flatMap((element) => this.types.session.constantsOf(element).map(String));
    return { ...value, origin: { ...value.origin, only } };
  }

  #placed(flows: ValueFlows, node: ts.Node, parameters: ValueFact['parameters']): ValueFact[] {
    const span = this.types.session.spanOf(node);
    return flows.values.map(({ origin, treatment, confidence, trail, path }) => ({ span, origin, treatment, confidence, trail, parameters, ...(path === undefined ? {} : { path }) }));
  }

  #addWrappers(flows: ValueFlows, sink: Omit<Wrapper, 'declaration' | 'flow'>): void {
    for (const flow of flows.parameters) {
      const declaration = flow.declaration.parent;
      if (!isFunction(declaration)) continue;
      const key = [this.types.session.pathOf(declaration), flow.declaration.pos, flow.path.join('.'), this.types.session.pathOf(sink.site.call), sink.site.call.pos].join(':');
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      this.#wrappers.push({ declaration, flow, ...sink });
    }
  }

  #addSink({ call, how, redacts }: Site, values: ValueFact[], through: Evidence[]): void {
    if (values.length === 0) return;
    const { session } = this.types;
    this.sinks.push({ sink: 'log', span: session.spanOf(call), function: session.functionOf(call), how, values, redacts, through });
  }

  #evidence(node: ts.Node, how: string): Evidence {
    return { file: this.types.session.pathOf(node), line: this.types.session.lineOf(node), how };
  }
}

const logWords = /(^|_)(log|logger|audit|trace|debug|info|warn|warning|error|fatal|report|track|print)(?=$|_|[A-Z\d])|(Log|Logger|Logging|Audit|Trace)(?=$|[A-Z_\d])/;

/** A function that is called a log, is a level of something called a log, or does nothing but log. */
function isLogFunction({ declaration, site, isInside }: Wrapper): boolean {
  if (isInside) return false;
  const owner = declaration.parent;
  const names = [functionName(declaration) ?? '', ts.isClassLike(owner) ? owner.name?.text ?? '' : ''];
  return names.some((name) => logWords.test(name)) || consistsOf(declaration, site.call);
}

/** Whether a function does nothing but make one call. */
function consistsOf(declaration: ts.FunctionLikeDeclaration, call: IndexedCall): boolean {
  const { body } = declaration;
  if (body === undefined) return false;
  if (!ts.isBlock(body)) return unwrap(body) === call;
  const [only] = body.statements;
  const isSingle = body.statements.length === 1 && only !== undefined && (ts.isExpressionStatement(only) || ts.isReturnStatement(only));
  return isSingle && only.expression !== undefined && unwrap(only.expression) === call;
}

function treated(value: ValueFact, wrapper: Wrapper): ValueFact {
  return wrapper.flow.treatment === 'none' ? value : { ...value, treatment: wrapper.flow.treatment };
}

/** A member of an interface or a type: what it does is somewhere else. */
function isBodiless(declaration: ts.Declaration): boolean {
  return ts.isMethodSignature(declaration) || ts.isPropertySignature(declaration);
}

/** A part of an argument that can be pointed at by itself: a property of an object literal, a span of a template. */
interface Piece {
  expression: ts.Expression;
  span: ts.Node;
  surroundings: ValueSurroundings;
}

function piecesOf(argument: ts.Expression): Piece[] {
  const node = unwrap(argument);
  if (ts.isTemplateExpression(node)) return node.templateSpans.map(({ expression }) => ({ expression, span: expression, surroundings: { isText: true } }));
  if (!ts.isObjectLiteralExpression(node)) return [{ expression: argument, span: argument, surroundings: { path: [] } }];
  return node.properties.flatMap((property, position): Piece[] => {
    const label = propertyName(property.name);
    const surroundings = label === undefined ? {} : { label, path: [label] };
    if (ts.isPropertyAssignment(property)) return [{ expression: property.initializer, span: property, surroundings }];
    if (ts.isSpreadAssignment(property)) return [{ expression: property.expression, span: property, surroundings: { overwritten: writtenAfter(node, position), path: [] } }];
    return ts.isShorthandPropertyAssignment(property) ? [{ expression: property.name, span: property, surroundings }] : [];
  });
}
