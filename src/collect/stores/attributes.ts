import { ts } from 'ts-morph';
import type { FieldFact, FieldType } from '../facts.js';
import type { CollectSession } from '../session.js';
import { propertyName, propertyValue, valueOfProperty } from '../syntax.js';
import { fieldFact } from './record-fields.js';

const maximumDepth = 6;
/** What libraries call the types of attributes, without regard to case. */
const types: Readonly<Record<string, FieldType>> = {
  string: 'string', text: 'string', uuid: 'string', number: 'number', int: 'number', int32: 'number', int64: 'number', float: 'number', boolean: 'boolean', bool: 'boolean', date: 'date', map: 'json', object: 'json', json: 'json', any: 'unknown',
};

/**
 * The fields that an object names by its keys (`{ email: { type: 'string' }, age: Number }`), or a list by names
 * (`[{ name: 'email', type: 'string' }]`); also in what `new Schema(…)` is given, or a list of such.
 */
export function fieldsOfAttributes(attributes: ts.Expression, session: CollectSession, prefix = '', depth = 0): FieldFact[] {
  if (depth > maximumDepth) return [];
  const origin = session.originOf(attributes);
  if (ts.isArrayLiteralExpression(origin)) return origin.elements.flatMap((element) => fieldOfListed(element, session) ?? fieldsOfAttributes(element, session, prefix, depth + 1));
  const described = ts.isNewExpression(origin) ? origin.arguments?.[0] : origin;
  const object = described === undefined ? undefined : session.objectOf(described);
  return (object?.properties ?? []).flatMap((property) => {
    if (ts.isSpreadAssignment(property)) return fieldsOfAttributes(property.expression, session, prefix, depth + 1);
    const name = propertyName(property.name);
    const description = valueOfProperty(property);
    return name === undefined || description === undefined ? [] : fieldsAt(`${prefix}${name}`, property, description, session, depth);
  });
}

function fieldOfListed(element: ts.Expression, session: CollectSession): FieldFact[] | undefined {
  const object = session.objectOf(element);
  const named = object === undefined ? undefined : propertyValue(object, 'name');
  const [name] = named === undefined ? [] : session.constantsOf(named);
  return name === undefined ? undefined : [fieldFact(String(name), element, typeOf(element, session), false, session)];
}

/** An attribute, or the parts of one that has parts: under `properties` of ElectroDB, under `schema` of Dynamoose. */
function fieldsAt(name: string, node: ts.Node, description: ts.Expression, session: CollectSession, depth: number): FieldFact[] {
  const object = session.objectOf(description);
  const below = object === undefined ? undefined : propertyValue(object, 'properties') ?? propertyValue(object, 'schema');
  const parts = below === undefined ? [] : fieldsOfAttributes(below, session, `${name}.`, depth + 1);
  return parts.length > 0 ? parts : [fieldFact(name, node, typeOf(description, session), false, session)];
}

/** Of `String`, of `'string'`, or of an object that says it. */
function typeOf(description: ts.Expression, session: CollectSession): FieldType {
  const object = session.objectOf(description);
  const written = object === undefined ? description : propertyValue(object, 'type') ?? propertyValue(object, 'dataType');
  if (written === undefined) return 'unknown';
  const [constant] = session.constantsOf(written);
  const origin = session.originOf(written);
  const name = typeof constant === 'string' ? constant : ts.isIdentifier(origin) || ts.isPropertyAccessExpression(origin) ? origin.getText() : '';
  return types[name.toLowerCase().replace(/\[\]$|^.*\./g, '')] ?? 'unknown';
}
