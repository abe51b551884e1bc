import { expect, it } from 'vitest';
import { createReanchor } from '../../src/report/eslint/reanchor.js';

const before = 'one();\nlog(first);\nlog(second);\n';

/** Where a part of the text before stands in the text after, as text. */
function moved(after: string, part: string): string | undefined {
  const start = before.indexOf(part);
  const range = createReanchor(before, after)(start, start + part.length);
  return range === undefined ? undefined : `${range[0]} ${after.slice(...range)}`;
}

it.each([
  ['the same text', before, '7 log(first)'],
  ['an edit behind it', before.replace('second', 'other'), '7 log(first)'],
  ['an edit before it', `two();\n${before}`, '14 log(first)'],
  ['edits around it', `two();\n${before.replace('second', 'other')}`, '14 log(first)'],
  ['an edit of its own text', before.replace('first', 'other'), undefined],
  ['a second place like it', `log(first);\n${before.replace('second', 'other')}`, undefined],
])('follows a range through %s', (_, after, expected) => {
  expect(moved(after, 'log(first)')).toBe(expected);
});
