import { describe } from 'vitest';
import { itClassifies } from './field-rows.js';

describe('what lets somebody in', () => {
  itClassifies('owned', [
    ['Token(userId)', 'value', 'string', 'credential'],
    ['Token(userId)', 'key', 'string', 'credential'],
    ['DesignToken(userId)', 'value', 'string', 'nothing'],
    ['ApiKey(userId)', 'key', 'binary', 'credential'],
    ['Session(userId)', 'authCode', 'string', 'credential'],
    ['Voyage(userId)', 'authCode', 'string', 'nothing'],
    ['UserAlias(userId)', 'externalId', 'string', 'identity'],
    ['Voyage(userId)', 'externalId', 'string', 'nothing'],
  ]);
  itClassifies('person', [
    ['Rower', 'password_sha', 'string', 'credential'],
    ['Rower', 'accountDeletionReason', 'string', 'content'],
  ]);
});

describe('what tells a device or a place', () => {
  itClassifies('owned', [
    ['Device(userId, model, osVersion)', 'serial', 'string', 'network'],
    ['Device(userId, firmware)', 'serial', 'string', 'nothing'],
    ['Engine(userId, model)', 'serial', 'string', 'nothing'],
    ['Upload(userId)', 'requestIp', 'string', 'network'],
    ['GatePass(studentId)', 'reason', 'string', 'content'],
  ]);
  itClassifies('other', [
    ['PictureExif(latitude, longitude)', 'latitude', 'number', 'location'],
    ['PictureExif(latitude, longitude)', 'city', 'string', 'location'],
    ['Harbour(latitude, longitude)', 'city', 'string', 'nothing'],
    ['FaceSearch', 'embedding', 'json', 'biometric'],
    ['TextSearch', 'embedding', 'json', 'nothing'],
    ['TextSearch', 'faceId', 'string', 'nothing'],
  ]);
});

describe('a copy of whoever made a record', () => {
  itClassifies('other', [
    ['Voyage(createdBy.name, createdBy.email)', 'createdBy.location', 'string', 'location'],
    ['Voyage(createdBy.name, createdBy.email)', 'createdBy.shortDescription', 'string', 'content'],
    ['Voyage(harbour.name, harbour.depth)', 'harbour.location', 'string', 'nothing'],
  ]);
});
