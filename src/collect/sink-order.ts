import { compareText } from '../order.js';
import type { SinkFact } from './facts.js';

/**
 * In the order of the source; of one place, first what comes from there itself, then what comes from elsewhere, by the place that it comes from: in whatever order
 * callers were read.
 */
export function compareSinks(first: SinkFact, second: SinkFact): number {
  const [left, right] = [sourceOf(first), sourceOf(second)];
  return first.span.start - second.span.start || compareText(left?.file ?? '', right?.file ?? '') || (left?.line ?? 0) - (right?.line ?? 0);
}

function sourceOf({ values }: SinkFact): { file: string; line: number } | undefined {
  return values[0]?.trail.at(-1);
}
