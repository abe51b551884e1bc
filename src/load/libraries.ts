import type { LibraryFile } from '../catalog/files.js';
import { declaredIn, isForEverybody, modulesMeantBy, type Declared } from '../catalog/library-modules.js';

/** What may name a module or a host: it begins after a quote, a scheme or a hole in a template. */
const specifierOrAddress = /(?:['"`}]|\/\/)\.?([@\w][\w@./:-]*)/g;

interface Library extends LibraryFile {
  declared: Declared;
}

/**
 * The declarations of the catalogue that code can mean: those that declare something for everybody, those with a module or a host that a text names, those whose
 * services a text calls by their usual names, and those that one of these imports. The others would be parsed and bound for nothing.
 *
 * @param texts of all sources and of the declarations that are made for them
 */
export function librariesNamedIn(texts: readonly string[], files: readonly LibraryFile[]): LibraryFile[] {
  const libraries = files.map((file): Library => ({ ...file, declared: describe(file) }));
  const byModule = groupedBy(libraries, ({ modules }) => modules);
  const byHost = groupedBy(libraries, ({ hosts }) => hosts);
  const declaring = (specifier: string): Library[] => modulesMeantBy(specifier).flatMap((name) => byModule.get(name) ?? []);
  const reachedAt = (address: string): Library[] => address.includes('.') ? domainsOf(address).flatMap((host) => byHost.get(host) ?? []) : [];
  const waiting = [
    ...libraries.filter(({ name, declared }) => isForEverybody(name.replace(/\.d\.ts$/, ''), declared, texts) || declared.clients.some((client) => texts.some((text) => text.includes(client)))),
    ...[...namesIn(texts)].flatMap((name) => [...declaring(name), ...reachedAt(name)]),
  ];
  const named = new Set<Library>();
  for (let library = waiting.pop(); library !== undefined; library = waiting.pop()) {
    if (named.has(library)) continue;
    named.add(library);
    waiting.push(...library.declared.imports.flatMap(declaring));
  }
  return libraries.filter((library) => named.has(library));
}

function groupedBy(libraries: readonly Library[], keysOf: (declared: Declared) => readonly string[]): ReadonlyMap<string, Library[]> {
  const groups = new Map<string, Library[]>();
  for (const library of libraries) for (const key of keysOf(library.declared)) groups.set(key, [...groups.get(key) ?? [], library]);
  return groups;
}

function namesIn(texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) for (const [, name = ''] of text.matchAll(specifierOrAddress)) found.add(name);
  return found;
}

/** `eu.api.example.com`, `api.example.com` and `example.com` of `https://eu.api.example.com/v1`. */
function domainsOf(address: string): string[] {
  const [host = ''] = address.replace(/^\w+:\/\//, '').split(/[/:]/);
  const labels = host.split('.');
  return labels.map((_, position) => labels.slice(position).join('.'));
}

/** The catalogue is the same as long as a process lives. */
const described = new Map<string, Declared>();

function describe({ name, text }: LibraryFile): Declared {
  const known = described.get(name) ?? declaredIn(text);
  described.set(name, known);
  return known;
}
