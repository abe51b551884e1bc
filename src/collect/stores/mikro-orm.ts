import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldFact, Span, StoreFact } from '../facts.js';
import { nameOfReference, walk, type CallLike } from '../syntax.js';
import { annotationsOf } from '../tags.js';
import { classesIn, classOf, referenceIn } from './class-members.js';
import { isDeletionMark } from './conventional-names.js';
import { decoratorsFrom, exportedName, importedDecorator } from './decorators.js';
import { fieldOf } from './mikro-orm-fields.js';
import { library, mikroOrm, propertiesOfClass, propertiesOfSchema, type MikroProperty } from './mikro-orm-properties.js';
import { referencesOf, relationsOf } from './mikro-orm-relations.js';
import { declarationAround, spanBelowDecorators, variableOf } from './mongoose-schemas.js';
import { entriesOf, isOptionSet, optionConstants, optionOf } from './typeorm-options.js';

/**
 * The entities of MikroORM that a file declares: decorated classes, entity schemas and `defineEntity`. Abstract entities,
 * embeddables and virtual entities hold no records of their own.
 */
export function readMikroOrmStores(sourceFile: ts.SourceFile, context: CollectContext): StoreFact[] {
  const { text } = sourceFile;
  const classes = /@(\w+\.)?\w*Entity/.test(text) ? classesIn(sourceFile) : [];
  return [
    ...classes.flatMap((declaration) => storeOfClass(declaration, context)),
    ...schemasIn(sourceFile, context).flatMap((schema) => storeOfSchema(schema, context)),
  ].sort((left, right) => left.span.start - right.span.start);
}

function storeOfClass(declaration: ts.ClassDeclaration, context: CollectContext): StoreFact[] {
  const decorators = decoratorsFrom(mikroOrm, declaration, context);
  const entity = decorators.find(({ name }) => name === 'Entity');
  if (entity === undefined || isWithoutTable(entity.arguments, context)) return [];
  const name = declaration.name?.text ?? 'default';
  const properties = propertiesOfClass(declaration, context);
  const tables = ['tableName', 'collection'].flatMap((option) => optionConstants(entity.arguments, option, context)).map(String);
  const soft = softDeletion(declaration, context);
  return [storeOf({ node: declaration, name, names: tables, properties, span: spanBelowDecorators(declaration, context), soft }, context)];
}

/** `abstract: true` gives its properties to others; `expression` makes an entity of a query. */
function isWithoutTable(options: readonly ts.Expression[], context: CollectContext): boolean {
  return isOptionSet(options, 'abstract', context) || isOptionSet(options, 'virtual', context) || optionOf(options, 'expression', context) !== undefined;
}

interface Schema {
  call: CallLike;
  options: ts.Expression;
}

function schemasIn(sourceFile: ts.SourceFile, context: CollectContext): Schema[] {
  if (!/EntitySchema|defineEntity/.test(sourceFile.text)) return [];
  const found: Schema[] = [];
  walk(sourceFile, (node) => {
    if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return true;
    const [options] = node.arguments ?? [];
    const name = options === undefined || !/^(EntitySchema|defineEntity)$/.test(nameOfReference(node.expression) ?? '') ? undefined : exportedName(node.expression, mikroOrm, context);
    if (options !== undefined && (name === 'EntitySchema' || name === 'defineEntity')) found.push({ call: node, options });
    return true;
  });
  return found;
}

function storeOfSchema({ call, options }: Schema, context: CollectContext): StoreFact[] {
  if (isWithoutTable([options], context) || isOptionSet([options], 'embeddable', context)) return [];
  const entity = optionOf([options], 'class', context);
  const className = entity === undefined ? undefined : classOf(entity, context)?.name?.text ?? nameOfReference(referenceIn(entity));
  const [written] = optionConstants([options], 'name', context);
  const name = typeof written === 'string' ? written : className;
  if (name === undefined) {
    context.note(call, 'The name of this entity is not constant: its store is unknown. Write a string.');
    return [];
  }
  const tables = ['tableName', 'collection'].flatMap((option) => optionConstants([options], option, context)).map(String);
  const names = [className, variableOf(call), ...typeArguments(call), ...tables].filter((alias) => alias !== undefined);
  const node = declarationAround(call);
  return [storeOf({ node, name, names, properties: propertiesOfSchema(options, context), span: context.spanOf(node), soft: undefined }, context)];
}

