/** Where an offset range of one text stands in another; `undefined` where its own text changed. */
export type Reanchor = (start: number, end: number) => [start: number, end: number] | undefined;

/**
 * Moves ranges from a text to an edited one. A range outside of the edited part is shifted; one inside is looked up by
 * its text, as long as that occurs equally often in both.
 */
export function createReanchor(before: string, after: string): Reanchor {
  if (before === after) return (start, end) => [start, end];
  const prefix = commonPrefix(before, after);
  const suffix = commonSuffix(before, after, Math.min(before.length, after.length) - prefix);
  const shift = after.length - before.length;
  return (start, end) => {
    if (end <= prefix) return [start, end];
    if (start >= before.length - suffix) return [start + shift, end + shift];
    return lookUp(before, after, start, end);
  };
}

function lookUp(before: string, after: string, start: number, end: number): [number, number] | undefined {
  const wanted = before.slice(start, end);
  const places = placesOf(before, wanted);
  const found = placesOf(after, wanted);
  const place = places.length === found.length ? found[places.indexOf(start)] : undefined;
  return place === undefined ? undefined : [place, place + wanted.length];
}

function placesOf(text: string, wanted: string): number[] {
  const places: number[] = [];
  if (wanted === '') return places;
  for (let place = text.indexOf(wanted); place >= 0; place = text.indexOf(wanted, place + 1)) places.push(place);
  return places;
}

function commonPrefix(first: string, second: string): number {
  const limit = Math.min(first.length, second.length);
  let length = 0;
  while (length < limit && first.charCodeAt(length) === second.charCodeAt(length)) length += 1;
  return length;
}

function commonSuffix(first: string, second: string, limit: number): number {
  let length = 0;
  while (length < limit && first.charCodeAt(first.length - 1 - length) === second.charCodeAt(second.length - 1 - length)) {
    length += 1;
  }
  return length;
}
