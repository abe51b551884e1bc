import type { EndFact } from '../../collect/infrastructure-facts.js';
import type { InfrastructureFile } from './infrastructure-file.js';
import { entriesOf, isFalse, isTrue, itemsOf, textAt, valueAt, type Placed } from './placed.js';
import type { Resource } from './terraform.js';

type EndReader = (resource: Resource, file: InfrastructureFile, all: readonly Resource[]) => EndFact[];

/** Seconds of a day. */
export const day = 86_400;

/** What a resource of Terraform says about the end of records. */
export function endsOfResource(resource: Resource, all: readonly Resource[], file: InfrastructureFile): EndFact[] {
  return readers[resource.type]?.(resource, file, all) ?? [];
}

const readers: Readonly<Record<string, EndReader>> = {
  aws_dynamodb_table: tableEnd,
  aws_s3_bucket: (resource, file) => rulesOf(resource.body, 'lifecycle_rule').filter((rule) => isTrue(valueAt(rule, 'enabled')) && isUnlimited(rule)).flatMap((rule) => expiration(rule, namesOf(resource, 'bucket'), file)),
  aws_s3_bucket_lifecycle_configuration: bucketLifecycle,
  google_storage_bucket: googleLifecycle,
  kafka_topic: topicEnd,
  confluent_kafka_topic: topicEnd,
};

function rulesOf(body: Placed | undefined, key: string): Placed[] {
  return entriesOf(body).filter((entry) => entry.key === key).flatMap((entry) => itemsOf(entry.value));
}

/** What code may call the resource by: the name it is given, else its own. */
function namesOf({ body, name }: Resource, key: string): string[] {
  const value = valueAt(body, key);
  const given = value?.kind !== 'text' ? undefined : value.isConstant ? value.text : /^"(.*)"$/.exec(value.text)?.[1];
  return given === undefined ? [name] : [given, name];
}

function tableEnd(resource: Resource, file: InfrastructureFile): EndFact[] {
  const ttl = valueAt(resource.body, 'ttl');
  const field = textAt(ttl, 'attribute_name');
  if (ttl === undefined || field === undefined || field === '' || isFalse(valueAt(ttl, 'enabled')) || valueAt(ttl, 'enabled') === undefined) return [];
  return [{ kind: 'dynamodb', names: namesOf(resource, 'name'), field, evidence: file.evidenceAt(ttl, `the table's TTL ends its items by ${field}`) }];
}

function bucketLifecycle(resource: Resource, file: InfrastructureFile, all: readonly Resource[]): EndFact[] {
  const target = valueAt(resource.body, 'bucket');
  const reference = target?.kind === 'text' ? /^aws_s3_bucket\.([\w-]+)\./.exec(target.text)?.[1] : undefined;
  const found = all.find(({ type, name }) => type === 'aws_s3_bucket' && name === reference);
  const names = found === undefined ? [textAt(resource.body, 'bucket') ?? reference ?? resource.name] : namesOf(found, 'bucket');
  return rulesOf(resource.body, 'rule').filter((rule) => textAt(rule, 'status') !== 'Disabled' && isUnlimited(rule)).flatMap((rule) => expiration(rule, names, file));
}

/** A rule for some objects leaves the others. */
function isUnlimited(rule: Placed): boolean {
  const filter = valueAt(rule, 'filter');
  const prefix = textAt(rule, 'prefix') ?? textAt(filter, 'prefix') ?? '';
  return prefix === '' && entriesOf(filter).every(({ key }) => key === 'prefix') && valueAt(rule, 'tags') === undefined;
}

function expiration(rule: Placed, names: string[], file: InfrastructureFile): EndFact[] {
  const days = Number(textAt(rule, 'expiration', 'days'));
  const found = valueAt(rule, 'expiration');
  return found === undefined || !(days > 0) ? [] : [{ kind: 's3', names, seconds: days * day, evidence: file.evidenceAt(found, 'the lifecycle of the bucket ends its objects') }];
}

function googleLifecycle(resource: Resource, file: InfrastructureFile): EndFact[] {
  return rulesOf(resource.body, 'lifecycle_rule').flatMap((rule) => {
    const age = Number(textAt(rule, 'condition', 'age'));
    const isForAll = entriesOf(valueAt(rule, 'condition')).every(({ key }) => key === 'age');
    return textAt(rule, 'action', 'type') !== 'Delete' || !(age > 0) || !isForAll ? [] : [{ kind: 'gcs', names: namesOf(resource, 'name'), seconds: age * day, evidence: file.evidenceAt(rule, 'the lifecycle of the bucket ends its objects') }];
  });
}

function topicEnd(resource: Resource, file: InfrastructureFile): EndFact[] {
  const milliseconds = Number(textAt(resource.body, 'config', 'retention.ms'));
  const found = valueAt(resource.body, 'config', 'retention.ms');
  return found === undefined || !(milliseconds > 0) ? [] : [{ kind: 'kafka', names: namesOf(resource, textAt(resource.body, 'topic_name') === undefined ? 'name' : 'topic_name'), seconds: milliseconds / 1000, evidence: file.evidenceAt(found, 'the topic drops old messages') }];
}
