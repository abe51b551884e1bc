import { describe } from 'vitest';
import { itLogs, type Around } from './analyzed.js';
import { newsroom } from './newsroom.js';

/** A guest of whom nothing but the type is known: another service holds the records. */
const visited: Around = {
  shared: { ...newsroom, 'src/guests.ts': 'export interface Guest { id: string; email: string; phone: string; isVip: boolean; visits: number }\nexport declare function load(): Promise<Guest>;\nexport declare function loadAll(): Promise<Guest[]>;\n' },
  file: (code) => `import pino from 'pino';
import { load, loadAll, type Guest } from './guests';
const log = pino();
const badge = (guest: Guest): string => \`\${guest.email} at the door\`;
const door = (guest: Guest): { seat: number } => ({ seat: guest.visits });
const shorten = (guest: Guest): string => guest.email.slice(0, 2);
export async function act(): Promise<void> {
  const guest = await load();
  const guests = await loadAll();
  ${code}
}
`,
};

describe('an object of which only the type is known', () => {
  itLogs(visited, [
    ['is all that its type has of a person', 'log.info(guest);', ['Guest.email', 'Guest.phone']],
    ['in another object', "log.info({ guest }, 'came');", ['Guest.email', 'Guest.phone']],
    ['as JSON', 'log.info(JSON.stringify(guest));', ['Guest.email', 'Guest.phone']],
    ['as text is silent', 'log.info(`came: ${guest}`);', []],
    ['without what was overwritten', "log.info({ ...guest, email: '' });", ['Guest.phone']],
    ['in the text that a function makes of it', 'log.info(badge(guest));', ['Guest.email']],
    ['where a function makes something else of it is silent', 'log.info(door(guest)); log.info(shorten(guest));', []],
    ['of which one property is logged', 'log.info(guest.visits); log.info(guest.phone);', ['Guest.phone']],
    ['held by something else', 'const desk = { number: 4, current: guest }; log.info(desk.current);', ['Guest.email', 'Guest.phone']],
    ['taken out of what a function gives', 'const desk = (): { current: Guest; seats: number } => JSON.parse(String(1)); const { current } = desk(); log.info(current);', ['Guest.email', 'Guest.phone']],
    ['given to a function inside of something else', 'const line = (desk: { current: Guest }): string => desk.current.phone; log.info(line({ current: guest }));', ['Guest.phone']],
    ['taken out of what a function is given', 'const come = ({ current }: { current: Guest; seats: number }): void => { log.info({ current }); }; come(JSON.parse(String(1)));', ['Guest.email', 'Guest.phone']],
    ['taken out of what a function is given under another name', 'const come = ({ current: lodger }: { current?: Guest }): void => { log.info(lodger); }; come(JSON.parse(String(1)));', ['Guest.email', 'Guest.phone']],
    ['taken out of what a callback is given', 'declare function enter<Context>(enters: (options: { ctx: Context }) => void): void; enter<Guest>(({ ctx }) => { log.info(ctx); });', ['Guest.email', 'Guest.phone']],
    ['taken out of what a function is given, as text: silent', 'const come = ({ current }: { current: Guest }): void => { log.info(`came: ${current}`); }; come(JSON.parse(String(1)));', []],
    ['taken out of what a function is given, its number: silent', 'const come = ({ current }: { current: Guest }): void => { log.info(current.visits); }; come(JSON.parse(String(1)));', []],
    ['held by an object of a class', 'class Desk { current?: Guest; greet(): void { log.info(this.current); } }', ['Guest.email', 'Guest.phone']],
    ['as a list of them', 'log.info(guests);', ['Guest.email', 'Guest.phone']],
    ['as a list in another object', "log.info({ guests }, 'came');", ['Guest.email', 'Guest.phone']],
    ['taken out of a list', 'log.info(guests[0]);', ['Guest.email', 'Guest.phone']],
    ['as a list in a text', 'log.info(`came: ${JSON.stringify(guests)}`);', ['Guest.email', 'Guest.phone']],
    ['as soon as it is given', 'log.info(await load());', ['Guest.email', 'Guest.phone']],
    ['as soon as a list is given', "log.info({ came: await loadAll() });", ['Guest.email', 'Guest.phone']],
    ['of a function that is called after a person and gives no record is silent', 'const updateGuestProfile = async (): Promise<{ message: string; seat: number }> => JSON.parse(String(1)); const done = await updateGuestProfile(); log.info(await updateGuestProfile()); log.info(done);', []],
    ['of a function that gives something else of it is silent', 'const count = async (): Promise<{ seat: number }> => ({ seat: (await load()).visits }); log.info(await count());', []],
    ['whose number is logged is silent', 'log.info(guests.length);', []],
  ]);
});

describe('a value', () => {
  itLogs(visited, [
    ['of which a pattern is masked is silent', "log.info(guest.email.replace(/.+@/, '***@')); log.info(guest.phone.replaceAll(/\\d(?=\\d{2})/g, '*'));", []],
    ['of which something else is replaced', "log.info(guest.email.replace('@', ' at ')); log.info(guest.phone.replace(/\\s/g, ''));", ['Guest.email', 'Guest.phone']],
  ]);
});

