import { isRecord } from './json-file.js';

/** Sources come before what is compiled from them. */
const conditions = ['source', 'import', 'require', 'default', 'types'];

/**
 * The targets that a package's `exports` or `imports` name for a subpath, best first.
 * @param table The value of `exports` or `imports`, as it stands in the file.
 * @param subpath `.`, `./feature` or `#feature`.
 */
export function targetsOf(table: unknown, subpath: string): string[] {
  const entries = isRecord(table) && Object.keys(table).some(isSubpath) ? table : { '.': table };
  if (Object.hasOwn(entries, subpath)) return leaves(entries[subpath]);
  const patterns = Object.keys(entries).filter((key) => key.includes('*') || key.endsWith('/'));
  patterns.sort((left, right) => right.indexOf('*') - left.indexOf('*'));
  for (const pattern of patterns) {
    const middle = matchPattern(pattern.endsWith('/') ? `${pattern}*` : pattern, subpath);
    if (middle === undefined) continue;
    return leaves(entries[pattern]).map((target) => fillPattern(pattern.endsWith('/') ? `${target}*` : target, middle));
  }
  return [];
}

/** What the `*` of a pattern stands for in a specifier; an exact match gives the empty string, none gives undefined. */
export function matchPattern(pattern: string, specifier: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === specifier ? '' : undefined;
  const before = pattern.slice(0, star);
  const after = pattern.slice(star + 1);
  const isLongEnough = specifier.length >= before.length + after.length;
  const fits = isLongEnough && specifier.startsWith(before) && specifier.endsWith(after);
  return fits ? specifier.slice(before.length, specifier.length - after.length) : undefined;
}

/** Puts what a `*` stands for into a target. */
export function fillPattern(target: string, middle: string): string {
  return target.replaceAll('*', () => middle);
}

function isSubpath(key: string): boolean {
  return key.startsWith('.') || key.startsWith('#');
}

/** Every path below conditions and lists of alternatives. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (!isRecord(value)) return [];
  const known = conditions.filter((condition) => Object.hasOwn(value, condition));
  const others = Object.keys(value).filter((condition) => !conditions.includes(condition));
  return [...known, ...others].flatMap((condition) => leaves(value[condition]));
}
