import type { Note } from '../../collect/facts.js';
import { clientOutput } from './outputs.js';
import type { Schema } from './schema.js';
import { modelFields } from './schema.js';

/** A schema that another one stands for. */
interface Variant {
  schema: Schema;
  of: Schema;
}

/** Of a hundred fields, so many may differ between two variants: a migration that one of them still lacks. */
const sharedPercent = 90;

/**
 * The schemas without those that describe the same client and the same models for another database: applications that
 * let their operators choose (`db/mysql/schema.prisma`, `db/sqlite/schema.prisma`) have one set of stores, not several.
 * One that is called as Prisma's commands expect stands for all, else the largest, the first of equals.
 */
export function withoutVariants(schemas: readonly Schema[], notes: Note[]): Schema[] {
  const variants = schemas.flatMap((schema) => variantOf(schema, schemas) ?? []);
  notes.push(...variants.map(({ schema, of }) => ({
    file: schema.file, line: 1, column: 1, message: `Its models are those of ${of.file} for another database: they are listed once.`,
  })));
  const left = new Set(variants.map(({ schema }) => schema));
  return schemas.filter((schema) => !left.has(schema));
}

function variantOf(schema: Schema, schemas: readonly Schema[]): Variant | undefined {
  const of = schemas
    .filter((other) => other === schema || areVariants(schema, other))
    .reduce((best, other) => isBetter(other, best) ? other : best);
  return of === schema ? undefined : { schema, of };
}

function isBetter(one: Schema, other: Schema): boolean {
  if (hasUsualName(one) !== hasUsualName(other)) return hasUsualName(one);
  return fieldsOf(one).size > fieldsOf(other).size;
}

function hasUsualName({ file }: Schema): boolean {
  return /(^|\/)schema\.prisma$/.test(file);
}

function areVariants(one: Schema, other: Schema): boolean {
  if (one.provider === '' || other.provider === '' || one.provider === other.provider) return false;
  return sharesOutput(one, other) && sharesFields(fieldsOf(one), fieldsOf(other));
}

function sharesOutput(one: Schema, other: Schema): boolean {
  const names = new Set(namesOf(one));
  return namesOf(other).some((name) => names.has(name));
}

function namesOf(schema: Schema): string[] {
  const { specifiers, locations } = clientOutput(schema);
  return [...specifiers, ...locations];
}

function sharesFields(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((field) => other.has(field)).length;
  return shared > 0 && shared * 100 >= Math.max(one.size, other.size) * sharedPercent;
}

/** The fields of all models: `Loan.readerId`. */
function fieldsOf(schema: Schema): Set<string> {
  return new Set([...schema.models].flatMap(([model, { declaration }]) =>
    modelFields(declaration).map((field) => `${model}.${field.name.value}`)));
}
