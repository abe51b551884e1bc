import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldFact, Span, StoreFact } from '../facts.js';
import { returnedExpressions, isFunction, propertyName, unwrap } from '../syntax.js';
import { allowsNull, isPrimaryKey, type Attribute } from './sequelize-attributes.js';
import type { SequelizeModel } from './sequelize-models.js';
import { objectsOf, optionConstants, optionOf } from './typeorm-options.js';

const conventionalMark = /^(is_?)?(soft_?)?deleted(_?(at|on|date|time))?$/i;

/** Where the name of a model stands. */
export function spanOfModel(model: SequelizeModel, context: CollectContext): Span {
  const { declaration } = model;
  if (ts.isCallExpression(declaration)) return context.spanOf(declaration);
  const sourceFile = declaration.getSourceFile();
  const [modifier] = ts.canHaveModifiers(declaration) ? ts.getModifiers(declaration) ?? [] : [];
  const keyword = declaration.getChildren(sourceFile).find((child) => child.kind === ts.SyntaxKind.ClassKeyword);
  return context.spanBetween(sourceFile, (modifier ?? keyword ?? declaration).getStart(sourceFile), declaration.end);
}

/** The attributes that Sequelize adds by itself: https://sequelize.org/docs/v6/core-concepts/model-basics/#timestamps */
export function impliedFields(model: SequelizeModel, attributes: readonly Attribute[], context: CollectContext): FieldFact[] {
  const span = spanOfModel(model, context);
  const implied = (name: string, type: FieldFact['type'], primaryKey = false): FieldFact => (
    { name, span, type, typeText: '', list: false, hidden: false, primaryKey, annotations: [] });
  const key = attributes.some((attribute) => isPrimaryKey(attribute, context) || attribute.name === 'id') ? [] : [implied('id', 'number', true)];
  const moments = timestamps(model, attributes, context).filter((name) => !attributes.some((attribute) => attribute.name === name));
  return [...key, ...moments.map((name) => implied(name, 'date'))];
}

function timestamps(model: SequelizeModel, attributes: readonly Attribute[], context: CollectContext): string[] {
  const hasOwn = (decorator: string): boolean => attributes.some(({ decorators }) => decorators.some(({ name }) => name === decorator));
  if (lastConstant(model, 'timestamps', context) === false) return [];
  return [
    hasOwn('CreatedAt') ? undefined : nameOfMoment(model, 'createdAt', context), hasOwn('UpdatedAt') ? undefined : nameOfMoment(model, 'updatedAt', context),
    isParanoid(model, context) && !hasOwn('DeletedAt') ? nameOfMoment(model, 'deletedAt', context) : undefined,
  ].filter((name) => name !== undefined);
}

/** `createdAt: false` leaves it out, `createdAt: 'created_at'` renames it. */
function nameOfMoment(model: SequelizeModel, option: string, context: CollectContext): string | undefined {
  const written = lastConstant(model, option, context);
  if (written === false) return undefined;
  return typeof written === 'string' ? written : option;
}

/** The model's own option, else that of the connection. */
function lastConstant(model: SequelizeModel, option: string, context: CollectContext): string | number | boolean | undefined {
  return optionConstants(model.options, option, context)[0];
}

function isParanoid(model: SequelizeModel, context: CollectContext): boolean {
  return lastConstant(model, 'paranoid', context) === true && lastConstant(model, 'timestamps', context) !== false;
}

/** A paranoid model keeps what is destroyed; else a column that the application keeps by convention. */
export function softDeleteOf(model: SequelizeModel, attributes: readonly Attribute[], fields: readonly FieldFact[], context: CollectContext): StoreFact['softDelete'] {
  const decorated = attributes.find(({ decorators }) => decorators.some(({ name }) => name === 'DeletedAt'));
  const name = decorated?.name ?? (isParanoid(model, context) ? nameOfMoment(model, 'deletedAt', context) : undefined);
  const automatic = fields.find((field) => field.name === name);
  if (automatic !== undefined) return { field: automatic.name, automatic: true, evidence: evidenceOf(automatic, 'the model is paranoid: it keeps what is destroyed') };
  const mark = fields.find((field) => conventionalMark.test(field.name) && isMark(field, attributes, context));
  return mark === undefined ? undefined : { field: mark.name, automatic: false, evidence: evidenceOf(mark, `${mark.name} marks deleted records`) };
}

