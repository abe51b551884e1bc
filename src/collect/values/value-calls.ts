import { ts } from 'ts-morph';
import { isGlobalNamespace, valueOf } from './bindings.js';
import type { RequestPart } from '../facts.js';
import { DtoMapping } from './dto-mapping.js';
import { keep, keptBy, type Kept } from './kept-fields.js';
import { readsToken } from './known-by-use.js';
import { implementationsOf } from '../calls/implementations.js';
import { argumentPosition } from '../calls/operands.js';
import { isParsing, letThrough } from './parsed-values.js';
import { heldParameter } from '../sinks/made-loggers.js';
import { RedactionReader } from '../sinks/redaction.js';
import { strongest, takesAway, treatmentOf } from '../sinks/sanitizers.js';
import { calleeName, chainBelow, isFunction, nameOfReference, outermostAwaited, propertyValue, receiverOf, resultsOf, returnedExpressions, someNode, unwrap } from '../syntax.js';
import { isOpen } from '../lookup/store-types.js';
import { bodyReaders } from './server-answers.js';
import { isToldByMachine } from './told-by-machine.js';
import type { ValueContext } from './value-context.js';
import { isTextInPieces, letsInByPiece } from './text-pieces.js';
import { type ParameterFlow, type ValueFlows, type Visit, without } from './value-flows.js';
import type { ValueReader } from './values.js';

const passThrough = new Set([
  'toString', 'trim', 'toLowerCase', 'toUpperCase', 'toLocaleString', 'normalize', 'replace', 'replaceAll', 'padEnd', 'padStart', 'concat', 'join', 'filter', 'find',
  'findLast', 'slice', 'at', 'pop', 'shift', 'reverse', 'sort', 'toSorted', 'flat', 'toJSON', 'toObject', 'values', 'entries', 'lean', 'exec', 'valueOf', 'toISOString', 'toReversed',
  'catch', 'finally', 'get', 'header', 'split', 'uniq', 'compact', 'orderBy', 'sortBy',
]);
/** Methods of lists that give one of what they hold. */
const takers = new Set(['at', 'pop', 'shift']);
const functionsOfArguments = new Set([
  'stringify', 'inspect', 'format', 'String', 'assign', 'values', 'entries', 'fromEntries', 'all', 'allSettled', 'race', 'resolve', 'from', 'of', 'cloneDeep', 'structuredClone',
  'encodeURIComponent', 'decodeURIComponent', 'parse', 'merge', 'clone', 'extend', 'defaults', 'plainToInstance', 'plainToClass', 'instanceToPlain', 'classToPlain', 'Array', 'Set', 'Map', 'prettyjson', 'flatten', 'uniq', 'compact', 'pick', 'omit',
]);
/** Functions whose text holds the fields of their argument. */
const serializers = new Set(['stringify', 'inspect', 'prettyjson']);
/** Methods of what keeps texts under keys in a browser or on a phone. */
const storageReaders = new Set(['getItem', 'getItemAsync']);
const saysLittle = /^(token|jwt|auth|session|user|key|secret|id)$/i;
const mappers = new Set(['map', 'flatMap', 'then', 'reduce']);

/** Functions whose result shows their first argument: `formatPhone(user.phone)`. */
const formatters = /^(format|normali[sz]e|capitali[sz]e|prettify|humani[sz]e)(?=$|[A-Z_\d])/;

/** Methods of the web's requests that give the body. */
const painters = /^(chalk|colors?|kleur|pc|picocolors|ansis|clc|yoctocolors)$/;

/** `chalk.green(text)` colours a text and gives it back. */
function isPainter(callee: ts.Expression): boolean {
  const node = unwrap(callee);
  if (ts.isPropertyAccessExpression(node)) return isPainter(node.expression);
  return ts.isIdentifier(node) && painters.test(node.text);
}

/** `guest.email[0]` in a function: the first letter of a text, or one of several values. */
function isTakenInPieces(declaration: ts.Node, name: string): boolean {
  return someNode(declaration, (node) => ts.isElementAccessExpression(node) && ts.isNumericLiteral(node.argumentExpression) && nameOfReference(unwrap(node.expression)) === name);
}

/** Tokens that programs show to each other, or that are made for one thing. */
const tokensOfPrograms = /service|machine|s2s|m2m|webhook|client|csrf|upload|download/i;

/** `Dear ${name}`, and a sum. */
function isPutTogether(expression: ts.Expression): boolean {
  return ts.isTemplateExpression(expression) || (ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.PlusToken);
}

