import { ts } from 'ts-morph';
import { functionName } from '../calls/functions.js';
import { isConfiguration, sourceOfBinding } from './bindings.js';
import type { CollectSession } from '../session.js';
import { describeReference, enclosingFunction, isFunction, propertyName, someNode, unwrap, valueOfProperty, walk } from '../syntax.js';

type Owner = 'mail' | 'server';

const recipients: ReadonlySet<string> = new Set(['to', 'cc', 'bcc', 'recipient', 'recipients']);
const sender = /^#?_?(send|deliver)\w*(mail|letter|sms)s?$/i;

/** Whose a parameter is by what stands beside it. */
const owners: readonly { owner: Owner; names: ReadonlySet<string>; beside: ReadonlySet<string> }[] = [
  { owner: 'mail', names: recipients, beside: new Set(['subject']) },
  { owner: 'server', names: new Set(['user', 'username', 'login']), beside: new Set(['database', 'warehouse', 'host', 'hostname', 'connectionString']) },
];

/**
 * What a parameter is of whose name alone says nothing, or something else: `to` beside a `subject` is the address on a letter, `(to, subject, text) =>` and
 * `({ to, subject }) =>`; `username` beside a `database` is the account of a program there. Undefined for any other.
 */
function ownerOfParameter(declaration: ts.Declaration): Owner | undefined {
  const name = nameOf(declaration);
  return name === undefined ? undefined : ownerBeside(name, () => besides(declaration).map(nameOf));
}

/**
 * The same of a variable, by the letter that it is taken out of, `const { to } = letter`, or that the same function puts it on, `send({ to, subject })`, and by what sends it:
 * `sendCodeBySms(to, code)`.
 */
export function ownerOfVariable(declaration: ts.Declaration, session: CollectSession): Owner | undefined {
  return ownerOfParameter(declaration) ?? ownerInSender(nameOf(declaration), parameterAround(declaration)) ?? ownerOfBinding(declaration, session.checker) ?? ownerOfWritten(declaration, session);
}

/** The same of what a function is given that is called after sending letters, or of a part of it: `sendMail: (options) => options.to`. */
export function ownerInSender(name: string | undefined, parameter: ts.Declaration | undefined): 'mail' | undefined {
  if (name === undefined || !recipients.has(name) || parameter === undefined || !ts.isParameter(parameter) || !isFunction(parameter.parent)) return undefined;
  return isSender(parameter.parent) ? 'mail' : undefined;
}

