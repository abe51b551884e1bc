/** By code units: the same order on every machine. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** By file, then by position. */
export function compareSpans(left: { file: string; start: number }, right: { file: string; start: number }): number {
  return compareText(left.file, right.file) || left.start - right.start;
}
