import { describe, expect, it } from 'vitest';
import { createTaxonomy } from '../../src/catalog/classify.js';
import { itClassifies } from './field-rows.js';

describe('a store of mails', () => {
  itClassifies('other', [
    ['parish_mails(raw)', 'address', 'string', 'contact'],
    ['parish_mails(address, raw)', 'source', 'string', 'contact'],
    ['parish_emails(address)', 'source', 'string', 'nothing'],
    ['parish_mails(address)', 'raw', 'string', 'content'],
    ['parish_mails(address)', 'raw_blob', 'binary', 'content'],
    ['sendbox(raw)', 'address', 'string', 'contact'],
    ['sendbox(address)', 'raw', 'string', 'content'],
    ['vacation_mails(address, subject)', 'message', 'string', 'content'],
    ['bell_readings(address)', 'raw', 'string', 'nothing'],
    ['bell_readings(raw)', 'address', 'string', 'nothing'],
    ['MailTemplate(address)', 'raw', 'string', 'nothing'],
    ['parish_mails(id)', 'raw', 'string', 'nothing'],
  ]);
});

describe('an address beside a name', () => {
  it.each([['to', 'contact'], ['cc', 'contact'], ['rcptTo', 'contact'], ['replyTo', 'contact'], ['server', undefined], ['shipTo', undefined], ['from', undefined]])('is whom a letter goes to: %s', (owner, expected) => {
    expect(createTaxonomy().classifyName('address', { type: 'string', owner })?.category).toBe(expected);
  });
});

describe('an address that somebody signs in with', () => {
  itClassifies('other', [
    ['address(password)', 'name', 'string', 'contact'],
    ['mail_addresses(password_hash)', 'name', 'string', 'contact'],
    ['address(street)', 'name', 'string', 'nothing'],
    ['server_address(password)', 'name', 'string', 'nothing'],
  ]);
});

describe('what a person gave as text, and what lets one in', () => {
  itClassifies('person', [
    ['Bellringer', 'user_info', 'string', 'content'],
    ['Bellringer', 'tower_info', 'string', 'nothing'],
  ]);
  itClassifies('owned', [
    ['SecurityKey(userId)', 'passkey', 'string', 'credential'],
    ['SecurityKey(userId)', 'passkeyLabel', 'string', 'nothing'],
    ['Bell(userId)', 'user_info', 'string', 'nothing'],
  ]);
});

describe('what lets one in, and what one leaves with', () => {
  itClassifies('owned', [
    ['Session(userId)', 'auth_code', 'string', 'credential'],
    ['Bell(userId)', 'auth_code', 'string', 'nothing'],
    ['tokens(userId)', 'value', 'string', 'credential'],
    ['design_tokens(userId)', 'value', 'string', 'nothing'],
    ['Device(userId)', 'serial', 'string', 'network'],
    ['Device(userId)', 'serial', 'number', 'nothing'],
    ['Bell(userId)', 'serial', 'string', 'nothing'],
  ]);
  itClassifies('person', [
    ['Bellringer', 'accountDeletionReason', 'string', 'content'],
    ['Bellringer', 'bellDeletionReason', 'string', 'nothing'],
  ]);
  itClassifies('other', [
    ['tokens(tower)', 'value', 'string', 'nothing'],
    ['Device(tower)', 'serial', 'string', 'nothing'],
  ]);
});

describe('a value away from any store', () => {
  it.each([
    ['toMail', 'string', 'contact'],
    ['to_mail', 'string', 'contact'],
    ['fromMail', 'string', 'contact'],
    ['toMail', 'boolean', undefined],
    ['toMailbox', 'string', undefined],
    ['toAddress', 'string', undefined],
    ['toMailTemplate', 'string', undefined],
  ] as const)('%s: %s is %s', (name, type, expected) => {
    expect(createTaxonomy().classifyName(name, { type })?.category).toBe(expected);
  });
});
