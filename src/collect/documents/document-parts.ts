import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import type { LetheTag } from '../context.js';
import type { Gates } from '../calls/gates.js';
import { withFallbacks, useOf } from '../memory/container-uses.js';
import { argumentAt } from '../calls/operands.js';
import type { ReachabilityAnalysis } from '../reachability.js';
import type { CollectSession } from '../session.js';
import { tagsOfSignature } from '../calls/signature-tags.js';
import { isCallLike, isFunction, isNothing, propertyName, receiverOf, unwrap, type CallLike } from '../syntax.js';
import { namedOperand, plainOperands } from '../tags.js';
import { usesOfChain, type PartUse } from './document-uses.js';

/** A list or dictionary of a document that a library keeps in a file, wherever code names it. */
export interface DocumentPart {
  name: string;
  kind: string;
  /** The places that name it, in the order in which they are found. */
  places: ts.Node[];
  /** What types declare it. */
  declarations: ts.Declaration[];
  types: ts.Type[];
  uses: PartUse[];
}

const maximumDepth = 3;

/** Follows documents from the members with a `document` tag to their parts. */
export class DocumentParts {
  readonly #parts = new Map<string, DocumentPart>();

  constructor(readonly session: CollectSession, readonly index: CallIndex, readonly reachability: ReachabilityAnalysis, readonly gates: Gates) {}

  read(): DocumentPart[] {
    for (const name of this.#names('document')) {
      for (const reference of this.reachability.references(name)) this.#atReference(reference);
    }
    for (const { call, tag } of this.#calls('document-default')) this.#initial(argumentAt(call, plainOperands(tag)[0] ?? '', tag, this.session), kindOf(tag));
    for (const { call, tag } of this.#calls('document-part')) this.#atPath(call, tag);
    for (const { call, tag } of this.#calls('document-removal')) this.#removed(call, tag);
    return [...this.#parts.values()];
  }

  #names(tag: string): string[] {
    return [...this.gates.namesOfTag.get(tag) ?? []].filter((name) => this.gates.reachedNames.has(name));
  }

  #calls(name: string): { call: CallLike; tag: LetheTag }[] {
    const calls = this.#names(name).flatMap((member) => this.index.calls.get(member) ?? []).filter(isCallLike);
    return calls.flatMap((call) => this.#tagsOf(call).filter((tag) => tag.name === name).map((tag) => ({ call, tag })));
  }

  /** Tags of a constructor are those of the signature that is called. */
  #tagsOf(call: CallLike): LetheTag[] {
    return ts.isNewExpression(call) ? tagsOfSignature(call, this.session) : this.session.tagsOf(call.expression);
  }

  /** `database.data`, `database.getState()`, `database.update((data) => …)`. */
  #atReference(reference: ts.Identifier): void {
    const access = reference.parent;
    if (!ts.isPropertyAccessExpression(access) || access.name !== reference) return;
    const tag = this.session.tagsOf(access).find(({ name }) => name === 'document');
    if (tag === undefined) return;
    const call = access.parent;
    if (!ts.isCallExpression(call) || call.expression !== access) { this.#document(access, kindOf(tag), 0); return; }
    const callback = call.arguments.map((argument): ts.Node => unwrap(argument)).find(isFunction);
    const [parameter] = callback?.parameters ?? [];
    if (parameter === undefined) this.#document(call, kindOf(tag), 0);
    else this.#bound(parameter.name, kindOf(tag), 0);
  }

  #document(expression: ts.Expression, kind: string, depth: number): void {
    const node = withFallbacks(expression);
    const { parent } = node;
    const member = memberNamed(parent, node, this.session);
    if (member !== undefined) this.#member(member.name, member.access, kind);
    else if (ts.isVariableDeclaration(parent) && parent.initializer === node) this.#bound(parent.name, kind, depth);
    else if (ts.isBinaryExpression(parent) && parent.left === node) this.#initial(parent.right, kind);
  }

  /** `const { guests } = database.data`, `const data = database.data`. */
  #bound(name: ts.BindingName, kind: string, depth: number): void {
    if (depth >= maximumDepth) return;
    if (ts.isIdentifier(name)) { for (const reference of this.#referencesTo(name)) this.#document(reference, kind, depth + 1); return; }
    for (const element of name.elements) {
      const part = ts.isBindingElement(element) ? propertyName(element.propertyName ?? element.name) : undefined;
      if (part === undefined || !ts.isBindingElement(element) || !ts.isIdentifier(element.name)) continue;
      this.#uses(this.#part(part, kind, element, this.session.checker.getTypeAtLocation(element.name)), element.name);
    }
  }

  #member(name: string, access: ts.Expression, kind: string): void {
    const part = this.#part(name, kind, access, this.session.checker.getTypeAtLocation(access));
    part.declarations.push(...this.session.declarationsOf(access).filter((declaration) => this.session.isOwn(declaration) && isDeclared(declaration)));
    part.uses.push(...useOf(access));
    const { parent } = withFallbacks(access);
    if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) this.#uses(part, parent.name);
  }

