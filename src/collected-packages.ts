import { artefactText } from './artefact/artefact.js';
import { digestOf } from './cache/digest.js';
import { createTaxonomy } from './catalog/classify.js';
import { mayNameField } from './catalog/field-names.js';
import { collectPart } from './collect/collect.js';
import type { PartialFacts } from './collect/facts.js';
import { discoverFiles, type Discovery } from './load/discover.js';
import { formatOf } from './load/infrastructure/names.js';
import { loadProject } from './load/load.js';
import type { LoadedProject, LoadOptions } from './load/project.js';
import { UsageError } from './load/usage-error.js';
import { openWorkspace, type Workspace } from './load/workspace.js';
import { holdFieldsOf, type Policy } from './policy/policy.js';
import { Timing } from './timing.js';

export interface PackageOptions {
  /** Absolute path of the workspace's root. */
  root: string;
  /** Folders of the packages, relative to the root; empty for what belongs to no other package. */
  directories: readonly string[];
  policy: Policy;
  onProgress?: LoadOptions['onProgress'];
  /** Told how long the steps take. */
  timing?: Timing;
}

/** The facts of packages together with all that they depend on. */
export interface CollectedPackages extends PartialFacts {
  directories: readonly string[];
  /** The folders of the packages that were read, sorted, each with a digest of its sources, schemas and infrastructure. */
  packages: [directory: string, digest: string][];
}

/**
 * Collects the facts of packages of a workspace. What they depend on is read as well, because what their code does is told by the types and functions
 * that it uses: packages that manifests name, and those that imports lead to.
 *
 * @throws UsageError where a folder is no package
 */
export function collectPackages(options: PackageOptions): CollectedPackages {
  const { directories, policy, onProgress, timing = new Timing() } = options;
  const { project, packages } = timing.measure('load', () => loadWithDependencies(options, timing));
  const taxonomy = createTaxonomy(policy.personal);
  const facts = timing.measure('collect', () => collectPart(project, mayNameField(taxonomy, policy.personal), {
    timing, holds: holdFieldsOf(policy), ...(onProgress === undefined ? {} : { onProgress }),
  }));
  return { directories, packages, ...facts };
}

/**
 * The same as the text of a file.
 *
 * @throws UsageError where a folder is no package
 */
export function factsOfPackages(directories: readonly string[], options: Omit<PackageOptions, 'directories'>): Promise<string> {
  return Promise.resolve(artefactText(collectPackages({ ...options, directories }), options.policy));
}

interface Loaded {
  project: LoadedProject;
  packages: CollectedPackages['packages'];
}

/** Loads packages and what their manifests name, then again with what imports led to besides, until nothing is missing. */
function loadWithDependencies({ root, directories, policy, onProgress }: PackageOptions, timing: Timing): Loaded {
  const options = { root, exclude: policy.exclude, declarations: policy.declarations, timing, ...(onProgress === undefined ? {} : { onProgress }) };
  const { workspace } = openWorkspace(root, policy.exclude);
  for (const directory of directories) requirePackage(directory, workspace);
  let previous: LoadedProject | undefined;
  for (let closure = workspace.closureOf(directories); ; ) {
    const within = isWithinPackages(closure, workspace);
    const discovery = discoverFiles({ ...options, within });
    const project = loadProject({ ...options, within, ...(previous === undefined ? {} : { previous }) }, discovery);
    const wider = workspace.closureOf([...closure, ...[...project.elsewhere].map((file) => workspace.packageOf(file))]);
    if (wider.length === closure.length) return { project, packages: digestsOf(closure, discovery, workspace) };
    [closure, previous] = [wider, project];
  }
}

function requirePackage(directory: string, workspace: Workspace): void {
  const owner = workspace.packageOf(directory);
  if (owner !== directory) throw new UsageError(`"${directory}" is no package of the workspace: it belongs to ${owner === '' ? 'the root' : owner}`);
}

/** Schemas and infrastructure at the root are of databases that every package may use. */
function isWithinPackages(closure: readonly string[], workspace: Workspace): (file: string) => boolean {
  const folders = new Set(closure);
  return (file) => {
    const directory = workspace.packageOf(file);
    return folders.has(directory) || (directory === '' && (/\.(?:prisma|sql)$/.test(file) || formatOf(file) !== undefined));
  };
}

function digestsOf(closure: readonly string[], { sources, schemas, infrastructure }: Discovery, workspace: Workspace): CollectedPackages['packages'] {
  const texts = new Map<string, string[]>(closure.map((directory) => [directory, []]));
  for (const [file, text] of [...sources, ...schemas, ...infrastructure]) texts.get(workspace.packageOf(file))?.push(file, text);
  return closure.map((directory) => [directory, digestOf(texts.get(directory) ?? [])]);
}
