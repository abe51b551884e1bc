import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldFact, StoreReference } from '../facts.js';
import { annotationsOf } from '../tags.js';
import { isConstant, objectOf, optionOf, propertiesOf, resultsOf, textsOf, type Property } from './mongoose-expressions.js';
import { filledProperties } from './mongoose-filled.js';
import { classProperties, type ClassProperty } from './mongoose-nest.js';
import { classOf, definitionOf, isClass, schemaOf, spanBelowDecorators, type SchemaSource } from './mongoose-schemas.js';
import { annotatedType, leafOfExpression, type LeafType } from './mongoose-types.js';

const maximumDepth = 12;
const json: LeafType = { type: 'json', typeText: 'Mixed', list: false };
const uuid: LeafType = { type: 'string', typeText: 'UUID', list: false };

/** A field with the options that it was declared with. */
export interface DeclaredField {
  fact: FieldFact;
  options: ts.ObjectLiteralExpression | undefined;
}

/** Where a value stands: its dotted name and what the parts above it say. */
interface Place {
  name: string;
  node: ts.Node;
  list: boolean;
  hidden: boolean;
  depth: number;
  /** The schemas and classes that the place is part of. */
  within: readonly SchemaSource[];
  options?: ts.ObjectLiteralExpression;
}

/** Reads the fields of one schema, parts of embedded schemas with dotted names. */
export class FieldReader {
  readonly fields: DeclaredField[] = [];
  /** Schemas and classes whose fields were taken into this one. */
  readonly embedded = new Set<SchemaSource>();

  /** @param typeKey the property that holds the type, `type` where the schema's options name no other. */
  constructor(readonly context: CollectContext, readonly typeKey: string) {}

  readDefinition(definition: ts.ObjectLiteralExpression, source: SchemaSource, prefix = ''): void {
    this.#parts(definition, { name: prefix, node: definition, list: false, hidden: false, depth: 0, within: [source] });
  }

  readClass(declaration: ts.ClassDeclaration): void {
    for (const property of classProperties(declaration, this.context)) {
      this.#classProperty(property, { name: '', node: declaration, list: false, hidden: false, depth: 0, within: [declaration] });
    }
  }

  #parts(definition: ts.ObjectLiteralExpression, place: Place): void {
    if (place.depth > maximumDepth) return;
    const properties = [...propertiesOf(definition, this.context), ...filledProperties(definition, this.context)];
    if (properties.length === 0 && place.name !== '') this.#leaf(place, json);
    for (const { name, node, value } of properties) {
      if (name === '_id' && isConstant(value, false, this.context)) continue;
      this.#value(value, below(place, name, node));
    }
  }

  #value(expression: ts.Expression, place: Place): void {
    const { context } = this;
    const origin = context.originOf(expression);
    if (ts.isArrayLiteralExpression(origin)) {
      const [element] = origin.elements;
      if (element === undefined) this.#leaf({ ...place, list: true }, json);
      else this.#value(element, { ...place, list: true });
      return;
    }
    const schema = schemaOf(origin, context) ?? this.#classIn(origin);
    if (schema !== undefined) this.#embed(schema, place);
    else this.#plain(origin, place);
  }

  #plain(origin: ts.Expression, place: Place): void {
    const object = objectIn(origin, this.context);
    if (object !== undefined) this.#object(object, place);
    else if (ts.isArrowFunction(origin) && !ts.isBlock(origin.body)) this.#value(origin.body, place);
    else this.#leaf(place, leafOfExpression(origin));
  }

  #object(object: ts.ObjectLiteralExpression, place: Place): void {
    const type = propertiesOf(object, this.context).find(({ name }) => name === this.typeKey);
    if (type === undefined || this.#isFieldCalledType(type)) this.#parts(object, place);
    else if (this.#isUuid(type, object)) this.#leaf(place, uuid);
    else this.#value(type.value, { ...place, options: object, hidden: place.hidden || this.#isHidden(object) });
  }

  /** `{ type: 'object', value: { type: 'Buffer' } }`. Source: the README of uuid-mongodb. */
  #isUuid({ value: type }: Property, object: ts.ObjectLiteralExpression): boolean {
    const value = optionOf(object, 'value', this.context);
    const written = value === undefined ? undefined : optionOf(objectIn(value, this.context), 'type', this.context);
    return isConstant(type, 'object', this.context) && written !== undefined && leafOfExpression(written).type === 'binary';
  }

  /** `{ type: { type: String } }` is a part that is called `type`. */
  #isFieldCalledType(type: Property): boolean {
    const value = this.context.originOf(type.value);
    return this.typeKey === 'type' && ts.isObjectLiteralExpression(value) && optionOf(value, 'type', this.context) !== undefined;
  }

  #isHidden(options: ts.ObjectLiteralExpression): boolean {
    return isConstant(optionOf(options, 'select', this.context), false, this.context)
      || isConstant(optionOf(options, 'private', this.context), true, this.context);
  }

  /** A class of the application given as a type: Nest embeds it. */
  #classIn(expression: ts.Expression): ts.ClassDeclaration | undefined {
    return ts.isIdentifier(expression) || ts.isPropertyAccessExpression(expression) ? classOf(expression, this.context) : undefined;
  }

  #embed(source: SchemaSource, place: Place): void {
    if (place.within.includes(source)) return;
    this.embedded.add(source);
    const inner: Place = { ...place, within: [...place.within, source] };
    if (isClass(source)) {
      for (const property of classProperties(source, this.context)) this.#classProperty(property, inner);
      return;
    }
    const definition = definitionOf(source, this.context);
    if (definition === undefined) this.#leaf(place, json);
    else this.#parts(definition, inner);
  }

  #classProperty({ name, node, options }: ClassProperty, outer: Place): void {
    const inner = below(outer, name, node);
    const place = { ...inner, list: inner.list || (node.type !== undefined && ts.isArrayTypeNode(node.type)) };
    if (options === undefined) {
      this.#annotated(node, place);
      return;
    }
    const object = objectIn(options, this.context);
    if (object === undefined || optionOf(object, this.typeKey, this.context) !== undefined) this.#value(options, place);
    else if (isRaw(options)) this.#object(object, place);
    else this.#annotated(node, { ...place, options: object, hidden: place.hidden || this.#isHidden(object) });
  }

  #annotated(node: ts.PropertyDeclaration, place: Place): void {
    const annotated = node.type === undefined ? { leaf: json } : annotatedType(node.type, this.context);
    if ('leaf' in annotated) this.#leaf(place, annotated.leaf);
    else this.#embed(annotated.parts, { ...place, list: place.list || annotated.list });
  }

  #leaf(place: Place, leaf: LeafType): void {
    const { context } = this;
    const { options } = place;
    const list = place.list || leaf.list;
    const isEnum = (leaf.type === 'string' || leaf.type === 'json') && options !== undefined && optionOf(options, 'enum', context) !== undefined;
    const references = referenceOf(options, context);
    const sourceFile = place.node.getSourceFile();
    this.fields.push({
      options,
      fact: {
        name: place.name, span: spanBelowDecorators(place.node, context), type: isEnum ? 'enum' : leaf.type,
        typeText: list ? `${leaf.typeText}[]` : leaf.typeText, list, hidden: place.hidden, primaryKey: place.name === '_id',
        ...(references === undefined ? {} : { references, ...(isUnique(options, context) ? { unique: true } : {}) }),
        annotations: annotationsOf(place.node, (start, end) => context.spanBetween(sourceFile, start, end)),
      },
    });
  }
}

