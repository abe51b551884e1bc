import { describe } from 'vitest';
import { itClassifies, type Row } from './field-rows.js';

describe('fields of persons under names that say little', () => {
  const rows: Row[] = [
    ['Angler', 'fName', 'string', 'identity'],
    ['Angler', 'lName', 'string', 'identity'],
    ['User', 'pass', 'string', 'credential'],
    ['User', 'pash', 'string', 'credential'],
    ['User', 'pass', 'number', 'nothing'],
    ['User', 'seasonPass', 'string', 'nothing'],
    ['User', 'jid', 'string', 'contact'],
    ['User', 'manager', 'string', 'identity'],
    ['User', 'lineManager', 'string', 'identity'],
    ['User', 'manager', 'boolean', 'nothing'],
    ['User', 'managerRole', 'string', 'nothing'],
    ['Traveller', 'strAddress', 'string', 'contact'],
    ['Traveller', 'giftAddress', 'json', 'contact'],
    ['Traveller', 'passportCountry', 'string', 'demographic'],
    ['Traveller', 'additionalInformation', 'string', 'content'],
    ['Contact(email, message)', 'subject', 'string', 'content'],
    ['Contact(email)', 'subject', 'string', 'nothing'],
    ['Occupier(fromEmail)', 'fromName', 'string', 'identity'],
    ['Occupier', 'fromName', 'string', 'nothing'],
  ];
  itClassifies('person', rows);
});

describe('fields of records of a person under names that say little', () => {
  const rows: Row[] = [
    ['AccountBalance', 'value', 'number', 'financial'],
    ['AccountBalance', 'value', 'boolean', 'nothing'],
    ['ScoreBalance', 'value', 'number', 'nothing'],
    ['Pairing', 'matchReason', 'string', 'content'],
    ['Pairing', 'refusalReason', 'string', 'content'],
    ['Pairing', 'leftReason', 'string', 'content'],
    ['Payment', 'declineReason', 'string', 'nothing'],
    ['Tutoring', 'zoomUserId', 'string', 'identity'],
    ['Tutoring', 'stravaAthleteId', 'string', 'identity'],
    ['Tutoring', 'zoomMeetingId', 'string', 'nothing'],
    ['Consent', 'signatureLocation', 'string', 'location'],
    ['Consent', 'signingLocation', 'string', 'location'],
    ['Consent', 'signatureLocationId', 'string', 'nothing'],
    ['IdentityCheck', 'rawResult', 'string', 'content'],
    ['IdentityCheck', 'result', 'json', 'content'],
    ['IdentityCheck', 'result', 'string', 'nothing'],
    ['StockCheck', 'rawResult', 'string', 'nothing'],
    ['Visit(ip)', 'context', 'json', 'content'],
    ['Visit(duration)', 'context', 'json', 'nothing'],
    ['Remark(displayName, photoURL)', 'uid', 'string', 'pseudonymous'],
    ['Remark(text)', 'uid', 'string', 'nothing'],
    ['CalendarEvent(displayName)', 'uid', 'string', 'nothing'],
    ['Order', 'companyTaxId', 'string', 'nothing'],
    ['Order(companyName)', 'taxId', 'string', 'nothing'],
    ['Order(amount)', 'taxId', 'string', 'identity'],
  ];
  itClassifies('owned', rows);
});

describe('people in records of nobody', () => {
  const rows: Row[] = [
    ['Permit(fname)', 'lname', 'string', 'identity'],
    ['Permit(lname)', 'fname', 'string', 'identity'],
    ['Upload(size)', 'fname', 'string', 'nothing'],
    ['Mailing(sentAt)', 'recipients', 'json', 'contact'],
    ['Email(templateName)', 'sentTo', 'string', 'contact'],
    ['Parcel(weight)', 'sentTo', 'string', 'nothing'],
    ['Company(vatNumber)', 'legalRepresentative', 'string', 'identity'],
    ['Company(vatNumber)', 'legalRepresentativeCount', 'number', 'nothing'],
    ['Occupant(leaseStart)', 'name', 'string', 'nothing'],
    ['Estate(name, mailgun.domain)', 'mailgun.fromEmail', 'string', 'nothing'],
    ['Estate(name, correspondent.name)', 'correspondent.email', 'string', 'contact'],
  ];
  itClassifies('other', rows);
});
