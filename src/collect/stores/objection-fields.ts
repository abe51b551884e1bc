import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldFact, FieldType, StoreReference } from '../facts.js';
import { isFunction, propertyName, unwrap, walk } from '../syntax.js';
import { annotationsOf } from '../tags.js';
import { ancestryOf, staticValue } from './objection-models.js';
import { shapeOfValue } from './typeorm-column-types.js';
import { spanOfMember } from './typeorm-fields.js';
import { entriesOf, optionConstants, optionOf } from './typeorm-options.js';

/** What JSON schemas call types, and the formats that say more. */
const typeOfName: Partial<Record<string, FieldType>> = { string: 'string', number: 'number', integer: 'number', boolean: 'boolean', object: 'json', array: 'unknown' };
const dateFormat = /^(date|date-time|iso-date-time|timestamp)$/;
const maximumDepth = 4;

export interface FieldContext {
  /** The relations of the model, which are no columns. */
  relations: ReadonlyMap<string, { span: FieldFact['span']; list: boolean; target: StoreReference | undefined }>;
  /** The store whose key a column holds, by the column's name in the same spelling as the fields. */
  references: ReadonlyMap<string, StoreReference>;
  hidden: ReadonlySet<string>;
  keys: ReadonlySet<string>;
}

/** The columns as far as the model says them: properties of the class, and of its JSON schema; and its relations. */
export function fieldsOf(declaration: ts.ClassLikeDeclaration, given: FieldContext, context: CollectContext): FieldFact[] {
  const schema = staticValue(declaration, 'jsonSchema', context);
  const described = schema === undefined ? [] : schemaFields(schema, '', given, context, 0);
  const properties = propertyFields(declaration, given, context);
  const names = new Set(properties.map(({ name }) => name));
  const byName = new Map(described.map((field) => [field.name, field]));
  return [
    ...properties.map((field) => sharpened(field, byName.get(field.name))),
    ...described.filter(({ name }) => !names.has(name) && !given.relations.has(name)),
    ...relationFields(given),
  ];
}

/** A schema knows that a text is a date. */
function sharpened(field: FieldFact, described: FieldFact | undefined): FieldFact {
  const isClearer = described !== undefined && (field.type === 'unknown' || (field.type === 'string' && described.type === 'date'));
  return isClearer ? { ...field, type: described.type } : field;
}

function relationFields({ relations }: FieldContext): FieldFact[] {
  return [...relations].map(([name, { span, list, target }]) => ({
    name, span, type: 'relation', typeText: 'relation', list, hidden: false, primaryKey: false, annotations: [],
    ...(target === undefined ? {} : { references: target }),
  }));
}

/** Properties that the class or those it extends declare, without relations, virtual attributes and functions. */
function propertyFields(declaration: ts.ClassLikeDeclaration, given: FieldContext, context: CollectContext): FieldFact[] {
  const virtual = new Set(constantsIn(staticValue(declaration, 'virtualAttributes', context), context));
  return context.checker.getPropertiesOfType(context.checker.getTypeAtLocation(declaration)).flatMap((property) => {
    const member = property.declarations?.find((candidate) => ts.isPropertyDeclaration(candidate));
    if (member === undefined || member.getSourceFile().isDeclarationFile || !isColumn(member, property.name)) return [];
    if (given.relations.has(property.name) || virtual.has(property.name)) return [];
    const type = context.checker.getTypeOfSymbol(property);
    if (type.getCallSignatures().length > 0) return [];
    const shape = shapeOfValue(type, context);
    const sourceFile = member.getSourceFile();
    return [{
      ...common(property.name, given), span: spanOfMember(member, context), type: shape.type, list: shape.list,
      typeText: member.type?.getText().replace(/\s+/g, ' ') ?? context.checker.typeToString(type),
      annotations: annotationsOf(member, (start, end) => context.spanBetween(sourceFile, start, end)),
    }];
  });
}

