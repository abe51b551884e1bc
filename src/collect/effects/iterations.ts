import { ts } from 'ts-morph';
import { iteratedList } from '../loops.js';
import type { CollectSession } from '../session.js';
import { isFunction, propertyName, propertyValue, unwrap } from '../syntax.js';

/** What the variables of a loop stand for in one round: `{ name: 'User', model: UserModel }`. */
export type Round = ReadonlyMap<string, ts.Expression>;

const maximumRounds = 500;

/** The rounds of the loop over a written list that a node stands in; one round without variables where it stands in none. */
export function roundsAround(node: ts.Node, session: CollectSession): Round[] {
  const loop = ts.findAncestor(node, (candidate) => elementsOver(candidate, session) !== undefined);
  const over = loop === undefined ? undefined : elementsOver(loop, session);
  if (over === undefined) return [new Map()];
  return over.elements.slice(0, maximumRounds).map((element) => roundOf(over.variable, element, session));
}

/** The value of an expression in a round: a variable of the loop, or a property of one. */
export function inRound(expression: ts.Expression, round: Round): ts.Expression {
  const node = unwrap(expression);
  const value = ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) ? round.get(node.getText()) : undefined;
  return value ?? expression;
}

/** The constant text of an expression in a round, through templates with variables of the loop. */
export function textInRound(expression: ts.Expression, round: Round, session: CollectSession): string | undefined {
  const node = unwrap(inRound(expression, round));
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map((span) => [textInRound(span.expression, round, session), span.literal.text] as const);
    return parts.some(([value]) => value === undefined) ? undefined : node.head.text + parts.map(([value, text]) => `${value ?? ''}${text}`).join('');
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [textInRound(node.left, round, session), textInRound(node.right, round, session)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  const [constant] = session.constantsOf(node);
  return constant === undefined ? undefined : String(constant);
}

interface Loop {
  variable: ts.BindingName;
  elements: readonly ts.Expression[];
}

function elementsOver(node: ts.Node, session: CollectSession): Loop | undefined {
  if (ts.isForOfStatement(node) && ts.isVariableDeclarationList(node.initializer)) {
    return loopOf(node.initializer.declarations[0]?.name, node.expression, session);
  }
  const element = isFunction(node) ? node.parameters[0] : undefined;
  return element === undefined ? undefined : loopOf(element.name, iteratedList(element), session);
}

function loopOf(variable: ts.BindingName | undefined, list: ts.Expression | undefined, session: CollectSession): Loop | undefined {
  const origin = list === undefined ? undefined : session.originOf(list);
  return variable === undefined || origin === undefined || !ts.isArrayLiteralExpression(origin) ? undefined : { variable, elements: origin.elements };
}

function roundOf(variable: ts.BindingName, element: ts.Expression, session: CollectSession): Round {
  const value = session.originOf(element);
  if (ts.isIdentifier(variable)) return new Map([[variable.text, element], ...propertiesOf(variable.text, value)]);
  if (!ts.isObjectBindingPattern(variable) || !ts.isObjectLiteralExpression(value)) return new Map();
  return new Map(variable.elements.flatMap((binding) => {
    const name = propertyName(binding.propertyName ?? binding.name);
    const bound = name === undefined ? undefined : propertyValue(value, name);
    return bound === undefined || !ts.isIdentifier(binding.name) ? [] : [[binding.name.text, bound] as const];
  }));
}

/** `entry.model` of a variable that holds a whole element. */
function propertiesOf(variable: string, value: ts.Expression): [string, ts.Expression][] {
  if (!ts.isObjectLiteralExpression(value)) return [];
  return value.properties.flatMap((property): [string, ts.Expression][] => {
    const name = propertyName(property.name);
    if (name === undefined) return [];
    if (ts.isPropertyAssignment(property)) return [[`${variable}.${name}`, property.initializer]];
    return ts.isShorthandPropertyAssignment(property) ? [[`${variable}.${name}`, property.name]] : [];
  });
}
