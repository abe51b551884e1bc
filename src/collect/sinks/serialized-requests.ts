import { ts } from 'ts-morph';
import type { RequestPart } from '../facts.js';
import type { CollectSession } from '../session.js';
import { nameOfReference, propertyName, returnedExpressions, unwrap, walk } from '../syntax.js';

/** What the properties of a request are that a logger's serializer is given. */
const partOfProperty: ReadonlyMap<string, RequestPart> = new Map([
  ['remoteAddress', 'ip'], ['ip', 'ip'], ['ips', 'ip'], ['headers', 'headers'], ['url', 'url'], ['originalUrl', 'url'], ['query', 'query'], ['body', 'body'], ['cookies', 'cookies'],
]);

/**
 * What a function that describes requests for a log hands on of them. It is nothing of the request that it makes an object of its own from, except the
 * parts that it names.
 *
 * @param described what the function is given of a request
 */
export function partsHandedOn(serializer: ts.FunctionLikeDeclaration, described: readonly RequestPart[], session: CollectSession): Set<RequestPart> {
  const parameter = serializer.parameters[0]?.name;
  if (parameter === undefined || !ts.isIdentifier(parameter)) return new Set();
  const request = new DescribedRequest(parameter, described, session);
  if (serializer.body !== undefined) request.readChanges(serializer.body);
  return new Set(returnedExpressions(serializer).flatMap((returned) => [...request.partsOf(returned)]));
}

/** Whether a value is what pino itself describes requests with. */
export function isStandardSerializer(value: ts.Expression): boolean {
  const access = unwrap(value);
  return ts.isPropertyAccessExpression(access) && access.name.text === 'req' && nameOfReference(unwrap(access.expression)) === 'stdSerializers';
}

/** The request in a serializer, and what the serializer changes about it before it hands it on. */
class DescribedRequest {
  readonly #parts: Set<RequestPart>;

  constructor(readonly parameter: ts.Identifier, described: readonly RequestPart[], readonly session: CollectSession) {
    this.#parts = new Set(described);
  }

  /** `delete request.headers`, `request.body = request.raw.body`. */
  readChanges(body: ts.Node): void {
    walk(body, (node) => {
      if (ts.isDeleteExpression(node)) this.#change(node.expression, undefined);
      if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) this.#change(node.left, node.right);
      return true;
    });
  }

  partsOf(returned: ts.Expression): Set<RequestPart> {
    const value = unwrap(returned);
    if (ts.isConditionalExpression(value)) return new Set([...this.partsOf(value.whenTrue), ...this.partsOf(value.whenFalse)]);
    if (this.#isRequest(value)) return this.#parts;
    const made = this.session.originOf(value);
    return ts.isObjectLiteralExpression(made) ? this.#partsOfObject(made) : new Set();
  }

  /** Later properties stand for earlier ones of the same name. */
  #partsOfObject(object: ts.ObjectLiteralExpression): Set<RequestPart> {
    const parts = new Set<RequestPart>();
    for (const property of object.properties) {
      if (ts.isSpreadAssignment(property)) {
        if (this.#isRequest(unwrap(property.expression))) this.#parts.forEach((part) => parts.add(part));
        continue;
      }
      const part = partOfProperty.get(propertyName(property.name) ?? '');
      if (part !== undefined) parts.delete(part);
      const handed = ts.isPropertyAssignment(property) ? this.#partAt(property.initializer) : undefined;
      if (handed !== undefined) parts.add(handed);
    }
    return parts;
  }

  #change(place: ts.Expression, value: ts.Expression | undefined): void {
    const target = unwrap(place);
    if (!ts.isPropertyAccessExpression(target) || !this.#isRequest(unwrap(target.expression))) return;
    const part = partOfProperty.get(target.name.text);
    if (part !== undefined) this.#parts.delete(part);
    const handed = value === undefined ? undefined : this.#partAt(value);
    if (handed !== undefined) this.#parts.add(handed);
  }

  /** `request.headers`, `request.raw.body`. */
  #partAt(value: ts.Expression): RequestPart | undefined {
    const access = unwrap(value);
    if (!ts.isPropertyAccessExpression(access)) return undefined;
    const holder = unwrap(access.expression);
    const request = ts.isPropertyAccessExpression(holder) && holder.name.text === 'raw' ? unwrap(holder.expression) : holder;
    return this.#isRequest(request) ? partOfProperty.get(access.name.text) : undefined;
  }

  /** The parameter, and what pino's own serializer makes of it. */
  #isRequest(value: ts.Expression): boolean {
    const origin = this.session.originOf(value);
    if (ts.isCallExpression(origin)) return isStandardSerializer(origin.expression);
    return ts.isIdentifier(origin) && origin.text === this.parameter.text && this.session.declarationOf(origin) === this.parameter.parent;
  }
}
