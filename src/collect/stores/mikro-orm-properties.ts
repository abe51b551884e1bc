import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import { calleeName, isFunction, receiverOf, returnedExpressions, unwrap } from '../syntax.js';
import { classOf, membersOfClass, referenceIn, type Member, type MemberReading } from './class-members.js';
import { decoratorsFrom, type DecoratorLibrary } from './decorators.js';
import { entriesOf, optionOf } from './typeorm-options.js';

export const library = 'mikro-orm';
export const mikroOrm: DecoratorLibrary = { name: library, isModule: (specifier) => specifier.startsWith('@mikro-orm/') };

export type PropertyKind = 'scalar' | 'key' | 'enum' | 'm:1' | '1:1' | '1:m' | 'm:n' | 'embedded';

/** A property of an entity, however it is declared: by decorators, in an entity schema, or by the builders of `defineEntity`. */
export interface MikroProperty {
  /** Dotted below an embedded class: `address.street`. */
  name: string;
  kind: PropertyKind;
  declaration: ts.Node;
  valueType?: ts.Type;
  /** It stands in a list of embedded objects. */
  inList: boolean;
  /** The arguments that may be options objects. */
  options: readonly ts.Expression[];
  /** What the calls behind a builder add: `p.string().nullable()`; `undefined` for a call without an argument. */
  added: ReadonlyMap<string, ts.Expression | undefined>;
  /** The type that the builder's name says: `text` of `p.text()`. */
  builder?: string;
  /** What says the related entity or the embedded class: `() => User`, `'User'`. */
  target?: ts.Expression;
  /** The property of the related entity that holds the key, where it is a positional argument. */
  inverse?: ts.Expression;
}

const kindOfDecorator: Partial<Record<string, PropertyKind>> = {
  Property: 'scalar', PrimaryKey: 'key', SerializedPrimaryKey: 'key', Enum: 'enum', Embedded: 'embedded',
  ManyToOne: 'm:1', OneToOne: '1:1', OneToMany: '1:m', ManyToMany: 'm:n',
};
const kindOfBuilder: Partial<Record<string, PropertyKind>> = {
  manyToOne: 'm:1', oneToOne: '1:1', oneToMany: '1:m', manyToMany: 'm:n', embedded: 'embedded', enum: 'enum',
};
const kinds: ReadonlySet<string> = new Set(['scalar', 'm:1', '1:1', '1:m', 'm:n', 'embedded']);
const maximumDepth = 5;
const maximumLinks = 24;

/** How MikroORM's decorators say what a property is. */
export const memberReading: MemberReading = {
  decoratorsOf: (node, context) => decoratorsFrom(mikroOrm, node, context),
  embeddedClass(decorators, valueType, context) {
    const embedded = decorators.find(({ name }) => name === 'Embedded');
    if (embedded === undefined) return undefined;
    const target = targetIn(embedded.arguments, context);
    return target === undefined ? classOfType(valueType, context) : classOf(target, context);
  },
};

/** The properties of a decorated class: own, inherited, and the parts of embedded classes. */
export function propertiesOfClass(declaration: ts.ClassLikeDeclaration, context: CollectContext): MikroProperty[] {
  return membersOfClass(declaration, memberReading, context).flatMap((member) => ofMember(member, context));
}

function ofMember(member: Member, context: CollectContext): MikroProperty[] {
  const found = member.decorators.flatMap((decorator) => {
    const kind = kindOfDecorator[decorator.name];
    return kind === undefined ? [] : [{ decorator, kind }];
  });
  const { decorator, kind } = found.find((candidate) => candidate.kind === 'key') ?? found[0] ?? {};
  if (decorator === undefined || kind === undefined) return [];
  return [{ ...ofOptions(decorator.arguments, kind, context), name: member.name, declaration: member.declaration, inList: member.inList, ...(member.valueType === undefined ? {} : { valueType: member.valueType }) }];
}

type Described = Pick<MikroProperty, 'kind' | 'options' | 'added' | 'target' | 'inverse' | 'builder'>;

function ofOptions(given: readonly ts.Expression[], kind: PropertyKind, context: CollectContext): Described {
  const target = kind === 'scalar' || kind === 'key' || kind === 'enum' ? undefined : targetIn(given, context);
  const inverse = target === undefined || given[0] !== target ? undefined : given[1];
  return {
    kind, options: given.filter((argument) => !isFunction(unwrap(argument)) && !ts.isStringLiteralLike(unwrap(argument))), added: new Map(),
    ...(target === undefined ? {} : { target }), ...(inverse === undefined || isObject(inverse, context) ? {} : { inverse }),
  };
}

/** `() => User` and `'User'` stand first; otherwise the option `entity` says it. */
function targetIn(given: readonly ts.Expression[], context: CollectContext): ts.Expression | undefined {
  const [first] = given;
  return first === undefined || isObject(first, context) ? optionOf(given, 'entity', context) : first;
}

function isObject(expression: ts.Expression, context: CollectContext): boolean {
  const node = context.originOf(expression);
  return ts.isObjectLiteralExpression(node);
}

function classOfType(type: ts.Type, context: CollectContext): ts.ClassLikeDeclaration | undefined {
  const value = context.checker.getNonNullableType(type);
  const element = context.checker.isArrayType(value) ? context.checker.getTypeArguments(value as ts.TypeReference)[0] : value;
  return (element?.symbol)?.declarations?.find((declaration) => ts.isClassLike(declaration));
}

