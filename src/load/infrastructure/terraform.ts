import type { EndFact, LogFact, ExposureFact, ExposureWay } from '../../collect/infrastructure-facts.js';
import type { HclBlock } from './hcl.js';
import type { InfrastructureFile, InfrastructureFacts } from './infrastructure-file.js';
import { subjectOfEngine, technologiesBetween } from '../../catalog/database-ports.js';
import { daysAt, entriesOf, isFalse, isTrue, itemsOf, textAt, textsOf, valueAt, type Placed, type PlacedEntry } from './placed.js';
import { directoryOf } from '../paths.js';
import { purposeOfGroup, wordOf, type GroupUser } from './log-groups.js';
import { openStatements } from './policies.js';
import { settingsByTarget } from './settings.js';
import { endsOfResource } from './terraform-ends.js';

/** A resource of Terraform. */
export interface Resource {
  type: string;
  name: string;
  body: Placed;
  start: number;
  end: number;
}

/** What Terraform opens to the internet, and what it ends, in any way that the repository uses the folder of the file. */
export function readTerraform(file: InfrastructureFile): Partial<InfrastructureFacts> {
  const values = file.others.terraform;
  const resources = values.blocksOf(file.file).filter(({ type, labels }) => type === 'resource' && labels.length === 2);
  return factsOf(resources.flatMap((block) => values.variantsOf(file.file, block.body).map((body) => resourceOf({ ...block, body }))), file);
}

/** The same in JSON: `{ "resource": { "aws_s3_bucket": { "uploads": { … } } } }`. */
export function readTerraformJson(file: InfrastructureFile): Partial<InfrastructureFacts> {
  const resources = entriesOf(valueAt(file.documents()[0], 'resource')).flatMap(({ key: type, value }) => entriesOf(value)
    .flatMap(({ key: name, start, end, value: body }) => itemsOf(body).map((item) => ({ type, name, body: item, start, end }))));
  return factsOf(resources, file);
}

function resourceOf({ labels: [type = '', name = ''], body, start, end }: Omit<HclBlock, 'body'> & { body: Placed }): Resource {
  return { type, name, body, start, end };
}

function factsOf(resources: readonly Resource[], file: InfrastructureFile): InfrastructureFacts {
  return {
    exposures: once(resources.flatMap((resource) => (exposureReaders[resource.type] ?? nothing)(resource, file)), ({ span, technology }) => `${span.start} ${technology}`),
    ends: endsOf(resources, file),
    logs: once([...resources.flatMap((resource) => logOf(resource, file)), ...logOfFunctions(resources, file)].sort((first, second) => Number(first.end !== undefined) - Number(second.end !== undefined)), ({ span }) => `${span.start}`),
  };
}

/** A folder that is used several times says the same several times. */
function once<Fact>(facts: readonly Fact[], keyOf: (fact: Fact) => string): Fact[] {
  return [...new Map([...facts].reverse().map((fact) => [keyOf(fact), fact])).values()].reverse();
}

/** A log group; zero days mean for ever. */
function logOf({ type, name, body, start, end }: Resource, file: InfrastructureFile): LogFact[] {
  if (type !== 'aws_cloudwatch_log_group') return [];
  const setting = valueAt(body, 'retention_in_days');
  const isEndless = setting === undefined || textAt(body, 'retention_in_days') === '0';
  return [{
    span: file.spanOf({ start, end }), ...purposeOfGroup(textAt(body, 'name') ?? name, usersOfGroup(name, file), false), name: textAt(body, 'name') ?? name, setting: 'retention_in_days',
    ...(isEndless ? {} : { end: { ...daysAt(body, 'retention_in_days'), evidence: file.evidenceAt(setting, 'the log group ends its events') } }),
  }];
}

/** The resources and modules of the folder that refer to a log group. */
function usersOfGroup(name: string, file: InfrastructureFile): GroupUser[] {
  const reference = wordOf(`aws_cloudwatch_log_group.${name}`);
  return [...file.others.texts].filter(([other, text]) => other.endsWith('.tf') && directoryOf(other) === file.folder && text.includes(`aws_cloudwatch_log_group.${name}`)).flatMap(([other, text]) => (
    file.others.terraform.blocksOf(other).filter(({ type }) => type === 'resource' || type === 'module')
      .map(({ type, labels: [kind = ''], start, body }) => ({ type: type === 'module' ? type : kind, text: text.slice(start, body.end) })).filter((user) => reference.test(user.text))
  ));
}

/** Without a log group in the folder, a function makes its own when it runs, which keeps its events for ever; said once, at the first of them. */
function logOfFunctions(resources: readonly Resource[], file: InfrastructureFile): LogFact[] {
  const first = resources.find(({ type, body }) => type === 'aws_lambda_function' && valueAt(body, 'logging_config') === undefined);
  const isGiven = [...file.others.texts].some(([other, text]) => directoryOf(other) === file.folder && text.includes('"aws_cloudwatch_log_group"'));
  return first === undefined || isGiven ? [] : [{ span: file.spanOf(first), kind: 'group', name: 'of every function', setting: 'retention_in_days of a log group for each' }];
}

