import { isBuiltin } from 'node:module';
import { fillPattern, matchPattern, targetsOf } from './package-exports.js';
import { targetOfAlias } from './package-paths.js';
import type { PackageManifest, Packages } from './packages.js';
import { isOutside, joinPath, selfAndParents } from './paths.js';
import { Prober } from './probe.js';
import type { VirtualDeclaration } from './project.js';
import type { ImportConfigurations } from './tsconfig.js';

/** Where an import leads. */
export interface Resolution {
  /** Path relative to the root of a source file or a virtual declaration. */
  path?: string;
  /** Where the application's own file would stand, if the import looks like one of its own. */
  expected?: string;
}

export interface ResolverInput {
  /** Source files and virtual declarations, relative to the root. */
  known: { has: (path: string) => boolean };
  /** Names that declarations answer as ambient modules: the checker finds them by itself. */
  ambientModules: ReadonlySet<string>;
  declarations: readonly VirtualDeclaration[];
  packages: Packages;
  configurations: ImportConfigurations;
}

/** Resolves imports on the set of known files. It never looks at the disk, and so never into node_modules. */
export class Resolver {
  private readonly cache = new Map<string, Map<string, Resolution>>();
  private readonly prober: Prober;
  private readonly bySpecifier: ReadonlyMap<string, string[]>;

  constructor(private readonly input: ResolverInput) {
    const entryOf = (directory: string): string | undefined => entriesOf(input.packages.byDirectory.get(directory))[0];
    this.prober = new Prober(input.known, input.declarations, entryOf);
    this.bySpecifier = pathsBySpecifier(input.declarations);
  }

  /** Resolves `specifier` as written in a file of `directory`. */
  resolve(directory: string, specifier: string): Resolution {
    let specifiers = this.cache.get(directory);
    if (!specifiers) this.cache.set(directory, (specifiers = new Map<string, Resolution>()));
    let resolution = specifiers.get(specifier);
    if (!resolution) specifiers.set(specifier, (resolution = this.resolveAnew(directory, specifier)));
    return resolution;
  }

  private resolveAnew(directory: string, specifier: string): Resolution {
    if (this.input.ambientModules.has(specifier)) return {};
    const virtual = this.bySpecifier.get(specifier);
    if (virtual !== undefined) return { path: nearest(directory, virtual) };
    if (/^\.{1,2}(?:\/|$)/.test(specifier)) return this.relative(directory, specifier);
    if (specifier.startsWith('/')) return this.firstOf(() => this.mapped(directory, specifier), () => this.fromPackageRoot(directory, specifier.slice(1)));
    if (specifier.startsWith('#')) {
      return this.firstOf(() => this.packageImport(directory, specifier), () => this.mapped(directory, specifier), () => this.fromPackagePaths(directory, specifier));
    }
    return this.firstOf(
      () => this.mapped(directory, specifier),
      () => this.fromBaseUrl(directory, specifier),
      () => this.workspacePackage(directory, specifier),
      () => this.fromPackagePaths(directory, specifier),
    );
  }

  /** The first attempt that finds a file; else the first that expects one. */
  private firstOf(...attempts: (() => Resolution)[]): Resolution {
    let expected: Resolution = {};
    for (const attempt of attempts) {
      const resolution = attempt();
      if (resolution.path !== undefined) return resolution;
      expected = { ...resolution, ...expected };
    }
    return expected;
  }

  /** Meteor's `/imports/api/tasks` and Vite's `/src/main` begin at the folder of the package. */
  private fromPackageRoot(directory: string, target: string): Resolution {
    for (const folder of selfAndParents(directory)) {
      const path = this.input.packages.byDirectory.has(folder) ? this.prober.probe(joinPath(folder, target)) : undefined;
      if (path !== undefined) return { path };
    }
    return {};
  }

  /** By aliases and module paths of the packages around, the nearest first. */
  private fromPackagePaths(directory: string, specifier: string): Resolution {
    for (const folder of selfAndParents(directory)) {
      const manifest = this.input.packages.byDirectory.get(folder);
      if (manifest === undefined) continue;
      const { paths } = manifest;
      const alias = targetOfAlias(specifier, paths);
      const found = alias === undefined ? undefined : this.prober.probe(alias);
      if (alias !== undefined) return found === undefined ? { expected: alias } : { path: found };
      const modulePaths = isInstalled(specifier, manifest) ? [] : paths.modulePaths;
      const inFolders = modulePaths.map((modules) => this.prober.probe(joinPath(modules, specifier))).find((path) => path !== undefined);
      if (inFolders !== undefined) return { path: inFolders };
    }
    return {};
  }

  private relative(directory: string, specifier: string): Resolution {
    const target = joinPath(directory, specifier);
    if (isOutside(target)) return {};
    const path = this.prober.probe(target);
    return path === undefined ? { expected: target } : { path };
  }

