import { describe, expect, it } from 'vitest';
import { createTaxonomy } from '../../src/catalog/classify.js';
import { itClassifies } from './field-rows.js';

const taxonomy = createTaxonomy();

describe('names and contacts of somebody in a thing', () => {
  itClassifies('other', [
    ['Sailing(harbour_id)', 'agency_pilot_first_name', 'string', 'identity'],
    ['Sailing(harbour_id)', 'office_last_name', 'string', 'identity'],
    ['Sailing(harbour_id)', 'office_name', 'string', 'nothing'],
    ['SailingTemplate', 'officeFirstName', 'string', 'nothing'],
    ['Logbook(branch_first_name, branch_last_name)', 'branch_email', 'string', 'contact'],
    ['Logbook(branch_name)', 'branch_email', 'string', 'nothing'],
    ['TideReport', 'recipientNumber', 'string', 'contact'],
    ['SailingMeeting(startTime, venue)', 'hostName', 'string', 'identity'],
    ['EventGroup(creatorEmail)', 'hostName', 'string', 'identity'],
    ['SailingMeeting(startTime, port)', 'hostName', 'string', 'nothing'],
    ['MooringEvent(severity)', 'hostName', 'string', 'nothing'],
    ['LandRegister', 'dnomus', 'string', 'identity'],
    ['LandRegister', 'dlign4', 'string', 'contact'],
    ['LandRegister', 'jdatnss', 'string', 'demographic'],
    ['LandRegister', 'dnupro', 'string', 'nothing'],
  ]);
  itClassifies('person', [
    ['Client(contactName, email)', 'name', 'string', 'nothing'],
    ['Client(contactPerson, email)', 'name', 'string', 'nothing'],
    ['Client(email)', 'name', 'string', 'identity'],
    ['Rower(contactName, email)', 'name', 'string', 'identity'],
    ['Client(contactName, email)', 'number', 'string', 'contact'],
    ['Client', 'number', 'string', 'nothing'],
    ['Rower(email)', 'number', 'string', 'nothing'],
    ['Rower', 'contact', 'string', 'contact'],
  ]);
  itClassifies('owned', [
    ['ContactChannel(userId, type)', 'value', 'string', 'contact'],
    ['BuoyReading(userId, type)', 'value', 'string', 'nothing'],
    ['CrewRoomMember(userId, teamId)', 'displayName', 'string', 'identity'],
    ['CrewRoom(userId)', 'displayName', 'string', 'nothing'],
    ['ModerationCase(userId, modId)', 'modName', 'string', 'identity'],
    ['ModerationCase(userId, modId)', 'reason', 'string', 'content'],
    ['GameServer(userId, modId)', 'modName', 'string', 'nothing'],
    ['Crossing(userId)', 'potential_beneficiary_resume_link', 'string', 'content'],
    ['Crossing(userId)', 'engine_resume_link', 'string', 'nothing'],
  ]);
});

describe('a user of a project', () => {
  it.each([
    ['ProjectUser', ['projectUserId', 'displayName', 'profileImageUrl'], true],
    ['ProjectUser', ['projectUserId', 'isSelected'], false],
    ['TeamMember', ['projectUserId', 'displayName', 'profileImageUrl'], false],
  ])('%s with %j', (name, fieldNames, expected) => {
    expect(taxonomy.isPersonStore(name, fieldNames)).toBe(expected);
  });
});

describe('where a business is', () => {
  itClassifies('other', [
    ['Enquiry(postcode, street, business_name)', 'city', 'string', 'nothing'],
    ['Enquiry(city, street, siret)', 'postcode', 'string', 'nothing'],
    ['Enquiry(city, street)', 'postcode', 'string', 'contact'],
  ]);
  itClassifies('owned', [
    ['BillingRecord(userId, street, business_name)', 'postcode', 'string', 'contact'],
  ]);
});

describe('what other services know somebody by', () => {
  itClassifies('person', [
    ['Rower', 'dingUnionId', 'string', 'identity'],
    ['Rower', 'wechatOpenId', 'string', 'identity'],
    ['Rower(idp)', 'identityId', 'string', 'identity'],
    ['Rower', 'identityId', 'string', 'nothing'],
    ['Rower', 'harbour_connect_sub', 'string', 'identity'],
    ['Rower', 'newsletterSub', 'string', 'nothing'],
    ['Rower', 'stripeConnectId', 'string', 'nothing'],
  ]);
  itClassifies('owned', [
    ['OngoingOauth(userId, state)', 'external_id', 'string', 'identity'],
    ['Voyage(userId, state)', 'external_id', 'string', 'nothing'],
  ]);
  itClassifies('other', [
    ['Regatta', 'followers.actorJson', 'string', 'identity'],
    ['Regatta', 'comments.activityJson', 'string', 'nothing'],
    ['Boost(actorJson)', 'actorId', 'string', 'identity'],
    ['Boost(actorJson)', 'activityJson', 'string', 'content'],
  ]);

  it('is itself, where it is the key of an account', () => {
    const owner = { name: 'OAuthAuthMethod', person: false, ownedByPerson: true, siblings: ['rowerUserId', 'providerAccountId', 'boatId'] };
    expect(taxonomy.classifyField({ name: 'providerAccountId', type: 'string', references: {} }, owner)?.category).toBe('identity');
    expect(taxonomy.classifyField({ name: 'boatId', type: 'string', references: {} }, owner)).toBeUndefined();
    expect(taxonomy.classifyField({ name: 'lineManager', type: 'string', references: {} }, { ...owner, name: 'Rower', person: true })?.category).not.toBe('identity');
  });
});

