import { describe } from 'vitest';
import { itClassifies } from './field-rows.js';

describe('to whom something was sent', () => {
  itClassifies('other', [
    ['SmsOp(sentAt, deliveredAt)', 'recipient', 'string', 'contact'],
    ['Unsubscriber(campaignId)', 'recipient', 'string', 'contact'],
    ['Transfer(sentAt, amount)', 'recipient', 'string', 'pseudonymous'],
    ['Regatta(sentAt)', 'title', 'string', 'nothing'],
  ]);
});

describe('answers, diaries and reasons', () => {
  itClassifies('other', [
    ['Review', 'response', 'string', 'content'],
    ['Review', 'opinion', 'string', 'content'],
    ['Comment', 'rawHtml', 'string', 'content'],
    ['Page', 'rawHtml', 'string', 'nothing'],
    ['DiaryEntry', 'text', 'string', 'content'],
    ['HarbourEntry', 'text', 'string', 'nothing'],
  ]);
  itClassifies('owned', [
    ['SavedReply(userId)', 'body', 'string', 'nothing'],
    ['HelpArticle(authorId)', 'body', 'string', 'nothing'],
    ['Reply(userId)', 'body', 'string', 'content'],
    ['withdrawal_reasons(userId)', 'reason', 'string', 'content'],
    ['AccountDeletion(userId)', 'detail', 'string', 'content'],
    ['Membership(userId)', 'changeReason', 'string', 'content'],
    ['Subscription(userId)', 'cancelReason', 'string', 'content'],
    ['Boat(userId)', 'changeReason', 'string', 'nothing'],
    ['Subscription(createdBy)', 'cancelReason', 'string', 'nothing'],
  ]);
});

describe('codes and secrets', () => {
  itClassifies('other', [
    ['PasswordRecoveryAttempt', 'code', 'string', 'credential'],
    ['HarbourAttempt', 'code', 'string', 'nothing'],
  ]);
  itClassifies('person', [
    ['Rower', 'secret_2fa', 'string', 'credential'],
  ]);
});

describe('open content that is of no person', () => {
  itClassifies('person', [
    ['Rower', 'answers', 'json', 'content'],
    ['Rower', 'consentGivenAt', 'json', 'nothing'],
    ['Rower', 'primaryGuild', 'json', 'nothing'],
  ]);
  itClassifies('owned', [
    ['Outing(userId)', 'renderingData', 'json', 'nothing'],
    ['Outing(userId)', 'editSpec', 'json', 'nothing'],
    ['Invoice(userId)', 'paymentHash', 'string', 'nothing'],
  ]);
});

describe('what says by itself of whom it is', () => {
  itClassifies('other', [
    ['Treatment(enteredOn)', 'glucose', 'number', 'health'],
    ['Entry(device)', 'sgv', 'number', 'health'],
    ['Horse', 'heartRate', 'number', 'nothing'],
    ['log(body, serviceId)', 'fromNum', 'string', 'contact'],
    ['Range(body)', 'fromDay', 'string', 'nothing'],
    ['Leaderboard', 'discordAvatar', 'string', 'image'],
    ['Leaderboard', 'teamAvatar', 'string', 'nothing'],
  ]);
  itClassifies('owned', [['Booking(userId)', 'reasonToReject', 'string', 'content']]);
});
