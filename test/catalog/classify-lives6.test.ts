import { describe } from 'vitest';
import { itClassifies } from './field-rows.js';

describe('where a visitor was, beside what they visited with', () => {
  itClassifies('other', [
    ['Landing(browser, os)', 'city', 'string', 'location'],
    ['Landing(browser, os)', 'region', 'string', 'location'],
    ['landings(browser, referrer)', 'latitude', 'number', 'location'],
    ['Landing(ip, os)', 'subdivision1', 'string', 'location'],
    ['Landing(browser, os)', 'device_id', 'string', 'network'],
    ['Landing(os)', 'city', 'string', 'nothing'],
    ['Landing(browser, visitorCount)', 'city', 'string', 'nothing'],
    ['LandingStats(browser)', 'city', 'string', 'nothing'],
    ['LandingStats(browser)', 'device_id', 'string', 'nothing'],
    ['Harbour(name)', 'device_id', 'string', 'nothing'],
    ['Landing(browser)', 'country', 'string', 'nothing'],
  ]);
});

describe('what providers and offices tell', () => {
  itClassifies('other', [
    ['BillingWebhookEvent(provider)', 'payload', 'json', 'financial'],
    ['StripeWebhookEvent', 'payload', 'json', 'financial'],
    ['WebhookEvent', 'payload', 'json', 'nothing'],
    ['Notification(subject, engine)', 'to', 'string', 'contact'],
    ['NotificationMessage(subject, body)', 'to', 'string', 'contact'],
    ['Notification(kind)', 'to', 'string', 'nothing'],
    ['SurveyResult(surveyId)', 'payload', 'json', 'content'],
    ['RaceResult(raceId)', 'payload', 'json', 'nothing'],
  ]);
  itClassifies('person', [
    ['Rower', 'fishingLicenseNumber', 'string', 'identity'],
    ['Rower', 'businessLicenseNumber', 'string', 'nothing'],
  ]);
  itClassifies('owned', [
    ['AuditLog(userId, userRole, hostname)', 'userName', 'string', 'identity'],
    ['ActionRun(userId)', 'message', 'string', 'nothing'],
    ['Popup(createdBy)', 'content', 'string', 'nothing'],
    ['Member(email)', 'authenticationId', 'string', 'identity'],
    ['Crew(userId)', 'message', 'string', 'content'],
    ['RemoteHost(userId, hostname, port)', 'userName', 'string', 'nothing'],
  ]);
});
