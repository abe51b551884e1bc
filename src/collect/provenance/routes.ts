import { ts } from 'ts-morph';
import { append } from '../append.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { calleeName, enclosingFunction, functionHeldBy, isFunction, isHolder, receiverOf, unwrap } from '../syntax.js';

const routeMethods = ['post', 'put', 'patch', 'delete', 'all', 'use', 'route', 'on', 'get'] as const;
const routeNames: ReadonlySet<string> = new Set(routeMethods);
const webMethods = /^(POST|PUT|PATCH|DELETE|GET)$/;
const maximumNesting = 3;

/** Where a function is made the handler of requests: the call that registers it, or the function itself for routers that go by file or decorator. */
export type Registration = ts.CallExpression | ts.FunctionLikeDeclaration;

/** Finds what registers the functions that handle requests. */
export class Routes {
  #registered: Map<ts.Node, ts.CallExpression[]> | undefined;

  constructor(readonly types: StoreTypes) {}

  /** The registrations of the functions around a node; empty where nothing is known to hand requests to them. */
  around(node: ts.Node): Registration[] {
    const functions: ts.FunctionLikeDeclaration[] = [];
    for (let current = enclosingFunction(node); current !== undefined; current = enclosingFunction(current)) functions.push(current);
    const found = functions.flatMap((declaration) => this.#of(declaration));
    if (found.length > 0) return found;
    // `(request, response) => controller.create(request, response)` is what the route is given.
    const callers = functions.flatMap((declaration) => this.types.callsOf(declaration));
    return callers.flatMap((call) => {
      const outer = enclosingFunction(call);
      return outer === undefined ? [] : this.#of(outer);
    });
  }

  #of(declaration: ts.FunctionLikeDeclaration): Registration[] {
    if (this.#isHandlerByPlace(declaration)) return [declaration];
    const inline = routeCallAround(declaration);
    if (inline !== undefined) return [inline];
    this.#registered ??= this.#readRegistered();
    return this.#registered.get(declaration) ?? [];
  }

  /** Methods under a decorator that is tagged, and exports of files that a router finds by their path. */
  #isHandlerByPlace(declaration: ts.FunctionLikeDeclaration): boolean {
    if (ts.isMethodDeclaration(declaration)) {
      if (isInterceptor(declaration)) return true;
      const decorators = ts.getDecorators(declaration) ?? [];
      return decorators.some((decorator) => this.types.session.tagsOf(decorator.expression).some((tag) => tag.name === 'handle'));
    }
    const file = this.types.session.pathOf(declaration);
    if (/(^|\/)route\.[cm]?[jt]sx?$/.test(file)) return webMethods.test(exportedName(declaration));
    return /(^|\/)pages\/api\//.test(file) && ts.isSourceFile(statementAround(declaration).parent);
  }

  #readRegistered(): Map<ts.Node, ts.CallExpression[]> {
    const registered = new Map<ts.Node, ts.CallExpression[]>();
    for (const name of routeMethods) {
      for (const call of this.types.index.calls.get(name) ?? []) {
        if (!ts.isCallExpression(call) || !isRoute(call)) continue;
        for (const argument of call.arguments) for (const handler of this.#handlersIn(argument, 0)) append(registered, handler, call);
      }
    }
    return registered;
  }

  /** The functions that an argument of a route names, also in lists and wrapped: `asyncHandler(users.create)`. */
  #handlersIn(argument: ts.Expression, depth: number): ts.Node[] {
    const node = unwrap(argument);
    if (depth > maximumNesting) return [];
    if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => this.#handlersIn(element, depth + 1));
    if (ts.isCallExpression(node)) {
      const bound = calleeName(node) === 'bind' ? receiverOf(node.expression) : undefined;
      return [...this.#makersOf(node), ...(bound === undefined ? [...node.arguments] : [bound]).flatMap((inner) => this.#handlersIn(inner, depth + 1))];
    }
    if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return [];
    return this.types.session.declarationsOf(node).flatMap((declaration) => this.#functionsOf(declaration));
  }

  /** The function that a declaration is or holds, through the calls that wrap or make it. */
  #functionsOf(declaration: ts.Declaration): ts.Node[] {
    if (isFunction(declaration)) return [declaration];
    const value = isHolder(declaration) ? declaration.initializer
      : ts.isBinaryExpression(declaration) ? declaration.right
        : ts.isPropertyAccessExpression(declaration) && ts.isBinaryExpression(declaration.parent) ? declaration.parent.right : undefined;
    return value === undefined ? [] : this.#functionsIn(value, 0);
  }

  /** The function of the application that returns a handler: `creates` of `creates(Patient)`. */
  #makersOf(call: ts.CallExpression): ts.Node[] {
    return this.types.session.declarationsOf(call.expression).filter((declaration) => this.types.session.isOwn(declaration)).flatMap(functionHeldBy);
  }

  #functionsIn(value: ts.Expression, depth: number): ts.Node[] {
    const node = unwrap(value);
    if (isFunction(node)) return [node];
    if (!ts.isCallExpression(node) || depth > maximumNesting) return [];
    return [...this.#makersOf(node), ...node.arguments.flatMap((argument) => this.#functionsIn(argument, depth + 1))];
  }
}

/** A call with a path, or behind one with a path: `router.post('/users', create)`, `router.route('/').post(create)`. */
function isRoute(call: ts.CallExpression): boolean {
  const receiver = receiverOf(call.expression);
  const [first] = call.arguments;
  if (receiver === undefined || first === undefined) return false;
  if (ts.isCallExpression(unwrap(receiver))) return true;
  return call.arguments.length > 1 && !ts.isObjectLiteralExpression(first);
}

/** The call of a route that a function stands in, directly or in wrappers. */
function routeCallAround(declaration: ts.FunctionLikeDeclaration): ts.CallExpression | undefined {
  let current: ts.Node = declaration.parent;
  for (let depth = 0; depth <= maximumNesting; depth += 1) {
    while (ts.isArrayLiteralExpression(current) || ts.isParenthesizedExpression(current)) current = current.parent;
    if (!ts.isCallExpression(current)) return undefined;
    if (routeNames.has(calleeName(current) ?? '') && isRoute(current)) return current;
    current = current.parent;
  }
  return undefined;
}

/** Methods of Nest's interceptors, guards, middleware and filters, which every request of a route goes through. */
function isInterceptor({ name, parent }: ts.MethodDeclaration): boolean {
  const isKnownClass = ts.isClassLike(parent) && (parent.heritageClauses ?? []).some((clause) => /Interceptor|CanActivate|NestMiddleware|ExceptionFilter/.test(clause.getText()));
  return isKnownClass && /^(intercept|canActivate|use|catch)$/.test(name.getText());
}

function statementAround(node: ts.Node): ts.Node {
  let current = node;
  while (!ts.isStatement(current) && !ts.isSourceFile(current)) current = current.parent;
  return current;
}

/** `POST` of `export async function POST` and of `export const POST = withAuth(async (request) => …)`. */
function exportedName(declaration: ts.FunctionLikeDeclaration): string {
  if (ts.isFunctionDeclaration(declaration)) return declaration.name?.text ?? '';
  const variable = ts.findAncestor(declaration, (node) => ts.isVariableDeclaration(node) || (ts.isStatement(node) ? 'quit' : false));
  return variable !== undefined && ts.isVariableDeclaration(variable) && ts.isIdentifier(variable.name) ? variable.name.text : '';
}
