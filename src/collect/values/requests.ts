import { ts } from 'ts-morph';
import { functionHasDirective, hasDirective } from '../directives.js';
import { heldByList, ownSymbol } from '../field-types.js';
import { pathOfBinding, sourceOfBinding } from './bindings.js';
import type { RequestPart } from '../facts.js';
import { partHeard } from './heard-messages.js';
import type { CollectSession } from '../session.js';
import { isOpen } from '../lookup/store-types.js';
import { partOfResolver } from './resolver-arguments.js';
import { isFunction, isWrapping, outermostAwaited, propertyName, unwrap } from '../syntax.js';
import { tagsOfDeclaration } from '../tags.js';

const partOfName: Record<string, RequestPart> = {
  body: 'body', rawBody: 'body', query: 'query', params: 'params', headers: 'headers', rawHeaders: 'headers', cookies: 'cookies', signedCookies: 'cookies',
  ip: 'ip', ips: 'ip', remoteAddress: 'ip', url: 'url', originalUrl: 'url',
};
const parts: ReadonlySet<string> = new Set(['body', 'query', 'params', 'headers', 'cookies', 'ip', 'url', 'form', 'whole']);
const keyNames = /^(key|name|field)s?$/;
const requestNames = /^(req|request)$/;
const requestTypes = /^(Request|IncomingMessage|FastifyRequest|NextRequest|NextApiRequest|HonoRequest|KoaRequest|Express\.Request|AuthenticatedRequest|\w+Request)$/;

/** Whether a request has a part of its own of that name: `body`, `headers`. */
export function isNameOfPart(name: string): boolean {
  return Object.hasOwn(partOfName, name);
}

/** What a variable of a pattern takes from a request: `email` of the body for `({ input: { email } }) =>`. */
export interface BoundPart {
  part: RequestPart;
  /** The keys below the part; empty where the variable is the part. */
  path: string[];
}

/** Which part of a request an expression is: `req.body`, `ctx.request.headers`, a parameter under `@Body()`. */
export class Requests {
  constructor(readonly session: CollectSession) {}

  /** The part that a reference is by itself, without what callers pass. */
  partOf(expression: ts.Expression): RequestPart | undefined {
    const node = unwrap(expression);
    if (ts.isIdentifier(node)) return this.#ofIdentifier(node);
    if (ts.isCallExpression(node)) return this.#tagged(this.session.declarationsOf(node.expression).flatMap((declaration) => this.#declarationsBehind(declaration)));
    if (!ts.isPropertyAccessExpression(node)) return undefined;
    const tagged = this.#tagged(this.session.declarationsOf(node));
    if (tagged !== undefined) return tagged;
    const part = this.#partCalled(node.name.text);
    if (part !== undefined && this.#isRequest(node.expression)) return part;
    return part === 'ip' && /^(socket|connection)$/.test(lastName(node.expression)) ? 'ip' : undefined;
  }

  /** `payload` is what hapi calls the body. */
  #partCalled(name: string): RequestPart | undefined {
    if (name === 'payload') return this.session.imports('@hapi/hapi') || this.session.imports('hapi') ? 'body' : undefined;
    return Object.hasOwn(partOfName, name) ? partOfName[name] : undefined;
  }

  /** The entry that a decorated parameter picks: `email` of `@Body('email') address`. */
  entryOf(expression: ts.Expression): string | undefined {
    const node = unwrap(expression);
    const declaration = ts.isIdentifier(node) ? this.session.declarationOf(node) : undefined;
    if (declaration === undefined || !ts.isParameter(declaration)) return undefined;
    for (const { expression: decorator } of ts.getDecorators(declaration) ?? []) {
      const [entry] = ts.isCallExpression(decorator) ? decorator.arguments : [];
      if (entry !== undefined && ts.isStringLiteralLike(entry)) return entry.text;
    }
    return undefined;
  }

