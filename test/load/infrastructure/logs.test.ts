import { describe, expect, it } from 'vitest';
import { infrastructureOf } from './reading.js';

const day = 86_400;
/** `compose.yaml:2 container service app for ever`: place, kind, name and end of every log. */
const logsIn = (file: string, text: string, more: Record<string, string> = {}) => infrastructureOf({ [file]: text, ...more }).logs
  .map(({ span, kind, name, end, isDefault }) => `${span.line} ${kind} ${name} ${end === undefined ? 'for ever' : end.seconds ?? 'limited'}${isDefault === true ? ' by default' : ''}`);

describe('what Docker keeps of the output of a container', () => {
  const app = (logging: string, file = 'compose.yaml', more = {}) => logsIn(file, `services:\n  app:\n    build: .\n${logging}`, more);

  it.each([
    ['    logging: { driver: json-file }', '4 container service app for ever'], ['    logging:\n      options: { tag: shop }', '4 container service app for ever'], ['    logging: { driver: json-file, options: { max-file: "3" } }', '4 container service app for ever'],
    ['    logging: { options: { max-size: "-1" } }', '4 container service app for ever'], ['', '2 container service app for ever by default'],
    ['    logging: { driver: json-file, options: { max-size: 10m, max-file: "3" } }', '4 container service app limited'], ['    logging: { options: { max-size: "${SIZE}" } }', '4 container service app limited'], ['    logging: { driver: local }', '4 container service app limited'],
  ])('is told by %j', (logging, log) => {
    expect(app(logging)).toEqual([log]);
  });

  it.each(['syslog', 'awslogs', 'none', '${DRIVER}'])('is not told by the driver %s', (driver) => {
    expect(app(`    logging: { driver: "${driver}" }`)).toEqual([]);
  });

  it('is told by the file that a variant builds on', () => {
    expect(app('', 'compose.prod.yaml', { 'compose.yaml': 'services:\n  app:\n    logging: { options: { max-size: 5m } }\n' })).toEqual(['2 container service app limited', '3 container service app limited']);
  });

  it('is said once of all services that say nothing', () => {
    expect(logsIn('compose.yaml', 'services:\n  app:\n    build: .\n  worker:\n    build: .\n')).toEqual(['2 container service app for ever by default']);
  });

  it('counts for the application, where it runs', () => {
    expect(logsIn('compose.yaml', 'services:\n  cache:\n    image: redis\n')).toEqual([]);
    expect(app('    logging: { driver: json-file }', 'compose.dev.yaml')).toEqual([]);
  });
});

describe('the access log of a web server', () => {
  it.each([
    ['nginx.conf', 'server {\n  access_log /srv/logs/shop.log combined;\n}', ['2 access /srv/logs/shop.log for ever']],
    ['nginx/default', 'access_log /srv/logs/shop.log;', ['1 access /srv/logs/shop.log for ever']],
    ['nginx.conf', "log_format small '$request $status';\naccess_log /srv/logs/shop.log small;", []],
    ['nginx.conf', "log_format full '$remote_addr $request';\naccess_log /srv/logs/shop.log full buffer=32k;", ['2 access /srv/logs/shop.log for ever']],
    ['nginx.conf', 'access_log off;\naccess_log /dev/stdout;\naccess_log syslog:server=10.0.0.1;\naccess_log /var/log/nginx/shop.log;\naccess_log /srv/$host.log;\n# access_log /srv/old.log;', []],
    ['httpd.conf', 'CustomLog "/srv/logs/shop.log" combined', ['1 access /srv/logs/shop.log for ever']],
    ['httpd.conf', 'CustomLog "|bin/rotatelogs /srv/logs/shop.log 86400" combined\nCustomLog ${APACHE_LOG_DIR}/shop.log common\nCustomLog /var/log/apache2/shop.log common\nCustomLog /proc/self/fd/1 common', []],
    ['apache/shop.conf', 'LogFormat "%r %s" small\nCustomLog /srv/logs/shop.log small', []],
    ['Caddyfile', 'shop.example {\n  log {\n    output file /srv/logs/shop.log\n  }\n}', [`3 access /srv/logs/shop.log ${90 * day}`]],
    ['Caddyfile', 'shop.example {\n  log {\n    output file /srv/logs/shop.log {\n      roll_size 10mb\n      roll_keep_for 720h\n    }\n  }\n}', [`3 access /srv/logs/shop.log ${30 * day}`]],
    ['Caddyfile', '{\n  log {\n    output file /srv/logs/shop.log {\n      roll_disabled\n    }\n  }\n}', ['3 access /srv/logs/shop.log for ever']],
    ['Caddyfile', 'shop.example {\n  log {\n    output stdout\n  }\n}', []],
    ['traefik.yml', 'accessLog:\n  filePath: /logs/access.log\n', ['2 access /logs/access.log for ever']],
    ['traefik.yml', 'accessLog:\n  filePath: /logs/access.log\n  fields:\n    names: { ClientAddr: drop, ClientHost: drop }\n', []],
    ['traefik.yml', 'accessLog: {}\nlog:\n  filePath: /logs/traefik.log\n', []],
    ['compose.yaml', 'services:\n  proxy:\n    image: traefik\n    command:\n      - --accesslog.filepath=/logs/access.log\n', ['5 access /logs/access.log for ever']],
  ])('in %s: %j', (file, text, logs) => {
    expect(logsIn(file, text)).toEqual(logs);
  });
});

