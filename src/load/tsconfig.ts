import { posix } from 'node:path';
import type { Note } from '../collect/facts.js';
import { isRecord, parseJsonFile } from './json-file.js';
import { pathsOfGenerated } from './generated-configurations.js';
import { withoutControls } from './notes.js';
import type { Packages } from './packages.js';
import { directoryOf, joinPath } from './paths.js';

/** One entry of `paths`: a specifier with at most one `*`, and where it may lead. */
export interface PathMapping {
  pattern: string;
  /** Relative to the root, with at most one `*`. */
  targets: string[];
}

/** What a tsconfig or jsconfig says about imports. */
export interface ImportConfiguration {
  mappings: PathMapping[];
  /** Relative to the root. */
  baseUrl: string | undefined;
}

/** What a file and its parents say, before `baseUrl` is known for sure. */
interface Inherited {
  paths: { pattern: string; targets: string[]; directory: string }[];
  baseUrl: string | undefined;
}

/** A parsed file, before its parents are taken into account. */
interface RawConfiguration {
  compilerOptions: Record<string, unknown>;
  extends: string[];
  references: string[];
}

/** Stands for the folder of the configuration that extends the others. */
const leafVariable = '${configDir}';

const nothing: ImportConfiguration = { mappings: [], baseUrl: undefined };
const nothingInherited: Inherited = { paths: [], baseUrl: undefined };

/** Finds what the nearest tsconfig.json or jsconfig.json says about imports. Nothing is executed. */
export class ImportConfigurations {
  readonly notes: Note[] = [];
  private readonly byDirectory = new Map<string, ImportConfiguration>();
  private readonly raw = new Map<string, RawConfiguration | undefined>();

  /**
   * @param read The text of a file by its path relative to the root, which may lie above the root.
   * @param found The files of the application: only those are looked for beside sources; others are read where something names them.
   */
  constructor(
    private readonly read: (file: string) => string | undefined,
    private readonly packages: Packages,
    private readonly found: { has: (file: string) => boolean },
  ) {}

  /** The configuration that holds for the files of a folder. */
  forDirectory(directory: string): ImportConfiguration {
    let configuration = this.byDirectory.get(directory);
    if (!configuration) {
      configuration = this.find(directory);
      this.byDirectory.set(directory, configuration);
    }
    return configuration;
  }

  private find(directory: string): ImportConfiguration {
    for (const name of ['tsconfig.json', 'jsconfig.json']) {
      const file = joinPath(directory, name);
      if (this.found.has(file) && this.parse(file)) return this.resolve(file);
    }
    return directory === '' ? nothing : this.forDirectory(directoryOf(directory));
  }

  /** The file with what it extends; where it only refers to other configurations (`references`), theirs as well. */
  private resolve(file: string): ImportConfiguration {
    const own = this.inherit(file, directoryOf(file), new Set());
    const references = this.parse(file)?.references ?? [];
    const referred = references
      .map((path) => this.locateReference(file, path))
      .filter((path) => path !== undefined && directoryOf(path) === directoryOf(file))
      .map((path) => this.inherit(path ?? '', directoryOf(file), new Set([file])));
    const generated = references.map((path) => readOptions({ paths: pathsOfGenerated(path) }, directoryOf(file), directoryOf(file)));
    const all = [own, ...referred, ...generated].map(placeMappings);
    return {
      mappings: all.flatMap((configuration) => configuration.mappings),
      baseUrl: all.find((configuration) => configuration.baseUrl !== undefined)?.baseUrl,
    };
  }

  private locateReference(file: string, path: string): string | undefined {
    const target = joinPath(directoryOf(file), path);
    return [target, joinPath(target, 'tsconfig.json')].find((candidate) => this.parse(candidate));
  }