  /** The class of the application that describes a decorated parameter completely: `@Body() order: OrderDto`; nothing in it may hold just anything. */
  shapeOf(expression: ts.Expression): ts.Type | undefined {
    const node = unwrap(expression);
    const declaration = ts.isIdentifier(node) ? this.session.declarationOf(node) : undefined;
    if (declaration === undefined || !ts.isParameter(declaration) || (ts.getDecorators(declaration) ?? []).length === 0) return undefined;
    return this.shapeBehind(this.session.checker.getTypeAtLocation(node));
  }

  /** A type, or that of the elements of a list, where a class of the application describes it completely. */
  shapeBehind(type: ts.Type): ts.Type | undefined {
    return this.#closedBehind(type, ts.isClassDeclaration);
  }

  /** The type of the application that the code takes a body of any type for: `request.body as Order`, `const order: Order = await request.json()`; nothing in it may be just anything. */
  shapeTakenFor(expression: ts.Expression): ts.Type | undefined {
    const { checker } = this.session;
    const given = checker.getTypeAtLocation(expression);
    if (!isOpen(checker.getAwaitedType(given) ?? given)) return undefined;
    const taken = assertedType(expression, checker) ?? checker.getContextualType(outermostAwaited(expression));
    return taken === undefined ? undefined : this.objectBehind(taken);
  }

  /** A type, or that of the elements of a list, where the application writes out all that its objects have. */
  objectBehind(type: ts.Type): ts.Type | undefined {
    return this.#closedBehind(type, isWrittenType);
  }

