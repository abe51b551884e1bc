import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { ReferentialAction, RelationFact, StoreReference } from '../facts.js';
import { isFunction, nameOfReference, returnedExpressions, unwrap } from '../syntax.js';
import { classOf, referenceIn } from './class-members.js';
import { constantsAt, isSet, library, propertiesOfClass, propertiesOfSchema, schemaOptions, settingOf, type MikroProperty } from './mikro-orm-properties.js';
import { spanOfMember } from './typeorm-fields.js';

const actions: Partial<Record<string, ReferentialAction>> = {
  'cascade': 'cascade', 'set null': 'set-null', 'set default': 'set-null', 'restrict': 'restrict', 'no action': 'no-action',
};
/** Types around the entity that a property refers to: `Ref<User>`, `Rel<Ref<User>>`. */
const wrappers = new Set(['Reference', 'ScalarReference', 'Promise']);
const maximumWrappers = 4;

/** A relation whose key stands in the entity's own table. */
interface OwningRelation {
  property: MikroProperty;
  target: StoreReference;
  entity: ts.ClassLikeDeclaration | undefined;
}

/** The relations of an entity. @param isDocument its records lie in MongoDB, where no foreign key acts. */
export function relationsOf(properties: readonly MikroProperty[], isDocument: boolean, context: CollectContext): RelationFact[] {
  return owningRelations(properties, context).map((relation) => relationFact(relation, isDocument, context));
}

/** The stores whose keys the properties hold, by the property's name. */
export function referencesOf(properties: readonly MikroProperty[], context: CollectContext): ReadonlyMap<string, StoreReference> {
  return new Map(owningRelations(properties, context).map(({ property, target }) => [property.name, target]));
}

function owningRelations(properties: readonly MikroProperty[], context: CollectContext): OwningRelation[] {
  return properties.flatMap((property) => {
    if (property.kind !== 'm:1' && !(property.kind === '1:1' && isOwner(property, context))) return [];
    const related = targetOf(property, context);
    return related === undefined ? [] : [{ property, ...related }];
  });
}

/** The side that is mapped by the other one holds no key. */
function isOwner(property: MikroProperty, context: CollectContext): boolean {
  if (isSet(property, 'owner', context) || settingOf(property, 'inversedBy', context) !== undefined) return true;
  return property.inverse === undefined && settingOf(property, 'mappedBy', context) === undefined;
}

function targetOf(property: MikroProperty, context: CollectContext): Pick<OwningRelation, 'target' | 'entity'> | undefined {
  const entity = property.target === undefined ? classOfValue(property.valueType, context) : classOf(property.target, context);
  if (entity !== undefined) {
    const name = entity.name?.text ?? 'default';
    return { target: { id: `${context.pathOf(entity)}#${name}`, kind: library, name }, entity };
  }
  const name = property.target === undefined ? undefined : nameIn(property.target, context);
  return name === undefined ? undefined : { target: { kind: library, name }, entity: undefined };
}

/** `'User'`, `() => 'User'`, or the variable of an entity schema. */
function nameIn(expression: ts.Expression, context: CollectContext): string | undefined {
  const reference = referenceIn(expression);
  const [constant] = context.constantsOf(reference);
  return typeof constant === 'string' ? constant : nameOfReference(reference);
}

function classOfValue(type: ts.Type | undefined, context: CollectContext): ts.ClassLikeDeclaration | undefined {
  let current = type === undefined ? undefined : context.checker.getNonNullableType(type);
  for (let count = 0; current !== undefined && count < maximumWrappers; count += 1) {
    const symbol = current.symbol as ts.Symbol | undefined;
    if (symbol === undefined || !wrappers.has(symbol.name)) return symbol?.declarations?.find((declaration) => ts.isClassLike(declaration));
    [current] = context.checker.getTypeArguments(current as ts.TypeReference);
  }
  return undefined;
}

