import type { Note, StoreFact } from '../../collect/facts.js';
import type { VirtualDeclaration } from '../project.js';
import { parseFile } from './blocks.js';
import { declarationsOf } from './declaration.js';
import { groupSchemas } from './schema.js';
import { storesOf } from './stores.js';
import { withoutVariants } from './variants.js';

/** A `.prisma` file: its path relative to the project's root with forward slashes, and its text. */
export interface PrismaFile {
  file: string;
  text: string;
}

/** What all Prisma schemas of a project say. */
export interface PrismaSchemas {
  /** One store for each model, in the order of the files; schemas of one client for several databases count once. */
  stores: StoreFact[];
  /**
   * Two declarations for each schema: its models (the `Prisma` namespace), and the client around them. Where several
   * answer the same specifier, the one whose `path` is nearest to the importing file is meant, and the first where that
   * does not decide. Locations of the first are parts of folders that the second answers for, so they go first.
   */
  declarations: VirtualDeclaration[];
  notes: Note[];
}

/**
 * Reads all schemas of a project. What cannot be read is noted with its place; everything else counts.
 *
 * A nested write (`user.update({ data: { posts: { deleteMany: {} } } })`) acts on the store that the field of the
 * relation (`posts`) references: all fields of type `relation` name the store at the other end.
 */
export function readPrismaSchemas(files: readonly PrismaFile[]): PrismaSchemas {
  const parsed = files.map(({ file, text }) => parseFile(file, text));
  const notes = parsed.flatMap((file) => file.notes);
  const schemas = withoutVariants(groupSchemas(parsed, notes), notes);
  return { stores: schemas.flatMap(storesOf), declarations: schemas.flatMap(declarationsOf), notes };
}