  /** @param declares what in the application has to declare the type */
  #closedBehind(type: ts.Type, declares: (declaration: ts.Declaration) => boolean): ts.Type | undefined {
    const { checker } = this.session;
    const held = heldByList(checker.getNonNullableType(type), checker);
    const isOwn = ownSymbol(held)?.declarations?.some((declaration) => declares(declaration) && this.session.isOwn(declaration)) === true;
    return isOwn && isClosed(held, checker) ? held : undefined;
  }

  /** A schema let the part through: the tag of the property, method or decorator says so. */
  isValidated(expression: ts.Expression): boolean {
    const node = unwrap(expression);
    const callee = ts.isCallExpression(node) ? node.expression : node;
    const declarations = this.session.declarationsOf(callee).flatMap((declaration) => this.#declarationsBehind(declaration));
    const decorators = declarations.flatMap((declaration) => (ts.isParameter(declaration) ? ts.getDecorators(declaration) ?? [] : []));
    const tags = [...declarations.flatMap(tagsOfDeclaration), ...decorators.flatMap((decorator) => this.session.tagsOf(decorator.expression))];
    return tags.some((tag) => tag.name === 'request' && tag.operands.includes('validated'));
  }

  /** Whether the function that gives a part is asked for entries of it: `header(name: string)`, unlike `readBody(event: H3Event)`. */
  takesKey({ expression }: ts.CallExpression): boolean {
    return this.session.declarationsOf(expression).flatMap((declaration) => this.#declarationsBehind(declaration)).some((declaration) => (
      !ts.isFunctionLike(declaration) || declaration.parameters.some(({ name }) => ts.isIdentifier(name) && keyNames.test(name.text))));
  }

  /** The part of a request whose tagged property a pattern takes apart. */
  ofPattern(element: ts.BindingElement): BoundPart | undefined {
    const path: string[] = [];
    let current: ts.Node = element;
    for (; ts.isBindingElement(current); current = current.parent.parent) {
      const part = this.#tagged(this.#declarationsBehind(current));
      if (part !== undefined) return { part, path };
      const name = propertyName(current.propertyName ?? current.name);
      if (name === undefined || !ts.isObjectBindingPattern(current.parent) || current.dotDotDotToken !== undefined) return undefined;
      path.unshift(name);
    }
    const part = ts.isParameter(current) && isOpen(this.session.checker.getTypeAtLocation(current)) ? partOfResolver(current) : undefined;
    return part === undefined ? undefined : { part, path };
  }

  /** The property that a pattern gives to a variable, the function that one is the type of; any other declaration itself. */
  #declarationsBehind(declaration: ts.Declaration): readonly ts.Declaration[] {
    if (ts.isVariableDeclaration(declaration) && isTypeOfOther(declaration.type)) return ownSymbol(this.session.checker.getTypeAtLocation(declaration))?.declarations ?? [];
    if (!ts.isBindingElement(declaration)) return [declaration];
    const name = ts.isObjectBindingPattern(declaration.parent) && declaration.dotDotDotToken === undefined ? propertyName(declaration.propertyName ?? declaration.name) : undefined;
    const property = name === undefined ? undefined : this.session.checker.getPropertyOfType(this.session.checker.getTypeAtLocation(declaration.parent), name);
    return property?.declarations ?? [];
  }

  #ofIdentifier(node: ts.Identifier): RequestPart | undefined {
    const declaration = this.session.declarationOf(node);
    if (declaration !== undefined && ts.isBindingElement(declaration)) return this.#ofBinding(declaration);
    if (declaration === undefined || !ts.isParameter(declaration)) return undefined;
    const decorated = (ts.getDecorators(declaration) ?? []).flatMap((decorator) => this.session.tagsOf(decorator.expression));
    const tag = decorated.find((candidate) => candidate.name === 'request');
    if (tag !== undefined) return asPart(tag.operands[0]);
    const asked = isOpen(this.session.checker.getTypeAtLocation(node)) ? partOfResolver(declaration) ?? partHeard(declaration, this.session) : undefined;
    if (asked !== undefined) return asked;
    const typed = this.#ofType(this.session.checker.getTypeAtLocation(node)) ?? (isFormOfAction(declaration) ? 'body' : undefined);
    if (typed !== undefined) return typed;
    return this.#isRequest(node) && (this.#hasTypedHeaders(node) || standsBeforeResponse(declaration)) ? 'whole' : undefined;
  }

  /** `headers` of `const { headers } = req`. */
  #ofBinding(element: ts.BindingElement): RequestPart | undefined {
    const bound = this.ofPattern(element);
    if (bound !== undefined) return bound.path.length === 0 ? bound.part : undefined;
    const source = sourceOfBinding(element);
    const [name, ...deeper] = pathOfBinding(element);
    if (source === undefined || name === undefined || deeper.length > 0 || !Object.hasOwn(partOfName, name)) return undefined;
    const holder = source.root ?? source.parameter?.name;
    const isWhole = source.root !== undefined ? this.#isRequest(source.root) : holder !== undefined && isHttpRequest(this.session.checker.getTypeAtLocation(holder), this.session.checker);
    return isWhole ? partOfName[name] : undefined;
  }

  /** The part that a value is by its type: the event that a platform hands to a function for a request. */
  #ofType(type: ts.Type): RequestPart | undefined {
    const members = type.isIntersection() ? type.types : [type];
    return this.#tagged(members.flatMap((member) => ownSymbol(member)?.declarations ?? []));
  }

  #hasTypedHeaders(node: ts.Identifier): boolean {
    return isHttpRequest(this.session.checker.getTypeAtLocation(node), this.session.checker);
  }

  #isRequest(expression: ts.Expression): boolean {
    const node = unwrap(expression);
    if (ts.isCallExpression(node)) return this.partOf(node) === 'whole';
    const type = this.session.checker.getTypeAtLocation(node);
    const typeName = ownSymbol(type)?.name ?? '';
    if (requestTypes.test(typeName)) return isHttpRequest(type, this.session.checker);
    return requestNames.test(lastName(node)) && (isOpen(type) || ts.isPropertyAccessExpression(node) || this.#isWrittenOut(node, type));
  }

  /** `(req: { headers: …; path: string }, res: …) =>`: what a handler needs of a request, without its name. */
  #isWrittenOut(node: ts.Expression, type: ts.Type): boolean {
    const declaration = ts.isIdentifier(node) ? this.session.declarationOf(node) : undefined;
    if (declaration === undefined || !ts.isParameter(declaration) || declaration.type === undefined || !ts.isTypeLiteralNode(declaration.type)) return false;
    return isHttpRequest(type, this.session.checker) && standsBeforeResponse(declaration);
  }

  #tagged(declarations: readonly ts.Declaration[]): RequestPart | undefined {
    for (const declaration of declarations) {
      const tag = tagsOfDeclaration(declaration).find((candidate) => candidate.name === 'request');
      if (tag !== undefined) return asPart(tag.operands[0]);
    }
    return undefined;
  }
}

