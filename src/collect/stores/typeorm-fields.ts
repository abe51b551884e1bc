import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldFact, FieldType, Span, StoreReference } from '../facts.js';
import { isFunction, unwrap } from '../syntax.js';
import { annotationsOf } from '../tags.js';
import { shapeOfValue, typeOfColumnName, type ValueShape } from './typeorm-column-types.js';
import { hasImportedDecorator } from './decorators.js';
import { partsOfContent } from './names-inside.js';
import type { Member } from './class-members.js';
import { isOptionSet, optionConstants, optionOf } from './typeorm-options.js';

const columns = new Set([
  'Column', 'PrimaryColumn', 'PrimaryGeneratedColumn', 'ObjectIdColumn', 'VersionColumn', 'RelationId',
]);
const dates = new Set(['CreateDateColumn', 'UpdateDateColumn', 'DeleteDateColumn']);
const keys = new Set(['PrimaryColumn', 'PrimaryGeneratedColumn', 'ObjectIdColumn']);
const lists = new Set(['OneToMany', 'ManyToMany', 'TreeChildren']);
const relations = new Set(['ManyToOne', 'OneToOne', 'OneToMany', 'ManyToMany', 'TreeParent', 'TreeChildren']);

export function isColumn(member: Member): boolean {
  return member.decorators.some(({ name }) => columns.has(name) || dates.has(name));
}

export function isRelation(member: Member): boolean {
  return member.decorators.some(({ name }) => relations.has(name));
}

export function isKey(member: Member, context: CollectContext): boolean {
  return member.decorators.some(({ name }) => keys.has(name)) || isOptionSet(optionsOf(member), 'primary', context);
}

/** @param references the store whose key a field holds, by the field's name. */
export function fieldOf(
  member: Member, references: ReadonlyMap<string, StoreReference>, context: CollectContext,
): FieldFact | undefined {
  const isRelated = isRelation(member);
  if (!isRelated && !isColumn(member)) return undefined;
  const { declaration } = member;
  const sourceFile = declaration.getSourceFile();
  const options = optionsOf(member);
  const shape = isRelated ? relationShape(member) : columnShape(member, context);
  const target = references.get(member.name);
  return {
    name: member.name,
    span: spanOfMember(declaration, context),
    type: shape.type,
    typeText: typeText(member, context),
    list: shape.list || member.inList,
    hidden: optionConstants(options, 'select', context).includes(false) || isExcluded(declaration, context),
    primaryKey: isKey(member, context),
    ...(target === undefined ? {} : { references: target }),
    ...partsOfContent(shape.type, member.valueType, context.checker),
    annotations: annotationsOf(declaration, (start, end) => context.spanBetween(sourceFile, start, end)),
  };
}

/** By a decorator of its own, or by one of its class where it has none that exposes it. */
function isExcluded(declaration: ts.Node, context: CollectContext): boolean {
  const has = (node: ts.Node, name: string): boolean => hasImportedDecorator(node, 'class-transformer', name, context);
  return has(declaration, 'Exclude') || (has(declaration.parent, 'Exclude') && !has(declaration, 'Expose'));
}

/** The arguments of the decorators of columns and relations that may be options. */
export function optionsOf(member: Member): readonly ts.Expression[] {
  return member.decorators
    .filter(({ name }) => columns.has(name) || dates.has(name) || relations.has(name))
    .flatMap((decorator) => [...decorator.arguments])
    .filter((argument) => !isFunction(unwrap(argument)));
}

function relationShape(member: Member): ValueShape {
  return { type: 'relation', list: member.decorators.some(({ name }) => lists.has(name)) };
}

function columnShape(member: Member, context: CollectContext): ValueShape {
  const value = valueShape(member, context);
  const list = value.list || isOptionSet(optionsOf(member), 'array', context) ||
    columnTypeName(member, context) === 'simple-array';
  const declared = declaredType(member, context);
  if (declared === 'string' && holdsParts(member, value, context)) return { type: 'json', list: false };
  return { type: declared ?? value.type, list };
}

