import type { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { Annotation, StoreFact } from '../facts.js';
import { annotationsOf } from '../tags.js';
import { declarationAround } from './mongoose-schemas.js';
import { AssociationReader, normalised, type KeyLink, type Mixin } from './sequelize-associations.js';
import { attributesOf, fieldOf } from './sequelize-attributes.js';
import { kind, sequelizeIndexOf, type SequelizeIndex, type SequelizeModel } from './sequelize-models.js';
import { aliasesOf, hiddenAttributes, impliedFields, softDeleteOf, spanOfModel } from './sequelize-options.js';
import { impliedKeys, referenceTo, relationsOf } from './sequelize-relations.js';

/** What associations say of all models of a program, read once. */
interface Associations {
  links: readonly KeyLink[];
  mixins: readonly Mixin[];
}

const known = new WeakMap<SequelizeIndex, Associations>();

/**
 * The models of Sequelize that a file declares: calls of `define`, classes that `init` describes (wherever it is called), and decorated
 * classes. Tables that only join many to many without a model of their own are no stores.
 */
export function readSequelizeStores(sourceFile: ts.SourceFile, context: CollectContext): StoreFact[] {
  const index = sequelizeIndexOf(sourceFile, context);
  const models = index.models.filter(({ declaration }) => declaration.getSourceFile() === sourceFile);
  return models.map((model) => storeOf(model, index, context)).sort((left, right) => left.span.start - right.span.start);
}

function associationsOf(index: SequelizeIndex, context: CollectContext): Associations {
  const cached = known.get(index);
  if (cached !== undefined) return cached;
  const reader = new AssociationReader(index, context);
  const associations = { links: reader.links(), mixins: reader.mixins() };
  known.set(index, associations);
  return associations;
}

function storeOf(model: SequelizeModel, index: SequelizeIndex, context: CollectContext): StoreFact {
  const owner = referenceTo(model, context);
  const links = associationsOf(index, context).links.filter(({ child }) => child === model);
  const attributes = attributesOf(model, context);
  const references = new Map(attributes.flatMap(({ name }) => {
    const link = links.find(({ foreignKey }) => normalised(foreignKey) === normalised(name));
    return link === undefined ? [] : [[name, referenceTo(link.parent, context)] as const];
  }));
  const hidden = hiddenAttributes(model, context);
  const declared = attributes.map((attribute) => fieldOf(attribute, model, references, hidden, context));
  const fields = [...declared, ...impliedFields(model, attributes, context)];
  const accessors = associationsOf(index, context).mixins.filter((mixin) => mixin.owner === model)
    .map(({ method, verb, target, many }) => ({ name: method, verb, target: referenceTo(target, context), many }));
  const softDelete = softDeleteOf(model, attributes, fields, context);
  return {
    id: owner.id, name: model.name, kind, span: spanOfModel(model, context),
    aliases: aliasesOf(model, context),
    fields: [...fields, ...impliedKeys(links, fields, context)],
    relations: relationsOf(links, index, context),
    ...(softDelete === undefined ? {} : { softDelete }),
    expiry: [],
    annotations: annotationsAt(model, context),
    ...(accessors.length === 0 ? {} : { accessors }),
  };
}

/** A comment stands before the class, or before the statement that defines the model. */
function annotationsAt({ declaration, call }: SequelizeModel, context: CollectContext): Annotation[] {
  const node = call === declaration ? declarationAround(call) : declaration;
  return annotationsOf(node, (start, end) => context.spanBetween(node.getSourceFile(), start, end));
}
