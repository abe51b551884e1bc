import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import type { LetheTag } from '../context.js';
import { calleeName, propertyValue, unwrap, type CallLike } from '../syntax.js';
import { operandPath } from '../tags.js';

/** The argument of a call at an operand such as `criteria` or `options.where`, with variables followed on the way down. */
export function argumentAt(call: CallLike, operand: string, tag: LetheTag, session: CollectSession): ts.Expression | undefined {
  const { parameter, path } = operandPath(operand);
  const position = parameterPosition(tag.declaration, parameter);
  return position === undefined ? undefined : partAt(call.arguments?.[position], path, session);
}

/** A part of an object that code writes: `redis` of `{ redis, logger }`; the value itself where the path is empty. */
export function partAt(value: ts.Expression | undefined, path: readonly string[], session: CollectSession): ts.Expression | undefined {
  let part = value;
  for (const name of path) {
    const object: ts.ObjectLiteralExpression | undefined = part === undefined ? undefined : session.objectOf(part);
    part = object === undefined ? undefined : propertyValue(object, name);
  }
  return part;
}

/** The argument at the first of several paths that the call has: `request.document,request.body`. */
export function firstArgumentAt(call: CallLike, operands: string, tag: LetheTag, session: CollectSession): ts.Expression | undefined {
  for (const operand of operands.split(',')) {
    const argument = argumentAt(call, operand, tag, session);
    if (argument !== undefined) return argument;
  }
  return undefined;
}

/** The texts at the first of several paths that is constant: `options.tableName,'sessions'`, where quotes hold a library's default. */
export function textsAt(call: CallLike, operand: string, tag: LetheTag, session: CollectSession): string[] {
  for (const alternative of operand.split(',')) {
    const literal = /^'(.*)'$/.exec(alternative)?.[1];
    if (literal !== undefined) return [literal];
    const argument = argumentAt(call, alternative, tag, session);
    const texts = argument === undefined ? [] : textsOf(argument, session);
    if (texts.length > 0) return texts;
  }
  return [];
}

/** The constant texts of an expression, or of the elements of a list. */
function textsOf(expression: ts.Expression, session: CollectSession): string[] {
  const origin = session.originOf(expression);
  if (ts.isArrayLiteralExpression(origin)) return origin.elements.flatMap((element) => session.constantsOf(element)).map(String);
  const texts = session.constantsOf(expression).filter((value) => typeof value === 'string');
  return texts.length > 0 ? texts : endOfPath(origin, session);
}

/** `path.join(directory, 'users.db')` and `` `${directory}/users.db` `` name a file wherever it lies. */
function endOfPath(origin: ts.Expression, session: CollectSession): string[] {
  if (ts.isTemplateExpression(origin)) return [origin.templateSpans.at(-1)?.literal.text ?? ''].filter((text) => text.includes('/'));
  const isJoined = ts.isCallExpression(origin) && origin.arguments.length > 1 && /^(join|resolve)$/.test(calleeName(origin) ?? '');
  const last = isJoined ? origin.arguments.at(-1) : undefined;
  return last === undefined ? [] : session.constantsOf(last).map((text) => `/${String(text)}`);
}

export function parameterPosition(declaration: ts.Declaration, name: string): number | undefined {
  const parameters = parametersOf(declaration);
  const position = parameters.findIndex((parameter) => isNamed(parameter, name));
  return position < 0 ? undefined : position - (hasThisParameter(parameters) ? 1 : 0);
}

/** Whether a parameter takes all arguments from its own on. */
export function isRestParameter(declaration: ts.Declaration, name: string): boolean {
  return parametersOf(declaration).some((parameter) => isNamed(parameter, name) && parameter.dotDotDotToken !== undefined);
}

function isNamed(parameter: ts.ParameterDeclaration, name: string): boolean {
  return ts.isIdentifier(parameter.name) && parameter.name.text === name;
}

/** The position of the argument that a parameter stands for; negative where it is none of the function's. */
export function argumentPosition({ parameters }: ts.FunctionLikeDeclaration, parameter: ts.Declaration): number {
  const position = parameters.findIndex((candidate) => candidate === parameter);
  return position < 0 || !hasThisParameter(parameters) ? position : position - 1;
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
