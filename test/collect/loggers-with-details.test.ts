import { describe } from 'vitest';
import { itLogs, itReads, keysIn, type Around } from './analyzed.js';

/** An invented ferry line whose journal adds to every line what a function says that it was made with. */
const ferries: Record<string, string> = {
  'package.json': '{ "name": "ferries" }',
  'src/journal.ts': `import * as winston from 'winston';
interface StampedLog extends winston.LoggerInstance {
  stamp(): string;
  plainInfo(text: string, details: Details): void;
  plainWarn(text: string, details: Details): void;
  outerLog(level: string, text: string, ...rest: any[]): void;
  isDebug(text: string): boolean;
}
export interface Details { [key: string]: any }
const outerLog = winston.Logger.prototype.log;
const inner = new (winston.Logger)();
const log: StampedLog = Object.assign(inner, {
  stamp: () => '',
  plainInfo: (text: string, details: Details) => outerLog.call(log, 'info', text, details),
  plainWarn: (text: string, details: Details) => outerLog.call(log, 'warn', text, details),
  outerLog,
  isDebug: (text: string) => text === '',
});
export default log;
`,
  'src/line-methods.ts': `import log, { type Details } from './journal';
export class LineMethods<About> {
  constructor(private _start: string, private _detailsOf: (about: About) => Details) {}
  public info(about: About, text: string, ...rest: any[]) { this.log('info', about, text, ...rest); }
  public warn(about: About, text: string, ...rest: any[]) { this.log('warn', about, text, ...rest); }
  public log(level: string, about: About, text: string, ...rest: any[]): void {
    log.outerLog(level, this._start + text, ...rest, this._detailsOf(about));
  }
}
`,
  'src/assigned-methods.ts': `import log, { type Details } from './journal';
export class AssignedLog {
  private readonly add: () => Details;
  constructor(add: () => Details) { this.add = add; }
  note(text: string): void { log.plainInfo(text, { ...this.add() }); }
}
`,
  'src/settings.ts': `declare global { namespace NodeJS { interface ProcessEnv { FERRY_PASSWORD?: string; FERRY_USER_EMAIL?: string } } }
export function settingOf(name: string): string | undefined {
  const sources = [{ name: 'env', vars: process.env }];
  for (const { vars } of sources) { const value = vars[name]; if (value !== undefined) { return value; } }
  return undefined;
}
`,
  'src/passenger.ts': `import type { Details } from './journal';
export class Passenger {
  constructor(readonly email: string, readonly deck: number, readonly passengerId: string) {}
  details(): Details {
    const found: Details = {};
    const [deck, email] = [this.deck, this.email];
    if (deck !== null) { found.deck = deck; }
    if (email !== null) { found.email = email; }
    return found;
  }
}
`,
};

const boarding: Around = {
  shared: ferries,
  file: (code) => `import log from './journal';
import { LineMethods } from './line-methods';
import { AssignedLog } from './assigned-methods';
import { Passenger } from './passenger';
import { settingOf } from './settings';
export class Gate {
  private _journal = new LineMethods('Gate ', (extra: object | null) => this.details(extra || {}));
  private _decks = new LineMethods('Deck ', (deck: number) => ({ deck }));
  private _notes = new AssignedLog(() => ({ mail: this.passenger.email }));
  constructor(private readonly passenger: Passenger) {}
  details(extra: object) { return { ...extra, ...this.passenger.details(), gate: 4 }; }
  board(): void {
    ${code}
  }
  use(): unknown { return [this._journal, this._decks, this._notes, log, settingOf]; }
}
`,
};

describe('methods of a logger of the application that end with a level', () => {
  itLogs(boarding, [
    ['log what they are given', "log.plainInfo('boarded', { email: this.passenger.email });", ['Passenger.email']],
    ['log what an object made before holds', "const seen = { deck: 3, email: this.passenger.email };\n    log.plainWarn('boarded', seen);", ['Passenger.email']],
    ['are silent with what a passenger is no part of', "log.plainInfo('boarded', { deck: this.passenger.deck });", []],
    ['are silent with a setting of the operator', "log.plainInfo('boarded', { pier: settingOf('PIER') });", []],
    ['are none where they ask', 'log.isDebug(this.passenger.email);', []],
  ]);
});

describe('a logger that is made with a function for what every line has', () => {
  itLogs(boarding, [
    ['writes it with every line', "this._journal.warn(null, 'turned back');", ['Passenger.email']],
    ['writes it from the method that all others call', "this._journal.log('info', null, 'turned back');", ['Passenger.email']],
    ['writes what another class keeps in a property', "this._notes.note('turned back');", ['Passenger.email']],
    ['is silent where the function gives nothing of a person', "this._decks.info(3, 'closed');", []],
    ['writes nothing where it is only made', '', []],
  ]);
  itReads(boarding, keysIn, [
    ['writes a key beside it', "this._decks.warn(3, `closed for ${this.passenger.passengerId}`);", ['Passenger.passengerId']],
  ]);
});
