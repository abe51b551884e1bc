import type { ts } from 'ts-morph';
import type { EndFact, LogFact, Evidence, ExposureFact, Note, StoreFact } from '../collect/facts.js';
import type { Timing } from '../timing.js';
import type { SourceTree } from './source-tree.js';

/** A package of the workspace, or the application itself. */
export interface WorkspacePackage {
  /** Name in package.json; empty where it has none. */
  name: string;
  /** Relative to the root, forward slashes; empty for the root. */
  directory: string;
  /** Published for others to install: not private, and its manifest says what it exports. */
  isLibrary: boolean;
}

/** A declaration that stands in no file of the project: a library of the catalogue, a generated client. */
export interface VirtualDeclaration {
  /** Where it would stand, relative to the root; ends in `.d.ts`. */
  path: string;
  text: string;
  /** Bare module specifiers that it answers, besides the ambient modules that it declares itself: `@prisma/client`. */
  specifiers: string[];
  /** Folders or files without extension, relative to the root: an import that leads there gets this declaration. */
  locations: string[];
}

/** A schedule outside the code (a cron table, a workflow, a platform's configuration) and what it runs. */
export interface ScheduledRun {
  /** The source file that it loads or calls, relative to the root. */
  file?: string;
  /** The exports of the file that it calls; absent where that is all of them, or the file itself. */
  exports?: string[];
  /** The name of a job that a library of the application handles. */
  job?: string;
  /** A framework calls it when a request arrives, not on a schedule. */
  onRequest?: true;
  evidence: Evidence;
}

/** The code to analyse: one program over the application's own sources and the declarations of the catalogue. */
export interface LoadedProject {
  /** Absolute path. */
  root: string;
  program: ts.Program;
  /** A program of the same sources with a checker that was asked nothing yet: for code that was given types after it was parsed. */
  renewed: () => ts.Program;
  /** The application's own source files in the program, sorted by path. */
  sourceFiles: ts.SourceFile[];
  packages: WorkspacePackage[];
  /** Stores that schema files declare (Prisma, Strapi). */
  schemaStores: StoreFact[];
  /** What connections of Sequelize that settings in JSON describe give their models by default. */
  connections: ts.ObjectLiteralExpression[];
  /** Scripts of SQL: paths relative to the root, sorted, and their texts. */
  sqlFiles: { file: string; text: string }[];
  schedules: ScheduledRun[];
  /** What infrastructure beside the code opens to others, which records it ends, which logs it keeps for ever, and files that no web server should show. */
  infrastructure: { exposures: ExposureFact[]; ends: EndFact[]; logs: LogFact[]; leakable: readonly string[] };
  /** Source files that a manifest names: a package's face, its commands, its scripts, the functions of a platform. */
  entries: ReadonlySet<string>;
  /** Sources of other packages that imports lead to and that are not loaded, where only some packages are. */
  elsewhere: ReadonlySet<string>;
  /** Texts of templates, components and code in other languages, read when they are asked for. */
  companions: () => Iterable<string>;
  /** What stands around the code of a component, by its path relative to the root; empty for other files. */
  markupOf: (file: string) => string;
  notes: Note[];
  /** Bytes of source text read. */
  bytes: number;
}

export interface LoadOptions {
  /** Absolute path of the folder to analyse. */
  root: string;
  /** Whether a source, schema or template belongs to what is loaded; all do where nothing is said. Configurations are read wherever they stand. */
  within?: (file: string) => boolean;
  /** Globs relative to the root to leave out besides the defaults. */
  exclude?: string[];
  /** Declaration files of the user, relative to the root. */
  declarations?: string[];
  /** Unsaved texts by path relative to the root; they win over the disk. */
  overlays?: ReadonlyMap<string, string>;
  /** Where the files are read from; the disk, where nothing is said. */
  tree?: SourceTree;
  /** An earlier result for the same root, whose unchanged source files are used again. */
  previous?: LoadedProject;
  /** Told what is going on, for a progress line. */
  onProgress?: (step: string, done: number, total: number) => void;
  /** Told how long parsing takes. */
  timing?: Timing;
}