function typeArguments(call: CallLike): string[] {
  return (call.typeArguments ?? []).flatMap((type) => (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) ? [type.typeName.text] : []));
}

interface Declared {
  /** Where annotations stand. */
  node: ts.Node;
  name: string;
  /** Names of its table and type, as written. */
  names: readonly string[];
  properties: readonly MikroProperty[];
  span: Span;
  /** What removals do instead, where a plug-in turns them into marks. */
  soft: { field: string; automatic: boolean } | undefined;
}

function storeOf({ node, name, names, properties, span, soft }: Declared, context: CollectContext): StoreFact {
  const references = referencesOf(properties, context);
  const fields = properties.map((property) => fieldOf(property, references, context)).filter((field) => field !== undefined);
  const softDelete = markOf(fields, soft);
  return {
    id: `${context.pathOf(node)}#${name}`, name, kind: library, span,
    aliases: [...new Set([...names, derivedTable(name), name.toLowerCase()])].filter((alias) => alias !== name),
    fields,
    relations: relationsOf(properties, isDocument(node, fields), context),
    ...(softDelete === undefined ? {} : { softDelete }),
    expiry: [],
    annotations: annotationsOf(node, (start, end) => context.spanBetween(node.getSourceFile(), start, end)),
  };
}

function derivedTable(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

/** In MongoDB no foreign key acts. */
function isDocument(node: ts.Node, fields: readonly FieldFact[]): boolean {
  return node.getSourceFile().text.includes('@mikro-orm/mongodb') || fields.some((field) => field.primaryKey && /\bObjectI[dD]\b/.test(field.typeText));
}

/**
 * What a class says about soft deletion: a plug-in that turns `em.remove` into a mark, or a filter that hides marked records and
 * leaves removals as they are.
 */
function softDeletion(declaration: ts.ClassDeclaration, context: CollectContext): Declared['soft'] {
  const plugged = importedDecorator(declaration, (specifier) => specifier === 'mikro-orm-soft-delete', 'SoftDeletable', context);
  if (plugged !== undefined) {
    const field = optionConstants(plugged, 'field', context)[0] ?? plugged.slice(1).flatMap((argument) => context.constantsOf(argument))[0];
    return { field: String(field ?? 'deletedAt'), automatic: true };
  }
  const filters = decoratorsFrom(mikroOrm, declaration, context).filter(({ name }) => name === 'Filter');
  const conditions = filters.map((filter) => optionOf(filter.arguments, 'cond', context)).filter((condition) => condition !== undefined);
  const names = conditions.flatMap((condition) => entriesOf(condition, context)).map((entry) => entry.name);
  const mark = names.find((name) => isDeletionMark(name));
  return mark === undefined ? undefined : { field: mark, automatic: false };
}

function markOf(fields: readonly FieldFact[], soft: Declared['soft']): StoreFact['softDelete'] {
  const isMark = ({ name, type }: FieldFact): boolean => isDeletionMark(name) && (type === 'boolean' || type === 'date' || type === 'number');
  const marks = fields.filter(isMark);
  const field = fields.find(({ name }) => name === soft?.field) ?? marks.find(({ type }) => type === 'date') ?? marks[0];
  if (field === undefined) return undefined;
  const isAutomatic = soft?.automatic === true && field.name === soft.field;
  const how = isAutomatic ? `removals only set ${field.name}` : `${field.name} marks deleted records`;
  return { field: field.name, automatic: isAutomatic, evidence: { file: field.span.file, line: field.span.line, how } };
}
