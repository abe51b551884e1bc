import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { ReferentialAction, RelationFact, StoreReference } from '../facts.js';
import { isFunction, nameOfReference, propertyName, returnedExpressions, unwrap } from '../syntax.js';
import type { AppliedDecorator } from './decorators.js';
import { decoratorsOf, isStoreClass, library } from './typeorm-decorators.js';
import { optionsOf, spanOfMember } from './typeorm-fields.js';
import { classOf, referenceIn, type Member } from './class-members.js';
import { cascadeOption } from '../edits/cascades.js';
import { optionConstants } from './typeorm-options.js';

/** TypeORM's default is the database's: no action. https://typeorm.io/docs/relations/relations#relation-options */
const actions: Partial<Record<string, ReferentialAction>> = {
  CASCADE: 'cascade', 'SET NULL': 'set-null', 'SET DEFAULT': 'set-null', RESTRICT: 'restrict',
  'NO ACTION': 'no-action', DEFAULT: 'no-action',
};

/** A relation whose key stands in the entity's own table. */
interface OwningRelation {
  member: Member;
  decorator: AppliedDecorator;
  target: StoreReference;
}

/** @param owner refers to the entity that has the members: the target of a tree's parents. */
export function relationsOf(
  members: readonly Member[], owner: StoreReference, context: CollectContext,
): RelationFact[] {
  return owningRelations(members, owner, context).map((relation) => relationFact(relation, members, { owner, context }));
}

/** The stores whose keys the members hold: relations, and the columns and relation ids that stand beside them. */
export function referencesOf(
  members: readonly Member[], owner: StoreReference, context: CollectContext,
): ReadonlyMap<string, StoreReference> {
  return new Map(owningRelations(members, owner, context).flatMap((relation) => {
    const { member, target } = relation;
    const holders = keyMembers(relation, members, context).map((column) => column.name);
    return [member.name, ...holders].map((name) => [name, target] as const);
  }));
}

function owningRelations(members: readonly Member[], owner: StoreReference, context: CollectContext): OwningRelation[] {
  return members.flatMap((member) => {
    const decorator = member.decorators.find(({ name }) => /^(ManyToOne|TreeParent|OneToOne)$/.test(name));
    if (decorator === undefined) return [];
    if (decorator.name === 'OneToOne' && !member.decorators.some(({ name }) => name === 'JoinColumn')) return [];
    const target = decorator.name === 'TreeParent' ? owner : targetOf(decorator.arguments[0], context);
    return target === undefined ? [] : [{ member, decorator, target }];
  });
}

/** The store that `() => User`, `User` or `'User'` means; exact where it is a decorated class. */
function targetOf(expression: ts.Expression | undefined, context: CollectContext): StoreReference | undefined {
  if (expression === undefined) return undefined;
  const reference = referenceIn(expression);
  const declaration = classOf(reference, context);
  const [constant] = context.constantsOf(reference);
  const name = declaration?.name?.text ?? (typeof constant === 'string' ? constant : nameOfReference(reference));
  if (name === undefined) return undefined;
  const isExact = declaration !== undefined && isStoreClass(declaration, context);
  return { ...(isExact ? { id: `${context.pathOf(declaration)}#${name}` } : {}), kind: library, name };
}

function relationFact(relation: OwningRelation, members: readonly Member[], { owner, context }: { owner: StoreReference; context: CollectContext }): RelationFact {
  const { member, target, decorator } = relation;
  const written = onDeleteOf(member, context);
  const onDelete = actions[written ?? 'DEFAULT'] ?? 'no-action';
  const action = written === undefined ? 'without onDelete' : `onDelete ${onDelete}`;
  const cascades = cascadesOf(relation, context);
  const how = [`${member.name} refers to ${target.name}, ${action}`, ...cascades.evidence].join('; ');
  const keys = keyMembers(relation, members, context).map((column) => column.name);
  return {
    name: member.name,
    target,
    foreignKeys: keys.length > 0 ? keys : joinColumnNames(member, context),
    onDelete,
    explicit: written !== undefined,
    ...(decorator.name === 'OneToOne' ? { isOneToOne: true } : {}),
    ...(hasNoConstraint(member, context) ? { unenforced: true } : {}),
    ...(cascades.removes ? { removedByMapper: true } : {}),
    ...(onDelete === 'cascade' || target.id === owner.id || hasNoConstraint(member, context) ? {} : cascadeEdit(relation, context)),
    evidence: { file: context.pathOf(member.declaration), line: spanOfMember(member.declaration, context).line, how },
  };
}

