import { ts } from 'ts-morph';
import { declarationCalled } from './called-declarations.js';
import type { LetheTag } from '../context.js';
import { functionsBehind } from './functions.js';
import { parameterPosition } from './operands.js';
import { OptionCondition } from './option-conditions.js';
import type { CollectSession } from '../session.js';
import { surroundingObjects } from './surroundings.js';
import { calleeName, enclosingFunction, isFunction, propertyName, returnedExpressions, unwrap, type CallLike } from '../syntax.js';
import { namedOperand, operandPath } from '../tags.js';
import { additionsIn } from '../values/value-mutations.js';

const maximumDepth = 8;
const maximumValues = 200;
/** Stands before a path that starts in the object literals around the call rather than in its parameters. */
const around = '^';

/** Reads the options that a call is configured with: through variables, spreads, lists, conditions and functions that return them. */
export class OptionPaths {
  constructor(readonly session: CollectSession) {}

  /**
   * What stands at a path such as `options.session.strategy`; the elements of a list stand for the list. More than one where the
   * code decides between several.
   *
   * @param place what the objects around are sought from, where the path begins with `^`; the call itself where it is left out.
   */
  valuesAt(call: CallLike, path: string, tag: LetheTag, place: ts.Expression = call): ts.Expression[] {
    if (path.startsWith(around)) return this.#valuesAround(place, path.slice(around.length).split('.'));
    const { parameter, path: names } = operandPath(path);
    const position = parameterPosition(tag.declaration, parameter) ?? this.#positionInSignature(call, parameter);
    const argument = position === undefined ? undefined : call.arguments?.[position];
    return argument === undefined ? [] : this.#elements(this.#follow([argument], names), 0);
  }

  /** What stands at a path below a value, in all ways that the code decides between. */
  valuesIn(value: ts.Expression, names: readonly string[]): ts.Expression[] {
    return this.#elements(this.#follow([value], names), 0);
  }

  /** The elements of the list at a path, those that are pushed onto it included; with `.*` behind it, the values of all properties of the object there. */
  membersAt(call: CallLike, path: string, tag: LetheTag): ts.Expression[] {
    if (!path.endsWith('.*')) return this.valuesAt(call, path, tag);
    const objects = this.valuesAt(call, path.slice(0, -2), tag).map((value) => this.session.originOf(value)).filter(ts.isObjectLiteralExpression);
    return objects.flatMap(({ properties }) => properties.filter(ts.isPropertyAssignment).map(({ initializer }) => initializer));
  }

  /** The functions at a path, methods of an object literal included. */
  functionsAt(call: CallLike, path: string, tag: LetheTag): ts.FunctionLikeDeclaration[] {
    const [name, ...around] = path.split('.').reverse();
    const holders = around.length === 0 ? [] : this.valuesAt(call, around.reverse().join('.'), tag).map((value) => this.session.originOf(value));
    const members = holders.filter(ts.isObjectLiteralExpression).flatMap((holder) => [...holder.properties]);
    const methods = members.filter(ts.isMethodDeclaration).filter((member) => propertyName(member.name) === name);
    return [...methods, ...this.valuesAt(call, path, tag).flatMap((value) => this.#functionsOf(value))];
  }

  #functionsOf(value: ts.Expression): ts.FunctionLikeDeclaration[] {
    const origin = this.session.originOf(value);
    if (isFunction(origin)) return [origin];
    return functionsBehind(origin, this.session);
  }

  /**
   * Whether the conditions that a tag names with `when=` and `unless=` let it count: one of those between commas, all of those between
   * plus signs. What the code decides only when it runs lets it count.
   */
  counts(call: CallLike, tag: LetheTag, place: ts.Expression = call): boolean {
    const read = (condition: string): OptionCondition => {
      const [path = '', wanted] = condition.split(':');
      return new OptionCondition(this.valuesAt(call, path, tag, place), wanted, this);
    };
    const conditions = operandList(tag, 'when');
    const mayHold = conditions.some((together) => together.split('+').every((condition) => read(condition).mayHold()));
    return (conditions.length === 0 || mayHold) && !operandList(tag, 'unless').some((together) => together.split('+').every((condition) => read(condition).mustHold()));
  }

  /** The constants of a value; of a function, those that it returns: `() => false` is as good as `false`. */
  constantsOf(value: ts.Expression): (string | number | boolean)[] {
    const own = this.session.constantsOf(value);
    if (own.length > 0) return own;
    const origin = this.session.originOf(value);
    const callee = isFunction(origin) ? origin : this.#functionBehind(origin);
    const returned = callee === undefined ? [] : returnedExpressions(callee);
    const constants = returned.map((expression) => this.session.constantsOf(expression));
    return constants.every((values) => values.length > 0) ? constants.flat() : [];
  }

  /** A function of the application that is named rather than called. */
  #functionBehind(expression: ts.Expression): ts.FunctionLikeDeclaration | undefined {
    if (!ts.isIdentifier(expression) && !ts.isPropertyAccessExpression(expression)) return undefined;
    return this.session.declarationsOf(expression).find((declaration) => isFunction(declaration) && this.session.isOwn(declaration)) as ts.FunctionLikeDeclaration | undefined;
  }

