import { describe } from 'vitest';
import { itClassifies } from './field-rows.js';

describe('what opens a session', () => {
  itClassifies('other', [
    ['LoginSession(json, expiredAt)', 'id', 'string', 'credential'],
    ['Session(expiresAt)', 'id', 'string', 'nothing'],
  ]);
  itClassifies('owned', [
    ['Session(userId, expiresAt)', 'id', 'string', 'credential'],
    ['UserSession(userId, expires)', 'id', 'string', 'credential'],
    ['Session(userId, expiresAt, sessionToken)', 'id', 'string', 'nothing'],
    ['Session(userId, expiresAt, refreshTokenHash)', 'id', 'string', 'nothing'],
    ['Session(userId, expiresAt)', 'id', 'number', 'nothing'],
    ['Session(userId)', 'id', 'string', 'nothing'],
    ['TrainingSession(userId, expiresAt)', 'id', 'string', 'nothing'],
    ['Session(userId, expiresAt, title)', 'id', 'string', 'nothing'],
    ['Session(userId, expiresAt, revokedAt)', 'id', 'string', 'nothing'],
    ['Session(userId, expiresAt, ipAddress)', 'id', 'string', 'nothing'],
  ]);
});

describe('keys that only their owner can use', () => {
  itClassifies('owned', [
    ['Vault(userId)', 'encryptedServerKey', 'string', 'credential'],
    ['Chest(userId)', 'encItemKey', 'string', 'credential'],
    ['Chest(userId)', 'wrappedKey', 'string', 'credential'],
    ['Grant(userId)', 'codeHash', 'string', 'credential'],
    ['Grant(userId)', 'settingsHash', 'string', 'nothing'],
    ['Voyage(userId)', 'lockToken', 'string', 'nothing'],
    ['SailInstallation(userId)', 'installationId', 'string', 'nothing'],
    ['Voyage(userId, ipAddress)', 'installationId', 'string', 'network'],
    ['Voyage(userId, ipAddress)', 'harbourInstallationId', 'string', 'nothing'],
    ['McpServer(userId)', 'token', 'string', 'credential'],
    ['McpServer(workspaceId)', 'token', 'string', 'nothing'],
  ]);
  itClassifies('person', [['Sailor', 'lastLapHashes', 'string', 'nothing'], ['Sailor', 'hash', 'string', 'credential']]);
  itClassifies('other', [['Depot(number)', 'encryptedServerKey', 'string', 'nothing']]);
});

describe('which account at another service it is', () => {
  itClassifies('owned', [
    ['Account(userId, provider)', 'providerId', 'string', 'identity'],
    ['Account(userId, provider, accountId)', 'providerId', 'string', 'nothing'],
    ['Account(userId)', 'providerId', 'string', 'nothing'],
  ]);
  itClassifies('other', [
    ['GitHub(token)', 'login', 'string', 'identity'],
    ['GitHub(token, login)', 'name', 'string', 'identity'],
    ['GitHub(webhookUrl)', 'name', 'string', 'nothing'],
  ]);
});

describe('who did what in a trail', () => {
  itClassifies('other', [
    ['AuditLog(actorIp, actorId)', 'actorAgent', 'string', 'network'],
    ['AuditLog(actorIp, actorId)', 'actorLabel', 'string', 'identity'],
    ['AuditLog(actorIp, actorId)', 'requestPath', 'string', 'behavior'],
    ['Agency(actorId)', 'actorAgent', 'string', 'nothing'],
    ['Webhook(userId)', 'requestPath', 'string', 'nothing'],
  ]);
  itClassifies('person', [
    ['Sailor', 'lastSignTime', 'date', 'behavior'],
    ['Sailor', 'lastReadNotifications', 'date', 'behavior'],
    ['Sailor', 'lastSeenNotificationDate', 'date', 'behavior'],
    ['Sailor', 'nameHistory', 'json', 'identity'],
    ['Sailor', 'timezone', 'string', 'location'],
    ['Sailor', 'timezoneOffset', 'number', 'location'],
    ['Sailor', 'reportTimezone', 'string', 'nothing'],
    ['Sailor(providerKey)', 'providerId', 'string', 'identity'],
    ['Sailor', 'providerId', 'string', 'nothing'],
  ]);
  itClassifies('owned', [
    ['PageHistory(lastUpdatedById, workspaceId)', 'content', 'json', 'content'],
    ['Page(creatorId, workspaceId)', 'textContent', 'string', 'content'],
    ['Page(workspaceId)', 'textContent', 'string', 'nothing'],
    ['History(lastUpdatedById, workspaceId)', 'content', 'json', 'nothing'],
  ]);
  itClassifies('owned', [
    ['Bookmark(userId, url)', 'note', 'string', 'content'],
    ['Bookmark(userId, workspaceId)', 'note', 'string', 'nothing'],
    ['Bookmark(userId, url)', 'title', 'string', 'nothing'],
  ]);
  itClassifies('owned', [['Token(userId)', 'samlSessionId', 'string', 'credential'], ['Token(userId)', 'samlVersion', 'string', 'nothing']]);
  itClassifies('other', [
    ['Comment(pageId)', 'render', 'string', 'content'],
    ['CommentModerationAction(commentId)', 'detailedExplanation', 'string', 'content'],
    ['Regatta(protestId)', 'rejectionReason.detailedExplanation', 'string', 'content'],
    ['HarbourAction(commentId)', 'detailedExplanation', 'string', 'nothing'],
    ['Harbour(tides)', 'timezone', 'string', 'nothing'],
    ['regatta_campaign_sends(targetId)', 'opened_at', 'date', 'behavior'],
    ['Harbour(targetId)', 'opened_at', 'date', 'nothing'],
    ['CrewMember(crewId)', 'invitationEmail', 'string', 'contact'],
    ['Template(crewId)', 'invitationEmail', 'string', 'nothing'],
    ['ChatMessage(chatId, role)', 'fileUploads', 'json', 'content'],
    ['Widget(pageId)', 'render', 'string', 'nothing'],
    ['harbour_ai_spans(traceId)', 'input', 'json', 'content'],
    ['harbour_ai_spans(traceId)', 'output', 'json', 'content'],
    ['BridgeSpan(length)', 'input', 'json', 'nothing'],
    ['OfflineSetting(name, value)', 'email', 'string', 'contact'],
    ['MailSetting(host, port)', 'email', 'string', 'nothing'],
  ]);
});
