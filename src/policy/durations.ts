const SECOND = 1;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const YEAR = 365 * DAY;
/** A twelfth of a year, so that twelve months are one year. */
const MONTH = YEAR / 12;

const SECONDS_BY_UNIT: Readonly<Record<string, number>> = {
  s: SECOND, second: SECOND, seconds: SECOND,
  minute: MINUTE, minutes: MINUTE,
  h: HOUR, hour: HOUR, hours: HOUR,
  d: DAY, day: DAY, days: DAY,
  w: WEEK, week: WEEK, weeks: WEEK,
  month: MONTH, months: MONTH,
  y: YEAR, year: YEAR, years: YEAR,
};

/** Weeks are left out: 14 days says more than 2 weeks beside other periods. */
const UNITS_IN_WORDS = [
  ['year', YEAR], ['month', MONTH], ['day', DAY], ['hour', HOUR], ['minute', MINUTE], ['second', SECOND],
] as const;

const IN_WORDS = /^(\d{1,9})\s*([a-z]+)(?:\s*(?:,|and)?\s+|$)/iu;
const ISO_DATE = /^P(?=[\dT])(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?/u;
const ISO_TIME = /(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/u;
const ISO_8601 = new RegExp(ISO_DATE.source + ISO_TIME.source, 'u');
const ISO_UNITS = [YEAR, MONTH, WEEK, DAY, HOUR, MINUTE, SECOND];

/**
 * Reads a period as people write it: `30d`, `90 days`, `1 year 6 months`, or an ISO 8601 duration such as `P1Y6M`.
 *
 * A year counts 365 days and a month a twelfth of it. `m` alone is refused, because it may be minutes or months.
 *
 * @returns seconds, or undefined where the text is no period longer than nothing
 */
export function parsePeriod(text: string): number | undefined {
  const period = text.trim();
  const seconds = period.startsWith('P') ? parseIso(period) : parseWords(period);
  return seconds !== undefined && seconds > 0 ? seconds : undefined;
}

function parseIso(period: string): number | undefined {
  const parts: (string | undefined)[] | undefined = ISO_8601.exec(period)?.slice(1);
  return parts?.reduce((sum: number, part, index) => sum + Number(part ?? 0) * (ISO_UNITS[index] ?? 0), 0);
}

function parseWords(period: string): number | undefined {
  let sum: number | undefined;
  let rest = period;
  while (rest !== '') {
    const match = IN_WORDS.exec(rest);
    const unit = SECONDS_BY_UNIT[match?.[2]?.toLowerCase() ?? ''];
    if (match === null || unit === undefined) return undefined;
    sum = (sum ?? 0) + Number(match[1]) * unit;
    rest = rest.slice(match[0].length);
  }
  return sum;
}

/**
 * Seconds in words, in one or two units: `30 days`, `2 years`, `1 year 6 months`. What is left beyond two units is
 * dropped, and the words start with `about`.
 */
export function formatPeriod(seconds: number): string {
  let rest = Math.round(seconds);
  const words: string[] = [];
  for (const [unit, length] of UNITS_IN_WORDS) {
    const count = Math.floor(rest / length);
    if (count === 0 || words.length === 2) continue;
    if (unit === 'month' && words.length === 0 && rest % length !== 0) continue;
    words.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
    rest -= count * length;
  }
  if (words.length === 0) return '0 seconds';
  return (rest > 0 ? 'about ' : '') + words.join(' ');
}
