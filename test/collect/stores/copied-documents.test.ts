import { describe, expect, it } from 'vitest';
import { analyzed, lazily, storeOf } from '../analyzed.js';
import type { Application } from '../../../src/link/application.js';

const copied = lazily(() => analyzed({
  'package.json': '{ "name": "club" }',
  'app.js': "const { MongoClient } = require('mongodb');\nMongoClient.connect(process.env.URL).then((client) => require('./members')(client.db()));\n",
  'members.js': `module.exports = (db) => ({
  async remove(id) {
    const member = await db.collection('members').findOne({ _id: id });
    member.deletedAt = new Date();
    member.visits = await db.collection('visits').find({ member: id }).toArray();
    await db.collection('formermembers').insertOne(member);
    const { acknowledged } = await this.keep(member);
    return acknowledged;
  },
  keep(member) { return db.collection('backups').insertOne({ ...member, kept: new Date() }); },
  async move() {
    for await (const member of db.collection('members').find({}, { projection: { nickname: 1 } })) await db.collection('names').insertOne(member);
    for await (const visit of db.collection('visits').find()) await db.collection('oldvisits').insertOne(visit);
    const visits = await db.collection('visits').find().toArray();
    await db.collection('allvisits').insertMany(visits);
    const member = await db.collection('members').findOne({});
    delete member.email;
    await db.collection('statistics').insertOne(member);
  },
  async join(email, nickname, ip) {
    await db.collection('members').insertOne({ email, nickname });
    await db.collection('visits').insertOne({ ip, at: new Date() });
  },
});
`,
}));

function fieldsOf(application: Application, store: string): string[] {
  return storeOf(application, store).fields.map(({ name }) => name);
}

describe('a document that was read from another collection', () => {
  it('has the fields of that collection, at the place that copies it', () => {
    expect(storeOf(copied(), 'formermembers').fields.map(({ name, span }) => `${name} ${String(span.line)}`)).toEqual(['deletedAt 4', 'email 6', 'nickname 6', 'visits.ip 5', 'visits.at 5']);
    expect(fieldsOf(copied(), 'backups')).toEqual(['deletedAt', 'kept', 'email', 'nickname', 'visits.ip', 'visits.at']);
  });

  it('is copied in loops and lists as well', () => {
    expect(fieldsOf(copied(), 'oldvisits')).toEqual(['ip', 'at']);
    expect(fieldsOf(copied(), 'allvisits')).toEqual(['ip', 'at']);
  });

  it('has not all of them where it was asked for in part, or loses some before', () => {
    expect(fieldsOf(copied(), 'names')).toEqual([]);
    expect(fieldsOf(copied(), 'statistics')).toEqual([]);
  });
});
