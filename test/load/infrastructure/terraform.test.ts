import { describe, expect, it } from 'vitest';
import { readHcl } from '../../../src/load/infrastructure/hcl.js';
import { textAt, textsOf, valueAt } from '../../../src/load/infrastructure/placed.js';
import { exposuresIn, infrastructureOf } from './reading.js';

const exposures = (text: string) => exposuresIn({ 'main.tf': text }).map((line) => line.replace('main.tf:', ''));

describe('HCL', () => {
  it('has blocks with labels, attributes, and blocks inside', () => {
    const [block] = readHcl('# a comment\nresource "aws_x" "y" {\n  name = "z" // why\n  list = ["a", 2, true,]\n  map = { a = "b", "c" : 3 }\n  inner {\n    key = "v"\n  }\n}\n');
    expect(block).toMatchObject({ type: 'resource', labels: ['aws_x', 'y'], start: 12 });
    expect(textAt(block?.body, 'name')).toBe('z');
    expect(textsOf(valueAt(block?.body, 'list'))).toEqual(['a', '2', 'true']);
    expect([textAt(block?.body, 'map', 'a'), textAt(block?.body, 'map', 'c'), textAt(block?.body, 'inner', 'key')]).toEqual(['b', '3', 'v']);
  });

  it('has texts over lines, encoded objects and dynamic blocks', () => {
    const [block] = readHcl('resource "a" "b" {\n  text = <<-EOT\n    { "x": 1 }\n  EOT\n  json = jsonencode({ Version = "2012", list = ["x"] })\n  dynamic "rule" {\n    for_each = var.rules\n    content { port = 5432 }\n  }\n  after = 1\n}');
    expect(textAt(block?.body, 'text')?.trim()).toBe('{ "x": 1 }');
    expect(textAt(block?.body, 'json', 'Version')).toBe('2012');
    expect(textAt(block?.body, 'rule', 'port')).toBe('5432');
    expect(textAt(block?.body, 'after')).toBe('1');
  });

  it.each([
    'var.open', '"${var.name}-x"', 'var.a ? true : false', 'true && var.b', 'lookup(var.map, "k", { a = "}" })', '[for s in var.list : s.id]', 'aws_db.x[0].id', '"a" == var.b', '!true', 'file("${path.module}/x.json")', '"%{ if x }y%{ endif }"',
  ])('computes %s, which is not constant', (expression) => {
    const [block] = readHcl(`resource "a" "b" {\n  value = ${expression}\n  next = "n"\n}`);
    expect(valueAt(block?.body, 'value')).toMatchObject({ kind: 'text', isConstant: false });
    expect(textAt(block?.body, 'next')).toBe('n');
  });

  it.each(['', '}', 'resource', 'resource "a" {', 'a = ', 'x { y = "', 'x { = 1 }\ny {}', 'x { y = <<EOT\n', '{[(', 'x { "a" b }', 'x {\n  1\n}'])('may be broken: %j', (text) => {
    expect(() => readHcl(text)).not.toThrow();
  });

  it.each(['a {', 'x {\n y = ', 'x { a = { b = ['])('may be nested without end: %j', (text) => {
    expect(() => readHcl(text.repeat(5_000))).not.toThrow();
    expect(() => readHcl(text + '['.repeat(50_000))).not.toThrow();
  });

  it('is read on behind what is broken', () => {
    expect(readHcl('what is this?\n???\nresource "a" "b" { x = 1 }\n').map(({ labels }) => labels)).toEqual([['a', 'b']]);
  });
});

