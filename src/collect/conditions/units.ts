/** A month is a twelfth of a year of 365 days, as in the policy: twelve months are one year. */
const secondsOfUnit: Record<string, number> = {
  millisecond: 0.001, ms: 0.001, msec: 0.001, second: 1, sec: 1, s: 1, minute: 60, min: 60, m: 60, hour: 3600, hr: 3600, h: 3600, day: 86400, d: 86400,
  businessday: 86400, week: 604800, w: 604800, month: 2628000, mon: 2628000, M: 2628000, quarter: 7884000, year: 31536000, yr: 31536000, y: 31536000,
};

/** Seconds of an amount of a unit as date libraries and SQL name it; undefined for an unknown unit. */
export function secondsOf(amount: number, unit: string): number | undefined {
  const size = secondsOfUnit[unit] ?? secondsOfUnit[unit.toLowerCase().replace(/s$/, '')];
  return size === undefined || !Number.isFinite(amount) ? undefined : amount * size;
}

/** Seconds of a period in words: `30d`, `2 weeks`, `1 month 3 days` as SQL writes intervals, `P1Y6M`; undefined for any other text. */
export function secondsOfText(text: string): number | undefined {
  const iso = /^P(?=[\dT])(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text.trim());
  if (iso !== null) {
    const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
    return units.reduce((sum, unit, index) => sum + (secondsOf(Number(iso[index + 1] ?? 0), unit) ?? 0), 0);
  }
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)\s*,?\s*/gi)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text.trimStart().replace(/\s+$/, '')) return undefined;
  const seconds = parts.map(([, amount, unit = '']) => secondsOf(Number(amount), unit));
  return seconds.includes(undefined) ? undefined : seconds.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}
