import type { ts } from 'ts-morph';
import { baseName, directoryOf } from '../../load/paths.js';
import { append } from '../append.js';
import type { CallIndex } from '../calls/call-index.js';
import type { CollectSession } from '../session.js';
import type { ImportIndex } from './imports.js';
import { loadedFolders } from './loaders.js';
import { packageAround } from './packages.js';

const sourceEnding = /\.[cm]?[jt]sx?$/;
/** Where an application starts when no manifest says so. */
const startName = /^(main|index|server|app|cli|bin|worker|bootstrap|start)\.[cm]?[jt]sx?$/;
/** What Next.js calls when a server or a page starts, from the top of the package or of its sources. Source: nextjs.org/docs, instrumentation.js. */
const instrumentationName = /^instrumentation(-client)?\.[cm]?[jt]s$/;
/** Files of frameworks with routes in folders. */
const routeFile = /(^|\/)(app\/(.*\/)?(route|page)|pages\/.+|src\/routes\/.+|src\/hooks(\.server|\.client)?)\.[cm]?[jt]sx?$/;

/** Texts with these words say what is done, not which function does it. */
const commonVerb = /^(delete|remove|update|create|insert|get|list|find|clear|destroy|save|add|reset)(All|One|Many)?$/;

/** Tells whether a file that nothing imports is found by something outside the code. */
export class EntryFiles {
  readonly #session: CollectSession;
  /** By the folder of the package. */
  #starts: ReadonlyMap<string, readonly string[]> | undefined;
  #mentions: ReadonlySet<string> | undefined;
  #folders: readonly string[] | undefined;

  constructor(readonly imports: ImportIndex, readonly index: CallIndex) {
    this.#session = imports.session;
  }

  /**
   * Whether a manifest, a loader or a text in the code finds the file, or one that hands on what it exports. In a package without
   * a start, every file may be one.
   */
  isFound(sourceFile: ts.SourceFile): boolean {
    return [...this.imports.withBarrels(sourceFile)].some((file) => {
      const path = this.#session.pathOf(file);
      if (this.#session.project.entries.has(path) || this.isMentioned(stemOf(path)) || this.#isLoaded(path)) return true;
      const directory = this.#packageOf(path);
      if (instrumentationName.test(baseName(path)) && isAtTop(path, directory)) return true;
      const starts = this.#startsOf(directory);
      return starts.length === 0 || starts.includes(path);
    });
  }

  /** Whether a text in the code is this name, or ends in it after a dot, a slash or the like. */
  isMentioned(name: string): boolean {
    this.#mentions ??= new Set([...this.index.texts].flatMap((text) => [text, text.replace(sourceEnding, '').split(/[./:#]/).at(-1) ?? text]));
    return name !== '' && !commonVerb.test(name) && this.#mentions.has(name);
  }

  #isLoaded(path: string): boolean {
    this.#folders ??= loadedFolders(this.#session, this.index);
    return this.#folders.some((folder) => path.startsWith(folder));
  }

  /** The files of a package that start it: nothing imports them, and a manifest, their name or a framework says that they do. */
  #startsOf(directory: string): readonly string[] {
    this.#starts ??= this.#readStarts();
    return this.#starts.get(directory) ?? [];
  }

  #readStarts(): ReadonlyMap<string, readonly string[]> {
    const starts = new Map<string, string[]>();
    const { sourceFiles, entries } = this.#session.project;
    for (const file of sourceFiles) {
      const path = this.#session.pathOf(file);
      const directory = this.#packageOf(path);
      if ((entries.has(path) || isStart(path, directory) || routeFile.test(path)) && this.imports.isEntryFile(file)) append(starts, directory, path);
    }
    return starts;
  }

  #packageOf(path: string): string {
    return packageAround(path, this.#session.project.packages)?.directory ?? '';
  }
}

/** `main.ts` at the top of a package or of its sources. */
function isStart(path: string, directory: string): boolean {
  return startName.test(baseName(path)) && isAtTop(path, directory);
}

function isAtTop(path: string, directory: string): boolean {
  const folder = directoryOf(path);
  return folder === directory || folder === (directory === '' ? 'src' : `${directory}/src`);
}

/** `purge` of `src/jobs/purge.ts`, `jobs` of `src/jobs/index.ts`. */
function stemOf(path: string): string {
  const stem = baseName(path).replace(sourceEnding, '');
  return stem === 'index' ? baseName(directoryOf(path)) : stem;
}
