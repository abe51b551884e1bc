import { describe } from 'vitest';
import { itClassifies } from './field-rows.js';

describe('visits of a page', () => {
  itClassifies('other', [
    ['Visit(screen, ip)', 'browser', 'string', 'nothing'],
    ['Visit(browser, ip)', 'os', 'string', 'nothing'],
    ['Visit(browser, ip)', 'deviceModel', 'string', 'nothing'],
    ['Traffic(browser, saleAmount, sales)', 'city', 'string', 'nothing'],
    ['PageView(visitId)', 'urlPath', 'string', 'behavior'],
    ['PageView(referrerDomain)', 'pageTitle', 'string', 'behavior'],
    ['Board(slug)', 'pageTitle', 'string', 'nothing'],
    ['PageView(referrerDomain, views)', 'pageTitle', 'string', 'nothing'],
    ['SessionReplay', 'events', 'binary', 'behavior'],
    ['Regatta', 'events', 'binary', 'nothing'],
  ]);
});

describe('what somebody signs in with', () => {
  itClassifies('owned', [
    ['SignIn(userId, ip)', 'browser', 'string', 'network'],
    ['SignIn(userId, ip)', 'os', 'string', 'network'],
    ['SignIn(userId, ip)', 'deviceModel', 'string', 'network'],
  ]);
});

describe('who a connected account is', () => {
  itClassifies('other', [
    ['Integration(token, picture)', 'name', 'string', 'identity'],
    ['Integration(token, picture)', 'profile', 'string', 'identity'],
    ['Integration(name, token)', 'picture', 'string', 'image'],
    ['Integration(name, picture)', 'token', 'string', 'credential'],
    ['SocialAccount(name, avatarUrl)', 'refreshToken', 'string', 'credential'],
    ['Integration(webhookUrl)', 'token', 'string', 'nothing'],
    ['Integration(refreshToken)', 'name', 'string', 'nothing'],
    ['Gadget(token, picture)', 'name', 'string', 'nothing'],
    ['GitHub(login)', 'token', 'string', 'credential'],
    ['GitHub(webhookUrl)', 'token', 'string', 'nothing'],
  ]);
});

describe('how somebody is shown', () => {
  itClassifies('other', [
    ['Mention(username)', 'image', 'string', 'image'],
    ['Product(title)', 'image', 'string', 'nothing'],
    ['Verification(displayName)', 'handle', 'string', 'identity'],
    ['Verification(handle)', 'displayName', 'string', 'identity'],
    ['Verification(slug)', 'displayName', 'string', 'nothing'],
    ['AvatarImage', 'bytes', 'binary', 'image'],
    ['LogoImage', 'bytes', 'binary', 'nothing'],
  ]);
});

describe('letters, remarks and secrets', () => {
  itClassifies('other', [
    ['TeamSettings(language)', 'emailReplyTo', 'string', 'contact'],
    ['ModerationEvent(action)', 'comment', 'string', 'content'],
    ['ReportActivity(reportId)', 'internalNote', 'string', 'content'],
    ['HarbourEvent(action)', 'comment', 'string', 'nothing'],
  ]);
  itClassifies('owned', [
    ['ShareMember(userId)', 'masterKey', 'string', 'credential'],
    ['Highlight(userId)', 'note', 'string', 'content'],
    ['Highlight(userId)', 'text', 'string', 'nothing'],
    ['KnowledgeBase(userId)', 'content', 'string', 'nothing'],
    ['Report(userId)', 'description', 'string', 'content'],
    ['Report(userId, parameters)', 'description', 'string', 'nothing'],
    ['LicenseValidation(userId)', 'fingerprint', 'string', 'nothing'],
    ['Event(userId)', 'conferencing', 'json', 'nothing'],
  ]);
  itClassifies('person', [
    ['User', 'outOfOfficeMessage', 'string', 'content'],
    ['User', 'outOfOfficeStart', 'string', 'nothing'],
    ['User', 'idNumber', 'string', 'identity'],
    ['User', 'noteIdNumber', 'string', 'nothing'],
  ]);
});
