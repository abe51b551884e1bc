import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { listItems, readTaxonomySource } from '../../src/catalog/classify-taxonomy.js';
import { createTaxonomy, type OwnerContext } from '../../src/catalog/classify.js';

const taxonomy = createTaxonomy();
const schema = JSON.parse(readFileSync(new URL('../../src/catalog/personal-data.schema.json', import.meta.url), 'utf8')) as object;

describe('keys', () => {
  const owner: OwnerContext = { name: 'Ticket', person: false, ownedByPerson: true, siblings: [] };

  it('calls the key of a person pseudonymous, and the key of anything else nothing', () => {
    expect(taxonomy.classifyField({ name: 'userId', type: 'string', references: { kind: 'prisma', name: 'User' } }, owner))
      .toMatchObject({ category: 'pseudonymous', why: 'reference to a person' });
    expect(taxonomy.classifyField({ name: 'performedBy', type: 'string' }, owner)).toMatchObject({ category: 'pseudonymous' });
    expect(taxonomy.classifyField({ name: 'emailId', type: 'string', references: { kind: 'prisma', name: 'Email' } }, owner)).toBeUndefined();
    expect(taxonomy.classifyField({ name: 'userId', type: 'relation' }, owner)).toBeUndefined();
  });

  it('calls the own key of a person pseudonymous, and that of a thing nothing', () => {
    const key = { name: 'id', type: 'string', primaryKey: true } as const;
    expect(taxonomy.classifyField(key, { ...owner, name: 'User', person: true })).toMatchObject({ category: 'pseudonymous' });
    expect(taxonomy.classifyField(key, owner)).toBeUndefined();
  });

  it.each([['id', 'pseudonymous'], ['_id', 'pseudonymous'], ['uuid', 'pseudonymous'], ['status.id', undefined], ['avatarId', undefined]])('knows the own key of a person under its usual names, declared or not: %s', (name, category) => {
    expect(taxonomy.classifyField({ name, type: 'string' }, { ...owner, name: 'users', person: true })?.category).toBe(category);
  });

  it.each([
    'userId', 'user_id', 'userUid', 'creatorUid', 'createdBy', 'created_by_id', 'authorId', 'ownerId', 'customerId', 'inviterId', 'performedBy',
    'lastModifiedByUserId', 'hackerId', '_userId', 'userid', 'UserId', 'assigneeIds', 'meta.sentBy', 'createBy', 'user',
  ])('takes %s for the key of a person', (name) => {
    expect(taxonomy.ownerReference(name)).toBe(true);
  });

  it.each([
    'id', 'teamId', 'phoneNumberId', 'sortBy', 'groupBy', 'userAgent', 'userName', 'stripeCustomerId', 'clientId', 'findByUserId', 'userCount', 'hobby', 'labelledBy', '',
  ])('does not take %s for the key of a person', (name) => {
    expect(taxonomy.ownerReference(name)).toBe(false);
  });
});

describe('isPersonStore', () => {
  it.each([
    ['User', []],
    ['users', ['id', 'createdBy']],
    ['AppUserEntity', ['id', 'email']],
    ['deletedusers', ['username']],
    ['tbl_customers', []],
    ['Patient', ['id']],
    ['Employee', ['id', 'managerId', 'email']],
    ['Member', []],
    ['Contact', ['id', 'workspaceId']],
    ['Account', ['id', 'email', 'passwordHash']],
    ['Account', ['id', 'email', 'password', 'accessToken']],
    ['Account', ['did', 'email', 'passwordHash']],
    ['Client', ['id', 'firstName']],
    ['Participant', ['id', 'email', 'userId']],
    ['UserProfile', ['id', 'firstName']],
    ['Occupant', ['id', 'name', 'correspondents.contact']],
    ['Lessee', ['id', 'remarks.authorId', 'visits.userId']],
    ['Wholesaler', ['id', 'name', 'email', 'phone', 'tradingName']],
  ])('takes %s with %j for persons', (name, fields) => {
    expect(taxonomy.isPersonStore(name, fields)).toBe(true);
  });

  it.each([
    ['UserSettings', ['id', 'email']],
    ['deleteditems', ['username']],
    ['UserGroup', ['id', 'name']],
    ['AccountType', ['id', 'name']],
    ['ContactForm', ['id', 'email']],
    ['Account', ['id', 'userId', 'provider']],
    ['MailboxAccount', ['id', 'email', 'accessToken', 'refreshToken']],
    ['Client', ['id', 'clientSecret']],
    ['TeamMember', ['id', 'teamId', 'userUid']],
    ['Member', ['id', 'organizationId', 'userId']],
    ['ProjectUser', ['id', 'role', 'project', 'user']],
    ['UserProfile', ['id', 'userId', 'firstName']],
    ['Product', ['id', 'name']],
    ['Lessee', ['id', 'userId']],
    ['Editor', ['key', 'isEnabled', 'config']],
    ['Session', ['id', 'userId']],
    ['BookAuthor', ['id', 'bookId', 'authorId']],
    ['Wholesaler', ['id', 'name', 'email', 'phone']],
    ['Wholesaler', ['id', 'name', 'tradingName']],
    ['Company', ['id', 'name', 'email', 'tradingName']],
    ['', []],
  ])('does not take %s with %j for persons', (name, fields) => {
    expect(taxonomy.isPersonStore(name, fields)).toBe(false);
  });
});

