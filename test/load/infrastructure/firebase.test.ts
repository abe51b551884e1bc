import { describe, expect, it } from 'vitest';
import { exposuresIn, infrastructureOf } from './reading.js';

const rules = (inner: string, service = 'cloud.firestore') => `rules_version = '2';\nservice ${service} {\n  match /databases/{database}/documents {\n${inner}\n  }\n}\n`;

describe('rules of Firestore', () => {
  it.each([
    ['match /{document=**} { allow read, write: if true; }', 'all of it', 'open-write'], ['match /{document=**} { allow read, write; }', 'all of it', 'open-write'],
    ['match /users/{id} { allow read: if true; }', 'collection users', 'open-read'], ['match /users/{id} { allow get, list: if true; allow write: if request.auth != null; }', 'collection users', 'open-read'],
    ['match /users/{id} { match /visits/{visit} { allow create: if (true); } }', 'collection users', 'open-write'],
    ['match /{all=**} { allow read, write: if request.time < timestamp.date(2030, 1, 1); }', 'all of it', 'open-write'],
  ])('let everybody in: %s', (inner, name, way) => {
    expect(infrastructureOf({ 'firestore.rules': rules(inner) }).exposures).toMatchObject([{ technology: 'firestore', name, way, protection: 'none', span: { line: 4 } }]);
  });

  it.each([
    'match /users/{id} { allow read: if request.auth.uid == id; }', 'match /users/{id} { allow read, write: if false; }', '// match /{a=**} { allow write; }', '/* allow write: if true; */',
    'match /users/{id} { allow read: if isOwner(id) || true == resource.data.open; }', 'match /settings/shared { allow get: if true; }', 'function open() { return true; }',
  ])('let nobody in: %s', (inner) => {
    expect(exposuresIn({ 'firestore.rules': rules(inner) })).toEqual([]);
  });

  it('are nothing else under such a name', () => {
    expect(exposuresIn({ '99-device.rules': 'match /a/b { allow write; }' })).toEqual([]);
  });

  it('are those of Cloud Storage as well', () => {
    const text = "service firebase.storage {\n  match /b/{bucket}/o {\n    match /{all=**} {\n      allow read, write: if true;\n    }\n  }\n}";
    expect(exposuresIn({ 'storage.rules': text })).toEqual(['storage.rules:4 gcs open-write none']);
    expect(infrastructureOf({ 'storage.rules': text.replace('{all=**}', '{area}/rooms/{file}') }).exposures.map(({ name }) => name)).toEqual(['folder rooms']);
  });
});

describe('rules of the Realtime Database', () => {
  it('let everybody in at any depth', () => {
    const text = '{\n  // for now\n  "rules": {\n    ".read": true,\n    "people": { ".write": "true", "$id": { ".read": "auth.uid === $id" } }\n  }\n}';
    expect(infrastructureOf({ 'database.rules.json': text.replace('  // for now\n', '') }).exposures).toMatchObject([
      { name: 'all of it', way: 'open-read', span: { line: 3 } }, { name: '/people', way: 'open-write', collection: 'people', span: { line: 4 } },
    ]);
  });

  it('let nobody in', () => {
    expect(exposuresIn({ 'database.rules.json': '{ "rules": { ".read": false, ".write": "auth != null" } }' })).toEqual([]);
  });
});
