import { ts } from 'ts-morph';
import type { Evidence, FieldType, Origin, Treatment, ValueFact } from './facts.js';
import { fieldTypeOf } from './field-types.js';
import { Requests } from './requests.js';
import { strongest, treatmentOf } from './sanitizers.js';
import {
  assignmentsTo, hasSpread, isEnvironment, isGlobalNamespace, isNoValue, isPlain, isTreated, parameterOfBinding, pathOfBinding, sourceOfBinding, valueOf,
} from './bindings.js';
import type { CollectSession } from './session.js';
import { fieldAt, referenceTo } from './store-registry.js';
import { isOpen, type StoreType, type StoreTypes } from './store-types.js';
import { calleeName, isFunction, nameOfReference, propertyName, propertyValue, receiverOf, returnedExpressions, unwrap } from './syntax.js';

/** A parameter of the function around a sink whose value reaches the sink: the function is a sink for its callers. */
export interface ParameterFlow {
  declaration: ts.ParameterDeclaration;
  /** The properties picked from the parameter before the sink. */
  path: string[];
  treatment: Treatment;
  /** The name and type of what reaches the sink, as they stand there. */
  name: string;
  type: FieldType;
}

/** All that an expression may carry. */
export interface ValueFlows {
  values: Omit<ValueFact, 'span' | 'parameters'>[];
  parameters: ParameterFlow[];
}

interface Visit {
  depth: number;
  seen: ReadonlySet<ts.Node>;
  treatment: Treatment;
  trail: Evidence[];
  /** The key of the object literal, or the variable, that a value without a name of its own goes into. */
  label?: string;
  /** Properties that are written over after the value was spread into an object. */
  overwritten?: string[];
}

const maximumDepth = 12;
const start: Visit = { depth: 0, seen: new Set(), treatment: 'none', trail: [] };
const maximumValues = 64;
const passThrough = new Set([
  'toString', 'trim', 'toLowerCase', 'toUpperCase', 'toLocaleString', 'normalize', 'replace', 'replaceAll', 'padEnd', 'padStart', 'concat', 'join', 'filter', 'find',
  'findLast', 'slice', 'at', 'pop', 'shift', 'reverse', 'sort', 'toSorted', 'flat', 'toJSON', 'toObject', 'values', 'entries', 'lean', 'exec', 'valueOf', 'toISOString', 'toReversed',
  'catch', 'finally', 'get', 'split', 'uniq', 'compact', 'orderBy', 'sortBy',
]);
const functionsOfArguments = new Set([
  'stringify', 'inspect', 'format', 'String', 'assign', 'values', 'entries', 'fromEntries', 'all', 'allSettled', 'race', 'resolve', 'from', 'of', 'cloneDeep', 'structuredClone',
  'encodeURIComponent', 'decodeURIComponent', 'parse', 'merge', 'plainToInstance', 'instanceToPlain', 'Array', 'Set', 'Map', 'prettyjson', 'flatten', 'uniq', 'compact', 'pick', 'omit',
]);
const mappers = new Set(['map', 'flatMap', 'then', 'reduce']);
const emptyLabel = '';

/**
 * Follows a value backwards from a sink: through variables, destructuring, templates, object literals, calls of the application's own
 * functions and of the usual helpers, until it reaches a record, a request, a parameter, or a mere name.
 */
export class ValueReader {
  readonly #requests: Requests;
  readonly #session: CollectSession;
  readonly #checker: ts.TypeChecker;

  constructor(readonly types: StoreTypes) {
    this.#session = types.session;
    this.#checker = types.session.checker;
    this.#requests = new Requests(types.session);
  }

  /**
   * @param label the key under which the value is written, for values without a name of their own
   * @param overwritten properties that are written over after the value is spread
   */
  flowsOf(expression: ts.Expression, label?: string, overwritten?: string[]): ValueFlows {
    return this.#flows(expression, { ...start, ...(label === undefined ? {} : { label }), ...(overwritten === undefined ? {} : { overwritten }) });
  }

