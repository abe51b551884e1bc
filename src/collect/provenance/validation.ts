import { ts } from 'ts-morph';
import type { RequestPart, StoreFact } from '../facts.js';
import type { Requests } from '../values/requests.js';
import { isOpen, type StoreTypes } from '../lookup/store-types.js';
import { describeReference, isFunction, someNode, unwrap, walk } from '../syntax.js';
import type { Place } from './provenance.js';
import { Routes, type Registration } from './routes.js';

/** Words in the names of what stands before a handler that say that a schema lets requests through. */
const schemaWords = /valid|schema|celebrate|joi|zod|yup|ajv|sanitiz|whitelist|dto/i;
/** Names of functions that refuse what does not have a shape. */
const checkingCalls = /valid|parse|schema|sanitiz|assert|ajv|joi|check|\bis[A-Z]/;

/** `open`: a route leads here and nothing on it says what the request may hold. `unknown`: no route is known. */
export type Openness = 'declared' | 'open' | 'unknown';

/** Tells whether something lets only declared properties of a request through. */
export class RequestValidation {
  readonly #routes: Routes;

  constructor(readonly types: StoreTypes, readonly requests: Requests) {
    this.#routes = new Routes(types);
  }

  of(place: Place, part: RequestPart, store: StoreFact): Openness {
    const origin = place.expression;
    if (this.#isDeclaredByType(origin, store)) return 'declared';
    if (part === 'headers' || part === 'cookies' || part === 'whole') return 'open';
    if (isCheckedInside(place)) return 'declared';
    const registrations = this.#routes.around(origin);
    if (registrations.length === 0) return 'unknown';
    return registrations.some((registration) => this.#isChecked(registration, origin)) ? 'declared' : 'open';
  }

  /** A parameter under a decorator has a shape, unless its type is open or the record of the store itself; others are only told by their tag. */
  #isDeclaredByType(origin: ts.Expression, store: StoreFact): boolean {
    if (this.requests.isValidated(origin)) return true;
    const node = unwrap(origin);
    const declaration = ts.isIdentifier(node) ? this.types.session.declarationOf(node) : undefined;
    if (declaration === undefined || !ts.isParameter(declaration)) return false;
    const decorators = ts.getDecorators(declaration) ?? [];
    if (decorators.length === 0) return false;
    if (decorators.some(({ expression }) => /pipe|schema/i.test(expression.getText()))) return true;
    const type = this.types.session.checker.getNonNullableType(this.types.session.checker.getTypeAtLocation(node));
    return !isOpen(type) && !this.#hasNoProperties(type) && !this.#isRecordOf(store, type, node);
  }

  /** The record itself or some of it: `Partial<Visitor>`. */
  #isRecordOf(store: StoreFact, type: ts.Type, node: ts.Node): boolean {
    const file = this.types.session.pathOf(node);
    return [type, ...type.aliasTypeArguments?.slice(0, 1) ?? []].some((part) => this.types.ofType(part, file).some((entry) => entry.store === store));
  }

  #hasNoProperties(type: ts.Type): boolean {
    return this.types.session.checker.getPropertiesOfType(type).length === 0;
  }

  #isChecked(registration: Registration, origin: ts.Expression): boolean {
    if (ts.isCallExpression(registration)) return registration.arguments.some((argument) => this.#saysSchema(argument, origin));
    const wrapper = registration.parent;
    if (ts.isCallExpression(wrapper)) return this.#saysSchema(wrapper, origin);
    const decorated = [registration, registration.parent].flatMap((node) => (ts.canHaveDecorators(node) ? ts.getDecorators(node) ?? [] : []));
    return decorated.some(({ expression }) => this.#saysSchema(expression, origin));
  }

  /** Whether an argument of a route names a schema: itself, in a list, or in the options that it holds. The handler's own code says nothing. */
  #saysSchema(argument: ts.Expression, origin: ts.Expression): boolean {
    const held = this.types.session.originOf(argument);
    return [argument, ...ts.isObjectLiteralExpression(held) || ts.isArrayLiteralExpression(held) ? [held] : []].some((node) => namesIn(node, origin).some((name) => schemaWords.test(name)));
  }
}

/** Names in a node, without the functions in it that are the handler. */
function namesIn(root: ts.Node, origin: ts.Expression): string[] {
  const names: string[] = [];
  walk(root, (node) => {
    if (isFunction(node) && node.getSourceFile() === origin.getSourceFile() && node.pos <= origin.pos && origin.end <= node.end) return false;
    if (ts.isIdentifier(node)) names.push(node.text);
    return true;
  });
  return names;
}

/** A call in the handler that looks at the same value first: `userSchema.validate(request.body)`. */
function isCheckedInside({ expression, at }: Place): boolean {
  let body: ts.Node = expression;
  for (let current: ts.Node = expression; !ts.isSourceFile(current); current = current.parent) if (isFunction(current)) body = current;
  const names = new Set([expression.getText(), ...ts.isExpression(at) ? [at.getText()] : [], ...variablesOf(expression)]);
  return someNode(body, (node) => {
    if (!ts.isCallExpression(node) || node === expression) return false;
    const callee = describeReference(node.expression);
    return !callee.startsWith('JSON.') && checkingCalls.test(callee) && node.arguments.some((argument) => names.has(unwrap(argument).getText()));
  });
}

/** The variable that is given the expression. */
function variablesOf(expression: ts.Expression): string[] {
  const variable = ts.findAncestor(expression, (node) => ts.isVariableDeclaration(node) || (ts.isStatement(node) ? 'quit' : false));
  return variable !== undefined && ts.isVariableDeclaration(variable) && ts.isIdentifier(variable.name) ? [variable.name.text] : [];
}
