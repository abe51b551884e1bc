import { ts } from 'ts-morph';
import type { FieldFact, FieldType } from '../facts.js';
import type { CollectSession } from '../session.js';
import { propertyName, propertyValue, valueOfProperty } from '../syntax.js';
import { fieldFact } from './record-fields.js';

const maximumDepth = 6;
/** Types of JSON and of BSON by their names in a schema, from MongoDB's list of BSON types. */
const types: Readonly<Record<string, FieldType>> = {
  string: 'string', number: 'number', integer: 'number', int: 'number', long: 'number', double: 'number', decimal: 'number',
  bool: 'boolean', boolean: 'boolean', date: 'date', timestamp: 'date', objectId: 'string', binData: 'binary', object: 'json',
};

/** The fields that a validator describes: `{ bsonType: 'object', properties: { email: { bsonType: 'string' } } }`. */
export function fieldsOfJsonSchema(schema: ts.Expression, session: CollectSession, prefix = '', isList = false): FieldFact[] {
  const depth = prefix.split('.').length;
  const object = session.objectOf(schema);
  const properties = object === undefined ? undefined : propertyValue(object, 'properties');
  const described = properties === undefined || depth > maximumDepth ? undefined : session.objectOf(properties);
  return (described?.properties ?? []).flatMap((property) => {
    const name = propertyName(property.name);
    const description = valueOfProperty(property);
    return name === undefined || description === undefined ? [] : fieldsAt({ name: `${prefix}${name}`, node: property, description }, session, isList);
  });
}

interface Described {
  name: string;
  node: ts.Node;
  description: ts.Expression;
}

function fieldsAt({ name, node, description }: Described, session: CollectSession, isList: boolean): FieldFact[] {
  const object = session.objectOf(description);
  const items = object === undefined ? undefined : propertyValue(object, 'items');
  const held = items ?? description;
  const list = isList || items !== undefined;
  const parts = fieldsOfJsonSchema(held, session, `${name}.`, list);
  return parts.length > 0 ? parts : [fieldFact(name, node, typeOf(held, session), list, session)];
}

function typeOf(description: ts.Expression, session: CollectSession): FieldType {
  const object = session.objectOf(description);
  if (object === undefined) return 'unknown';
  if (propertyValue(object, 'enum') !== undefined) return 'enum';
  const written = propertyValue(object, 'bsonType') ?? propertyValue(object, 'type');
  const origin = written === undefined ? undefined : session.originOf(written);
  const names = origin === undefined ? [] : ts.isArrayLiteralExpression(origin) ? origin.elements.flatMap((element) => session.constantsOf(element)) : session.constantsOf(origin);
  const [type] = names.map(String).filter((name) => name !== 'null');
  return type === undefined ? 'unknown' : types[type] ?? 'unknown';
}
