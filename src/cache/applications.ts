import type { EngineOptions } from '../engine.js';
import type { Application } from '../link/application.js';
import { discoverFiles, type Discovery } from '../load/discover.js';
import { AnalysisCache } from './analysis-cache.js';
import { CacheFolder } from './cache-folder.js';
import { onceAmongMany } from './lock.js';
import { RecordingTree } from './recording-tree.js';

/** Where conclusions are kept, and of which build. */
export interface CacheSettings {
  /** Absolute path. */
  folder: string;
  build: string;
}

/** What was concluded before, or a way to keep what is concluded now from what was found to read. */
export type Lookup = { discovery: Discovery; application: Application } | { discovery: Discovery; keep: (application: Application) => void };

/** The application as it was concluded before, if nothing changed since; else what a new analysis starts from. */
export function lookUp(settings: CacheSettings, options: EngineOptions): Lookup {
  const { root, policy, tree, onProgress } = options;
  const cache = new AnalysisCache(new CacheFolder(settings.folder), settings.build);
  const discovery = discoverFiles({ root, exclude: policy.exclude, ...(tree === undefined ? {} : { tree }), ...(onProgress === undefined ? {} : { onProgress }) });
  const application = cache.read(discovery, policy);
  if (application !== undefined) return { discovery, application };
  const recording = new RecordingTree(discovery.tree);
  return { discovery: { ...discovery, tree: recording }, keep: (made) => { cache.write(discovery, policy, made, recording.readings); } };
}

/**
 * The application from the cache; where it is not there, one of all threads and processes that ask makes it, and the others wait for it.
 *
 * @param make analyses anew what was found
 */
export function sharedApplication(
  settings: CacheSettings, options: EngineOptions, make: (discovery: Discovery) => Application,
): { discovery: Discovery; application: Application } {
  const first = lookUp(settings, options);
  if ('application' in first) return first;
  const { discovery } = first;
  const ofAnother = (): Application | undefined => {
    const found = lookUp(settings, options);
    return 'application' in found ? found.application : undefined;
  };
  const application = onceAmongMany(settings.folder, ofAnother, () => {
    const made = make(discovery);
    first.keep(made);
    return made;
  });
  return { discovery, application };
}
