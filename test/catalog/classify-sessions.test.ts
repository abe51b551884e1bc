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
    ['Token(userId)', 'samlSessionId', 'string', 'credential'],
    ['Token(userId)', 'samlVersion', 'string', 'nothing'],
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
  itClassifies('person', [
    ['Sailor(providerKey)', 'providerId', 'string', 'identity'],
    ['Sailor', 'providerId', 'string', 'nothing'],
  ]);
  itClassifies('other', [
    ['GitHub(token)', 'login', 'string', 'identity'],
    ['GitHub(token, login)', 'name', 'string', 'identity'],
    ['GitHub(webhookUrl)', 'name', 'string', 'nothing'],
  ]);
});
