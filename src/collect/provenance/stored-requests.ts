import { ts } from 'ts-morph';
import type { FieldFact, RequestPart, StoredRequest, StoreFact } from '../facts.js';
import { Requests } from '../values/requests.js';
import { fieldAt } from '../lookup/store-registry.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { describeReference, receiverOf, unwrap } from '../syntax.js';
import { isText } from './copies.js';
import { Provenance, type Place } from './provenance.js';
import { RequestValidation } from './validation.js';
import { withoutOperators } from './written-keys.js';

/** Parts that people fill with what they like. Parameters of a path are named by the route. */
const openParts: ReadonlySet<RequestPart> = new Set(['body', 'query', 'headers', 'cookies', 'whole']);
/** Parts that make a whole record. */
const recordParts: ReadonlySet<RequestPart> = new Set(['body', 'query']);
/** Methods of the web's requests that give the body. */
const bodyReaders = new Set(['json', 'text', 'formData', 'arrayBuffer', 'blob']);

/** Finds the parts of requests that are written to a store as they came. */
export class StoredRequests {
  readonly #provenance: Provenance;
  readonly #requests: Requests;
  readonly #validation: RequestValidation;

  constructor(readonly types: StoreTypes) {
    this.#provenance = new Provenance(types);
    this.#requests = new Requests(types.session);
    this.#validation = new RequestValidation(types, this.#requests);
  }

  /** @param target the field that is written; empty where the value is the record itself. */
  of(call: ts.Node, written: ts.Expression | undefined, store: StoreFact, target: readonly string[] = []): StoredRequest[] {
    if (written === undefined) return [];
    const found: StoredRequest[] = [];
    this.#provenance.placesOf(written, [], (place) => {
      const part = this.#partAt(place.expression);
      if (part !== undefined) found.push(...this.#stored(call, place, part, store, [...target, ...place.target]));
      return part === undefined && this.#mayHold(store, [...target, ...place.target], place.expression);
    });
    return distinct(found);
  }

  #stored(call: ts.Node, place: Place, part: RequestPart, store: StoreFact, target: readonly string[]): StoredRequest[] {
    const field = fieldName(target, store);
    if (!openParts.has(part) || (field === '' && !recordParts.has(part)) || (field !== '' && place.path.length > 0)) return [];
    if (field !== '' && !this.#isOpenField(store, field, place.isText)) return [];
    const declared = this.#validation.of(place, part, store);
    if (declared === 'declared') return [];
    const { session } = this.types;
    const origin = evidenceAt(place.expression, 'read here', session);
    const steps = [...place.through].reverse().map((through) => evidenceAt(through, `${describeReference(through.expression)} is given it`, session));
    return [{
      part, span: session.spanOf(place.at), isRouteKnown: declared === 'open', trail: [origin, ...steps, evidenceAt(call, 'stored here', session)],
      ...(place.path.length === 0 ? {} : { entry: place.path.join('.') }), ...(field === '' ? {} : { field }),
    }];
  }

  /** The part of a request that an expression is: `request.body`, `await request.json()`. */
  #partAt(node: ts.Expression): RequestPart | undefined {
    if (!ts.isCallExpression(node)) return this.#requests.partOf(node);
    const callee = unwrap(node.expression);
    const receiver = receiverOf(callee);
    if (receiver === undefined || !ts.isPropertyAccessExpression(callee) || node.arguments.some(ts.isStringLiteralLike)) return undefined;
    return this.#requests.partOf(callee) ?? (bodyReaders.has(callee.name.text) && this.#requests.partOf(receiver) === 'whole' ? 'body' : undefined);
  }

  /** Whether something open may be stored where a value goes: otherwise it need not be followed. */
  #mayHold(store: StoreFact, target: readonly string[], value: ts.Expression): boolean {
    const field = fieldName(target, store);
    return field === '' || this.#isOpenField(store, field, isText(this.types.session.originOf(value)));
  }

  /** Whether a field keeps whatever it is given: open content, or the text of something whole. */
  #isOpenField(store: StoreFact, name: string, isWholeText: boolean): boolean {
    const field = store.fields.find((candidate) => candidate.name === name);
    if (field === undefined) return store.open === true && fieldAt(store, name) === undefined;
    return openTypes.has(field.type) || isWholeText;
  }
}

const openTypes: ReadonlySet<FieldFact['type']> = new Set(['json']);

/** The field that keys lead to; what is an operator elsewhere (`data`) may be a field of the store. */
function fieldName(target: readonly string[], store: StoreFact): string {
  const isField = (key: string): boolean => store.kind !== 'prisma' && store.fields.some(({ name }) => name === key);
  return withoutOperators(target, isField).join('.');
}

function evidenceAt(node: ts.Node, how: string, session: StoreTypes['session']): StoredRequest['trail'][number] {
  return { file: session.pathOf(node), line: session.lineOf(node), how };
}

function distinct(found: readonly StoredRequest[]): StoredRequest[] {
  return [...new Map(found.map((stored) => [`${stored.span.file}:${stored.span.start}:${stored.field ?? ''}`, stored])).values()];
}

