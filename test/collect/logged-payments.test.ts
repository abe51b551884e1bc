import { describe } from 'vitest';
import { itLogs, itReads, keysIn, type Around } from './analyzed.js';

/** An invented boat club that is told by a provider of payments what its members paid. */
const club: Around = {
  shared: { 'package.json': '{ "name": "boats" }' },
  file: (code) => `import Stripe from 'stripe';\ndeclare const logger: any;\nconst stripe = new Stripe('key');\nconst told = (text: string): Stripe.Event => stripe.webhooks.constructEvent(text, '', '');\nvoid [logger, told];\n${code}\n`,
};
const untyped: Around = {
  shared: club.shared, extension: 'js',
  file: (code) => `const makeStripe = require('stripe');\nmodule.exports = async (logger, text) => {\n  let event;\n  try { event = makeStripe('key').webhooks.constructEvent(text, '', ''); } catch (error) { return; }\n  handle(logger, event);\n};\n${code}\n`,
};

describe('what an event of a payment tells', () => {
  itLogs(club, [
    ['is the object of the event', "export function paid(text: string) { const event = told(text); logger.info(event.data.object); }", ['EventObject.billing_details', 'EventObject.customer_details', 'EventObject.customer_email', 'EventObject.customer_name', 'EventObject.receipt_email']],
    ['is what its type says', "export function paid(text: string) { const invoice = told(text).data.object as Stripe.Charge; logger.info(invoice); }", ['Charge.billing_details', 'Charge.receipt_email', 'Charge.shipping']],
    ['is an address in it', "export function paid(text: string) { logger.info(told(text).data.object.customer_email); }", ['object.customer_email']],
    ['is nothing of a person where the event is about a subscription: silent', "export function changed(text: string) { const event = told(text); switch (event.type) { case 'customer.subscription.updated': logger.info(event.data.object); break; case 'price.updated': { logger.info(event.data.object); } } }", []],
    ['is one where a second kind of event is about a member', "export function changed(text: string) { const event = told(text); switch (event.type) { case 'price.updated': case 'customer.updated': logger.info(event.data.object); } }", ['EventObject.billing_details', 'EventObject.customer_details', 'EventObject.customer_email', 'EventObject.customer_name', 'EventObject.receipt_email']],
    ['is nothing of a person where a condition says so: silent', "export function changed(text: string) { const event = told(text); if (event.type === 'payout.paid') { logger.info(event.data.object); } }", []],
    ['is nothing of a person where the type says so: silent', "export function changed(text: string) { const found = told(text).data.object as Stripe.Subscription; logger.info(found); }", []],
    ['is nothing of a person where the variable says so: silent', "export function changed(text: string) { const subscription = told(text).data.object; logger.info(subscription); const price: Stripe.Price = told(text).data.object; logger.info({ price }); }", []],
    ['is not what kind of event it is: silent', "export function changed(text: string) { const event = told(text); logger.info(event.id, event.type); }", []],
  ]);
  itLogs(untyped, [
    ['comes through functions without types', "const paid = (logger, found) => { logger.info({ found }, 'paid'); };\nconst handle = (logger, event) => { if (event.type === 'invoice.paid') paid(logger, event.data.object); };", ['EventObject.billing_details', 'EventObject.customer_details', 'EventObject.customer_email', 'EventObject.customer_name', 'EventObject.receipt_email']],
    ['comes through no function for a price: silent', "const priced = (logger, found) => { logger.info({ found }, 'priced'); };\nconst handle = (logger, event) => { if (event.type === 'price.updated') priced(logger, event.data.object); };", []],
  ]);
});

describe('what is asked of a provider of payments', () => {
  itLogs(club, [
    ['is an invoice', "export async function show() { logger.info(await stripe.invoices.retrieve('one')); }", ['Invoice.customer_address', 'Invoice.customer_email', 'Invoice.customer_name', 'Invoice.customer_phone', 'Invoice.customer_shipping']],
    ['is a way to pay', "export async function show() { const found = await stripe.paymentMethods.attach('one', { customer: 'two' }); logger.info({ found }); }", ['PaymentMethod.billing_details']],
    ['is a session of a checkout', "export async function show() { const found = await stripe.checkout.sessions.retrieve('one'); logger.info(found); }", ['Session.customer_details', 'Session.customer_email', 'Session.shipping_details']],
    ['is a member', "export async function show() { const member = await stripe.customers.retrieve('one'); logger.info(member); }", ['Customer.address', 'Customer.email', 'Customer.name', 'Customer.phone', 'Customer.shipping']],
    ['is a list of members', "export async function show() { const found = await stripe.customers.list({ limit: 1 }); logger.info(found.data[0]); }", ['Customer.address', 'Customer.email', 'Customer.name', 'Customer.phone', 'Customer.shipping']],
    ['is no price: silent', "export async function show() { logger.info(await stripe.prices.retrieve('one'), (await stripe.invoices.retrieve('one')).status); }", []],
  ]);
});

const schemaOf = (models: string): string => `datasource db { provider = "postgresql" }\ngenerator client { provider = "prisma-client-js" }\n${models}\n`;
const members = 'model Member { id String @id\n email String\n name String }';
const paying = (models: string): Around => ({
  shared: { 'package.json': '{ "name": "boats" }', 'prisma/schema.prisma': schemaOf(models) },
  file: (code) => `declare const logger: any;\nexport function paid(session: any, stripeCustomerId: string, memberId: string) {\n  ${code}\n}\n`,
});

describe('the key of a customer at a provider of payments', () => {
  itReads(paying(`${members}\nmodel Workspace { id String @id\n title String\n stripeCustomerId String? }`), keysIn, [
    ['is that of an organisation where nothing else has one: silent', 'logger.info(`paid by ${stripeCustomerId}`, session.customer);', []],
    ['leaves the key of a person', 'logger.info(`paid by ${stripeCustomerId} for ${memberId}`);', ['memberId']],
  ]);
  itReads(paying('model Member { id String @id\n email String\n name String\n stripeCustomerId String? }\nmodel Workspace { id String @id\n stripeCustomerId String? }'), keysIn, [
    ['is that of a person where persons have one', 'logger.info(`paid by ${stripeCustomerId}`, session.customer);', ['session.customer', 'stripeCustomerId']],
  ]);
  itReads(paying(members), keysIn, [
    ['is that of a person where nothing says whose it is', 'logger.info(`paid by ${stripeCustomerId}`);', ['stripeCustomerId']],
  ]);
});
