import type { VirtualDeclaration } from './project.js';
import { baseName, isWithin, joinPath } from './paths.js';

/** Suffixes that an import may leave out, in the compiler's order. */
const suffixes = ['.ts', '.tsx', '.d.ts', '.mts', '.cts', '.d.mts', '.d.cts', '.js', '.jsx', '.mjs', '.cjs', '.vue', '.svelte'];

/** What may stand on the disk for an import that is written with the suffix of the compiled file. */
const substitutes: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.d.ts', '.js', '.jsx'],
  '.jsx': ['.tsx', '.d.ts', '.jsx'],
  '.mjs': ['.mts', '.d.mts', '.mjs'],
  '.cjs': ['.cts', '.d.cts', '.cjs'],
};

const compiledFolders = new Set(['dist', 'build', 'lib', 'out', 'output', 'esm', 'cjs', 'es', 'types', 'dist-types']);

/** Answers which known file stands for a path; paths are relative to the root. */
export class Prober {
  private readonly byLocation: { location: string; path: string }[];

  constructor(
    private readonly known: { has: (path: string) => boolean },
    declarations: readonly VirtualDeclaration[],
    private readonly entryOf: (directory: string) => string | undefined,
  ) {
    this.byLocation = declarations.flatMap(({ locations, path }) => locations.map((location) => ({ location, path })));
  }

  /** A file with or without its suffix, or a folder with an entry file. */
  probe(path: string): string | undefined {
    return this.virtual(path) ?? this.file(path) ?? this.folder(path);
  }

  /** A path that a `package.json` names: it may lead to compiled files, whose sources are wanted. */
  probeCompiled(directory: string, target: string): string | undefined {
    const path = joinPath('', target);
    const stem = path.replace(/\.d\.[cm]?ts$|\.[cm]?jsx?$/, '');
    const parts = stem.split('/');
    while (parts.length > 1 && compiledFolders.has(parts[0] ?? '')) parts.shift();
    const inside = parts.join('/');
    const candidates = [path, stem, joinPath('src', inside), inside];
    for (const candidate of new Set(candidates)) {
      const found = this.probe(joinPath(directory, candidate));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private virtual(path: string): string | undefined {
    const stem = path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
    return this.byLocation.find(({ location }) => isWithin(stem, location) || path === location)?.path;
  }

  private file(path: string): string | undefined {
    if (path === '') return undefined;
    const suffix = /\.[cm]?jsx?$/.exec(baseName(path))?.[0] ?? '';
    const stem = path.slice(0, path.length - suffix.length);
    const substituted = (substitutes[suffix] ?? []).find((one) => this.known.has(stem + one));
    if (substituted) return stem + substituted;
    if (this.known.has(path)) return path;
    const added = suffixes.find((one) => this.known.has(path + one));
    return added && path + added;
  }

  private folder(path: string): string | undefined {
    const entry = this.entryOf(path);
    const fromEntry = entry === undefined ? undefined : this.fromEntry(path, entry);
    return fromEntry ?? this.file(joinPath(path, 'index'));
  }

  private fromEntry(path: string, entry: string): string | undefined {
    const target = joinPath(path, entry);
    return this.virtual(target) ?? this.file(target) ?? this.file(joinPath(target, 'index'));
  }
}