/** Whether a function says what it gives: all of it, rather than what may be there of it. */
function isDeclared(type: ts.TypeNode | undefined): boolean {
  return type !== undefined && !/\bPartial</.test(type.getText());
}

/** The arguments of a call and of those before it in the chain, without the key of a digest: `email` of `createHmac('sha256', secret).update(email).digest('hex')`. */
function argumentsOfChain(call: ts.CallExpression): ts.Expression[] {
  return [call, ...chainBelow(call)].reverse().filter((link) => calleeName(link) !== 'createHmac').flatMap((link) => [...link.arguments]);
}

/** Reads what calls give back: helpers of the language, sanitizers, and functions of the application. */
export class CallValues {
  readonly #mapping: DtoMapping;
  readonly #redaction: RedactionReader;

  constructor(readonly context: ValueContext, readonly reader: ValueReader) {
    this.#mapping = new DtoMapping(context.session);
    this.#redaction = new RedactionReader(context.session);
  }

  readCall(node: ts.CallExpression, visit: Visit, flows: ValueFlows): void {
    const redacted = this.#redactedBy(node);
    if (redacted !== undefined) { flows.values.push(...keep(this.reader.flowsOfVisit(redacted.from, visit), redacted)); return; }
    const treatment = strongest(visit.treatment, treatmentOf(node, this.context.session));
    if (treatment === 'redacted') return;
    if (treatment !== visit.treatment) { this.reader.readAll(argumentsOfChain(node), { ...visit, treatment }, flows); return; }
    const name = calleeName(node) ?? '';
    if (isToldByMachine(node, this.context.session)) return;
    if (this.context.readTagged(this.context.session.declarationsOf(node.expression), name, undefined, visit, flows) || this.context.isHarmless(node)) return;
    if (this.#readRequest(node, visit, flows)) return;
    if (name === 'stringify' && node.arguments[1] !== undefined && ts.isArrayLiteralExpression(unwrap(node.arguments[1]))) return;
    if (name === 'then' && this.#readUntypedThen(node, visit, flows)) return;
    if (this.reader.records.readRecord(node, visit, flows) || this.reader.boxes.read(node, visit, flows)) return;
    const receiver = receiverOf(node.expression);
    if (receiver !== undefined && bodyReaders.has(name) && this.context.requests.partOf(receiver) === 'whole') { this.context.addRequest(flows, 'body', node, visit); return; }
    if (receiver !== undefined && bodyReaders.has(name) && this.context.readAnswer(node, visit, flows)) return;
    if (name === 'pluck' && this.#readPlucked(node, visit, flows)) return;
    this.#readHeld(node, visit, flows);
    if (this.#readKept(node, visit, flows) || this.#readReturned(node, visit, flows)) return;
    if (receiver !== undefined && name === 'get' && this.#readNamed(node, receiver, visit, flows)) return;
    const [callback] = node.arguments;
    if (mappers.has(name) && callback !== undefined) { this.#readCallback(callback, visit, flows); return; }
    if (receiver !== undefined && name !== 'concat' && passThrough.has(name) && !isGlobalNamespace(receiver)) { this.#readPassed(node, receiver, name, visit, flows); return; }
    if (receiver !== undefined && name === 'concat') { this.reader.readAll([receiver, ...node.arguments], visit, flows); return; }
    if (receiver !== undefined && (ts.isStringLiteralLike(unwrap(receiver)) || ts.isNumericLiteral(unwrap(receiver)))) return;
    const kept = keptBy(node, this.context.session) ?? this.#mapping.keptBy(node);
    if (kept !== undefined) { flows.values.push(...keep(this.reader.flowsOfVisit(kept.from, visit), kept)); return; }
    if (receiver !== undefined && isParsing(node, receiver, this.context)) { flows.values.push(...letThrough(this.reader.flowsOfVisit(node.arguments[0] ?? node, visit), node, this.context)); return; }
    if (functionsOfArguments.has(name) || isPainter(node.expression)) { this.reader.readAll(node.arguments, serializers.has(name) ? { ...visit, isText: false } : visit, flows); return; }
    if (this.context.readTaggedParts(this.#typeOfResult(node), visit, flows)) return;
    if (this.#readGiven(node, visit, flows) || this.#readClaims(node, visit, flows)) return;
    if (formatters.test(name) && this.#isUnknown(node)) this.reader.readAll(node.arguments.slice(0, 1), visit, flows);
    this.#readGetter(node, visit, flows);
    this.context.readLabel(node, visit, flows);
  }

  /** `this.detailsOf(entry)` of a function that the object was made with. */
  #readHeld(node: ts.CallExpression, visit: Visit, flows: ValueFlows): void {
    const declaration = heldParameter(node.expression, this.context.session);
    if (declaration === undefined) return;
    const { treatment, isText = false } = visit;
    flows.parameters.push({ declaration, path: [], treatment, isText, name: calleeName(node) ?? '', type: 'object', isCalled: true });
  }

  /** What a call gives, where nothing is known of it but its type: each part of `await load()`. What is called so does something, so that it owns none of them. */
  #readGiven(node: ts.CallExpression, visit: Visit, flows: ValueFlows): boolean {
    const given = this.#typeOfResult(node);
    return this.reader.parts.read(undefined, this.context.checker.getAwaitedType(given) ?? given, visit, flows);
  }

  /** All that a token says of whom it was given to: `jwt.verify(token, secret)`. Where code takes something from it, that tells more. */
  #readClaims(node: ts.CallExpression, visit: Visit, flows: ValueFlows): boolean {
    const isOfPerson = node.arguments.every((argument) => !tokensOfPrograms.test(nameOfReference(unwrap(argument)) ?? ''));
    if (visit.isText === true || !isOfPerson || !readsToken(node, this.context.session)) return false;
    const { parent } = outermostAwaited(node);
    if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) && this.reader.references.isTakenApart(parent.name)) return false;
    this.context.add(flows, { kind: 'declared', owner: 'token', name: 'claims', category: 'pseudonymous' }, 'likely', visit);
    return true;
  }

  /** `session.getUserId()`: what a method without arguments is called to get. */
  #readGetter(node: ts.CallExpression, visit: Visit, flows: ValueFlows): void {
    const name = /^get([A-Z]\w*)$/.exec(calleeName(node) ?? '')?.[1];
    const receiver = receiverOf(node.expression);
    if (name === undefined || receiver === undefined || node.arguments.length > 0) return;
    const given = this.context.checker.getTypeAtLocation(node);
    this.context.addNamed(flows, name.charAt(0).toLowerCase() + name.slice(1), nameOfReference(unwrap(receiver)), this.context.checker.getAwaitedType(given) ?? given, visit);
  }

  /** `guest.get('email')` of a record. */
  #readNamed(node: ts.CallExpression, receiver: ts.Expression, visit: Visit, flows: ValueFlows): boolean {
    const [argument] = node.arguments;
    const names = argument === undefined ? [] : this.context.session.constantsOf(argument).filter((value) => typeof value === 'string');
    const isField = names.map((name) => this.reader.records.readField(receiver, name, visit, flows));
    // A name that is none of its fields is nothing of the record as a whole.
    return isField.includes(true) || (names.length > 0 && this.reader.records.recordsBehind(receiver).length > 0);
  }

  /** `pluck(guests, 'id')` of a collection helper takes one field of each record, and nothing else of it. */
  #readPlucked({ arguments: [list, key] }: ts.CallExpression, visit: Visit, flows: ValueFlows): boolean {
    if (list === undefined || key === undefined || !ts.isStringLiteralLike(key)) return false;
    this.reader.records.readField(list, key.text, visit, flows);
    return true;
  }

  /** `localStorage.getItem('authToken')`: the key says what is kept under it; of a mere `token`, what holds it says more. */
  #readKept(node: ts.CallExpression, visit: Visit, flows: ValueFlows): boolean {
    const [argument] = node.arguments;
    if (!storageReaders.has(calleeName(node) ?? '') || argument === undefined || receiverOf(node.expression) === undefined) return false;
    const keys = this.context.session.constantsOf(argument).filter((key): key is string => typeof key === 'string' && !saysLittle.test(key));
    for (const key of keys) this.context.addNamed(flows, key, undefined, this.context.checker.getTypeAtLocation(node), visit);
    return keys.length > 0;
  }

  /** A part of a request that a call gives, or the entry that it picks: `await getRawInput()`, `form.get('email')`. */
  #readRequest(node: ts.CallExpression, visit: Visit, flows: ValueFlows): boolean {
    const { requests } = this.context;
    const part = requests.partOf(node);
    if (part === undefined) return false;
    const key = requests.isValidated(node) ? undefined : node.arguments.find(ts.isStringLiteralLike);
    const several = requests.isValidated(node) ? undefined : node.arguments.find(ts.isArrayLiteralExpression);
    if (several !== undefined && requests.takesKey(node)) this.#readEntries(several, part, visit, flows);
    else if (key !== undefined) this.context.addEntry(flows, part, key.text, this.context.checker.getTypeAtLocation(node), visit);
    else if (node.arguments.length === 0 || requests.isValidated(node) || !requests.takesKey(node)) this.context.addRequest(flows, part, node, visit);
    return true;
  }

  /** `request.only(['email', 'room'])` gives several entries. */
  #readEntries({ elements }: ts.ArrayLiteralExpression, part: RequestPart, visit: Visit, flows: ValueFlows): void {
    for (const element of elements.filter(ts.isStringLiteralLike)) this.context.addEntry(flows, part, element.text, this.context.checker.getAnyType(), visit);
  }

