import { ts } from 'ts-morph';
import type { CollectSession } from './session.js';
import type { LetheTag } from './context.js';
import { propertyValue, unwrap, type CallLike } from './syntax.js';
import { operandPath } from './tags.js';

/** The argument of a call at an operand such as `criteria` or `options.where`, with variables followed on the way down. */
export function argumentAt(call: CallLike, operand: string, tag: LetheTag, session: CollectSession): ts.Expression | undefined {
  const { parameter, path } = operandPath(operand);
  const position = parameterPosition(tag.declaration, parameter);
  let value = position === undefined ? undefined : call.arguments?.[position];
  for (const name of path) {
    const object: ts.ObjectLiteralExpression | undefined = value === undefined ? undefined : session.objectOf(value);
    value = object === undefined ? undefined : propertyValue(object, name);
  }
  return value;
}

export function parameterPosition(declaration: ts.Declaration, name: string): number | undefined {
  const parameters = parametersOf(declaration);
  const position = parameters.findIndex((parameter) => ts.isIdentifier(parameter.name) && parameter.name.text === name);
  return position < 0 ? undefined : position - (hasThisParameter(parameters) ? 1 : 0);
}

function hasThisParameter(parameters: readonly ts.ParameterDeclaration[]): boolean {
  const first = parameters[0];
  return first !== undefined && ts.isIdentifier(first.name) && first.name.text === 'this';
}

function parametersOf(declaration: ts.Declaration): readonly ts.ParameterDeclaration[] {
  if (ts.isFunctionLike(declaration)) return declaration.parameters;
  const holder = declaration as { type?: ts.TypeNode; initializer?: ts.Expression };
  if (holder.type !== undefined && ts.isFunctionTypeNode(holder.type)) return holder.type.parameters;
  const value = holder.initializer === undefined ? undefined : unwrap(holder.initializer);
  return value !== undefined && ts.isFunctionLike(value) ? value.parameters : [];
}
