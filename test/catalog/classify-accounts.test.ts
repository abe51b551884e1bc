import { describe } from 'vitest';
import { itClassifies } from './field-rows.js';

describe('accounts at other services', () => {
  itClassifies('person', [
    ['Sailor', 'google.id', 'string', 'identity'],
    ['Sailor', 'profiles.facebook.id', 'string', 'identity'],
    ['Sailor', 'github.sub', 'string', 'identity'],
    ['Sailor', 'boat.id', 'string', 'nothing'],
    ['Sailor', 'loginGovId', 'string', 'identity'],
    ['Sailor', 'orcid', 'string', 'identity'],
    ['Sailor', 'refresh', 'string', 'credential'],
    ['Sailor', 'refresh', 'date', 'nothing'],
    ['Sailor', 'refreshRate', 'string', 'nothing'],
    ['Sailor', 'institution', 'string', 'demographic'],
    ['Sailor', 'affiliation', 'string', 'demographic'],
    ['Sailor', 'major', 'string', 'demographic'],
    ['Sailor', 'accessCode', 'string', 'credential'],
    ['Sailor', 'email_norm', 'string', 'contact'],
  ], 'of a person: ');

  itClassifies('other', [
    ['Harbour', 'google.id', 'string', 'nothing'],
    ['Dataset', 'seniorOrcid', 'string', 'identity'],
    ['Dataset', 'institution', 'string', 'nothing'],
    ['Display', 'refresh', 'string', 'nothing'],
  ]);
});

describe('who is written to', () => {
  itClassifies('other', [
    ['TransactionalEmail', 'recipient', 'string', 'contact'],
    ['EmailBlacklist', 'recipient', 'string', 'contact'],
    ['SmsDelivery', 'to', 'string', 'contact'],
    ['Parcel', 'recipient', 'string', 'pseudonymous'],
  ]);
});

describe('a bank account', () => {
  itClassifies('other', [
    ['BankAccount', 'routingNumber', 'string', 'financial'],
    ['BankAccount', 'last4', 'string', 'financial'],
    ['Ferry', 'routingNumber', 'string', 'nothing'],
  ]);
});

describe('what is open to the public', () => {
  itClassifies('other', [
    ['Boathouse(name, email, openingHours)', 'phone', 'string', 'nothing'],
    ['Boathouse(name, phone, parentOrganization)', 'email', 'string', 'nothing'],
    ['Boathouse(name, phone, openingHours)', 'tipsterEmail', 'string', 'contact'],
    ['Rower(name, phone)', 'email', 'string', 'contact'],
    ['Rower(firstName, lastName, openingHours)', 'phone', 'string', 'contact'],
  ]);
});

describe('what a user has elsewhere', () => {
  itClassifies('owned', [
    ['ExternalAuth(userId, provider)', 'externalId', 'string', 'identity'],
    ['SailorExtension', 'externalId', 'string', 'nothing'],
    ['Version', 'major', 'string', 'nothing'],
  ]);

  itClassifies('other', [['UserExtension(userId)', 'designation', 'string', 'demographic'], ['FileExtension(userId)', 'designation', 'string', 'nothing']]);
});

describe('who made a thing', () => {
  itClassifies('other', [
    ['Board(email)', 'author', 'string', 'identity'],
    ['Board(author)', 'email', 'string', 'contact'],
    ['Board', 'author', 'string', 'pseudonymous'],
    ['Board', 'email', 'string', 'nothing'],
    ['Book(isbn, email)', 'author', 'string', 'nothing'],
    ['Newsletter(createdAt)', 'email', 'string', 'contact'],
    ['Newsletter(subject)', 'email', 'string', 'nothing'],
  ]);
});

describe('what somebody shares or gives', () => {
  itClassifies('owned', [
    ['SharedRecipe', 'description', 'string', 'content'],
    ['SharedSolution', 'title', 'string', 'content'],
    ['Solution', 'description', 'string', 'nothing'],
    ['SharedFolder', 'title', 'string', 'nothing'],
    ['ImageUpload', 'url', 'string', 'image'],
    ['Upload', 'url', 'string', 'nothing'],
    ['Solution', 'defaultFiles', 'json', 'nothing'],
    ['Solution', 'tsconfig', 'json', 'nothing'],
  ]);

  itClassifies('other', [['SharedSolution', 'title', 'string', 'nothing']]);
});

describe('addresses of scanned machines', () => {
  itClassifies('other', [
    ['HostScan(hostname)', 'ipString', 'string', 'nothing'],
    ['PortScan', 'ip', 'string', 'nothing'],
    ['Finding(cve, owner)', 'ipString', 'string', 'nothing'],
    ['Ip(fromCidr)', 'ip', 'string', 'nothing'],
    ['TicketScan(seat)', 'ip', 'string', 'network'],
    ['BannedIp', 'ip', 'string', 'network'],
  ]);
});
