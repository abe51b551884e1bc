import { ts } from 'ts-morph';
import type { RequestPart } from '../facts.js';
import type { CollectSession } from '../session.js';
import { nameOfReference, propertyName, returnedExpressions, unwrap, walk } from '../syntax.js';

/** What the properties of a request are that a logger's serializer is given. */
const partOfProperty: ReadonlyMap<string, RequestPart> = new Map([
  ['remoteAddress', 'ip'], ['ip', 'ip'], ['ips', 'ip'], ['headers', 'headers'], ['url', 'url'], ['originalUrl', 'url'], ['query', 'query'], ['body', 'body'], ['cookies', 'cookies'],
]);

/** What a line about a request prints of it. */
export interface PrintedPart {
  part: RequestPart;
  /** The one header that is printed, where it is not all of them. */
  field?: string;
}

/**
 * What a function that describes requests for a log hands on of them. It is nothing of the request that it makes an object of its own from, except the
 * parts that it names.
 *
 * @param described what the function is given of a request
 */
export function partsHandedOn(serializer: ts.FunctionLikeDeclaration, described: readonly RequestPart[], session: CollectSession): PrintedPart[] {
  const parameter = serializer.parameters[0]?.name;
  if (parameter === undefined || !ts.isIdentifier(parameter)) return [];
  const request = new DescribedRequest(parameter, described, session);
  if (serializer.body !== undefined) request.readChanges(serializer.body);
  return returnedExpressions(serializer).flatMap((returned) => request.partsOf(returned));
}

/** Whether a value is what pino itself describes requests with. */
export function isStandardSerializer(value: ts.Expression): boolean {
  const access = unwrap(value);
  return ts.isPropertyAccessExpression(access) && access.name.text === 'req' && nameOfReference(unwrap(access.expression)) === 'stdSerializers';
}

/** The request in a serializer, and what the serializer changes about it before it hands it on. */
class DescribedRequest {
  #parts: readonly PrintedPart[];

  constructor(readonly parameter: ts.Identifier, described: readonly RequestPart[], readonly session: CollectSession) {
    this.#parts = described.map((part) => ({ part }));
  }

  /** `delete request.headers`, `request.body = request.raw.body`. */
  readChanges(body: ts.Node): void {
    walk(body, (node) => {
      if (ts.isDeleteExpression(node)) this.#change(node.expression, undefined);
      if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) this.#change(node.left, node.right);
      return true;
    });
  }

  partsOf(returned: ts.Expression): readonly PrintedPart[] {
    const value = unwrap(returned);
    if (ts.isConditionalExpression(value)) return [...this.partsOf(value.whenTrue), ...this.partsOf(value.whenFalse)];
    if (this.#isRequest(value)) return this.#parts;
    const made = this.session.originOf(value);
    return ts.isObjectLiteralExpression(made) ? this.#partsOfObject(made) : [];
  }

  /** Later properties stand for earlier ones of the same name. */
  #partsOfObject(object: ts.ObjectLiteralExpression): readonly PrintedPart[] {
    return object.properties.reduce<readonly PrintedPart[]>((parts, property) => {
      if (ts.isSpreadAssignment(property)) return this.#isRequest(unwrap(property.expression)) ? [...parts, ...this.#parts] : parts;
      return [...without(parts, propertyName(property.name)), ...(ts.isPropertyAssignment(property) ? this.#partsAt(property.initializer) : [])];
    }, []);
  }

  #change(place: ts.Expression, value: ts.Expression | undefined): void {
    const target = unwrap(place);
    if (!ts.isPropertyAccessExpression(target) || !this.#isRequest(unwrap(target.expression))) return;
    this.#parts = [...without(this.#parts, target.name.text), ...(value === undefined ? [] : this.#partsAt(value))];
  }

  /** `request.headers`, `request.raw.body`, `request.headers['user-agent']`, `request.ip ?? request.remoteAddress`. */
  #partsAt(value: ts.Expression): readonly PrintedPart[] {
    const access = unwrap(value);
    if (ts.isBinaryExpression(access)) return [...this.#partsAt(access.left), ...this.#partsAt(access.right)];
    if (ts.isConditionalExpression(access)) return [...this.#partsAt(access.whenTrue), ...this.#partsAt(access.whenFalse)];
    if (!ts.isPropertyAccessExpression(access) && !ts.isElementAccessExpression(access)) return [];
    const whole = this.#partOf(access);
    if (whole !== undefined) return [{ part: whole }];
    const holder = unwrap(access.expression);
    const field = nameOfReference(access);
    return field !== undefined && ts.isPropertyAccessExpression(holder) && this.#partOf(holder) === 'headers' ? [{ part: 'headers', field }] : [];
  }

  #partOf(access: ts.PropertyAccessExpression | ts.ElementAccessExpression): RequestPart | undefined {
    const holder = unwrap(access.expression);
    const request = ts.isPropertyAccessExpression(holder) && holder.name.text === 'raw' ? unwrap(holder.expression) : holder;
    return this.#isRequest(request) ? partOfProperty.get(nameOfReference(access) ?? '') : undefined;
  }

  /** The parameter, and what pino's own serializer makes of it. */
  #isRequest(value: ts.Expression): boolean {
    const origin = this.session.originOf(value);
    if (ts.isCallExpression(origin)) return isStandardSerializer(origin.expression);
    return ts.isIdentifier(origin) && origin.text === this.parameter.text && this.session.declarationOf(origin) === this.parameter.parent;
  }
}

/** What is printed when a property of the request has been given another value. */
function without(parts: readonly PrintedPart[], property: string | undefined): readonly PrintedPart[] {
  const taken = partOfProperty.get(property ?? '');
  return parts.filter(({ part }) => part !== taken);
}
