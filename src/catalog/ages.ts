const seconds: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3_600, d: 86_400 };

/** An age as search engines write it: `30d`, `12h`; undefined for anything else. */
export function secondsOfAge(text: string): number | undefined {
  const [, amount = '', unit = ''] = /^(\d+)(ms|[smhd])$/.exec(text) ?? [];
  return amount === '' ? undefined : Number(amount) * (seconds[unit] ?? 0);
}

/** Seconds between two files of a log that is begun anew at such a frequency. */
export const frequencies: Readonly<Record<string, number>> = { hourly: 3_600, daily: 86_400, weekly: 604_800, monthly: 2_628_000, yearly: 31_536_000 };