  #uses(part: DocumentPart, name: ts.Identifier): void {
    for (const reference of this.#referencesTo(name)) part.uses.push(...useOf(reference));
  }

  #referencesTo(name: ts.Identifier): ts.Identifier[] {
    const declaration = name.parent;
    return this.reachability.referencesIn(name.getSourceFile(), name.text).filter((reference) => reference !== name && this.session.declarationOf(reference) === declaration);
  }

  /** What a document begins with names its parts. */
  #initial(value: ts.Expression | undefined, kind: string): void {
    const { checker } = this.session;
    const literal = value === undefined ? undefined : this.session.objectOf(value);
    const document = literal === undefined ? undefined : checker.getContextualType(literal);
    for (const property of literal?.properties ?? []) {
      const name = propertyName(property.name);
      if (name === undefined || !ts.isPropertyAssignment(property) || !holdsMany(property.initializer)) continue;
      const declared = document === undefined ? undefined : checker.getPropertyOfType(checker.getNonNullableType(document), name);
      const type = declared === undefined ? checker.getTypeAtLocation(property.initializer) : checker.getTypeOfSymbol(declared);
      this.#part(name, kind, property, type).declarations.push(...(declared?.declarations ?? []).filter((declaration) => this.session.isOwn(declaration)), property);
    }
  }

  /** `database.get('guests')`, `database.set('guests', [])`. */
  #atPath(call: CallLike, tag: LetheTag): void {
    const path = pathAt(call, tag, this.session);
    if (path === undefined || ts.isNewExpression(call)) return;
    const value = namedOperand(tag, 'data');
    const part = this.#part(path.name, kindOf(tag), call, this.#typeOf(call, path.name));
    if (value === undefined) { part.uses.push(...usesOfChain(call, path.isInside)); return; }
    const written = argumentAt(call, value, tag, this.session);
    if (written !== undefined) part.uses.push(useOfReplacement(call, written, path));
  }

  /** The type of a part as the type of the document has it. */
  #typeOf(call: ts.CallExpression, name: string): ts.Type | undefined {
    const { checker } = this.session;
    const held = checker.getPropertyOfType(checker.getTypeAtLocation(call), '__value');
    const type = held === undefined ? undefined : checker.getTypeOfSymbol(held);
    return type === undefined ? undefined : namedOnlyIn(type, name, checker) ?? type;
  }

  #removed(call: CallLike, tag: LetheTag): void {
    const path = pathAt(call, tag, this.session);
    if (path === undefined) return;
    this.#part(path.name, kindOf(tag), call, undefined).uses.push({ verb: 'delete', node: call, ...(path.isInside ? {} : { empties: true }) });
  }

  #part(name: string, kind: string, place: ts.Node, type: ts.Type | undefined): DocumentPart {
    const key = `${kind}\0${name}`;
    const part = this.#parts.get(key) ?? { name, kind, places: [], declarations: [], types: [], uses: [] };
    this.#parts.set(key, part);
    part.places.push(place);
    if (type !== undefined) part.types.push(type);
    return part;
  }
}