describe('classifyName', () => {
  it.each([
    ['email', undefined, 'contact'],
    ['userEmail', undefined, 'contact'],
    ['phoneNumber', undefined, 'contact'],
    ['firstName', undefined, 'identity'],
    ['customerName', undefined, 'identity'],
    ['ipAddress', undefined, 'network'],
    ['password', undefined, 'credential'],
    ['accessToken', undefined, 'credential'],
    ['email', 'CreateUserDto', 'contact'],
    ['name', 'User', 'identity'],
    ['name', 'currentUser', 'identity'],
    ['fullName', 'Applicant', 'identity'],
    ['fullName', 'row', 'identity'],
    ['name', 'UpdateCustomerInput', 'identity'],
    ['name', 'RegisterDto', 'identity'],
    ['token', 'user', 'credential'],
    ['token', 'Session', 'credential'],
    ['address', 'customer', 'contact'],
    ['userId', undefined, 'pseudonymous'],
    ['did', undefined, 'pseudonymous'],
    ['did', 'Perch', 'pseudonymous'],
    ['userDid', undefined, 'pseudonymous'],
    ['id', 'user', 'pseudonymous'],
    ['passwordHash', 'NativeSignInMethod', 'credential'],
    ['email', 'Group', 'contact'],
    ['email', 'UserGroup', 'contact'],
    ['email', 'TeamDetails', 'contact'],
    ['email', 'InviteRow', 'contact'],
    ['phone', 'Course', 'contact'],
  ])('%s of %s is likely %s', (name, owner, category) => {
    const value = owner === undefined ? { type: 'string' as const } : { type: 'string' as const, owner };
    expect(taxonomy.classifyName(name, value)).toMatchObject({ category, confidence: 'likely' });
  });

  it.each(['name', 'title', 'message', 'content', 'data', 'address', 'token', 'session', 'state', 'code', 'key', 'city', 'id', 'by', 'mobile', 'passport'])(
    'takes %s alone for nothing',
    (name) => {
      expect(taxonomy.classifyName(name, { type: 'unknown' })).toBeUndefined();
    },
  );

  it.each([
    ['name', 'Project'],
    ['displayName', 'Project'],
    ['message', 'Error'],
    ['id', 'order'],
    ['username', 'DatabaseConfig'],
    ['userMessage', undefined],
    ['userState', undefined],
    ['userRoleName', undefined],
    ['emailTemplate', undefined],
    ['emailSubject', undefined],
    ['tokenCount', undefined],
    ['passwordPolicy', undefined],
    ['iconUrl', undefined],
    ['fileName', undefined],
    ['hostname', undefined],
    ['className', undefined],
    ['eventName', undefined],
    ['dbPassword', undefined],
    ['iPhone', undefined],
    ['nextPageToken', undefined],
    ['verificationEmail', undefined],
    ['bodyFingerprint', undefined],
    ['createEmail', undefined],
    ['email', 'Organization'],
    ['email', 'CompanyDetails'],
    ['email', 'MailSettings'],
    ['teamEmail', 'Group'],
    ['ipAddress', 'Node'],
    ['password', 'Room'],
    ['preferOTP', undefined],
    ['clientEmail', 'GoogleCredentials'],
    ['client_email', 'serviceAccount'],
    ['message', 'loginData'],
    ['name', 'EnumMember'],
    ['resolvedIp', undefined],
    ['prescriptions', 'realCounts'],
    ['repoFullName', undefined],
    ['orgFullName', undefined],
    ['apiUsername', undefined],
    ['proxyUsername', undefined],
    ['httpProxyUsername', undefined],
    ['socksProxyUserName', undefined],
    ['signingKeyDid', undefined],
    ['didReset', undefined],
    ['methodFullName', undefined],
    ['fullName', 'method'],
    ['fullName', 'MethodDescriptor'],
    ['full_name', 'repo'],
    ['fullName', 'currentTest'],
  ])('takes %s of %s for nothing', (name, owner) => {
    expect(taxonomy.classifyName(name, owner === undefined ? { type: 'unknown' } : { type: 'unknown', owner })).toBeUndefined();
  });

  it('lets the type contradict', () => {
    expect(taxonomy.classifyName('email', { type: 'boolean' })).toBeUndefined();
    expect(taxonomy.classifyName('email', { type: 'number' })).toBeUndefined();
    expect(taxonomy.classifyName('userId', { type: 'date' })).toBeUndefined();
    expect(taxonomy.classifyName('did', { type: 'number' })).toBeUndefined();
    expect(taxonomy.classifyName('userIds', { type: 'number' })?.category).toBe('pseudonymous');
    expect(taxonomy.classifyName('did', { type: 'boolean' })).toBeUndefined();
  });
});

