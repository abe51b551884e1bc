import { ts } from 'ts-morph';
import type { Origin, RequestPart, ValueFact } from '../facts.js';
import { declaredName, fieldTypeOf, givenName, heldByList, ownSymbol } from '../field-types.js';
import { KnownByUse } from './known-by-use.js';
import { Requests } from './requests.js';
import type { CollectSession } from '../session.js';
import { isOpen, type StoreTypes } from '../lookup/store-types.js';
import { nameOfReference, unwrap } from '../syntax.js';
import type { KnownValues } from './known-values.js';
import { isSaidIn } from './talks.js';
import { namedOperand, tagsOfDeclaration } from '../tags.js';
import { referenceTo } from '../lookup/store-registry.js';
import { maximumValues, type ValueFlows, type Visit } from './value-flows.js';
import { toldByTwilio } from './messenger-webhooks.js';
import { hasOpenSchema } from './parsed-values.js';
import { bodyBehind, isProfile } from './server-answers.js';
import { isSessionKey } from './session-keys.js';
import { branchThatLeaves } from './value-members.js';

/** Objects in objects that are looked into. */
const maximumNesting = 3;
const bareKey = /^(id|_id|key|uid|uuid|sub|ids|keys|uids|uuids)$/;
const bareName = /^name$/;
/** A letter, or the address that one is sent to: `sent to ${order.mail}`. */
const bareMail = /^mail$/;
const receiving = /\b(?:to|for|from)[\s:='"(<]*$/i;
/** Whoever made a work is known to the public by it. */
const makers = /^(author|artist|creator|narrator|composer|publisher|director|writer)$/i;
const greeting = /\b(?:welcome(?: back)?|hello|hi|hey|dear|good ?bye|bye)[\s,]*$/i;

/** What a mutation of GraphQL takes, by convention. Source: the specification of mutations in Relay. */
const wholeOfChange = 'input';

const freeText = /(reason|comments?|feedback|notes?|remarks?|message)$/i;

/** What somebody writes in words of their own into a body, rather than chooses. */
function isWrittenFreely(name: string, type: ts.Type, checker: ts.TypeChecker): boolean {
  return freeText.test(name) && (checker.getNonNullableType(type).flags & ts.TypeFlags.String) !== 0;
}

/** Names that say nothing of whose a value is. */
export function isBareName(name: string): boolean {
  return bareKey.test(name) || bareName.test(name);
}

/** The last word of a text that leads to a value, without words that only say that a key follows: `User` of `User with id: `; one key of several is none of theirs. */
function spokenOf(text: string, key: string): string | undefined {
  const word = /([A-Za-z]+)(?:[\s:=#'"([]+(?:with|by|ids?|IDs?|Ids?|keys?|uids?|uuids?))*[\s:=#'"([]*$/.exec(text.slice(-80))?.[1];
  return word === undefined || (/[^s]s$/i.test(word) && !key.endsWith('s')) ? undefined : word;
}

/** Whose a bare name is, as the text before it says: `customer` of `no customer called `, and a user who is greeted, unless it is known to be another's. */
function namedBy(text: string, known: string | undefined): string | undefined {
  const end = text.slice(-80);
  const word = greeting.test(end) ? known ?? 'user' : /([A-Za-z]+)(?:\s+(?:named|called))?[\s:='"([]*$/.exec(end)?.[1];
  return word === undefined || makers.test(word) ? undefined : word;
}

/** Objects without a text of their own. */
const partsWithoutText: ReadonlySet<RequestPart> = new Set(['whole', 'headers', 'cookies', 'params', 'query']);

/** What all readers of values share: the session, and the ways to write down what was found. */
export class ValueContext {
  readonly session: CollectSession;
  readonly checker: ts.TypeChecker;
  readonly requests: Requests;
  readonly #uses: KnownByUse;

  constructor(readonly types: StoreTypes, readonly known: KnownValues) {
    this.session = types.session;
    this.checker = types.session.checker;
    this.requests = new Requests(types.session);
    this.#uses = new KnownByUse(types.index, types.session);
  }

  readLabel(node: ts.Expression, visit: Visit, flows: ValueFlows): void {
    if (visit.label !== undefined && visit.label !== '') this.addNamed(flows, visit.label, undefined, this.checker.getTypeAtLocation(node), visit);
  }

  isError(expression: ts.Expression): boolean {
    const node = unwrap(expression);
    const declaration = ts.isIdentifier(node) ? this.session.declarationOf(node) : undefined;
    if (declaration !== undefined && ts.isVariableDeclaration(declaration) && ts.isCatchClause(declaration.parent)) return true;
    if (/^(e|err|error|ex|exception|reason|cause)$/i.test(nameOfReference(node) ?? '') || /(Error|Exception)$/.test(nameOfReference(node) ?? '')) {
      return fieldTypeOf(this.checker.getTypeAtLocation(node), this.checker) !== 'string';
    }
    const type = this.checker.getNonNullableType(this.checker.getTypeAtLocation(node));
    const symbol = ownSymbol(type);
    return (symbol !== undefined && /(Error|Exception)$/.test(declaredName(symbol))) || /Failure$/.test(givenName(type) ?? '');
  }

  /** What the value of a reference is, where it is stored somewhere in the same function. */
  readWritten(node: ts.Expression, visit: Visit, flows: ValueFlows): void {
    const written = this.known.fieldValues.fieldOf(node);
    if (written !== undefined) this.add(flows, { kind: 'field', store: referenceTo(written.store), field: written.field }, 'likely', visit);
  }

  /** What a variable holds by what the code makes of it: a token, or a text of what it is parsed to. */
  readUsed(name: string, declaration: ts.Declaration | undefined, visit: Visit, flows: ValueFlows): ts.Type | undefined {
    if (declaration === undefined) return undefined;
    if (this.#uses.isToken(declaration) || isSessionKey(declaration)) this.add(flows, { kind: 'declared', name, category: 'credential' }, 'likely', visit);
    return this.#uses.parsedTo(declaration);
  }

  /** Whether an object of a library has properties of its own beside any others, so that one of them under a key is not all of them. */
  isRecordOfLibrary(expression: ts.Expression): boolean {
    const type = this.checker.getNonNullableType(this.checker.getTypeAtLocation(expression));
    return !this.checker.isArrayType(type) && this.checker.getPropertiesOfType(type).some(({ declarations = [] }) => declarations.flatMap(tagsOfDeclaration).some(({ name }) => name === 'personal'));
  }

  /** What a server answers at an address that says what that is: `response.data` of `axios.post('https://…/oauth/token', …)`; where the code gives up, it has answered with an error. */
  readAnswer(expression: ts.Expression, visit: Visit, flows: ValueFlows): boolean {
    const body = bodyBehind(expression, this.session);
    if (body === undefined || this.#isWhereCodeGivesUp(unwrap(body.from)) || visit.seen.some((node) => this.#isWhereCodeGivesUp(node))) return false;
    this.add(flows, { kind: 'declared', ...body.answered }, 'likely', visit);
    return true;
  }

  /** A field of the profile of a person that a server answers. */
  readFieldOfProfile(profile: ts.Expression, name: string, field: ts.Expression, visit: Visit, flows: ValueFlows): boolean {
    const body = bodyBehind(profile, this.session);
    if (body === undefined || !isProfile(body.answered)) return false;
    this.addNamed(flows, name, 'user', this.checker.getTypeAtLocation(field), visit);
    return true;
  }

  #isWhereCodeGivesUp(use: ts.Node): boolean {
    const declaration = ts.isIdentifier(use) ? this.session.declarationOf(use) : undefined;
    return declaration !== undefined && branchThatLeaves(use, declaration) !== undefined;
  }

  /** Results that are numbers, booleans or nothing carry no data of a person. */
  isHarmless(node: ts.Expression): boolean {
    const type = fieldTypeOf(this.checker.getTypeAtLocation(node), this.checker);
    return type === 'boolean' || type === 'number';
  }

  addParameter(flows: ValueFlows, declaration: ts.ParameterDeclaration, path: string[], name: string, type: ts.Type, visit: Visit): void {
    const kind = fieldTypeOf(type, this.checker);
    const isText = visit.isText === true;
    if (isText && kind === 'object') return;
    flows.parameters.push({ declaration, path, treatment: visit.treatment, isText, name, type: kind });
  }

  /** A part of a request; where a schema or a form's type tells what it holds, each entry of it. */
  addRequest(flows: ValueFlows, part: RequestPart, node: ts.Expression, visit: Visit): void {
    if (visit.isText === true && partsWithoutText.has(part)) return;
    const type = this.checker.getTypeAtLocation(node);
    const shape = part === 'body' ? this.requests.shapeOf(node) : undefined;
    if (shape !== undefined) { this.#addShape(flows, shape, visit, maximumNesting); return; }
    const taken = part === 'body' ? this.requests.shapeTakenFor(node) : undefined;
    if (taken !== undefined) { this.#addEntries(flows, part, taken, visit, maximumNesting); return; }
    const isOpenPart = isOpen(type) || (part === 'body' && hasOpenSchema(node, this.session));
    if (isOpenPart || !(part === 'form' || this.requests.isValidated(node))) { this.add(flows, { kind: 'request', part }, 'certain', visit); return; }
    if (visit.isText === true || fieldTypeOf(type, this.checker) !== 'object') return;
    const held = heldByList(this.checker.getNonNullableType(type), this.checker);
    for (const entry of this.checker.getPropertiesOfType(held).slice(0, maximumValues)) {
      if (visit.overwritten?.includes(entry.name) !== true) this.addEntry(flows, part, entry.name, this.checker.getTypeOfSymbol(entry), visit);
    }
  }

  /** Each property of a class, and of the classes that it is made of. */
  #addShape(flows: ValueFlows, shape: ts.Type, visit: Visit, depth: number): void {
    if (visit.isText === true || depth === 0) return;
    for (const property of this.checker.getPropertiesOfType(shape).slice(0, maximumValues)) {
      if (visit.overwritten?.includes(property.name) === true) continue;
      const type = this.checker.getTypeOfSymbol(property);
      const inner = this.requests.shapeBehind(type);
      if (inner === undefined) this.addNamed(flows, property.name, givenName(shape), type, visit);
      else this.#addShape(flows, inner, visit, depth - 1);
    }
  }

  /** Each entry of a body that the code takes for an object of this type, and of the objects in it. */
  #addEntries(flows: ValueFlows, part: RequestPart, shape: ts.Type, visit: Visit, depth: number): void {
    if (visit.isText === true || depth === 0) return;
    for (const property of this.checker.getPropertiesOfType(shape).slice(0, maximumValues)) {
      if (visit.overwritten?.includes(property.name) === true) continue;
      const type = this.checker.getTypeOfSymbol(property);
      const inner = this.requests.objectBehind(type);
      if (inner === undefined && isWrittenFreely(property.name, type, this.checker)) this.add(flows, { kind: 'declared', name: property.name, owner: `request ${part}`, category: 'content' }, 'likely', visit);
      else if (inner === undefined) this.addEntry(flows, part, property.name, type, visit);
      else this.#addEntries(flows, part, inner, visit, depth - 1);
    }
  }

  /** One entry of a part of a request: `input.email`. */
  addEntry(flows: ValueFlows, part: RequestPart, field: string, type: ts.Type, visit: Visit): void {
    const kind = fieldTypeOf(type, this.checker);
    const inner = visit.isText === true ? undefined : this.requests.objectBehind(type);
    if (inner !== undefined) { this.#addEntries(flows, part, inner, visit, maximumNesting); return; }
    if (kind === 'boolean') return;
    const told = part === 'body' ? toldByTwilio(field, this.session) : undefined;
    if (told !== undefined) { this.add(flows, { kind: 'declared', owner: 'request body', ...told }, 'likely', visit); return; }
    if (part === 'body' && field === wholeOfChange && isOpen(type)) { this.add(flows, { kind: 'request', part }, 'certain', visit); return; }
    this.add(flows, { kind: 'request', part, field, ...(kind === 'number' ? { type: kind } : {}) }, 'certain', visit);
    this.addSpoken(flows, field, type, visit);
  }

  /** Whose a bare key or name is that says nothing by itself: of a user in `User ${name}`. Whose it is known to be need not be told again. */
  addSpoken(flows: ValueFlows, name: string, type: ts.Type, visit: Visit, known?: string): void {
    const before = visit.before ?? '';
    const owner = bareKey.test(name) ? spokenOf(before, name) : bareName.test(name) ? namedBy(before, known) : bareMail.test(name) && receiving.test(before) ? 'user' : undefined;
    if (owner === undefined || owner.toLowerCase() === known?.toLowerCase()) return;
    this.add(flows, { kind: 'named', name: bareKey.test(name) ? 'id' : name, owner, type: fieldTypeOf(type, this.checker) }, 'likely', visit);
  }

  addNamed(flows: ValueFlows, name: string, owner: string | undefined, type: ts.Type, visit: Visit, more: { variable?: string | undefined; ofParameter?: boolean; within?: ts.Type } = {}): void {
    const { variable, ofParameter, within } = more;
    const kind = fieldTypeOf(type, this.checker);
    if (kind === 'boolean' || type.getCallSignatures().length > 0) return;
    this.addSpoken(flows, name, type, visit, owner);
    const isSaid = kind !== 'number' && within !== undefined && isSaidIn(within, name, this.checker);
    const origin: Origin = { kind: 'named', name, type: kind, ...(owner === undefined ? {} : { owner }), ...(variable === undefined || variable === owner ? {} : { variable }), ...(isSaid ? { isSaid } : {}) };
    this.add(flows, origin, isOpen(type) || owner === undefined ? 'likely' : 'certain', visit);
    const added = flows.values.at(-1);
    if (ofParameter === true && added !== undefined) added.ofParameter = true;
  }

  /** The key that a value is given, where that may say more than the value's own name. */
  addKey(flows: ValueFlows, name: string, type: ts.Type, visit: Visit): void {
    const kind = fieldTypeOf(type, this.checker);
    const owner = visit.labelOwner === undefined ? {} : { owner: visit.labelOwner };
    if (kind !== 'boolean' && type.getCallSignatures().length === 0) this.add(flows, { kind: 'named', name, type: kind, ...owner, isKey: true }, 'likely', visit);
  }

  /** What tags of a property or a function say about its value; true where they say that it is not personal, too. */
  readTagged(declarations: readonly ts.Declaration[], name: string, owner: string | undefined, visit: Visit, flows: ValueFlows): boolean {
    const tags = declarations.flatMap(tagsOfDeclaration);
    const personal = tags.find((tag) => tag.name === 'personal');
    const [category] = personal?.operands ?? [];
    if (personal !== undefined && category !== undefined) this.add(flows, { kind: 'declared', name: namedOperand(personal, 'as') ?? name, category, ...(owner === undefined ? {} : { owner }) }, 'certain', visit);
    return category !== undefined || tags.some((tag) => tag.name === 'not-personal');
  }

  /** An object of a library, or a list of them, with properties that its declaration calls personal, also in the objects in it: `session.user`, `data` of an event. */
  readTaggedParts(type: ts.Type, visit: Visit, flows: ValueFlows, depth = maximumNesting): boolean {
    if (visit.isText === true || depth === 0) return false;
    const bare = this.checker.getNonNullableType(type);
    const held = heldByList(this.checker.getNonNullableType(this.checker.getAwaitedType(bare) ?? bare), this.checker);
    if (fieldTypeOf(held, this.checker) !== 'object') return false;
    const owner = givenName(held);
    const parts = this.checker.getPropertiesOfType(held).slice(0, maximumValues);
    return parts.filter((part) => this.readTagged(part.declarations ?? [], part.name, owner, visit, flows) || this.#readTaggedBelow(part, visit, flows, depth)).length > 0;
  }

  /** What a path leads to that stays within the declarations of a library: `data.object` of an event. */
  readTaggedPath(expression: ts.Expression, path: readonly string[], visit: Visit, flows: ValueFlows): boolean {
    let type = this.checker.getNonNullableType(this.checker.getTypeAtLocation(expression));
    let declarations: readonly ts.Declaration[] = [];
    for (const name of path) {
      declarations = this.checker.getPropertyOfType(type, name)?.declarations ?? [];
      const [declaration] = declarations;
      if (declaration === undefined || this.session.isOwn(declaration)) return false;
      type = this.checker.getNonNullableType(this.checker.getTypeOfSymbol(this.checker.getPropertyOfType(type, name) as ts.Symbol));
    }
    return this.readTagged(declarations, path.at(-1) ?? '', undefined, visit, flows) || this.readTaggedParts(type, visit, flows);
  }

  /** What a part has, of which nothing but what it holds is personal. */
  #readTaggedBelow(part: ts.Symbol, visit: Visit, flows: ValueFlows, depth: number): boolean {
    const type = this.checker.getNonNullableType(this.checker.getTypeOfSymbol(part));
    const isRecord = (type.flags & ts.TypeFlags.Object) !== 0 && type.getCallSignatures().length === 0 && type.getConstructSignatures().length === 0;
    return isRecord && this.readTaggedParts(type, visit, flows, depth - 1);
  }

  add(flows: ValueFlows, origin: Origin, confidence: ValueFact['confidence'], visit: Visit): void {
    flows.values.push({ origin, treatment: visit.treatment, confidence, trail: [], ...(visit.path === undefined ? {} : { path: visit.path }) });
  }
}