describe('what lets somebody in', () => {
  itClassifies('person', [
    ['Rower', 'verifyToken', 'string', 'credential'],
    ['Rower', 'verify_email_token', 'string', 'credential'],
    ['Rower', 'export_single_use_token', 'string', 'credential'],
  ]);
  itClassifies('other', [
    ['Sounding(boatId)', 'parts.hashedOtp', 'string', 'credential'],
    ['OAuthAccessToken(scopes)', 'accessToken', 'string', 'credential'],
    ['AccessLog(scopes)', 'accessToken', 'string', 'nothing'],
    ['CliAuthAttempt(usedAt)', 'anonRefreshToken', 'string', 'credential'],
    ['CliAuthAttempt(usedAt)', 'pollingCode', 'string', 'credential'],
    ['gitlab(refreshToken)', 'accessToken', 'string', 'credential'],
    ['PendingRegistration(boatId)', 'code', 'string', 'credential'],
    ['PendingDelivery(boatId)', 'code', 'string', 'nothing'],
    ['weather(refreshToken)', 'accessToken', 'string', 'nothing'],
    ['bitbucket', 'appPassword', 'string', 'credential'],
    ['EventGroup(creatorEmail)', 'editToken', 'string', 'credential'],
    ['Landing(interactionUid)', 'authorizationCode', 'string', 'credential'],
    ['Landing', 'authorizationCode', 'string', 'nothing'],
    ['QuoteSignature(quoteId)', 'otpCode', 'string', 'credential'],
    ['WeatherAttempt(usedAt)', 'pollingCode', 'string', 'nothing'],
  ]);
  itClassifies('owned', [
    ['Event(creatorEmail)', 'editToken', 'string', 'credential'],
    ['Connection(userId, key)', 'data', 'string', 'credential'],
    ['Bucket(createdBy, bucketName)', 'secretAccessKey', 'string', 'nothing'],
    ['Harpoon(userId)', 'accessKey', 'string', 'credential'],
  ]);
});

describe('where requests came from', () => {
  itClassifies('owned', [
    ['files(userId, size)', 'ip', 'string', 'network'],
    ['servers(userId, size)', 'ip', 'string', 'nothing'],
    ['RowingPost(userId, latitude, longitude)', 'altitude', 'number', 'location'],
    ['RowingPost(userId)', 'altitude', 'number', 'nothing'],
    ['Rower(userId)', 'signUpCountryCode', 'string', 'location'],
    ['PushDevice(upPublicKey, upAuthKey)', 'upEndpoint', 'string', 'network'],
  ]);
  itClassifies('other', [
    ['ChartFile(requestIp)', 'requestHeaders', 'json', 'network'],
    ['ChartFile', 'requestHeaders', 'json', 'nothing'],
    ['SightingOrigin(ip)', 'latitude', 'number', 'location'],
    ['Lighthouse(height)', 'latitude', 'number', 'nothing'],
    ['banAddresses(street, city)', 'latitude', 'number', 'location'],
    ['Buoys(street, city)', 'latitude', 'number', 'nothing'],
  ]);
});

describe('what somebody wrote', () => {
  itClassifies('owned', [
    ['Review(customer)', 'title', 'unknown', 'content'],
    ['BoatPart(email)', 'issue', 'string', 'nothing'],
    ['IssueReport(email)', 'issue', 'string', 'content'],
    ['Comment(userId, edited)', 'previous', 'string', 'content'],
    ['Comment(userId)', 'previous', 'string', 'nothing'],
    ['StorageUsage', 'userAvatars', 'string', 'nothing'],
    ['Playback(userId)', 'extraData', 'json', 'nothing'],
    ['Playback(userId)', 'remarkData', 'json', 'content'],
    ['Playback(userId)', 'usageDetails', 'json', 'nothing'],
    ['Playback(userId)', 'costInput', 'json', 'nothing'],
    ['CrewMemo(userId)', 'memo', 'string', 'content'],
    ['CalendarEvent(userId)', 'title', 'string', 'content'],
    ['RegattaEvent(userId)', 'title', 'string', 'nothing'],
    ['Alert(email, threshold)', 'name', 'string', 'nothing'],
    ['BerthNotification', 'state.message', 'unknown', 'nothing'],
    ['BerthNotification', 'letter.message', 'unknown', 'content'],
  ]);
  itClassifies('person', [
    ['Rower', 'termsSignature', 'string', 'nothing'],
    ['Rower', 'signature', 'string', 'identity'],
    ['Rower', 'entitlements', 'json', 'nothing'],
    ['Rower', 'extraData', 'json', 'content'],
    ['Rower', 'mutedHarbours', 'json', 'nothing'],
    ['Rower', 'reactionsByKind', 'json', 'nothing'],
  ]);
  itClassifies('other', [
    ['CrossingAssessment', 'beneficiary_feedback', 'string', 'content'],
    ['CrossingAssessment', 'engine_feedback', 'string', 'nothing'],
    ['SubmissionField(fieldId)', 'content', 'json', 'content'],
    ['FormField(fieldId)', 'content', 'json', 'nothing'],
    ['EmailOutbox(to)', 'renderedHtml', 'string', 'content'],
    ['EmailOutbox', 'to', 'json', 'contact'],
    ['NotificationEmail(sender_email)', 'params', 'json', 'content'],
    ['HarbourJob(sender_email)', 'params', 'json', 'nothing'],
  ]);
});