  #flows(expression: ts.Expression, visit: Visit): ValueFlows {
    const flows: ValueFlows = { values: [], parameters: [] };
    this.#read(expression, visit, flows);
    return flows;
  }

  /** What a property path of an argument carries: of `{ user: { email } }` at `user.email`. */
  flowsAt(expression: ts.Expression, path: readonly string[]): ValueFlows {
    return this.#flowsAt(expression, path, start);
  }

  #flowsAt(expression: ts.Expression, path: readonly string[], visit: Visit): ValueFlows {
    let current = expression;
    for (const [position, name] of path.entries()) {
      const object = this.#session.originOf(current);
      const value = ts.isObjectLiteralExpression(object) ? propertyValue(object, name) : undefined;
      if (value === undefined) return ts.isObjectLiteralExpression(object) && !hasSpread(object) ? { values: [], parameters: [] } : this.#flowsOfPath(current, path.slice(position), visit);
      current = value;
    }
    return this.#flows(current, visit);
  }

  #flowsOfPath(expression: ts.Expression, path: readonly string[], visit: Visit): ValueFlows {
    const flows: ValueFlows = { values: [], parameters: [] };
    const name = path.join('.');
    for (const { store, isRecord } of this.types.ofExpression(expression)) {
      const field = isRecord ? fieldAt(store, name) : undefined;
      if (field !== undefined) this.#add(flows, { kind: 'field', store: referenceTo(store), field: name }, 'certain', visit);
    }
    if (flows.values.length > 0) return flows;
    const inner = this.#flows(expression, visit);
    flows.parameters.push(...inner.parameters.map((parameter) => ({ ...parameter, path: [...parameter.path, ...path] })));
    const part = this.#requests.partOf(expression);
    const last = path.at(-1);
    if (part !== undefined && part !== 'whole' && last !== undefined) flows.values.push({ origin: { kind: 'request', part, field: last }, treatment: 'none', confidence: 'certain', trail: [] });
    return flows;
  }

  #read(expression: ts.Expression, visit: Visit, flows: ValueFlows): void {
    const node = unwrap(expression);
    if (visit.depth > maximumDepth || visit.seen.has(node) || flows.values.length > maximumValues || visit.treatment === 'redacted') return;
    const next: Visit = { ...visit, depth: visit.depth + 1, seen: new Set(visit.seen).add(node) };
    if (ts.isTemplateExpression(node)) this.#readAll(node.templateSpans.map((span) => span.expression), without(next), flows);
    else if (ts.isTaggedTemplateExpression(node)) this.#readTemplate(node.template, next, flows);
    else if (ts.isBinaryExpression(node)) this.#readBinary(node, next, flows);
    else if (ts.isConditionalExpression(node)) this.#readAll([node.whenTrue, node.whenFalse], next, flows);
    else if (ts.isObjectLiteralExpression(node)) this.#readObject(node, next, flows);
    else if (ts.isArrayLiteralExpression(node)) this.#readAll(node.elements, next, flows);
    else if (ts.isSpreadElement(node)) this.#read(node.expression, next, flows);
    else if (ts.isCallExpression(node)) this.#readCall(node, next, flows);
    else if (ts.isNewExpression(node)) this.#readNew(node, next, flows);
    else if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) this.#readProperty(node, next, flows);
    else if (ts.isIdentifier(node)) this.#readIdentifier(node, next, flows);
  }

  #readAll(expressions: readonly ts.Expression[], visit: Visit, flows: ValueFlows): void {
    for (const expression of expressions) this.#read(expression, visit, flows);
  }

  #readTemplate(template: ts.TemplateLiteral, visit: Visit, flows: ValueFlows): void {
    if (ts.isTemplateExpression(template)) this.#readAll(template.templateSpans.map((span) => span.expression), without(visit), flows);
  }

  #readBinary(node: ts.BinaryExpression, visit: Visit, flows: ValueFlows): void {
    switch (node.operatorToken.kind) {
      case ts.SyntaxKind.PlusToken: this.#readAll([node.left, node.right], without(visit), flows); break;
      case ts.SyntaxKind.QuestionQuestionToken: case ts.SyntaxKind.BarBarToken: this.#readAll([node.left, node.right], visit, flows); break;
      case ts.SyntaxKind.AmpersandAmpersandToken: case ts.SyntaxKind.CommaToken: case ts.SyntaxKind.EqualsToken: this.#read(node.right, visit, flows); break;
      default: break;
    }
  }

  #readObject(node: ts.ObjectLiteralExpression, visit: Visit, flows: ValueFlows): void {
    const written = node.properties.flatMap((property) => (ts.isSpreadAssignment(property) ? [] : propertyName(property.name) ?? []));
    for (const property of node.properties) {
      if (visit.overwritten?.includes(propertyName(property.name) ?? '') === true) continue;
      if (ts.isSpreadAssignment(property)) this.#read(property.expression, { ...visit, overwritten: [...visit.overwritten ?? [], ...written] }, flows);
      else if (ts.isShorthandPropertyAssignment(property)) this.#readShorthand(property, visit, flows);
      else if (ts.isPropertyAssignment(property)) this.#read(property.initializer, { ...visit, label: propertyName(property.name) ?? emptyLabel }, flows);
    }
  }

  #readShorthand(property: ts.ShorthandPropertyAssignment, visit: Visit, flows: ValueFlows): void {
    const symbol = this.#checker.getShorthandAssignmentValueSymbol(property);
    this.#readSymbol(property.name, symbol, { ...visit, label: property.name.text }, flows);
  }

  #readCall(node: ts.CallExpression, visit: Visit, flows: ValueFlows): void {
    const treatment = strongest(visit.treatment, treatmentOf(node, this.#session));
    if (treatment === 'redacted') return;
    if (treatment !== visit.treatment) { this.#readAll(node.arguments, { ...visit, treatment }, flows); return; }
    if (this.#isHarmless(node)) return;
    const name = calleeName(node) ?? '';
    if (name === 'stringify' && node.arguments[1] !== undefined && ts.isArrayLiteralExpression(unwrap(node.arguments[1]))) return;
    if (this.#readRecord(node, visit, flows)) return;
    if (this.#readReturned(node, visit, flows)) return;
    const receiver = receiverOf(node.expression);
    const [callback] = node.arguments;
    if (mappers.has(name) && callback !== undefined) { this.#readCallback(callback, visit, flows); return; }
    if (receiver !== undefined && passThrough.has(name) && !isGlobalNamespace(receiver)) { this.#readPassed(node, receiver, name, visit, flows); return; }
    if (functionsOfArguments.has(name)) { this.#readAll(node.arguments, visit, flows); return; }
    this.#readLabel(node, visit, flows);
  }

  /** `headers.get('authorization')` picks one entry; `email.slice(…)` keeps the value. */
  #readPassed(node: ts.CallExpression, receiver: ts.Expression, name: string, visit: Visit, flows: ValueFlows): void {
    const part = this.#requests.partOf(receiver);
    const [key] = node.arguments;
    if (name === 'get' && part !== undefined && key !== undefined && ts.isStringLiteralLike(key)) {
      this.#add(flows, { kind: 'request', part, field: key.text }, 'certain', visit);
    } else if (name !== 'get') {
      this.#read(receiver, visit, flows);
    }
  }

  /** Results that are numbers, booleans or nothing carry no data of a person. */
  #isHarmless(node: ts.Expression): boolean {
    const type = fieldTypeOf(this.#checker.getTypeAtLocation(node), this.#checker);
    return type === 'boolean' || type === 'number';
  }

  #readNew(node: ts.NewExpression, visit: Visit, flows: ValueFlows): void {
    const name = nameOfReference(unwrap(node.expression)) ?? '';
    if (name === 'Date') return;
    if (/(Error|Exception)$/.test(name)) { this.#add(flows, { kind: 'error' }, 'likely', visit); this.#readAll((node.arguments ?? []).slice(0, 1), visit, flows); return; }
    if (this.#readRecord(node, visit, flows)) return;
    this.#readAll(node.arguments ?? [], visit, flows);
  }

  #readCallback(callback: ts.Expression, visit: Visit, flows: ValueFlows): void {
    const target = unwrap(callback);
    const declaration = isFunction(target) ? target : this.#functionOf(target);
    if (declaration !== undefined) this.#readAll(returnedExpressions(declaration), without(visit), flows);
  }

  /** What one of the application's own functions returns; its parameters stand for the arguments of this call. */
  #readReturned(node: ts.CallExpression, visit: Visit, flows: ValueFlows): boolean {
    const declaration = this.#functionOf(node.expression);
    if (declaration === undefined || !this.#session.isOwn(declaration) || declaration.body === undefined || visit.seen.has(declaration)) return false;
    const inner: ValueFlows = { values: [], parameters: [] };
    const seen = new Set(visit.seen).add(declaration);
    this.#readAll(returnedExpressions(declaration), { ...visit, seen }, inner);
    flows.values.push(...inner.values.filter((value) => value.origin.kind !== 'named' || value.confidence === 'certain'));
    for (const flow of inner.parameters) this.#readArgument(node, declaration, flow, visit, flows);
    if (inner.values.length === 0 && inner.parameters.length === 0) this.#readLabel(node, visit, flows);
    return true;
  }

  #readArgument(node: ts.CallExpression, declaration: ts.FunctionLikeDeclaration, flow: ParameterFlow, visit: Visit, flows: ValueFlows): void {
    const position = declaration.parameters.indexOf(flow.declaration);
    const argument = node.arguments[position];
    if (position < 0) { flows.parameters.push(flow); return; }
    if (argument === undefined) return;
    const treatment = strongest(visit.treatment, flow.treatment);
    const carried = this.#flowsAt(argument, flow.path, { ...visit, treatment: 'none' });
    flows.values.push(...carried.values.map((value) => ({ ...value, treatment: strongest(value.treatment, treatment) })));
    flows.parameters.push(...carried.parameters.map((parameter) => ({ ...parameter, treatment: strongest(parameter.treatment, treatment) })));
  }

  #functionOf(callee: ts.Expression): ts.FunctionLikeDeclaration | undefined {
    for (const declaration of this.#session.declarationsOf(callee)) {
      if (isFunction(declaration) && declaration.body !== undefined) return declaration;
      const value = valueOf(declaration);
      const target = value === undefined ? undefined : unwrap(value);
      if (target !== undefined && isFunction(target)) return target;
      if (target !== undefined && ts.isCallExpression(target)) {
        const wrapped = target.arguments.map(unwrap).find((argument) => isFunction(argument));
        if (wrapped !== undefined && isFunction(wrapped)) return wrapped;
      }
    }
    return undefined;
  }

  #readProperty(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, visit: Visit, flows: ValueFlows): void {
    const name = nameOfReference(node);
    if (name === undefined) { this.#readIndexed(node as ts.ElementAccessExpression, visit, flows); return; }
    if (name === 'length' || name === 'size' || isEnvironment(node)) return;
    const part = this.#requests.partOf(node);
    if (part !== undefined) { this.#add(flows, { kind: 'request', part }, 'certain', visit); return; }
    const container = this.#requests.partOf(node.expression);
    if (container !== undefined && container !== 'whole') { this.#add(flows, { kind: 'request', part: container, field: name }, 'certain', visit); return; }
    if (this.#readField(node.expression, name, visit, flows) || this.#readRecord(node, visit, flows)) return;
    this.#readMember(node, name, visit, flows);
  }

  /** `rows[0]`, `map[key]`: what the container holds. `address.split('@')[1]` is only a part. */
  #readIndexed(node: ts.ElementAccessExpression, visit: Visit, flows: ValueFlows): void {
    const container = unwrap(node.expression);
    if (ts.isCallExpression(container) && calleeName(container) === 'split') return;
    if (this.#readRecord(node, visit, flows)) return;
    const part = this.#requests.partOf(node.expression);
    if (part !== undefined) return;
    this.#read(node.expression, visit, flows);
  }

  /** `user.email` where `user` is a record of a store. */
  #readField(owner: ts.Expression, name: string, visit: Visit, flows: ValueFlows): boolean {
    for (const { store, path } of this.#recordsBehind(owner)) {
      const field = fieldAt(store.store, [...path, name].join('.'));
      if (field === undefined) continue;
      if (field.type === 'relation') return false;
      this.#add(flows, { kind: 'field', store: referenceTo(store.store), field: [...path, name].join('.') }, 'certain', visit);
      return true;
    }
    return false;
  }

  /** The records that an expression is, or is a nested part of: `user.address` is `address` of User. */
  #recordsBehind(expression: ts.Expression): { store: StoreType; path: string[] }[] {
    const node = unwrap(expression);
    const direct = this.types.ofExpression(node).filter((entry) => entry.isRecord);
    if (direct.length > 0) return direct.map((store) => ({ store, path: [] }));
    const name = ts.isPropertyAccessExpression(node) ? node.name.text : undefined;
    if (name === undefined || !ts.isPropertyAccessExpression(node)) return [];
    return this.#recordsBehind(node.expression).map(({ store, path }) => ({ store, path: [...path, name] }));
  }

  /** A whole record or list of them. */
  #readRecord(node: ts.Expression, visit: Visit, flows: ValueFlows): boolean {
    const records = this.types.ofExpression(node).filter((entry) => entry.isRecord);
    for (const record of records) {
      const only = this.#fieldsPresent(record);
      this.#add(flows, { kind: 'record', store: referenceTo(record.store), many: record.many, ...(only === undefined ? {} : { only }), ...(visit.overwritten === undefined ? {} : { without: visit.overwritten }) }, 'certain', visit);
    }
    return records.length > 0;
  }

  /** The fields that the record's type still has after select, Pick or Omit; undefined where the type does not tell. */
  #fieldsPresent(record: StoreType): string[] | undefined {
    const properties = this.#checker.getPropertiesOfType(record.type).map((property) => property.name);
    const isLoose = this.#checker.getIndexInfosOfType(record.type).length > 0;
    const known = record.store.fields.filter((field) => properties.includes(field.name.split('.', 1)[0] ?? ''));
    if (isLoose || known.length === 0) return undefined;
    return known.length === record.store.fields.length ? undefined : known.map((field) => field.name);
  }

  /** A property of something that is no store: follow what was put there, else its name is all that is known. */
  #readMember(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, name: string, visit: Visit, flows: ValueFlows): void {
    const symbol = this.#session.symbolOf(node);
    const declaration = symbol?.valueDeclaration;
    const value = declaration !== undefined && this.#session.isOwn(declaration) ? valueOf(declaration) : undefined;
    if (value !== undefined && !isFunction(unwrap(value)) && !ts.isPropertyDeclaration(declaration as ts.Node)) {
      const before = flows.values.length + flows.parameters.length;
      this.#read(value, { ...visit, label: name }, flows);
      if (flows.values.length + flows.parameters.length > before || isPlain(value)) return;
    }
    const type = this.#checker.getTypeAtLocation(node);
    const parameter = this.#parameterBehind(node);
    if (parameter !== undefined) this.#addParameter(flows, parameter.declaration, parameter.path, name, type, visit);
    if (this.#isError(node.expression)) { this.#add(flows, { kind: 'error' }, 'likely', visit); return; }
    this.#addNamed(flows, name, this.#ownerOf(node.expression), type, visit);
  }

  /** `options.user.email` with a parameter `options` is the path `user.email` of that parameter. */
  #parameterBehind(expression: ts.Expression): { declaration: ts.ParameterDeclaration; path: string[] } | undefined {
    const node = unwrap(expression);
    if (ts.isPropertyAccessExpression(node)) {
      const inner = this.#parameterBehind(node.expression);
      return inner === undefined ? undefined : { declaration: inner.declaration, path: [...inner.path, node.name.text] };
    }
    if (!ts.isIdentifier(node)) return undefined;
    const declaration = this.#session.declarationOf(node);
    if (declaration === undefined) return undefined;
    return ts.isParameter(declaration) ? { declaration, path: [] } : parameterOfBinding(declaration);
  }

  #ownerOf(expression: ts.Expression): string | undefined {
    const type = this.#checker.getNonNullableType(this.#checker.getTypeAtLocation(expression));
    const symbol = type.aliasSymbol ?? (type.symbol as ts.Symbol | undefined);
    const name = symbol?.name;
    if (name !== undefined && !name.startsWith('__')) return name;
    const node = unwrap(expression);
    if (node.kind === ts.SyntaxKind.ThisKeyword) return undefined;
    return nameOfReference(node) ?? (ts.isCallExpression(node) ? calleeName(node) : undefined);
  }

  #readIdentifier(node: ts.Identifier, visit: Visit, flows: ValueFlows): void {
    this.#readSymbol(node, this.#session.symbolOf(node), visit, flows);
  }

  #readSymbol(node: ts.Identifier, symbol: ts.Symbol | undefined, visit: Visit, flows: ValueFlows): void {
    const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
    if (node.text === 'undefined' || (declaration !== undefined && isNoValue(declaration))) return;
    if (symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0) {
      const target = this.#checker.getAliasedSymbol(symbol);
      if (target !== symbol) { this.#readSymbol(node, target, visit, flows); return; }
    }
    if (this.#isHarmless(node)) return;
    const part = this.#requests.partOf(node);
    const entry = part === undefined ? undefined : this.#requests.entryOf(node);
    if (part !== undefined) { this.#add(flows, { kind: 'request', part, ...(entry === undefined ? {} : { field: entry }) }, 'certain', visit); return; }
    if (this.#isError(node)) { this.#add(flows, { kind: 'error' }, 'certain', visit); return; }
    if (declaration !== undefined && ts.isBindingElement(declaration) && this.#readBinding(node, declaration, visit, flows)) return;
    if (this.#readRecord(node, visit, flows)) return;
    this.#readDeclared(node, declaration, visit, flows);
  }

  #readDeclared(node: ts.Identifier, declaration: ts.Declaration | undefined, visit: Visit, flows: ValueFlows): void {
    const type = this.#checker.getTypeAtLocation(node);
    if (declaration !== undefined && ts.isParameter(declaration)) this.#addParameter(flows, declaration, [], node.text, type, visit);
    if (declaration !== undefined && ts.isVariableDeclaration(declaration)) {
      if (this.#readVariable(declaration, { ...visit, label: node.text }, flows)) return;
    }
    if (!this.#readParts(node, type, visit, flows)) this.#addNamed(flows, node.text, undefined, type, visit);
  }

  #readVariable(declaration: ts.VariableDeclaration, visit: Visit, flows: ValueFlows): boolean {
    const before = flows.values.length + flows.parameters.length;
    const loop = declaration.parent.parent;
    const { initializer } = declaration;
    if (ts.isForOfStatement(loop)) this.#read(loop.expression, visit, flows);
    else if (initializer !== undefined) this.#read(initializer, visit, flows);
    for (const assigned of assignmentsTo(declaration)) this.#read(assigned, visit, flows);
    const found = flows.values.length + flows.parameters.length > before;
    return found || (initializer !== undefined && isPlain(initializer)) || (initializer !== undefined && isTreated(initializer, this.#session));
  }

  /** `const { email, ...rest } = user`. */
  #readBinding(node: ts.Identifier, element: ts.BindingElement, visit: Visit, flows: ValueFlows): boolean {
    const source = sourceOfBinding(element);
    if (source === undefined) return false;
    const path = pathOfBinding(element);
    if (path.length === 0) return false;
    const { root } = source;
    if (root !== undefined) {
      const part = this.#requests.partOf(root) ?? (ts.isIdentifier(unwrap(root)) ? undefined : this.#requestPartOf(root));
      if (part !== undefined) return this.#readRequestBinding(part, path, visit, flows);
      if (element.dotDotDotToken === undefined) {
        for (const { store, path: outer } of this.#recordsBehind(root)) {
          const name = [...outer, ...path].join('.');
          const field = fieldAt(store.store, name);
          if (field === undefined || field.type === 'relation') continue;
          this.#add(flows, { kind: 'field', store: referenceTo(store.store), field: name }, 'certain', visit);
          return true;
        }
      }
      if (this.#readRecord(node, visit, flows)) return true;
      const carried = this.#flowsAt(root, path, { ...visit, treatment: 'none' });
      flows.values.push(...carried.values.map((value) => ({ ...value, treatment: strongest(value.treatment, visit.treatment) })));
      if (carried.values.length > 0) return true;
    }
    return this.#readBoundParameter(node, source.parameter, path, visit, flows);
  }

  #requestPartOf(root: ts.Expression): ReturnType<Requests['partOf']> {
    return this.#requests.partOf(this.#session.originOf(root));
  }

  #readRequestBinding(part: NonNullable<ReturnType<Requests['partOf']>>, path: string[], visit: Visit, flows: ValueFlows): boolean {
    const [first = '', second] = path;
    const known = ['body', 'query', 'params', 'headers', 'cookies', 'ip', 'url'] as const;
    const named = known.find((candidate) => candidate === first);
    if (part !== 'whole') this.#add(flows, { kind: 'request', part, field: path.at(-1) ?? first }, 'certain', visit);
    else if (named !== undefined) this.#add(flows, { kind: 'request', part: named, ...(second === undefined ? {} : { field: second }) }, 'certain', visit);
    else return false;
    return true;
  }

  #readBoundParameter(node: ts.Identifier, parameter: ts.ParameterDeclaration | undefined, path: string[], visit: Visit, flows: ValueFlows): boolean {
    if (parameter === undefined) return false;
    const type = this.#checker.getTypeAtLocation(node);
    const request = this.#requestOfParameter(parameter);
    if (request && this.#readRequestBinding('whole', path, visit, flows)) return true;
    for (const store of this.types.ofType(this.#checker.getTypeAtLocation(parameter), this.#session.pathOf(parameter))) {
      const field = store.isRecord ? fieldAt(store.store, path.join('.')) : undefined;
      if (field === undefined) continue;
      this.#add(flows, { kind: 'field', store: referenceTo(store.store), field: path.join('.') }, 'certain', visit);
      return true;
    }
    if (this.#readRecord(node, visit, flows)) return true;
    this.#addParameter(flows, parameter, path, node.text, type, visit);
    const owner = this.#checker.getTypeAtLocation(parameter);
    const ownerName = owner.aliasSymbol?.name ?? (owner.symbol as ts.Symbol | undefined)?.name;
    this.#addNamed(flows, node.text, ownerName?.startsWith('__') === true ? undefined : ownerName, type, visit);
    return true;
  }

  #requestOfParameter(parameter: ts.ParameterDeclaration): boolean {
    const type = this.#checker.getTypeAtLocation(parameter);
    return /Request$/.test((type.symbol as ts.Symbol | undefined)?.name ?? '') && this.#checker.getPropertyOfType(type, 'headers') !== undefined;
  }

  /** An object whose type is declared in the application: each of its properties is a value with a name and an owner. */
  #readParts(node: ts.Identifier, type: ts.Type, visit: Visit, flows: ValueFlows): boolean {
    const bare = this.#checker.getNonNullableType(type);
    const symbol = bare.aliasSymbol ?? (bare.symbol as ts.Symbol | undefined);
    const declaration = symbol?.declarations?.[0];
    if (fieldTypeOf(bare, this.#checker) !== 'object' || symbol === undefined || declaration === undefined || !this.#session.isOwn(declaration)) return false;
    if (bare.getCallSignatures().length > 0 || this.#checker.isArrayType(bare)) return false;
    const owner = symbol.name.startsWith('__') ? node.text : symbol.name;
    for (const property of this.#checker.getPropertiesOfType(bare).slice(0, maximumValues)) {
      if (visit.overwritten?.includes(property.name) === true) continue;
      this.#addNamed(flows, property.name, owner, this.#checker.getTypeOfSymbol(property), visit);
    }
    return true;
  }

  #readLabel(node: ts.Expression, visit: Visit, flows: ValueFlows): void {
    if (visit.label !== undefined && visit.label !== emptyLabel) this.#addNamed(flows, visit.label, undefined, this.#checker.getTypeAtLocation(node), visit);
  }

  #isError(expression: ts.Expression): boolean {
    const node = unwrap(expression);
    const declaration = ts.isIdentifier(node) ? this.#session.declarationOf(node) : undefined;
    if (declaration !== undefined && ts.isVariableDeclaration(declaration) && ts.isCatchClause(declaration.parent)) return true;
    if (/^(e|err|error|ex|exception|reason|cause)$/i.test(nameOfReference(node) ?? '') || /(Error|Exception)$/.test(nameOfReference(node) ?? '')) {
      return fieldTypeOf(this.#checker.getTypeAtLocation(node), this.#checker) !== 'string';
    }
    const name = (this.#checker.getNonNullableType(this.#checker.getTypeAtLocation(node)).symbol as ts.Symbol | undefined)?.name ?? '';
    return /(Error|Exception)$/.test(name);
  }

  #addParameter(flows: ValueFlows, declaration: ts.ParameterDeclaration, path: string[], name: string, type: ts.Type, visit: Visit): void {
    flows.parameters.push({ declaration, path, treatment: visit.treatment, name, type: fieldTypeOf(type, this.#checker) });
  }

  #addNamed(flows: ValueFlows, name: string, owner: string | undefined, type: ts.Type, visit: Visit): void {
    const kind = fieldTypeOf(type, this.#checker);
    if (kind === 'boolean' || type.getCallSignatures().length > 0) return;
    const origin: Origin = { kind: 'named', name, type: kind, ...(owner === undefined ? {} : { owner }) };
    this.#add(flows, origin, isOpen(type) || owner === undefined ? 'likely' : 'certain', visit);
  }

  #add(flows: ValueFlows, origin: Origin, confidence: ValueFact['confidence'], visit: Visit): void {
    flows.values.push({ origin, treatment: visit.treatment, confidence, trail: visit.trail });
  }
}

/** The values inside a template or a sum have no label: the text is a message, not the field that is named. */
function without(visit: Visit): Visit {
  const { label: _label, ...rest } = visit;
  return rest;
}

