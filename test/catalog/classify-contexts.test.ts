import { describe, expect, it } from 'vitest';
import { categoryOf, type Row } from './field-rows.js';

describe('records of an organisation that somebody looks after', () => {
  it.each<Row>([
    ['Boat(ownerUserId, tenantId)', 'mooringTimes', 'json', 'nothing'],
    ['Boat(ownerUserId)', 'mooringTimes', 'json', 'content'],
    ['Boat(ownerUserId, tenantId, passengerId)', 'mooringTimes', 'json', 'content'],
    ['Comment(ownerId, workspaceId)', 'text', 'string', 'content'],
  ])('%s.%s: %s is %s', (...row) => {
    expect(categoryOf('owned', row)).toBe(row[3]);
  });
});

describe('objects inside a record', () => {
  it.each<Row>([
    ['Gathering(eventAddress.zip, eventAddress.street)', 'eventAddress.city', 'string', 'nothing'],
    ['Gathering(guestAddress.zip, guestAddress.street)', 'guestAddress.city', 'string', 'contact'],
    ['Gathering(information.start)', 'information.name', 'string', 'nothing'],
    ['Gathering(courseDetails.start)', 'courseDetails.name', 'string', 'nothing'],
    ['Gathering(guestInformation.start)', 'guestInformation.name', 'string', 'identity'],
    ['Gathering(profile.age)', 'profile.name', 'string', 'identity'],
  ])('%s.%s: %s is %s', (...row) => {
    expect(categoryOf('owned', row)).toBe(row[3]);
  });

  it.each<Row>([
    ['Customer(information.start)', 'information.name', 'string', 'identity'],
    ['Customer(companyAddress.zip, companyAddress.street)', 'companyAddress.city', 'string', 'contact'],
  ])('of a person: %s.%s: %s is %s', (...row) => {
    expect(categoryOf('person', row)).toBe(row[3]);
  });
});

describe('stores whose name is written in one word', () => {
  it.each<Row>([
    ['apikey', 'key', 'string', 'credential'],
    ['apikey', 'lastAccess', 'date', 'nothing'],
    ['passwordreset', 'token', 'string', 'credential'],
    ['diaryentry', 'title', 'string', 'content'],
    ['turkey', 'key', 'string', 'nothing'],
  ])('%s.%s: %s is %s', (...row) => {
    expect(categoryOf('owned', row)).toBe(row[3]);
  });
});

describe('what stands beside', () => {
  it.each<Row>([
    ['EmailAudit(email)', 'subject', 'string', 'content'],
    ['EmailAudit(email)', 'body', 'string', 'content'],
    ['EmailTemplate(email)', 'body', 'string', 'nothing'],
    ['Rental(phone)', 'mail', 'string', 'contact'],
    ['Rental', 'mail', 'string', 'nothing'],
    ['Company(phone)', 'mail', 'string', 'nothing'],
    ['Rental(street, zipCode)', 'location', 'string', 'contact'],
    ['Hotel(street, zipCode)', 'location', 'string', 'nothing'],
    ['Rental(street)', 'location', 'string', 'nothing'],
    ['Card(title, listId)', 'cardNumber', 'number', 'nothing'],
    ['Card(expiry)', 'cardNumber', 'number', 'financial'],
  ])('%s.%s: %s is %s', (...row) => {
    expect(categoryOf('other', row)).toBe(row[3]);
  });

  it.each<Row>([
    ['Application(redirectUris)', 'description', 'string', 'nothing'],
    ['Application(jobId)', 'description', 'string', 'content'],
    ['BackupCode(usedAt)', 'code', 'string', 'credential'],
    ['DiscountCode(usedAt)', 'code', 'string', 'nothing'],
    ['ConnectedAccount(externalId)', 'name', 'string', 'identity'],
    ['ConnectedAccount(color)', 'name', 'string', 'nothing'],
    ['Session(token)', 'lastSeenLocation', 'string', 'location'],
    ['Consent', 'signatureParent', 'binary', 'identity'],
    ['CourseCertificate', 'signaturePupil', 'binary', 'identity'],
    ['CourseCertificate', 'signature', 'binary', 'nothing'],
    ['Member', 'nick', 'string', 'identity'],
    ['Post', 'components', 'json', 'nothing'],
    ['Consent', 'signatureAlgorithm', 'string', 'nothing'],
    ['Venture', 'openingHours', 'json', 'nothing'],
    ['Venture', 'couponUsed', 'json', 'nothing'],
    ['Chat', 'msg', 'string', 'content'],
    ['ErrorLog', 'msg', 'string', 'nothing'],
    ['SignInState', 'msg', 'string', 'nothing'],
    ['Ticket(clientId)', 'detail', 'string', 'content'],
  ])('of somebody: %s.%s: %s is %s', (...row) => {
    expect(categoryOf('owned', row)).toBe(row[3]);
  });

  it.each<Row>([
    ['Member', 'nick', 'string', 'identity'],
    ['Student', 'msg', 'string', 'content'],
    ['User', 'description', 'string', 'content'],
    ['Student', 'jobStatus', 'string', 'demographic'],
    ['Student', 'formalEducation', 'string', 'demographic'],
    ['Member', 'avatarDecoration', 'json', 'nothing'],
    ['Member', 'collectibles', 'json', 'nothing'],
  ])('in a person: %s.%s: %s is %s', (...row) => {
    expect(categoryOf('person', row)).toBe(row[3]);
  });
});
