import { readArtefacts } from './artefact/files.js';
import { requireAllPackages, withoutCovered } from './artefact/whole.js';
import type { Analysis, AnalyzeOptions } from './analyze.js';
import { createTaxonomy } from './catalog/classify.js';
import { judge } from './judge/judge.js';
import { link } from './link/link.js';
import { mergeParts } from './link/parts/merge-parts.js';
import { Timing } from './timing.js';
import { rules as allRules } from '../rules/index.js';

/**
 * Links the facts of a workspace's packages into one application, and judges it. No code is read, and no compiler is loaded.
 *
 * @param globs of files that `lethe collect` wrote, seen from the working directory
 * @throws UsageError where facts are missing, damaged, or of another state, policy or build
 */
export function analyzeFacts(globs: readonly string[], workingDirectory: string, options: Omit<AnalyzeOptions, 'overlays'>): Promise<Analysis> {
  const { root, policy, timing = new Timing() } = options;
  const facts = timing.measure('read facts', () => {
    const artefacts = readArtefacts(globs, workingDirectory, policy);
    requireAllPackages(artefacts, root, policy.exclude);
    return mergeParts(withoutCovered(artefacts));
  });
  const application = timing.measure('link', () => link({ root, facts, taxonomy: createTaxonomy(policy.personal), policy, partial: false }));
  return Promise.resolve({ application, findings: timing.measure('judge', () => judge(application, options.rules ?? allRules, policy, options.preset, options.today)) });
}