function kindOf(tag: LetheTag): string {
  return namedOperand(tag, 'kind') ?? tag.library;
}

/** The chain over a whole document has it as its value. */
function namedOnlyIn(type: ts.Type, name: string, checker: ts.TypeChecker): ts.Type | undefined {
  const property = checker.getPropertyOfType(type, name);
  return property === undefined ? undefined : checker.getTypeOfSymbol(property);
}

function isDeclared(declaration: ts.Declaration): boolean {
  return ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration) || ts.isPropertyAssignment(declaration);
}

function memberNamed(parent: ts.Node, node: ts.Expression, session: CollectSession): { name: string; access: ts.Expression } | undefined {
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return { name: parent.name.text, access: parent };
  if (!ts.isElementAccessExpression(parent) || parent.expression !== node) return undefined;
  const [name] = session.constantsOf(parent.argumentExpression);
  return typeof name === 'string' ? { name, access: parent } : undefined;
}

/** A list, or an object whose keys code chooses. */
function holdsMany(value: ts.Expression): boolean {
  const node = unwrap(value);
  return ts.isArrayLiteralExpression(node) || (ts.isObjectLiteralExpression(node) && node.properties.length === 0);
}

/** Where a path leads. */
interface PartPath {
  name: string;
  /** To one of the records, or below it. */
  isInside: boolean;
  /** Only the running program knows to which. */
  isOpen: boolean;
}

/** `guests` of `guests`, `guests[0].name` and `` `guests.${id}` ``; the last two lie inside. */
function pathAt(call: CallLike, tag: LetheTag, session: CollectSession): PartPath | undefined {
  const [operand = ''] = plainOperands(tag);
  const path = argumentAt(call, operand, tag, session);
  if (path === undefined) return undefined;
  const text = textOf(path, session);
  const [, name, rest = ''] = /^([\w$-]+)([.[].*)?$/s.exec(text) ?? [];
  return name === undefined ? undefined : { name, isInside: rest !== '', isOpen: /[.[]$/.test(rest) };
}

function textOf(path: ts.Expression, session: CollectSession): string {
  const [constant] = session.constantsOf(path);
  if (typeof constant === 'string') return constant;
  const origin = session.originOf(path);
  if (ts.isTemplateExpression(origin)) return origin.head.text;
  const isSum = ts.isBinaryExpression(origin) && origin.operatorToken.kind === ts.SyntaxKind.PlusToken;
  return isSum ? textOf(origin.left, session) : '';
}

/** `set('guests', [])` empties a list, `set('guests', database.get('guests').filter(isOpen).value())` takes some out. */
function useOfReplacement(call: ts.CallExpression, value: ts.Expression, { isInside, isOpen }: PartPath): PartUse {
  const node = unwrap(value);
  if (isInside && !isOpen) return { verb: 'update', node: call };
  if (isInside) return isNothing(node) ? { verb: 'delete', node: call } : { verb: 'create', node: call, written: value };
  const isEmpty = (ts.isArrayLiteralExpression(node) && node.elements.length === 0) || (ts.isObjectLiteralExpression(node) && node.properties.length === 0);
  if (isEmpty) return { verb: 'delete', node: call, empties: true };
  const keeps = filterIn(node);
  return keeps === undefined ? { verb: 'create', node: call, written: value } : { verb: 'delete', node: call, keeps };
}

function filterIn(node: ts.Expression): ts.Expression | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const [chosen] = node.arguments;
  if (ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'filter' && chosen !== undefined) return chosen;
  const below = receiverOf(node.expression);
  return below === undefined ? undefined : filterIn(unwrap(below));
}
