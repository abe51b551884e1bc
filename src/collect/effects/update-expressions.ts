import { ts } from 'ts-morph';
import type { LetheTag } from '../context.js';
import type { EffectFact, FieldFact } from '../facts.js';
import { argumentAt } from '../calls/operands.js';
import type { CollectSession } from '../session.js';
import { fieldFact, recordFieldType } from '../stores/record-fields.js';
import { propertyName, propertyValue, type CallLike } from '../syntax.js';
import { namedOperand } from '../tags.js';
import { writtenValue } from './writes.js';

/** The parts of an update that DynamoDB is told as a text: `SET #mail = :mail REMOVE phone`. */
export interface UpdateExpression {
  text: ts.Expression | undefined;
  /** What the names that begin with `#` stand for. */
  names: ts.Expression | undefined;
  /** What the values that begin with `:` stand for. */
  values: ts.Expression | undefined;
}

/** What an update does to one field. */
interface Assignment {
  field: string;
  value: ts.Expression | undefined;
  isRemoved: boolean;
}

const clauses = /\b(SET|REMOVE|ADD|DELETE)\b/i;

/** The update that a tag finds in a call: `update result expression=input.UpdateExpression names=… values=…`. */
export function updateExpressionAt(call: CallLike, tag: LetheTag, session: CollectSession): UpdateExpression | undefined {
  const part = (name: string): ts.Expression | undefined => {
    const operand = namedOperand(tag, name);
    return operand === undefined ? undefined : argumentAt(call, operand, tag, session);
  };
  return namedOperand(tag, 'expression') === undefined ? undefined : { text: part('expression'), names: part('names'), values: part('values') };
}

/** The update in the options of one operation of a transaction. */
export function updateExpressionIn(options: ts.ObjectLiteralExpression): UpdateExpression {
  return { text: propertyValue(options, 'UpdateExpression'), names: propertyValue(options, 'ExpressionAttributeNames'), values: propertyValue(options, 'ExpressionAttributeValues') };
}

export function writesOfExpression(expression: UpdateExpression | undefined, session: CollectSession): EffectFact['writes'] {
  return Object.fromEntries(assignmentsIn(expression, session).map(({ field, value, isRemoved }) => [field, isRemoved ? 'null' : value === undefined ? 'other' : writtenValue(value, session)]));
}

/** The fields that an update gives a value. @param at where those stand that are named only in the text. */
export function fieldsOfExpression(expression: UpdateExpression | undefined, at: ts.Node, session: CollectSession): FieldFact[] {
  return assignmentsIn(expression, session).filter(({ isRemoved }) => !isRemoved).map(({ field, value }) => {
    const type = value === undefined ? undefined : session.checker.getBaseTypeOfLiteralType(session.checker.getTypeAtLocation(value));
    return fieldFact(field, value ?? at, type === undefined ? 'unknown' : recordFieldType(type, session), false, session);
  });
}

function assignmentsIn(expression: UpdateExpression | undefined, session: CollectSession): Assignment[] {
  if (expression === undefined) return [];
  const texts = expression.text === undefined ? [] : session.constantsOf(expression.text).map(String);
  const found = texts.flatMap((text) => clausesOf(text)).flatMap(({ clause, steps }) => steps.flatMap((step) => assignmentOf(clause, step, expression, session)));
  return found.length > 0 ? found : namedFields(expression, session);
}

/** A text that is put together at run time still gives its names in one object. */
function namedFields({ names }: UpdateExpression, session: CollectSession): Assignment[] {
  const object = names === undefined ? undefined : session.objectOf(names);
  const fields = (object?.properties ?? []).flatMap((property) => (ts.isPropertyAssignment(property) ? session.constantsOf(property.initializer) : []));
  return fields.filter((field) => typeof field === 'string').map((field) => ({ field, value: undefined, isRemoved: false }));
}

/** `SET a = :a, b = :b REMOVE c` is two clauses with the steps of each. */
function clausesOf(text: string): { clause: string; steps: string[] }[] {
  const parts = text.split(clauses).slice(1);
  return parts.flatMap((clause, position) => (position % 2 === 1 ? [] : [{ clause: clause.toUpperCase(), steps: stepsOf(parts[position + 1] ?? '') }]));
}

/** Commas inside of functions separate no steps: `SET a = if_not_exists(a, :zero), b = :b`. */
function stepsOf(text: string): string[] {
  return text.split(/,(?![^(]*\))/).map((step) => step.trim()).filter((step) => step !== '');
}

function assignmentOf(clause: string, step: string, { names, values }: UpdateExpression, session: CollectSession): Assignment[] {
  const [target = ''] = step.split(/[\s=]/, 1);
  const field = target.split('.').map((part) => nameOf(part.replace(/\[\d+\]/g, ''), names, session)).join('.');
  if (field === '' || clause === 'DELETE' || field.includes('#')) return [];
  if (clause === 'REMOVE') return /\[\d+\]$/.test(target) ? [] : [{ field, value: undefined, isRemoved: true }];
  const placeholder = /:\w+/.exec(step.slice(target.length))?.[0];
  const object = values === undefined ? undefined : session.objectOf(values);
  const value = object === undefined || placeholder === undefined ? undefined : propertyValue(object, placeholder);
  return [{ field, value, isRemoved: false }];
}

function nameOf(part: string, names: ts.Expression | undefined, session: CollectSession): string {
  const object = names === undefined || !part.startsWith('#') ? undefined : session.objectOf(names);
  const value = object?.properties.find((property) => propertyName(property.name) === part);
  const [name] = value !== undefined && ts.isPropertyAssignment(value) ? session.constantsOf(value.initializer) : [];
  return name === undefined ? part : String(name);
}
