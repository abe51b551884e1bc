import type { EngineOptions } from '../engine.js';
import type { Application } from '../link/application.js';
import { discoverFiles, type Discovery } from '../load/discover.js';
import { CacheFolder } from './cache-folder.js';
import { KeptApplication } from './kept-application.js';
import { onceAmongMany } from './lock.js';
import { RecordingTree } from './recording-tree.js';

/** Where conclusions are kept, and of which build. */
export interface CacheSettings {
  /** Absolute path. */
  folder: string;
  build: string;
}

/** What was concluded before; else ways to keep what is concluded now from what was found to read, and to look again whether somebody else did. */
export type Lookup = { discovery: Discovery; application: Application } | {
  discovery: Discovery;
  keep: (application: Application) => void;
  again: () => Application | undefined;
};

/** The application as it was concluded before, if nothing changed since; else what a new analysis starts from. */
export function lookUp(settings: CacheSettings, options: EngineOptions): Lookup {
  const { root, policy, tree, onProgress } = options;
  const discovery = discoverFiles({ root, exclude: policy.exclude, ...(tree === undefined ? {} : { tree }), ...(onProgress === undefined ? {} : { onProgress }) });
  const kept = new KeptApplication(new CacheFolder(settings.folder), settings.build, discovery, policy);
  const application = kept.read();
  if (application !== undefined) return { discovery, application };
  const recording = new RecordingTree(discovery.tree);
  return { discovery: { ...discovery, tree: recording }, keep: (made) => { kept.write(made, recording.readings); }, again: () => kept.read() };
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
  const { discovery, keep, again } = first;
  const application = onceAmongMany(settings.folder, again, () => {
    const made = make(discovery);
    keep(made);
    return made;
  });
  return { discovery, application };
}
