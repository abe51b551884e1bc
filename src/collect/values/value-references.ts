import { ts } from 'ts-morph';
import { isConfiguration, isEnvironment, isFilledLater, isNoValue, isOfCode, isPath, isPlain, isSetting, isSettingsName, parameterBehind, valueOf, valuesReaching } from './bindings.js';
import { isOfBot, isOfOwnWallet } from './bot-accounts.js';
import { constantKey } from './constant-keys.js';
import { colouredText } from './coloured-texts.js';
import { isEventObject, isThing, isThingOfEvent, typeOfObject } from './event-objects.js';
import { anythingHeld, fieldTypeOf, givenName } from '../field-types.js';
import { FormInputs } from './form-inputs.js';
import type { Origin, RequestPart } from '../facts.js';
import { isLeftAsKey } from './key-or-record.js';
import { isMissingAt, isNarrowedToText } from './missing-values.js';
import { toldByWhatsApp, toldToBot } from './messenger-webhooks.js';
import { ownerInObject, ownerInSender, ownerInType, ownerOfMember, ownerOfVariable } from './parameter-owners.js';
import { ownerOfProperty } from './property-owners.js';
import { awaitedBy, iteratedList, listOfLoop } from '../loops.js';
import { isOpen } from '../lookup/store-types.js';
import { takesAway } from '../sinks/sanitizers.js';
import { holdsStatement } from '../sinks/statements.js';
import { calleeName, isFunction, nameOfReference, returnedExpressions, unwrap } from '../syntax.js';
import { isKeyName } from '../../key-names.js';
import { handedOnAt } from './handed-on.js';
import { isFailedParsing } from './parsed-values.js';
import { isBareName, type ValueContext } from './value-context.js';
import { under, type ValueFlows, type Visit } from './value-flows.js';
import { TakenMembers } from './value-members.js';
import { isTextInPieces, letsInByPiece } from './text-pieces.js';
import { Mutations } from './value-mutations.js';
import type { ValueReader } from './values.js';

/** Reads variables and properties. */
export class ReferenceValues {
  readonly #mutations: Mutations;
  readonly #inputs: FormInputs;
  readonly #members: TakenMembers;

  constructor(readonly context: ValueContext, readonly reader: ValueReader) {
    this.#mutations = new Mutations(context.session);
    this.#inputs = new FormInputs(context.types.index, context.session);
    this.#members = new TakenMembers(context.session);
  }