/** A date that cannot be empty tells when something else was deleted, not that the record is. */
function isMark(field: FieldFact, attributes: readonly Attribute[], context: CollectContext): boolean {
  if (field.type === 'boolean') return true;
  const attribute = attributes.find(({ name }) => name === field.name);
  return (field.type === 'date' || field.type === 'number') && attribute !== undefined && allowsNull(attribute, context) !== false;
}

function evidenceOf(field: FieldFact, how: string): NonNullable<StoreFact['softDelete']>['evidence'] {
  return { file: field.span.file, line: field.span.line, how };
}

/** Attributes that `defaultScope` leaves out of what is read without asking. */
export function hiddenAttributes(model: SequelizeModel, context: CollectContext): ReadonlySet<string> {
  const scope = optionOf(model.options, 'defaultScope', context);
  const decorated = model.decorators.filter(({ name }) => name === 'DefaultScope').flatMap(({ arguments: [first] }) => (first === undefined ? [] : returnedBy(first)));
  const scopes = scope === undefined ? decorated : [scope, ...decorated];
  const attributes = scopes.map((object) => optionOf([object], 'attributes', context)).filter((value) => value !== undefined);
  const excluded = attributes.filter((value) => objectsOf(value, context).length > 0).flatMap((value) => optionConstants([value], 'exclude', context));
  return new Set(excluded.map(String));
}

function returnedBy(expression: ts.Expression): readonly ts.Expression[] {
  const node = unwrap(expression);
  return isFunction(node) ? returnedExpressions(node) : [node];
}

/** Names that code and other declarations use: the model's, the table's, the variable's, the type's. */
export function aliasesOf(model: SequelizeModel, context: CollectContext): string[] {
  const written = ['modelName', 'tableName', 'name'].flatMap((option) => optionConstants(model.options, option, context)).map(String);
  const names = [...written, ...ownTable(model, context), ...variableNames(model), ...typeNames(model, context), plural(model.name), snakeCase(plural(model.name))];
  return [...new Set(names)].filter((name) => name !== model.name && name !== '');
}

/** `static readonly tableName = 'people'` of a class. */
function ownTable({ declaration }: SequelizeModel, context: CollectContext): string[] {
  const members = ts.isClassLike(declaration) ? declaration.members.filter(ts.isPropertyDeclaration) : [];
  const named = members.find((member) => propertyName(member.name) === 'tableName');
  return named?.initializer === undefined ? [] : context.constantsOf(named.initializer).map(String);
}

/** `const UserModel = sequelize.define('user', …)`. */
function variableNames({ declaration }: SequelizeModel): string[] {
  if (!ts.isCallExpression(declaration)) return [];
  const holder = ts.findAncestor(declaration, (node) => ts.isVariableDeclaration(node) || ts.isStatement(node));
  return holder !== undefined && ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name) && unwrapped(holder.initializer) === declaration ? [holder.name.text] : [];
}

function unwrapped(expression: ts.Expression | undefined): ts.Expression | undefined {
  return expression === undefined ? undefined : unwrap(expression);
}

/** `UserInstance` of `sequelize.define<UserInstance>('user', …)` and of `define(…) as ModelStatic<UserInstance>`. */
function typeNames({ declaration, call }: SequelizeModel, context: CollectContext): string[] {
  if (call === undefined || !ts.isCallExpression(declaration)) return [];
  const arguments_ = (call.typeArguments ?? []).flatMap((type) => (ts.isTypeReferenceNode(type) ? [type.typeName.getText()] : []));
  const assertion = ts.findAncestor(call, (node) => ts.isAsExpression(node) || ts.isTypeAssertionExpression(node) || ts.isStatement(node));
  if (assertion === undefined || ts.isStatement(assertion)) return arguments_;
  const type = context.checker.getTypeAtLocation(assertion);
  return [...arguments_, ...type.getConstructSignatures().map((signature) => (signature.getReturnType().symbol as ts.Symbol | undefined)?.name ?? '')];
}

export function plural(name: string): string {
  if (/(s|x|z|ch|sh)$/i.test(name)) return /s$/i.test(name) ? name : `${name}es`;
  return /[^aeiou]y$/i.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}

export function singular(name: string): string {
  if (/ies$/i.test(name)) return `${name.slice(0, -3)}y`;
  return /(ss|us|is)$/i.test(name) ? name : name.replace(/(?<=(x|ch|sh|ss))es$|s$/i, '');
}

function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
