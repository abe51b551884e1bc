import { describe } from 'vitest';
import { itTells, type Around } from './analyzed.js';

/** A library whose values are checked once and kept in objects of their own. */
const library: Around = {
  shared: {
    'package.json': '{ "name": "library" }',
    'src/values.ts': `export abstract class ValueObject<Props> { protected constructor(readonly props: Props) {} equals(other: ValueObject<Props>): boolean { return other === this; } }
export class Uuid extends ValueObject<{ value: string }> { get value(): string { return this.props.value; } static create(value: string): Result<Uuid> { return Result.of(new Uuid({ value })); } }
export class Result<Held> { constructor(private readonly isRight: boolean, private readonly held?: Held) {} static of<Given>(given: Given): Result<Given> { return new Result(true, given); } getValue(): Held { if (!this.isRight) throw new Error('none'); return this.held as Held; } }
export class GuestId { constructor(public readonly value: string) {} }
export class EmailAddress { readonly #value: string; constructor(value: string) { this.#value = value; } getValue(): string { return this.#value; } toString(): string { return this.#value; } }
export class Shelf { constructor(public readonly value: string) {} }
export class Setting { constructor(public readonly name: string, public readonly value: string) {} }
export class Loan { constructor(readonly id: Uuid, readonly userUuid: Uuid, readonly shelf: Shelf) {} }
`,
  },
  file: (code) => `import pino from 'pino';
import { EmailAddress, Loan, GuestId, Setting, Shelf, Uuid } from './values';
const log = pino();
export function act(userUuid: Uuid, id: GuestId, loan: Loan, to: EmailAddress, shelf: Shelf, userEmail: Setting, text: string): void {
  ${code}
}
`,
};

describe('a value object', () => {
  itTells(library, [
    ['is what the variable is called that holds it', 'log.info(`no reader ${userUuid.value}`);', ['userUuid']],
    ['is what it is called that a result gives', 'const result = Uuid.create(text); const userUuid = result.getValue(); log.info(`no reader ${userUuid.value}`);', ['userUuid']],
    ['is what the property is called that holds it', 'log.info({ by: loan.userUuid.value });', ['Loan.userUuid']],
    ['is what its class is called', "log.info('no reader %s', id.value);", ['GuestId']],
    ['is what its class is called, by a method', 'log.info(`sent to ${to.getValue()}`);', ['EmailAddress']],
    ['is what its class is called, as a text', 'log.info(`sent to ${to.toString()}`);', ['EmailAddress']],
    ['of a thing is silent', 'log.info(shelf.value); log.info(loan.id.value); log.info(loan.shelf.value);', []],
    ['is no object that holds something beside', 'log.info(userEmail.value);', []],
  ]);
});