function below(place: Place, name: string, node: ts.Node): Place {
  const { list, hidden, within } = place;
  return { name: place.name === '' ? name : `${place.name}.${name}`, node, list, hidden, within, depth: place.depth + 1 };
}

/** An object literal, or the one that a function of the application or `raw()` of Nest's package gives. */
function objectIn(expression: ts.Expression, context: CollectContext): ts.ObjectLiteralExpression | undefined {
  const origin = context.originOf(expression);
  if (ts.isObjectLiteralExpression(origin)) return origin;
  if (!ts.isCallExpression(origin)) return undefined;
  const values = isRaw(origin) ? [...origin.arguments] : resultsOf(origin, context);
  return values.map((value) => objectOf(value, context)).find((object) => object !== undefined);
}

function isRaw(expression: ts.Expression): boolean {
  return ts.isCallExpression(expression) && ts.isIdentifier(expression.expression) && expression.expression.text === 'raw';
}

/** `unique: true`, or `[true, 'what to say otherwise']`. Source: mongoosejs.com/docs/schematypes.html#indexes */
function isUnique(options: ts.ObjectLiteralExpression | undefined, context: CollectContext): boolean {
  const written = optionOf(options, 'unique', context);
  const value = written !== undefined && ts.isArrayLiteralExpression(written) ? written.elements[0] : written;
  return isConstant(value, true, context);
}

function referenceOf(options: ts.ObjectLiteralExpression | undefined, context: CollectContext): StoreReference | undefined {
  const target = options === undefined ? undefined : optionOf(options, 'ref', context);
  if (target === undefined) return undefined;
  const reference = ts.isArrowFunction(target) && !ts.isBlock(target.body) ? target.body : target;
  const name = textsOf(reference, context)[0] ?? modelName(reference, context) ?? classOf(reference, context)?.name?.text;
  return name === undefined ? undefined : { kind: 'mongoose', name };
}

/** `ref: User`, where `User` is a model. */
function modelName(expression: ts.Expression, context: CollectContext): string | undefined {
  const origin = context.originOf(expression);
  const [argument] = ts.isCallExpression(origin) ? origin.arguments : [];
  return textsOf(argument, context)[0];
}
