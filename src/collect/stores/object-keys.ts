import { ts } from 'ts-morph';
import { argumentPosition } from '../calls/operands.js';
import type { FieldFact } from '../facts.js';
import type { CollectSession } from '../session.js';
import { isFunction, nameOfReference, propertyName, propertyValue, receiverOf, returnedExpressions, unwrap } from '../syntax.js';
import { fieldFact } from './record-fields.js';

const maximumDepth = 4;
const maximumParts = 24;
/** Names that say no more than that something is a key. */
const plainName = /^(object|file|blob|storage)?_?(key|path|pathname|name|file|id|location|destination)$/i;

/**
 * What the key of an object says of what it is and whose: `avatars` and `email` of `` `avatars/${user.email}.png` ``. Parts that callers put into
 * the key are read at the callers.
 */
export function fieldsOfKey(key: ts.Expression, session: CollectSession): FieldFact[] {
  const reader = new KeyReader(session);
  reader.add(key, 0);
  return [...reader.fields.values()];
}

class KeyReader {
  readonly fields = new Map<string, FieldFact>();

  constructor(readonly session: CollectSession) {}

  add(expression: ts.Expression, depth: number): void {
    if (depth > maximumDepth || this.fields.size > maximumParts) return;
    const origin = this.session.originOf(expression);
    const [constant] = this.session.constantsOf(expression);
    if (constant !== undefined) this.#addFolders(String(constant), expression);
    else if (ts.isTemplateExpression(origin)) this.#addTemplate(origin, depth);
    else if (ts.isBinaryExpression(origin)) { this.add(origin.left, depth + 1); this.add(origin.right, depth + 1); }
    else if (ts.isConditionalExpression(origin)) { this.add(origin.whenTrue, depth + 1); this.add(origin.whenFalse, depth + 1); }
    else if (!this.#addReturned(origin, depth)) { this.#addPassed(origin, depth); this.#addName(origin); }
  }

  /** What a function of the application makes of it: `keyOf(user)`. */
  #addReturned(origin: ts.Expression, depth: number): boolean {
    if (!ts.isCallExpression(origin)) return false;
    const named = this.session.declarationOf(origin.expression);
    const declaration = named === undefined || isFunction(named) ? named : this.session.originOf(origin.expression);
    if (declaration === undefined || !isFunction(declaration) || !this.session.isOwn(declaration)) return false;
    for (const returned of returnedExpressions(declaration)) this.add(returned, depth + 1);
    return true;
  }

  #addTemplate(template: ts.TemplateExpression, depth: number): void {
    this.#addFolders(template.head.text, template);
    for (const { expression, literal } of template.templateSpans) {
      this.add(expression, depth + 1);
      this.#addFolders(literal.text, template);
    }
  }

  /** `avatars` of `public/avatars/`; the extension of a file says nothing. */
  #addFolders(text: string, node: ts.Node): void {
    for (const folder of text.replace(/\.\w+$/, '').split('/')) if (/^[a-z][\w-]{2,}$/i.test(folder)) this.#set(folder.replaceAll('-', '_'), node);
  }

  #addName(origin: ts.Expression): void {
    const call = ts.isCallExpression(origin) ? receiverOf(origin.expression) : undefined;
    const name = nameOfReference(unwrap(call ?? origin));
    if (name !== undefined && !plainName.test(name)) this.#set(name, origin);
  }

  #set(name: string, node: ts.Node): void {
    if (!this.fields.has(name)) this.fields.set(name, fieldFact(name, node, 'string', false, this.session));
  }

  /** A parameter, or a property of one, holds what callers pass. */
  #addPassed(origin: ts.Expression, depth: number): void {
    for (const value of this.#givenTo(origin)) this.add(value, depth + 1);
  }

  #givenTo(origin: ts.Expression): ts.Expression[] {
    const holder = ts.isPropertyAccessExpression(origin) ? receiverOf(origin) : undefined;
    const declaration = this.session.declarationOf(holder ?? origin);
    if (declaration === undefined) return [];
    if (ts.isParameter(declaration)) return this.#argumentsOf(declaration, ts.isPropertyAccessExpression(origin) ? origin.name.text : undefined);
    const pattern = ts.isBindingElement(declaration) && holder === undefined ? declaration.parent.parent : undefined;
    const name = ts.isBindingElement(declaration) ? propertyName(declaration.propertyName ?? declaration.name) : undefined;
    return pattern !== undefined && ts.isParameter(pattern) && name !== undefined ? this.#argumentsOf(pattern, name) : [];
  }

  #argumentsOf(parameter: ts.ParameterDeclaration, property: string | undefined): ts.Expression[] {
    const declaration = parameter.parent;
    if (!isFunction(declaration) || !this.session.isOwn(declaration)) return [];
    const position = argumentPosition(declaration, parameter);
    return this.session.callsOf(declaration).flatMap((call) => {
      const argument = call.arguments?.[position];
      const object = argument === undefined || property === undefined ? undefined : this.session.objectOf(argument);
      const value = property === undefined ? argument : object === undefined ? undefined : propertyValue(object, property);
      return value === undefined ? [] : [value];
    });
  }
}
