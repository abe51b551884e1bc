import { ts } from 'ts-morph';
import { isForDevelopment } from '../../catalog/development.js';
import { technologiesBetween } from '../../catalog/database-ports.js';
import type { CallIndex } from '../calls/call-index.js';
import type { EndFact, LogFact, ExposureFact, ExposureWay, FileFacts } from '../facts.js';
import { importSpecifiers } from '../import-specifiers.js';
import type { CollectSession } from '../session.js';
import { calleeName, nameOfReference, propertyName, unwrap } from '../syntax.js';

/** A construct with its id and its properties, as far as those are written down. */
interface Construct {
  node: ts.NewExpression;
  type: string;
  id: string | undefined;
  properties: ts.ObjectLiteralExpression | undefined;
}

const secondsOf: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };
const library = /^(aws-cdk-lib|@aws-cdk)(\/|$)/;

/**
 * Reads constructs by their class and literal properties in files that import the kit.
 * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-construct-library.html
 */
export function readCdk(index: CallIndex, session: CollectSession): Pick<FileFacts, 'exposures' | 'ends' | 'logs'> {
  if (!session.project.sourceFiles.some(usesKit)) return { exposures: [], ends: [], logs: [] };
  const reader = new CdkReader(session);
  const calls = (name: string): ts.CallExpression[] => (index.calls.get(name) ?? []).filter((call): call is ts.CallExpression => ts.isCallExpression(call) && usesKit(call.getSourceFile()));
  const constructs = (name: string): Construct[] => (index.calls.get(name) ?? []).flatMap((call) => (ts.isNewExpression(call) && usesKit(call.getSourceFile()) ? [reader.constructOf(call, name)] : []));
  return {
    exposures: [
      ...constructs('Bucket').flatMap((bucket) => reader.ofSetting(bucket, 'publicReadAccess', 'public-objects', { technology: 's3', title: 'S3 bucket' })),
      ...['DatabaseInstance', 'DatabaseInstanceFromSnapshot', 'DatabaseCluster'].flatMap(constructs).flatMap((database) => reader.ofSetting(database, 'publiclyAccessible', 'public-address', { technology: 'postgresql', title: 'Database' })),
      ...constructs('Domain').flatMap((domain) => reader.ofDomain(domain)),
      ...calls('grantPublicAccess').map((call) => reader.exposure(call, 'public-objects', { technology: 's3', title: 'S3 bucket' }, call.expression.getText().replace(/\??\.\w+$/, ''))),
      ...calls('addIngressRule').flatMap((call) => reader.ofRule(call, call.arguments[0], call.arguments[1])),
      ...[...calls('allowFromAnyIpv4'), ...calls('allowFromAnyIpV4')].flatMap((call) => reader.ofPort(call, call.arguments[0])),
    ],
    ends: [
      ...['Table', 'TableV2'].flatMap(constructs).flatMap((table) => reader.ofTable(table)),
      ...constructs('Bucket').flatMap((bucket) => reader.ofLifecycle(bucket)),
    ],
    logs: constructs('LogGroup').flatMap((group) => reader.ofLogGroup(group)),
  };
}

function usesKit(sourceFile: ts.SourceFile): boolean {
  return importSpecifiers(sourceFile).some(({ text }) => library.test(text));
}

class CdkReader {
  constructor(readonly session: CollectSession) {}

