import { ts } from 'ts-morph';
import type { EndFact } from '../facts.js';
import type { CollectSession } from '../session.js';
import { isHolder, propertyName, propertyValue, walk } from '../syntax.js';

const tables = ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'];

/**
 * What ends the items of tables whose resources of CloudFormation code writes as objects, as in a `serverless.ts`:
 * `{ Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'codes', TimeToLiveSpecification: { AttributeName: 'until', Enabled: true } } }`.
 * https://www.serverless.com/framework/docs/providers/aws/guide/resources
 */
export function endsOfWrittenResources(session: CollectSession): EndFact[] {
  return session.project.sourceFiles.filter(({ text }) => text.includes('AWS::DynamoDB::')).flatMap((sourceFile) => {
    const found: EndFact[] = [];
    walk(sourceFile, (node) => {
      if (ts.isObjectLiteralExpression(node)) found.push(...endOf(node, session));
      return true;
    });
    return found;
  });
}

function endOf(resource: ts.ObjectLiteralExpression, session: CollectSession): EndFact[] {
  const textsAt = (object: ts.ObjectLiteralExpression | undefined, name: string): string[] => constantsAt(object, name, session).filter((value) => typeof value === 'string');
  if (!textsAt(resource, 'Type').some((type) => tables.includes(type))) return [];
  const properties = objectAt(resource, 'Properties', session);
  const setting = objectAt(properties, 'TimeToLiveSpecification', session);
  const [field] = textsAt(setting, 'AttributeName');
  if (setting === undefined || field === undefined || constantsAt(setting, 'Enabled', session).includes(false)) return [];
  const id = isHolder(resource.parent) ? propertyName(resource.parent.name) : undefined;
  const names = [...textsAt(properties, 'TableName'), id].filter((name) => name !== undefined);
  return [{ kind: 'dynamodb', names, field, evidence: { file: session.pathOf(setting), line: session.lineOf(setting), how: `the table's TTL ends its items by ${field}` } }];
}

function objectAt(object: ts.ObjectLiteralExpression | undefined, name: string, session: CollectSession): ts.ObjectLiteralExpression | undefined {
  const value = object === undefined ? undefined : propertyValue(object, name);
  return value === undefined ? undefined : session.objectOf(value);
}

function constantsAt(object: ts.ObjectLiteralExpression | undefined, name: string, session: CollectSession): readonly unknown[] {
  const value = object === undefined ? undefined : propertyValue(object, name);
  return value === undefined ? [] : session.constantsOf(value);
}
