import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import { nameOfReference, unwrap } from '../syntax.js';
import type { AppliedDecorator } from './decorators.js';
import { typeormName } from './typeorm-decorators.js';
import { classOf, referenceIn, type Member } from './class-members.js';
import { entriesOf, isOptionSet, optionConstants, optionOf, type Entry } from './typeorm-options.js';

/** An entity written as an object instead of a class: `new EntitySchema<User>({ name: 'User', columns: { … } })`. */
export interface EntitySchemaCall {
  node: ts.NewExpression;
  options: ts.Expression;
}

const maximumDepth = 5;
const decoratorOfFlag = {
  createDate: 'CreateDateColumn', updateDate: 'UpdateDateColumn', deleteDate: 'DeleteDateColumn',
  version: 'VersionColumn', objectId: 'ObjectIdColumn',
};
const decoratorOfRelation: Partial<Record<string, string>> = {
  'many-to-one': 'ManyToOne', 'one-to-one': 'OneToOne', 'one-to-many': 'OneToMany', 'many-to-many': 'ManyToMany',
};

export function entitySchemasIn(sourceFile: ts.SourceFile, context: CollectContext): EntitySchemaCall[] {
  if (!sourceFile.text.includes('EntitySchema')) return [];
  const found: EntitySchemaCall[] = [];
  const visit = (node: ts.Node): void => {
    const schema = ts.isNewExpression(node) ? entitySchemaCall(node, context) : undefined;
    if (schema !== undefined) found.push(schema);
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  return found;
}

function entitySchemaCall(node: ts.NewExpression, context: CollectContext): EntitySchemaCall | undefined {
  const [options] = node.arguments ?? [];
  if (options === undefined || typeormName(node.expression, context) !== 'EntitySchema') return undefined;
  return { node, options };
}

/** The name that the schema gives its entity; undefined where it is not constant. */
export function nameOfSchema({ options }: EntitySchemaCall, context: CollectContext): string | undefined {
  const value = optionOf([options], 'name', context);
  const [name] = value === undefined ? [] : context.constantsOf(value);
  if (typeof name === 'string') return name;
  const isClassName = value !== undefined && ts.isPropertyAccessExpression(value) && value.name.text === 'name';
  return isClassName ? classOf(value.expression, context)?.name?.text : undefined;
}

/** Names that code uses for the entity: the type of its records, the class it constructs, the table, the variable. */
export function aliasesOfSchema({ node, options }: EntitySchemaCall, context: CollectContext): string[] {
  const [type] = node.typeArguments ?? [];
  const target = optionOf([options], 'target', context);
  const variable = ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined;
  return [
    type !== undefined && ts.isTypeReferenceNode(type) ? lastIdentifier(type.typeName) : undefined,
    target === undefined ? undefined : nameOfReference(referenceIn(target)),
    ...optionConstants([options], 'tableName', context).map(String),
    variable !== undefined && ts.isIdentifier(variable) ? variable.text : undefined,
  ].filter((name) => name !== undefined);
}

function lastIdentifier(name: ts.EntityName): string {
  return ts.isIdentifier(name) ? name.text : name.right.text;
}

export function membersOfSchema(schema: EntitySchemaCall, context: CollectContext, prefix = '', depth = 0): Member[] {
  if (depth > maximumDepth) return [];
  const recordType = schema.node.typeArguments?.[0];
  const toMember = (entry: Entry, decorators: AppliedDecorator[], embedded = false): Member => ({
    ...valueTypeOf(entry.name, recordType, context),
    name: prefix + entry.name, declaration: entry.node, decorators, inList: false, embedded,
  });
  return [
    ...entriesOfOption(schema, 'columns', context)
      .map((entry) => toMember(entry, [columnDecorator(entry.value, context)])),
    ...entriesOfOption(schema, 'relations', context)
      .map((entry) => toMember(entry, relationDecorators(entry.value, context))),
    ...entriesOfOption(schema, 'embeddeds', context).flatMap((entry) => {
      const member = toMember(entry, [{ name: 'Column', arguments: [] }], true);
      return [member, ...embeddedMembers(member, entry.value, context, depth + 1)];
    }),
  ];
}

function entriesOfOption(schema: EntitySchemaCall, name: string, context: CollectContext): Entry[] {
  const value = optionOf([schema.options], name, context);
  return value === undefined ? [] : entriesOf(value, context);
}

function columnDecorator(options: ts.Expression, context: CollectContext): AppliedDecorator {
  const special = Object.entries(decoratorOfFlag).find(([flag]) => isOptionSet([options], flag, context));
  return { name: special?.[1] ?? 'Column', arguments: [options] };
}

function relationDecorators(options: ts.Expression, context: CollectContext): AppliedDecorator[] {
  const [type] = optionConstants([options], 'type', context);
  const name = decoratorOfRelation[String(type)];
  const target = optionOf([options], 'target', context);
  const join = optionOf([options], 'joinColumn', context);
  if (name === undefined || target === undefined) return [];
  const isOwning = join !== undefined && !context.constantsOf(join).includes(false);
  return [{ name, arguments: [target, options] }, ...(isOwning ? [{ name: 'JoinColumn', arguments: [join] }] : [])];
}

function embeddedMembers(member: Member, value: ts.Expression, context: CollectContext, depth: number): Member[] {
  const schema = optionOf([value], 'schema', context);
  const origin = schema === undefined ? undefined : unwrap(context.originOf(schema));
  const call = origin !== undefined && ts.isNewExpression(origin) ? entitySchemaCall(origin, context) : undefined;
  return call === undefined ? [] : membersOfSchema(call, context, `${member.name}.`, depth);
}

function valueTypeOf(
  name: string, recordType: ts.TypeNode | undefined, context: CollectContext,
): Pick<Member, 'valueType'> {
  const property = recordType === undefined ? undefined
    : context.checker.getPropertyOfType(context.checker.getTypeFromTypeNode(recordType), name);
  return property === undefined ? {} : { valueType: context.checker.getTypeOfSymbol(property) };
}