describe('open content that is called after a person', () => {
  itClassifies('other', [
    ['Contract', 'signatories', 'json', 'identity'],
    ['Contract', 'harbour_tutor', 'json', 'identity'],
    ['Contract', 'createdBy', 'json', 'identity'],
    ['Contract', 'crewMembers', 'json', 'nothing'],
    ['Contract', 'members', 'json', 'nothing'],
    ['Contract', 'customFieldsPerson', 'json', 'nothing'],
    ['Contract', 'roleAdmin', 'json', 'nothing'],
    ['Contract', 'followedBy', 'json', 'nothing'],
    ['ContractTemplate', 'signatories', 'json', 'nothing'],
  ]);

  it('may be a list of keys', () => {
    expect(taxonomy.classifyField({ name: 'signatories', type: 'json', list: true }, { name: 'Contract', person: false, ownedByPerson: false, siblings: ['signatories'] })).toBeUndefined();
  });
});

describe('a connection to a server', () => {
  itClassifies('other', [
    ['Anchorage(anchorageName, anchorageUrl, username, password, anchorageType)', 'anchorageName', 'string', 'identity'],
    ['Anchorage(anchorageName, registryUrl, username, password, anchorageType, anchorageUrl)', 'anchorageName', 'string', 'nothing'],
  ]);
});

describe('what services call things', () => {
  itClassifies('other', [
    ['Dispatch', 'pr_author_login', 'string', 'identity'],
    ['Dispatch', 'harbour_login', 'string', 'nothing'],
    ['Berth(profilePicUrl)', 'profileName', 'string', 'identity'],
    ['Berth(profileName)', 'profilePicUrl', 'string', 'image'],
    ['Berth', 'profileName', 'string', 'nothing'],
    ['Session(sessionId)', 'creds', 'string', 'credential'],
    ['Berth(sessionId)', 'creds', 'string', 'nothing'],
    ['WaveNumber(remoteJid)', 'lid', 'string', 'contact'],
    ['WaveNumber', 'lid', 'string', 'nothing'],
    ['PasskeyChallenge', 'challenge', 'string', 'credential'],
    ['RowingChallenge', 'challenge', 'string', 'nothing'],
    ['EmailVerifyCode', 'code', 'string', 'credential'],
  ]);
  itClassifies('person', [
    ['Rower(username)', 'discriminator', 'string', 'identity'],
    ['Rower', 'discriminator', 'string', 'nothing'],
    ['Rower', 'ethnic', 'string', 'special'],
    ['Rower', 'resetPasswordGuid', 'string', 'credential'],
    ['Rower', 'emailChange', 'string', 'contact'],
    ['Rower', 'emailChange', 'date', 'nothing'],
  ]);
});

describe('what is sent to somebody or written down for them', () => {
  itClassifies('other', [
    ['HarbourAction', 'emailTo', 'string', 'contact'],
    ['HarbourAction', 'emailTo', 'boolean', 'nothing'],
    ['BerthInvoice', 'sentTo', 'string', 'contact'],
    ['BerthSignal', 'sentTo', 'string', 'nothing'],
    ['CrewInvite', 'inviteMessage', 'string', 'content'],
    ['CrewBanner', 'inviteMessage', 'string', 'nothing'],
  ]);
  itClassifies('owned', [
    ['TimeEntry(userId)', 'description', 'string', 'content'],
    ['Voyage(userId)', 'description', 'string', 'nothing'],
    ['WorkFromHome(userId)', 'reason', 'string', 'content'],
    ['Voyage(userId)', 'reason', 'string', 'nothing'],
  ]);
});

describe('what is called an e-mail id', () => {
  itClassifies('other', [
    ['Invite', 'emailId', 'string', 'contact'],
    ['Invite', 'emailId', 'number', 'nothing'],
    ['Delivery', 'emailId', 'string', 'nothing'],
  ]);
});
