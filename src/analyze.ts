import { Engine } from './engine.js';
import { judge } from './judge/judge.js';
import type { Finding, PresetName, Rule } from './judge/rule.js';
import type { Application } from './link/application.js';
import type { Policy } from './policy/policy.js';
import { Timing } from './timing.js';
import { rules as allRules } from '../rules/index.js';

export interface AnalyzeOptions {
  /** Absolute path of the folder to analyse. */
  root: string;
  policy: Policy;
  /** Wins over the preset of the policy. */
  preset?: PresetName;
  rules?: readonly Rule[];
  /** The day that exceptions are held against, `2027-03-31`; today where it is left out. */
  today?: string;
  /** Unsaved texts by path relative to the root; they win over the disk. */
  overlays?: ReadonlyMap<string, string>;
  onProgress?: (step: string, done: number, total: number) => void;
  /** Told how long the steps take. */
  timing?: Timing;
}

export interface Analysis {
  application: Application;
  findings: Finding[];
}

/** Loads, collects, links and judges a whole application once. */
export function analyze(options: AnalyzeOptions): Analysis {
  const { root, policy, onProgress, timing = new Timing() } = options;
  const engine = new Engine({ root, policy, timing, ...(onProgress === undefined ? {} : { onProgress }) });
  const application = engine.analyze(options.overlays);
  return { application, findings: timing.measure('judge', () => judge(application, options.rules ?? allRules, policy, options.preset, options.today)) };
}
