import { ts } from 'ts-morph';
import type { LoadedProject } from '../../load/project.js';
import type { CollectContext } from '../context.js';
import { functionName } from '../calls/functions.js';
import { calleeName, isFunction, returnedExpressions, walk } from '../syntax.js';
import { declarationOf, objectOf, optionOf, resultsOf } from './mongoose-expressions.js';

const maximumDepth = 8;

/** The elements of a list in a configuration: spreads, conditions and functions of the application are followed. */
export function elementsOf(expression: ts.Expression | undefined, context: CollectContext, depth = 0): ts.Expression[] {
  if (expression === undefined || depth > maximumDepth) return [];
  const origin = context.originOf(expression);
  if (ts.isArrayLiteralExpression(origin)) {
    return origin.elements.flatMap((element) => (ts.isSpreadElement(element) ? elementsOf(element.expression, context, depth + 1) : [element]));
  }
  if (ts.isConditionalExpression(origin)) return [origin.whenTrue, origin.whenFalse].flatMap((part) => elementsOf(part, context, depth + 1));
  if (ts.isBinaryExpression(origin)) return [origin.left, origin.right].flatMap((part) => elementsOf(part, context, depth + 1));
  return ts.isCallExpression(origin) ? resultsOf(origin, context).flatMap((result) => elementsOf(result, context, depth + 1)) : [];
}

/** The option at a path such as `access.delete`. */
export function optionAt(object: ts.ObjectLiteralExpression | undefined, path: string, context: CollectContext): ts.Expression | undefined {
  const [name = '', ...rest] = path.split('.');
  const value = optionOf(object, name, context);
  if (value === undefined || rest.length === 0) return value;
  return optionAt(objectOf(value, context), rest.join('.'), context);
}

/** `false`, or a function that always returns it: nobody may. */
export function isRefused(expression: ts.Expression | undefined, context: CollectContext): boolean {
  if (expression === undefined) return false;
  const own = context.constantsOf(expression);
  if (own.length > 0) return own.every((value) => value === false);
  const declaration = functionOf(expression, context);
  const returned = declaration === undefined ? [] : returnedExpressions(declaration).map((value) => context.constantsOf(value));
  return returned.length > 0 && returned.every((values) => values.length > 0 && values.every((value) => value === false));
}

function functionOf(expression: ts.Expression, context: CollectContext): ts.FunctionLikeDeclaration | undefined {
  const origin = context.originOf(expression);
  if (isFunction(origin)) return origin;
  const declaration = ts.isIdentifier(origin) || ts.isPropertyAccessExpression(origin) ? declarationOf(origin, context) : undefined;
  return declaration !== undefined && isFunction(declaration) ? declaration : undefined;
}

/** Set, and not to `false`. */
export function isSet(expression: ts.Expression | undefined, context: CollectContext): boolean {
  return expression !== undefined && !isRefused(expression, context);
}

/** The calls of the function that a value is a parameter of, with what each passes for it: `const filter = (slug: string) => ({ slug })`. */
export function callsWith(value: ts.Expression, context: CollectContext): { call: ts.CallExpression; argument: ts.Expression }[] {
  const parameter = declarationOf(context.originOf(value), context);
  if (parameter === undefined || !ts.isParameter(parameter) || !isFunction(parameter.parent)) return [];
  const factory = parameter.parent;
  const position = factory.parameters.indexOf(parameter);
  const name = functionName(factory);
  const { project } = context as CollectContext & { project?: Pick<LoadedProject, 'sourceFiles'> };
  const calls: { call: ts.CallExpression; argument: ts.Expression }[] = [];
  for (const sourceFile of project?.sourceFiles ?? [value.getSourceFile()]) {
    if (name === undefined || !sourceFile.text.includes(name)) continue;
    walk(sourceFile, (node) => {
      const argument = ts.isCallExpression(node) && calleeName(node) === name ? node.arguments[position] : undefined;
      if (argument !== undefined && ts.isCallExpression(node) && functionOf(node.expression, context) === factory) calls.push({ call: node, argument });
      return true;
    });
  }
  return calls;
}