  /** The nearest object that has something at the path. */
  #valuesAround(place: ts.Expression, names: readonly string[]): ts.Expression[] {
    for (const object of surroundingObjects(place, this.session)) {
      const found = this.#follow([object], names);
      if (found.length > 0) return this.#elements(found, 0);
    }
    return [];
  }

  #positionInSignature(call: CallLike, parameter: string): number | undefined {
    const declaration = declarationCalled(call, this.session.checker);
    return declaration === undefined || ts.isJSDocSignature(declaration) ? undefined : parameterPosition(declaration, parameter);
  }

  #follow(values: readonly ts.Expression[], names: readonly string[]): ts.Expression[] {
    return names.reduce<ts.Expression[]>((current, name) => current.flatMap((value) => this.#propertiesOf(value, name, 0)).slice(0, maximumValues), [...values]);
  }

  #propertiesOf(value: ts.Expression, name: string, depth: number): ts.Expression[] {
    if (depth > maximumDepth) return [];
    const origin = this.session.originOf(value);
    if (ts.isObjectLiteralExpression(origin)) return this.#propertyOf(origin, name, depth);
    return this.#parts(origin).flatMap((part) => this.#propertiesOf(part, name, depth + 1));
  }

  /** The last property of that name wins, one of a spread object included. */
  #propertyOf(object: ts.ObjectLiteralExpression, name: string, depth: number): ts.Expression[] {
    for (const property of [...object.properties].reverse()) {
      if (ts.isPropertyAssignment(property) && propertyName(property.name) === name) return [property.initializer];
      if (ts.isShorthandPropertyAssignment(property) && property.name.text === name) return [property.name];
      const spread = ts.isSpreadAssignment(property) ? this.#propertiesOf(property.expression, name, depth + 1) : [];
      if (spread.length > 0) return spread;
    }
    return [];
  }

  #elements(values: readonly ts.Expression[], depth: number): ts.Expression[] {
    return values.flatMap((value) => {
      const origin = this.session.originOf(value);
      if (!ts.isArrayLiteralExpression(origin)) return promisedBy(origin) ?? [value];
      const elements = origin.elements.map((element) => (ts.isSpreadElement(element) ? element.expression : element));
      return depth > maximumDepth ? [] : this.#elements([...elements, ...pushedOnto(origin)], depth + 1);
    }).slice(0, maximumValues);
  }

  /** What an expression may be: elements of a list, both sides of a condition, what a function returns. */
  #parts(origin: ts.Expression): readonly ts.Expression[] {
    if (ts.isArrayLiteralExpression(origin)) return [...origin.elements.map((element) => (ts.isSpreadElement(element) ? element.expression : element)), ...pushedOnto(origin)];
    if (ts.isConditionalExpression(origin)) return [origin.whenTrue, origin.whenFalse];
    if (ts.isBinaryExpression(origin)) return [origin.right, origin.left];
    if (isFunction(origin)) return returnedExpressions(origin);
    const object = ts.isCallExpression(origin) ? this.session.objectOf(origin) : undefined;
    return object === undefined ? [] : [object];
  }
}

/** What is pushed onto the list of a variable later: `const targets = []; targets.push(target)`. */
function pushedOnto(list: ts.ArrayLiteralExpression): ts.Expression[] {
  const declaration = list.parent;
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return [];
  const { text: name } = declaration.name;
  const file = list.getSourceFile();
  if (!file.text.includes(`${name}.push(`)) return [];
  return additionsIn(enclosingFunction(declaration)?.body ?? file, (target) => ts.isIdentifier(target) && target.text === name).map(({ expression }) => expression);
}

/** What the last step of a promise gives: `db.collection('users')` of `client.then((db) => db.collection('users'))`. */
function promisedBy(origin: ts.Expression): readonly ts.Expression[] | undefined {
  const [step] = ts.isCallExpression(origin) && calleeName(origin) === 'then' ? origin.arguments : [];
  return step !== undefined && isFunction(step) ? returnedExpressions(step) : undefined;
}

/** The parts of an operand that are separated by commas. */
export function operandList(tag: LetheTag, name: string): string[] {
  return (namedOperand(tag, name) ?? '').split(',').filter((part) => part !== '');
}

/** The call that a value comes from. */
export function callBehind(value: ts.Expression, session: CollectSession): CallLike | undefined {
  const origin = unwrap(session.originOf(value));
  return ts.isCallExpression(origin) || ts.isNewExpression(origin) ? origin : undefined;
}
