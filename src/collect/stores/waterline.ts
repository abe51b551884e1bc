import { ts } from 'ts-morph';
import { upperFirst } from '../../catalog/words.js';
import { nameOfSailsModel } from '../../load/sails.js';
import type { FieldFact, RelationFact, StoreFact } from '../facts.js';
import type { CollectSession } from '../session.js';
import { propertyName, propertyValue } from '../syntax.js';
import { annotationsOf } from '../tags.js';
import { fieldsOfAttributes } from './attributes.js';
import { isDeletionMark } from './conventional-names.js';

const kind = 'waterline';

/** The model that a file below `api/models` of Sails declares: `module.exports = { attributes: { … } }`. */
export function readWaterlineStores(sourceFile: ts.SourceFile, session: CollectSession): StoreFact[] {
  const name = nameOfSailsModel(session.pathOf(sourceFile));
  if (name === undefined) return [];
  for (const statement of sourceFile.statements) {
    const definition = definitionIn(statement);
    const attributes = definition === undefined ? undefined : propertyValue(definition, 'attributes');
    if (definition !== undefined && attributes !== undefined) return [storeOf(name, { statement, definition, attributes }, session)];
  }
  return [];
}

function definitionIn(statement: ts.Statement): ts.ObjectLiteralExpression | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  const { left, right } = statement.expression;
  return left.getText() === 'module.exports' && ts.isObjectLiteralExpression(right) ? right : undefined;
}

interface Definition { statement: ts.Statement; definition: ts.ObjectLiteralExpression; attributes: ts.Expression }

function storeOf(name: string, { statement, definition, attributes }: Definition, session: CollectSession): StoreFact {
  const described = fieldsOfAttributes(attributes, session);
  const object = session.objectOf(attributes);
  const own = described.filter((field) => object === undefined || optionOf(object, field.name, 'collection') === undefined);
  const fields = own.map((field) => withModel(field, object, session));
  const table = propertyValue(definition, 'tableName');
  const mark = fields.find((field) => isDeletionMark(field.name));
  return {
    id: `${session.pathOf(statement)}#${name}`, name, kind, span: session.spanOf(statement),
    aliases: [...new Set([...(table === undefined ? [] : session.constantsOf(table).map(String)), name.toLowerCase(), name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()])],
    fields, relations: fields.flatMap(relationOf),
    ...(mark === undefined ? {} : { softDelete: { field: mark.name, automatic: false, evidence: { file: mark.span.file, line: mark.span.line, how: `${mark.name} marks deleted records` } } }),
    expiry: [],
    annotations: annotationsOf(statement, (start, end) => session.spanBetween(statement.getSourceFile(), start, end)),
  };
}

function optionOf(attributes: ts.ObjectLiteralExpression, name: string, option: string): ts.Expression | undefined {
  const property = attributes.properties.find((candidate) => propertyName(candidate.name) === name);
  const description = property !== undefined && ts.isPropertyAssignment(property) ? property.initializer : undefined;
  return description !== undefined && ts.isObjectLiteralExpression(description) ? propertyValue(description, option) : undefined;
}

/** `{ model: 'User' }` holds the key of a user. */
function withModel(field: FieldFact, attributes: ts.ObjectLiteralExpression | undefined, session: CollectSession): FieldFact {
  const model = attributes === undefined ? undefined : optionOf(attributes, field.name, 'model');
  const [target] = model === undefined ? [] : session.constantsOf(model);
  return typeof target === 'string' ? { ...field, type: 'string', references: { kind, name: upperFirst(target) } } : field;
}

/** Waterline deletes nothing along a relation. */
function relationOf({ name, references, span }: FieldFact): RelationFact[] {
  if (references === undefined) return [];
  return [{ name, target: references, foreignKeys: [name], onDelete: 'no-action', explicit: false, evidence: { file: span.file, line: span.line, how: `reference to ${references.name}` } }];
}
