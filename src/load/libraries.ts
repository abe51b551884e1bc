import { declaredIn, isForEverybody, modulesMeantBy, type Declared } from '../catalog/library-modules.js';
import type { LibraryFile } from '../catalog/files.js';

/** A text between quotes that may be the name of a module. */
const quoted = /['"`]([@\w][\w@./:-]*)['"`]/g;

interface Library extends LibraryFile {
  declared: Declared;
}

/**
 * The declarations of the catalogue that code can mean: those that declare something for everybody, those with a module that a text names between quotes, and
 * those that one of these imports. The others would be parsed and bound for nothing.
 *
 * @param texts of all sources and of the declarations that are made for them
 */
export function librariesNamedIn(texts: readonly string[], files: readonly LibraryFile[]): LibraryFile[] {
  const libraries = files.map((file): Library => ({ ...file, declared: describe(file) }));
  const byModule = new Map<string, Library[]>();
  for (const library of libraries) for (const name of library.declared.modules) byModule.set(name, [...byModule.get(name) ?? [], library]);
  const meant = (specifier: string): Library[] => modulesMeantBy(specifier).flatMap((name) => byModule.get(name) ?? []);
  const waiting = [...libraries.filter(({ name, declared }) => isForEverybody(name.replace(/\.d\.ts$/, ''), declared, texts)), ...[...quotedIn(texts)].flatMap(meant)];
  const named = new Set<Library>();
  for (let library = waiting.pop(); library !== undefined; library = waiting.pop()) {
    if (named.has(library)) continue;
    named.add(library);
    waiting.push(...library.declared.imports.flatMap(meant));
  }
  return libraries.filter((library) => named.has(library));
}

function quotedIn(texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) for (const [, name = ''] of text.matchAll(quoted)) found.add(name);
  return found;
}

/** The catalogue is the same as long as a process lives. */
const described = new Map<string, Declared>();

function describe({ name, text }: LibraryFile): Declared {
  const known = described.get(name) ?? declaredIn(text);
  described.set(name, known);
  return known;
}
