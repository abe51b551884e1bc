import { describe } from 'vitest';
import { itLogs, type Around } from './analyzed.js';
import { newsroom, wholeUser } from './newsroom.js';

const faults: Around = {
  shared: {
    ...newsroom,
    'src/faults.ts': `
export class DeskError extends Error {
  constructor(message: string, public readonly details?: Record<string, unknown>) { super(message); }
}
export class KeptError extends Error {
  context: unknown;
  constructor(text: string, context: unknown) { super(text); this.context = context; }
}
export class BriefError extends Error {
  constructor(message: string, ignored?: unknown) { super(message); if (ignored === 0) throw this; }
}
export class LaterError extends DeskError {}
`,
    'src/listeners.ts': `import { log } from './log';
type Listener = (place: string, error: unknown, ...more: unknown[]) => void;
const listeners = new Set<Listener>();
export function addListener(listener: Listener): void { listeners.add(listener); }
addListener((place, error, ...more) => { console.error('at ' + place, error, ...more); });
const tellers: Listener[] = [(place, error) => { log.error({ error }, place); }];
const silent = new Set<Listener>();
export function addSilent(listener: Listener): void { silent.add(listener); }
addSilent((place) => { log.error(place); });
export function captureError(place: string, error: unknown): void { for (const listener of listeners) listener(place, error); }
export function reportFault(place: string, error: unknown): void { tellers.forEach((teller) => { teller(place, error); }); }
export function muffle(place: string, error: unknown): void { for (const listener of silent) listener(place, error); }
`,
  },
  file: (code) => `import { prisma } from './prisma';
import { log } from './log';
import { BriefError, DeskError, KeptError, LaterError } from './faults';
import { reportFault, captureError, muffle } from './listeners';
export async function act(id: string): Promise<unknown> {
  const user = await prisma.user.findUniqueOrThrow({ where: { id } });
  ${code}
  return [log, BriefError, DeskError, KeptError, LaterError, reportFault, captureError, muffle, user];
}
`,
};

describe('an error that is logged with what it carries', () => {
  itLogs(faults, [
    ['is silent as a failure of another type that says why there is nobody', "type Failure<Status> = { status: Status; message: string }; const foundUser = JSON.parse(id) as { status: 'found'; email: string } | Failure<'none'> | Failure<'many'>; if (foundUser.status === 'none') log.info(`nobody: ${foundUser.message}`);", []],
    ['keeps it in a property of its constructor', "console.error(new DeskError('no such desk', { email: user.email }));", ['User.email']],
    ['keeps it in a property that it assigns', "console.error('failed', new KeptError('no such desk', user));", wholeUser],
    ['keeps it where the class above does', "log.error(new LaterError('no such desk', { phone: user.phone }));", ['User.phone']],
    ['is made before', "const fault = new DeskError('no such desk', { email: user.email }); log.error({ fault });", ['User.email']],
    ['says it in its message', 'console.error(new BriefError(`no desk of ${user.email}`));', ['User.email']],
    ['says it in its message, which is logged', 'const fault = new BriefError(`no desk of ${user.email}`); log.error({ fault: fault.message, at: fault.name });', ['User.email']],
    ['does not keep it', "console.error(new BriefError('no such desk', user));", []],
    ['is only a text', "console.error(`failed: ${new DeskError('no such desk', { email: user.email })}`);", []],
    ['goes to whoever listens', "captureError('desk', new DeskError('no such desk', { email: user.email }));", ['User.email']],
    ['goes to all in a list', "reportFault('desk', new DeskError('no such desk', { phone: user.phone }));", ['User.phone']],
    ['goes to nobody who writes it', "muffle('desk', new DeskError('no such desk', { phone: user.phone }));", []],
  ]);
});