  constructOf(node: ts.NewExpression, type: string): Construct {
    const [, id, properties] = node.arguments ?? [];
    return { node, type, id: this.#textOf(id), properties: properties === undefined ? undefined : this.session.objectOf(properties) };
  }

  ofSetting(construct: Construct, setting: string, way: ExposureWay, subject: { technology: string; title: string }): ExposureFact[] {
    const property = propertyOf(construct.properties, setting);
    const isOn = property !== undefined && this.session.constantsOf(property.initializer).includes(true);
    return isOn ? [this.exposure(property, way, subject, `${construct.type} ${construct.id ?? ''}`.trim())] : [];
  }

  /** A domain outside of a private network, with a policy that lets everybody do something. */
  ofDomain({ id, properties, type }: Construct): ExposureFact[] {
    const list = propertyOf(properties, 'accessPolicies');
    const statements = list === undefined ? undefined : this.session.originOf(list.initializer);
    if (list === undefined || statements === undefined || !ts.isArrayLiteralExpression(statements) || propertyOf(properties, 'vpc') !== undefined) return [];
    const isOpen = statements.elements.some((statement) => this.#isForEverybody(statement));
    return isOpen ? [this.exposure(list, 'public-address', { technology: 'opensearch', title: 'OpenSearch domain' }, `${type} ${id ?? ''}`.trim())] : [];
  }

  /** `new iam.PolicyStatement({ principals: [new iam.AnyPrincipal()], actions: ['es:*'] })`, without a condition. */
  #isForEverybody(statement: ts.Expression): boolean {
    const origin = this.session.originOf(statement);
    const [given] = ts.isNewExpression(origin) && calleeName(origin) === 'PolicyStatement' ? origin.arguments ?? [] : [];
    const properties = given === undefined ? undefined : this.session.objectOf(given);
    const principals = propertyOf(properties, 'principals')?.initializer;
    const list = principals === undefined ? undefined : this.session.originOf(principals);
    const effect = propertyOf(properties, 'effect');
    if (list === undefined || !ts.isArrayLiteralExpression(list) || propertyOf(properties, 'conditions') !== undefined || (effect !== undefined && nameOfReference(unwrap(effect.initializer)) !== 'ALLOW')) return false;
    return list.elements.map((element) => this.session.originOf(element)).some((principal) => ts.isNewExpression(principal) && (/^(Any|Star)Principal$/.test(calleeName(principal) ?? '') || this.#textOf(principal.arguments?.[0]) === '*'));
  }

  /** `group.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(5432))`. */
  ofRule(call: ts.CallExpression, peer: ts.Expression | undefined, port: ts.Expression | undefined): ExposureFact[] {
    const origin = peer === undefined ? undefined : this.session.originOf(peer);
    if (origin === undefined || !ts.isCallExpression(origin)) return [];
    const isEverybody = /^anyIpv[46]$/.test(calleeName(origin) ?? '') || /^(0\.0\.0\.0\/0|::\/0)$/.test(this.#textOf(origin.arguments[0]) ?? '');
    return isEverybody ? this.ofPort(call, port) : [];
  }

  ofPort(call: ts.CallExpression, port: ts.Expression | undefined): ExposureFact[] {
    const origin = port === undefined ? undefined : this.session.originOf(port);
    if (origin === undefined || !ts.isCallExpression(origin) || !/^tcp(Range)?$/.test(calleeName(origin) ?? '')) return [];
    const [from, to = from] = origin.arguments.map((argument) => this.#numberOf(argument));
    if (from === undefined || to === undefined) return [];
    return technologiesBetween(from, to).map((subject) => this.exposure(call, 'firewall', subject, call.expression.getText().replace(/\??\.\w+$/, ''), subject.ports));
  }

  ofTable({ id, properties, node }: Construct): EndFact[] {
    const property = propertyOf(properties, 'timeToLiveAttribute');
    const field = this.#textOf(property?.initializer);
    return field === undefined || property === undefined ? [] : [{ kind: 'dynamodb', names: this.#names(properties, 'tableName', id, node), field, evidence: this.#evidence(property, `the table's TTL ends its items by ${field}`) }];
  }

  /** Rules for all objects; one with a prefix or tags leaves the others. */
  ofLifecycle({ id, properties, node }: Construct): EndFact[] {
    const list = propertyOf(properties, 'lifecycleRules')?.initializer;
    const rules = list === undefined ? undefined : this.session.originOf(list);
    if (rules === undefined || !ts.isArrayLiteralExpression(rules)) return [];
    return rules.elements.flatMap((element) => {
      const rule = this.session.objectOf(element);
      const expiration = propertyOf(rule, 'expiration');
      const seconds = expiration === undefined ? undefined : this.#secondsOf(expiration.initializer);
      if (expiration === undefined || seconds === undefined || ['prefix', 'tagFilters'].some((limit) => propertyOf(rule, limit) !== undefined) || this.#isOff(rule)) return [];
      return [{ kind: 's3', names: this.#names(properties, 'bucketName', id, node), seconds, evidence: this.#evidence(expiration, 'the lifecycle of the bucket ends its objects') }];
    });
  }

  /** Two years, where nothing is said. */
  ofLogGroup({ id, properties }: Construct): LogFact[] {
    const retention = propertyOf(properties, 'retention');
    if (retention === undefined || nameOfReference(unwrap(retention.initializer)) !== 'INFINITE') return [];
    return [{ span: this.session.spanOf(retention), kind: 'group', name: id ?? '', setting: 'retention' }];
  }

  exposure(node: ts.Node, way: ExposureWay, { technology, title }: { technology: string; title: string }, name: string, ports: number[] = []): ExposureFact {
    return { span: this.session.spanOf(node), way, technology, title, name, ports, protection: 'unknown', isDevelopment: isForDevelopment(this.session.pathOf(node)) };
  }

  /** `cdk.Duration.days(30)`. */
  #secondsOf(expression: ts.Expression): number | undefined {
    const origin = this.session.originOf(expression);
    const unit = ts.isCallExpression(origin) ? secondsOf[calleeName(origin) ?? ''] : undefined;
    const amount = ts.isCallExpression(origin) ? this.#numberOf(origin.arguments[0]) : undefined;
    return unit === undefined || amount === undefined ? undefined : unit * amount;
  }

  /** The name that the table or bucket is given, and the id of the construct. */
  #names(properties: ts.ObjectLiteralExpression | undefined, key: string, id: string | undefined, node: ts.NewExpression): string[] {
    const given = this.#textOf(propertyOf(properties, key)?.initializer);
    const holder = ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : undefined;
    return [given, id, holder].filter((name) => name !== undefined);
  }

  #evidence(node: ts.Node, how: string): EndFact['evidence'] {
    return { file: this.session.pathOf(node), line: this.session.lineOf(node), how };
  }

  #isOff(rule: ts.ObjectLiteralExpression | undefined): boolean {
    const enabled = propertyOf(rule, 'enabled');
    return enabled !== undefined && this.session.constantsOf(enabled.initializer).includes(false);
  }

  #textOf(expression: ts.Expression | undefined): string | undefined {
    return expression === undefined ? undefined : this.session.constantsOf(expression).find((value) => typeof value === 'string');
  }

  #numberOf(expression: ts.Expression | undefined): number | undefined {
    return expression === undefined ? undefined : this.session.constantsOf(unwrap(expression)).find((value) => typeof value === 'number');
  }
}

function propertyOf(object: ts.ObjectLiteralExpression | undefined, name: string): ts.PropertyAssignment | undefined {
  return object?.properties.filter(ts.isPropertyAssignment).find((property) => propertyName(property.name) === name);
}
