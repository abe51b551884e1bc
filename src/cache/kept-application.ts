import type { Application } from '../link/application.js';
import type { Discovery } from '../load/discover.js';
import type { SourceTree } from '../load/source-tree.js';
import type { Policy } from '../policy/policy.js';
import type { CacheFolder } from './cache-folder.js';
import { digestOf } from './digest.js';
import { areCurrent, type Reading } from './recording-tree.js';

/**
 * What was concluded about one state of an application, kept under everything that the conclusions rest on: the build of Lethe, what the policy says
 * of stores and sources, the names and texts of all sources and schemas, and what else was read on the way.
 */
export class KeptApplication {
  readonly #name: string;

  /** @param build tells two builds of Lethe apart that may come to different conclusions */
  constructor(readonly folder: CacheFolder, build: string, readonly discovery: Discovery, policy: Policy) {
    this.#name = nameOf(build, discovery, policy);
  }

  read(): Application | undefined {
    const { tree } = this.discovery;
    const [readings, application] = this.folder.read(this.#name) ?? [];
    if (readings === undefined || application === undefined) return undefined;
    if (!areCurrent(JSON.parse(readings) as Reading[], tree)) return undefined;
    return { root: rootOf(tree), ...JSON.parse(application) as Omit<Application, 'root'> };
  }

  /** @param readings what was read besides the sources and schemas */
  write(application: Application, readings: readonly Reading[]): void {
    this.folder.write(this.#name, [JSON.stringify(readings), JSON.stringify({ ...application, root: undefined })]);
  }
}

function nameOf(build: string, { sources, schemas, infrastructure, environments, leakable, configurations, companions, workflows, notes }: Discovery, policy: Policy): string {
  return digestOf([
    build, JSON.stringify([linkedPart(policy), [...configurations].sort(), [...companions].sort(), workflows, [...environments].sort(), leakable, notes, sources.size]),
    ...[...sources].flat(), ...[...schemas].flat(), ...[...infrastructure].flat(),
  ]);
}

/** What changes the facts and verdicts of an application; the rest of a policy is for rules and the report. */
function linkedPart({ file, retention, personal, subjects, declarations, exclude, holds }: Policy): Partial<Policy> {
  return { ...file === undefined ? {} : { file }, retention, personal, subjects, declarations, exclude, holds };
}

function rootOf({ root }: SourceTree): string {
  return root.replaceAll('\\', '/').replace(/\/$/, '');
}
