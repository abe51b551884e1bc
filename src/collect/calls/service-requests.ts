import { ts } from 'ts-morph';
import { addressOf, addressText, optionsOf, requestCalls } from './address-texts.js';
import type { CallIndex } from './call-index.js';
import type { EffectReader } from '../effects/effects.js';
import type { EffectFact, StoreFact, Verb } from '../facts.js';
import { propertyValue, unwrap } from '../syntax.js';

/** A service with the addresses under which it is called without its library. */
export interface ServiceAddress {
  store: StoreFact;
  /** A host, or a host and a path; a text that starts with `/` is only a path. */
  address: string;
}

const verbOfMethod: Record<string, Verb> = { delete: 'delete', del: 'delete', post: 'create', put: 'create', patch: 'update' };

/** Requests to the interfaces of known services: `fetch('https://api.example.com/contacts/1', { method: 'DELETE' })`. */
export class ServiceRequests {
  constructor(readonly index: CallIndex, readonly effects: EffectReader, readonly services: readonly ServiceAddress[]) {}

  read(): EffectFact[] {
    return requestCalls.flatMap((name) => (this.index.calls.get(name) ?? []).filter(ts.isCallExpression).flatMap((call) => this.#ofCall(call, name)));
  }

  #ofCall(call: ts.CallExpression, name: string): EffectFact[] {
    const options = optionsOf(call);
    const method = options === undefined ? undefined : methodIn(options);
    const verb = verbOfMethod[method ?? name];
    if (verb === undefined) return [];
    const address = addressOf(call);
    const text = address === undefined ? '' : addressText(address, this.effects.types.session);
    if (text.length < 6) return [];
    return this.services.flatMap(({ store, address: known }) => {
      const isMeant = text.includes(known.toLowerCase()) && (verb === 'delete' || isDeletion(text) || known.includes('/'));
      return isMeant ? [this.effects.effect(call, isDeletion(text) ? 'delete' : verb, store, {})] : [];
    });
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