  readProperty(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, visit: Visit, flows: ValueFlows): void {
    const name = nameOfReference(node) ?? constantKey(node, this.context.session);
    if (name === undefined) { this.#readIndexed(node as ts.ElementAccessExpression, visit, flows); return; }
    if (isOfCode(node, name, this.context.checker) || isEnvironment(node) || isOfBot(node, this.context.session) || isOfOwnWallet(node, this.context.session)) return;
    if (isEventObject(node) && this.#readEventObject(node, visit, flows)) return;
    const text = colouredText(node, this.context.checker);
    if (text !== undefined) { this.reader.read(text, visit, flows); return; }
    if (this.readHandedOn(node, name, node.expression, visit, flows)) return;
    const told = toldByWhatsApp(node, this.context.session) ?? toldToBot(node, this.context.session);
    if (told !== undefined) { this.context.add(flows, { kind: 'declared', ...told }, 'likely', visit); return; }
    const part = this.context.requests.partOf(node);
    if (part !== undefined) { this.#readPart(node, part, visit, flows); return; }
    const container = this.context.requests.partOf(node.expression);
    if (container !== undefined && container !== 'whole') {
      if (isBareName(name)) this.context.readWritten(node, visit, flows);
      this.context.addEntry(flows, container, name, this.context.checker.getTypeAtLocation(node), visit);
      return;
    }
    if (this.reader.records.readField(node.expression, name, visit, flows) || this.reader.records.readRecord(node, visit, flows)) return;
    if (this.context.readTagged(this.context.session.declarationsOf(node), name, ownerOfProperty(node.expression, this.context.session), visit, flows) || this.context.readAnswer(node, visit, flows)) return;
    if (this.reader.boxes.read(node, visit, flows)) return;
    this.context.readWritten(node, visit, flows);
    if (this.context.readFieldOfProfile(node.expression, name, node, visit, flows)) return;
    if (!this.#readTyped(this.#inputs.namesOfValue(node), node, visit, flows)) this.#readMember(node, name, visit, flows);
  }

  /** The object of an event is what the code around says that it is. */
  #readEventObject(node: ts.PropertyAccessExpression, visit: Visit, flows: ValueFlows): boolean {
    const said = typeOfObject(node);
    return isThing(node) || (said !== undefined && this.context.readTaggedParts(this.context.checker.getTypeFromTypeNode(said), visit, flows));
  }

  /** `req.guest` of unknown type: what earlier handlers put there, and else of `req.user` whom passport has found. */
  readHandedOn(node: ts.Expression, name: string, holder: ts.Expression, visit: Visit, flows: ValueFlows): boolean {
    const found = visit.isText === true ? undefined : handedOnAt(node, name, holder, this.context);
    if (found === undefined) return false;
    const before = flows.values.length;
    for (const given of found.given) flows.values.push(...this.reader.flowsOfVisit(given, visit).values);
    if (found.byPassport !== undefined) this.context.add(flows, { kind: 'declared', name: 'signed-in user', category: found.byPassport }, 'likely', visit);
    return flows.values.length > before;
  }

  /** A part of a request as a whole; an address and its query say what they hold by what the code takes from them: `request.query.token` beside a log of `request.query`. */
  #readPart(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, part: RequestPart, visit: Visit, flows: ValueFlows): void {
    this.context.addRequest(flows, part, node, visit);
    if (visit.isText === true || (part !== 'query' && part !== 'params')) return;
    const entries = this.#members.of(node).filter(({ path }) => path.length === 1);
    for (const { name } of entries) this.context.addEntry(flows, part, name, this.context.checker.getTypeAtLocation(node), visit);
  }

  /** `rows[0]`, `map[key]`: what the container holds. `address.split('@')[1]` is only a part, which counts of what lets somebody in: `headers.authorization.split(' ')[1]`. */
  #readIndexed(node: ts.ElementAccessExpression, visit: Visit, flows: ValueFlows): void {
    const container = unwrap(this.context.session.originOf(node.expression));
    if (isTextInPieces(node.expression, this.context.session)) { flows.values.push(...this.reader.flowsOfVisit(container, visit).values.filter(letsInByPiece)); return; }
    if (ts.isCallExpression(container) && decoders.test(calleeName(container) ?? '') && !ts.isNumericLiteral(node.argumentExpression)) return;
    // Of `record[key]`, the type is that of all properties together.
    const isElement = this.context.checker.getIndexInfosOfType(this.context.checker.getNonNullableType(this.context.checker.getTypeAtLocation(node.expression))).length > 0;
    if (isElement && this.reader.records.readRecord(node, visit, flows)) return;
    const part = this.context.requests.partOf(node.expression) ?? this.context.requests.partOf(container);
    if (part !== undefined || this.context.isRecordOfLibrary(node.expression)) return;
    this.reader.read(node.expression, visit, flows);
  }

  /** What somebody typed into an input. */
  #readTyped(names: readonly string[], node: ts.Expression, visit: Visit, flows: ValueFlows): boolean {
    for (const name of names) this.context.addNamed(flows, name, 'input', this.context.checker.getTypeAtLocation(node), visit);
    return names.length > 0;
  }

