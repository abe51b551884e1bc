import { statSync } from 'node:fs';
import type { Note } from '../collect/facts.js';
import { readParentLayers } from './gitignore.js';
import { isCompanion } from './companions.js';
import { createLeftOut, type LeftOut } from './left-out.js';
import { baseName, directoryOf, isJavaScript, isSource } from './paths.js';
import type { LoadOptions } from './project.js';
import { isEnvironmentName, isLeakableName } from '../catalog/leakable.js';
import { formatOf, mayBeInfrastructure } from './infrastructure/names.js';
import { isScheduleName } from './schedules/names.js';
import { DiskTree, OverlaidTree, type SourceTree } from './source-tree.js';
import { describesTables, holdsTests, isMarkedAsGenerated, isMinified } from './text-file.js';
import { UsageError } from './usage-error.js';
import { walkDirectory } from './walk.js';

/** What the other parts of `load` are given to read; paths are relative to the root. */
export interface Discovery {
  /** Where whatever is not read yet is read from. */
  tree: SourceTree;
  /** Source files and their texts, sorted by path. */
  sources: ReadonlyMap<string, string>;
  /** Source files that do not belong to what is loaded; not read. */
  elsewhere: ReadonlySet<string>;
  /** Schema files and their texts, sorted by path. */
  schemas: ReadonlyMap<string, string>;
  /** `package.json`, `pnpm-workspace.yaml`, every other JSON file that a configuration may extend, and files that hold schedules; not read yet. */
  configurations: ReadonlySet<string>;
  /** Templates, components and code of other languages; not read yet. */
  companions: readonly string[];
  /** Files of infrastructure beside the code and their texts, sorted by path. */
  infrastructure: ReadonlyMap<string, string>;
  /** Files with values for variables, which infrastructure may name; not read yet. */
  environments: ReadonlySet<string>;
  /** Files with secrets and copies of records, which no web server should show; never read. */
  leakable: readonly string[];
  /** Workflows of GitHub Actions, sorted; not read yet. */
  workflows: readonly string[];
  /** Sources that are left out because of their content. */
  dropped: ReadonlySet<string>;
  leftOut: LeftOut;
  notes: Note[];
  /** Bytes of sources, schemas and infrastructure. */
  bytes: number;
}

const schemaName = /\.(?:prisma|sql)$/;
const configurationName = /\.json$|^pnpm-workspace\.ya?ml$/;
const workflowFolder = '.github/workflows';

/**
 * Finds and reads the source and schema files of a folder. Each file is read once.
 * @throws {UsageError} when the folder does not exist.
 */
export function discoverFiles(options: LoadOptions): Discovery {
  const below = options.tree ?? diskTreeOf(options.root);
  const tree = options.overlays === undefined ? below : new OverlaidTree(below, options.overlays);
  const leftOut = createLeftOut(options.exclude ?? []);
  const walk = { tree, leftOut, wanted: (name: string) => isWanted(name) || isCompanion(name) || isLeakableName(name), files: [] as string[], notes: [] as Note[] };
  walkDirectory(walk, '', readParentLayers(tree));
  const files = new Set([...walk.files, ...newFiles(options, below, leftOut)]);
  const { within = () => true } = options;
  const reader = new FileReader(tree, walk.notes, leftOut, options.onProgress);
  const read = [...files].filter(isRead).sort();
  reader.readAll(read.filter(within));
  if (options.within === undefined && reader.sources.size === 0 && reader.schemas.size === 0) walk.notes.push(emptyProject);
  return {
    tree,
    sources: reader.sources,
    elsewhere: new Set(options.within === undefined ? [] : read.filter((file) => isSource(file) && !within(file))),
    schemas: reader.schemas,
    configurations: new Set(walk.files.filter((file) => isConfiguration(baseName(file)))),
    companions: walk.files.filter((file) => isCompanion(baseName(file)) && within(file)),
    infrastructure: reader.infrastructure,
    environments: new Set(walk.files.filter((file) => isEnvironmentName(baseName(file)))),
    leakable: walk.files.filter((file) => isLeakableName(baseName(file)) && within(file)).sort(),
    workflows: workflowsIn(tree),
    dropped: reader.dropped,
    leftOut,
    notes: walk.notes,
    bytes: reader.bytes,
  };
}

const emptyProject: Note = {
  file: '',
  line: 1,
  column: 1,
  message: 'No source file was found here. Is this the right folder, and does no .gitignore or exclude leave out all?',
};

