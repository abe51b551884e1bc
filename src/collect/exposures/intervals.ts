import { frequencies } from '../../catalog/ages.js';

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400, w: 604_800, M: 2_628_000, y: 31_536_000 };
const words: Readonly<Record<string, number>> = { minutely: 60, ...frequencies };

/** The period of a number of files, each of which is written for an interval: `14` and `daily`; or of an age: `14d`. Undefined where one is not known. */
export function secondsOfCount(count: string, every: string | undefined): number | undefined {
  const age = /^(\d+)d$/.exec(count)?.[1];
  if (age !== undefined) return Number(age) * 86_400;
  const seconds = every === undefined ? undefined : secondsOfInterval(every);
  return seconds === undefined || !/^\d+$/.test(count) ? undefined : Number(count) * seconds;
}

/** How often a file is begun: `daily`, `1d`, milliseconds, or the finest part of the date in its name: `YYYY-MM-DD`. */
export function secondsOfInterval(text: string): number | undefined {
  const [, amount, unit = ''] = /^(\d+)([smhdwMy])$/.exec(text) ?? [];
  if (amount !== undefined) return Number(amount) * (units[unit] ?? 0);
  if (/^\d+$/.test(text)) return Number(text) / 1000;
  return words[text] ?? finestPart(text);
}

function finestPart(pattern: string): number | undefined {
  if (!/[yY]{2}|MM|DD|dd/.test(pattern)) return undefined;
  const [unit] = ([[/mm/, 'm'], [/hh/i, 'h'], [/d/i, 'd'], [/w/i, 'w'], [/M/, 'M']] as const).flatMap(([part, name]) => (part.test(pattern) ? [name] : []));
  return units[unit ?? 'y'];
}
