/** A part of a list, with where it starts in the list. */
export interface Item { text: string; start: number }

/** The parts of a list between its own commas. */
export function items(list: string): Item[] {
  const found: Item[] = [];
  let start = 0;
  for (let position = 0; position <= list.length; position += 1) {
    if (list[position] === "'") position = endOfText(list, position);
    if (list[position] === '(') position = closing(list, position) ?? list.length;
    if (position < list.length && list[position] !== ',') continue;
    found.push({ text: list.slice(start, position), start });
    start = position + 1;
  }
  return found;
}

function endOfText(list: string, start: number): number {
  const end = list.indexOf("'", start + 1);
  return end < 0 ? list.length : end;
}

/** Where the parenthesis that opens at a position closes; texts may hold parentheses of their own. */
export function closing(text: string, open: number): number | undefined {
  let depth = 0;
  for (let position = open; position < text.length; position += 1) {
    if (text[position] === "'") position = text.indexOf("'", position + 1);
    if (position < 0) return undefined;
    if (text[position] === '(') depth += 1;
    if (text[position] === ')' && (depth -= 1) === 0) return position;
  }
  return undefined;
}

/** The list of these parts alone, each at the place where it stands in the whole; what is left out becomes spaces. */
export function keptAtTheirPlaces(list: string, kept: readonly Item[]): string {
  let result = '';
  for (const [index, { start, text }] of kept.entries()) {
    const separator = index === 0 ? '' : ',';
    result += `${separator}${list.slice(result.length + separator.length, start).replace(/[^\n]/g, ' ')}${text}`;
  }
  return result;
}
