import { describe, expect, it } from 'vitest';
import { isPersonStore } from '../../src/catalog/classify-owner.js';
import { itClassifies } from './field-rows.js';

describe('who is called the sender of letters', () => {
  itClassifies('other', [
    ['Campaign(fromName, subject)', 'fromEmail', 'string', 'contact'],
    ['Campaign(fromName, fromEmail)', 'fromName', 'string', 'identity'],
    ['Campaign(subject)', 'replyTo', 'string', 'nothing'],
    ['Regatta(fromName)', 'fromEmail', 'string', 'contact'],
    ['MailSettings(fromName)', 'replyTo', 'string', 'nothing'],
  ]);
});

describe('telephone numbers of persons and of things', () => {
  itClassifies('other', [
    ['OptOut(organizationId)', 'cell', 'string', 'contact'],
    ['Sheet(row)', 'cell', 'string', 'nothing'],
    ['SmsLog(body)', 'from_num', 'string', 'contact'],
  ]);
  itClassifies('person', [['Rower', 'assigned_cell', 'string', 'contact']]);
});

describe('places by their codes', () => {
  itClassifies('other', [
    ['ZipCode(city, state, zip)', 'city', 'string', 'nothing'],
    ['ZipCode(city, state, zip)', 'zip', 'string', 'nothing'],
  ]);
  itClassifies('owned', [
    ['Mooring(isp, country)', 'country', 'string', 'location'],
    ['Mooring(name, country)', 'country', 'string', 'nothing'],
  ]);
});

describe('a picture and what stands below it', () => {
  itClassifies('person', [
    ['Rower', 'banner', 'string', 'image'],
    ['Rower', 'coverPhotoUrl', 'string', 'image'],
  ]);
  itClassifies('owned', [
    ['Sighting', 'caption', 'string', 'content'],
    ['Sighting(socialImage.caption)', 'socialImage.caption', 'string', 'nothing'],
    ['Regatta', 'banner', 'string', 'nothing'],
  ]);
});

describe('why somebody joins and what lets somebody leave a list', () => {
  itClassifies('owned', [
    ['Membership', 'joiningReason', 'string', 'content'],
    ['ListEntry', 'unsubscribeKey', 'string', 'credential'],
  ]);
  itClassifies('other', [['LoginVerification', 'passcode', 'string', 'credential']]);
});

describe('an address of somebody in what says who may do what', () => {
  itClassifies('owned', [['OfferPermission(toUserId)', 'toUserEmail', 'string', 'contact']]);
  itClassifies('other', [['MailPermission(level)', 'toUserEmail', 'string', 'nothing']]);
});

describe('when somebody fell ill', () => {
  itClassifies('other', [
    ['Exposure(testType)', 'days_since_onset', 'number', 'health'],
    ['Exposure(testType)', 'onset_date', 'date', 'health'],
    ['Engine(serial)', 'onset', 'date', 'nothing'],
  ]);
});

describe('more persons by their roles', () => {
  it.each([
    ['Hacker', ['firstName', 'email'], true], ['Climber', ['email'], true], ['Scholar', ['grantNumber'], false],
  ])('%s with %s', (name, fields, expected) => {
    expect(isPersonStore(name, fields)).toBe(expected);
  });
});