describe('Terraform', () => {
  it.each([
    ['resource "aws_s3_bucket" "u" {\n  acl = "public-read"\n}', '2 s3 public-objects unknown'],
    ['resource "aws_s3_bucket_acl" "u" {\n  acl = "public-read-write"\n}', '2 s3 public-list unknown'],
    ['resource "aws_s3_bucket_public_access_block" "u" {\n  block_public_acls = true\n  block_public_policy = false\n}', '3 s3 public-allowed unknown'],
    ['resource "aws_s3_bucket_policy" "u" {\n  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "x" }] })\n}', '2 s3 public-objects unknown'],
    ['resource "aws_s3_bucket_policy" "u" {\n  policy = <<EOF\n{ "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": ["s3:ListBucket"], "Resource": "x" }] }\nEOF\n}', '2 s3 public-list unknown'],
    ['resource "aws_db_instance" "d" {\n  engine = "mysql"\n  publicly_accessible = true\n}', '3 mysql public-address unknown'],
    ['resource "aws_security_group" "d" {\n  ingress {\n    from_port = 443\n    to_port = 443\n    cidr_blocks = ["0.0.0.0/0"]\n  }\n  ingress {\n    from_port = 5432\n    to_port = 5432\n    cidr_blocks = ["0.0.0.0/0"]\n  }\n}', '10 postgresql firewall unknown 5432'],
    ['resource "aws_security_group_rule" "d" {\n  type = "ingress"\n  from_port = 6379\n  to_port = 6380\n  cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"]\n}', '5 redis firewall unknown 6379'],
    ['resource "aws_vpc_security_group_ingress_rule" "d" {\n  cidr_ipv4 = "0.0.0.0/0"\n  from_port = 27017\n  to_port = 27017\n}', '2 mongodb firewall unknown 27017'],
    ['resource "google_storage_bucket_iam_member" "u" {\n  role = "roles/storage.objectViewer"\n  member = "allUsers"\n}', '3 gcs public-objects unknown'],
    ['resource "google_storage_bucket_iam_binding" "u" {\n  role = "roles/storage.admin"\n  members = ["allUsers"]\n}', '3 gcs public-list unknown'],
    ['resource "google_sql_database_instance" "d" {\n  database_version = "POSTGRES_16"\n  settings {\n    ip_configuration {\n      authorized_networks {\n        value = "0.0.0.0/0"\n      }\n    }\n  }\n}', '6 postgresql public-address unknown'],
    ['resource "google_compute_firewall" "d" {\n  source_ranges = ["0.0.0.0/0"]\n  allow {\n    ports = ["9200"]\n  }\n}', '2 elasticsearch firewall unknown 9200'],
    ['resource "azurerm_storage_container" "u" {\n  container_access_type = "blob"\n}', '2 azure-blob public-objects unknown'],
    ['resource "azurerm_postgresql_firewall_rule" "d" {\n  start_ip_address = "0.0.0.0"\n  end_ip_address = "255.255.255.255"\n}', '3 postgresql public-address unknown'],
    ['resource "aws_opensearch_domain" "s" {\n  access_policies = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = ["*"] }, Action = "es:*" }] })\n}', '2 opensearch public-address unknown'],
    ['resource "aws_mq_broker" "m" {\n  engine_type = "RabbitMQ"\n  publicly_accessible = true\n}', '3 rabbitmq public-address unknown'],
  ])('opens: %s', (text, expected) => {
    expect(exposures(text)).toEqual([expected]);
  });

  it.each([
    'resource "aws_s3_bucket" "u" {\n  acl = "private"\n}', 'resource "aws_s3_bucket" "u" {\n  acl = var.acl\n}', 'data "aws_s3_bucket" "u" {\n  acl = "public-read"\n}',
    'resource "aws_db_instance" "d" {\n  publicly_accessible = var.public\n}', 'resource "aws_db_instance" "d" {\n  publicly_accessible = false\n}',
    'resource "aws_security_group" "d" {\n  egress {\n    from_port = 5432\n    to_port = 5432\n    cidr_blocks = ["0.0.0.0/0"]\n  }\n}',
    'resource "aws_security_group" "d" {\n  ingress {\n    from_port = 5432\n    to_port = 5432\n    cidr_blocks = ["10.0.0.0/16"]\n    security_groups = [aws_security_group.app.id]\n  }\n}',
    'resource "aws_security_group" "d" {\n  ingress {\n    from_port = 0\n    to_port = 65535\n    cidr_blocks = ["0.0.0.0/0"]\n  }\n}',
    'resource "aws_security_group_rule" "d" {\n  type = "egress"\n  from_port = 5432\n  to_port = 5432\n  cidr_blocks = ["0.0.0.0/0"]\n}',
    'resource "aws_s3_bucket_policy" "u" {\n  policy = jsonencode({ Statement = [{ Effect = "Deny", Principal = "*", Action = "s3:*" }] })\n}',
    'resource "aws_s3_bucket_policy" "u" {\n  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Condition = { StringEquals = { a = "b" } } }] })\n}',
    'resource "aws_opensearch_domain" "s" {\n  vpc_options { subnet_ids = ["a"] }\n  access_policies = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "es:*" }] })\n}',
    'resource "google_storage_bucket_iam_member" "u" {\n  member = "serviceAccount:a@b"\n}', '# resource "aws_s3_bucket" "u" {\n#  acl = "public-read"\n# }',
    'resource "google_compute_firewall" "d" {\n  direction = "EGRESS"\n  source_ranges = ["0.0.0.0/0"]\n  allow {\n    ports = ["5432"]\n  }\n}',
  ])('opens nothing: %s', (text) => {
    expect(exposures(text)).toEqual([]);
  });

  it('tells the settings under which functions know a table', () => {
    const table = 'resource "aws_dynamodb_table" "t" {\n  ttl {\n    attribute_name = "endsAt"\n    enabled = true\n  }\n}\n';
    const text = `${table}resource "aws_lambda_function" "f" {\n  environment {\n    variables = { PEOPLE = aws_dynamodb_table.t.name }\n  }\n}`;
    expect(infrastructureOf({ 'main.tf': text }).ends.map(({ names }) => names)).toEqual([['t', 'PEOPLE']]);
  });

  it.each([['', 1], ['retention_in_days = 0', 1], ['retention_in_days = 14', 0], ['retention_in_days = var.days', 0]])('keeps logs with %j for ever: %i', (setting, count) => {
    const { logs } = infrastructureOf({ 'main.tf': `resource "aws_cloudwatch_log_group" "access" {\n  name = "/shop/access"\n  ${setting}\n}` });
    expect(logs.filter(({ end }) => end === undefined).map(({ name, span }) => [name, span.line])).toEqual(Array.from({ length: count }, () => ['/shop/access', 1]));
  });

  it('may be JSON', () => {
    expect(exposuresIn({ 'main.tf.json': '{\n  "resource": { "aws_s3_bucket": { "u": {\n    "acl": "public-read" } } } }' })).toEqual(['main.tf.json:3 s3 public-objects unknown']);
  });

  it.each([
    ['resource "aws_dynamodb_table" "t" {\n  name = "visits"\n  ttl {\n    attribute_name = "endsAt"\n    enabled = true\n  }\n}', { kind: 'dynamodb', names: ['visits', 't'], field: 'endsAt' }],
    ['resource "aws_s3_bucket" "b" {\n  bucket = "exports"\n}\nresource "aws_s3_bucket_lifecycle_configuration" "l" {\n  bucket = aws_s3_bucket.b.id\n  rule {\n    status = "Enabled"\n    filter {}\n    expiration {\n      days = 30\n    }\n  }\n}', { kind: 's3', names: ['exports', 'b'], seconds: 2_592_000 }],
    ['resource "google_storage_bucket" "b" {\n  name = "exports"\n  lifecycle_rule {\n    action {\n      type = "Delete"\n    }\n    condition {\n      age = 7\n    }\n  }\n}', { kind: 'gcs', names: ['exports', 'b'], seconds: 604_800 }],
    ['resource "kafka_topic" "k" {\n  name = "signups"\n  config = {\n    "retention.ms" = "3600000"\n  }\n}', { kind: 'kafka', names: ['signups', 'k'], seconds: 3600 }],
  ])('ends records: %s', (text, end) => {
    expect(infrastructureOf({ 'main.tf': text }).ends).toMatchObject([end]);
  });

  it.each([
    'resource "aws_dynamodb_table" "t" {\n  ttl {\n    attribute_name = ""\n    enabled = false\n  }\n}',
    'resource "aws_s3_bucket_lifecycle_configuration" "l" {\n  rule {\n    status = "Enabled"\n    filter {\n      prefix = "tmp/"\n    }\n    expiration {\n      days = 1\n    }\n  }\n}',
    'resource "aws_s3_bucket_lifecycle_configuration" "l" {\n  rule {\n    status = "Disabled"\n    expiration {\n      days = 1\n    }\n  }\n}',
    'resource "google_storage_bucket" "b" {\n  lifecycle_rule {\n    action {\n      type = "SetStorageClass"\n    }\n    condition {\n      age = 7\n    }\n  }\n}',
    'resource "kafka_topic" "k" {\n  config = {\n    "retention.ms" = "-1"\n  }\n}',
  ])('ends nothing, or only some: %s', (text) => {
    expect(infrastructureOf({ 'main.tf': text }).ends).toEqual([]);
  });
});