  /** Later entries of `extends` win over earlier ones, the file itself wins over all. */
  private inherit(file: string, leaf: string, seen: ReadonlySet<string>): Inherited {
    const raw = this.parse(file);
    if (!raw || seen.has(file)) return nothingInherited;
    const parents = raw.extends
      .map((specifier) => this.locateParent(file, specifier))
      .filter((parent) => parent !== undefined)
      .map((parent) => this.inherit(parent, leaf, new Set([...seen, file])));
    const missing = raw.extends.map((specifier) => readOptions({ paths: pathsOfGenerated(specifier) }, directoryOf(file), leaf));
    const own = readOptions(raw.compilerOptions, directoryOf(file), leaf);
    return [...missing, ...parents, own].reduce((sum, next) => ({
      paths: next.paths.length > 0 ? next.paths : sum.paths,
      baseUrl: next.baseUrl ?? sum.baseUrl,
    }));
  }

  private locateParent(file: string, specifier: string): string | undefined {
    if (/^\.{0,2}\/|^\.{1,2}$/.test(specifier)) {
      const found = this.firstConfiguration(joinPath(directoryOf(file), specifier));
      if (!found) this.notes.push(missingParent(file, specifier));
      return found;
    }
    const [scopeOrName = '', ...rest] = specifier.split('/');
    const name = scopeOrName.startsWith('@') ? `${scopeOrName}/${rest.shift() ?? ''}` : scopeOrName;
    const owner = this.packages.byName.get(name);
    return owner && this.firstConfiguration(joinPath(owner.directory, rest.join('/')));
  }

  private firstConfiguration(path: string): string | undefined {
    return [path, `${path}.json`, joinPath(path, 'tsconfig.json')].find((candidate) => this.parse(candidate));
  }

  private parse(file: string): RawConfiguration | undefined {
    if (!file.endsWith('.json')) return undefined;
    if (!this.raw.has(file)) {
      const text = this.read(file);
      this.raw.set(file, text === undefined ? undefined : parseConfiguration(file, text, this.notes));
    }
    return this.raw.get(file);
  }
}

function parseConfiguration(file: string, text: string, notes: Note[]): RawConfiguration {
  const content = parseJsonFile(file, text, notes);
  const parents = content['extends'];
  return {
    compilerOptions: isRecord(content['compilerOptions']) ? content['compilerOptions'] : {},
    extends: strings(Array.isArray(parents) ? parents : [parents]),
    references: strings(array(content['references']).map((reference) => isRecord(reference) && reference['path'])),
  };
}

function readOptions(options: Record<string, unknown>, directory: string, leaf: string): Inherited {
  const expand = (path: string): string =>
    path.startsWith(leafVariable) ? joinPath(leaf, path.slice(leafVariable.length)) : joinPath(directory, path);
  const fromDirectoryToLeaf = posix.relative(directory, leaf) || '.';
  const paths = Object.entries(isRecord(options['paths']) ? options['paths'] : {}).map(([pattern, targets]) => ({
    pattern,
    targets: strings(array(targets)).map((target) => target.replace(leafVariable, fromDirectoryToLeaf)),
    directory,
  }));
  return { paths, baseUrl: typeof options['baseUrl'] === 'string' ? expand(options['baseUrl']) : undefined };
}

/** Targets are relative to `baseUrl`; where there is none, to the file that declares them. Projects rely on both. */
function placeMappings({ paths, baseUrl }: Inherited): ImportConfiguration {
  const mappings = paths.map(({ pattern, targets, directory }) => {
    const bases = baseUrl === undefined || baseUrl === directory ? [directory] : [baseUrl, directory];
    return { pattern, targets: bases.flatMap((base) => targets.map((target) => joinPath(base, target))) };
  });
  return { mappings, baseUrl };
}

function missingParent(file: string, specifier: string): Note {
  const parent = withoutControls(specifier);
  const message = `This configuration extends ${parent}, which does not exist here; its paths are unknown.`;
  return { file, line: 1, column: 1, message };
}

function array(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function strings(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string');
}