/** A hall that takes payments: what the service sends is only known by the declarations of its library. */
const paid: Around = {
  shared: { ...newsroom },
  file: (code) => `import pino from 'pino';
import Stripe from 'stripe';
const log = pino();
const stripe = new Stripe('key');
declare const body: string;
export async function act(invoice: Stripe.Invoice, guest?: Stripe.Customer, checkout?: Stripe.Checkout.Session): Promise<void> {
  ${code}
}
`,
};

describe('an object that a library gives', () => {
  itLogs(paid, [
    ['is all that its declaration calls personal', 'log.info(invoice);', ['Invoice.customer_address', 'Invoice.customer_email', 'Invoice.customer_name', 'Invoice.customer_phone', 'Invoice.customer_shipping']],
    ['as something else is what it has', 'log.info({ checkout });', ['Session.customer_details', 'Session.customer_email', 'Session.shipping_details']],
    ['holds what the objects in it have', "const event = stripe.webhooks.constructEvent(body, 'signature', 'secret'); log.error('failed', event);", ['EventObject.billing_details', 'EventObject.customer_details', 'EventObject.customer_email', 'EventObject.customer_name', 'EventObject.receipt_email']],
    ['of which one value is logged', "const event = stripe.webhooks.constructEvent(body, 'signature', 'secret'); log.error(event.data.object.receipt_email);", ['object.receipt_email']],
    ['of which an object is logged that may be of any type: silent', "const event = stripe.webhooks.constructEvent(body, 'signature', 'secret'); const plan = event.data.object as Stripe.Subscription; log.info(plan);", []],
    ['of which nothing personal is logged', "const event = stripe.webhooks.constructEvent(body, 'signature', 'secret'); log.info(event.type, event.data.object.status, invoice.status); const plan = event.data.object as Stripe.Subscription; log.info(plan.status);", []],
    ['as text is silent', 'log.info(`paid: ${invoice}`);', []],
    ['that a connection comes from', "const { SocketAddress } = await import('node:net'); const place = new SocketAddress({ address: body }); log.info(place.address, place.family); const enter = (call: { seat: number; place: import('node:net').SocketAddress }) => { log.info(call); }; void enter;", ['SocketAddress.address', 'place.address']],
  ]);
});

/** Types that modules export by default, which the compiler does not call as the code does. */
const exported: Around = {
  shared: {
    ...newsroom, 'src/guest.ts': 'export default class Guest { id!: string; name!: string; visits!: number }\nexport declare function load(): Promise<Guest>;\n',
    'src/room.ts': 'export default interface Room { id: string; name: string }\nexport declare function enter(): Promise<Room>;\n',
    'src/broken.ts': 'export default class DeskError { constructor(readonly email: string) {} }\n',
    'src/journal.ts': 'export default class DeskLogger { info(text: string): void { process.stdout.write(text.length > 9 ? text : \'\'); } }\n',
  },
  file: (code) => `import pino from 'pino';
import { load } from './guest';
import type Guest from './guest';
import { enter } from './room';
import DeskLogger from './journal';
import DeskError from './broken';
const log = pino();
const journal = new DeskLogger();
export const used = [load, enter, journal, DeskError];
export async function act(): Promise<void> {
  const found = await load();
  const place = await enter();
  ${code}
}
`,
};

describe('a type that a module exports by default is called as its module calls it', () => {
  itLogs(exported, [
    ['whose name is logged', 'log.info(found.name);', ['Guest.name']],
    ['that is logged whole', 'log.info(found);', ['Guest.name']],
    ['that a function is given', 'const come = ({ name }: Guest): void => { log.info(name); }; come(found);', ['Guest.name']],
    ['of a thing: silent', 'log.info(place.name); log.info(place);', []],
    ['of an error: silent', 'const lost = new DeskError(String(1)); log.info(lost);', []],
    ['of a logger', "journal.info('door ' + found.name);", ['Guest.name']],
  ]);
});

/** Records whose class puts everything into them when they are made. */
const made: Around = {
  shared: { ...newsroom, 'src/made.ts': 'export class Guest { id: string; name: string; constructor(id: string, name: string) { this.id = id; this.name = name; } }\nexport class Room { name: string; constructor(name: string) { this.name = name; } }\nexport declare function load(): Promise<Guest>;\nexport declare function enter(): Promise<Room>;\n' },
  file: (code) => `import pino from 'pino';\nimport { enter, load } from './made';\nconst log = pino();\nexport async function act(): Promise<void> {\n  const found = await load();\n  const place = await enter();\n  ${code}\n}\n`,
};

describe('a property that a constructor is given under its own name', () => {
  itLogs(made, [
    ['is that of its object', "log.info('came', found.name);", ['Guest.name']],
    ['is nobody\'s in a thing', "log.info('in', place.name);", []],
  ]);
});