describe('functions of Terraform', () => {
  const functions = 'resource "aws_lambda_function" "api" {\n  handler = "a.b"\n}\nresource "aws_lambda_function" "jobs" {\n  handler = "a.c"\n}\n';

  it('make log groups without an end where there are none', () => {
    const logsOf = (more: Record<string, string> = {}) => infrastructureOf({ 'main.tf': functions, ...more }).logs.filter(({ end }) => end === undefined).map(({ name, span }) => [name, span.line]);
    expect(logsOf()).toEqual([['of every function', 1]]);
    expect(logsOf({ 'logs.tf': 'resource "aws_cloudwatch_log_group" "api" {\n  retention_in_days = 7\n}\n' })).toEqual([]);
  });
});

describe('variables of Terraform', () => {
  const database = 'resource "aws_db_instance" "orders" {\n  engine = var.engine\n  publicly_accessible = var.open\n}\n';
  const group = 'resource "aws_cloudwatch_log_group" "access" {\n  retention_in_days = local.days\n}\n';
  const endOf = (files: Record<string, string>) => infrastructureOf(files).logs.map(({ end }) => end?.seconds ?? (end === undefined ? 'for ever' : 'limited'));

  it('have defaults, also in other files of the folder', () => {
    expect(exposuresIn({ 'main.tf': database, 'variables.tf': 'variable "open" {\n  default = true\n}\nvariable "engine" {\n  default = "mysql"\n}\n' })).toEqual(['main.tf:3 mysql public-address unknown']);
    expect(exposuresIn({ 'main.tf': database, 'variables.tf': 'variable "open" {\n  default = false\n}\n' })).toEqual([]);
    expect(exposuresIn({ 'main.tf': database, 'variables.tf': 'variable "open" {\n  type = bool\n}\n' })).toEqual([]);
    expect(exposuresIn({ 'main.tf': database, 'other/variables.tf': 'variable "open" {\n  default = true\n}\n' })).toEqual([]);
  });

  it('are combined in locals', () => {
    expect(endOf({ 'main.tf': group, 'locals.tf': 'locals {\n  days = var.settings.days\n}\nvariable "settings" {\n  default = { days = 7 }\n}\n' })).toEqual([604_800]);
    expect(endOf({ 'main.tf': group, 'locals.tf': 'locals {\n  days = 0\n}\n' })).toEqual(['for ever']);
    expect(endOf({ 'main.tf': 'locals {\n  days = local.days\n}\n' + group })).toEqual(['limited']);
  });

  it('have what files with values say', () => {
    const files = { 'infra/main.tf': group, 'infra/locals.tf': 'locals {\n  days = var.days\n}\nvariable "days" {\n  default = 0\n}\n' };
    const day = 86_400;
    expect(endOf(files)).toEqual(['for ever']);
    expect(endOf({ ...files, 'infra/terraform.tfvars': '# days\ndays = 7\n' })).toEqual([7 * day]);
    expect(endOf({ ...files, 'infra/terraform.tfvars': 'days = 7', 'infra/shop.auto.tfvars': 'days = 9' })).toEqual([9 * day]);
    expect(endOf({ ...files, 'infra/prod.tfvars': 'days = 30' })).toEqual([30 * day]);
    expect(endOf({ ...files, 'infra/values/prod.tfvars': 'days = 30', 'infra/terraform.tfvars': 'days = 1' })).toEqual([30 * day]);
    expect(endOf({ ...files, 'infra/prod.tfvars': 'days = 30', 'infra/staging.tfvars': 'days = 0' })).toEqual(['for ever']);
    expect(endOf({ ...files, 'infra/prod.tfvars': 'days = 30', 'infra/dev.tfvars': 'days = 0' })).toEqual([30 * day]);
    expect(endOf({ ...files, 'other/terraform.tfvars': 'days = 7' })).toEqual(['for ever']);
    expect(endOf({ ...files, 'infra/modules/other/main.tf': '', 'infra/modules/other/terraform.tfvars': 'days = 7' })).toEqual(['for ever']);
  });

  it('are what a module is given', () => {
    const use = (given: string) => ({ 'stacks/shop/main.tf': `module "orders" {\n  source = "../../modules/database"\n${given}}\n`, 'modules/database/main.tf': `${database}variable "open" {\n  default = false\n}\n` });
    expect(exposuresIn(use('  open = true\n'))).toEqual(['modules/database/main.tf:3 postgresql public-address unknown']);
    expect(exposuresIn(use('  open = local.open\n'))).toEqual([]);
    expect(exposuresIn({ ...use('  open = local.open\n'), 'stacks/shop/locals.tf': 'locals { open = true }' })).toEqual(['modules/database/main.tf:3 postgresql public-address unknown']);
    expect(exposuresIn({ ...use('  open = true\n'), 'stacks/other/main.tf': 'module "orders" {\n  source = "../../modules/database/"\n  open = true\n}\n' })).toEqual(['modules/database/main.tf:3 postgresql public-address unknown']);
    expect(exposuresIn(use(''))).toEqual([]);
  });

  it('stand in texts', () => {
    const table = 'resource "aws_dynamodb_table" "t" {\n  name = "${var.stage}-visits"\n  ttl {\n    attribute_name = "endsAt"\n    enabled = true\n  }\n}\n';
    expect(infrastructureOf({ 'main.tf': `${table}variable "stage" {\n  default = "live"\n}\n` }).ends[0]?.names).toEqual(['live-visits', 't']);
    expect(infrastructureOf({ 'main.tf': table }).ends[0]?.names).toEqual(['${var.stage}-visits', 't']);
  });

  it('may use each other without end', () => {
    expect(exposuresIn({ 'a/main.tf': `module "b" {\n  source = "../b"\n  open = var.open\n}\n${database}`, 'b/main.tf': 'module "a" {\n  source = "../a"\n  open = var.open\n}\n' })).toEqual([]);
  });
});
