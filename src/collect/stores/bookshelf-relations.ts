import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { RelationFact, Span } from '../facts.js';
import { calleeName, isFunction, nameOfReference, propertyName, receiverOf, unwrap, walk } from '../syntax.js';
import { memberValue, membersOf, type BookshelfIndex, type BookshelfModel } from './bookshelf-models.js';
import { constantsIn } from './objection-fields.js';
import { entriesOf, optionOf } from './typeorm-options.js';

/** A method of a model that leads to others: `posts() { return this.hasMany('Post', 'author_id'); }`. */
export interface ModelRelation {
  name: string;
  span: Span;
  kind: 'hasMany' | 'hasOne' | 'belongsTo' | 'belongsToMany';
  target: BookshelfModel;
  /** The column that holds the key, of the model itself for `belongsTo`, else of the target. */
  foreignKey: string | undefined;
}

const kinds: ReadonlySet<string> = new Set(['hasMany', 'hasOne', 'belongsTo', 'belongsToMany']);

export function nameOf(model: BookshelfModel): string {
  return model.registered[0] ?? model.variable ?? model.table;
}

export function relationsOf(model: BookshelfModel, index: BookshelfIndex, context: CollectContext): ModelRelation[] {
  return membersOf(model).flatMap((member) => {
    const name = propertyName(member.name);
    const body = ts.isPropertyAssignment(member) ? unwrap(member.initializer) : member;
    if (name === undefined || !isFunction(body)) return [];
    const call = relationCall(body);
    const kind = call === undefined ? undefined : calleeName(call) as ModelRelation['kind'];
    const target = call?.arguments[0] === undefined ? undefined : targetOf(call.arguments[0], index, context);
    if (call === undefined || kind === undefined || target === undefined) return [];
    const key = kind === 'belongsToMany' ? undefined : call.arguments[1];
    const [written] = key === undefined ? [] : context.constantsOf(key);
    return [{ name, span: context.spanOf(member), kind, target, foreignKey: typeof written === 'string' ? written : defaultKey(kind, model, target) }];
  });
}

/** `this.hasMany(…)` in what a method returns, also before `.query(…)` and without what goes through another table. */
function relationCall(body: ts.Node): ts.CallExpression | undefined {
  const calls: ts.CallExpression[] = [];
  walk(body, (node) => {
    if (ts.isCallExpression(node)) calls.push(node);
    return true;
  });
  if (calls.some((call) => calleeName(call) === 'through')) return undefined;
  return calls.find((call) => kinds.has(calleeName(call) ?? '') && receiverOf(call.expression)?.kind === ts.SyntaxKind.ThisKeyword);
}

/** The singular of the table and `_id`, as Bookshelf derives it. */
function defaultKey(kind: ModelRelation['kind'], model: BookshelfModel, target: BookshelfModel): string | undefined {
  if (kind === 'belongsToMany') return undefined;
  const table = (kind === 'belongsTo' ? target : model).table;
  return `${(table.split('.').at(-1) ?? table).replace(/ies$/, 'y').replace(/s$/, '')}_id`;
}

/** A name of the registry, a variable, or what a function returns. */
function targetOf(expression: ts.Expression, index: BookshelfIndex, context: CollectContext): BookshelfModel | undefined {
  const [name] = context.constantsOf(expression);
  if (typeof name === 'string') return index.models.find((model) => model.registered.includes(name)) ?? index.models.find((model) => model.variable === name);
  const origin = context.originOf(expression);
  const symbol = context.checker.getSymbolAtLocation(unwrap(expression));
  const exact = index.models.find(({ call, definition }) => call === origin || symbol?.declarations?.some((declaration) => declaration === definition));
  const variable = nameOfReference(unwrap(expression));
  return exact ?? index.models.find((model) => model.variable === variable || model.registered.includes(variable ?? ''));
}

/** Relations that make records of the model depend on others: its own, and those of models that have many of it. */
export function relationFacts(model: BookshelfModel, index: BookshelfIndex, context: CollectContext): RelationFact[] {
  const own = relationsOf(model, index, context).filter(({ kind }) => kind === 'belongsTo').map((relation) => factOf(relation.name, relation.target, relation, context));
  const parents = index.models.flatMap((parent) => {
    const given = relationsOf(parent, index, context).filter(({ kind, target }) => target === model && (kind === 'hasMany' || kind === 'hasOne'));
    return given.map((relation) => ({ parent, relation, removes: removedWith(parent, index, context).has(relation.name) }));
  });
  const merged = own.map((fact) => {
    const inverse = parents.find(({ parent, relation, removes }) => removes && fact.target.name === nameOf(parent) && fact.foreignKeys.includes(relation.foreignKey ?? ''));
    return inverse === undefined ? fact : removedBy(fact, inverse.relation, inverse.parent);
  });
  const others = parents.filter(({ parent, relation }) => !own.some((fact) => fact.target.name === nameOf(parent) && fact.foreignKeys.includes(relation.foreignKey ?? '')));
  return [...merged, ...others.map(({ parent, relation, removes }) => {
    const fact = factOf(relation.name, parent, relation, context);
    return removes ? removedBy(fact, relation, parent) : fact;
  })];
}

function factOf(name: string, target: BookshelfModel, { foreignKey, span }: ModelRelation, context: CollectContext): RelationFact {
  return {
    name, target: referenceTo(target, context), foreignKeys: foreignKey === undefined ? [] : [foreignKey], onDelete: 'no-action', explicit: false,
    evidence: { file: span.file, line: span.line, how: `${name} ties it to ${nameOf(target)}; the foreign key of the database decides` },
  };
}

function removedBy(fact: RelationFact, relation: ModelRelation, parent: BookshelfModel): RelationFact {
  const { file, line } = relation.span;
  return { ...fact, onDelete: 'cascade', explicit: true, evidence: { file, line, how: `destroying ${nameOf(parent)} destroys its ${relation.name}` } };
}

export function referenceTo(model: BookshelfModel, context: CollectContext): { id: string; kind: string; name: string } {
  return { id: `${context.pathOf(model.definition)}#${nameOf(model)}`, kind: 'bookshelf', name: nameOf(model) };
}

/** The relations that go with a record: `dependents` of the cascade plug-in, `relationships` of the one for relations. */
function removedWith(model: BookshelfModel, index: BookshelfIndex, context: CollectContext): ReadonlySet<string> {
  const members = membersOf(model);
  const dependents = constantsIn(memberValue(model.statics?.properties ?? members, 'dependents'), context);
  const listed = index.removesRelationships ? constantsIn(memberValue(members, 'relationships'), context) : [];
  const settings = memberValue(members, 'relationshipConfig');
  const kept = settings === undefined ? [] : entriesOf(settings, context).filter(({ value }) => {
    const destroyed = optionOf([value], 'destroyRelated', context);
    return destroyed !== undefined && context.constantsOf(destroyed).includes(false);
  }).map(({ name }) => name);
  return new Set([...dependents, ...listed.filter((name) => !kept.includes(name))]);
}
