import type { FieldDeclaration, ModelDeclaration } from '@loancrate/prisma-schema-parser';
import { ts } from 'ts-morph';
import type { Block } from './blocks.js';
import { documentation } from './documentation.js';
import type { Schema } from './schema.js';
import { typeName } from './schema.js';

/** `/// [Shipment]`, a type of a namespace, perhaps a list of it; `/// ![{ weight: number }]`, a type as it stands. */
const written = /^\s*\/\/\/\s*(?:\[\s*([A-Za-z_$][\w$.]*(?:\[\])*)\s*\]|!\[(.+)\])/;

/**
 * What the documentation of a JSON column says that it holds, as a type of TypeScript: `PrismaJson.Shipment` of `/// [Shipment]`. Only where
 * the schema has the generator that types such columns (https://github.com/arthurfiorette/prisma-json-types-generator).
 */
export function contentTypeOf(schema: Schema, block: Block<ModelDeclaration>, field: FieldDeclaration): string | undefined {
  const { contentNamespace } = schema;
  if (contentNamespace === undefined || typeName(field.type) !== 'Json') return undefined;
  return documentation(block, field).map(({ text }) => typeIn(text, contentNamespace)).find((type) => type !== undefined);
}

function typeIn(line: string, namespace: string): string | undefined {
  const [, name, literal] = written.exec(line) ?? [];
  if (name !== undefined) return `${namespace}.${name}`;
  return literal !== undefined && isWhole(literal) ? `(${literal})` : undefined;
}

/** Whether a text is one type, which nothing in the declaration around it can be taken for. */
function isWhole(text: string): boolean {
  const { diagnostics } = ts.transpileModule(`export type Content = (${text});`, { reportDiagnostics: true });
  return diagnostics?.length === 0 && !/[;`]\s*(?:export|declare|type|interface)\b|\/\/|\/\*/.test(text);
}