/** Functions know tables and buckets by settings that are given their names. */
function endsOf(resources: readonly Resource[], file: InfrastructureFile): EndFact[] {
  const ends = resources.flatMap((resource) => endsOfResource(resource, resources, file));
  const settings = ends.length === 0 ? new Map<string, string[]>() : new Map(resources.flatMap(({ body }) => [...settingsByTarget(body)]));
  return ends.map((end) => ({ ...end, names: [...end.names, ...end.names.flatMap((name) => settings.get(name) ?? [])] }));
}

type ExposureReader = (resource: Resource, file: InfrastructureFile) => ExposureFact[];

const nothing = (): ExposureFact[] => [];

/** All entries of a key: blocks come several times. */
function blocksOf(value: Placed, key: string): Placed[] {
  return entriesOf(value).filter((entry) => entry.key === key).flatMap((entry) => itemsOf(entry.value));
}

interface Subject {
  technology: string;
  title: string;
  ports?: number[];
}

function exposure({ type, name }: Resource, way: ExposureWay, { technology, title, ports = [] }: Subject, place: { start: number; end: number }, file: InfrastructureFile): ExposureFact {
  return { span: file.spanOf(place), way, technology, title, name: `${type}.${name}`, ports, protection: 'unknown', isDevelopment: file.isDevelopment };
}

const bucket: Subject = { technology: 's3', title: 'S3 bucket' };
const googleBucket: Subject = { technology: 'gcs', title: 'Cloud Storage bucket' };
const everybody = /^(0\.0\.0\.0\/0|::\/0|\*|0\.0\.0\.0|Internet)$/;

const exposureReaders: Readonly<Record<string, ExposureReader>> = {
  aws_s3_bucket: cannedAcl,
  aws_s3_bucket_acl: cannedAcl,
  aws_s3_bucket_policy: policyOf('policy', bucket),
  aws_s3_bucket_public_access_block: publicAccessBlock,
  aws_db_instance: publicInstance,
  aws_rds_cluster_instance: publicInstance,
  aws_redshift_cluster: publicInstance,
  aws_dms_replication_instance: publicInstance,
  aws_mq_broker: publicInstance,
  aws_security_group: (resource, file) => blocksOf(resource.body, 'ingress').flatMap((rule) => openRule(resource, rule, file)),
  aws_default_security_group: (resource, file) => blocksOf(resource.body, 'ingress').flatMap((rule) => openRule(resource, rule, file)),
  aws_security_group_rule: (resource, file) => (textAt(resource.body, 'type') === 'egress' ? [] : openRule(resource, resource.body, file)),
  aws_vpc_security_group_ingress_rule: (resource, file) => openRule(resource, resource.body, file),
  aws_elasticsearch_domain: policyOf('access_policies', { technology: 'elasticsearch', title: 'Elasticsearch domain' }),
  aws_elasticsearch_domain_policy: policyOf('access_policies', { technology: 'elasticsearch', title: 'Elasticsearch domain' }),
  aws_opensearch_domain: policyOf('access_policies', { technology: 'opensearch', title: 'OpenSearch domain' }),
  aws_opensearch_domain_policy: policyOf('access_policies', { technology: 'opensearch', title: 'OpenSearch domain' }),
  google_storage_bucket_iam_member: googleMember,
  google_storage_bucket_iam_binding: googleMember,
  google_storage_bucket_access_control: googleMember,
  google_storage_default_object_access_control: googleMember,
  google_sql_database_instance: googleNetworks,
  google_compute_firewall: googleFirewall,
  azurerm_storage_container: azureContainer,
  azurerm_postgresql_firewall_rule: azureFirewall({ technology: 'postgresql', title: 'PostgreSQL' }),
  azurerm_postgresql_flexible_server_firewall_rule: azureFirewall({ technology: 'postgresql', title: 'PostgreSQL' }),
  azurerm_mysql_flexible_server_firewall_rule: azureFirewall({ technology: 'mysql', title: 'MySQL' }),
  azurerm_mssql_firewall_rule: azureFirewall({ technology: 'mssql', title: 'SQL Server' }),
  azurerm_redis_firewall_rule: azureFirewall({ technology: 'redis', title: 'Redis' }),
};

function place(resource: Resource, ...path: string[]): PlacedEntry | undefined {
  const key = path.at(-1) ?? '';
  return entriesOf(valueAt(resource.body, ...path.slice(0, -1))).find((entry) => entry.key === key);
}

/** The key with its value, on the key alone where the value runs over lines. */
function rangeOf({ start, end, value }: PlacedEntry): { start: number; end: number } {
  return { start, end: value.kind === 'text' ? value.end : end };
}

function cannedAcl(resource: Resource, file: InfrastructureFile): ExposureFact[] {
  const acl = place(resource, 'acl');
  const kind = textAt(resource.body, 'acl');
  if (acl === undefined || !/^(public-read|public-read-write|website)$/.test(kind ?? '')) return [];
  return [exposure(resource, kind === 'public-read-write' ? 'public-list' : 'public-objects', bucket, rangeOf(acl), file)];
}

