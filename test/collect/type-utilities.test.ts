import { describe } from 'vitest';
import { itLogs, type Around } from './analyzed.js';
import { newsroom } from './newsroom.js';

/** A ferry whose types are made of others by libraries. */
const travelling: Around = {
  shared: {
    ...newsroom,
    'src/tickets.ts': `import type { Except, Merge } from 'type-fest';
import type { MarkOptional } from 'ts-essentials';
import type { Assign } from 'utility-types';
export interface Traveller { email: string; deck: number }
export interface Cabin extends Merge<Traveller, { key: string }> { bed: number }
export interface Bench extends MarkOptional<Traveller, 'email'> { row: number }
export interface Crew extends Assign<Traveller, { deck: string }> { rank: number }
export type Seat = Except<Cabin, 'bed'>;
export type Berth = Except<Cabin, 'email'>;
`,
  },
  file: (code) => `import pino from 'pino';
import type { Bench, Berth, Cabin, Crew, Seat } from './tickets';
const log = pino();
export function act(cabin: Cabin, bench: Bench, crew: Crew, seat: Seat, berth: Berth): void {
  ${code}
}
`,
};

describe('a type that a library of types makes', () => {
  itLogs(travelling, [
    ['has what both types have', 'log.info(cabin); log.info(crew);', ['Cabin.email', 'Crew.email']],
    ['has what may be missing', 'log.info(bench);', ['Bench.email']],
    ['has what is left of it', 'log.info(seat);', ['Seat.email']],
    ['has not what is left out: silent', 'log.info(berth);', []],
  ]);
});
