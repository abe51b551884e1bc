import { ts } from 'ts-morph';
import { calleeName, elementMethods, isFunction, propertyName, propertyValue, receiverOf, unwrap } from './syntax.js';

/** What stands for the elements of a list in turn, or for one part of each. */
export interface Iteration {
  list: ts.Expression;
  /** `table` of `for (const { table } of TABLES)`, `0` of `for (const [table] of TABLES)`. */
  part?: string | number;
}

/** The list that a variable goes through: `for (const table of TABLES)`, `TABLES.map((table) => …)`, `const table = TABLES[index]` in a loop over the indexes. */
export function iterationOf(declaration: ts.Declaration): Iteration | undefined {
  if (ts.isBindingElement(declaration)) return ofBinding(declaration);
  const list = ts.isVariableDeclaration(declaration) ? listOfLoop(declaration) ?? listAtIndex(declaration) : ts.isParameter(declaration) ? iteratedList(declaration) : undefined;
  return list === undefined ? undefined : { list };
}

/** The part of an element that stands in the code. */
export function partOfElement(element: ts.Expression, part: string | number): ts.Expression | undefined {
  const node = unwrap(element);
  if (typeof part === 'number') return ts.isArrayLiteralExpression(node) ? node.elements[part] : undefined;
  return ts.isObjectLiteralExpression(node) ? propertyValue(node, part) : undefined;
}

function ofBinding(element: ts.BindingElement): Iteration | undefined {
  const holder = element.parent.parent;
  const whole = ts.isBindingElement(holder) || element.dotDotDotToken !== undefined ? undefined : iterationOf(holder);
  if (whole === undefined) return undefined;
  const part = ts.isArrayBindingPattern(element.parent) ? element.parent.elements.indexOf(element) : propertyName(element.propertyName ?? element.name);
  return part === undefined ? undefined : { ...whole, part };
}

/** The list whose elements a variable of `for (const guest of guests)` is. */
export function listOfLoop({ parent }: ts.VariableDeclaration): ts.Expression | undefined {
  const loop = parent.parent;
  return ts.isForOfStatement(loop) ? loop.expression : undefined;
}

/** `guests` of `const guest = guests[index]` within `for (let index = 0; …)`. */
function listAtIndex({ initializer }: ts.VariableDeclaration): ts.Expression | undefined {
  const element = initializer === undefined ? undefined : unwrap(initializer);
  if (element === undefined || !ts.isElementAccessExpression(element) || !ts.isIdentifier(element.argumentExpression)) return undefined;
  const { text } = element.argumentExpression;
  const loop = ts.findAncestor(element, (node) => ts.isFunctionLike(node) ? 'quit' : ts.isForStatement(node) && counts(node, text));
  return loop === undefined ? undefined : element.expression;
}

function counts({ initializer }: ts.ForStatement, name: string): boolean {
  return initializer !== undefined && ts.isVariableDeclarationList(initializer) && initializer.declarations.some((declaration) => propertyName(declaration.name) === name);
}

/** What a callback waits for: `load(id)` of `load(id).then((guest) => …)`. */
export function awaitedBy(parameter: ts.ParameterDeclaration): ts.Expression | undefined {
  return receiverOfCallback(parameter, (method) => method === 'then');
}

/** The list whose elements a callback is given one by one: `names` of `names.forEach((name) => …)`. */
export function iteratedList(parameter: ts.ParameterDeclaration): ts.Expression | undefined {
  return receiverOfCallback(parameter, (method) => elementMethods.has(method));
}

/** What a method is called on that gives something of it to a callback, of which this is the first parameter. */
function receiverOfCallback(parameter: ts.ParameterDeclaration, isMeant: (method: string) => boolean): ts.Expression | undefined {
  const { parent: callback } = parameter;
  if (!isFunction(callback) || callback.parameters[0] !== parameter) return undefined;
  const call = callback.parent;
  const isGiven = ts.isCallExpression(call) && call.arguments[0] === (callback as ts.Node) && isMeant(calleeName(call) ?? '');
  return isGiven ? receiverOf(call.expression) : undefined;
}