  /** A property of something that is no store: follow what was put there, else its name is all that is known. */
  #readMember(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, name: string, visit: Visit, flows: ValueFlows): void {
    const symbol = this.context.session.symbolOf(node);
    // A mapped type keeps the declaration of a property, and forgets that it has a value.
    const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
    const value = declaration !== undefined && this.context.session.isOwn(declaration) ? valueOf(declaration) : undefined;
    if (value !== undefined && !isFunction(unwrap(value)) && !ts.isPropertyDeclaration(declaration as ts.Node)) {
      const before = flows.values.length + flows.parameters.length;
      const holder = nameOfReference(unwrap(node.expression));
      const known = flows.values.length;
      const inside = { ...visit, label: name, ...(holder === undefined ? {} : { holder }) };
      this.reader.read(value, inside, flows);
      const labelOwner = ownerInObject(name, declaration?.parent ?? node);
      if (labelOwner !== undefined) this.reader.addLabel(value, flows.values.slice(known), { ...inside, labelOwner }, flows);
      if (flows.values.length + flows.parameters.length > before || (isPlain(value) && !isFilledLater(value))) return;
    }
    const before = flows.values.length + flows.parameters.length;
    const type = this.context.checker.getTypeAtLocation(node);
    const givens = this.#givenTo(declaration, name);
    for (const given of givens) this.reader.read(given, { ...visit, label: name }, flows);
    if (flows.values.length + flows.parameters.length > before) {
      if (isBareName(name) && givens.every((given) => nameOfReference(unwrap(given)) === name)) this.context.addNamed(flows, name, ownerOfProperty(node.expression, this.context.session), type, visit);
      return;
    }
    this.reader.calls.readTextOfResult(this.context.session.originOf(node.expression), name, visit, flows);
    const parameter = parameterBehind(node, this.context.session);
    if (parameter !== undefined) this.context.addParameter(flows, parameter.declaration, parameter.path, name, type, visit);
    if (this.context.isError(node.expression)) { this.#readOfError(node.expression, name, visit, flows); return; }
    this.#readTaken(node, visit, flows);
    if (this.reader.parts.read(name, type, visit, flows) || this.#saysNothingInText(node, type, visit)) return;
    const owner = ownerInType(name, this.context.checker.getTypeAtLocation(node.expression), this.context.checker) ?? ownerInSender(name, parameter?.declaration) ?? ownerOfMember(node, name, this.context.session) ?? ownerOfProperty(node.expression, this.context.session);
    this.context.addNamed(flows, name === 'value' ? listOfElement(node.expression) ?? name : name, owner, type, visit, { variable: nameOfReference(unwrap(node.expression)), ofParameter: parameter !== undefined, within: this.context.checker.getTypeAtLocation(node.expression) });
  }

  /** A property of something that nothing but its type is known of: `User.email`. */
  readDeclaredPath(expression: ts.Expression, path: readonly string[], visit: Visit, flows: ValueFlows): void {
    const { checker, session } = this.context;
    let type = checker.getNonNullableType(checker.getTypeAtLocation(expression));
    for (const [position, name] of path.entries()) {
      const property = checker.getPropertyOfType(type, name);
      if (property?.declarations?.some((declaration) => session.isOwn(declaration)) !== true) return;
      const owner = givenName(type);
      type = checker.getNonNullableType(checker.getTypeOfSymbol(property));
      if (position < path.length - 1 || this.reader.parts.read(name, type, visit, flows)) continue;
      this.context.addNamed(flows, name, owner, type, visit);
    }
  }

  /** What a class gives to one of its own properties: the returns of a getter, assignments to `this.name` in its methods, and what they put into it. */
  #givenTo(declaration: ts.Declaration | undefined, name: string): readonly ts.Expression[] {
    if (declaration === undefined || !ts.isClassLike(declaration.parent)) return [];
    if (ts.isGetAccessor(declaration)) return returnedExpressions(declaration);
    if (!ts.isPropertyDeclaration(declaration)) return [];
    const owner = declaration.parent;
    const assignments = this.context.types.index.assignments.get(name) ?? [];
    const assigned = assignments.filter((assignment) => isOwnProperty(assignment.left, owner)).map((assignment) => assignment.right);
    return [...assigned, ...this.#mutations.ofField(owner, name).map(({ expression }) => expression)].slice(0, maximumAssignments);
  }

  readIdentifier(node: ts.Identifier, visit: Visit, flows: ValueFlows): void {
    if (isLeftAsKey(node) || isMissingAt(node)) return;
    this.readSymbol(node, this.context.session.symbolOf(node), visit, flows);
  }

  /** A helper may give back a record or its key; a variable called `userId` holds the key. */
  readSymbol(node: ts.Identifier, symbol: ts.Symbol | undefined, visit: Visit, flows: ValueFlows): void {
    const inner: ValueFlows = isKeyName(node.text) ? { values: [], parameters: [] } : flows;
    this.#readMeaning(node, symbol, visit, inner);
    if (inner === flows) return;
    const keys = inner.values.filter(({ origin }) => origin.kind !== 'record');
    const hasOnlyRecords = inner.values.length > keys.length || (keys.length === 0 && inner.parameters.length > 0);
    if (hasOnlyRecords) this.context.add(flows, { kind: 'named', name: node.text, type: 'string' }, 'likely', visit);
    flows.values.push(...keys);
    flows.parameters.push(...inner.parameters);
  }

  #readMeaning(node: ts.Identifier, symbol: ts.Symbol | undefined, visit: Visit, flows: ValueFlows): void {
    const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
    if (node.text === 'undefined' || (declaration !== undefined && isNoValue(declaration))) return;
    if (symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0) {
      const target = this.context.checker.getAliasedSymbol(symbol);
      if (target !== symbol) { this.#readMeaning(node, target, visit, flows); return; }
    }
    if (fieldTypeOf(this.context.checker.getTypeAtLocation(node), this.context.checker) === 'boolean') return;
    const part = this.context.requests.partOf(node);
    const entry = part === undefined ? undefined : this.context.requests.entryOf(node);
    if (part !== undefined && entry !== undefined) {
      this.context.addEntry(flows, part, entry, this.context.checker.getTypeAtLocation(node), visit);
      this.#addRecipient(node, declaration, visit, flows);
      return;
    }
    if (part !== undefined) { this.context.addRequest(flows, part, node, visit); return; }
    if (declaration !== undefined && !ts.isVariableDeclaration(declaration) && this.context.readAnswer(node, visit, flows)) return;
    if (this.context.isError(node)) { this.#readError(node, declaration, visit, flows); return; }
    this.context.readWritten(node, visit, flows);
    const parsed = this.context.readUsed(node.text, declaration, visit, flows);
    if (parsed !== undefined) this.reader.parts.read(undefined, parsed, { ...visit, isText: false }, flows);
    const known = flows.values.length;
    if (declaration !== undefined && ts.isBindingElement(declaration) && this.reader.bindings.readBinding(node, declaration, visit, flows)) {
      if (flows.values.slice(known).some(({ origin }) => origin.kind === 'request')) this.#addRecipient(node, declaration, visit, flows);
      return;
    }
    if (declaration !== undefined && isBuiltHere(declaration) && this.#readVariable(declaration, node, { ...visit, label: node.text }, flows)) return;
    if (this.reader.records.readRecord(node, visit, flows)) return;
    this.#readDeclared(node, declaration, visit, flows);
  }

  /** An error, with what it says and carries where it is made in a variable. */
  #readError(node: ts.Identifier, declaration: ts.Declaration | undefined, visit: Visit, flows: ValueFlows): void {
    const value = declaration !== undefined && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    if (value !== undefined && ts.isNewExpression(unwrap(value))) { this.reader.read(value, visit, flows); return; }
    this.context.add(flows, { kind: 'error' }, 'certain', visit);
    if (declaration !== undefined && ts.isParameter(declaration)) this.context.addParameter(flows, declaration, [], node.text, this.context.checker.getTypeAtLocation(node), visit);
  }

  /** `error.message` says what an error is made with that the code keeps in a variable. */
  #readOfError(error: ts.Expression, name: string, visit: Visit, flows: ValueFlows): void {
    const made = /^(message|stack)$/.test(name) ? this.context.session.originOf(error) : error;
    if (ts.isNewExpression(made)) this.reader.read(made, { ...visit, isText: true }, flows);
    else this.context.add(flows, { kind: 'error' }, 'likely', visit);
  }

  /** What a request brings under a name that says little, and a letter is sent to. */
  #addRecipient(node: ts.Identifier, declaration: ts.Declaration | undefined, visit: Visit, flows: ValueFlows): void {
    const owner = declaration === undefined ? undefined : ownerOfVariable(declaration, this.context.session);
    if (owner === 'mail') this.context.addNamed(flows, node.text, owner, this.context.checker.getTypeAtLocation(node), visit);
  }

