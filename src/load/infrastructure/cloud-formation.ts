import type { EndFact, LogFact, ExposureFact, ExposureWay } from '../../collect/infrastructure-facts.js';
import type { InfrastructureFile, InfrastructureFacts } from './infrastructure-file.js';
import { subjectOfEngine, technologiesBetween } from '../../catalog/database-ports.js';
import { daysAt, entriesOf, entryOf, isFalse, isTrue, itemsOf, textAt, textsOf, valueAt, type Placed, type PlacedEntry } from './placed.js';
import { mentions, purposeOfGroup, wordOf } from './log-groups.js';
import { openStatements } from './policies.js';
import { settingsByTarget } from './settings.js';
import { day } from './terraform-ends.js';

/** A resource of CloudFormation with its properties. */
interface Resource {
  id: string;
  type: string;
  /** Where its id stands. */
  place: { start: number; end: number };
  properties: Placed | undefined;
  file: InfrastructureFile;
}

const functionType = /^AWS::(Serverless|Lambda)::Function$/;

/** Templates of CloudFormation and SAM, in YAML or JSON, and those inside of a file of the Serverless framework. */
export function readCloudFormation(file: InfrastructureFile): Partial<InfrastructureFacts> {
  if (!/AWS::|^provider:/m.test(file.text)) return {};
  const resources = file.documents().flatMap((document) => [valueAt(document, 'Resources'), ...itemsOf(valueAt(document, 'resources')).map((part) => valueAt(part, 'Resources'))])
    .flatMap(entriesOf).map(({ key, start, end, value }): Resource => ({ id: key, place: { start, end }, type: textAt(value, 'Type') ?? '', properties: valueAt(value, 'Properties'), file }));
  return {
    exposures: resources.flatMap((resource) => exposureReaders[resource.type]?.(resource) ?? []),
    ends: endsOf(resources, file),
    logs: [...resources.flatMap((resource) => logOf(resource, resources, entriesOf(valueAt(file.documents()[0], 'functions')).length > 0)), ...logsOfFunctions(file), ...logsOfTemplate(resources)],
  };
}

function logOf({ id, type, properties, place, file }: Resource, resources: readonly Resource[], isServerless: boolean): LogFact[] {
  if (type !== 'AWS::Logs::LogGroup') return [];
  const users = resources.filter((other) => other.id !== id && mentions(other.properties, wordOf(id))).map((other) => ({ type: other.type, text: file.text.slice(other.place.start, other.properties?.end) }));
  const hasFunctions = isServerless || resources.some((other) => functionType.test(other.type));
  const given = textAt(properties, 'LogGroupName') ?? textAt(properties, 'LogGroupName', 'Fn::Sub') ?? id;
  const setting = valueAt(properties, 'RetentionInDays');
  const end = setting === undefined ? {} : { end: { ...daysAt(properties, 'RetentionInDays'), evidence: file.evidenceAt(setting, 'the log group ends its events') } };
  return [{ span: file.spanOf(place), ...purposeOfGroup(given, users, hasFunctions), name: id, setting: 'RetentionInDays', ...end }];
}

/** Without a log group of the template, a function makes its own when it runs, which keeps its events for ever; said once, at the first of them. */
function logsOfTemplate(resources: readonly Resource[]): LogFact[] {
  const functions = resources.filter(({ type, properties }) => functionType.test(type) && valueAt(properties, 'LoggingConfig') === undefined);
  const [first] = functions;
  const isGiven = resources.some(({ type }) => type === 'AWS::Logs::LogGroup') || first?.file.text.includes('LoggingConfig') === true;
  return first === undefined || isGiven ? [] : [{ span: first.file.spanOf(first.place), kind: 'group', name: 'of every function', setting: 'RetentionInDays of a log group for each', ...folderOf(first.file) }];
}

/** The handlers of a template's functions lie in its folder. */
function folderOf({ folder }: InfrastructureFile): { folder?: string } {
  return folder === '' ? {} : { folder };
}

/** The framework makes a log group for each function, and one setting is for all of them. */
function logsOfFunctions(file: InfrastructureFile): LogFact[] {
  return file.documents().flatMap((document) => {
    const provider = entryOf(document, 'provider');
    const isOfAws = textAt(provider?.value, 'name') === 'aws' && entriesOf(valueAt(document, 'functions')).length > 0;
    if (provider === undefined || !isOfAws) return [];
    const setting = valueAt(provider.value, 'logRetentionInDays');
    const end = setting === undefined ? {} : { end: { ...daysAt(provider.value, 'logRetentionInDays'), evidence: file.evidenceAt(setting, 'the log groups end their events') } };
    return [{ span: file.spanOf(provider), kind: 'group', name: 'of every function', setting: 'provider.logRetentionInDays', ...folderOf(file), ...end }];
  });
}

/** Code often knows a table or bucket by a setting alone: `process.env.USERS_TABLE`. */
function endsOf(resources: readonly Resource[], file: InfrastructureFile): EndFact[] {
  const ends = resources.flatMap((resource) => endReaders[resource.type]?.(resource) ?? []);
  const settings = ends.length === 0 ? new Map<string, string[]>() : new Map(file.documents().flatMap((document) => [...settingsByTarget(document)]));
  return ends.map((end) => ({ ...end, names: [...end.names, ...end.names.flatMap((name) => settings.get(name) ?? [])] }));
}

const bucket = { technology: 's3', title: 'S3 bucket' };

