import type { Retention } from '../../link/application.js';

const DAY = 24 * 60 * 60;

/**
 * How long records really stay, the longest first: a deadline that is only compared, or a purge that nothing runs, ends nothing. `declared`: a person says
 * how long, and no code enforces it. `limited`: code ends records after a period that cannot be read from it.
 */
export const stays = {
  forever: { title: 'for ever', longest: Infinity },
  declared: { title: 'as declared, not enforced', longest: Infinity },
  limited: { title: 'limited, period unknown', longest: Infinity },
  years: { title: 'over a year', longest: Infinity },
  year: { title: 'up to a year', longest: 366 * DAY },
  month: { title: 'up to a month', longest: 31 * DAY },
  day: { title: 'up to a day', longest: DAY },
} as const satisfies Record<string, { title: string; longest: number }>;

export type Stay = keyof typeof stays;

/** In the order of the table, the longest first. */
export const stayNames = Object.keys(stays) as Stay[];

export function stayOf({ verdict, seconds }: Pick<Retention, 'verdict' | 'seconds'>): Stay {
  if (verdict === 'declared') return 'declared';
  if (verdict !== 'enforced') return 'forever';
  if (seconds === undefined) return 'limited';
  const fitting = (['day', 'month', 'year'] as const).find((stay) => seconds <= stays[stay].longest);
  return fitting ?? 'years';
}
