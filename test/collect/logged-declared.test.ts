import { describe } from 'vitest';
import { itLogs, itReads, keysIn, type Around } from './analyzed.js';
import { newsroom } from './newsroom.js';

/** Functions whose code says nothing of what they give. */
const callers: Around = {
  shared: {
    ...newsroom,
    'src/callers.ts': `export interface Caller { phone: string; rings: number }
export declare function loadAny(...given: unknown[]): any;
export async function findCaller(): Promise<Caller> { const rows = await loadAny(); return rows[0]; }
export const someOf = (row: any): Partial<Caller> => loadAny(row);
export const ringsOf = (row: any): string => loadAny(row);
export const userIdOf = <Payload extends object>(payload: Payload): string | undefined => ('userId' in payload ? String(payload.userId) : undefined);
`,
  },
  file: (code) => `import { log } from './log';
import { findCaller, loadAny, ringsOf, someOf, userIdOf } from './callers';
export async function act<Payload extends object>({ payload }: { payload: Payload }): Promise<unknown> { ${code} return [payload, findCaller, loadAny, ringsOf, someOf, userIdOf, log]; }
`,
};

describe('what a function gives whose code says nothing of it', () => {
  itLogs(callers, [
    ['is what is declared', 'log.info(await findCaller());', ['Caller.phone']],
    ['is not what may be there of it', 'log.info(someOf(loadAny()));', []],
    ['as text is silent', 'log.info(`came: ${await findCaller()}`);', []],
  ]);
});

describe('the key of a person that a function picks', () => {
  itReads(callers, keysIn, [
    ['is what it is given as', 'log.info({ userId: userIdOf<Payload>(payload) });', ['userId']],
    ['is none where nothing says so', 'log.info({ rings: ringsOf(loadAny()) });', []],
  ]);
});