function isColumn(member: ts.PropertyDeclaration, name: string): boolean {
  return !/^[$_#]|QueryBuilderType$/.test(name) && !(member.initializer !== undefined && isFunction(unwrap(member.initializer)));
}

function common(name: string, { references, hidden, keys }: FieldContext): Pick<FieldFact, 'name' | 'hidden' | 'primaryKey' | 'references'> {
  const target = references.get(name);
  return { name, hidden: hidden.has(name), primaryKey: keys.has(name), ...(target === undefined ? {} : { references: target }) };
}

function schemaFields(schema: ts.Expression, prefix: string, given: FieldContext, context: CollectContext, depth: number): FieldFact[] {
  const properties = optionOf([schema], 'properties', context);
  if (properties === undefined || depth > maximumDepth) return [];
  return entriesOf(properties, context).flatMap(({ name, value, node }) => {
    const list = optionConstants([value], 'type', context).includes('array');
    const items = list ? optionOf([value], 'items', context) : undefined;
    const parts = schemaFields(items ?? value, `${prefix}${name}.`, given, context, depth + 1);
    const type = parts.length > 0 ? 'object' : typeOfSchema(items ?? value, context);
    const sourceFile = node.getSourceFile();
    const field: FieldFact = {
      ...common(prefix + name, given), span: context.spanOf(node), type, typeText: optionConstants([value], 'type', context).join(' | '), list,
      annotations: annotationsOf(node, (start, end) => context.spanBetween(sourceFile, start, end)),
    };
    return [field, ...parts];
  });
}

function typeOfSchema(schema: ts.Expression, context: CollectContext): FieldType {
  if (optionOf([schema], 'enum', context) !== undefined) return 'enum';
  if (optionConstants([schema], 'format', context).some((format) => dateFormat.test(String(format)))) return 'date';
  const names = optionConstants([schema], 'type', context).filter((name) => name !== 'null');
  const alternatives = ['anyOf', 'oneOf'].flatMap((name) => elementsOf(optionOf([schema], name, context), context));
  const types = [...names.map((name) => typeOfName[String(name)] ?? 'unknown'), ...alternatives.map((part) => typeOfSchema(part, context))].filter((type) => type !== 'unknown');
  return types.find((type) => type === 'date') ?? types[0] ?? 'unknown';
}

export function elementsOf(expression: ts.Expression | undefined, context: CollectContext): readonly ts.Expression[] {
  const origin = expression === undefined ? undefined : context.originOf(expression);
  return origin !== undefined && ts.isArrayLiteralExpression(origin) ? origin.elements : [];
}

export function constantsIn(expression: ts.Expression | undefined, context: CollectContext): string[] {
  const elements = elementsOf(expression, context);
  const parts = elements.length > 0 || expression === undefined ? elements : [expression];
  return parts.flatMap((part) => context.constantsOf(part)).map(String);
}

/** Fields that a record given to others lacks: `static hidden`, and what `$formatJson` deletes or omits. */
export function hiddenFields(declaration: ts.ClassLikeDeclaration, context: CollectContext): ReadonlySet<string> {
  const listed = ['hidden', 'hiddenFields'].flatMap((name) => constantsIn(staticValue(declaration, name, context), context));
  return new Set([...listed, ...ancestryOf(declaration, context).flatMap((owner) => omittedByFormat(owner, context))]);
}

function omittedByFormat(owner: ts.ClassLikeDeclaration, context: CollectContext): string[] {
  const format = owner.members.find((member) => ts.isMethodDeclaration(member) && propertyName(member.name) === '$formatJson');
  const names: string[] = [];
  if (format === undefined) return names;
  walk(format, (node) => {
    if (ts.isDeleteExpression(node) && ts.isPropertyAccessExpression(node.expression)) names.push(node.expression.name.text);
    if (ts.isCallExpression(node) && /(^|\.)\$?omit$/.test(node.expression.getText())) names.push(...node.arguments.flatMap((argument) => constantsIn(argument, context)));
    return true;
  });
  return names;
}