function policyOf(key: string, subject: Subject): ExposureReader {
  return (resource, file) => {
    const policy = place(resource, key);
    const [open] = openStatements(policy?.value).sort((first, second) => Number(second.mayListOrChange) - Number(first.mayListOrChange));
    const isPrivate = valueAt(resource.body, 'vpc_options') !== undefined;
    if (policy === undefined || open === undefined || isPrivate) return [];
    const way = subject !== bucket ? 'public-address' : open.mayListOrChange ? 'public-list' : 'public-objects';
    return [exposure(resource, way, subject, rangeOf(policy), file)];
  };
}

function publicAccessBlock(resource: Resource, file: InfrastructureFile): ExposureFact[] {
  const off = entriesOf(resource.body).filter(({ key, value }) => /^(block_public_|ignore_public_|restrict_public_)/.test(key) && isFalse(value));
  const [first] = off;
  return first === undefined ? [] : [exposure(resource, 'public-allowed', bucket, rangeOf(first), file)];
}

function publicInstance(resource: Resource, file: InfrastructureFile): ExposureFact[] {
  const setting = place(resource, 'publicly_accessible');
  if (setting === undefined || !isTrue(setting.value)) return [];
  return [exposure(resource, 'public-address', subjectOfEngine(textAt(resource.body, 'engine') ?? textAt(resource.body, 'engine_type') ?? ''), rangeOf(setting), file)];
}

/** A rule that lets every address in on a port of a database. */
function openRule(resource: Resource, rule: Placed, file: InfrastructureFile): ExposureFact[] {
  const addresses = entriesOf(rule).filter(({ key, value }) => /^(ipv6_)?cidr_(blocks|ipv4|ipv6)$|^ipv6_cidr_blocks$/.test(key) && textsOf(value).some((text) => everybody.test(text)));
  const [open] = addresses;
  const [from, to] = [Number(textAt(rule, 'from_port')), Number(textAt(rule, 'to_port') ?? textAt(rule, 'from_port'))];
  if (open === undefined || Number.isNaN(from)) return [];
  return technologiesBetween(from, to).map((subject) => exposure(resource, 'firewall', subject, { start: open.start, end: open.value.end }, file));
}

function googleMember(resource: Resource, file: InfrastructureFile): ExposureFact[] {
  const open = entriesOf(resource.body).find(({ key, value }) => /^(members?|entity)$/.test(key) && textsOf(value).some((text) => /^all(Authenticated)?Users$/.test(text)));
  const role = textAt(resource.body, 'role') ?? '';
  return open === undefined ? [] : [exposure(resource, /objectViewer|READER|legacyObjectReader/.test(role) ? 'public-objects' : 'public-list', googleBucket, { start: open.start, end: open.value.end }, file)];
}

function googleNetworks(resource: Resource, file: InfrastructureFile): ExposureFact[] {
  const networks = blocksOf(resource.body, 'settings').flatMap((settings) => blocksOf(settings, 'ip_configuration')).flatMap((configuration) => blocksOf(configuration, 'authorized_networks'));
  const subject = subjectOfEngine(textAt(resource.body, 'database_version') ?? '');
  return networks.flatMap((network) => {
    const value = entriesOf(network).find((entry) => entry.key === 'value' && textsOf(entry.value).some((text) => everybody.test(text)));
    return value === undefined ? [] : [exposure(resource, 'public-address', subject, rangeOf(value), file)];
  });
}

function googleFirewall(resource: Resource, file: InfrastructureFile): ExposureFact[] {
  const ranges = place(resource, 'source_ranges');
  if (ranges === undefined || textAt(resource.body, 'direction') === 'EGRESS' || !textsOf(ranges.value).some((text) => everybody.test(text))) return [];
  const ports = blocksOf(resource.body, 'allow').flatMap((allow) => textsOf(valueAt(allow, 'ports')));
  return ports.flatMap((text) => {
    const [from = '', to = from] = text.split('-');
    return technologiesBetween(Number(from), Number(to)).map((subject) => exposure(resource, 'firewall', subject, { start: ranges.start, end: ranges.value.end }, file));
  });
}

function azureContainer(resource: Resource, file: InfrastructureFile): ExposureFact[] {
  const access = place(resource, 'container_access_type');
  const kind = textAt(resource.body, 'container_access_type');
  if (access === undefined || !/^(blob|container)$/.test(kind ?? '')) return [];
  return [exposure(resource, kind === 'container' ? 'public-list' : 'public-objects', { technology: 'azure-blob', title: 'Blob container' }, rangeOf(access), file)];
}

function azureFirewall(subject: Subject): ExposureReader {
  return (resource, file) => {
    const end = place(resource, 'end_ip_address') ?? place(resource, 'end_ip');
    const [from, to] = [textAt(resource.body, 'start_ip_address') ?? textAt(resource.body, 'start_ip'), end?.value.kind === 'text' ? end.value.text : undefined];
    return end === undefined || from !== '0.0.0.0' || to !== '255.255.255.255' ? [] : [exposure(resource, 'public-address', subject, rangeOf(end), file)];
  };
}