  /** `redact(user)` of a function that was made for a list of paths: `const redact = fastRedact({ paths: ['email'] })`. */
  #redactedBy(node: ts.CallExpression): Kept | undefined {
    const [from] = node.arguments;
    const creator = from === undefined || !ts.isIdentifier(unwrap(node.expression)) ? undefined : unwrap(this.context.session.originOf(node.expression));
    if (from === undefined || creator === undefined || !ts.isCallExpression(creator)) return undefined;
    const without = this.#redaction.ofCreator(creator).flatMap((path) => path.split('.').slice(-1));
    return without.length === 0 ? undefined : { from, without };
  }

  /** What a call gives; of `methods[name](…)` with a name of unknown type, what any method gives. */
  #typeOfResult(node: ts.CallExpression): ts.Type {
    const { checker } = this.context;
    const callee = unwrap(node.expression);
    if (!ts.isElementAccessExpression(callee)) return checker.getTypeAtLocation(node);
    const method = checker.getIndexTypeOfType(checker.getTypeAtLocation(callee.expression), ts.IndexKind.String);
    return method?.getCallSignatures().at(-1)?.getReturnType() ?? checker.getTypeAtLocation(node);
  }

  /** A function of a library that nothing describes. */
  #isUnknown(node: ts.CallExpression): boolean {
    return this.context.session.declarationsOf(node.expression).every((declaration) => !this.context.session.isOwn(declaration));
  }

  /** `headers.get('authorization')` picks one entry; `email.slice(…)` keeps the value. */
  #readPassed(node: ts.CallExpression, receiver: ts.Expression, name: string, visit: Visit, flows: ValueFlows): void {
    const part = this.context.requests.partOf(receiver) ?? this.context.requests.partOf(this.context.session.originOf(receiver));
    const [key] = node.arguments;
    if ((name === 'get' || name === 'header') && part !== undefined && key !== undefined && ts.isStringLiteralLike(key)) {
      this.context.add(flows, { kind: 'request', part: part === 'whole' ? 'headers' : part, field: key.text }, 'certain', visit);
    } else if (takers.has(name) && isTextInPieces(receiver, this.context.session)) {
      flows.values.push(...this.reader.flowsOfVisit(receiver, visit).values.filter(letsInByPiece));
    } else if (name !== 'get' && name !== 'header') {
      this.reader.read(receiver, visit, flows);
    }
  }

  /** `query.then((row) => Number(row.count))`, where its type does not say what comes of it: what the callback gives. */
  #readUntypedThen(node: ts.CallExpression, visit: Visit, flows: ValueFlows): boolean {
    const [callback] = node.arguments;
    const isCalledBack = callback !== undefined && isFunction(unwrap(callback)) && isOpen(this.context.checker.getTypeAtLocation(node));
    if (isCalledBack) this.#readCallback(callback, visit, flows);
    return isCalledBack;
  }

  #readCallback(callback: ts.Expression, visit: Visit, flows: ValueFlows): void {
    const target = unwrap(callback);
    const declaration = isFunction(target) ? target : this.#functionOf(target);
    if (declaration !== undefined) this.reader.readAll(returnedExpressions(declaration), without(visit), flows);
  }

  /** What one of the application's own functions returns, or those that stand behind a declaration that says nothing of it. */
  #readReturned(node: ts.CallExpression, visit: Visit, flows: ValueFlows): boolean {
    const declaration = this.#functionOf(node.expression);
    if (declaration !== undefined) return this.#readResults(node, declaration, visit, flows);
    const { checker, session, types } = this.context;
    const given = checker.getTypeAtLocation(node);
    const behind = isOpen(checker.getAwaitedType(given) ?? given) ? implementationsOf(node.expression, types.index, session) : [];
    return behind.map((method) => this.#readResults(node, method, visit, flows)).includes(true);
  }

  /** What a function returns; its parameters stand for the arguments of this call. */
  #readResults(node: ts.CallExpression, declaration: ts.FunctionLikeDeclaration, visit: Visit, flows: ValueFlows): boolean {
    if (!this.context.session.isOwn(declaration) || declaration.body === undefined || visit.seen.has(declaration)) return false;
    const inner: ValueFlows = { values: [], parameters: [] };
    this.reader.readAll(resultsOf(declaration), { ...visit, seen: visit.seen.to(declaration) }, inner);
    const known = flows.values.length;
    flows.values.push(...inner.values.filter((value) => value.ofParameter !== true && (value.origin.kind !== 'named' || value.confidence === 'certain')));
    for (const flow of inner.parameters) this.#readArgument(node, declaration, flow, visit, flows);
    if (flows.values.length > known || takesAway(node, this.context.session)) return true;
    this.#readGetter(node, visit, flows);
    if (flows.values.length > known || (visit.trustsKeys === true && !inner.parameters.some((parameter) => argumentPosition(declaration, parameter.declaration) >= 0) && isDeclared(declaration.type) && this.#readGiven(node, visit, flows))) return true;
    const picked = [...inner.values.map(({ origin }) => (origin.kind === 'named' ? origin.name : undefined)), ...inner.parameters.map(({ path }) => path.at(-1))];
    const isLabelled = visit.label !== undefined && picked.includes(visit.label);
    if (isLabelled || (inner.values.length === 0 && inner.parameters.length === 0)) this.context.readLabel(node, visit, flows);
    return true;
  }

  /** A text that a function of the application puts together under a name, whatever its type says of it: `subject` of `letterTo(guest)`. */
  readTextOfResult(call: ts.Expression, name: string, visit: Visit, flows: ValueFlows): void {
    const declaration = ts.isCallExpression(call) ? this.#functionOf(call.expression) : undefined;
    if (!ts.isCallExpression(call) || declaration === undefined || !this.context.session.isOwn(declaration) || visit.seen.has(declaration)) return;
    const objects = resultsOf(declaration).map((result) => this.context.session.originOf(result)).filter((result) => ts.isObjectLiteralExpression(result));
    const texts = objects.map((object) => propertyValue(object, name)).filter((value) => value !== undefined).map((value) => this.context.session.originOf(value));
    const inner: ValueFlows = { values: [], parameters: [] };
    this.reader.readAll(texts.filter(isPutTogether), { ...visit, seen: visit.seen.to(declaration) }, inner);
    flows.values.push(...inner.values.filter((value) => value.ofParameter !== true || value.confidence === 'certain'));
    for (const flow of inner.parameters) this.#readArgument(call, declaration, flow, visit, flows);
  }

  #readArgument(node: ts.CallExpression, declaration: ts.FunctionLikeDeclaration, flow: ParameterFlow, visit: Visit, flows: ValueFlows): void {
    const position = argumentPosition(declaration, flow.declaration);
    const argument = node.arguments[position];
    if (position < 0) { flows.parameters.push(flow); return; }
    if (argument === undefined) return;
    const treatment = strongest(visit.treatment, flow.treatment);
    const carried = this.reader.flowsFrom(argument, flow.path, { ...visit, treatment: 'none' });
    if (carried.values.length + carried.parameters.length === 0) this.reader.references.readDeclaredPath(argument, flow.path, { ...visit, treatment: 'none' }, carried);
    if (carried.values.length === 0) this.#readUnknownPath(argument, flow, { ...visit, treatment: 'none' }, carried);
    flows.values.push(...carried.values.map((value) => ({ ...value, treatment: strongest(value.treatment, treatment) })));
    flows.parameters.push(...carried.parameters.map((parameter) => ({ ...parameter, treatment: strongest(parameter.treatment, treatment) })));
  }

  /** A property that a function takes from an argument of unknown type is called as it would be without the function: `guest.email` of `nameOf(guest)`. */
  #readUnknownPath(argument: ts.Expression, { path, declaration }: ParameterFlow, visit: Visit, carried: ValueFlows): void {
    const { checker } = this.context;
    const name = path.at(-1);
    const type = checker.getTypeAtLocation(argument);
    if (name === undefined || !isOpen(type) || this.context.requests.partOf(argument) !== undefined || isTakenInPieces(declaration.parent, name)) return;
    const called = nameOfReference(unwrap(argument)) ?? (ts.isParameter(declaration) && ts.isIdentifier(declaration.name) ? declaration.name.text : undefined);
    this.context.addNamed(carried, name, path.at(-2) ?? called, type, visit, { ofParameter: carried.parameters.length > 0 });
  }

  #functionOf(callee: ts.Expression): ts.FunctionLikeDeclaration | undefined {
    for (const declaration of this.context.session.declarationsOf(callee)) {
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
}
