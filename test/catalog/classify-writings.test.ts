import { describe } from 'vitest';
import { itClassifies } from './field-rows.js';

describe('what somebody wrote', () => {
  itClassifies('owned', [
    ['PageHistory(lastUpdatedById, workspaceId)', 'content', 'json', 'content'],
    ['Page(creatorId, workspaceId)', 'textContent', 'string', 'content'],
    ['Page(workspaceId)', 'textContent', 'string', 'nothing'],
    ['History(lastUpdatedById, workspaceId)', 'content', 'json', 'nothing'],
    ['Announcement(createdById)', 'html', 'string', 'content'],
    ['Widget(createdById)', 'html', 'string', 'nothing'],
    ['HarbourToken(userId, accessToken)', 'data', 'json', 'nothing'],
    ['HarbourAuthorizationCode(userId, code)', 'data', 'json', 'nothing'],
    ['HarbourToken(userId, accessToken)', 'requestPayload', 'json', 'content'],
    ['HarbourAccount(userId)', 'data', 'json', 'content'],
    ['Bookmark(userId, url)', 'note', 'string', 'content'],
    ['Bookmark(userId, workspaceId)', 'note', 'string', 'nothing'],
    ['Bookmark(userId, url)', 'title', 'string', 'nothing'],
  ]);
  itClassifies('other', [
    ['Comment(pageId)', 'render', 'string', 'content'],
    ['Widget(pageId)', 'render', 'string', 'nothing'],
    ['HarbourNotifier(apiKey, fromAddress)', 'toAddresses', 'string', 'contact'],
    ['HarbourNotifier(apiKey)', 'toAddresses', 'string', 'nothing'],
    ['HarbourTransfer(fromAddress, amount)', 'toAddresses', 'string', 'nothing'],
    ['CommentModerationAction(commentId)', 'detailedExplanation', 'string', 'content'],
    ['Regatta(protestId)', 'rejectionReason.detailedExplanation', 'string', 'content'],
    ['HarbourAction(commentId)', 'detailedExplanation', 'string', 'nothing'],
    ['ChatMessage(chatId, role)', 'fileUploads', 'json', 'content'],
    ['harbour_ai_spans(traceId)', 'input', 'json', 'content'],
    ['harbour_ai_spans(traceId)', 'output', 'json', 'content'],
    ['BridgeSpan(length)', 'input', 'json', 'nothing'],
  ]);
});

describe('who did what, and when', () => {
  itClassifies('other', [
    ['AuditLog(actorIp, actorId)', 'actorAgent', 'string', 'network'],
    ['AuditLog(actorIp, actorId)', 'actorLabel', 'string', 'identity'],
    ['AuditLog(actorIp, actorId)', 'requestPath', 'string', 'behavior'],
    ['Agency(actorId)', 'actorAgent', 'string', 'nothing'],
    ['Webhook(userId)', 'requestPath', 'string', 'nothing'],
    ['regatta_campaign_sends(targetId)', 'opened_at', 'date', 'behavior'],
    ['Harbour(targetId)', 'opened_at', 'date', 'nothing'],
  ]);
  itClassifies('person', [
    ['Sailor', 'lastSignTime', 'date', 'behavior'],
    ['Sailor', 'lastReadNotifications', 'date', 'behavior'],
    ['Sailor', 'lastSeenNotificationDate', 'date', 'behavior'],
  ]);
});

describe('who somebody is, where they live and how they are reached', () => {
  itClassifies('person', [
    ['Sailor', 'nameHistory', 'json', 'identity'],
    ['Sailor', 'timezone', 'string', 'location'],
    ['Sailor', 'timezoneOffset', 'number', 'location'],
    ['Sailor', 'reportTimezone', 'string', 'nothing'],
  ]);
  itClassifies('other', [
    ['Harbour(tides)', 'timezone', 'string', 'nothing'],
    ['CrewMember(crewId)', 'invitationEmail', 'string', 'contact'],
    ['Template(crewId)', 'invitationEmail', 'string', 'nothing'],
    ['OfflineSetting(name, value)', 'email', 'string', 'contact'],
    ['MailSetting(host, port)', 'email', 'string', 'nothing'],
  ]);
});
