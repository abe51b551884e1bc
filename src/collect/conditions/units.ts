const secondsOfUnit: Record<string, number> = {
  millisecond: 0.001, ms: 0.001, second: 1, s: 1, minute: 60, m: 60, hour: 3600, h: 3600, day: 86400, d: 86400, businessday: 86400,
  week: 604800, w: 604800, month: 2592000, M: 2592000, quarter: 7776000, year: 31536000, y: 31536000,
};

/** Seconds of an amount of a unit as date libraries name it; undefined for an unknown unit. */
export function secondsOf(amount: number, unit: string): number | undefined {
  const size = secondsOfUnit[unit] ?? secondsOfUnit[unit.toLowerCase().replace(/s$/, '')];
  return size === undefined || !Number.isFinite(amount) ? undefined : amount * size;
}
