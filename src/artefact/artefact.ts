import { digestOf } from '../cache/digest.js';
import { build } from '../cache/build.js';
import type { PartialFacts } from '../collect/facts.js';
import manifest from '../../package.json' with { type: 'json' };
import type { Policy } from '../policy/policy.js';

/** The first line of an artefact. */
export interface Header {
  lethe: 'facts';
  format: number;
  /** Version and build of Lethe; facts of another build may say other things. */
  version: string;
  build: string;
  /** A digest of what the policy says of reading. */
  policy: string;
  /** Folders of the packages, relative to the root of the workspace. */
  directories: readonly string[];
  /** Every package that was read for them, with a digest of its sources and schemas. */
  packages: [directory: string, digest: string][];
  /** A digest of the lines below. */
  digest: string;
}

/** The facts of packages and of what they depend on, as they stand in a file. */
export interface Artefact extends Omit<PartialFacts, 'files'> {
  header: Header;
  /** The facts of each file in one line of JSON: equal lines need not be read twice. */
  lines: string[];
}

/** Of this Lethe. */
export const ownBuild = build ?? 'sources';
const ownFormat = 1;

/** What of a policy changes the facts. */
export function digestOfPolicy({ exclude, declarations, holds, personal }: Policy): string {
  const named = [...holds.map(({ target }) => target), '', ...personal.map(({ target }) => target)];
  return digestOf([JSON.stringify([exclude, declarations, named])]);
}

/** The text of an artefact: lines of JSON, first the header, then what concerns the packages as a whole, then one for each file. */
export function artefactText({ directories, packages, files, quiet, named }: PartialFacts & Pick<Header, 'directories' | 'packages'>, policy: Policy): string {
  const lines = [JSON.stringify({ quiet, named }), ...files.map((facts) => JSON.stringify(facts))];
  const header: Header = {
    lethe: 'facts', format: ownFormat, version: manifest.version, build: ownBuild, policy: digestOfPolicy(policy), directories, packages, digest: digestOf(lines),
  };
  return `${[JSON.stringify(header), ...lines].join('\n')}\n`;
}

/** What a text holds; undefined where it is no artefact or is damaged. The header alone is given where another Lethe wrote it. */
export function parseArtefact(text: string): Artefact | Pick<Artefact, 'header'> | undefined {
  const [first = '', ...lines] = text.replace(/\n$/, '').split('\n');
  const header = headerIn(first);
  if (header === undefined) return undefined;
  if (header.format !== ownFormat || header.build !== ownBuild) return { header };
  const [whole] = lines;
  if (whole === undefined || header.digest !== digestOf(lines)) return undefined;
  return { header, ...JSON.parse(whole) as Pick<Artefact, 'quiet' | 'named'>, lines: lines.slice(1) };
}

function headerIn(line: string): Header | undefined {
  if (!line.startsWith('{"lethe":"facts",')) return undefined;
  try {
    return JSON.parse(line) as Header;
  } catch {
    return undefined;
  }
}
