import type { Evidence, FunctionReference, Reachability } from '../../collect/facts.js';
import { compareText } from '../../order.js';

const strength: Record<Reachability['verdict'], number> = { unreachable: 0, reachable: 1, scheduled: 2 };

/** What runs a piece of code, where two parts of an application know different callers of it. */
export function mergeReachability(first: Reachability, second: Reachability): Reachability {
  const better = compareChains(first, second) <= 0 ? first : second;
  return { verdict: better.verdict, evidence: better.evidence, callers: unitedCallers(first.callers, second.callers) };
}

/** The strongest first; of equal ones that which a search from the code upwards finds first: the shortest, by the places on the way. */
function compareChains(first: Reachability, second: Reachability): number {
  const byVerdict = strength[second.verdict] - strength[first.verdict];
  if (byVerdict !== 0) return byVerdict;
  if (first.verdict === 'unreachable' && (first.evidence.length < 2) !== (second.evidence.length < 2)) return second.evidence.length - first.evidence.length;
  return first.evidence.length - second.evidence.length || comparePlaces(first.evidence, second.evidence);
}

function comparePlaces(first: readonly Evidence[], second: readonly Evidence[]): number {
  for (let fromEnd = 1; fromEnd <= first.length; fromEnd += 1) {
    const [left, right] = [first.at(-fromEnd), second.at(-fromEnd)];
    const order = left === undefined || right === undefined ? 0 : compareText(left.file, right.file) || left.line - right.line;
    if (order !== 0) return order;
  }
  return 0;
}

function unitedCallers(first: readonly FunctionReference[], second: readonly FunctionReference[]): FunctionReference[] {
  const keyOf = ({ file, line, name }: FunctionReference): string => JSON.stringify([file, line, name]);
  const known = new Set(first.map(keyOf));
  const added = second.filter((caller) => !known.has(keyOf(caller)));
  if (added.length === 0) return [...first];
  return [...first, ...added].sort((left, right) => compareText(left.file, right.file) || left.line - right.line);
}
