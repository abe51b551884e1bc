import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import type { RequestPart, SinkFact } from '../facts.js';
import { calleeName, describeReference, nameOfReference, propertyValue, receiverOf, unwrap, type CallLike } from '../syntax.js';
import type { CollectSession } from '../session.js';

const methods = ['get', 'post', 'put', 'patch', 'delete', 'del', 'head', 'all', 'use', 'route'];
const decorators = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'All', 'Controller'];
const routers = /^(app|router|server|fastify|instance|api|web|hono|koa|express|route)$|(Router|Routes|App|Server|Api)$/;

/** Routes whose addresses name what they take: `router.get('/users/:email')`, `@Get(':email')`, `@Query('email')`, `pages/users/[email].tsx`. */
export function routeParameters(index: CallIndex, session: CollectSession): SinkFact[] {
  const calls = (names: readonly string[]): CallLike[] => names.flatMap((name) => index.calls.get(name) ?? []).filter((call): call is CallLike => ts.isCallExpression(call));
  const reader = new RouteReader(session);
  return [
    ...calls(methods).flatMap((call) => reader.ofRoute(call)),
    ...calls(decorators).flatMap((call) => (ts.isDecorator(call.parent) ? reader.ofPath(call.arguments?.[0], `@${describeReference(call.expression)}`) : [])),
    ...calls(['Query']).flatMap((call) => reader.ofQuery(call)),
    ...session.project.sourceFiles.flatMap((sourceFile) => reader.ofFile(sourceFile)),
  ];
}

class RouteReader {
  constructor(readonly session: CollectSession) {}

  /** `router.get('/users/:email', handler)`, `fastify.route({ url: '/users/:email' })`. */
  ofRoute(call: CallLike): SinkFact[] {
    const receiver = receiverOf(call.expression);
    const [first, second] = call.arguments ?? [];
    if (receiver === undefined || first === undefined || !this.#isRouter(receiver)) return [];
    const options = unwrap(first);
    if (ts.isObjectLiteralExpression(options)) return this.ofPath(propertyValue(options, 'url') ?? propertyValue(options, 'path'), describeReference(call.expression));
    return second === undefined && calleeName(call) !== 'route' ? [] : this.ofPath(first, describeReference(call.expression));
  }

  #isRouter(receiver: ts.Expression): boolean {
    let current = unwrap(receiver);
    while (ts.isCallExpression(current)) current = unwrap(receiverOf(current.expression) ?? current.expression);
    return routers.test(nameOfReference(current) ?? '');
  }

  ofPath(path: ts.Expression | undefined, how: string): SinkFact[] {
    const place = path === undefined ? undefined : unwrap(path);
    if (place === undefined) return [];
    const texts = ts.isArrayLiteralExpression(place) ? place.elements.filter(ts.isStringLiteralLike) : ts.isStringLiteralLike(place) ? [place] : [];
    return texts.flatMap((text) => this.#sink(text, how, namesIn(text.text), 'params'));
  }

  /** `@Query('email')`. */
  ofQuery(call: CallLike): SinkFact[] {
    const [name] = call.arguments ?? [];
    const isOfParameter = ts.isDecorator(call.parent) && ts.isParameter(call.parent.parent);
    return isOfParameter && name !== undefined && ts.isStringLiteralLike(name) ? this.#sink(call.parent, '@Query', [name.text], 'query') : [];
  }

  /** A file of Next.js, SvelteKit, Nuxt or Remix whose path is the route. */
  ofFile(sourceFile: ts.SourceFile): SinkFact[] {
    const path = this.session.pathOf(sourceFile);
    if (!/(^|\/)(pages|app|routes)\//.test(path)) return [];
    const names = [...path.matchAll(/\[{1,2}(?:\.{3})?(\w+)\]{1,2}|(?<=[/.])\$(\w+)(?=[/.])/g)].flatMap(([, bracketed, dollar]) => bracketed ?? dollar ?? []);
    const [first] = sourceFile.statements;
    return names.length === 0 || first === undefined ? [] : this.#sink(first, path.slice(path.lastIndexOf('/') + 1), names, 'params');
  }

  #sink(node: ts.Node, how: string, names: readonly string[], part: RequestPart): SinkFact[] {
    if (names.length === 0) return [];
    const span = this.session.spanOf(node);
    return [{
      sink: 'url', form: 'route', span, function: this.session.functionOf(node), how, redacts: [], through: [],
      values: names.map((field) => ({ span, origin: { kind: 'request', part, field }, treatment: 'none', confidence: 'certain', trail: [], parameters: [] })),
    }];
  }
}

/** The parameters of a path: `email` of `/users/:email`, `/users/{email}`, `/users/:email(.+)`. */
function namesIn(path: string): string[] {
  return [...path.matchAll(/(?:^|\/|[-.]):(\w+)|\/\{(\w+)\??\}/g)].flatMap(([, colon, braces]) => colon ?? braces ?? []);
}
