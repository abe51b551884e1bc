import type { Note } from '../../collect/facts.js';
import { isRecord, parseJsonFile } from '../json-file.js';
import { baseName, directoryOf, joinPath, selfAndParents } from '../paths.js';
import { isRequested, routesOf, type Route } from './routes.js';

/** What a command line runs: source files of the application. */
interface Package {
  directory: string;
  scripts: ReadonlyMap<string, string>;
  /** Paths that the manifest names: `main`, `exports`, `bin`. */
  faces: string[];
}

const sourceEnding = /(\.d)?\.[cm]?[jt]sx?$/;
const maximumDepth = 4;

/** Understands command lines and paths of requests, as far as they lead to source files. */
export class Commands {
  readonly #packages: Package[];
  readonly #bySuffix = new Map<string, string[]>();
  #routed: readonly { source: string; routes: readonly Route[] }[] | undefined;

  constructor(readonly sources: readonly string[], configurations: Iterable<string>, read: (file: string) => string | undefined) {
    this.#packages = [...configurations].filter((file) => baseName(file) === 'package.json').sort().map((file) => readPackage(file, read(file) ?? '{}'));
    for (const source of sources) {
      const stem = source.replace(sourceEnding, '');
      const name = baseName(stem);
      this.#bySuffix.set(name, [...this.#bySuffix.get(name) ?? [], source]);
    }
  }

  /** The files that a command runs in a folder: `npm run purge`, `node dist/purge.js`, `curl https://…/api/purge`. */
  filesOf(command: string, directory: string, depth = 0): string[] {
    if (depth > maximumDepth) return [];
    return command.split(/&&|\|\||;|\n|\|/).flatMap((part) => {
      const words = part.trim().split(/\s+/).map((word) => word.replace(/^["']|["']$/g, ''));
      const script = scriptOf(words);
      const scripts = script === undefined ? [] : this.#scriptsNamed(script, directory);
      if (scripts.length > 0) return scripts.flatMap((found) => this.filesOf(found.command, found.directory, depth + 1));
      const requested = /^(curl|wget|http|https|xh)$/.test(words[0] ?? '') ? words.flatMap((word) => this.filesOfRequest(word)) : [];
      return [...requested, ...words.flatMap((word) => this.filesAt(word, directory))];
    });
  }

  /** The source of a path as a command or a manifest writes it: compiled, with or without extension, seen from a container. */
  filesAt(path: string, directory: string): string[] {
    if (!/^[\w@./-]+$/.test(path) || !/[a-z]/i.test(path) || !(sourceEnding.test(path) || path.includes('/'))) return [];
    const stem = path.replace(sourceEnding, '').replace(/\/$/, '/index');
    const candidates = this.#bySuffix.get(baseName(stem)) ?? [];
    const isAt = (wanted: string) => (source: string): boolean => source.replace(sourceEnding, '') === wanted;
    const exact = candidates.find(isAt(joinPath(directory, stem))) ?? candidates.find(isAt(joinPath('', stem)));
    if (exact !== undefined) return [exact];
    const inner = stem.replace(/^(\.?\/)?((usr|src|app|home|var|opt|srv|code|workspace|build|dist|out|lib|output)\/)+/, '').replace(/^\.\//, '');
    const below = candidates.filter((source) => endsIn(source, inner));
    return below.filter((source) => source.startsWith(directory === '' ? '' : `${directory}/`)).slice(0, 1).concat(below).slice(0, 1);
  }

  /** All sources whose path ends in one without an extension, where only the running code knows the folder that it starts in. */
  filesEndingIn(path: string): string[] {
    const stem = joinPath('', path.replace(sourceEnding, ''));
    return (this.#bySuffix.get(baseName(stem)) ?? []).filter((source) => endsIn(source, stem));
  }

  /** The files that answer requests of a URL or a path. */
  filesOfRequest(address: string, directory = ''): string[] {
    const path = /^(?:https?:\/\/[^/\s]+|\$\{?\{?[\w.\s]+\}?\}?)?(\/[\w./[\]-]*)/.exec(address)?.[1];
    if (path === undefined || path === '/') return [];
    this.#routed ??= this.sources.map((source) => ({ source, routes: routesOf(source) })).filter(({ routes }) => routes.length > 0);
    const inFolder = this.#routed.filter(({ source }) => directory === '' || source.startsWith(`${directory}/`));
    return inFolder.filter(({ routes }) => routes.some((route) => isRequested(route, path))).map(({ source }) => source);
  }

  /** Source files that manifests name, and those that scripts run. */
  entries(): ReadonlySet<string> {
    const entries = new Set<string>();
    for (const { directory, scripts, faces } of this.#packages) {
      for (const face of faces) for (const file of this.#faceFiles(face, directory)) entries.add(file);
      for (const command of scripts.values()) for (const file of this.filesOf(command, directory)) entries.add(file);
    }
    return entries;
  }

  /** `./dist/index.js`, `./src/*.ts`. */
  #faceFiles(face: string, directory: string): string[] {
    if (!face.includes('*')) return this.filesAt(face, directory);
    const [head = ''] = face.split('*', 1);
    const folder = joinPath(directory, head.replace(/^(\.\/)?(dist|build|lib)\b/, 'src').replace(/[^/]*$/, ''));
    return this.sources.filter((source) => source.startsWith(folder));
  }

  #scriptsNamed(name: string, directory: string): { command: string; directory: string }[] {
    const around = selfAndParents(directory);
    const own = this.#packages.filter((candidate) => candidate.directory === around.find((folder) => candidate.directory === folder && candidate.scripts.has(name)));
    const others = this.#packages.filter((candidate) => candidate.scripts.has(name));
    return (own.length > 0 ? own.slice(-1) : others).map((found) => ({ command: found.scripts.get(name) ?? '', directory: found.directory }));
  }
}

function endsIn(source: string, stem: string): boolean {
  return `/${source.replace(sourceEnding, '')}`.endsWith(`/${stem}`);
}

/** `purge` of `npm run purge`, `pnpm --filter api purge`, `yarn workspace api purge`, `bun run purge`. */
function scriptOf(words: readonly string[]): string | undefined {
  const start = words.findIndex((word) => /^(npm|pnpm|yarn|bun|nx|turbo)$/.test(word));
  if (start < 0) return undefined;
  const rest = words.slice(start + 1).filter((word, index, all) => !word.startsWith('-') && !/^(--filter|--prefix|--cwd|-C|-F|-w|--workspace)$/.test(all[index - 1] ?? ''));
  const run = rest.findIndex((word) => word === 'run' || word === 'run-script');
  if (run >= 0) return rest[run + 1];
  return rest[0] === 'workspace' ? rest[2] : rest.at(-1);
}

function readPackage(file: string, text: string): Package {
  const notes: Note[] = [];
  const content = parseJsonFile(file, text, notes);
  const scripts = isRecord(content['scripts']) ? Object.entries(content['scripts']) : [];
  const faces = ['main', 'module', 'source', 'exports', 'bin'].flatMap((key) => leaves(content[key]));
  return { directory: directoryOf(file), scripts: new Map(scripts.map(([name, command]) => [name, String(command)])), faces };
}

function leaves(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  return isRecord(value) && depth < maximumDepth ? Object.values(value).flatMap((inner) => leaves(inner, depth + 1)) : [];
}