function relationFact({ property, target, entity }: OwningRelation, isDocument: boolean, context: CollectContext): RelationFact {
  const [written] = [...constantsAt(property, 'deleteRule', context), ...constantsAt(property, 'onDelete', context)];
  const isRemovedByMapper = inverseRemoves(property, entity, context);
  const database = isDocument ? 'no-action' : databaseAction(property, written, context);
  const onDelete = isRemovedByMapper && database !== 'set-null' ? 'cascade' : database;
  const action = written === undefined ? 'without deleteRule' : `deleteRule ${written}`;
  return {
    name: property.name,
    target,
    foreignKeys: keyColumns(property, context),
    onDelete,
    explicit: written !== undefined || isRemovedByMapper,
    ...(property.kind === '1:1' ? { isOneToOne: true } : {}),
    evidence: {
      file: context.pathOf(property.declaration), line: spanOfMember(property.declaration, context).line,
      how: `${property.name} refers to ${target.name}, ${action}${isRemovedByMapper ? `; ${target.name} removes its records (cascade)` : ''}`,
    },
  };
}

/** The schema generator's defaults: https://mikro-orm.io/docs/cascading#application-vs-database-level-cascade-operations */
function databaseAction(property: MikroProperty, written: string | undefined, context: CollectContext): ReferentialAction {
  if (written !== undefined) return actions[written.toLowerCase()] ?? 'no-action';
  if (removes(property, context)) return 'cascade';
  return isNullable(property, context) ? 'set-null' : 'no-action';
}

function removes(property: MikroProperty, context: CollectContext): boolean {
  return constantsAt(property, 'cascade', context).some((kind) => kind === 'remove' || kind === 'all');
}

function isNullable(property: MikroProperty, context: CollectContext): boolean {
  const written = settingOf(property, 'nullable', context);
  if (written !== undefined) return written === true || context.constantsOf(written).includes(true);
  const { valueType } = property;
  if (valueType === undefined || (valueType.flags & ts.TypeFlags.Any) !== 0) return false;
  return context.checker.getNonNullableType(valueType) !== valueType;
}

/** `orphanRemoval` and `Cascade.REMOVE` on the other side: the unit of work removes these records with their parent. */
function inverseRemoves(property: MikroProperty, entity: ts.ClassLikeDeclaration | undefined, context: CollectContext): boolean {
  const schema = property.target === undefined ? undefined : schemaOptions(property.target, context);
  const others = entity !== undefined ? propertiesOfClass(entity, context) : schema === undefined ? [] : propertiesOfSchema(schema, context);
  return others.some((other) => {
    if (other.kind !== '1:m' && other.kind !== '1:1') return false;
    if (!mappedBy(other, context).includes(property.name) || !pointsBack(other, property, context)) return false;
    return isSet(other, 'orphanRemoval', context) || removes(other, context);
  });
}

function mappedBy(property: MikroProperty, context: CollectContext): string[] {
  const written = settingOf(property, 'mappedBy', context);
  const given = written === undefined || written === true ? property.inverse : written;
  return given === undefined ? [] : propertyNames(given, context);
}

/** `author` of `(post) => post.author` and of `'author'`. */
function propertyNames(expression: ts.Expression, context: CollectContext): string[] {
  const node = unwrap(expression);
  const [returned] = isFunction(node) ? returnedExpressions(node) : [];
  const name = returned === undefined ? undefined : nameOfReference(unwrap(returned));
  return name === undefined ? context.constantsOf(node).map(String) : [name];
}

/** Whether the other side's entity is the one that has the property; unknown entities are believed. */
function pointsBack(other: MikroProperty, property: MikroProperty, context: CollectContext): boolean {
  const own = ts.findAncestor(property.declaration, ts.isClassLike);
  const entity = other.target === undefined ? undefined : classOf(other.target, context);
  return own === undefined || entity === undefined || own === entity || extendsClass(entity, own, context);
}

function extendsClass(entity: ts.ClassLikeDeclaration, base: ts.ClassLikeDeclaration, context: CollectContext): boolean {
  const type = context.checker.getTypeAtLocation(entity);
  return type.isClassOrInterface() && context.checker.getBaseTypes(type).some(({ symbol }) => (symbol as ts.Symbol | undefined)?.declarations?.includes(base));
}

/** The columns as written, else as the naming strategy derives them: `author_id` of `author`. */
function keyColumns(property: MikroProperty, context: CollectContext): string[] {
  const written = ['joinColumn', 'fieldName', 'name', 'joinColumns', 'fieldNames'].flatMap((name) => constantsAt(property, name, context));
  const name = property.name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  return written.length > 0 ? written : [isSet(property, 'mapToPk', context) ? name : `${name}_id`];
}
