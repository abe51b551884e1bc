import { append } from '../append.js';
import type { CollectContext } from '../context.js';
import type { FieldFact, ReferentialAction, RelationFact, StoreReference } from '../facts.js';
import { normalised, type KeyLink } from './sequelize-associations.js';
import { allowsNull, attributesOf } from './sequelize-attributes.js';
import { kind, type SequelizeIndex, type SequelizeModel } from './sequelize-models.js';

/** Everything that is said of one key, by its child and parent. */
export function relationsOf(links: readonly KeyLink[], index: SequelizeIndex, context: CollectContext): RelationFact[] {
  const groups = new Map<string, KeyLink[]>();
  for (const link of links) append(groups, `${referenceTo(link.parent, context).id} ${normalised(link.foreignKey)}`, link);
  return [...groups.values()].flatMap((group) => relationOf(group, index, context));
}

export function referenceTo(model: SequelizeModel, context: CollectContext): StoreReference & { id: string } {
  return { id: `${context.pathOf(model.declaration)}#${model.name}`, kind, name: model.name };
}

function relationOf(links: readonly KeyLink[], index: SequelizeIndex, context: CollectContext): RelationFact[] {
  const first = links.find(({ by }) => by === 'belongsTo') ?? links[0];
  if (first === undefined) return [];
  const target = referenceTo(first.parent, context);
  const written = explicitAction(links);
  const isConstrained = links.some((link) => link.isConstrained);
  const onDelete = actionOf(links, written, isConstrained, index, context);
  const deciding = links.find((link) => link.onDelete === onDelete) ?? first;
  const how = `${first.foreignKey} refers to ${target.name}, ${written === undefined ? 'without onDelete' : `onDelete ${written}`}${isConstrained ? '' : ', without a constraint'}`;
  return [{
    name: first.name, target, foreignKeys: [first.foreignKey], onDelete, explicit: written !== undefined,
    ...(isConstrained ? {} : { unenforced: true }), ...(removesItself(links) ? { removedByMapper: true } : {}),
    evidence: { file: context.pathOf(deciding.node), line: context.lineOf(deciding.node), how },
  }];
}

/** A cascade that any side asks for counts before what another side asks for. */
function explicitAction(links: readonly KeyLink[]): ReferentialAction | undefined {
  const written = links.map(({ onDelete }) => onDelete).filter((action) => action !== undefined);
  return written.includes('cascade') ? 'cascade' : written[0];
}

/** With `hooks: true` Sequelize destroys the related records itself, also without a constraint. */
function removesItself(links: readonly KeyLink[]): boolean {
  return links.some((link) => link.onDelete === 'cascade' && link.runsHooks && link.by !== 'belongsTo');
}

/**
 * What happens to the child. Without `onDelete`, `belongsToMany` cascades; `belongsTo` empties a key that may be empty and does nothing
 * otherwise; `hasOne` and `hasMany` empty a key that may be empty and cascade otherwise. A key whose attribute does not say `allowNull`
 * counts as one that may not be empty (src/associations/{belongs-to,has-many,has-one,belongs-to-many}.js of Sequelize 6,
 * https://sequelize.org/docs/v6/core-concepts/assocs/). Such a default is worth something only where Sequelize makes the tables.
 */
function actionOf(
  links: readonly KeyLink[], written: ReferentialAction | undefined, isConstrained: boolean, index: SequelizeIndex, context: CollectContext,
): ReferentialAction {
  if (!isConstrained && !removesItself(links)) return 'no-action';
  if (written !== undefined) return written;
  if (links.some(({ by }) => by === 'belongsToMany')) return index.hasMigrations ? 'no-action' : 'cascade';
  const associations = links.filter(({ by }) => by !== 'column');
  if (associations.length === 0) return 'no-action';
  if (mayBeEmpty(links, context)) return 'set-null';
  return associations.some(({ by }) => by === 'belongsTo') || index.hasMigrations ? 'no-action' : 'cascade';
}

function mayBeEmpty(links: readonly KeyLink[], context: CollectContext): boolean {
  const [first] = links as [KeyLink];
  const attribute = attributesOf(first.child, context).find(({ name }) => normalised(name) === normalised(first.foreignKey));
  const said = links.map((link) => link.allowsNull).find((value) => value !== undefined);
  if (attribute === undefined) return said ?? true;
  return allowsNull(attribute, context) ?? said ?? false;
}

/** Keys that an association adds to a table whose model does not declare them. */
export function impliedKeys(links: readonly KeyLink[], fields: readonly FieldFact[], context: CollectContext): FieldFact[] {
  const known = new Set(fields.map(({ name }) => normalised(name)));
  return links.flatMap((link): FieldFact[] => {
    if (known.has(normalised(link.foreignKey))) return [];
    known.add(normalised(link.foreignKey));
    return [{
      name: link.foreignKey, span: context.spanOf(link.node), type: 'number', typeText: '', list: false, hidden: false, primaryKey: false,
      references: referenceTo(link.parent, context), annotations: [],
    }];
  });
}
