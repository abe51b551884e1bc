import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldFact, StoreFact } from '../facts.js';
import { annotationsOf } from '../tags.js';
import { placeOf } from '../positions.js';
import { bookshelfIndexOf, memberValue, membersOf, type BookshelfIndex, type BookshelfModel } from './bookshelf-models.js';
import { referenceTo, relationFacts, relationsOf } from './bookshelf-relations.js';
import { declarationAround, spanBelowDecorators } from './mongoose-schemas.js';
import { constantsIn } from './objection-fields.js';

/** The models of Bookshelf that a file declares. They name no columns: those come from the database, and without it there are none. */
export function readBookshelfStores(sourceFile: ts.SourceFile, context: CollectContext): StoreFact[] {
  if (!sourceFile.text.includes('tableName')) return [];
  const index = bookshelfIndexOf(sourceFile, context);
  return index.models.filter(({ definition }) => definition.getSourceFile() === sourceFile).map((model) => storeOf(model, index, context));
}

function storeOf(model: BookshelfModel, index: BookshelfIndex, context: CollectContext): StoreFact {
  const { definition, table, registered, variable } = model;
  const owner = referenceTo(model, context);
  const sourceFile = definition.getSourceFile();
  const declaration = model.call === undefined ? definition : declarationAround(model.call);
  const softDelete = softDeleteOf(model, context);
  return {
    ...owner,
    span: ts.isClassLike(definition) ? spanBelowDecorators(definition, context) : context.spanOf(declaration),
    aliases: [...new Set([table, table.split('.').at(-1) ?? table, ...registered, ...(variable === undefined ? [] : [variable]), placeOf(definition, context)])].filter((alias) => alias !== owner.name),
    fields: [...relationFields(model, index, context), ...hiddenFields(model, context)],
    relations: relationFacts(model, index, context),
    ...(softDelete === undefined ? {} : { softDelete }),
    expiry: [],
    annotations: annotationsOf(declaration, (start, end) => context.spanBetween(sourceFile, start, end)),
  };
}

function relationFields(model: BookshelfModel, index: BookshelfIndex, context: CollectContext): FieldFact[] {
  return relationsOf(model, index, context).map(({ name, span, kind, target }) => ({
    name, span, type: 'relation', typeText: kind, list: kind === 'hasMany' || kind === 'belongsToMany', hidden: false, primaryKey: false,
    references: referenceTo(target, context), annotations: [],
  }));
}

/** The columns that a model names, because it leaves them out of what it gives to others. */
function hiddenFields(model: BookshelfModel, context: CollectContext): FieldFact[] {
  const hidden = memberValue(membersOf(model), 'hidden');
  return hidden === undefined ? [] : constantsIn(hidden, context).map((name) => ({
    name, span: context.spanOf(hidden), type: 'unknown', typeText: '', list: false, hidden: true, primaryKey: false, annotations: [],
  }));
}

/** `softDelete: true` of bookshelf-paranoia, `soft: ['deleted_at']` of bookshelf-soft-delete. */
function softDeleteOf(model: BookshelfModel, context: CollectContext): StoreFact['softDelete'] {
  const members = membersOf(model);
  const given = ['softDelete', 'soft', 'softDeletes'].map((name) => memberValue(members, name)).find((value) => value !== undefined);
  const values = constantsIn(given, context);
  if (given === undefined || values.length === 0 || values.includes('false')) return undefined;
  const field = values[0] === 'true' ? 'deleted_at' : values[0] ?? 'deleted_at';
  const { file, line } = context.spanOf(given);
  return { field, automatic: true, evidence: { file, line, how: `destroy only sets ${field}` } };
}