describe('a number behind a participle', () => {
  it.each(['deletedAccessTokens', 'expiredVerificationTokens', 'imported_phone_numbers'])('makes %s a count', (name) => {
    expect(taxonomy.classifyName(name, { type: 'number' })).toBeUndefined();
    expect(taxonomy.classifyName(name, { type: 'string' })).toBeDefined();
  });

  it.each(['activeUsers', 'bookOwners'])('is how many, called %s', (name) => {
    expect(taxonomy.classifyName(name, { type: 'number', owner: 'Usage' })).toBeUndefined();
  });

  it.each(['hashedOtpCode', 'phoneNumbers'])('leaves %s alone', (name) => {
    expect(taxonomy.classifyName(name, { type: 'number' })).toBeDefined();
  });

  it('is no count in a list of numbers', () => {
    const owner: OwnerContext = { name: 'User', person: true, ownedByPerson: false, siblings: [] };
    expect(taxonomy.classifyField({ name: 'usedBackupCodes', type: 'number', list: true }, owner)?.category).toBe('credential');
    expect(taxonomy.classifyField({ name: 'usedBackupCodes', type: 'number', list: false }, owner)).toBeUndefined();
  });
});

describe('the explanation', () => {
  const owner: OwnerContext = { name: 'User', person: true, ownedByPerson: false, siblings: [] };

  it.each([
    ['email', 'string', 'name'],
    ['name', 'string', 'name and owner'],
    ['drafts', 'json', 'open content of a person'],
  ] as const)('says of %s: %s that it is the %s', (name, type, why) => {
    expect(taxonomy.classifyField({ name, type }, owner)?.why).toBe(why);
  });

  it('gives the sensitivity of the category, or of the entry where that differs', () => {
    expect(taxonomy.classifyField({ name: 'firstName', type: 'string' }, owner)?.sensitivity).toBe('personal');
    expect(taxonomy.classifyField({ name: 'passportNumber', type: 'string' }, owner)?.sensitivity).toBe('sensitive');
    expect(taxonomy.classifyField({ name: 'bloodGroup', type: 'string' }, owner)?.sensitivity).toBe('special');
  });
});

