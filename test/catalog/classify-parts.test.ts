import { describe, expect, it } from 'vitest';
import { createTaxonomy } from '../../src/catalog/classify.js';
import { itClassifies } from './field-rows.js';

const taxonomy = createTaxonomy();

describe('objects inside the record of a person', () => {
  itClassifies('person', [
    ['Skipper', 'socials.telegram', 'string', 'identity'],
    ['Skipper', 'links.github', 'string', 'identity'],
    ['Skipper', 'harbour.github', 'string', 'nothing'],
    ['Skipper(address.city, address.zip)', 'address.line', 'string', 'contact'],
    ['Skipper(chart.city, chart.zip)', 'chart.line', 'string', 'nothing'],
    ['Skipper(location.city)', 'location.country', 'string', 'contact'],
    ['Skipper(sponsor.city)', 'sponsor.country', 'string', 'nothing'],
    ['Skipper(location.address)', 'location.coordinates', 'json', 'location'],
  ]);

  itClassifies('other', [
    ['Regatta(location.city)', 'location.country', 'string', 'nothing'],
    ['Regatta', 'socials.telegram', 'string', 'nothing'],
  ]);
});

describe('pay', () => {
  itClassifies('owned', [
    ['Payslip(month)', 'earnings.gross', 'number', 'financial'],
    ['Payslip(month)', 'overtimePay', 'number', 'financial'],
    ['SalaryStructure(month)', 'allowances', 'number', 'financial'],
    ['Sailing(month)', 'allowances', 'number', 'nothing'],
    ['Sailing(month)', 'gross', 'number', 'nothing'],
    ['SeasonClose(closedById)', 'netOperatingIncome', 'number', 'nothing'],
    ['Loan(amount)', 'annualIncome', 'number', 'financial'],
    ['Skiff(amount)', 'ifscCode', 'string', 'financial'],
  ]);

  itClassifies('person', [
    ['Rower', 'uan', 'string', 'identity'],
    ['Employee', 'overtime', 'number', 'financial'],
    ['Rower', 'overtime', 'number', 'nothing'],
    ['Rower', 'socialSecurity', 'string', 'identity'],
  ], 'of a person: ');
});

describe('who did something, by name', () => {
  itClassifies('other', [
    ['CleaningRound(deckId)', 'assignedToName', 'string', 'identity'],
    ['CleaningRound(deckId)', 'inspectedByName', 'string', 'identity'],
    ['CleaningRound(deckId)', 'sortedByName', 'string', 'nothing'],
    ['CleaningRound(deckId)', 'relatedToName', 'string', 'nothing'],
    ['CleaningRound(deckId)', 'assignedToName', 'number', 'nothing'],
  ]);
});

describe('settings of one person', () => {
  itClassifies('owned', [
    ['NoticePref(userId)', 'inapp', 'json', 'nothing'],
    ['NoticePref(userId)', 'email', 'json', 'nothing'],
    ['NoticePref(userId)', 'email', 'string', 'contact'],
    ['ChatHook(userId, accessToken)', 'enabledEvents', 'json', 'nothing'],
    ['ChatHook(userId, accessToken)', 'events', 'json', 'content'],
    ['TwoStepSetting(userId)', 'backupCodes', 'json', 'credential'],
  ]);
});

describe('where a business is', () => {
  itClassifies('owned', [
    ['Location(country, image, parkingSpots, supplierId)', 'latitude', 'number', 'nothing'],
    ['Location(country, userId)', 'latitude', 'number', 'location'],
    ['Location(recordedAt, supplierId)', 'latitude', 'number', 'location'],
    ['Location(name, riderId)', 'latitude', 'number', 'location'],
    ['Tweet(userId)', 'screenName', 'string', 'nothing'],
    ['Profile(userId)', 'screenName', 'string', 'identity'],
    ['Attempt(userId)', 'incorrectPassword', 'string', 'nothing'],
    ['Attempt(userId)', 'wrongEmail', 'string', 'nothing'],
  ]);
});

describe('how an organisation is reached', () => {
  itClassifies('other', [
    ['Organisation(name, status)', 'contactEmail', 'string', 'contact'],
    ['Organisation(name, status)', 'contactPhone', 'string', 'contact'],
    ['Organisation(name, contactName)', 'contactEmail', 'string', 'contact'],
    ['Organisation(name, contactPerson)', 'contactPhone', 'string', 'contact'],
    ['Organisation(name, status)', 'ownerEmail', 'string', 'contact'],
    ['Enquiry(name, status)', 'contactEmail', 'string', 'contact'],
  ]);
});