/** The properties of `new EntitySchema({ properties })` and `defineEntity({ properties })`. */
export function propertiesOfSchema(options: ts.Expression, context: CollectContext, prefix = '', depth = 0): MikroProperty[] {
  if (depth > maximumDepth) return [];
  const given = optionOf([options], 'properties', context);
  const properties = given === undefined ? undefined : bodyOf(given, context);
  if (properties === undefined) return [];
  return entriesOf(properties, context).flatMap((entry) => {
    const described = ofDefinition(entry.value, context);
    if (described === undefined) return [];
    const property: MikroProperty = { ...described, name: prefix + entry.name, declaration: entry.node, inList: false };
    return [property, ...(described.kind === 'embedded' ? partsOf(property, context, depth + 1) : [])];
  });
}

/** The object that `(p) => ({ … })` returns, or the object itself. */
function bodyOf(expression: ts.Expression, context: CollectContext): ts.Expression | undefined {
  const node = context.originOf(expression);
  return isFunction(node) ? returnedExpressions(node)[0] : node;
}

/** `{ type: 'string' }`, `{ kind: 'm:1', entity: () => User }`, `p.string().nullable()`, `() => p.manyToOne(User)`. */
function ofDefinition(definition: ts.Expression, context: CollectContext): Described | undefined {
  const node = unwrap(definition);
  const [returned] = isFunction(node) ? returnedExpressions(node) : [node];
  if (returned === undefined) return undefined;
  const body = context.originOf(returned);
  if (ts.isCallExpression(body)) return ofBuilder(body, context);
  if (!ts.isObjectLiteralExpression(body)) return undefined;
  const written = [optionOf([body], 'kind', context), optionOf([body], 'reference', context)].flatMap((value) => (value === undefined ? [] : context.constantsOf(value)));
  const kind = written.map(String).find((candidate) => kinds.has(candidate)) as PropertyKind | undefined;
  const isKey = isTrue(optionOf([body], 'primary', context), context);
  return ofOptions([body], kind ?? (isKey ? 'key' : optionOf([body], 'enum', context) === undefined ? 'scalar' : 'enum'), context);
}

function ofBuilder(call: ts.CallExpression, context: CollectContext): Described | undefined {
  const added = new Map<string, ts.Expression | undefined>();
  let link: ts.CallExpression = call;
  for (let count = 0; count < maximumLinks; count += 1) {
    const before = receiverOf(link.expression);
    const node = before === undefined ? undefined : unwrap(before);
    if (node === undefined || !ts.isCallExpression(node)) break;
    added.set(calleeName(link) ?? '', link.arguments[0]);
    link = node;
  }
  const builder = calleeName(link);
  if (builder === undefined) return undefined;
  const kind = kindOfBuilder[builder] ?? (added.has('primary') ? 'key' : 'scalar');
  const [target] = link.arguments;
  const hasTarget = target !== undefined && kind !== 'scalar' && kind !== 'key' && kind !== 'enum';
  return { kind, builder, added, options: link.arguments.filter((argument) => isObject(argument, context)), ...(hasTarget ? { target } : {}) };
}

function partsOf(property: MikroProperty, context: CollectContext, depth: number): MikroProperty[] {
  if (property.target === undefined) return [];
  const declaration = classOf(property.target, context);
  const prefix = `${property.name}.`;
  if (declaration !== undefined) {
    const parts = propertiesOfClass(declaration, context);
    if (parts.length > 0) return parts.map((part) => ({ ...part, name: prefix + part.name }));
  }
  const options = schemaOptions(property.target, context);
  return options === undefined ? [] : propertiesOfSchema(options, context, prefix, depth);
}

/** The options of the schema that an expression refers to, also inside `() => …`. */
export function schemaOptions(reference: ts.Expression, context: CollectContext): ts.Expression | undefined {
  const origin = context.originOf(referenceIn(reference));
  const isSchema = (ts.isNewExpression(origin) || ts.isCallExpression(origin)) && /^(EntitySchema|defineEntity)$/.test(calleeName(origin) ?? '');
  return isSchema ? origin.arguments?.[0] : undefined;
}

/** The value of an option, in the options or behind a builder; `true` where a builder's call has no argument. */
export function settingOf(property: MikroProperty, name: string, context: CollectContext): ts.Expression | true | undefined {
  if (property.added.has(name)) return property.added.get(name) ?? true;
  return optionOf(property.options, name, context);
}

export function isSet(property: MikroProperty, name: string, context: CollectContext): boolean {
  const value = settingOf(property, name, context);
  return value === true || isTrue(value, context);
}

/** The constant values of an option; those of the elements where it is a list. */
export function constantsAt(property: MikroProperty, name: string, context: CollectContext): string[] {
  const value = settingOf(property, name, context);
  if (value === undefined || value === true) return [];
  const origin = context.originOf(value);
  const parts = ts.isArrayLiteralExpression(origin) ? origin.elements : [value];
  return parts.flatMap((part) => context.constantsOf(part)).map(String);
}

function isTrue(value: ts.Expression | undefined, context: CollectContext): boolean {
  return value !== undefined && context.constantsOf(value).includes(true);
}
