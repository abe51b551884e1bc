import { describe, expect, it } from 'vitest';
import { exposuresIn, infrastructureOf } from './reading.js';

const resource = (type: string, properties: string) => `AWSTemplateFormatVersion: "2010-09-09"\nResources:\n  Thing:\n    Type: ${type}\n    Properties:\n      ${properties.replaceAll('\n', '\n      ')}\n`;
const exposures = (type: string, properties: string) => exposuresIn({ 'template.yaml': resource(type, properties) });
const ends = (type: string, properties: string) => infrastructureOf({ 'template.yaml': resource(type, properties) }).ends;

describe('CloudFormation', () => {
  it.each([
    ['AWS::S3::Bucket', 'AccessControl: PublicRead', '6 s3 public-objects unknown'],
    ['AWS::S3::Bucket', 'AccessControl: PublicReadWrite', '6 s3 public-list unknown'],
    ['AWS::S3::Bucket', 'PublicAccessBlockConfiguration:\n  BlockPublicAcls: false', '7 s3 public-allowed unknown'],
    ['AWS::S3::BucketPolicy', 'Bucket: !Ref Uploads\nPolicyDocument:\n  Statement:\n    - Effect: Allow\n      Principal: "*"\n      Action: s3:GetObject\n      Resource: !Sub "${Uploads.Arn}/*"', '7 s3 public-objects unknown'],
    ['AWS::RDS::DBInstance', 'Engine: postgres\nPubliclyAccessible: true', '7 postgresql public-address unknown'],
    ['AWS::EC2::SecurityGroup', 'SecurityGroupIngress:\n  - FromPort: 3306\n    ToPort: 3306\n    CidrIp: 0.0.0.0/0', '9 mysql firewall unknown 3306'],
    ['AWS::EC2::SecurityGroupIngress', 'FromPort: 6379\nToPort: 6379\nCidrIp: 0.0.0.0/0', '8 redis firewall unknown 6379'],
    ['AWS::OpenSearchService::Domain', 'AccessPolicies:\n  Statement:\n    - Effect: Allow\n      Principal:\n        AWS: "*"\n      Action: es:*', '6 opensearch public-address unknown'],
  ])('%s opens: %s', (type, properties, expected) => {
    expect(exposures(type, properties)).toEqual([`template.yaml:${expected}`]);
  });

  it.each([
    ['AWS::S3::Bucket', 'AccessControl: Private'], ['AWS::S3::Bucket', 'PublicAccessBlockConfiguration:\n  BlockPublicAcls: true'], ['AWS::RDS::DBInstance', 'PubliclyAccessible: !Ref IsPublic'],
    ['AWS::EC2::SecurityGroup', 'SecurityGroupIngress:\n  - FromPort: 443\n    ToPort: 443\n    CidrIp: 0.0.0.0/0'], ['AWS::EC2::SecurityGroup', 'SecurityGroupIngress:\n  - FromPort: 3306\n    ToPort: 3306\n    CidrIp: 10.0.0.0/8'],
    ['AWS::S3::BucketPolicy', 'PolicyDocument:\n  Statement:\n    - Effect: Allow\n      Principal:\n        CanonicalUser: !GetAtt Identity.S3CanonicalUserId\n      Action: s3:GetObject'],
  ])('%s opens nothing: %s', (type, properties) => {
    expect(exposures(type, properties)).toEqual([]);
  });

  it('may be JSON', () => {
    const text = '{ "Resources": { "Orders": { "Type": "AWS::RDS::DBInstance", "Properties": {\n "PubliclyAccessible": true } } } }';
    expect(exposuresIn({ 'orders.template.json': text })).toEqual(['orders.template.json:2 postgresql public-address unknown']);
  });

  it('stands in files of the Serverless framework as well', () => {
    const text = 'service: shop\nresources:\n  - Resources:\n      Orders:\n        Type: AWS::RDS::DBInstance\n        Properties:\n          PubliclyAccessible: true\n';
    expect(exposuresIn({ 'serverless.yml': text })).toEqual(['serverless.yml:7 postgresql public-address unknown']);
  });

  it('ends items of tables and objects of buckets', () => {
    expect(ends('AWS::DynamoDB::Table', 'TableName: visits\nTimeToLiveSpecification:\n  AttributeName: endsAt\n  Enabled: true')).toMatchObject([{ kind: 'dynamodb', names: ['visits', 'Thing'], field: 'endsAt' }]);
    expect(ends('AWS::DynamoDB::Table', 'TimeToLiveSpecification:\n  AttributeName: endsAt\n  Enabled: false')).toEqual([]);
    expect(ends('AWS::S3::Bucket', 'BucketName: !Sub exports\nLifecycleConfiguration:\n  Rules:\n    - Status: Enabled\n      ExpirationInDays: 2')).toMatchObject([{ kind: 's3', names: ['exports', 'Thing'], seconds: 172_800 }]);
    expect(ends('AWS::S3::Bucket', 'LifecycleConfiguration:\n  Rules:\n    - Status: Enabled\n      Prefix: tmp/\n      ExpirationInDays: 2')).toEqual([]);
  });

  it('tells the settings under which functions know a table', () => {
    const text = `Resources:
  Users:
    Type: AWS::DynamoDB::Table
    Properties: { TimeToLiveSpecification: { AttributeName: endsAt, Enabled: true } }
  Api:
    Type: AWS::Serverless::Function
    Properties: { Environment: { Variables: { PEOPLE: !Ref Users, OTHER: !Ref Other } } }
`;
    expect(infrastructureOf({ 'template.yaml': text }).ends.map(({ names }) => names)).toEqual([['Users', 'PEOPLE']]);
  });

  it('keeps logs for ever where nothing ends them', () => {
    const logsIn = (text: string) => infrastructureOf({ 'serverless.yml': text }).logs.filter(({ end }) => end === undefined).map(({ name, span, setting }) => [name, span.line, setting]);
    expect(logsIn('Resources:\n  Access:\n    Type: AWS::Logs::LogGroup\n  Audit:\n    Type: AWS::Logs::LogGroup\n    Properties: { RetentionInDays: 14 }\n')).toEqual([['Access', 2, 'RetentionInDays']]);
    expect(logsIn('provider:\n  name: aws\nfunctions:\n  api: { handler: a.b }\n')).toEqual([['of every function', 1, 'provider.logRetentionInDays']]);
    expect(logsIn('provider:\n  name: aws\n  logRetentionInDays: 14\nfunctions:\n  api: { handler: a.b }\n')).toEqual([]);
    expect(logsIn('Resources:\n  Api:\n    Type: AWS::Serverless::Function\n  Jobs:\n    Type: AWS::Lambda::Function\n')).toEqual([['of every function', 2, 'RetentionInDays of a log group for each']]);
    expect(logsIn('Resources:\n  Api:\n    Type: AWS::Serverless::Function\n    Properties: { LoggingConfig: { LogGroup: shared } }\n')).toEqual([]);
    expect(logsIn('Globals:\n  Function:\n    LoggingConfig: { LogGroup: shared }\nResources:\n  Api:\n    Type: AWS::Serverless::Function\n')).toEqual([]);
    expect(logsIn('Resources:\n  Api:\n    Type: AWS::Serverless::Function\n  ApiLogs:\n    Type: AWS::Logs::LogGroup\n    Properties: { RetentionInDays: 3 }\n')).toEqual([]);
    expect(logsIn('provider:\n  name: google\nfunctions:\n  api: { handler: a.b }\n')).toEqual([]);
  });

  it('is nothing else under such a name', () => {
    expect(exposuresIn({ 'template.yaml': 'Resources:\n  a: [1]\n', 'stack.json': '{ "a": "AWS::S3::Bucket" ' })).toEqual([]);
  });
});