describe('what is written to a log group', () => {
  const purposes = (file: string, text: string, more = {}) => infrastructureOf({ [file]: text, ...more }).logs.filter(({ name }) => name !== 'of every function').map(({ kind, isAside }) => `${kind}${isAside === true ? ' aside' : ''}`);
  const template = (resources: string) => purposes('template.yaml', `Resources:\n  Events:\n    Type: AWS::Logs::LogGroup\n${resources}`);
  const stage = (format: string) => `  Stage:\n    Type: AWS::ApiGatewayV2::Stage\n    Properties:\n      AccessLogSettings: { DestinationArn: !GetAtt Events.Arn, Format: '${format}' }\n`;
  const task = "  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n        - LogConfiguration: { Options: { awslogs-group: !Ref Events } }\n";

  it.each([
    ['', 'group'], [task, 'group'], ['  Orders:\n    Type: AWS::Lambda::Function\n    Properties: { LoggingConfig: { LogGroup: !Ref Events } }\n', 'group'],
    [`    Properties: { LogGroupName: /aws/lambda/orders }\n  Orders:\n    Type: AWS::Lambda::Function\n`, 'group'],
    [`    Properties: { LogGroupName: browsers }\n  Orders:\n    Type: AWS::Lambda::Function\n`, 'group aside'],
    [stage('$context.identity.sourceIp $context.status'), 'access'], [stage('$context.status'), 'group aside'], [stage('$context.identity.sourceIp') + task, 'group'],
    ['  Flows:\n    Type: AWS::EC2::FlowLog\n    Properties: { LogGroupName: !Ref Events }\n', 'group aside'],
    ['  Filter:\n    Type: AWS::Logs::MetricFilter\n    Properties: { LogGroupName: !Ref Events }\n', 'group'],
  ])('of CloudFormation beside %j', (resources, purpose) => {
    expect(template(resources)).toEqual([purpose]);
  });

  it('of the Serverless framework is not what its functions print', () => {
    expect(purposes('serverless.yml', 'provider: { name: aws }\nfunctions:\n  order: { handler: a.b }\nresources:\n  Resources:\n    Browsers:\n      Type: AWS::Logs::LogGroup\n')).toEqual(['group aside']);
  });

  it.each([
    ['', 'group'], ['resource "aws_lambda_function" "a" {\n  logging_config {\n    log_group = aws_cloudwatch_log_group.events.name\n  }\n}', 'group'],
    ['resource "aws_ecs_task_definition" "a" {\n  container_definitions = jsonencode([{ logConfiguration = { options = { "awslogs-group" = aws_cloudwatch_log_group.events.name } } }])\n}', 'group'],
    ['module "service" {\n  source = "./service"\n  log_group = aws_cloudwatch_log_group.events.name\n}', 'group'],
    ['resource "aws_apigatewayv2_stage" "a" {\n  access_log_settings {\n    destination_arn = aws_cloudwatch_log_group.events.arn\n    format = jsonencode({ ip = "$context.identity.sourceIp" })\n  }\n}', 'access'],
    ['resource "aws_flow_log" "a" {\n  log_destination = aws_cloudwatch_log_group.events.arn\n}', 'group aside'],
    ['resource "aws_iam_role_policy" "a" {\n  policy = jsonencode({ Resource = "${aws_cloudwatch_log_group.events.arn}:*" })\n}', 'group'],
    ['resource "aws_flow_log" "a" {\n  log_destination = aws_cloudwatch_log_group.events_of_others.arn\n}', 'group'],
  ])('of Terraform beside %j', (resource, purpose) => {
    expect(purposes('main.tf', 'resource "aws_cloudwatch_log_group" "events" {\n}\n', { 'users.tf': resource })).toEqual([purpose]);
  });
});
