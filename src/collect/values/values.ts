import { ts } from 'ts-morph';
import type { BoundContexts } from './bound-contexts.js';
import { resolvedValues } from '../calls/resolved-values.js';
import { detailsCarriedBy } from './carried-details.js';
import { hasSpread, isConfiguration, isPlain, writtenAfter } from './bindings.js';
import type { Origin } from '../facts.js';
import { fieldTypeOf } from '../field-types.js';
import { fieldAt, referenceTo } from '../lookup/store-registry.js';
import { ownerInObject } from './parameter-owners.js';
import { isMask, takesAway } from '../sinks/sanitizers.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { BoxValues } from './box-values.js';
import { calleeName, nameOfReference, propertyName, propertyValue, unwrap } from '../syntax.js';
import { isKeyName } from '../../key-names.js';
import { mayBeLabelled, spokenLabel } from './spoken-labels.js';
import { endOfText, spansOf } from './text-spans.js';
import { TypedParts } from './typed-parts.js';
import { BindingValues } from './value-bindings.js';
import { CallValues } from './value-calls.js';
import type { KnownValues } from './known-values.js';
import { ValueContext } from './value-context.js';
import { inText, maximumDepth, maximumValues, start, under, Way, type ValueFlows, type ValueSurroundings, type Visit } from './value-flows.js';
import { RecordValues } from './value-records.js';
import { ReferenceValues } from './value-references.js';

const eitherOperators: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken]);
const rightOperators: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.CommaToken, ts.SyntaxKind.EqualsToken]);

/**
 * Follows a value backwards from a sink: through variables, destructuring, templates, object literals, calls of the application's own
 * functions and of the usual helpers, until it reaches a record, a request, a parameter, or a mere name.
 */
export class ValueReader {
  readonly context: ValueContext;
  readonly #known = new Map<ts.Expression, Map<string, ValueFlows>>();
  readonly records: RecordValues;
  readonly references: ReferenceValues;
  readonly parts: TypedParts;
  readonly boxes: BoxValues;
  readonly bindings: BindingValues;
  readonly calls: CallValues;

  constructor(types: StoreTypes, known: KnownValues, readonly contexts: BoundContexts) {
    this.context = new ValueContext(types, known);
    this.records = new RecordValues(this.context);
    this.parts = new TypedParts(this.context);
    this.boxes = new BoxValues(this.context, this.parts);
    this.references = new ReferenceValues(this.context, this);
    this.bindings = new BindingValues(this.context, this);
    this.calls = new CallValues(this.context, this);
  }

