/** The candidate that a person most likely meant, or undefined where none is close. Case does not count. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best ?? longerForm(name, candidates);
}

/** `warn` for `warning`, `contacts` for `contact`: one starts with the other. */
function longerForm(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    if (wanted.length >= 3 && (known.startsWith(wanted) || wanted.startsWith(known))) return candidate;
  }
  return undefined;
}

/** `: did you mean "x"?`, or the list of valid names where none is close and the list is short. */
export function suggestName(name: string, candidates: readonly string[]): string {
  const nearest = nearestName(name, candidates);
  if (nearest !== undefined) return `: did you mean "${nearest}"?`;
  return candidates.length > 0 && candidates.length <= 16 ? `; valid are ${candidates.join(', ')}` : '';
}

/** Optimal string alignment: inserted, deleted, changed and swapped letters count one each. */
function editDistance(left: string, right: string): number {
  if (Math.abs(left.length - right.length) > Math.max(left.length, right.length) / 2) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, column - 2) + 1 : Infinity,
      );
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, right.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
