import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldFact, StoreReference } from '../facts.js';
import { unwrap } from '../syntax.js';
import { annotationsOf } from '../tags.js';
import { membersOfClass, referenceIn } from './class-members.js';
import { decoratorsFrom, type AppliedDecorator } from './decorators.js';
import { partsOfContent } from './names-inside.js';
import { decoratorLibrary, typesOfRecord, type SequelizeModel } from './sequelize-models.js';
import { dataTypeText, isVirtual, shapeOfDataType } from './sequelize-types.js';
import { shapeOfValue, type ValueShape } from './typeorm-column-types.js';
import { spanOfMember } from './typeorm-fields.js';
import { entriesOf, isOptionSet, objectsOf, optionConstants, optionOf } from './typeorm-options.js';

/** An attribute of a model: an entry of what `init` or `define` are given, or a decorated property. */
export interface Attribute {
  name: string;
  node: ts.Node;
  dataType: ts.Expression | undefined;
  /** Objects of options, as far as it has any. */
  options: readonly ts.Expression[];
  /** Type of the property where there is one. */
  valueType?: ts.Type;
  decorators: readonly AppliedDecorator[];
}

const columns = new Set(['Column', 'Attribute', 'CreatedAt', 'UpdatedAt', 'DeletedAt']);
const moments = new Set(['CreatedAt', 'UpdatedAt', 'DeletedAt']);

const known = new WeakMap<SequelizeModel, Attribute[]>();

export function attributesOf(model: SequelizeModel, context: CollectContext): Attribute[] {
  const cached = known.get(model);
  if (cached !== undefined) return cached;
  const written = model.attributes.flatMap((expression) => entriesOf(expression, context)).map((entry) => ofEntry(entry.name, entry.node, entry.value, context));
  const all = [...written, ...decorated(model, context)].filter(({ dataType }) => dataType === undefined || !isVirtual(dataType, context));
  const attributes = [...new Map(all.map((attribute) => [attribute.name, attribute])).values()];
  known.set(model, attributes);
  return attributes;
}

function ofEntry(name: string, node: ts.Node, value: ts.Expression, context: CollectContext): Attribute {
  const isObject = objectsOf(value, context).length > 0;
  const dataType = isObject ? typeGivenTo(value, optionOf([value], 'type', context), context) : value;
  return { name, node, dataType, options: isObject ? [value] : [], decorators: [] };
}

/** A helper that makes the attribute may be handed its type: `open(DataTypes.JSON)`. */
function typeGivenTo(value: ts.Expression, dataType: ts.Expression | undefined, context: CollectContext): ts.Expression | undefined {
  const call = unwrap(value);
  if (dataType === undefined || !ts.isCallExpression(call) || shapeOfDataType(dataType, context) !== undefined) return dataType;
  return call.arguments.find((argument) => shapeOfDataType(argument, context) !== undefined) ?? dataType;
}

function decorated(model: SequelizeModel, context: CollectContext): Attribute[] {
  if (!ts.isClassLike(model.declaration)) return [];
  const reading = { decoratorsOf: (node: ts.Node): AppliedDecorator[] => decoratorsFrom(decoratorLibrary, node, context), embeddedClass: () => undefined };
  return membersOfClass(model.declaration, reading, context).flatMap(({ name, declaration, decorators, valueType }) => {
    const column = decorators.find((decorator) => columns.has(decorator.name));
    if (column === undefined) return [];
    const [first] = column.arguments;
    const isObject = first !== undefined && objectsOf(first, context).length > 0;
    return [{
      name, node: declaration, decorators, dataType: isObject ? optionOf([first], 'type', context) : first,
      options: isObject ? [first] : [], ...(valueType === undefined ? {} : { valueType }),
    }];
  });
}

export function isPrimaryKey(attribute: Attribute, context: CollectContext): boolean {
  return isOptionSet(attribute.options, 'primaryKey', context) || attribute.decorators.some(({ name }) => name === 'PrimaryKey');
}

/** Whether the attribute may be empty; undefined where it does not say. */
export function allowsNull(attribute: Attribute, context: CollectContext): boolean | undefined {
  const [written] = optionConstants(attribute.options, 'allowNull', context);
  if (typeof written === 'boolean') return written;
  const decorator = attribute.decorators.find(({ name }) => name === 'AllowNull' || name === 'NotNull');
  if (decorator === undefined) return undefined;
  const [argument] = decorator.arguments;
  return decorator.name === 'AllowNull' && (argument === undefined || !context.constantsOf(argument).includes(false));
}

/** @param references the stores whose keys the attributes hold, by attribute. */
export function fieldOf(attribute: Attribute, model: SequelizeModel, references: ReadonlyMap<string, StoreReference>, hidden: ReadonlySet<string>, context: CollectContext): FieldFact {
  const { name, node, dataType } = attribute;
  const { type, list } = shapeOf(attribute, context);
  const target = references.get(name);
  const sourceFile = node.getSourceFile();
  return {
    name, span: spanOfMember(node, context), type, list,
    typeText: dataType === undefined ? '' : dataTypeText(referenceIn(dataType)),
    hidden: hidden.has(name),
    primaryKey: isPrimaryKey(attribute, context),
    ...(target === undefined ? {} : { references: target }),
    ...(type === 'json' ? partsOfContent(type, declaredType(attribute, model, context), context.checker) : {}),
    annotations: annotationsOf(node, (start, end) => context.spanBetween(sourceFile, start, end)),
  };
}

/** What the class of a model, or the interface of its records, says of an attribute. */
function declaredType({ name, valueType }: Attribute, model: SequelizeModel, context: CollectContext): ts.Type | undefined {
  if (valueType !== undefined) return valueType;
  const { checker } = context;
  const properties = typesOfRecord(model, context).flatMap((type) => checker.getPropertyOfType(type, name) ?? []);
  return properties.map((property) => checker.getTypeOfSymbol(property)).find((type) => (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) === 0);
}

function shapeOf({ dataType, decorators, valueType }: Attribute, context: CollectContext): ValueShape {
  if (decorators.some(({ name }) => moments.has(name))) return { type: 'date', list: false };
  const declared = dataType === undefined ? undefined : shapeOfDataType(referenceIn(dataType), context);
  if (declared !== undefined) return declared;
  return valueType === undefined ? { type: 'unknown', list: false } : shapeOfValue(valueType, context);
}
