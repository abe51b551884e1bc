import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { RelationFact, Span, StoreReference } from '../facts.js';
import { isFunction, nameOfReference, returnedExpressions, unwrap } from '../syntax.js';
import { ownSymbol } from '../field-types.js';
import { constantsIn } from './objection-fields.js';
import { library, staticValue } from './objection-models.js';
import { entriesOf, optionOf } from './typeorm-options.js';

/** A relation as `relationMappings` describes it. */
export interface ModelRelation {
  name: string;
  span: Span;
  target: StoreReference | undefined;
  list: boolean;
  /** Columns of the model's own table that hold the key of the target; empty where the other table holds it. */
  foreignKeys: string[];
}

export function relationsIn(declaration: ts.ClassLikeDeclaration, table: string, context: CollectContext): ModelRelation[] {
  return mappingsOf(declaration, context).map(({ name, value, node }) => {
    const kind = kindOf(optionOf([value], 'relation', context), context);
    const model = optionOf([value], 'modelClass', context);
    const join = optionOf([value], 'join', context);
    const target = model === undefined ? undefined : targetOf(model, context);
    return {
      name, span: context.spanOf(node), target, list: /Many/.test(kind),
      foreignKeys: join === undefined ? [] : foreignKeys(kind, ends(join, 'from', context), ends(join, 'to', context), table),
    };
  });
}

/** The tables that join the model to others, and where relations name them. */
export function joinedThrough(declaration: ts.ClassLikeDeclaration, context: CollectContext): { table: string; name: ts.Expression }[] {
  return mappingsOf(declaration, context).flatMap(({ value }) => {
    const join = optionOf([value], 'join', context);
    const through = join === undefined ? undefined : optionOf([join], 'through', context);
    const name = through === undefined ? undefined : optionOf([through], 'from', context);
    return through === undefined || name === undefined ? [] : ends(through, 'from', context).filter(({ table }) => table !== '').map(({ table }) => ({ table, name }));
  });
}

function mappingsOf(declaration: ts.ClassLikeDeclaration, context: CollectContext): ReturnType<typeof entriesOf> {
  const mappings = staticValue(declaration, 'relationMappings', context);
  const object = mappings === undefined ? undefined : bodyOf(mappings);
  return object === undefined ? [] : entriesOf(object, context);
}

/** The relations that make records of the model depend on others. Objection itself does nothing when those are deleted. */
export function relationFacts(relations: readonly ModelRelation[]): RelationFact[] {
  return relations.flatMap(({ name, target, foreignKeys: keys, span }) => (target === undefined || keys.length === 0 ? [] : [{
    name, target, foreignKeys: keys, onDelete: 'no-action', explicit: false,
    evidence: { file: span.file, line: span.line, how: `${name} refers to ${target.name}; the foreign key of the database decides` },
  }]));
}

/** The stores whose keys columns hold, by the column's name and by that of the property it may be mapped to. */
export function referencesIn(relations: readonly ModelRelation[]): ReadonlyMap<string, StoreReference> {
  return new Map(relations.flatMap(({ target, foreignKeys: keys }) => (target === undefined ? [] : keys.flatMap((key) => [key, camelCase(key)].map((name) => [name, target] as const)))));
}

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The object behind `() => ({ … })`. */
function bodyOf(expression: ts.Expression): ts.Expression | undefined {
  const node = unwrap(expression);
  return isFunction(node) ? returnedExpressions(node)[0] : node;
}

/** `HasManyRelation` of `Model.HasManyRelation` and of its name. */
function kindOf(relation: ts.Expression | undefined, context: CollectContext): string {
  if (relation === undefined) return '';
  const [constant] = context.constantsOf(relation);
  return typeof constant === 'string' ? constant : nameOfReference(unwrap(relation)) ?? '';
}

interface End { table: string; column: string }

/** `{ table: 'visits', column: 'patient_id' }` of `'visits.patient_id'`, also in a list or in `ref(…)`. */
function ends(join: ts.Expression, side: 'from' | 'to', context: CollectContext): End[] {
  const value = optionOf([join], side, context);
  if (value === undefined) return [];
  const node = unwrap(value);
  const texts = ts.isCallExpression(node) && node.arguments[0] !== undefined ? constantsIn(node.arguments[0], context) : constantsIn(value, context);
  return texts.flatMap((text) => {
    const parts = text.split('.');
    const column = parts.pop();
    return column === undefined ? [] : [{ table: parts.at(-1) ?? '', column: column.replace(/:.*$/, '') }];
  });
}

/** The side that belongs to the other one holds its key; people also write `HasOneRelation` for it. */
function foreignKeys(kind: string, from: readonly End[], to: readonly End[], table: string): string[] {
  if (/ManyToMany|Through/.test(kind)) return [];
  const isTurned = to.some((end) => end.table === table) && !from.some((end) => end.table === table);
  const [own, other] = isTurned ? [to, from] : [from, to];
  const holdsKey = own.some(({ column }) => column !== 'id') && other.every(({ column }) => column === 'id');
  return /BelongsTo/.test(kind) || holdsKey ? own.map(({ column }) => column) : [];
}

/** A class, a function that returns it, the module that exports it, or the path of that module. */
function targetOf(expression: ts.Expression, context: CollectContext): StoreReference | undefined {
  const node = bodyOf(expression) ?? expression;
  const declaration = classBehind(node, context);
  if (declaration !== undefined) {
    const name = classNameOf(declaration);
    return name === undefined ? undefined : { id: `${context.pathOf(declaration)}#${name}`, kind: library, name };
  }
  const name = nameInPath(node, context);
  return name === undefined ? undefined : { kind: library, name };
}

/** The class that a value is, by its type. */
export function classBehind(expression: ts.Expression, context: CollectContext): ts.ClassLikeDeclaration | undefined {
  const type = context.checker.getTypeAtLocation(expression);
  const exported = context.checker.getPropertyOfType(type, 'default');
  const candidates = [ownSymbol(type), exported === undefined ? undefined : ownSymbol(context.checker.getTypeOfSymbol(exported))];
  return candidates.flatMap((symbol) => symbol?.declarations ?? []).find((declaration) => ts.isClassLike(declaration) && !declaration.getSourceFile().isDeclarationFile) as ts.ClassLikeDeclaration | undefined;
}

/** The name that a class has, or the variable that holds it. */
export function classNameOf(declaration: ts.ClassLikeDeclaration): string | undefined {
  if (declaration.name !== undefined) return declaration.name.text;
  const { parent } = declaration;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : undefined;
}

/** `Visit` of `'Visit'`, `` `${__dirname}/visit` ``, `path.join(__dirname, 'visit.js')`. */
function nameInPath(expression: ts.Expression, context: CollectContext): string | undefined {
  const node = unwrap(expression);
  const [constant] = context.constantsOf(node);
  const last = ts.isCallExpression(node) ? node.arguments.at(-1) : ts.isBinaryExpression(node) ? node.right : undefined;
  if (typeof constant !== 'string' && last !== undefined) return nameInPath(last, context);
  const text = typeof constant === 'string' ? constant : ts.isTemplateExpression(node) ? node.templateSpans.at(-1)?.literal.text : undefined;
  const name = text?.split('/').at(-1)?.replace(/\.[cm]?[jt]s$/, '');
  return name === undefined || name === '' ? undefined : name.replace(/(?:^|[-_.])(\w)/g, (_, letter: string) => letter.toUpperCase());
}
