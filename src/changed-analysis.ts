import type { Analysis, AnalyzeOptions } from './analyze.js';
import type { CacheSettings } from './cache/applications.js';
import { analyzeCached } from './cached-analysis.js';
import { improvementsOf, type Improvement } from './judge/improvements.js';
import { judgeChange } from './judge/judge-change.js';
import type { Finding } from './judge/rule.js';
import { mayBeRead } from './load/discover.js';
import { CommitTree } from './load/git/commit-tree.js';
import { Repository, type Base } from './load/git/repository.js';
import { PolicyError } from './policy/issues.js';
import { parsePolicy } from './policy/load.js';
import type { Policy } from './policy/policy.js';
import { changeRules } from '../rules/changes/index.js';

/** The application as it is, and what is new since it was otherwise. */
export interface ChangedAnalysis extends Analysis {
  base: Base;
  /** Every finding of the application as it is, whether or not it is new. */
  present: Finding[];
  improvements: Improvement[];
}

/**
 * Analyses the work tree and the commit that it started from, and reports what the change between them does. The commit is read from git's own
 * store; nothing is checked out.
 *
 * @param name a branch, tag or commit
 * @throws UsageError where there is no repository or no such commit
 */
export async function analyzeChange(
  name: string, options: Omit<AnalyzeOptions, 'overlays'>, cache: CacheSettings | undefined,
): Promise<ChangedAnalysis> {
  const repository = Repository.around(options.root);
  const base = repository.baseOf(name);
  const tree = new CommitTree(repository, base.commit, mayBeRead);
  const after = await analyzeCached(options, cache);
  const policy = { ...policyAt(tree, options.policy), rules: options.policy.rules, preset: options.policy.preset };
  const before = await analyzeCached({ ...options, policy, tree }, cache);
  const change = { before: before.application, after: after.application };
  return { application: after.application, findings: judgeChange(change, { before: before.findings, after: after.findings }, changeRules), base, present: after.findings, improvements: improvementsOf(change) };
}

/** What the policy said then; today's, where there was one that cannot be read. */
function policyAt(tree: CommitTree, today: Policy): Policy {
  const file = today.file ?? 'lethe.yaml';
  const content = tree.read(file);
  if (!('text' in content)) return { ...today, retention: [] };
  try {
    return parsePolicy(content.text, file);
  } catch (error) {
    if (error instanceof PolicyError) return today;
    throw error;
  }
}
