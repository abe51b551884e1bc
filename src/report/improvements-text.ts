import type { CheckReport } from './contract.js';

/** A reviewer likes to see them, and came for the findings. */
const MOST_SHOWN = 8;

/** The sentences of what got better, and how many others there are. */
export function improvementTexts({ improvements = [] }: CheckReport): string[] {
  const hidden = improvements.length - MOST_SHOWN;
  return [...improvements.slice(0, MOST_SHOWN).map(({ message }) => message), ...hidden > 0 ? [`${hidden} more like these.`] : []];
}
