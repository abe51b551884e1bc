import { describe, expect, it } from 'vitest';
import { infrastructureOf } from './reading.js';

const day = 86_400;
const endsIn = (files: Record<string, string>) => infrastructureOf(files).ends.map(({ kind, names, seconds, field, evidence }) => [kind, names.join(' '), seconds ?? field, `${evidence.file}:${evidence.line}`]);

describe('a policy of Firestore', () => {
  const index = (override: object) => ({ 'firestore.indexes.json': JSON.stringify({ indexes: [], fieldOverrides: [override] }) });

  it('ends documents by a field', () => {
    expect(endsIn(index({ collectionGroup: 'visits', fieldPath: 'endsAt', ttl: true, indexes: [] }))).toEqual([['firestore', 'visits', 'endsAt', 'firestore.indexes.json:1']]);
  });

  it.each([{ collectionGroup: 'visits', fieldPath: 'endsAt', indexes: [] }, { collectionGroup: 'visits', fieldPath: 'endsAt', ttl: false }, { ttl: true }])('may end nothing: %j', (override) => {
    expect(endsIn(index(override))).toEqual([]);
  });
});

describe('a list of indexes of MongoDB', () => {
  it('ends documents by its TTL indexes', () => {
    const yaml = 'indexes:\n  - collection: visits\n    index:\n      expireAfterSeconds: 60\n      key:\n        at: 1\n  - collection: tokens\n    key: { endsAt: 1 }\n    options: { expireAfterSeconds: 0 }\n  - collection: guests\n    index: { key: { email: 1 } }\n';
    expect(endsIn({ 'indexes.yaml': yaml })).toEqual([['mongodb', 'visits', 60, 'indexes.yaml:4'], ['mongodb', 'tokens', 'endsAt', 'indexes.yaml:9']]);
    expect(endsIn({ 'db/mongo-indexes.json': JSON.stringify([{ collection: 'visits', key: { at: 1 }, expireAfterSeconds: 60 }]) })).toEqual([['mongodb', 'visits', 60, 'db/mongo-indexes.json:1']]);
  });

  it.each([
    { key: { at: 1 }, expireAfterSeconds: 60 }, { collection: 'visits', expireAfterSeconds: 60 },
    { collection: 'visits', key: { at: 1 }, expireAfterSeconds: 60, partialFilterExpression: { kind: 'guest' } },
  ])('may end nothing: %j', (index) => {
    expect(endsIn({ 'indexes.json': JSON.stringify([index]) })).toEqual([]);
  });
});

describe('a policy of search indices', () => {
  const template = JSON.stringify({ index_patterns: ['visits-*'], template: { settings: { 'index.lifecycle.name': 'visits-ilm' } } });
  const ilm = (policy: object) => ({ 'search/visits-ilm.json': JSON.stringify({ policy }), 'search/visits-index-template.json': template });

  it('deletes them after an age', () => {
    expect(endsIn(ilm({ phases: { hot: {}, delete: { min_age: '30d', actions: { delete: {} } } } }))).toEqual([['elasticsearch', 'visits-*', 30 * day, 'search/visits-ilm.json:1'], ['opensearch', 'visits-*', 30 * day, 'search/visits-ilm.json:1']]);
    expect(endsIn({ 'ism/visits.json': JSON.stringify({ policy: {
      ism_template: [{ index_patterns: ['visits-*'] }],
      states: [{ name: 'hot', transitions: [{ state_name: 'gone', conditions: { min_index_age: '7d' } }] }, { name: 'gone', actions: [{ delete: {} }] }],
    } }) })).toMatchObject([['elasticsearch', 'visits-*', 7 * day, 'ism/visits.json:1'], ['opensearch', 'visits-*', 7 * day, 'ism/visits.json:1']]);
  });

  it.each([{ phases: { hot: { actions: { rollover: { max_age: '1d' } } } } }, { phases: { delete: { min_age: '30d', actions: { wait_for_snapshot: {} } } } }, { states: [{ name: 'hot', actions: [{ rollover: {} }] }] }])('may delete nothing: %j', (policy) => {
    expect(endsIn(ilm(policy))).toEqual([]);
  });

  it('is for the indices that are put under it', () => {
    expect(endsIn({ 'search/orders-ilm.json': JSON.stringify({ policy: { phases: { delete: { min_age: '1d', actions: { delete: {} } } } } }), 'search/visits-index-template.json': template })).toEqual([]);
  });
});

describe('a data source of Tinybird', () => {
  const datasource = (ttl: string) => ({ 'bird/datasources/gate_visits.datasource': `SCHEMA >\n    \`at\` DateTime \`json:$.at\`\n\nENGINE "MergeTree"\n${ttl}\nENGINE_SORTING_KEY "at"\n` });

  it.each([
    ['ENGINE_TTL "at + toIntervalDay(30)"', 30 * day], ["ENGINE_TTL 'toDateTime(at) + INTERVAL 12 HOUR'", day / 2],
    ['  ENGINE_TTL toDateTime(fromUnixTimestamp64Milli(at)) + toIntervalDay(7)', 7 * day], ['ENGINE_TTL "toDate(at) + toIntervalMonth({{ months }})"', undefined],
  ])('ends rows by its TTL: %s', (ttl, seconds) => {
    expect(endsIn(datasource(ttl))).toEqual([['tinybird', 'gate_visits', seconds, 'bird/datasources/gate_visits.datasource:5']]);
  });

  it.each(['', 'ENGINE_TTL ""', '# ENGINE_TTL "at + toIntervalDay(30)"', 'ENGINE_TTL "at + toIntervalDay(30) TO DISK \'cold\'"', 'ENGINE_PARTITION_KEY "toYYYYMM(at)"'])('may end nothing: %s', (ttl) => {
    expect(endsIn(datasource(ttl))).toEqual([]);
  });
});

describe('a topic of Kafka', () => {
  it('drops messages after the time that it is created with', () => {
    const compose = 'services:\n  topics:\n    image: apache/kafka\n    command: >\n      bash -c "kafka-topics.sh --create --topic visits --config retention.ms=3600000 && kafka-topics.sh --create --topic orders"\n';
    expect(endsIn({ 'compose.yaml': compose })).toEqual([['kafka', 'visits', 3_600, 'compose.yaml:3']]);
    expect(endsIn({ 'main.tf': 'resource "confluent_kafka_topic" "visits" {\n  topic_name = "shop.visits"\n  config = { "retention.ms" = "60000" }\n}\n' })).toEqual([['kafka', 'shop.visits visits', 60, 'main.tf:3']]);
  });
});
