import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldFact, FieldType, StoreReference } from '../facts.js';
import { nameOfReference, unwrap } from '../syntax.js';
import { annotationsOf } from '../tags.js';
import { referenceIn } from './class-members.js';
import { partsOfContent } from './names-inside.js';
import { constantsAt, isSet, settingOf, type MikroProperty } from './mikro-orm-properties.js';
import { shapeOfValue, typeOfColumnName } from './typeorm-column-types.js';
import { spanOfMember } from './typeorm-fields.js';

/** Names of MikroORM's types that are no column types. */
const ownTypes: Partial<Record<string, FieldType>> = {
  object: 'json', any: 'unknown', unknown: 'unknown', bytes: 'binary', characters: 'string', encrypted: 'string',
};

/** @param references the store whose key a property holds, by the property's name. */
export function fieldOf(property: MikroProperty, references: ReadonlyMap<string, StoreReference>, context: CollectContext): FieldFact | undefined {
  if (!isStored(property, context)) return undefined;
  const { declaration, name } = property;
  const sourceFile = declaration.getSourceFile();
  const target = references.get(name);
  const shape = shapeOf(property, context);
  return {
    name,
    span: spanOfMember(declaration, context),
    type: shape.type,
    typeText: typeText(property, context),
    list: shape.list || property.inList,
    hidden: isSet(property, 'hidden', context) || isSet(property, 'lazy', context),
    primaryKey: property.kind === 'key' || isSet(property, 'primary', context),
    ...(target === undefined ? {} : { references: target }),
    ...(property.kind === 'scalar' ? partsOfContent(shape.type, property.valueType, context.checker) : {}),
    annotations: annotationsOf(declaration, (start, end) => context.spanBetween(sourceFile, start, end)),
  };
}

/** `persist: false` and a formula are computed when read. */
function isStored(property: MikroProperty, context: CollectContext): boolean {
  const persist = settingOf(property, 'persist', context);
  const isTransient = persist !== undefined && persist !== true && context.constantsOf(persist).includes(false);
  return !isTransient && settingOf(property, 'formula', context) === undefined && !ts.isMethodDeclaration(property.declaration);
}

function shapeOf(property: MikroProperty, context: CollectContext): { type: FieldType; list: boolean } {
  const value = property.valueType === undefined ? undefined : shapeOfValue(property.valueType, context);
  const list = isSet(property, 'array', context) || (value?.list ?? false);
  switch (property.kind) {
    case 'm:1': case '1:1': return isSet(property, 'mapToPk', context) ? { type: value?.type ?? 'unknown', list: false } : { type: 'relation', list: false };
    case '1:m': case 'm:n': return { type: 'relation', list: true };
    case 'embedded': return { type: 'object', list };
    case 'enum': return { type: 'enum', list };
    case 'key': case 'scalar': return { type: declaredType(property, context) ?? value?.type ?? 'unknown', list };
  }
}

function declaredType(property: MikroProperty, context: CollectContext): FieldType | undefined {
  if (settingOf(property, 'items', context) !== undefined || settingOf(property, 'enum', context) !== undefined) return 'enum';
  for (const name of typeNames(property, context)) {
    const type = ownTypes[name.toLowerCase()] ?? typeOfColumnName(name);
    if (type !== undefined) return type;
  }
  return undefined;
}

/** `varchar(255)` of `columnType`, `text` of `type: 'text'`, `types.text` and `TextType`, `json` of `p.json()`. */
function typeNames(property: MikroProperty, context: CollectContext): string[] {
  const column = constantsAt(property, 'columnType', context);
  const type = settingOf(property, 'type', context);
  const written = type === undefined || type === true ? [] : namesOfType(type, context);
  return [...column, ...written, ...(property.builder === undefined || property.builder === 'type' ? [] : [property.builder])];
}

function namesOfType(expression: ts.Expression, context: CollectContext): string[] {
  const constants = context.constantsOf(expression);
  if (constants.length > 0) return constants.map(String);
  const node = unwrap(referenceIn(expression));
  const name = nameOfReference(ts.isNewExpression(node) ? node.expression : node);
  return name === undefined ? [] : [name.replace(/Type$/, '')];
}

function typeText(property: MikroProperty, context: CollectContext): string {
  const [name] = typeNames(property, context);
  const { type } = property.declaration as { type?: ts.Node };
  if (type !== undefined && (name === undefined || property.target !== undefined)) return type.getText().replace(/\s+/g, ' ');
  if (name !== undefined) return name;
  return property.valueType === undefined ? '' : context.checker.typeToString(property.valueType);
}
