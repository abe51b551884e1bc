import { describe } from 'vitest';
import { itLogs, type Around } from './analyzed.js';
import { newsroom, wholeUser } from './newsroom.js';

/** A ferry whose tickets hold whoever travels: nothing but their types is known. */
const travelling: Around = {
  shared: {
    ...newsroom,
    'src/tickets.ts': `import type { User } from '@prisma/client';
export interface Traveller { email: string; cabin: { deck: number } }
export interface Ticket { id: string; deck: number; traveller: Traveller; contact?: { phone: string | null; language: string } }
export interface Group { name: string; tickets: Ticket[] }
export interface Crossing { id: string; harbour: { id: string; berth: { number: number; pilot: { email: string } } } }
export interface Desk { id: string; config: { password: string }; clerk: User }
export class Mailer { constructor(readonly sender: { email: string }) {} send(): void { void this.sender; } }
export interface Settings { port: number; mail: { sender: { email: string } } }
export interface Row { id: string; passenger?: { id: string; email: string }; seat?: { holder: { phone: string } }; steward: string | User; guide: number | Traveller }
export type Notice = { berth: number; phone: string } | { deck: number; keeper: { email: string } };
export interface Office { id: string; mailer: Mailer }
export interface Node { id: string; next?: Node }
`,
  },
  file: (code) => `import pino from 'pino';
import type { Crossing, Desk, Group, Node, Notice, Office, Row, Settings, Ticket } from './tickets';
const log = pino();
export function act(ticket: Ticket, group: Group, crossing: Crossing, desk: Desk, office: Office, node: Node, row: Row, notice: Notice, settings: Settings): void {
  ${code}
}
`,
};

describe('an object that holds objects', () => {
  itLogs(travelling, [
    ['is all that they have of a person', 'log.info(ticket);', ['Traveller.email', 'contact.phone']],
    ['in another object', "log.info({ ticket }, 'sold');", ['Traveller.email', 'contact.phone']],
    ['is what the objects of its lists have', 'log.info(group);', ['Traveller.email', 'contact.phone']],
    ['holds a whole record', 'log.info(desk);', wholeUser],
    ['without what was overwritten', 'log.info({ ...ticket, traveller: undefined });', ['contact.phone']],
    ['of one kind or another is what either has', 'log.info(notice); log.info({ notices: [notice] });', ['Notice.phone', 'keeper.email']],
    ['as text is silent', 'log.info(`sold: ${ticket}`);', []],
    ['is not looked into for ever', 'log.info(crossing); log.info(node);', []],
    ['is not what may be joined to it, which has a key of its own, and not what may be a key', 'log.info(row);', ['holder.phone']],
    ['of settings is what the operator says: silent', "log.info('starting', settings);", []],
    ['of which one is of a class that does something is silent', 'log.info(office);', []],
  ]);
});
