import { ts } from 'ts-morph';
import type { LetheTag } from './context.js';
import type { IndexedCall } from './call-index.js';
import type { Evidence, SinkFact, ValueFact } from './facts.js';
import { parameterPosition } from './operands.js';
import type { RedactionReader } from './redaction.js';
import { isOpen, type StoreTypes } from './store-types.js';
import { calleeName, describeReference, isFunction, nameOfReference, propertyName, receiverOf, unwrap } from './syntax.js';
import { plainOperands } from './tags.js';
import type { ParameterFlow, ValueFlows, ValueReader } from './values.js';

export const levelNames: ReadonlySet<string> = new Set([
  'log', 'info', 'warn', 'warning', 'error', 'debug', 'trace', 'fatal', 'verbose', 'silly', 'http', 'notice', 'critical', 'crit', 'alert', 'emerg', 'child',
]);
const loggerName = /^(log|logger|_log|_logger|\w*Logger|winston|pino|bunyan)$/;
const loggerType = /(Logger|Log|LoggerService|LogService)$/;
const maximumWrappers = 4000;

/** A function whose parameter reaches a log: a log itself for its callers. */
interface Wrapper {
  declaration: ts.FunctionLikeDeclaration;
  flow: ParameterFlow;
  how: string;
  through: Evidence[];
  redacts: string[];
  parameters: ValueFact['parameters'];
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
    if (isOpen(type)) return loggerName.test(nameOfReference(unwrap(receiver)) ?? '');
    const symbol = type.aliasSymbol ?? (type.symbol as ts.Symbol | undefined);
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
    const values: ValueFact[] = [];
    for (const piece of logged.flatMap((argument) => piecesOf(argument))) {
      const flows = this.values.flowsOf(piece.expression, piece.label);
      values.push(...this.#placed(flows, piece.span, []));
      this.#addWrappers(flows, { how, redacts, parameters: [], through: [this.#evidence(call, `${how} writes it`)] });
    }
    this.#addSink(call, how, values, redacts, []);
  }

  #readCallers(wrapper: Wrapper): void {
    const position = wrapper.declaration.parameters.indexOf(wrapper.flow.declaration);
    for (const call of this.types.callsOf(wrapper.declaration)) {
      const given = wrapper.flow.declaration.dotDotDotToken === undefined ? call.arguments.slice(position, position + 1) : call.arguments.slice(position);
      for (const argument of given) this.#readHandedOver(call, argument, wrapper);
    }
  }

  #readHandedOver(call: ts.CallExpression, argument: ts.Expression, wrapper: Wrapper): void {
    const parameters = [{ name: wrapper.flow.name, type: wrapper.flow.type }, ...wrapper.parameters];
    const pieces = wrapper.flow.path.length === 0 ? piecesOf(argument) : [{ expression: argument, span: argument, label: undefined }];
    const values: ValueFact[] = [];
    for (const piece of pieces) {
      const flows = wrapper.flow.path.length === 0 ? this.values.flowsOf(piece.expression, piece.label) : this.values.flowsAt(argument, wrapper.flow.path);
      values.push(...this.#placed(flows, piece.span, parameters).map((value) => treated(value, wrapper)));
      const { how, redacts } = wrapper;
      this.#addWrappers(flows, { how, redacts, parameters, through: [this.#evidence(call, `${describeReference(call.expression)} hands it on`), ...wrapper.through] });
    }
    this.#addSink(call, describeReference(call.expression), values, wrapper.redacts, wrapper.through);
  }

  #placed(flows: ValueFlows, node: ts.Node, parameters: ValueFact['parameters']): ValueFact[] {
    const span = this.types.session.spanOf(node);
    return flows.values.map((value) => ({ ...value, span, parameters }));
  }

  #addWrappers(flows: ValueFlows, sink: Pick<Wrapper, 'how' | 'redacts' | 'parameters' | 'through'>): void {
    for (const flow of flows.parameters) {
      const declaration = flow.declaration.parent;
      if (!isFunction(declaration)) continue;
      const key = `${this.types.session.pathOf(declaration)}:${declaration.pos}:${flow.declaration.pos}:${flow.path.join('.')}`;
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      this.#wrappers.push({ declaration, flow, ...sink });
    }
  }

  #addSink(call: IndexedCall, how: string, values: ValueFact[], redacts: string[], through: Evidence[]): void {
    if (values.length === 0) return;
    const { session } = this.types;
    this.sinks.push({ sink: 'log', span: session.spanOf(call), function: session.functionOf(call), how, values, redacts, through });
  }

  #evidence(node: ts.Node, how: string): Evidence {
    return { file: this.types.session.pathOf(node), line: this.types.session.lineOf(node), how };
  }
}

function treated(value: ValueFact, wrapper: Wrapper): ValueFact {
  return wrapper.flow.treatment === 'none' ? value : { ...value, treatment: wrapper.flow.treatment };
}

/** A part of an argument that can be pointed at by itself: a property of an object literal, a span of a template. */
interface Piece {
  expression: ts.Expression;
  span: ts.Node;
  label: string | undefined;
}

function piecesOf(argument: ts.Expression): Piece[] {
  const node = unwrap(argument);
  if (ts.isTemplateExpression(node)) return node.templateSpans.map(({ expression }) => ({ expression, span: expression, label: undefined }));
  if (!ts.isObjectLiteralExpression(node)) return [{ expression: argument, span: argument, label: undefined }];
  return node.properties.flatMap((property): Piece[] => {
    const label = propertyName(property.name);
    if (ts.isPropertyAssignment(property)) return [{ expression: property.initializer, span: property, label }];
    if (ts.isSpreadAssignment(property)) return [{ expression: property.expression, span: property, label: undefined }];
    return ts.isShorthandPropertyAssignment(property) ? [{ expression: property.name, span: property, label }] : [];
  });
}
