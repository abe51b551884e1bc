import type { Application } from '../link/application.js';
import type { Discovery } from '../load/discover.js';
import type { SourceTree } from '../load/source-tree.js';
import type { Policy } from '../policy/policy.js';
import type { CacheFolder } from './cache-folder.js';
import { digestOf } from './digest.js';
import { areCurrent, type Reading } from './recording-tree.js';

/**
 * Keeps what was concluded about an application under everything that the conclusions rest on: the build of Lethe, what the policy says of stores and sources, the names and
 * texts of all sources and schemas, and what else was read on the way.
 */
export class AnalysisCache {
  /** @param build tells two builds of Lethe apart that may come to different conclusions */
  constructor(readonly folder: CacheFolder, readonly build: string) {}

  read(discovery: Discovery, policy: Policy): Application | undefined {
    const [readings, application] = this.folder.read(this.#nameOf(discovery, policy)) ?? [];
    if (readings === undefined || application === undefined) return undefined;
    if (!areCurrent(JSON.parse(readings) as Reading[], discovery.tree)) return undefined;
    return { root: rootOf(discovery.tree), ...JSON.parse(application) as Omit<Application, 'root'> };
  }

  /** @param readings what was read besides the sources and schemas */
  write(discovery: Discovery, policy: Policy, application: Application, readings: readonly Reading[]): void {
    this.folder.write(this.#nameOf(discovery, policy), [JSON.stringify(readings), JSON.stringify({ ...application, root: undefined })]);
  }

  #nameOf({ sources, schemas, configurations, companions, workflows, notes }: Discovery, policy: Policy): string {
    return digestOf([
      this.build, JSON.stringify([linkedPart(policy), [...configurations].sort(), [...companions].sort(), workflows, notes, sources.size]),
      ...[...sources].flat(), ...[...schemas].flat(),
    ]);
  }
}

/** What changes the facts and verdicts of an application; the rest of a policy is for rules and the report. */
function linkedPart({ file, retention, personal, subjects, declarations, exclude, holds }: Policy): Partial<Policy> {
  return { ...file === undefined ? {} : { file }, retention, personal, subjects, declarations, exclude, holds };
}

function rootOf({ root }: SourceTree): string {
  return root.replaceAll('\\', '/').replace(/\/$/, '');
}
