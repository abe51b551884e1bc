/** `earlier`: the date lies before a moment, so the record is old. `later`: it lies behind it, so the record still counts. */
export type Direction = 'earlier' | 'later';

export function opposite(direction: Direction): Direction {
  return direction === 'earlier' ? 'later' : 'earlier';
}