describe('labels of things, works and rooms to talk in', () => {
  itClassifies('owned', [
    ['Passkeys(ownerEmail, publicKey)', 'nickname', 'string', 'nothing'],
    ['SecurityKey(userId)', 'nickName', 'string', 'nothing'],
    ['Membership(userId)', 'nickname', 'string', 'identity'],
    ['Chat(creatorId, organizationId, avatarUrl)', 'avatarUrl', 'string', 'nothing'],
    ['Chat(creatorId, organizationId, avatarUrl)', 'name', 'string', 'nothing'],
    ['Chat(userId)', 'title', 'string', 'content'],
    ['ChatMessage(senderId)', 'avatarUrl', 'string', 'image'],
  ]);

  itClassifies('other', [
    ['Novel(title)', 'authors', 'string', 'nothing'],
    ['shelf_entries(title, isbn13)', 'author', 'string', 'nothing'],
    ['catalogue(title, narrators, runtime)', 'authors', 'string', 'nothing'],
    ['catalogue(title, narrators, runtime)', 'authorEmail', 'string', 'contact'],
    ['Novel(title)', 'authorName', 'string', 'nothing'],
    ['Novel(title)', 'authorId', 'string', 'pseudonymous'],
    ['Plugin(homepage)', 'author', 'string', 'nothing'],
    ['Notice(title)', 'author', 'string', 'identity'],
    ['Remark(text)', 'authorName', 'string', 'identity'],
  ]);

  itClassifies('person', [
    ['Player', 'rsaPrivateKeyJwk', 'json', 'credential'],
    ['Player', 'rsaPublicKeyJwk', 'json', 'nothing'],
    ['Player', 'keyPair', 'json', 'credential'],
  ]);
});

describe('places, campaigns and texts for search', () => {
  itClassifies('other', [
    ['Listing(title, email, street, city, name)', 'address', 'string', 'nothing'],
    ['StoreLocation(name, street, city)', 'address', 'string', 'nothing'],
    ['Location(name, createdById, street, city)', 'address', 'string', 'nothing'],
    ['Campaign(subject)', 'fromEmail', 'string', 'nothing'],
    ['Campaign(subject)', 'beneficiaryEmail', 'string', 'contact'],
    ['PurchaseOrder(supplierId)', 'deliveryAddress', 'string', 'nothing'],
    ['PurchaseOrder(customerName)', 'deliveryAddress', 'string', 'contact'],
  ]);

  itClassifies('owned', [
    ['Manual(author, embedding)', 'content', 'string', 'nothing'],
    ['Manual(author, embedding)', 'sections', 'json', 'nothing'],
    ['Recollection(userId, embedding)', 'content', 'string', 'content'],
    ['Manual(author)', 'content', 'string', 'content'],
  ]);

  it.each([
    [['name', 'email', 'roomCount', 'plan'], false],
    [['name', 'email', 'slug'], false],
    [['name', 'email', 'leaseStart'], true],
    [['name', 'phone', 'slug', 'moveInDate'], true],
  ])('tell a tenant of rooms from one of a service by %s', (fields, expected) => {
    expect(taxonomy.isPersonStore('Tenant', fields)).toBe(expected);
  });
});

describe('what is noted of a case', () => {
  itClassifies('owned', [
    ['PatientSession(patientName)', 'problemsText', 'string', 'health'],
    ['PatientSession(patientName)', 'assessmentText', 'string', 'health'],
    ['GameSession(playerName)', 'assessmentText', 'string', 'nothing'],
    ['Triage', 'patientNHI', 'string', 'identity'],
    ['Appraisal', 'strengths', 'string', 'content'],
    ['Mast', 'strengths', 'string', 'nothing'],
    ['LogIn', 'singleUseCode', 'string', 'credential'],
    ['Hull(requestedChangesUserId)', 'notes', 'string', 'nothing'],
    ['Hull(inspectorId, approverId)', 'notes', 'string', 'nothing'],
    ['Hull(inspectorId, passengerId)', 'notes', 'string', 'content'],
  ]);
});

describe('records without a key that are somebody’s by their name', () => {
  itClassifies('other', [
    ['Cv(email)', 'skype', 'string', 'identity'],
    ['Cv(template)', 'skype', 'string', 'nothing'],
    ['PassengerDemographics(gender)', 'ageGroup', 'string', 'demographic'],
    ['Demographics(gender)', 'ageGroup', 'string', 'demographic'],
    ['DemographicsChart(gender)', 'ageGroup', 'string', 'nothing'],
  ]);
});