  #readDeclared(node: ts.Identifier, declaration: ts.Declaration | undefined, visit: Visit, flows: ValueFlows): void {
    const type = this.context.checker.getTypeAtLocation(node);
    if (declaration !== undefined && ts.isParameter(declaration)) {
      if (holdsStatement(declaration, this.context.session)) { this.context.add(flows, { kind: 'statement' }, 'certain', visit); return; }
      this.context.addParameter(flows, declaration, [], node.text, type, visit);
      const list = isOpen(type) || fieldTypeOf(type, this.context.checker) === 'string' ? iteratedList(declaration) ?? awaitedBy(declaration) : undefined;
      if (list !== undefined) this.#readElements(list, node.text, visit, flows);
    }
    if (declaration !== undefined && ts.isVariableDeclaration(declaration)) {
      if (isNarrowedToText(declaration, type, this.context.checker) || isFailedParsing(type, this.context.checker)) return;
      const known = flows.values.length;
      const parameters = flows.parameters.length;
      if (this.#readVariable(declaration, node, { ...visit, label: node.text }, flows)) {
        const isCalledOnly = flows.parameters.length === parameters && flows.values.slice(known).every(({ origin }) => isNameAlone(origin, node.text));
        if (!isCalledOnly || isPlain(this.context.session.originOf(node)) || isThingOfEvent(this.context.session.originOf(node))) return;
        this.#readTaken(node, visit, flows);
        this.reader.parts.read(node.text, type, visit, flows);
        return;
      }
    }
    if (declaration !== undefined && (isSetting(declaration, this.context.session) || isPath(node))) return;
    if (declaration !== undefined && ts.isBindingElement(declaration)) this.#readTyped(this.#inputs.namesOfState(declaration), node, visit, flows);
    const ofParameter = declaration !== undefined && ts.isParameter(declaration);
    if (declaration !== undefined) this.#readTaken(node, visit, flows);
    if (ofParameter) this.reader.parts.readAddressees(declaration, type, visit, flows);
    if (!this.reader.parts.read(node.text, type, visit, flows) && !this.#saysNothingInText(node, type, visit)) this.context.addNamed(flows, node.text, declaration === undefined ? undefined : ownerOfVariable(declaration, this.context.session), type, visit, { ofParameter });
  }