  /** `paths` of the nearest configuration, the pattern with the longest beginning first. */
  private mapped(directory: string, specifier: string): Resolution {
    const { mappings } = this.input.configurations.forDirectory(directory);
    const matches = mappings
      .map((mapping) => ({ ...mapping, middle: matchPattern(mapping.pattern, specifier) }))
      .sort((left, right) => beginning(right.pattern) - beginning(left.pattern));
    let expected: string | undefined;
    for (const { pattern, targets, middle } of matches) {
      if (middle === undefined) continue;
      for (const target of targets.map((one) => fillPattern(one, middle))) {
        const path = this.prober.probe(target) ?? this.prober.probeCompiled('', target);
        if (path !== undefined) return { path };
        if (pattern !== '*' && !isOutside(target) && !target.includes('node_modules')) expected ??= target;
      }
    }
    return expected === undefined ? {} : { expected };
  }

  private fromBaseUrl(directory: string, specifier: string): Resolution {
    const { baseUrl } = this.input.configurations.forDirectory(directory);
    if (baseUrl === undefined) return {};
    const path = this.prober.probe(joinPath(baseUrl, specifier));
    return path === undefined ? {} : { path };
  }

  private workspacePackage(directory: string, specifier: string): Resolution {
    const parts = specifier.split('/');
    const name = parts.splice(0, specifier.startsWith('@') ? 2 : 1).join('/');
    const owner = this.input.packages.byName.get(name);
    if (!owner) return {};
    const subpath = parts.join('/');
    const path = this.exported(owner, subpath) ?? this.entry(owner, subpath) ?? this.below(owner, subpath);
    if (path !== undefined) return { path };
    const user = this.nearestPackage(directory, () => true);
    return user?.published.has(name) ? {} : { expected: joinPath(owner.directory, subpath) };
  }

  private nearestPackage(directory: string, fits: (manifest: PackageManifest) => boolean): PackageManifest | undefined {
    return selfAndParents(directory)
      .map((folder) => this.input.packages.byDirectory.get(folder))
      .find((manifest) => manifest && fits(manifest));
  }

  private exported(owner: PackageManifest, subpath: string): string | undefined {
    if (owner.exports === undefined) return undefined;
    const targets = targetsOf(owner.exports, subpath === '' ? '.' : `./${subpath}`);
    return this.firstCompiled(owner.directory, targets);
  }

  private entry(owner: PackageManifest, subpath: string): string | undefined {
    return subpath === '' ? this.firstCompiled(owner.directory, entriesOf(owner)) : undefined;
  }

  private below(owner: PackageManifest, subpath: string): string | undefined {
    return this.prober.probeCompiled(owner.directory, subpath === '' ? 'index' : subpath);
  }

  private packageImport(directory: string, specifier: string): Resolution {
    const owner = this.nearestPackage(directory, ({ imports }) => imports !== undefined);
    const targets = owner ? targetsOf(owner.imports, specifier) : [];
    for (const target of targets) {
      const path = target.startsWith('.')
        ? this.prober.probeCompiled(owner?.directory ?? '', target)
        : this.resolve(directory, target).path;
      if (path !== undefined) return { path };
    }
    const [first] = targets;
    return first?.startsWith('.') ? { expected: joinPath(owner?.directory ?? '', first) } : {};
  }

  private firstCompiled(directory: string, targets: readonly string[]): string | undefined {
    for (const target of targets) {
      const path = this.prober.probeCompiled(directory, target);
      if (path !== undefined) return path;
    }
    return undefined;
  }
}

function beginning(pattern: string): number {
  const star = pattern.indexOf('*');
  return star < 0 ? Number.MAX_SAFE_INTEGER : star;
}

/** Modules of Node and of `node_modules` come before folders of the application. */
function isInstalled(specifier: string, { dependencies }: PackageManifest): boolean {
  const [scopeOrName = '', name = ''] = specifier.split('/');
  return isBuiltin(specifier) || dependencies.has(scopeOrName.startsWith('@') ? `${scopeOrName}/${name}` : scopeOrName);
}

function entriesOf(manifest: PackageManifest | undefined): string[] {
  return [manifest?.main, manifest?.types].filter((entry) => entry !== undefined);
}

function pathsBySpecifier(declarations: readonly VirtualDeclaration[]): ReadonlyMap<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const { specifiers, path } of declarations) {
    for (const specifier of specifiers) paths.set(specifier, [...paths.get(specifier) ?? [], path]);
  }
  return paths;
}

/** Where several schemas generate a client of the same name, a file means that of the schema it shares most folders with. */
function nearest(directory: string, paths: readonly string[]): string {
  const ours = directory.split('/');
  const shared = (path: string): number => {
    const theirs = path.split('/');
    const different = ours.findIndex((folder, index) => folder !== theirs[index]);
    return different < 0 ? ours.length : different;
  };
  return paths.reduce((best, path) => (shared(path) > shared(best) ? path : best));
}