describe('a policy', () => {
  const place = { reason: 'for the test', line: 1, column: 1, start: 0, end: 0 };
  const withPolicy = createTaxonomy([
    { target: 'badge colour', category: 'demographic', ...place },
    { target: 'Ticket.subject', category: 'content', ...place },
    { target: 'Ticket.email', category: 'none', ...place },
    { target: '*.nickname', category: 'none', ...place },
    { target: 'shoe size', category: 'no such category', ...place },
  ]);
  const ticket: OwnerContext = { name: 'Ticket', person: false, ownedByPerson: false, siblings: [] };

  it('adds fields and word sequences', () => {
    expect(withPolicy.classifyField({ name: 'subject', type: 'string' }, ticket)).toMatchObject({ category: 'content', confidence: 'certain', why: 'policy' });
    expect(withPolicy.classifyField({ name: 'visitorBadgeColour', type: 'enum' }, ticket)).toMatchObject({ category: 'demographic' });
    expect(withPolicy.classifyName('badge_colour', { type: 'string' })).toMatchObject({ category: 'demographic' });
    expect(withPolicy.classifyField({ name: 'subject', type: 'string' }, { ...ticket, name: 'Mail' })).toBeUndefined();
  });

  it('drops fields', () => {
    expect(withPolicy.classifyField({ name: 'email', type: 'string' }, ticket)).toBeUndefined();
    expect(withPolicy.classifyField({ name: 'email', type: 'string' }, { ...ticket, name: 'Order' })).toMatchObject({ category: 'contact' });
    expect(withPolicy.classifyName('nickname', { type: 'string', owner: 'user' })).toBeUndefined();
  });

  it('passes over categories that do not exist', () => {
    expect(withPolicy.classifyField({ name: 'shoeSize', type: 'string' }, ticket)).toBeUndefined();
  });
});

describe('personal-data.yaml', () => {
  const source = readTaxonomySource();
  const categories = Object.entries(source.categories);
  const fieldTypes = ['string', 'number', 'boolean', 'date', 'json', 'binary', 'enum', 'object', 'relation', 'unknown'];

  it('is as its schema says', () => {
    const validate = new Ajv({ schemaId: 'auto' }).compile(schema);
    expect(validate(source), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ['a list that nobody reads', { ...source, open: { ...source.open, colours: 'blue' } }],
    ['a section without one of its lists', { ...source, references: {} }],
    ['a comma at the end', { ...source, owners: { ...source.owners, places: 'address, ' } }],
    ['a category without a source', { ...source, categories: { ...source.categories, image: { sensitivity: 'personal', entries: [{ phrases: 'photo' }] } } }],
  ])('would not be with %s', (_, changed) => {
    expect(new Ajv({ schemaId: 'auto' }).compile(schema)(changed)).toBe(false);
  });

  it('has only types that fields have', () => {
    for (const entry of categories.flatMap(([, category]) => category.entries)) {
      expect(fieldTypes, entry.phrases).toEqual(expect.arrayContaining(listItems(entry.types)));
    }
  });

  it('has all its lists on the page of the taxonomy', () => {
    const page = readFileSync(new URL('../../docs/taxonomy.md', import.meta.url), 'utf8');
    for (const [section, lists] of Object.entries({ owners: source.owners, references: source.references, neighbours: source.neighbours, fields: source.fields, open: source.open })) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${section}\` |`)) ?? '';
      expect([...row.matchAll(/`(\w+)`/g)].slice(1).map((match) => match[1]).sort(), section).toEqual(Object.keys(lists).sort());
    }
  });

  it('has no phrase twice in an entry, nor twice under the same conditions', () => {
    const seen = new Set<string>();
    const duplicates: string[] = [];
    for (const [, { entries }] of categories) {
      for (const { phrases, needs, owners, beside } of entries) {
        for (const phrase of listItems(phrases)) {
          const key = JSON.stringify([phrase, needs, owners, beside]);
          if (seen.has(key)) duplicates.push(phrase);
          seen.add(key);
        }
      }
    }
    expect(duplicates).toEqual([]);
  });

  it('has no word twice in a list of owners, references, neighbours, fields or open content', () => {
    for (const lists of [source.owners, source.references, source.neighbours, source.fields, source.open]) {
      for (const [name, list] of Object.entries<string | string[]>(lists)) {
        const items = [list].flat().flatMap(listItems);
        expect(items.filter((item, index) => items.indexOf(item) !== index), name).toEqual([]);
      }
    }
  });
});