/** A text whose property is an object of a declared type holds that object in some notation. */
function holdsParts({ valueType }: Member, value: ValueShape, { checker }: CollectContext): boolean {
  return value.type === 'object' && partsOfContent('json', valueType, checker).called !== undefined;
}

function declaredType(member: Member, context: CollectContext): FieldType | undefined {
  const [column] = member.decorators.filter(({ name }) => columns.has(name) || dates.has(name));
  if (member.decorators.some(({ name }) => dates.has(name))) return 'date';
  if (column?.name === 'VersionColumn') return 'number';
  if (column?.name === 'ObjectIdColumn') return 'string';
  if (optionOf(optionsOf(member), 'enum', context) !== undefined) return 'enum';
  const name = columnTypeName(member, context);
  const type = name === undefined ? undefined : typeOfColumnName(name);
  if (type !== undefined || column === undefined) return type;
  if (member.embedded) return 'object';
  return column.name === 'PrimaryGeneratedColumn' ? generatedType(column.arguments, context) : undefined;
}

function generatedType([strategy]: readonly ts.Expression[], context: CollectContext): FieldType {
  const [name] = strategy === undefined ? [] : context.constantsOf(strategy);
  return name === 'uuid' || name === 'rowid' ? 'string' : 'number';
}

/** `varchar` of `@Column('varchar')`, `@Column({ type: 'varchar' })`; `String` of `@Column({ type: String })`. */
function columnTypeName(member: Member, context: CollectContext): string | undefined {
  const column = member.decorators.find(({ name }) => name === 'Column' || name === 'PrimaryColumn');
  const options = optionsOf(member);
  for (const candidate of [optionOf(options, 'type', context), column?.arguments[0]]) {
    const name = candidate === undefined ? undefined : nameOfColumnType(candidate, context);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Where the type depends on the database, the first name that is known. */
function nameOfColumnType(expression: ts.Expression, context: CollectContext): string | undefined {
  const node = unwrap(expression);
  if (ts.isIdentifier(node) && /^(String|Number|Boolean|Date|Buffer|Array)$/.test(node.text)) return node.text;
  const names = context.constantsOf(expression).filter((value) => typeof value === 'string');
  return names.find((name) => typeOfColumnName(name) !== undefined) ?? names[0];
}

function valueShape(member: Member, context: CollectContext): ValueShape {
  const shape = member.valueType === undefined ? undefined : shapeOfValue(member.valueType, context);
  if (shape !== undefined && shape.type !== 'unknown') return shape;
  const written = annotationText(member.declaration).replace(/\s*\|\s*(null|undefined)\b/g, '');
  return { type: typeOfColumnName(written) ?? 'unknown', list: shape?.list ?? false };
}

function typeText(member: Member, context: CollectContext): string {
  const name = columnTypeName(member, context);
  const [length] = optionConstants(optionsOf(member), 'length', context);
  if (name !== undefined) return length === undefined ? name : `${name}(${String(length)})`;
  const written = annotationText(member.declaration);
  if (written !== '' || member.valueType === undefined) return written;
  return context.checker.typeToString(member.valueType);
}

function annotationText(declaration: ts.Node): string {
  const { type } = declaration as { type?: ts.Node };
  return type === undefined ? '' : type.getText().replace(/\s+/g, ' ');
}

/** From the modifiers or the name on: decorators are not part of it. */
export function spanOfMember(declaration: ts.Node, context: CollectContext): Span {
  const modifiers = ts.canHaveModifiers(declaration) ? ts.getModifiers(declaration) ?? [] : [];
  const name = ts.getNameOfDeclaration(declaration as ts.Declaration);
  const first = modifiers[0] ?? name ?? declaration;
  return context.spanBetween(declaration.getSourceFile(), first.getStart(), declaration.end);
}