/** `typeof import('h3').readBody`: another name for what a module gives. */
function isTypeOfOther(type: ts.TypeNode | undefined): boolean {
  return type !== undefined && (ts.isTypeQueryNode(type) || (ts.isImportTypeNode(type) && type.isTypeOf));
}

/** A type that tells nothing of what an object has. */
export function saysNothing(type: ts.Type, checker: ts.TypeChecker): boolean {
  const bare = checker.getNonNullableType(type);
  return isOpen(bare) || ((bare.flags & ts.TypeFlags.Object) !== 0 && checker.getPropertiesOfType(bare).length === 0);
}

/** An object has properties, and none of them may be just anything. */
function isClosed(type: ts.Type, checker: ts.TypeChecker): boolean {
  const properties = checker.getPropertiesOfType(type);
  const isOpenMap = checker.getIndexInfosOfType(type).length > 0;
  return properties.length > 0 && !isOpenMap && properties.every((property) => !isAnything(checker.getTypeOfSymbol(property), checker));
}

/** The type that the code says an expression, or what is awaited of it, has: `Order` of `(await request.json()) as Order`. */
function assertedType(expression: ts.Expression, checker: ts.TypeChecker): ts.Type | undefined {
  for (let current: ts.Node = expression; isWrapping(current) || ts.isAwaitExpression(current) || current === expression; current = current.parent) {
    if (ts.isAsExpression(current) || ts.isTypeAssertionExpression(current) || ts.isSatisfiesExpression(current)) return checker.getTypeFromTypeNode(current.type);
  }
  return undefined;
}

/** `form: FormData` of a server action, which is what the page sent. */
function isFormOfAction({ type, parent }: ts.ParameterDeclaration): boolean {
  if (type === undefined || !ts.isTypeReferenceNode(type) || type.typeName.getText() !== 'FormData' || !isFunction(parent)) return false;
  return hasDirective(parent.getSourceFile(), 'use server') || functionHasDirective(parent, 'use server');
}

function isWrittenType(declaration: ts.Declaration): boolean {
  return ts.isInterfaceDeclaration(declaration) || ts.isTypeLiteralNode(declaration) || ts.isClassDeclaration(declaration);
}

/** The type says nothing of what there is: `any`, `object`, `Record<string, unknown>`. */
function isAnything(type: ts.Type, checker: ts.TypeChecker): boolean {
  // Of `unknown`, what is left without nothing is an object without properties.
  const held = isOpen(type) ? type : heldByList(checker.getNonNullableType(type), checker);
  if (isOpen(held) || (held.flags & ts.TypeFlags.NonPrimitive) !== 0) return true;
  return (held.flags & ts.TypeFlags.Object) !== 0 && checker.getIndexInfosOfType(held).length > 0;
}

/** `(req, res) =>`: an untyped parameter called `request` alone may be a request for anything. */
function standsBeforeResponse(parameter: ts.ParameterDeclaration): boolean {
  const names = parameter.parent.parameters.map(({ name }) => (ts.isIdentifier(name) ? name.text : ''));
  return names.some((name) => /^_?(res|response|reply|h|next)$/.test(name));
}

/** A type called `…Request` is one of HTTP where it has headers; a friend request has none. */
function isHttpRequest(type: ts.Type, checker: ts.TypeChecker): boolean {
  return checker.getPropertyOfType(type, 'headers') !== undefined;
}

function asPart(operand: string | undefined): RequestPart {
  return operand !== undefined && parts.has(operand) ? (operand as RequestPart) : 'whole';
}

function lastName(expression: ts.Expression): string {
  const node = unwrap(expression);
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) ? node.name.text : '';
}
