import { ts } from 'ts-morph';
import type { CallTags } from '../calls/call-tags.js';
import { chainAround } from '../conditions/chains.js';
import { columnOf, fieldOfColumn } from '../conditions/comparisons.js';
import { conditionName } from '../conditions/names.js';
import type { StoreFact } from '../facts.js';
import type { CollectSession } from '../session.js';
import { calleeName, isFunction, propertyName, propertyValue, receiverOf, unwrap } from '../syntax.js';
import { namedOperand } from '../tags.js';
import { isColumnOf } from './column-owners.js';
import { whereIn } from './effect-arguments.js';
import type { EffectReader, EffectSite } from './effects.js';
import type { FieldValue } from './field-values.js';

/** A value that a condition asks a field to have. */
interface Equality {
  /** Absent for the key of the record. */
  field?: string;
  value: ts.Expression;
  /** The column as the condition names it, where that says whose it is. */
  column?: ts.Expression;
}

const connective = /^\$?(and|or)$/i;
const equalOperator = /^(\$?(eq|equals|in|is)|=)$/;
const equalFunction = /^(eq|Eq|Equal|In|inArray|equals)$/;
const chained = /^((and|or)?where(In)?|eq|in|equalTo|filter|having|findBy)$/i;
const byKey = /(ById(And\w+)?|ByPk)$/;
const maximumDepth = 5;

/**
 * What queries compare with fields of their stores: `guests.findOne({ email: login })`, `findUnique({ where: { email: login } })`, `findById(id)`, `.where('email', '=', login)`,
 * `eq(guests.email, login)`, `.where('guest.email = :email', { email: login })`.
 */
export function comparedValues(effects: EffectReader, tags: CallTags): FieldValue[] {
  const reader = new Comparisons(effects, tags);
  return effects.sites.flatMap((site) => reader.at(site));
}

class Comparisons {
  readonly #session: CollectSession;

  constructor(readonly effects: EffectReader, readonly tags: CallTags) {
    this.#session = effects.types.session;
  }

  at({ node, store }: EffectSite): FieldValue[] {
    if (!ts.isCallExpression(node)) return [];
    const found = [...this.#ofKey(node), ...this.#conditionsOf(node).flatMap((condition) => this.#ofCondition(condition, 0)), ...chainAround(node).flatMap((link) => this.#ofLink(link))];
    return found.flatMap(({ field = keyOf(store), value, column }) => {
      const isOwn = field !== undefined && (column === undefined || isColumnOf([store], column, node, this.effects.types));
      return isOwn ? [{ store, field, value }] : [];
    });
  }

  /** `guests.findById(id)`. */
  #ofKey(call: ts.CallExpression): Equality[] {
    const [value] = call.arguments;
    return value !== undefined && byKey.test(calleeName(call) ?? '') ? [{ value }] : [];
  }

  #conditionsOf(call: ts.CallExpression): ts.Expression[] {
    const tagged = this.tags.of(call).flatMap((tag) => {
      const where = namedOperand(tag, 'where');
      return where === undefined ? [] : [this.effects.operandAt(call, where, tag)];
    }).filter((condition) => condition !== undefined);
    const given = tagged.length > 0 ? undefined : whereIn(call.arguments[0], this.#session);
    return given === undefined ? tagged : [given];
  }

  /** `{ email: login }`, `{ OR: [{ email: login }] }`, `and(eq(guests.email, login), …)`. */
  #ofCondition(expression: ts.Expression, depth: number): Equality[] {
    if (depth > maximumDepth) return [];
    const node = this.#session.originOf(expression);
    if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => this.#ofCondition(element, depth + 1));
    if (ts.isObjectLiteralExpression(node)) return node.properties.flatMap((property) => this.#ofProperty(property, depth));
    return ts.isCallExpression(node) ? this.#ofFunction(node, depth) : [];
  }

  #ofProperty(property: ts.ObjectLiteralElementLike, depth: number): Equality[] {
    const name = conditionName(property.name, this.#session);
    if (name === undefined) return [];
    if (ts.isShorthandPropertyAssignment(property)) return [{ field: name, value: property.name }];
    if (!ts.isPropertyAssignment(property)) return [];
    if (connective.test(name)) return this.#ofCondition(property.initializer, depth + 1);
    const value = unwrap(property.initializer);
    if (ts.isObjectLiteralExpression(value)) return isOfSeveral(name, value) ? this.#ofCondition(value, depth + 1) : this.#ofOperators(name, value);
    return [{ field: name, value: this.#comparedBy(value) }];
  }

  /** `{ equals: login }`, `{ $in: [login] }`. */
  #ofOperators(field: string, operators: ts.ObjectLiteralExpression): Equality[] {
    return operators.properties.flatMap((operator) => {
      const isEqual = equalOperator.test(conditionName(operator.name, this.#session) ?? '');
      return isEqual && ts.isPropertyAssignment(operator) ? [{ field, value: operator.initializer }] : [];
    });
  }

  /** `login` of `Equal(login)`. */
  #comparedBy(value: ts.Expression): ts.Expression {
    const [first] = ts.isCallExpression(value) && equalFunction.test(calleeName(value) ?? '') ? value.arguments : [];
    return first ?? value;
  }

  #ofFunction(call: ts.CallExpression, depth: number): Equality[] {
    const name = calleeName(call) ?? '';
    if (connective.test(name)) return call.arguments.flatMap((argument) => this.#ofCondition(ts.isSpreadElement(argument) ? argument.expression : argument, depth + 1));
    const [column, value] = call.arguments;
    if (!equalFunction.test(name) || column === undefined || value === undefined || receiverOf(column) === undefined) return [];
    const field = fieldOfColumn(column, this.#session);
    return field === undefined ? [] : [{ field, value, column }];
  }

  /** `.where('email', login)`, `.where('email', '=', login)`, `.where({ email: login })`, `.where('guest.email = :email', { email: login })`. */
  #ofLink(link: ts.CallExpression): Equality[] {
    const [first, second, third] = link.arguments;
    if (first === undefined || !chained.test(calleeName(link) ?? '') || isFunction(unwrap(first))) return [];
    if (second === undefined) return this.#ofCondition(first, 0);
    if (ts.isObjectLiteralExpression(unwrap(second))) return this.#ofText(first, unwrap(second) as ts.ObjectLiteralExpression);
    const field = columnOf(first, this.#session);
    const isEqual = third === undefined || this.#session.constantsOf(second).some((operator) => operator === '=' || operator === 'in');
    return field !== undefined && isEqual ? [{ field, value: third ?? second, column: first }] : [];
  }

  /** `guest.email = :email` with `{ email: login }`. */
  #ofText(condition: ts.Expression, values: ts.ObjectLiteralExpression): Equality[] {
    const texts = this.#session.constantsOf(condition).map(String);
    const pairs = texts.flatMap((text) => [...text.matchAll(/["`]?(\w+)["`]?\s*=\s*[:@$](\w+)/g)]);
    return pairs.flatMap(([, field, parameter = '']) => {
      const value = propertyValue(values, parameter);
      return field === undefined || value === undefined ? [] : [{ field, value }];
    });
  }
}

/** A key of several columns: `guestId_stayId: { guestId, stayId }`. */
function isOfSeveral(name: string, value: ts.ObjectLiteralExpression): boolean {
  const names = value.properties.map(({ name: inner }) => propertyName(inner) ?? '');
  return names.length > 1 && names.every((inner) => name.includes(inner));
}

function keyOf({ fields }: StoreFact): string | undefined {
  const keys = fields.filter(({ primaryKey }) => primaryKey);
  return keys.length === 1 ? keys[0]?.name : undefined;
}
