import { describe, expect, it } from 'vitest';
import { createTaxonomy } from '../../src/catalog/classify.js';
import { itClassifies } from './field-rows.js';

describe('papers and pages of a person', () => {
  itClassifies('person', [
    ['Passenger', 'identityDocumentSeries', 'string', 'identity'],
    ['Passenger', 'passportExpiryDate', 'date', 'identity'],
    ['Passenger', 'documentNumber', 'string', 'identity'],
    ['Passenger', 'url', 'string', 'contact'],
    ['Passenger', 'retrieveKey', 'string', 'credential'],
    ['Passenger', 'bankCards', 'json', 'financial'],
    ['Passenger', 'sortKey', 'string', 'nothing'],
    ['Passenger', 'ktp_no', 'string', 'identity'],
    ['Passenger', 'mbti', 'string', 'demographic'],
    ['Passenger', 'detail_address', 'string', 'contact'],
  ]);
  itClassifies('owned', [
    ['university_details(user_id, department)', 'student_number', 'string', 'demographic'],
    ['university_details(user_id, student_number)', 'department', 'string', 'demographic'],
    ['university_details(user_id, address)', 'department', 'string', 'nothing'],
  ]);
  itClassifies('other', [
    ['BoardingPass', 'identityDocumentNumber', 'string', 'identity'],
    ['Invoice', 'documentNumber', 'string', 'nothing'],
    ['Warranty', 'expiryDate', 'date', 'nothing'],
    ['Landing', 'url', 'string', 'nothing'],
    ['Reminder(appointment_time)', 'client_name', 'string', 'identity'],
    ['Reminder(build_time)', 'client_name', 'string', 'nothing'],
    ['BoardingPass', 'mykad_number', 'string', 'identity'],
    ['Landing', 'detail_address', 'string', 'nothing'],
    ['Landing', 'mbti', 'string', 'nothing'],
    ['BankTransfer(bank_name)', 'account_number', 'string', 'financial'],
    ['HarbourTransfer(bank_name)', 'account_number', 'string', 'nothing'],
  ]);

  it('identify somebody in a record of particulars', () => {
    const taxonomy = createTaxonomy();
    expect(taxonomy.isPersonStore('PassengerPersonalData', ['identityDocumentNumber', 'address'])).toBe(true);
    expect(taxonomy.isPersonStore('PassengerPersonalData', ['colour', 'size'])).toBe(false);
  });
});

describe('where somebody was, and what they looked for and wrote', () => {
  itClassifies('owned', [
    ['Snapshot(userId)', 'latitude', 'number', 'location'],
    ['Peak(createdBy, updatedBy)', 'latitude', 'number', 'nothing'],
    ['Peak(createdBy)', 'metadata.lnglat.coordinates', 'json', 'nothing'],
    ['DeviceSeen(encryptedIpAddress)', 'city', 'string', 'location'],
    ['DeviceSeen(encryptedIpAddress)', 'agent', 'string', 'network'],
    ['SavedSearch(userId)', 'criteria', 'json', 'behavior'],
    ['Badge(userId)', 'criteria', 'string', 'nothing'],
    ['Topic(authorId)', 'content', 'string', 'content'],
    ['Topic(courseId)', 'content', 'string', 'nothing'],
  ]);
});
