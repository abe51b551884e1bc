import { ts } from 'ts-morph';
import { valuesReaching, isGlobalNamespace, pathOfBinding, sourceOfBinding } from '../values/bindings.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { listOfLoop } from '../loops.js';
import { calleeName, functionHeldBy, isFunction, nameOfReference, propertyName, receiverOf, returnedExpressions, unwrap, valueOfProperty } from '../syntax.js';
import { copiedInto, isCopier, isMapper, isSelf } from './copies.js';

/** A call that was entered on the way back, so that a parameter leads to its argument and to no other caller's. */
interface Entry {
  declaration: ts.FunctionLikeDeclaration;
  call: ts.CallExpression;
}

/** One step on the way from a written value back to where it comes from. */
export interface Place {
  expression: ts.Expression;
  /** The property of the expression's value that is followed; empty for the whole value. */
  path: readonly string[];
  /** Keys of object literals around the expression, outermost first: where in the written value it goes. */
  target: readonly string[];
  /** What stands for the value in the function that the place is in: a part of the call that writes, or the argument of a call that leads there. */
  at: ts.Node;
  /** Calls through which the value came to the function of `at`, the nearest to the writing call first. */
  through: readonly ts.CallExpression[];
  entered: readonly Entry[];
  /** It is written as a text of the whole value. */
  isText: boolean;
  depth: number;
}

const maximumDepth = 16;
const usualLimits = { places: 400, callers: 40 };
const eitherOperators: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken]);
const rightOperators: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.CommaToken, ts.SyntaxKind.EqualsToken]);

/**
 * Follows a written value backwards while it stays as it is: through variables, spreads, copies, functions of the application and
 * the parameters of services up to what their callers pass. A call that makes something else of the value ends the way.
 */
export class Provenance {
  /** @param limits how many places, and how many callers of a function, are looked at */
  constructor(readonly types: StoreTypes, readonly limits = usualLimits) {}