const exposureReaders: Readonly<Record<string, (resource: Resource) => ExposureFact[]>> = {
  'AWS::S3::Bucket': (resource) => [...cannedAcl(resource), ...publicAccessBlock(resource)].slice(0, 1),
  'AWS::S3::BucketPolicy': (resource) => openPolicy(resource, 'PolicyDocument', bucket),
  'AWS::Elasticsearch::Domain': (resource) => openPolicy(resource, 'AccessPolicies', { technology: 'elasticsearch', title: 'Elasticsearch domain' }),
  'AWS::OpenSearchService::Domain': (resource) => openPolicy(resource, 'AccessPolicies', { technology: 'opensearch', title: 'OpenSearch domain' }),
  'AWS::RDS::DBInstance': publicInstance,
  'AWS::EC2::SecurityGroup': (resource) => itemsOf(valueAt(resource.properties, 'SecurityGroupIngress')).flatMap((rule) => openRule(resource, rule)),
  'AWS::EC2::SecurityGroupIngress': (resource) => openRule(resource, resource.properties),
};

const endReaders: Readonly<Record<string, (resource: Resource) => EndFact[]>> = {
  'AWS::DynamoDB::Table': tableEnd,
  'AWS::DynamoDB::GlobalTable': tableEnd,
  'AWS::S3::Bucket': bucketEnds,
};

function exposure({ id, file }: Resource, way: ExposureWay, { technology, title, ports = [] }: { technology: string; title: string; ports?: number[] }, { start, value }: PlacedEntry): ExposureFact {
  const end = value.kind === 'text' ? value.end : start;
  const lineEnd = file.text.indexOf('\n', start);
  return { span: file.spanOf({ start, end: end > start ? end : lineEnd < 0 ? file.text.length : lineEnd }), way, technology, title, name: `resource ${id}`, ports, protection: 'unknown', isDevelopment: file.isDevelopment };
}

function cannedAcl(resource: Resource): ExposureFact[] {
  const acl = entryOf(resource.properties, 'AccessControl');
  const kind = textAt(resource.properties, 'AccessControl') ?? '';
  if (acl === undefined || !/^PublicRead(Write)?$/.test(kind)) return [];
  return [exposure(resource, kind === 'PublicReadWrite' ? 'public-list' : 'public-objects', bucket, acl)];
}

function publicAccessBlock(resource: Resource): ExposureFact[] {
  const off = entriesOf(valueAt(resource.properties, 'PublicAccessBlockConfiguration')).find(({ value }) => isFalse(value));
  return off === undefined ? [] : [exposure(resource, 'public-allowed', bucket, off)];
}

function openPolicy(resource: Resource, key: string, subject: { technology: string; title: string }): ExposureFact[] {
  const policy = entryOf(resource.properties, key);
  const [open] = openStatements(policy?.value).sort((first, second) => Number(second.mayListOrChange) - Number(first.mayListOrChange));
  if (policy === undefined || open === undefined || valueAt(resource.properties, 'VPCOptions') !== undefined) return [];
  const way = subject !== bucket ? 'public-address' : open.mayListOrChange ? 'public-list' : 'public-objects';
  return [exposure(resource, way, subject, policy)];
}

function publicInstance(resource: Resource): ExposureFact[] {
  const setting = entryOf(resource.properties, 'PubliclyAccessible');
  return setting === undefined || !isTrue(setting.value) ? [] : [exposure(resource, 'public-address', subjectOfEngine(textAt(resource.properties, 'Engine') ?? ''), setting)];
}

function openRule(resource: Resource, rule: Placed | undefined): ExposureFact[] {
  const open = entriesOf(rule).find(({ key, value }) => /^CidrIp(v6)?$/.test(key) && textsOf(value).some((text) => /^(0\.0\.0\.0\/0|::\/0)$/.test(text)));
  const [from, to] = [Number(textAt(rule, 'FromPort')), Number(textAt(rule, 'ToPort') ?? textAt(rule, 'FromPort'))];
  if (open === undefined || Number.isNaN(from)) return [];
  return technologiesBetween(from, to).map((subject) => exposure(resource, 'firewall', subject, open));
}

/** What code may call a table or bucket by: the name it is given as far as that is constant, and its id in the template. */
function namesOf({ id, properties }: Resource, key: string): string[] {
  const given = textAt(properties, key) ?? textAt(properties, key, 'Fn::Sub');
  return given === undefined ? [id] : [given, id];
}

function tableEnd(resource: Resource): EndFact[] {
  const ttl = valueAt(resource.properties, 'TimeToLiveSpecification');
  const field = textAt(ttl, 'AttributeName');
  if (ttl === undefined || field === undefined || isFalse(valueAt(ttl, 'Enabled'))) return [];
  return [{ kind: 'dynamodb', names: namesOf(resource, 'TableName'), field, evidence: resource.file.evidenceAt(ttl, `the table's TTL ends its items by ${field}`) }];
}

function bucketEnds(resource: Resource): EndFact[] {
  return itemsOf(valueAt(resource.properties, 'LifecycleConfiguration', 'Rules')).flatMap((rule) => {
    const days = Number(textAt(rule, 'ExpirationInDays'));
    const isForAll = ['Prefix', 'TagFilters'].every((key) => valueAt(rule, key) === undefined || textAt(rule, key) === '');
    if (!(days > 0) || !isForAll || textAt(rule, 'Status') === 'Disabled') return [];
    return [{ kind: 's3', names: namesOf(resource, 'BucketName'), seconds: days * day, evidence: resource.file.evidenceAt(rule, 'the lifecycle of the bucket ends its objects') }];
  });
}
