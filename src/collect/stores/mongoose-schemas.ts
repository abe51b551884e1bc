import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { Span } from '../facts.js';
import { calleeName, isHolder, nameOfReference, receiverOf, unwrap, type CallLike } from '../syntax.js';
import { declarationOf, hasTag, objectOf, resultsOf } from './mongoose-expressions.js';

/** What describes the records of a store: a call of `Schema`, a class for `SchemaFactory.createForClass`, or the definition that a function makes a model of. */
export type SchemaSource = CallLike | ts.ClassDeclaration | ts.ObjectLiteralExpression;

const chained = new Set(['add', 'clone', 'index', 'method', 'plugin', 'post', 'pre', 'set', 'static']);
const maximumDepth = 8;

/** Follows an expression to the schema that it stands for, through variables, imports, chains and functions. */
export function schemaOf(expression: ts.Expression, context: CollectContext, depth = 0): CallLike | ts.ClassDeclaration | undefined {
  const origin = context.originOf(expression);
  if (!ts.isCallExpression(origin) && !ts.isNewExpression(origin)) return undefined;
  if (isSchemaCall(origin, context)) return origin;
  if (ts.isNewExpression(origin) || depth > maximumDepth) return undefined;
  const name = calleeName(origin) ?? '';
  const [argument] = origin.arguments;
  if (name === 'createForClass' && argument !== undefined) return classOf(argument, context);
  const receiver = receiverOf(origin.expression);
  if (receiver !== undefined && chained.has(name)) return schemaOf(receiver, context, depth + 1);
  return firstSchema(resultsOf(origin, context), context, depth + 1);
}

function firstSchema(candidates: readonly ts.Expression[], context: CollectContext, depth: number): CallLike | ts.ClassDeclaration | undefined {
  for (const candidate of candidates) {
    const schema = schemaOf(candidate, context, depth);
    if (schema !== undefined) return schema;
  }
  return undefined;
}

/** `new Schema({ ... })`, `mongoose.Schema({ ... })`. */
export function isSchemaCall(call: CallLike, context: CollectContext): boolean {
  return /schema$/i.test(calleeName(call) ?? '') && hasTag(call, 'schema', context);
}

export function isClass(source: SchemaSource): source is ts.ClassDeclaration {
  return ts.isClassDeclaration(source);
}

export function isDefinition(source: SchemaSource): source is ts.ObjectLiteralExpression {
  return ts.isObjectLiteralExpression(source);
}

/** The fields of a schema that is no class, as they are written. */
export function definitionOf(source: Exclude<SchemaSource, ts.ClassDeclaration>, context: CollectContext): ts.ObjectLiteralExpression | undefined {
  if (isDefinition(source)) return source;
  const [definition] = source.arguments ?? [];
  return definition === undefined ? undefined : objectOf(definition, context);
}

/** The class that an expression names. */
export function classOf(expression: ts.Expression, context: CollectContext): ts.ClassDeclaration | undefined {
  const node = unwrap(expression);
  if (nameOfReference(node) === undefined) return undefined;
  const declaration = declarationOf(node, context);
  return declaration !== undefined && ts.isClassDeclaration(declaration) && !declaration.getSourceFile().isDeclarationFile
    ? declaration : undefined;
}

/** Whether a class carries a decorator that is tagged as a store by the declarations of Nest's mongoose package. */
export function isSchemaClass(node: ts.ClassDeclaration, context: CollectContext): boolean {
  const mayBe = ts.getDecorators(node)?.some(({ expression }) => /schema/i.test(expression.getText())) ?? false;
  return mayBe && decoratorTagged(node, 'store', context) !== undefined;
}

/** The first decorator with the given tag. */
export function decoratorTagged(node: ts.HasDecorators, tag: string, context: CollectContext): ts.Decorator | undefined {
  return ts.getDecorators(node)?.find(({ expression }) =>
    context.tagsOf(expression).some((candidate) => candidate.name === tag && (candidate.library === 'nestjs-mongoose' || candidate.library === 'typegoose')));
}

/** The argument of a decorator. */
export function decoratorArgument(decorator: ts.Decorator | undefined): ts.Expression | undefined {
  return decorator !== undefined && ts.isCallExpression(decorator.expression) ? decorator.expression.arguments[0] : undefined;
}

/** The statement, class or property that declares a schema: what a reader would point at. */
export function declarationAround(source: SchemaSource): ts.Node {
  if (isClass(source)) return source;
  for (let node: ts.Node = source; !ts.isSourceFile(node); node = node.parent) {
    if (ts.isVariableDeclaration(node)) return statementOf(node);
    if (ts.isExportAssignment(node) || ts.isExpressionStatement(node) || ts.isPropertyDeclaration(node)) return node;
    if (ts.isStatement(node) || ts.isFunctionLike(node)) return source;
  }
  return source;
}

function statementOf(node: ts.VariableDeclaration): ts.Node {
  const list = node.parent;
  return ts.isVariableDeclarationList(list) && list.declarations.length === 1 && ts.isVariableStatement(list.parent) ? list.parent : node;
}

/** The variable, property or class that a schema or model call is the value of. */
export function variableOf(node: ts.Node): string | undefined {
  if (ts.isClassDeclaration(node)) return node.name?.text;
  for (let current: ts.Node = node; !ts.isStatement(current) && !ts.isSourceFile(current) && !ts.isFunctionLike(current); current = current.parent) {
    if (isHolder(current)) {
      return ts.isIdentifier(current.name) ? current.name.text : undefined;
    }
    if (ts.isBinaryExpression(current) && current.operatorToken.kind === ts.SyntaxKind.EqualsToken) return nameOfReference(current.left);
  }
  return undefined;
}

/** The range of a class or property from its modifiers or name on: a reader points below the decorators. */
export function spanBelowDecorators(node: ts.Node, context: CollectContext): Span {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) ?? [] : [];
  const { name } = node as Partial<ts.NamedDeclaration>;
  const first = modifiers[0] ?? (ts.isPropertyDeclaration(node) ? name : undefined) ?? keywordOf(node);
  return context.spanBetween(node.getSourceFile(), first.getStart(), node.end);
}

function keywordOf(node: ts.Node): ts.Node {
  if (!ts.isClassDeclaration(node)) return node;
  return node.getChildren().find(({ kind }) => kind === ts.SyntaxKind.ClassKeyword) ?? node;
}