  /** `${user}` beside `user.name`: an object of unknown type that becomes part of a text shows nothing of itself. */
  #saysNothingInText(node: ts.Expression, type: ts.Type, visit: Visit): boolean {
    return visit.isText === true && isOpen(type) && this.#members.isObject(node);
  }

  /** Whether the code takes something from a variable: `claims.email` of `const claims = jwt.verify(token, secret)`. */
  isTakenApart(variable: ts.Identifier): boolean {
    return this.#members.of(variable).length > 0;
  }

  /** Of a value whose type says nothing, what the code around takes from it: `payload.email` beside a log of `payload`. */
  #readTaken(node: ts.Expression, visit: Visit, flows: ValueFlows): void {
    const { checker } = this.context;
    const type = checker.getTypeAtLocation(node);
    const held = isOpen(type) ? type : anythingHeld(type, checker);
    if (visit.isText === true || isSettingsName(nameOfReference(node) ?? '') || ts.isReturnStatement(node.parent) || held === undefined) return;
    for (const { name, owner, path } of this.#members.of(node)) {
      if (visit.overwritten?.includes(path[0] ?? '') === true) continue;
      const place = visit.path === undefined ? visit : { ...visit, path: [...visit.path, ...path] };
      this.context.addNamed(flows, name, owner, held, place);
    }
  }

  /** What a list holds; its mere name says nothing that `email` of `emails` does not. */
  #readElements(list: ts.Expression, element: string, visit: Visit, flows: ValueFlows): void {
    const held: ValueFlows = { values: [], parameters: [] };
    this.reader.read(list, visit, held);
    flows.values.push(...held.values.filter(({ origin }) => origin.kind !== 'named' || !origin.name.startsWith(element)));
    flows.parameters.push(...held.parameters);
  }

  #readVariable(declaration: ts.VariableDeclaration, use: ts.Node, visit: Visit, flows: ValueFlows): boolean {
    const before = flows.values.length + flows.parameters.length;
    const known = flows.values.length;
    const list = listOfLoop(declaration);
    const { initializer } = declaration;
    if (list !== undefined) this.reader.read(list, visit, flows);
    this.reader.readAll(valuesReaching(declaration, use), visit, flows);
    for (const { expression, key } of this.#mutations.of(declaration)) this.reader.read(expression, key === undefined ? visit : under(visit, key), flows);
    const found = flows.values.length + flows.parameters.length > before;
    if (found && flows.values.slice(known).every(({ origin }) => mayBeCalledBetter(origin)) && initializer !== undefined && !isConfiguration(initializer)) {
      // `const email = parsed.receiver`, `const userId = req.params.id`: the name that the value is given may say more than the one it had.
      if (visit.label !== undefined && !isPath(declaration.name)) this.context.addNamed(flows, visit.label, undefined, this.context.checker.getTypeAtLocation(declaration), visit);
    }
    return found || (initializer !== undefined && (isPlain(this.context.session.originOf(initializer)) || takesAway(initializer, this.context.session) || isThingOfEvent(initializer) || isOfOwnWallet(initializer, this.context.session)));
  }
}