/** A function that sends letters by its name, or by that of its class: `sendMail(…)`, `sendReminder(…)` of a `MailService`. */
function isSender(declaration: ts.FunctionLikeDeclaration): boolean {
  const name = functionName(declaration) ?? '';
  const holder = ts.isClassLike(declaration.parent) ? declaration.parent.name?.text ?? '' : '';
  return sender.test(name) || (/^#?_?(send|deliver)/i.test(name) && /mail|sms|newsletter/i.test(holder));
}

/** The same of a part of a variable, by what sends it there: `payload.to` beside `sendReminderMail({ email: payload.to })`. */
export function ownerOfMember(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, name: string, session: CollectSession): 'mail' | undefined {
  const holder = unwrap(node.expression);
  const declaration = recipients.has(name) && ts.isIdentifier(holder) ? session.declarationOf(holder) : undefined;
  const scope = declaration === undefined ? undefined : enclosingFunction(node)?.body;
  if (scope === undefined) return undefined;
  const isMember = (part: ts.Expression): boolean => ts.isPropertyAccessExpression(part) && part.name.text === name && session.declarationOf(part.expression) === declaration;
  return someNode(scope, (inner) => ts.isCallExpression(inner) && sentBy(inner).some(isMember)) ? 'mail' : undefined;
}

function parameterAround(declaration: ts.Declaration): ts.Declaration | undefined {
  return ts.isBindingElement(declaration) ? sourceOfBinding(declaration)?.parameter : declaration;
}

/** The same of a property, by what its object has beside it: `letter.to` beside `letter.subject`. */
export function ownerInType(name: string, type: ts.Type, checker: ts.TypeChecker): 'mail' | undefined {
  const bare = checker.getNonNullableType(type);
  return mailOnly(ownerBeside(name, () => checker.getPropertiesOfType(bare).map((property) => property.name)));
}

/** The same of a key of an object literal. */
export function ownerInObject(name: string, object: ts.Node): 'mail' | undefined {
  if (!ts.isObjectLiteralExpression(object)) return undefined;
  return mailOnly(ownerBeside(name, () => object.properties.map((property) => propertyName(property.name))));
}

function ownerBeside(name: string, besidesOf: () => readonly (string | undefined)[]): Owner | undefined {
  const fitting = owners.filter(({ names }) => names.has(name));
  if (fitting.length === 0) return undefined;
  const others = besidesOf();
  return fitting.find(({ beside }) => others.some((other) => beside.has(other ?? '')))?.owner;
}

function mailOnly(owner: Owner | undefined): 'mail' | undefined {
  return owner === 'mail' ? owner : undefined;
}

function ownerOfBinding(declaration: ts.Declaration, checker: ts.TypeChecker): 'mail' | undefined {
  if (!ts.isBindingElement(declaration) || !ts.isObjectBindingPattern(declaration.parent)) return undefined;
  const name = propertyName(declaration.propertyName ?? declaration.name);
  const root = sourceOfBinding(declaration)?.root;
  return name === undefined || (root !== undefined && isConfiguration(root)) ? undefined : ownerInType(name, checker.getTypeAtLocation(declaration.parent), checker);
}

function ownerOfWritten(declaration: ts.Declaration, session: CollectSession): 'mail' | undefined {
  const name = nameOf(declaration);
  if (name === undefined || !recipients.has(name)) return undefined;
  const scope = ts.isParameter(declaration) && isFunction(declaration.parent) ? declaration.parent.body : enclosingFunction(declaration)?.body;
  let found: 'mail' | undefined;
  if (scope !== undefined) {
    walk(scope, (node) => {
      if (found === undefined && ts.isObjectLiteralExpression(node)) found = writtenOwner(node, declaration, name, session);
      if (found === undefined && ts.isCallExpression(node) && isSentBy(node, declaration, name, session)) found = 'mail';
      return found === undefined;
    });
  }
  return found;
}

/** Whether a function that is called after a kind of message sends it to the variable: `SmsService.sendCode(to)`, `sendMail({ to, template })`. */
function isSentBy(call: ts.CallExpression, declaration: ts.Declaration, variable: string, session: CollectSession): boolean {
  return sentBy(call).some((part) => ts.isIdentifier(part) && part.text === variable && session.declarationOf(part) === declaration);
}

/** To whom a function that is called after a kind of message may send it. */
function sentBy(call: ts.CallExpression): ts.Expression[] {
  const callee = describeReference(call.expression);
  return /send|deliver/i.test(callee) && /mail|sms|whatsapp|newsletter/i.test(callee) ? call.arguments.flatMap(partsOf) : [];
}

/** An argument, or what its object gives, also in the objects in it, under the names of those who get letters. */
function partsOf(argument: ts.Expression): ts.Expression[] {
  const node = unwrap(argument);
  if (!ts.isObjectLiteralExpression(node)) return [onlyElement(node)];
  return node.properties.flatMap((property) => {
    const value = givenBy(property);
    if (value === undefined) return [];
    if (ts.isObjectLiteralExpression(value)) return partsOf(value);
    return isAddressee(propertyName(property.name) ?? '') ? [value] : [];
  });
}

function isAddressee(key: string): boolean {
  return recipients.has(key) || /^e?mail(Address)?$/i.test(key);
}

function givenBy(property: ts.ObjectLiteralElementLike): ts.Expression | undefined {
  const value = valueOfProperty(property);
  return value === undefined ? undefined : onlyElement(value);
}

/** `to` of `{ to, subject }` and of `{ to: [to], subject }`. */
function writtenOwner(object: ts.ObjectLiteralExpression, declaration: ts.Declaration, variable: string, session: CollectSession): 'mail' | undefined {
  return object.properties.map((property) => {
    const key = propertyName(property.name);
    const value = givenBy(property);
    const isVariable = value !== undefined && ts.isIdentifier(value) && value.text === variable && session.declarationOf(value) === declaration;
    return key !== undefined && isVariable ? ownerInObject(key, object) : undefined;
  }).find((owner) => owner !== undefined);
}

function onlyElement(expression: ts.Expression): ts.Expression {
  const node = unwrap(expression);
  return ts.isArrayLiteralExpression(node) && node.elements.length === 1 && node.elements[0] !== undefined ? unwrap(node.elements[0]) : node;
}

function besides({ parent }: ts.Declaration): readonly ts.Declaration[] {
  if (ts.isObjectBindingPattern(parent)) return parent.elements;
  return ts.isFunctionLike(parent) ? parent.parameters : [];
}

function nameOf(declaration: ts.Declaration): string | undefined {
  const isNamed = ts.isParameter(declaration) || ts.isBindingElement(declaration) || ts.isVariableDeclaration(declaration);
  return isNamed && ts.isIdentifier(declaration.name) ? declaration.name.text : undefined;
}
