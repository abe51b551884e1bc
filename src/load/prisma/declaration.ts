import type { EnumDeclaration, FieldDeclaration, ModelDeclaration } from '@loancrate/prisma-schema-parser';
import type { VirtualDeclaration } from '../project.js';
import { attribute } from './attributes.js';
import type { Block } from './blocks.js';
import { contentTypeOf } from './content-types.js';
import { storeId } from './fields.js';
import { modelExports } from './model-exports.js';
import { clientOutput, partLocations } from './outputs.js';
import type { Schema } from './schema.js';
import { blockAttributes, clientProperty, modelFields, typeName } from './schema.js';

const scalarTypes: Readonly<Record<string, string>> = {
  String: 'string', Boolean: 'boolean', Int: 'number', BigInt: 'bigint', Float: 'number', Decimal: '$lethe.Decimal',
  DateTime: 'Date', Json: '$lethe.JsonValue', Bytes: 'Uint8Array',
};

/** What the path of a declaration of a schema's models ends in. */
export const modelsEnding = '.prisma.models.d.ts';

/**
 * Declarations of the client that a schema generates. The first holds everything that the schema's models yield and
 * stands for the `Prisma` namespace; the second is the client's own module around it. Both stand beside the schema:
 * where several schemas answer the same specifier (`@prisma/client` in a monorepo), the nearest to the importing file
 * is meant.
 */
export function declarationsOf(schema: Schema): VirtualDeclaration[] {
  const specifier = `lethe:prisma/${schema.file}`;
  return [
    {
      path: `${schema.file}.models.d.ts`,
      text: modelsText(schema),
      specifiers: [specifier],
      locations: partLocations(schema),
    },
    { path: `${schema.file}.client.d.ts`, text: clientText(specifier), ...clientOutput(schema) },
  ];
}

function clientText(specifier: string): string {
  const from = JSON.stringify(specifier);
  return [
    `import * as everything from ${from};`,
    `export * from ${from};`,
    `export * as Prisma from ${from};`,
    `export * as $Enums from ${from};`,
    'declare const client: typeof everything & { Prisma: typeof everything; $Enums: typeof everything };',
    'export default client;',
    '',
  ].join('\n');
}

function modelsText(schema: Schema): string {
  const models = [...schema.models.values()].filter(isVisible);
  const names = new Set([...schema.models.keys(), ...schema.types.keys(), ...schema.enums.keys()]);
  return [
    "import type * as $base from 'lethe:prisma';",
    "import type * as $lethe from 'lethe:prisma/namespace';",
    "export * from 'lethe:prisma/namespace';",
    ...[...schema.enums].flatMap(([name, block]) => enumText(name, enumValues(block.declaration))),
    ...[...schema.types.values()].map((block) => compositeText(schema, block)),
    ...models.map((block) => modelText(schema, block)),
    ...models.flatMap((block) => modelExports(block.declaration.name.value, names)),
    ...enumText('ModelName', models.map((block) => block.declaration.name.value)),
    clientClass(schema, models),
    '',
  ].join('\n');
}

function enumValues({ members }: EnumDeclaration): string[] {
  return members.filter((member) => member.kind === 'enumValue').map((value) => value.name.value);
}

/** An object of constants and the union of them, as Prisma generates enums. */
function enumText(name: string, values: readonly string[]): string[] {
  const members = values.map((value) => `readonly ${JSON.stringify(value)}: ${JSON.stringify(value)};`).join(' ');
  const union = values.map((value) => JSON.stringify(value)).join(' | ');
  return [`export declare const ${name}: { ${members} };`, `export type ${name} = ${union === '' ? 'never' : union};`];
}

function compositeText(schema: Schema, block: Block<ModelDeclaration>): string {
  return `export interface ${block.declaration.name.value} {\n${scalarLines(schema, block)}\n}`;
}

/** The record with its scalar fields, and the model, which adds the relations for the types of results. */
function modelText(schema: Schema, block: Block<ModelDeclaration>): string {
  const name = block.declaration.name.value;
  return [
    `export interface ${name} {`,
    `  readonly __record: ${JSON.stringify(storeId(block))};`,
    scalarLines(schema, block),
    '}',
    `export interface $${name} extends ${name} {`,
    `  readonly $record: ${name};`,
    ...visibleFields(block).filter((field) => schema.models.has(typeName(field.type))).map(relationLine),
    '}',
  ].join('\n');
}

function scalarLines(schema: Schema, block: Block<ModelDeclaration>): string {
  return visibleFields(block).flatMap((field) => {
    const type = contentTypeOf(schema, block, field) ?? scalarType(schema, typeName(field.type));
    return type === undefined ? [] : [`  ${field.name.value}: ${withModifier(type, field)};`];
  }).join('\n');
}

function scalarType(schema: Schema, name: string): string | undefined {
  if (schema.enums.has(name) || schema.types.has(name)) return name;
  return Object.hasOwn(scalarTypes, name) ? scalarTypes[name] : undefined;
}

function relationLine(field: FieldDeclaration): string {
  return `  ${field.name.value}: ${withModifier(`$${typeName(field.type)}`, field)};`;
}

function withModifier(type: string, field: FieldDeclaration): string {
  if (field.type.kind === 'list') return `${type}[]`;
  return field.type.kind === 'optional' ? `${type} | null` : type;
}

/** Ignored models and fields are in the database, not in the client. */
function isVisible(block: Block<ModelDeclaration>): boolean {
  return attribute(blockAttributes(block.declaration), 'ignore') === undefined;
}

function visibleFields(block: Block<ModelDeclaration>): FieldDeclaration[] {
  return modelFields(block.declaration).filter((field) => attribute(field.attributes, 'ignore') === undefined);
}

function clientClass(schema: Schema, models: readonly Block<ModelDeclaration>[]): string {
  const parameters = '<Options = unknown, Levels = unknown, Arguments = unknown>';
  const base = schema.provider === 'mongodb' ? 'DocumentClient' : 'Client';
  return [
    'export interface TransactionClient extends $base.RawQueries {',
    ...models.map((block) => block.declaration.name.value)
      .map((name) => `  readonly ${clientProperty(name)}: $base.Delegate<$${name}>;`),
    '}',
    `export interface PrismaClient${parameters} extends TransactionClient {}`,
    `export declare class PrismaClient${parameters} extends $base.${base}<TransactionClient> {}`,
    'export declare function defineExtension',
    '  <E extends $base.Extension<TransactionClient> | ((client: PrismaClient) => unknown)>(extension: E): E;',
  ].join('\n');
}
