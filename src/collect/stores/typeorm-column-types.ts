import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldType } from '../facts.js';
import { fieldTypeOf, isOpenMap } from '../field-types.js';

/** What TypeORM's column types hold, over all databases: https://typeorm.io/docs/entity/entities#column-types */
const columnTypes: Partial<Record<FieldType, string>> = {
  string: 'string|char|varchar|varchar2|nvarchar|nvarchar2|nchar|character|character varying|char varying|' +
    'varying character|national char|national varchar|native character|text|ntext|tinytext|mediumtext|longtext|' +
    'shorttext|long|clob|nclob|citext|alphanum|uuid|uniqueidentifier|inet|inet4|inet6|cidr|macaddr|macaddr8|' +
    'tsvector|tsquery|xml|time|timetz|time with time zone|time without time zone|interval|ltree|hierarchyid|rowid|urowid|' +
    'simple-array|array',
  number: 'int|int2|int4|int8|int64|integer|tinyint|smallint|mediumint|bigint|unsigned big int|dec|decimal|' +
    'smalldecimal|numeric|number|fixed|float|float4|float8|float64|real|double|double precision|money|smallmoney|year',
  boolean: 'bool|boolean|bit',
  date: 'date|datetime|datetime2|datetimeoffset|smalldatetime|seconddate|timestamp|timestamptz|' +
    'timestamp with time zone|timestamp without time zone|timestamp with local time zone',
  json: 'json|jsonb|simple-json|hstore',
  binary: 'blob|tinyblob|mediumblob|longblob|binary|varbinary|bytea|bytes|raw|long raw|bfile|image|buffer',
  enum: 'enum|simple-enum|set',
  object: 'geometry|geography|point|line|lseg|box|path|circle|cube|linestring|polygon|multipoint|' +
    'multilinestring|multipolygon|geometrycollection|st_geometry|st_point',
};

const typeOfColumn: ReadonlyMap<string, FieldType> = new Map(
  Object.entries(columnTypes).flatMap(([type, names]) => (
    names.split('|').map((name) => [name, type as FieldType] as const)
  )),
);

/** What a column type such as `varchar(255)`, `jsonb` or `Date` holds; undefined for unknown ones. */
export function typeOfColumnName(name: string): FieldType | undefined {
  return typeOfColumn.get(name.replace(/\(.*$/, '').trim().toLowerCase());
}

export interface ValueShape {
  type: FieldType;
  list: boolean;
}

/** What a property of this TypeScript type holds. */
export function shapeOfValue(type: ts.Type, context: CollectContext): ValueShape {
  const { checker } = context;
  const value = checker.getNonNullableType(type);
  const [argument] = isReference(value) ? checker.getTypeArguments(value) : [];
  const inner = argument === undefined ? undefined : shapeOfValue(argument, context);
  if (inner !== undefined && checker.isArrayType(value)) return { ...inner, list: true };
  if (inner !== undefined && nameOfType(value) === 'Promise') return inner;
  const general = fieldTypeOf(value, checker);
  return { type: general === 'object' ? objectType(value, checker) : general, list: false };
}

/** An object without named parts is open content. */
function objectType(type: ts.Type, checker: ts.TypeChecker): FieldType {
  if (/^ObjectI[dD]$/.test(nameOfType(type))) return 'string';
  const isClosed = checker.getPropertiesOfType(type).length > 0 || checker.getIndexInfosOfType(type).length > 0;
  return isClosed && !isOpenMap(type, checker) ? 'object' : 'json';
}

function isReference(type: ts.Type): type is ts.TypeReference {
  const isObject = (type.flags & ts.TypeFlags.Object) !== 0;
  return isObject && ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
}

function nameOfType(type: ts.Type): string {
  return (type.symbol as ts.Symbol | undefined)?.name ?? '';
}