/** `{ onDelete: 'CASCADE' }` in the options of the decorator itself. */
function cascadeEdit({ member, decorator: { call } }: OwningRelation, context: CollectContext): Pick<RelationFact, 'cascade'> {
  const isOwn = call !== undefined && call.getSourceFile() === member.declaration.getSourceFile();
  const cascade = isOwn ? cascadeOption(call, 'CASCADE', context) : undefined;
  return cascade === undefined ? {} : { cascade };
}

/** `createForeignKeyConstraints: false` leaves nothing that could act. */
function onDeleteOf(member: Member, context: CollectContext): string | undefined {
  const options = optionsOf(member);
  if (hasNoConstraint(member, context)) return 'NO ACTION';
  const [action] = optionConstants(options, 'onDelete', context);
  return typeof action === 'string' ? action.toUpperCase() : undefined;
}

function hasNoConstraint(member: Member, context: CollectContext): boolean {
  return optionConstants(optionsOf(member), 'createForeignKeyConstraints', context).includes(false);
}

/** What the mapper, not the database, does to related records that are loaded. */
function cascadesOf(relation: OwningRelation, context: CollectContext): { removes: boolean; evidence: string[] } {
  const orphans = optionConstants(optionsOf(relation.member), 'orphanedRowAction', context);
  const inverse = inverseDeclaration(relation, context);
  const decorators = inverse === undefined ? [] : decoratorsOf(inverse, context);
  const cascades = decorators.flatMap((decorator) => optionConstants(decorator.arguments, 'cascade', context));
  const removes = cascades.includes(true) || cascades.includes('remove');
  const evidence = [
    ...(orphans.includes('delete') ? ['orphaned records are deleted (orphanedRowAction)'] : []),
    ...(removes ? [`${relation.target.name} removes its loaded records (cascade)`] : []),
  ];
  return { removes, evidence };
}

/** The property of the target that `(user) => user.posts` or `'posts'` names. */
function inverseDeclaration({ decorator }: OwningRelation, context: CollectContext): ts.Declaration | undefined {
  const [target, inverse] = decorator.arguments;
  const declaration = target === undefined ? undefined : classOf(target, context);
  const name = inverse === undefined ? undefined : propertyNamed(inverse, context);
  if (declaration === undefined || name === undefined) return undefined;
  return context.checker.getPropertyOfType(context.checker.getTypeAtLocation(declaration), name)?.declarations?.[0];
}

function isProperty(expression: ts.Expression, name: string, context: CollectContext): boolean {
  return propertyNamed(expression, context) === name;
}

/** `author` of `(post) => post.author` and of `'author'`. */
function propertyNamed(expression: ts.Expression, context: CollectContext): string | undefined {
  const node = unwrap(expression);
  const [returned] = isFunction(node) ? returnedExpressions(node) : [];
  if (returned !== undefined) return nameOfReference(unwrap(returned));
  const [constant] = context.constantsOf(node);
  return typeof constant === 'string' ? constant : undefined;
}

/** Scalar members that hold the key of the relation: columns of the join column's name, and `@RelationId`. */
function keyMembers({ member }: OwningRelation, members: readonly Member[], context: CollectContext): Member[] {
  const names = joinColumnNames(member, context).map(normalised);
  return members.filter((candidate) => candidate !== member && candidate.decorators.some((decorator) => {
    const [first] = decorator.arguments;
    if (decorator.name === 'RelationId') return first !== undefined && isProperty(first, lastName(member), context);
    if (decorator.name !== 'Column' && decorator.name !== 'PrimaryColumn') return false;
    return columnNames(candidate, context).some((name) => names.includes(normalised(name)));
  }));
}

/** The name of the property and that of its column. */
function columnNames(member: Member, context: CollectContext): string[] {
  return [lastName(member), ...optionConstants(optionsOf(member), 'name', context).map(String)];
}

/** Naming strategies write `authorId` as `author_id`. */
function normalised(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

/** Names of the key's columns: those of the join columns, else `authorId` for `author`. */
function joinColumnNames(member: Member, context: CollectContext): string[] {
  const written = member.decorators
    .filter(({ name }) => name === 'JoinColumn')
    .flatMap((decorator) => decorator.arguments.flatMap((join) => elementsOf(join, context)))
    .flatMap((join) => optionConstants([join], 'name', context)).map(String);
  return written.length > 0 ? written : [`${lastName(member)}Id`];
}

function elementsOf(expression: ts.Expression, context: CollectContext): readonly ts.Expression[] {
  const origin = context.originOf(expression);
  return ts.isArrayLiteralExpression(origin) ? origin.elements : [origin];
}

function lastName(member: Member): string {
  const name = ts.getNameOfDeclaration(member.declaration as ts.Declaration);
  return (name === undefined ? undefined : propertyName(name as ts.PropertyName)) ?? member.name;
}
