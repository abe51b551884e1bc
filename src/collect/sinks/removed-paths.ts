import { ts } from 'ts-morph';
import { functionsBehind } from '../calls/functions.js';
import type { CollectSession } from '../session.js';
import { isFunction, isNothing, propertyName, returnedExpressions, unwrap, walk } from '../syntax.js';
import { treatmentOf } from './sanitizers.js';

const maximumDepth = 4;
/** Stands for everything below a place. */
const everything = '*';

/**
 * What a function takes out of the record that it is given: property paths below its first parameter that it deletes, empties, masks, or leaves out of what it
 * returns, its helpers included: `user.email` of `(event) => { delete event.user.email; return event; }`. `*` stands for any property.
 */
export function removedPaths(declaration: ts.FunctionLikeDeclaration, session: CollectSession): string[] {
  return new RemovalReader(session).removedBy(declaration, [], 0).map((path) => path.join('.'));
}

class RemovalReader {
  constructor(readonly session: CollectSession) {}

  removedBy(declaration: ts.FunctionLikeDeclaration, place: readonly string[], depth: number): string[][] {
    const [parameter] = declaration.parameters;
    if (parameter === undefined || declaration.body === undefined || depth > maximumDepth) return [];
    const removed: string[][] = [];
    const pathOf = (expression: ts.Expression): string[] | undefined => this.#pathBelow(expression, parameter, place, 0);
    walk(declaration.body, (node) => {
      if (ts.isDeleteExpression(node)) removed.push(...present(pathOf(node.expression)));
      else if (ts.isBinaryExpression(node) && this.#takesAway(node)) removed.push(...present(pathOf(node.left)));
      else if (ts.isCallExpression(node)) removed.push(...this.#byHelper(node, pathOf, depth));
      return true;
    });
    return [...removed, ...returnedExpressions(declaration).flatMap((returned) => this.#leftOut(returned, pathOf))];
  }

  /** `event.user.email = undefined`, `event.user.email = mask(event.user.email)`. */
  #takesAway({ operatorToken, right }: ts.BinaryExpression): boolean {
    return operatorToken.kind === ts.SyntaxKind.EqualsToken && this.#isNothing(right);
  }

  #isNothing(value: ts.Expression): boolean {
    const node = unwrap(value);
    if (isNothing(node)) return true;
    if (ts.isCallExpression(node)) return treatmentOf(node, this.session) !== 'none';
    return this.session.constantsOf(node).length > 0 || (ts.isObjectLiteralExpression(node) && node.properties.length === 0);
  }

  /** `scrub(event)`, whatever it does, and functions of the application that take properties out of what they are given. */
  #byHelper(call: ts.CallExpression, pathOf: (expression: ts.Expression) => string[] | undefined, depth: number): string[][] {
    const [first] = call.arguments;
    const place = first === undefined ? undefined : pathOf(first);
    if (place === undefined) return [];
    if (treatmentOf(call, this.session) === 'redacted') return [[...place, everything]];
    const helpers = functionsBehind(call.expression, this.session);
    return helpers.flatMap((helper) => this.removedBy(helper, place, depth + 1));
  }

  /** `{ ...event, user: undefined }`, and `rest` of `const { user, ...rest } = event`. */
  #leftOut(returned: ts.Expression, pathOf: (expression: ts.Expression) => string[] | undefined): string[][] {
    const node = unwrap(returned);
    if (ts.isIdentifier(node)) return this.#besides(node, pathOf);
    if (!ts.isObjectLiteralExpression(node)) return [];
    return node.properties.flatMap((property): string[][] => {
      if (ts.isSpreadAssignment(property)) return this.#besides(unwrap(property.expression), pathOf);
      const name = propertyName(property.name);
      return ts.isPropertyAssignment(property) && name !== undefined && this.#isNothing(property.initializer) ? [[name]] : [];
    });
  }

  #besides(rest: ts.Expression, pathOf: (expression: ts.Expression) => string[] | undefined): string[][] {
    const element = ts.isIdentifier(rest) ? this.session.declarationOf(rest) : undefined;
    if (element === undefined || !ts.isBindingElement(element) || element.dotDotDotToken === undefined) return [];
    const pattern = element.parent;
    const source = ts.isVariableDeclaration(pattern.parent) ? pattern.parent.initializer : undefined;
    const place = source === undefined ? undefined : pathOf(source);
    if (place === undefined) return [];
    return pattern.elements.flatMap((other) => {
      const name = ts.isBindingElement(other) && other !== element ? propertyName(other.propertyName ?? other.name) : undefined;
      return name === undefined ? [] : [[...place, name]];
    });
  }

  /** The properties that lead from the parameter to an expression; undefined where it is nothing of the parameter's. */
  #pathBelow(expression: ts.Expression, parameter: ts.ParameterDeclaration, place: readonly string[], depth: number): string[] | undefined {
    const node = unwrap(expression);
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
      const outer = this.#pathBelow(node.expression, parameter, place, depth);
      return outer === undefined ? undefined : [...outer, nameOf(node)];
    }
    const declaration = ts.isIdentifier(node) ? this.session.declarationOf(node) : undefined;
    if (declaration === parameter) return [...place];
    const value = declaration !== undefined && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    return value === undefined || depth > maximumDepth || isFunction(unwrap(value)) ? undefined : this.#pathBelow(value, parameter, place, depth + 1);
  }
}

function nameOf(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): string {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : everything;
}

function present(path: string[] | undefined): string[][] {
  return path === undefined || path.length === 0 ? [] : [path];
}
