import { describe } from 'vitest';
import { itClassifies } from './field-rows.js';

describe('records of an organisation that somebody looks after', () => {
  itClassifies('owned', [
    ['Boat(ownerUserId, tenantId)', 'mooringTimes', 'json', 'nothing'],
    ['Boat(ownerUserId)', 'mooringTimes', 'json', 'content'],
    ['Boat(ownerUserId, tenantId, passengerId)', 'mooringTimes', 'json', 'content'],
    ['Comment(ownerId, workspaceId)', 'text', 'string', 'content'],
  ]);
});

describe('objects inside a record', () => {
  itClassifies('owned', [
    ['Gathering(eventAddress.zip, eventAddress.street)', 'eventAddress.city', 'string', 'nothing'],
    ['Gathering(guestAddress.zip, guestAddress.street)', 'guestAddress.city', 'string', 'contact'],
    ['Gathering(information.start)', 'information.name', 'string', 'nothing'],
    ['Gathering(courseDetails.start)', 'courseDetails.name', 'string', 'nothing'],
    ['Gathering(guestInformation.start)', 'guestInformation.name', 'string', 'identity'],
    ['Gathering(profile.age)', 'profile.name', 'string', 'identity'],
  ]);

  itClassifies('person', [
    ['ChatUser', 'lastMessageReadAt', 'date', 'behavior'],
    ['ChatUser', 'lastMessageSentAt', 'date', 'behavior'],
    ['ChatUser', 'lastMessage', 'date', 'nothing'],
  ], 'of a person: ');

  itClassifies('person', [
    ['Customer(information.start)', 'information.name', 'string', 'identity'],
    ['Customer(companyAddress.zip, companyAddress.street)', 'companyAddress.city', 'string', 'contact'],
  ], 'of a person: ');
});

describe('stores whose name is written in one word', () => {
  itClassifies('owned', [
    ['apikey', 'key', 'string', 'credential'],
    ['apikey', 'lastAccess', 'date', 'nothing'],
    ['passwordreset', 'token', 'string', 'credential'],
    ['diaryentry', 'title', 'string', 'content'],
    ['turkey', 'key', 'string', 'nothing'],
  ]);
});

describe('what stands beside', () => {
  itClassifies('other', [
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
    ['Falconer(did)', 'handle', 'string', 'identity'],
    ['Falconer(did)', 'handleCount', 'number', 'nothing'],
    ['Product(title)', 'handle', 'string', 'nothing'],
    ['Perch(height)', 'did', 'string', 'pseudonymous'],
    ['Perch(height)', 'did', 'boolean', 'nothing'],
    ['Perch(height)', 'falconerDid', 'string', 'nothing'],
    ['Perch(height)', 'ownerDid', 'string', 'pseudonymous'],
    ['Perch(height)', 'signingKeyDid', 'string', 'nothing'],
  ]);

  itClassifies('owned', [
    ['Application(redirectUris)', 'description', 'string', 'nothing'],
    ['Application(jobId)', 'description', 'string', 'content'],
    ['BackupCode(usedAt)', 'code', 'string', 'credential'],
    ['DiscountCode(usedAt)', 'code', 'string', 'nothing'],
    ['ConnectedAccount(externalId)', 'name', 'string', 'identity'],
    ['ConnectedAccount(color)', 'name', 'string', 'nothing'],
    ['UserAccessCode(validUntil)', 'code', 'string', 'credential'],
    ['AccessCode(usageCount)', 'code', 'string', 'nothing'],
    ['MemberAuth(password)', 'sessionKey', 'string', 'credential'],
    ['Chat(title)', 'sessionKey', 'string', 'nothing'],
    ['Presence(online)', 'customStatus', 'string', 'content'],
    ['Ticket(title)', 'status', 'string', 'nothing'],
    ['Chat(title)', 'lastMessageReadAt', 'date', 'nothing'],
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
    ['EmailToken(purpose)', 'token', 'string', 'credential'],
    ['Grant(did)', 'currentRefreshToken', 'string', 'credential'],
    ['AuthorizationRequest(clientId)', 'code', 'string', 'credential'],
    ['AuthorizationRequest(treatment)', 'code', 'string', 'nothing'],
    ['ReturnRequest(clientId)', 'code', 'string', 'nothing'],
  ], 'of somebody: ');

  itClassifies('person', [
    ['Member', 'nick', 'string', 'identity'],
    ['Student', 'msg', 'string', 'content'],
    ['User', 'description', 'string', 'content'],
    ['Student', 'jobStatus', 'string', 'demographic'],
    ['Student', 'formalEducation', 'string', 'demographic'],
    ['Member', 'avatarDecoration', 'json', 'nothing'],
    ['Member', 'collectibles', 'json', 'nothing'],
  ], 'in a person: ');
});