/** `emails` of `profile.emails[0]`: what several values are that are kept as objects. */
function listOfElement(expression: ts.Expression): string | undefined {
  const node = unwrap(expression);
  return ts.isElementAccessExpression(node) && ts.isNumericLiteral(node.argumentExpression) ? nameOfReference(unwrap(node.expression)) : undefined;
}

/** All that is known of a value is what it is called. */
function isNameAlone(origin: Origin, name: string): boolean {
  return origin.kind === 'named' && origin.owner === undefined && origin.name === name;
}

/** A mere name, or a bare `id` of a request, which does not say whose it is. */
function mayBeCalledBetter(origin: Origin): boolean {
  return origin.kind === 'named' || (origin.kind === 'request' && /^_?id$/.test(origin.field ?? ''));
}

const maximumAssignments = 4;
/** What is taken out of a decoded cookie or token is neither. */
const decoders = /^(parse|decode|jwtDecode|parseCookies?|parseJwt)$/;

/** `this.name` inside the class. */
function isOwnProperty(reference: ts.Expression, owner: ts.ClassLikeDeclaration): boolean {
  const node = unwrap(reference);
  return ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword &&
    node.getSourceFile() === owner.getSourceFile() && node.pos >= owner.pos && node.end <= owner.end;
}

/** A variable that is given an object literal: what is in the literal is surer than what its type says. */
function isBuiltHere(declaration: ts.Declaration): declaration is ts.VariableDeclaration {
  return ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined && ts.isObjectLiteralExpression(unwrap(declaration.initializer));
}
