/** By code units: the same order on every machine. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** By file, then by position. */
export function compareSpans(left: { file: string; start: number }, right: { file: string; start: number }): number {
  return compareText(left.file, right.file) || left.start - right.start;
}

/** Longer ones are dates, which have their order by code units. */
const longestNumber = 6;

/** By code units, but short numbers by what they count: `10_rooms.sql` comes behind `9_guests.sql`. */
export function compareNumbered(left: string, right: string): number {
  const others = right.split(/(\d+)/);
  for (const [index, part] of left.split(/(\d+)/).entries()) {
    const other = others[index] ?? '';
    const isCounted = index % 2 === 1 && Math.max(part.length, other.length) <= longestNumber;
    const order = isCounted ? Number(part) - Number(other) : compareText(part, other);
    if (order !== 0) return order;
  }
  return compareText(left, right);
}