describe('parts of a mail', () => {
  itClassifies('other', [
    ['messages(msgid)', 'headers', 'json', 'contact'],
    ['mail(subject, body)', 'headers', 'json', 'nothing'],
    ['webhooks(msgid)', 'headers', 'json', 'nothing'],
    ['messages(msgid)', 'mimeTree', 'unknown', 'contact'],
    ['threads(forum)', 'subject', 'string', 'nothing'],
  ]);

  itClassifies('owned', [['threads(userId)', 'subject', 'string', 'content']], 'of somebody: ');
});

describe('a place of a business', () => {
  itClassifies('other', [
    ['Location(phone, street, zip)', 'name', 'string', 'nothing'],
    ['Location(name, street, zip)', 'phone', 'string', 'nothing'],
    ['Location(name, street)', 'zip', 'string', 'nothing'],
    ['Location(name, street, zip)', 'latitude', 'number', 'nothing'],
    ['SharedInbox(emailAddress)', 'name', 'string', 'nothing'],
  ]);

  itClassifies('owned', [
    ['Location(userId, name)', 'latitude', 'number', 'location'],
    ['Location(recordedAt)', 'latitude', 'number', 'location'],
  ], 'of somebody: ');
});

describe('what looks like a secret or a story of a person', () => {
  itClassifies('owned', [
    ['AuditLog(prevHash)', 'hash', 'string', 'nothing'],
    ['AuditLog(hash)', 'prevHash', 'string', 'nothing'],
    ['Trip(customerId)', 'shareToken', 'string', 'nothing'],
    ['Trip(customerId)', 'reportSlugToken', 'string', 'nothing'],
    ['Trip(customerId)', 'loginToken', 'string', 'credential'],
    ['SavedReport(filters)', 'description', 'string', 'nothing'],
    ['Report(reason)', 'description', 'string', 'content'],
    ['GiftVoucher(amount)', 'codeLast4', 'string', 'nothing'],
  ]);
});

describe('a visit, a call and a referral', () => {
  itClassifies('owned', [
    ['Referral(referredEmail)', 'referredName', 'string', 'identity'],
    ['Parcel', 'boxName', 'string', 'nothing'],
    ['Visit', 'vitals', 'json', 'health'],
    ['Visit', 'photosBefore', 'json', 'image'],
    ['Repair', 'photosBefore', 'string', 'nothing'],
    ['Prescription', 'drugs', 'json', 'health'],
    ['ConsentForm', 'signatureSvg', 'string', 'identity'],
    ['OrderForm', 'signatureSvg', 'string', 'nothing'],
    ['Journey', 'specialAssistance', 'string', 'health'],
    ['VoiceSession', 'fromNumber', 'string', 'contact'],
    ['Ticket', 'fromNumber', 'string', 'nothing'],
    ['WhatsAppMessage', 'to', 'string', 'contact'],
    ['CalendarEvent', 'attendees', 'string', 'contact'],
    ['CalendarEvent', 'attendees', 'number', 'nothing'],
    ['CustomFieldValue(fieldId)', 'valueText', 'string', 'content'],
    ['CustomFieldValue(color)', 'valueText', 'string', 'nothing'],
  ]);

  itClassifies('person', [
    ['Participant', 'reviewNotes', 'string', 'content'],
    ['Lead', 'rawPayload', 'string', 'content'],
  ], 'of a person: ');
});
