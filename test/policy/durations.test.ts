import { describe, expect, it } from 'vitest';
import { formatPeriod, parsePeriod } from '../../src/policy/durations.js';

const DAY = 86_400;
const YEAR = 365 * DAY;

describe('parsePeriod', () => {
  it.each([
    ['30d', 30 * DAY],
    ['90 days', 90 * DAY],
    ['1 Day', DAY],
    ['2 weeks', 14 * DAY],
    ['12 months', YEAR],
    ['18 months', 1.5 * YEAR],
    ['1 year 6 months', 1.5 * YEAR],
    ['1 year and 6 months', 1.5 * YEAR],
    ['P1Y6M', 1.5 * YEAR],
    ['P2W', 14 * DAY],
    ['PT12H', DAY / 2],
    ['PT30M', 1800],
  ])('reads %s', (text, seconds) => {
    expect(parsePeriod(text)).toBe(seconds);
  });

  it.each([
    '', '30', 'm', '12m', '0 days', '-3 days', 'P', 'PT', 'P1', 'forever', '3 moons', 'days', '1 day later',
    '99999999999 days',
  ])('refuses "%s"', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });
});

describe('formatPeriod', () => {
  it.each([
    [30 * DAY, '30 days'],
    [14 * DAY, '14 days'],
    [DAY, '1 day'],
    [90 * DAY, '90 days'],
    [YEAR, '1 year'],
    [1.5 * YEAR, '1 year 6 months'],
    [730 * DAY, '2 years'],
    [YEAR / 2, '6 months'],
    [3600, '1 hour'],
    [900, '15 minutes'],
    [YEAR + 6 * 3600, '1 year 6 hours'],
    [YEAR + DAY + 3600, 'about 1 year 1 day'],
    [0, '0 seconds'],
  ])('writes %d seconds as "%s"', (seconds, words) => {
    expect(formatPeriod(seconds)).toBe(words);
  });

  it('gives back what was written', () => {
    for (const words of ['30 days', '2 years', '18 hours', '5 minutes 30 seconds', '3 months']) {
      expect(formatPeriod(parsePeriod(words) ?? 0)).toBe(words);
    }
  });
});
