import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldFact, StoreFact } from '../facts.js';
import { calleeName, propertyName, unwrap, walk } from '../syntax.js';
import { annotationsOf } from '../tags.js';
import { isDeletionMark } from './conventional-names.js';
import { constantsIn, fieldsOf, hiddenFields } from './objection-fields.js';
import { ancestryOf, hasSoftDeletePlugin, isModel, isStatic, library, ownStaticValue, staticValue } from './objection-models.js';
import { classBehind, classNameOf, referencesIn, relationFacts, relationsIn } from './objection-relations.js';
import { spanBelowDecorators } from './mongoose-schemas.js';
import { entriesOf, optionConstants } from './typeorm-options.js';

/**
 * The models of Objection that a file declares. A class without a table of its own is a base for others, or stands for the
 * table of the model that it extends. Columns are known as far as the class or its JSON schema says them.
 */
export function readObjectionStores(sourceFile: ts.SourceFile, context: CollectContext): StoreFact[] {
  if (!sourceFile.text.includes('tableName')) return [];
  const stores: StoreFact[] = [];
  walk(sourceFile, (node) => {
    const table = ts.isClassLike(node) ? tableOf(node, context) : undefined;
    const name = ts.isClassLike(node) ? classNameOf(node) : undefined;
    if (ts.isClassLike(node) && table !== undefined && name !== undefined && isModel(node, context)) stores.push(storeOf(node, name, table, context));
    return true;
  });
  return stores;
}

/** The constant table of a class that declares one itself. */
function tableOf(declaration: ts.ClassLikeDeclaration, context: CollectContext): string | undefined {
  const value = ownStaticValue(declaration, 'tableName');
  const [table] = value === undefined ? [] : context.constantsOf(value);
  return typeof table === 'string' ? table : undefined;
}

function storeOf(declaration: ts.ClassLikeDeclaration, name: string, table: string, context: CollectContext): StoreFact {
  const relations = relationsIn(declaration, table.split('.').at(-1) ?? table, context);
  const keys = constantsIn(staticValue(declaration, 'idColumn', context), context);
  const fields = fieldsOf(declaration, {
    relations: new Map(relations.map((relation) => [relation.name, relation])),
    references: referencesIn(relations),
    hidden: hiddenFields(declaration, context),
    keys: new Set(keys.length > 0 ? keys : ['id']),
  }, context);
  const softDelete = softDeleteOf(declaration, fields, context);
  const sourceFile = declaration.getSourceFile();
  return {
    id: `${context.pathOf(declaration)}#${name}`, name, kind: library,
    span: spanBelowDecorators(declaration, context),
    aliases: [...new Set([table, table.split('.').at(-1) ?? table])].filter((alias) => alias !== name),
    fields,
    relations: relationFacts(relations),
    ...(softDelete === undefined ? {} : { softDelete }),
    expiry: [],
    annotations: annotationsOf(declaration, (start, end) => context.spanBetween(sourceFile, start, end)),
  };
}

/** A mark that a plug-in or the model's own query builder sets on deletion, else one that the application keeps by convention. */
function softDeleteOf(declaration: ts.ClassLikeDeclaration, fields: readonly FieldFact[], context: CollectContext): StoreFact['softDelete'] {
  const columns = fields.filter(({ type }) => type !== 'relation');
  const automatic = markOfBuilder(declaration, context) ?? (hasSoftDeletePlugin(declaration, context) ? markOfPlugin(declaration, columns, context) : undefined);
  const known = columns.find(({ name }) => normalised(name) === normalised(automatic ?? ''));
  const { file, line } = context.spanOf(declaration);
  // A builder that all models share marks only where there is a column for it; without columns it is believed.
  if (automatic !== undefined && (known !== undefined || columns.length === 0)) {
    const field = known?.name ?? automatic;
    return { field, automatic: true, evidence: { file, line, how: `delete only sets ${field}` } };
  }
  const mark = columns.find((field) => isDeletionMark(field.name) && (field.type === 'boolean' || field.type === 'date' || field.type === 'number' || /_?at$/i.test(field.name)));
  return mark === undefined ? undefined : { field: mark.name, automatic: false, evidence: { file: mark.span.file, line: mark.span.line, how: `${mark.name} marks deleted records` } };
}

function normalised(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

/** `softDelete({ columnName: 'removed_at' })(Model)`; the plug-in's own default is `deleted`. */
function markOfPlugin(declaration: ts.ClassLikeDeclaration, columns: readonly FieldFact[], context: CollectContext): string {
  const written = ancestryOf(declaration, context).flatMap((owner) => {
    const names: string[] = [];
    for (const clause of owner.heritageClauses ?? []) {
      walk(clause, (node) => {
        if (ts.isObjectLiteralExpression(node)) names.push(...['columnName', 'column', 'deletedAttr'].flatMap((option) => optionConstants([node], option, context)).map(String));
        return true;
      });
    }
    return names;
  });
  return written[0] ?? columns.find(({ name }) => isDeletionMark(name))?.name ?? 'deleted';
}

/** The field that an overriding `delete` of the model's query builder sets: `delete() { return this.patch({ deleted_at: new Date() }); }`. */
function markOfBuilder(declaration: ts.ClassLikeDeclaration, context: CollectContext): string | undefined {
  const builder = staticValue(declaration, 'QueryBuilder', context);
  const origin = builder === undefined ? undefined : context.originOf(builder);
  const owner = origin === undefined ? undefined : ts.isClassExpression(origin) ? origin : classBehind(origin, context);
  if (owner === undefined) return undefined;
  const methods = ancestryOf(owner, context).flatMap(({ members }) => [...members])
    .filter((member) => !isStatic(member) && ts.isMethodDeclaration(member) && /^del(ete)?$/.test(propertyName(member.name) ?? ''));
  return methods.flatMap((method) => marksIn(method, context))[0];
}

function marksIn(method: ts.Node, context: CollectContext): string[] {
  const found: string[] = [];
  walk(method, (node) => {
    const [data] = ts.isCallExpression(node) && /^(patch|update)$/.test(calleeName(node) ?? '') ? node.arguments : [];
    if (data !== undefined) found.push(...namesWritten(unwrap(data), context).filter((name) => isDeletionMark(name)));
    return true;
  });
  return found;
}

function namesWritten(data: ts.Expression, context: CollectContext): string[] {
  const computed = ts.isObjectLiteralExpression(data) ? data.properties.flatMap((property) => {
    const { name } = property;
    return name !== undefined && ts.isComputedPropertyName(name) ? context.constantsOf(name.expression).map(String) : [];
  }) : [];
  return [...entriesOf(data, context).map(({ name }) => name), ...computed];
}
