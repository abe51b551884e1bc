const secondsOfUnit: Record<string, number> = {
  microsecond: 1e-6, millisecond: 0.001, second: 1, sec: 1, s: 1, minute: 60, min: 60, hour: 3600, h: 3600, day: 86_400, d: 86_400, week: 604_800,
  month: 2_628_000, mon: 2_628_000, quarter: 7_884_000, year: 31_536_000, y: 31_536_000,
};

/** Seconds of `30 days`, `1 year 6 months`, `-7 days`, `30 00:00:00`; undefined where a unit is unknown, or an amount that the running program puts in. */
export function secondsOfInterval(text: string): number | undefined {
  if (text.includes('lethe_value_')) return undefined;
  const parts = [...text.matchAll(/([+-]?\d+(?:\.\d+)?)\s*([a-z]+)/gi)];
  if (parts.length === 0) return undefined;
  let total = 0;
  for (const [, amount, unit = ''] of parts) {
    const seconds = secondsOf(Number(amount), unit);
    if (seconds === undefined) return undefined;
    total += seconds;
  }
  return Math.abs(total);
}

/** Seconds of an amount of a unit as SQL names it: `30`, `DAYS`. */
export function secondsOf(amount: number, unit: string): number | undefined {
  const name = unit.toLowerCase();
  const size = secondsOfUnit[name] ?? secondsOfUnit[name.replace(/s$/, '')];
  return size === undefined || !Number.isFinite(amount) ? undefined : amount * size;
}
