import { describe, expect, it } from 'vitest';
import { analyzed, lazily } from '../analyzed.js';

/** Lines that end in `// open WAY` open something, and no others do. */
const stack = `import * as cdk from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as opensearch from 'aws-cdk-lib/aws-opensearchservice';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as rds from 'aws-cdk-lib/aws-rds';
import * as s3 from 'aws-cdk-lib/aws-s3';

export class ShopStack extends cdk.Stack {
  constructor(scope: any, id: string, network: ec2.Vpc) {
    super(scope, id);
    new s3.Bucket(this, 'Uploads', {
      publicReadAccess: true, // open public-objects
    });
    const shared = new s3.Bucket(this, 'Shared', { publicReadAccess: false });
    shared.grantPublicAccess(); // open public-objects
    new opensearch.Domain(this, 'Search', {
      version: opensearch.EngineVersion.OPENSEARCH_2_17,
      accessPolicies: [new iam.PolicyStatement({ principals: [new iam.AnyPrincipal()], actions: ['es:*'] })], // open public-address
    });
    new opensearch.Domain(this, 'Inner', { vpc: network, accessPolicies: [new iam.PolicyStatement({ principals: [new iam.AnyPrincipal()], actions: ['es:*'] })] });
    new opensearch.Domain(this, 'Own', { accessPolicies: [new iam.PolicyStatement({ principals: [new iam.AccountRootPrincipal()], actions: ['es:*'] })] });
    new opensearch.Domain(this, 'Refused', { accessPolicies: [new iam.PolicyStatement({ effect: iam.Effect.DENY, principals: [new iam.AnyPrincipal()], actions: ['es:*'] })] });
    new rds.DatabaseInstance(this, 'Orders', {
      publiclyAccessible: true, // open public-address
    });
    new rds.DatabaseInstance(this, 'Archive', { publiclyAccessible: false });
    const group = new ec2.SecurityGroup(this, 'Group', {});
    group.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(5432)); // open firewall
    group.addIngressRule(ec2.Peer.ipv4('0.0.0.0/0'), ec2.Port.tcp(27017), 'documents'); // open firewall
    group.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443));
    group.addIngressRule(ec2.Peer.ipv4('10.0.0.0/16'), ec2.Port.tcp(5432));
    group.connections.allowFromAnyIpv4(ec2.Port.tcp(6379)); // open firewall
    new logs.LogGroup(this, 'Access', { retention: logs.RetentionDays.INFINITE });
    new logs.LogGroup(this, 'Audit', { retention: logs.RetentionDays.ONE_WEEK });
    new logs.LogGroup(this, 'Jobs');
    new dynamodb.Table(this, 'Sessions', { tableName: 'sessions', timeToLiveAttribute: 'endsAt' });
    new s3.Bucket(this, 'Exports', { lifecycleRules: [{ expiration: cdk.Duration.days(30) }] });
    new s3.Bucket(this, 'Paused', { lifecycleRules: [{ enabled: false, expiration: cdk.Duration.days(1) }] });
    new s3.Bucket(this, 'Mixed', { lifecycleRules: [{ prefix: 'tmp/', expiration: cdk.Duration.days(1) }] });
  }
}
`;

describe('constructs of the AWS Cloud Development Kit', () => {
  const application = lazily(() => analyzed({ 'infra/stack.ts': stack, 'src/other.ts': "class Bucket { constructor(...rest: any[]) {} }\nnew Bucket(0, 'a', { publicReadAccess: true });\n" }));
  const marked = stack.split('\n').flatMap((line, index) => {
    const way = / \/\/ open ([\w-]+)$/.exec(line)?.[1];
    return way === undefined ? [] : [`infra/stack.ts:${index + 1} ${way}`];
  });

  it('open what their literal properties say', () => {
    expect(application().exposures.map(({ span, way }) => `${span.file}:${span.line} ${way}`)).toEqual(marked);
  });

  it('keep logs for ever where they say so', () => {
    expect(application().logs.map(({ name, span }) => [name, span.line])).toEqual([['Access', stack.split('\n').findIndex((line) => line.includes('INFINITE')) + 1]]);
  });

  it('have names', () => {
    expect(application().exposures.map(({ name }) => name)).toEqual(['Bucket Uploads', 'shared', 'Domain Search', 'DatabaseInstance Orders', 'group', 'group', 'group.connections']);
    expect(application().exposures.map(({ technology }) => technology)).toEqual(['s3', 's3', 'opensearch', 'postgresql', 'postgresql', 'mongodb', 'redis']);
  });
});
