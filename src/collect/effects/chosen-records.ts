import { ts } from 'ts-morph';
import type { AgeCondition } from '../facts.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { Provenance } from '../provenance/provenance.js';
import { propertyName, receiverOf, unwrap } from '../syntax.js';
import { Requests } from '../values/requests.js';

const maximumSteps = 4;

/** Tells a purge from the removal of records that a person names and that must be old besides: `deleteMany({ where: { id: { in: body.ids }, leftAt: { lt: deadline } } })`. */
export class ChosenRecords {
  readonly #provenance: Provenance;
  readonly #requests: Requests;

  constructor(readonly types: StoreTypes) {
    this.#provenance = new Provenance(types);
    this.#requests = new Requests(types.session);
  }

  /** The condition on age, which ends only those records that a request names, where it asks for their keys too. */
  narrowed(age: AgeCondition, where: ts.Expression | undefined): AgeCondition {
    const key = age.scope === 'all' && where !== undefined ? this.#keyIn(where) : undefined;
    return key !== undefined && this.#isAskedFor(key, 0) ? { ...age, scope: 'one' } : age;
  }

  /** The value that the key of the records is compared with, in a where clause that is an object. */
  #keyIn(where: ts.Expression): ts.Expression | undefined {
    const node = this.types.session.originOf(where);
    if (!ts.isObjectLiteralExpression(node)) return undefined;
    const property = node.properties.find((candidate) => /^_?id$/.test(propertyName(candidate.name) ?? ''));
    if (property === undefined) return undefined;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
    const value = ts.isPropertyAssignment(property) ? this.types.session.originOf(property.initializer) : undefined;
    const [operator] = value !== undefined && ts.isObjectLiteralExpression(value) ? value.properties : [];
    return operator !== undefined && ts.isPropertyAssignment(operator) ? operator.initializer : value;
  }

  #isAskedFor(key: ts.Expression, steps: number): boolean {
    const places = this.#provenance.placesOf(key, [], () => true).map(({ expression }) => unwrap(expression));
    if (places.some((place) => this.#requests.partOf(place) !== undefined || this.#isHandedByFramework(place))) return true;
    // What is made of a text that came along: `key.split('-')`.
    const sources = places.flatMap((place) => (ts.isCallExpression(place) ? receiverOf(place.expression) ?? [] : []));
    return steps < maximumSteps && sources.some((source) => this.#isAskedFor(source, steps + 1));
  }

  /** A parameter of a handler under any decorator: `@BodyParams('ids') ids`. */
  #isHandedByFramework(place: ts.Expression): boolean {
    const declaration = ts.isIdentifier(place) ? this.types.session.declarationOf(place) : undefined;
    return declaration !== undefined && ts.isParameter(declaration) && ts.isMethodDeclaration(declaration.parent) && (ts.getDecorators(declaration) ?? []).length > 0;
  }
}