describe('records of organisations', () => {
  itClassifies('other', [
    ['CrmAccount(industry, annualRevenue, createdBy)', 'email', 'string', 'nothing'],
    ['CrmAccount(industry, annualRevenue, createdBy)', 'billing_street', 'string', 'nothing'],
    ['CrmAccount(lastSeen)', 'email', 'string', 'contact'],
    ['CrmAccount(industry, firstName)', 'email', 'string', 'contact'],
    ['Prospect(first_name, last_name, assignedToUserId, convertedContactId)', 'position', 'string', 'demographic'],
    ['AddressBlock(country, endIP)', 'startIP', 'string', 'nothing'],
  ]);

  itClassifies('owned', [
    ['Deal(assignedToUserId, createdBy)', 'lastActivity', 'date', 'nothing'],
    ['Deal(userId)', 'lastActivity', 'date', 'behavior'],
    ['Charge(preimage)', 'hash', 'string', 'nothing'],
    ['Charge(salt)', 'hash', 'string', 'credential'],
    ['Job(projectId, createdBy, comments.user)', 'comments.text', 'string', 'content'],
    ['Job(projectId, createdBy, drawings.user)', 'drawings.text', 'string', 'nothing'],
  ]);

  itClassifies('person', [
    ['Rower', 'subs', 'string', 'nothing'],
    ['Rower', 'sub', 'string', 'identity'],
  ], 'of a person: ');

  it.each([
    ['Account', ['email', 'industry', 'annual_revenue'], false],
    ['Account', ['email', 'lastSeen'], true],
    ['Client', ['email', 'first_name', 'industry'], true],
    ['EmailsToContacts', ['emailId', 'contactId'], false],
    ['CompetitorsContacts', ['contactId'], true],
  ])('%s with %s may stand for persons', (name, fields, expected) => {
    expect(taxonomy.isPersonStore(name, fields)).toBe(expected);
  });
});

describe('parts of records that are about nobody', () => {
  itClassifies('owned', [
    ['Harbour(createdBy)', 'contact.email', 'string', 'contact'],
    ['Shipyard(createdBy)', 'contact.email', 'string', 'contact'],
    ['Clinic(createdBy)', 'contact.email', 'string', 'nothing'],
    ['Clinic(createdBy, contact.name)', 'contact.email', 'string', 'contact'],
    ['Clinic(createdBy)', 'finance.bankDetails.accountNumber', 'string', 'nothing'],
    ['Mooring(userId)', 'guestDetails.name', 'string', 'identity'],
    ['Mooring(userId)', 'shippingDetails.name', 'string', 'identity'],
    ['Mooring(userId)', 'engineDetails.name', 'string', 'nothing'],
    ['Sonar(createdBy)', 'deviceId', 'string', 'nothing'],
    ['Sonar(userId)', 'deviceId', 'string', 'network'],
    ['Sonar', 'submitterId', 'number', 'pseudonymous'],
    ['Actor', 'displayName', 'string', 'identity'],
    ['Actor', 'displayName', 'boolean', 'nothing'],
    ['Sonar(createdBy, ip)', 'deviceId', 'string', 'network'],
    ['Remedy(createdBy)', 'uses.medication', 'string', 'nothing'],
    ['Remedy(createdBy, patientId)', 'uses.medication', 'string', 'health'],
    ['Remedy(createdBy, patientId, uses.addedBy)', 'uses.medication', 'string', 'health'],
    ['Remedy(createdBy, patientId, uses.addedBy)', 'uses.notes', 'string', 'nothing'],
    ['Remedy(createdBy, patientId, uses.dose)', 'uses.notes', 'string', 'content'],
    ['Remedy(userId)', 'errorDetails.message', 'string', 'nothing'],
    ['Remedy(userId)', 'talkDetails.message', 'string', 'content'],
    ['Remedy(userId)', 'metadata.more', 'json', 'nothing'],
    ['Remedy(userId)', 'story.more', 'json', 'content'],
    ['Remedy(userId)', 'annotations.coordinates', 'json', 'nothing'],
    ['Remedy(userId)', 'stops.coordinates', 'json', 'location'],
    ['Remedy(patientId, labPhone)', 'labName', 'string', 'nothing'],
  ]);

  itClassifies('person', [
    ['Rower', 'paymentMethods.nickname', 'string', 'nothing'],
    ['Rower', 'rivals.nickname', 'string', 'identity'],
    ['Rower', 'bankDetails.accountNumber', 'string', 'financial'],
  ], 'of a person: ');
});

describe('amounts, addresses of places and numbers of chats', () => {
  itClassifies('owned', [
    ['Repayment(customerId)', 'raw_amount', 'json', 'nothing'],
    ['Repayment(customerId)', 'raw_story', 'json', 'content'],
    ['Berth(skipperId, employeeId)', 'staffTitle', 'string', 'demographic'],
    ['Berth(createdBy)', 'staffTitle', 'string', 'nothing'],
  ]);

  itClassifies('other', [
    ['StockLocationAddress(street, city)', 'phone', 'string', 'nothing'],
    ['StockLocationAddress(street, zip)', 'city', 'string', 'nothing'],
    ['ParcelAddress(street, zip)', 'city', 'string', 'contact'],
    ['VenueAddress(street, first_name)', 'phone', 'string', 'contact'],
    ['ChatMessage(text)', 'remoteJid', 'string', 'contact'],
    ['ChatMessage(text)', 'jid', 'string', 'contact'],
    ['QueueState(state)', 'jid', 'string', 'nothing'],
  ]);
});
