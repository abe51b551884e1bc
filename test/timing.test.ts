import { expect, it } from 'vitest';
import { Timing, type TimedStep } from '../src/timing.js';

/** The names of steps, and below each those of its parts. */
function shapeOf(steps: readonly TimedStep[]): unknown[] {
  return steps.map(({ name, parts }) => (parts.length === 0 ? name : [name, shapeOf(parts)]));
}

it('keeps steps in the order in which they began, each with its parts', () => {
  const timing = new Timing();
  const value = timing.measure('collect', () => {
    timing.measure('stores', () => undefined);
    timing.measure('sinks', () => undefined);
    timing.measure('stores', () => undefined);
    return 7;
  });
  timing.measure('stores', () => undefined);
  expect(value).toBe(7);
  expect(shapeOf(timing.steps)).toEqual([['collect', ['stores', 'sinks']], 'stores']);
});

it('adds up all runs of a step, and counts parts as time of the whole', () => {
  const timing = new Timing();
  const busy = (): void => { for (const end = performance.now() + 5; performance.now() < end;); };
  timing.measure('load', () => { timing.measure('parse', busy); timing.measure('parse', busy); });
  const [load] = timing.steps;
  const [parse] = load?.parts ?? [];
  expect(parse?.milliseconds).toBeGreaterThanOrEqual(10);
  expect(load?.milliseconds).toBeGreaterThanOrEqual(parse?.milliseconds ?? Infinity);
});

it('ends a step that fails', () => {
  const timing = new Timing();
  expect(() => timing.measure('load', () => { throw new Error('no'); })).toThrow('no');
  timing.measure('link', () => undefined);
  expect(shapeOf(timing.steps)).toEqual(['load', 'link']);
});
