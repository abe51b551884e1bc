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
    ['Angler', 'empNo', 'string', 'identity'],
    ['Angler(stints.closedBy)', 'stints.remarks', 'string', 'content'],
    ['Angler', 'offboardDeviceIds', 'string', 'nothing'],
    ['Angler(pushSubscriptions.expirationTime)', 'pushSubscriptions.endpoint', 'string', 'network'],
    ['Angler(webhooks.expirationTime)', 'webhooks.endpoint', 'string', 'nothing'],
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
    ['Loan', 'reason', 'string', 'content'],
    ['Loan', 'purpose', 'string', 'content'],
    ['Loan', 'purposeCode', 'string', 'nothing'],
    ['Template', 'purpose', 'string', 'nothing'],
    ['Petition(employeeName)', 'designation', 'string', 'demographic'],
    ['Petition(title)', 'designation', 'string', 'nothing'],
    ['Designation', 'shifts.gender', 'string', 'nothing'],
    ['Loan(step)', 'actionByName', 'string', 'identity'],
    ['Loan(step)', 'disbursedByName', 'string', 'identity'],
    ['Loan(step)', 'sortedByName', 'string', 'nothing'],
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
    ['LoginAttempt(success)', 'identifier', 'string', 'identity'],
    ['Barcode(success)', 'identifier', 'string', 'nothing'],
    ['EmployeeApplication(employeeName, email)', 'address', 'string', 'contact'],
    ['Shoot(legalFirstName, legalLastName)', 'position', 'string', 'demographic'],
    ['Shoot(legalFirstName)', 'position', 'string', 'nothing'],
    ['Voucher(gift.firstName, gift.lastName)', 'gift.position', 'string', 'demographic'],
    ['Voucher(gift.firstName, gift.lastName, gift.fromEmail)', 'gift.fromName', 'string', 'identity'],
    ['Voucher(gift.firstName, gift.shelf)', 'gift.position', 'string', 'nothing'],
    ['Step(empId)', 'actionBy', 'string', 'pseudonymous'],
    ['Step(size)', 'empId', 'string', 'pseudonymous'],
    ['Step(size)', 'tempId', 'string', 'nothing'],
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
