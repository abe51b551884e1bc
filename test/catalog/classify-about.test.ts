import { describe, expect, it } from 'vitest';
import { createTaxonomy } from '../../src/catalog/classify.js';
import { itClassifies } from './field-rows.js';

const taxonomy = createTaxonomy();

describe('what is written about somebody', () => {
  itClassifies('owned', [
    ['Mooring(skipperId, passengerId)', 'boardingNotes', 'string', 'content'],
    ['Mooring(passengerId)', 'refundingComment', 'string', 'content'],
    ['Mooring(createdById)', 'boardingNotes', 'string', 'nothing'],
    ['Mooring(passengerId)', 'releaseNotes', 'string', 'nothing'],
    ['Mooring(passengerId)', 'productNote', 'string', 'nothing'],
    ['Mooring(passengerId)', 'denialReason', 'string', 'content'],
    ['Payment(passengerId)', 'denialReason', 'string', 'nothing'],
    ['CabinRequest(passengerId)', 'description', 'string', 'content'],
    ['PullRequest(passengerId)', 'description', 'string', 'nothing'],
    ['Grievance(passengerId)', 'bruiseDetails', 'string', 'content'],
    ['Cabin(passengerId)', 'bruiseDetails', 'string', 'nothing'],
  ]);

  itClassifies('person', [
    ['Passenger', 'boardingNotes', 'string', 'content'],
    ['Passenger', 'waiverSignature', 'string', 'identity'],
    ['Passenger', 'webhookSignature', 'string', 'nothing'],
    ['Passenger', 'initials', 'string', 'identity'],
    ['Passenger', 'cvLink', 'string', 'content'],
    ['Passenger', 'lastNameNative', 'string', 'identity'],
    ['Passenger', 'profileLinkedIn', 'string', 'identity'],
    ['Passenger', 'aboutMyself', 'string', 'content'],
    ['Passenger', 'militaryService', 'string', 'demographic'],
  ], 'of a person: ');
});

describe('what whoever settled something says of it', () => {
  itClassifies('other', [
    ['Incident(resolvedBy, message, statusCode, monitorId)', 'comment', 'string', 'content'],
    ['Incident(monitorId)', 'comment', 'string', 'nothing'],
    ['AbuseReport(closedById)', 'resolutionNote', 'string', 'content'],
  ]);
});

describe('what is known of those who use something', () => {
  itClassifies('owned', [
    ['UserActivity(userId)', 'country', 'string', 'location'],
    ['Shipment(userId)', 'countryOfOrigin', 'string', 'nothing'],
  ]);

  itClassifies('person', [
    ['Passenger', 'proxyPassword', 'string', 'credential'],
    ['Passenger', 'proxyHost', 'string', 'nothing'],
  ]);
});

describe('what is called like a setting', () => {
  itClassifies('owned', [
    ['DiversionFlag(passengerId)', 'note', 'string', 'content'],
    ['DiversionFlag(userId)', 'note', 'string', 'nothing'],
    ['DivingPlan(studentId)', 'note', 'string', 'content'],
    ['TheftClaim(userId)', 'note', 'string', 'content'],
    ['UserClaim(userId)', 'note', 'string', 'nothing'],
    ['Keyboard(userId)', 'hotkeys', 'json', 'nothing'],
  ]);
});

describe('a profile in all but name', () => {
  itClassifies('owned', [
    ['CrewIndex(userId, gender, bio)', 'age', 'number', 'demographic'],
    ['CrewIndex(userId, gender, bio, dob)', 'locationText', 'string', 'location'],
    ['CrewIndex(userId, gender)', 'locationText', 'string', 'nothing'],
    ['Dog(userId, gender, bio)', 'age', 'number', 'nothing'],
    ['Resume(userId)', 'telegram', 'string', 'identity'],
  ]);
});

describe('the name of whoever is reached there', () => {
  itClassifies('other', [
    ['Mooring(neighbourPhone)', 'neighbourName', 'string', 'identity'],
    ['Mooring(neighbourBerth)', 'neighbourName', 'string', 'nothing'],
    ['Mooring(companyPhone)', 'companyName', 'string', 'nothing'],
    ['Mooring(fromEmail)', 'fromName', 'string', 'nothing'],
    ['MooringSetting(neighbourEmail)', 'neighbourName', 'string', 'nothing'],
    ['PortalToken(emailLower)', 'tokenHash', 'string', 'credential'],
    ['PortalToken(emailColor)', 'tokenHash', 'string', 'nothing'],
    ['Email(fromName)', 'body', 'string', 'nothing'],
    ['Email(fromName, to)', 'body', 'string', 'content'],
  ]);
});

describe('names of stores', () => {
  it.each([['Passenger', true], ['CrewMember', true], ['Mooring', false]])('tell whether %s is called after persons in a role', (name, expected) => {
    expect(taxonomy.isRoleStore(name)).toBe(expected);
  });

  it('tell a role from a part of a thing', () => {
    expect(taxonomy.isRoleStore('TeamMember', { joined: false })).toBe(false);
  });

  it.each([['BerthFeedback', true], ['Berth', false]])('tell whether %s is called after what was said', (name, expected) => {
    expect(taxonomy.isSaying(name)).toBe(expected);
  });
});

describe('the name of a driver', () => {
  itClassifies('other', [
    ['Ride(fare)', 'driverName', 'string', 'identity'],
    ['Ride(dsn)', 'driverName', 'string', 'nothing'],
  ]);

  it('is that of a program where nothing stands beside', () => {
    expect(taxonomy.classifyName('driverName', { type: 'string' })).toBeUndefined();
    expect(taxonomy.classifyName('passengerName', { type: 'string' })?.category).toBe('identity');
  });
});

describe('names in one word', () => {
  itClassifies('other', [
    ['GiftForm(firstname)', 'email', 'string', 'contact'],
    ['GiftForm(fastname)', 'email', 'string', 'nothing'],
    ['Berth(phonenumber)', 'name', 'string', 'identity'],
  ]);
});
