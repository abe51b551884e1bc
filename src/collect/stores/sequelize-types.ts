import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldType } from '../facts.js';
import { unwrap } from '../syntax.js';
import { typeOfColumnName, type ValueShape } from './typeorm-column-types.js';

/** What Sequelize's data types hold: https://sequelize.org/docs/v6/core-concepts/model-basics/#data-types */
const dataTypes: Partial<Record<FieldType, string>> = {
  string: 'STRING TEXT CHAR CITEXT UUID UUIDV1 UUIDV4 INET CIDR MACADDR MACADDR8 TSVECTOR TIME BINARY',
  number: 'INTEGER BIGINT SMALLINT TINYINT MEDIUMINT FLOAT REAL DOUBLE DECIMAL NUMBER NUMERIC',
  boolean: 'BOOLEAN',
  date: 'DATE DATEONLY NOW',
  json: 'JSON JSONB HSTORE',
  binary: 'BLOB',
  enum: 'ENUM',
  object: 'GEOMETRY GEOGRAPHY RANGE',
};

const typeOfDataType: ReadonlyMap<string, FieldType> = new Map(
  Object.entries(dataTypes).flatMap(([type, names]) => names.split(' ').map((name) => [name, type as FieldType] as const)),
);

const maximumDepth = 6;

/** What `DataTypes.STRING(80)`, `Sequelize.ARRAY(Sequelize.TEXT)` or `'VARCHAR(80)'` holds; undefined for what is not known. */
export function shapeOfDataType(expression: ts.Expression, context: CollectContext, depth = 0): ValueShape | undefined {
  const [text] = context.constantsOf(expression);
  if (typeof text === 'string') return shapeOf(typeOfDataType.get(text) ?? typeOfColumnName(text));
  const node = context.originOf(expression);
  const names = namesIn(node);
  if (names.includes('ARRAY')) return { type: elementType(node, context, depth), list: true };
  return shapeOf(names.map((name) => typeOfDataType.get(name)).find((type) => type !== undefined));
}

/** A virtual attribute is calculated and stored nowhere. */
export function isVirtual(expression: ts.Expression, context: CollectContext): boolean {
  return namesIn(context.originOf(expression)).includes('VIRTUAL');
}

/** `STRING(80)` of `DataTypes.STRING(80)`. */
export function dataTypeText(expression: ts.Expression): string {
  const text = unwrap(expression).getText().replace(/\s+/g, ' ').replace(/^new /, '').replace(/^(\w+\.)+(?=[A-Z])/, '');
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function shapeOf(type: FieldType | undefined): ValueShape | undefined {
  return type === undefined ? undefined : { type, list: false };
}

function elementType(node: ts.Expression, context: CollectContext, depth: number): FieldType {
  const [element] = ts.isCallExpression(node) || ts.isNewExpression(node) ? node.arguments ?? [] : [];
  const shape = element === undefined || depth > maximumDepth ? undefined : shapeOfDataType(element, context, depth + 1);
  return shape?.type ?? 'unknown';
}

/** All names of a chain: `INTEGER` and `UNSIGNED` of `DataTypes.INTEGER(11).UNSIGNED`. */
function namesIn(expression: ts.Expression): string[] {
  const names: string[] = [];
  let node: ts.Expression = unwrap(expression);
  while (!ts.isIdentifier(node)) {
    if (ts.isPropertyAccessExpression(node)) names.push(node.name.text);
    else if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return names;
    node = unwrap(node.expression);
  }
  return [...names, node.text];
}
