import { describe, expect, it } from 'vitest';
import { analyzed, lazily, storeOf } from '../analyzed.js';
import type { Application } from '../../../src/link/application.js';

const built = lazily(() => analyzed({
  'package.json': '{ "name": "library" }',
  'app.js': "const { MongoClient } = require('mongodb');\nMongoClient.connect(process.env.URL).then((client) => require('./readers')(client.db()));\n",
  'readers.js': `module.exports = (db) => ({
  async register(data) {
    const reader = { joined: new Date(), contact: {} };
    reader.contact.phone = String(data.phone);
    reader['nickname'] = String(data.nickname);
    reader.contact.postal = { street: String(data.street) };
    for (const key of ['firstName', 'lastName']) reader[key] = String(data[key]);
    Object.assign(reader, { email: String(data.email) });
    await db.collection('readers').insertOne(reader);
    reader.passport = 'not stored';
  },
  async change(id, data, key) {
    const changes = { $set: { changed: new Date() } };
    if (data.phone) changes.$set.phone = String(data.phone);
    changes.$push = { visits: { ip: String(data.ip) } };
    changes.$unset = { formerName: '' };
    changes.$set[key] = data[key];
    const $set = {};
    $set.iban = String(data.iban);
    $set['card.number'] = String(data.card);
    await db.collection('members').updateOne({ _id: id }, changes);
    await db.collection('members').updateOne({ _id: id }, { $set });
    const update = {};
    update.$set = { ...$set, lender: 'name' };
    await db.collection('lenders').updateOne({ _id: id }, update);
  },
  async limit(data) {
    await db.collection('limits').insertOne({ recipients: data.recipients || 0, title: data.title ?? '', ended: data.ended });
  },
  keep({ kept }) { return db.collection('kept').insertOne(kept); },
  hold(options) {
    const held = options.held;
    held.since = new Date();
    return db.collection('held').insertOne(held);
  },
  both(phone) {
    const held = { phone };
    return [this.keep({ kept: { street: 'Hill Road' } }), this.holdOn({ held })];
  },
  holdOn(options) {
    return this.hold(options);
  },
  async borrow(loan) {
    loan.at = new Date();
    loan.shelf = String(loan.shelf);
    await db.collection('loans').insertOne(loan);
  },
});
`,
}));

function fieldsOf(application: Application, store: string): string[] {
  return storeOf(application, store).fields.map(({ name }) => name);
}

describe('a document that is built step by step', () => {
  it('has its parts, those under written names and what is merged into it', () => {
    expect(fieldsOf(built(), 'readers')).toEqual(['joined', 'contact.phone', 'nickname', 'contact.postal.street', 'firstName', 'lastName', 'email']);
  });

  it('is an update as well, whose operators are no parts of the record', () => {
    expect(fieldsOf(built(), 'members')).toEqual(['changed', 'phone', 'visits.ip', 'iban', 'card.number']);
    expect(fieldsOf(built(), 'lenders')).toEqual(['iban', 'card.number', 'lender']);
  });

  it('has parts of the type that a default tells', () => {
    expect(storeOf(built(), 'limits').fields.map(({ name, type }) => `${name} ${type}`)).toEqual(['recipients number', 'title string', 'ended unknown']);
  });

  it('may be what a function is handed', () => {
    expect(fieldsOf(built(), 'loans')).toEqual(['at', 'shelf']);
    expect(fieldsOf(built(), 'kept')).toEqual(['street']);
    expect(fieldsOf(built(), 'held')).toEqual(['phone', 'since']);
  });
});