function diskTreeOf(root: string): SourceTree {
  const status = statSync(root, { throwIfNoEntry: false });
  if (!status) throw new UsageError(`The folder ${root} does not exist.`);
  if (!status.isDirectory()) throw new UsageError(`${root} is a file. Name the folder of the application instead.`);
  return new DiskTree(root);
}

function isWanted(name: string): boolean {
  return isSource(name) || schemaName.test(name) || isConfiguration(name) || mayBeInfrastructure(name);
}

/** Whether a file of this name may be read in an analysis. */
export function mayBeRead(name: string): boolean {
  return isWanted(name) || isCompanion(name) || name === '.gitignore';
}

function isRead(file: string): boolean {
  const name = baseName(file);
  return formatOf(file) !== undefined || ((isSource(name) || schemaName.test(name)) && !isConfiguration(name));
}

function isConfiguration(name: string): boolean {
  return configurationName.test(name) || isScheduleName(name);
}

/** Folders that start with a dot hold no code, and this one says what runs it. */
function workflowsIn(tree: SourceTree): string[] {
  const listing = tree.list(workflowFolder);
  const names = 'entries' in listing ? listing.entries.map(({ name }) => name) : [];
  return names.filter((name) => /\.ya?ml$/.test(name)).sort().map((name) => `${workflowFolder}/${name}`);
}

/** Overlays that stand on no disk yet. One that does, and that the walk did not list, is left out on purpose. */
function newFiles(options: LoadOptions, below: SourceTree, leftOut: LeftOut): string[] {
  return [...(options.overlays?.keys() ?? [])].filter((file) => {
    if (!isWanted(baseName(file)) || leftOut.file(file)) return false;
    const folders = directoryOf(file).split('/').filter(Boolean);
    if (folders.some((_, index) => leftOut.directory(folders.slice(0, index + 1).join('/')))) return false;
    return !below.has(file);
  });
}

class FileReader {
  readonly sources = new Map<string, string>();
  readonly schemas = new Map<string, string>();
  readonly infrastructure = new Map<string, string>();
  readonly dropped = new Set<string>();
  bytes = 0;

  constructor(
    private readonly tree: SourceTree,
    private readonly notes: Note[],
    private readonly leftOut: LeftOut,
    private readonly onProgress: LoadOptions['onProgress'],
  ) {}

  readAll(files: readonly string[]): void {
    files.forEach((file, index) => {
      this.read(file);
      this.onProgress?.('Reading files', index + 1, files.length);
    });
    dropShadowedDeclarations(this.sources);
  }

  private read(file: string): void {
    const text = this.textOf(file);
    if (text === undefined) return;
    if (schemaName.test(file)) {
      this.schemas.set(file, text);
    } else if (formatOf(file) !== undefined) {
      this.infrastructure.set(file, text);
    } else if (isJavaScript(file) && isMinified(text)) {
      // TypeScript with long lines holds pictures or texts.
      this.drop(file, 'Left out: it looks minified.');
    } else if (this.leftOut.mayDescribeTables(file) ? !describesTables(text) : isMarkedAsGenerated(text) || holdsTests(text)) {
      this.dropped.add(file);
    } else {
      this.sources.set(file, text);
    }
  }

  private textOf(file: string): string | undefined {
    const content = this.tree.read(file);
    if ('problem' in content) {
      this.drop(file, content.problem);
      return undefined;
    }
    this.bytes += content.bytes;
    return content.text;
  }

  private drop(file: string, message: string): void {
    this.dropped.add(file);
    this.notes.push({ file, line: 1, column: 1, message });
  }
}

/** Where `mailer.js` has a `mailer.d.ts` beside it, the code itself says more, unless it only hands on what is built of the sources that the declaration names. */
function dropShadowedDeclarations(sources: Map<string, string>): void {
  for (const [file, text] of sources) {
    const declaration = /^(.*)\.d(\.[cm]?)ts$/.exec(file);
    if (!declaration) continue;
    const [, stem = '', kind = '.'] = declaration;
    const code = [`${stem}${kind}js`, `${stem}${kind}jsx`].find((candidate) => sources.has(candidate));
    if (code !== undefined) sources.delete(handsOn(text) && handsOn(sources.get(code) ?? '') ? code : file);
  }
}

/** `module.exports = require('./dist/mailer')` and `export * from './src/mailer'`, and nothing else. */
function handsOn(text: string): boolean {
  const [statement = '', ...others] = text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !/^['"]use strict['"];?$/.test(line));
  return others.length === 0 && /^(?:module\.exports ?= ?require\(['"][^'"]+['"]\)|export \* from ['"][^'"]+['"]);?$/.test(statement);
}
