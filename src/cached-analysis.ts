import type { Analysis, AnalyzeOptions } from './analyze.js';
import { lookUp, type CacheSettings } from './cache/applications.js';
import type { EngineOptions } from './engine.js';
import { judge } from './judge/judge.js';
import type { Application } from './link/application.js';
import { Timing } from './timing.js';
import { rules as allRules } from '../rules/index.js';

/** Analyses a whole application once, from the cache where nothing changed. The compiler is only loaded where it is needed. */
export async function analyzeCached(options: Omit<AnalyzeOptions, 'overlays'> & Pick<EngineOptions, 'tree'>, cache: CacheSettings | undefined): Promise<Analysis> {
  const { timing = new Timing() } = options;
  const application = await applicationOf({ ...options, timing }, cache);
  return { application, findings: timing.measure('judge', () => judge(application, options.rules ?? allRules, options.policy, options.preset, options.today)) };
}

async function applicationOf(options: EngineOptions & { timing: Timing }, cache: CacheSettings | undefined): Promise<Application> {
  const { timing } = options;
  const looked = cache === undefined ? undefined : timing.measure('look up', () => lookUp(cache, options));
  if (looked !== undefined && 'application' in looked) return looked.application;
  const stop = timing.start('load compiler');
  const { Engine } = await import('./engine.js');
  stop();
  const application = new Engine(options).analyze(undefined, looked?.discovery);
  timing.measure('keep', () => looked?.keep(application));
  return application;
}
