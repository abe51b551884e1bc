import { ts } from 'ts-morph';
import type { CallIndex } from './call-index.js';
import type { EffectReader } from '../effects/effects.js';
import type { EffectFact, StoreFact, Verb } from '../facts.js';
import { calleeName, nameOfReference, propertyValue, unwrap } from '../syntax.js';

/** A service with the addresses under which it is called without its library. */
export interface ServiceAddress {
  store: StoreFact;
  /** A host, or a host and a path; a text that starts with `/` is only a path. */
  address: string;
}

const requestCalls = ['fetch', 'request', 'axios', 'got', 'ky', '$fetch', 'ofetch', 'post', 'put', 'patch', 'delete', 'del'];
const verbOfMethod: Record<string, Verb> = { delete: 'delete', del: 'delete', post: 'create', put: 'create', patch: 'update' };

/** Requests to the interfaces of known services: `fetch('https://api.example.com/contacts/1', { method: 'DELETE' })`. */
export class ServiceRequests {
  constructor(readonly index: CallIndex, readonly effects: EffectReader, readonly services: readonly ServiceAddress[]) {}

  read(): EffectFact[] {
    return requestCalls.flatMap((name) => (this.index.calls.get(name) ?? []).filter(ts.isCallExpression).flatMap((call) => this.#ofCall(call, name)));
  }

  #ofCall(call: ts.CallExpression, name: string): EffectFact[] {
    const [first, second] = call.arguments;
    const options = [first, second].map((argument) => (argument === undefined ? undefined : unwrap(argument))).find((argument) => argument !== undefined && ts.isObjectLiteralExpression(argument));
    const method = options !== undefined && ts.isObjectLiteralExpression(options) ? methodIn(options) : undefined;
    const verb = verbOfMethod[method ?? name];
    if (verb === undefined || first === undefined) return [];
    const address = options !== undefined && options === unwrap(first) && ts.isObjectLiteralExpression(options) ? propertyValue(options, 'url') ?? propertyValue(options, 'uri') : first;
    const text = address === undefined ? '' : this.#addressText(address, 0);
    if (text.length < 6) return [];
    return this.services.flatMap(({ store, address: known }) => {
      const isMeant = text.includes(known.toLowerCase()) && (verb === 'delete' || isDeletion(text) || known.includes('/'));
      return isMeant ? [this.effects.effect(call, isDeletion(text) ? 'delete' : verb, store, {})] : [];
    });
  }

  /** The literal parts of an address in lower case, with the names of what stands between them. */
  #addressText(expression: ts.Expression, depth: number): string {
    const node = unwrap(expression);
    if (depth > 4) return '';
    if (ts.isStringLiteralLike(node)) return node.text.toLowerCase();
    if (ts.isTemplateExpression(node)) return node.head.text.toLowerCase() + node.templateSpans.map((span) => this.#addressText(span.expression, depth + 1) + span.literal.text.toLowerCase()).join('');
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) return this.#addressText(node.left, depth + 1) + this.#addressText(node.right, depth + 1);
    if (ts.isNewExpression(node) && calleeName(node) === 'URL' && node.arguments?.[0] !== undefined) return this.#addressText(node.arguments[0], depth + 1);
    const origin = this.effects.types.session.originOf(node);
    return origin === node ? (nameOfReference(node) ?? '').toLowerCase() : this.#addressText(origin, depth + 1);
  }
}

/** A request that removes by its path: `…/persons/bulk_delete`. */
function isDeletion(text: string): boolean {
  return /(^|[/_-])(delete|purge|erase|gdpr-delete)/.test(text);
}

function methodIn(options: ts.ObjectLiteralExpression): string | undefined {
  const value = propertyValue(options, 'method');
  const node = value === undefined ? undefined : unwrap(value);
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text.toLowerCase() : undefined;
}
