import { groupBy } from '../group.js';
import type { Finding } from './rule.js';

/** What is remembered of a finding. */
export interface KnownFinding {
  fingerprint: string;
  /** Relative to the root, with forward slashes. */
  file: string;
}

/** Findings compared with those that were there before. */
export interface Comparison<Known extends KnownFinding> {
  /** In their order. */
  fresh: Finding[];
  /** In their order. */
  stayed: Finding[];
  /** What was there before and is no more. */
  gone: Known[];
}

/**
 * Tells findings that were there before from new ones. Each known finding stands for one finding: that with its fingerprint in its file, or,
 * where there is none, one with its fingerprint in another file, as after a file was renamed.
 */
export function compareWithKnown<Known extends KnownFinding>(findings: readonly Finding[], known: readonly Known[]): Comparison<Known> {
  const inPlace = pair(findings, known, ({ fingerprint, file }) => `${fingerprint} ${file}`);
  const moved = pair(inPlace.left, inPlace.gone, ({ fingerprint }) => fingerprint);
  const fresh = new Set(moved.left);
  return { fresh: [...moved.left], stayed: findings.filter((finding) => !fresh.has(finding)), gone: moved.gone };
}

/** Takes pairs with one key out of both lists. */
function pair<Known extends KnownFinding>(findings: readonly Finding[], known: readonly Known[], keyOf: (finding: KnownFinding) => string) {
  const waiting = groupBy(known, keyOf);
  const left = findings.filter(({ fingerprint, span }) => waiting.get(keyOf({ fingerprint, file: span.file }))?.shift() === undefined);
  const gone = new Set([...waiting.values()].flat());
  return { left, gone: known.filter((entry) => gone.has(entry)) };
}
