import { isRecord } from './json-file.js';
import { joinPath } from './paths.js';

/** What a `package.json` says about imports that no configuration of the compiler knows. */
export interface PackagePaths {
  /** Folders and files by the name that stands for them, relative to the root: `_moduleAliases` of `module-alias`. */
  aliases: ReadonlyMap<string, string>;
  /** The folders that a script looks for modules in, relative to the root: `NODE_PATH=./lib node server.js`. */
  modulePaths: readonly string[];
}

export function readPackagePaths(directory: string, content: Record<string, unknown>): PackagePaths {
  const { _moduleAliases: aliases, scripts } = content;
  const targets = Object.entries(isRecord(aliases) ? aliases : {}).flatMap(([name, target]) => (typeof target === 'string' ? [[name, joinPath(directory, target)] as const] : []));
  const commands = Object.values(isRecord(scripts) ? scripts : {}).filter((command) => typeof command === 'string');
  return { aliases: new Map(targets), modulePaths: [...new Set(commands.flatMap(modulePathsIn))].map((path) => joinPath(directory, path)) };
}

/** A list of folders is written with colons, on Windows with semicolons. */
function modulePathsIn(command: string): string[] {
  const list = /\bNODE_PATH=(["']?)([\w./:;-]+)\1/.exec(command)?.[2] ?? '';
  return list.split(/[:;]/).filter((path) => path !== '' && !path.startsWith('/'));
}

/** Where an alias leads: `lib/models/guest` for `@models/guest` where `@models` stands for `lib/models`. */
export function targetOfAlias(specifier: string, { aliases }: PackagePaths): string | undefined {
  for (let end = specifier.length; end > 0; end = specifier.lastIndexOf('/', end - 1)) {
    const target = aliases.get(specifier.slice(0, end));
    if (target !== undefined) return joinPath(target, specifier.slice(end + 1));
  }
  return undefined;
}