  flowsOf(expression: ts.Expression, surroundings: ValueSurroundings = {}): ValueFlows {
    if (surroundings.isText === true && this.#isObjectWritten(expression)) return { values: [], parameters: [] };
    return this.#remembered(expression, JSON.stringify(surroundings), () => {
      const flows = this.#flows(expression, { ...start, ...surroundings });
      this.addLabel(expression, flows.values, { ...start, ...surroundings }, flows);
      this.#addSpoken(expression, flows.values, { ...start, ...surroundings }, flows);
      return flows;
    });
  }

  /** What an expression carries is asked for by every sink that a function leads to. */
  #remembered(expression: ts.Expression, key: string, read: () => ValueFlows): ValueFlows {
    const ofExpression = this.#known.get(expression) ?? new Map<string, ValueFlows>();
    this.#known.set(expression, ofExpression);
    const flows = ofExpression.get(key) ?? read();
    ofExpression.set(key, flows);
    return { values: [...flows.values], parameters: [...flows.parameters] };
  }

  /** What an expression carries in the middle of a reading. */
  flowsOfVisit(expression: ts.Expression, visit: Visit): ValueFlows {
    return this.#flows(expression, visit);
  }

  #flows(expression: ts.Expression, visit: Visit): ValueFlows {
    const flows: ValueFlows = { values: [], parameters: [] };
    this.read(expression, visit, flows);
    return flows;
  }

  /** A value under a key that says what it is, where nothing but names is known of the value itself, and none of them says so. */
  addKey(flows: ValueFlows, key: string, expression: ts.Expression): void {
    const { session, checker } = this.context;
    const says = ({ origin }: ValueFlows['values'][number]): boolean => origin.kind !== 'named' || flattened(origin.name).includes(flattened(key));
    const isTold = flows.values.some(says) || flows.values.some(({ treatment }) => treatment !== 'none');
    const isMoment = /\bDate\b/.test(expression.getText().slice(0, longestMoment));
    if (isTold || isMoment || isPlain(session.originOf(expression)) || takesAway(session.originOf(expression), session)) return;
    this.context.addNamed(flows, key, undefined, checker.getTypeAtLocation(serialized(expression)), inText(start, ''));
  }

  /** `{ email: to }`: where a value has no more than a name, the key that it is given says what it is. @param found what is known of the value */
  addLabel(expression: ts.Expression, found: readonly ValueFlows['values'][number][], visit: Visit, flows: ValueFlows): void {
    const { session, checker } = this.context;
    const { label = '', labelOwner } = visit;
    if (label === '' || (labelOwner === undefined && (visit.trustsKeys !== true || visit.isText === true))) return;
    const isOther = ({ origin, treatment }: ValueFlows['values'][number]): boolean => treatment === visit.treatment && origin.kind === 'named' && origin.isLiteral !== true && !isOtherKey(origin, label) && (labelOwner !== undefined || isOtherName(origin.name, label));
    const origin = session.originOf(expression);
    if (found.length === 0 || !found.every(isOther) || isFixed(origin) || takesAway(origin, session) || isConfiguration(labelOwner === undefined ? expression : origin)) return;
    this.context.addKey(flows, label, checker.getTypeAtLocation(expression), visit);
  }

  /** `email=${value}`: where a value has no more than a name, the text before it says what it is. @param found what is known of the value */
  #addSpoken(expression: ts.Expression, found: readonly ValueFlows['values'][number][], visit: Visit, flows: ValueFlows): void {
    const label = spokenLabel(visit.before ?? '');
    if (label === undefined || visit.trustsKeys !== true || !mayBeLabelled(expression)) return;
    this.addLabel(expression, found, { ...visit, label, isText: false }, flows);
  }

  /** What a property path of an argument carries: of `{ user: { email } }` at `user.email`. */
  flowsAt(expression: ts.Expression, path: readonly string[]): ValueFlows {
    return this.#remembered(expression, `.${path.join('.')}`, () => this.flowsFrom(expression, path, start));
  }

  flowsFrom(expression: ts.Expression, path: readonly string[], visit: Visit): ValueFlows {
    let current = expression;
    for (const [position, name] of path.entries()) {
      const object = this.context.session.originOf(current);
      const value = ts.isObjectLiteralExpression(object) ? propertyValue(object, name) : undefined;
      if (value === undefined) return ts.isObjectLiteralExpression(object) && !hasSpread(object) ? { values: [], parameters: [] } : this.#flowsOfPath(current, path.slice(position), visit);
      current = value;
    }
    return this.#flows(current, visit);
  }

  #flowsOfPath(expression: ts.Expression, path: readonly string[], visit: Visit): ValueFlows {
    const flows: ValueFlows = { values: [], parameters: [] };
    const name = path.join('.');
    const [only, ...deeper] = path;
    if (only !== undefined && deeper.length === 0) this.calls.readTextOfResult(this.context.session.originOf(expression), only, visit, flows);
    const told = flows.values.length;
    for (const { store, isRecord } of this.context.types.ofValue(expression)) {
      const field = isRecord ? fieldAt(store, name) : undefined;
      if (field !== undefined) this.context.add(flows, { kind: 'field', store: referenceTo(store), field: name }, 'certain', visit);
    }
    if (flows.values.length > told || this.context.readTaggedPath(expression, path, visit, flows)) return flows;
    const inner = visit === start ? this.flowsOf(expression) : this.#flows(expression, visit);
    flows.parameters.push(...inner.parameters.map((parameter) => ({ ...parameter, path: [...parameter.path, ...path] })));
    const part = this.context.requests.partOf(expression);
    const last = path.at(-1);
    if (part !== undefined && part !== 'whole' && last !== undefined) flows.values.push({ origin: { kind: 'request', part, field: last }, treatment: 'none', confidence: 'certain', trail: [] });
    return flows;
  }

  read(expression: ts.Expression, visit: Visit, flows: ValueFlows): void {
    const node = unwrap(expression);
    const seen = visit.depth === 0 ? new Way() : visit.seen;
    if (visit.depth > maximumDepth || seen.isTooLong || seen.has(node) || flows.values.length > maximumValues || visit.treatment === 'redacted') return;
    if (visit.readsContext === true && this.#readContext(node, visit, flows)) return;
    if (isMask(node)) return;
    const next: Visit = { ...visit, depth: visit.depth + 1, seen: seen.to(node) };
    if (ts.isTemplateExpression(node)) this.#readSpans(node, next, flows);
    else if (ts.isTaggedTemplateExpression(node)) this.#readTemplate(node.template, next, flows);
    else if (ts.isBinaryExpression(node)) this.#readBinary(node, next, flows);
    else if (ts.isConditionalExpression(node)) this.readAll([node.whenTrue, node.whenFalse], next, flows);
    else if (ts.isObjectLiteralExpression(node)) this.#readObject(node, next, flows);
    else if (ts.isArrayLiteralExpression(node)) this.readAll(node.elements, next, flows);
    else if (ts.isSpreadElement(node)) this.read(node.expression, next, flows);
    else if (ts.isCallExpression(node)) this.calls.readCall(node, next, flows);
    else if (ts.isNewExpression(node)) this.#readNew(node, next, flows);
    else if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) this.references.readProperty(node, next, flows);
    else if (ts.isIdentifier(node)) this.references.readIdentifier(node, next, flows);
    else if (ts.isStringLiteralLike(node)) this.#readLiteral(node, next, flows);
  }

  #readContext(node: ts.Expression, visit: Visit, flows: ValueFlows): boolean {
    const value = this.contexts.readAt(node);
    if (value === undefined) return false;
    const type = fieldTypeOf(this.context.checker.getTypeAtLocation(node), this.context.checker);
    flows.parameters.push({ declaration: value.context, path: value.path, treatment: visit.treatment, isText: visit.isText === true, name: value.path.at(-1) ?? '', type });
    return true;
  }

  readAll(expressions: readonly ts.Expression[], visit: Visit, flows: ValueFlows): void {
    for (const expression of expressions) this.read(expression, visit, flows);
  }

  /** A person who stands in the code: `{ user: { name: 'Ada' } }`. */
  #readLiteral(node: ts.StringLiteralLike, { label, holder, ...visit }: Visit, flows: ValueFlows): void {
    if (label === undefined || label === '' || holder === undefined || node.text === '') return;
    this.context.add(flows, { kind: 'named', name: label, owner: holder, type: 'string', isLiteral: true }, 'likely', visit);
  }

  #readTemplate(template: ts.TemplateLiteral, visit: Visit, flows: ValueFlows): void {
    if (ts.isTemplateExpression(template)) this.#readSpans(template, visit, flows);
  }

  #readSpans(template: ts.TemplateExpression, visit: Visit, flows: ValueFlows): void {
    for (const { before, expression } of spansOf(template)) this.#readSpoken(expression, inText(visit, before), flows);
  }

  /** An object that the code writes out, in a text `[object Object]`. */
  #isObjectWritten(expression: ts.Expression): boolean {
    const object = unwrap(this.context.session.originOf(expression));
    return ts.isObjectLiteralExpression(object) && object.properties.every(({ name }) => propertyName(name) !== 'toString');
  }

  #readSpoken(expression: ts.Expression, visit: Visit, flows: ValueFlows): void {
    if (this.#isObjectWritten(expression)) return;
    const known = flows.values.length;
    this.read(expression, visit, flows);
    this.#addSpoken(expression, flows.values.slice(known), visit, flows);
  }

  #readBinary(node: ts.BinaryExpression, visit: Visit, flows: ValueFlows): void {
    const operator = node.operatorToken.kind;
    if (operator === ts.SyntaxKind.PlusToken) { this.#readSpoken(node.left, inText(visit, ''), flows); this.#readSpoken(node.right, inText(visit, endOfText(node.left)), flows); }
    else if (eitherOperators.has(operator)) this.readAll([node.left, node.right], visit, flows);
    else if (rightOperators.has(operator)) this.read(node.right, visit, flows);
  }

  #readObject(node: ts.ObjectLiteralExpression, visit: Visit, flows: ValueFlows): void {
    for (const [position, property] of node.properties.entries()) {
      if (visit.overwritten?.includes(propertyName(property.name) ?? '') === true) continue;
      if (ts.isSpreadAssignment(property)) this.read(property.expression, { ...visit, overwritten: [...visit.overwritten ?? [], ...writtenAfter(node, position)] }, flows);
      else if (ts.isShorthandPropertyAssignment(property)) this.#readShorthand(property, visit, flows);
      else if (ts.isPropertyAssignment(property)) this.#readAssigned(property, visit, flows);
    }
  }

  #readAssigned({ name, initializer }: ts.PropertyAssignment, visit: Visit, flows: ValueFlows): void {
    const known = flows.values.length;
    const key = propertyName(name) ?? '';
    const inside = under(visit, key, ownerInObject(key, name.parent.parent));
    this.read(initializer, inside, flows);
    this.addLabel(initializer, flows.values.slice(known), inside, flows);
  }

  #readShorthand(property: ts.ShorthandPropertyAssignment, visit: Visit, flows: ValueFlows): void {
    const symbol = this.context.checker.getShorthandAssignmentValueSymbol(property);
    const known = flows.values.length;
    const key = property.name.text;
    const inside = under(visit, key, ownerInObject(key, property.parent));
    this.references.readSymbol(property.name, symbol, inside, flows);
    if (inside.labelOwner !== undefined) this.addLabel(property.name, flows.values.slice(known), inside, flows);
  }

  #readNew(node: ts.NewExpression, visit: Visit, flows: ValueFlows): void {
    const name = nameOfReference(unwrap(node.expression)) ?? '';
    if (name === 'Date') return;
    if (name === 'Promise') { this.readAll(resolvedValues(node), visit, flows); return; }
    if (/(Error|Exception)$/.test(name)) { this.#readError(node, visit, flows); return; }
    if (this.records.readRecord(node, visit, flows)) return;
    this.readAll(node.arguments ?? [], visit, flows);
  }

  /** What an error says, and what it carries where it does not become part of a text. */
  #readError(node: ts.NewExpression, visit: Visit, flows: ValueFlows): void {
    this.context.add(flows, { kind: 'error' }, 'likely', visit);
    const [message] = node.arguments ?? [];
    const details = visit.isText === true ? [] : detailsCarriedBy(node, this.context.session).filter((detail) => detail !== message);
    this.readAll([...message === undefined ? [] : [message], ...details], visit, flows);
  }
}

/** A value that the code itself says, either way. */
function isFixed(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  return ts.isConditionalExpression(node) ? isFixed(node.whenTrue) || isFixed(node.whenFalse) : isPlain(node);
}

/** `ticket.id` is the key of a ticket, whatever it is handed on as; under `ticketId` it is called what it is. */
function isOtherKey({ name, owner, variable }: Extract<Origin, { kind: 'named' }>, label: string): boolean {
  const record = owner ?? variable;
  return record !== undefined && /^_?id$/.test(name) && flattened(label) !== flattened(`${record}id`);
}

/** A name that neither says what the key says, nor is that of a record's key under a word that means no key. */
function isOtherName(name: string, key: string): boolean {
  return !flattened(name).includes(flattened(key)) && (!isKeyName(name) || isKeyName(key));
}

/** What a text holds: of `JSON.stringify(user)` the user. */
function serialized(expression: ts.Expression): ts.Expression {
  const node = unwrap(expression);
  return ts.isCallExpression(node) && calleeName(node) === 'stringify' ? node.arguments[0] ?? node : node;
}

const longestMoment = 80;

function flattened(name: string): string {
  return name.replace(/[_-]/g, '').toLowerCase();
}