  /** Every place that the value comes from, the written value itself first. @param enter says whether a place is worth following. */
  placesOf(written: ts.Expression, path: readonly string[], enter: (place: Place) => boolean): Place[] {
    const places: Place[] = [];
    const pending: Place[] = [{ expression: written, path, target: [], at: written, through: [], entered: [], isText: false, depth: 0 }];
    const seen = new Set<string>();
    for (let place = pending.pop(); place !== undefined && places.length < this.limits.places; place = pending.pop()) {
      const node = unwrap(place.expression);
      const key = [this.types.session.pathOf(node), node.pos, node.end, ...place.path, '>', ...place.target].join(':');
      if (place.depth > maximumDepth || seen.has(key)) continue;
      seen.add(key);
      const reached = { ...place, expression: node };
      places.push(reached);
      if (enter(reached)) pending.push(...this.#before(node, { ...reached, depth: place.depth + 1 }));
    }
    return places;
  }

  #before(node: ts.Expression, place: Place): Place[] {
    const to = (expression: ts.Expression, path = place.path): Place => ({ ...place, expression, path });
    if (ts.isObjectLiteralExpression(node)) return this.#ofObject(node, place);
    if (ts.isArrayLiteralExpression(node)) return node.elements.map((element) => to(ts.isSpreadElement(element) ? element.expression : element));
    if (ts.isConditionalExpression(node)) return [to(node.whenTrue), to(node.whenFalse)];
    if (ts.isBinaryExpression(node)) return operandsOf(node).map((operand) => to(operand));
    if (ts.isCallExpression(node)) return this.#ofCall(node, place);
    if (ts.isNewExpression(node)) return this.#isHandle(node.expression) ? (node.arguments ?? []).slice(0, 1).map((argument) => to(argument)) : [];
    const name = nameOfReference(node);
    if (ts.isIdentifier(node)) return this.#ofVariable(node, place);
    if (name !== undefined && (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))) return [to(node.expression, [name, ...place.path])];
    return ts.isElementAccessExpression(node) ? [to(node.expression)] : [];
  }

  #ofObject(node: ts.ObjectLiteralExpression, place: Place): Place[] {
    const [wanted, ...rest] = place.path;
    return node.properties.flatMap((property): Place[] => {
      const at = contains(place.at, property) ? property : place.at;
      if (ts.isSpreadAssignment(property)) return [{ ...place, at, expression: property.expression }];
      const value = valueOfProperty(property);
      const name = propertyName(property.name);
      if (value === undefined || name === undefined) return [];
      if (wanted !== undefined) return name === wanted ? [{ ...place, at, expression: value, path: rest }] : [];
      return [{ ...place, at, expression: value, target: [...place.target, name] }];
    });
  }

  #ofCall(node: ts.CallExpression, place: Place): Place[] {
    const name = calleeName(node) ?? '';
    const receiver = receiverOf(node.expression);
    const [callback] = node.arguments;
    const declaration = this.#functionOf(node.expression);
    if (declaration !== undefined) return this.#ofReturned(node, declaration, place);
    if (receiver !== undefined && isSelf(name) && !isGlobalNamespace(receiver)) return [{ ...place, expression: receiver }];
    if (isCopier(node.expression, name)) {
      const isText = place.isText || name === 'stringify';
      return node.arguments.map((argument) => ({ ...place, isText, expression: ts.isSpreadElement(argument) ? argument.expression : argument }));
    }
    if (receiver !== undefined && isMapper(name) && callback !== undefined) return this.#ofReturned(node, unwrap(callback), place);
    if (receiver !== undefined && /^(create|build|merge|of)$/.test(name) && this.#isHandle(receiver)) return node.arguments.map((argument) => ({ ...place, expression: argument }));
    return [];
  }

  #ofReturned(call: ts.CallExpression, declaration: ts.Node, place: Place): Place[] {
    if (!isFunction(declaration) || place.entered.some((entry) => entry.declaration === declaration)) return [];
    const entered = [...place.entered, { declaration, call }];
    return returnedExpressions(declaration).map((returned) => ({ ...place, expression: returned, entered }));
  }

  #ofVariable(node: ts.Identifier, place: Place): Place[] {
    const declaration = this.types.session.declarationOf(node);
    if (declaration === undefined) return [];
    if (ts.isBindingElement(declaration)) return this.#ofBinding(declaration, place);
    if (ts.isParameter(declaration)) return this.#ofParameter(declaration, place);
    if (!ts.isVariableDeclaration(declaration)) return [];
    const list = listOfLoop(declaration);
    const values = list === undefined ? valuesReaching(declaration, node) : [list];
    const copied = place.path.length > 0 ? [] : copiedInto(declaration);
    return [...[...values, ...copied].map((expression) => ({ ...place, expression })), ...this.#assignedTo(declaration, place)];
  }

  /** `data.address = request.body.address` before `data` is written. */
  #assignedTo(declaration: ts.VariableDeclaration, place: Place): Place[] {
    const [wanted, ...rest] = place.path;
    if (wanted === undefined) return [];
    const assignments = this.types.index.assignments.get(wanted) ?? [];
    return assignments.filter(({ left }) => {
      const holder = receiverOf(left);
      return holder !== undefined && holder.getSourceFile() === declaration.getSourceFile() && this.types.session.declarationOf(holder) === declaration;
    }).map((assignment) => ({ ...place, expression: assignment.right, path: rest }));
  }

  #ofBinding(element: ts.BindingElement, place: Place): Place[] {
    const source = sourceOfBinding(element);
    const own = pathOfBinding(element);
    const path = [...element.dotDotDotToken === undefined ? own : own.slice(0, -1), ...place.path];
    if (source?.root !== undefined) return [{ ...place, expression: source.root, path }];
    return source?.parameter === undefined ? [] : this.#ofParameter(source.parameter, { ...place, path });
  }

  #ofParameter(parameter: ts.ParameterDeclaration, place: Place): Place[] {
    const declaration = parameter.parent;
    if (!isFunction(declaration)) return [];
    const position = declaration.parameters.indexOf(parameter);
    const last = place.entered.at(-1);
    if (last?.declaration === declaration) return this.#ofEntered(last, position, { ...place, entered: place.entered.slice(0, -1) });
    const given = mappedBy(declaration);
    if (given !== undefined) return position === 0 ? [{ ...place, expression: given }] : [];
    return this.types.callsOf(declaration).slice(0, this.limits.callers).flatMap((call) => {
      const argument = call.arguments[position];
      return argument === undefined ? [] : [{ ...place, expression: argument, at: argument, through: [...place.through, call] }];
    });
  }

  #ofEntered({ declaration, call }: Entry, position: number, place: Place): Place[] {
    const isCallback = call.arguments.some((argument) => unwrap(argument) === declaration);
    const receiver = receiverOf(call.expression);
    const argument = isCallback ? (position === 0 ? receiver : undefined) : call.arguments[position];
    return argument === undefined ? [] : [{ ...place, expression: argument }];
  }

  /** The function of the application that a callee is. */
  #functionOf(callee: ts.Expression): ts.FunctionLikeDeclaration | undefined {
    const own = this.types.session.declarationsOf(callee).filter((declaration) => this.types.session.isOwn(declaration));
    return own.flatMap(functionHeldBy).find((declaration) => declaration.body !== undefined);
  }

  #isHandle(expression: ts.Expression): boolean {
    return this.types.ofExpression(expression).some((entry) => !entry.isRecord);
  }
}

function operandsOf(node: ts.BinaryExpression): ts.Expression[] {
  if (eitherOperators.has(node.operatorToken.kind)) return [node.left, node.right];
  return rightOperators.has(node.operatorToken.kind) ? [node.right] : [];
}

export function contains(outer: ts.Node, inner: ts.Node): boolean {
  return outer.getSourceFile() === inner.getSourceFile() && outer.pos <= inner.pos && inner.end <= outer.end;
}

/** What a callback's first parameter is an element of: `items` of `items.map((item) => …)`. */
function mappedBy(declaration: ts.FunctionLikeDeclaration): ts.Expression | undefined {
  const call = declaration.parent;
  if (!ts.isCallExpression(call) || !call.arguments.some((argument) => argument === declaration)) return undefined;
  return isMapper(calleeName(call) ?? '') || calleeName(call) === 'forEach' ? receiverOf(call.expression) : undefined;
}
