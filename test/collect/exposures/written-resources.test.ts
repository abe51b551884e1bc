import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from '../analyzed.js';

const retentionWith = (properties: string): string => storeOf(analyzed({
  'package.json': '{ "name": "library" }',
  'serverless.ts': `import { codes } from './resources/codes';\nconst configuration = { service: 'library', provider: { name: 'aws' }, resources: { Resources: { CodesTable: codes } } };\nmodule.exports = configuration;\n`,
  'resources/codes.ts': `const until = 'until';\nexport const codes = { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'codes', ${properties} } };\n`,
  'src/codes.ts': `import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
declare const client: DynamoDBDocumentClient;
export const keep = (email: string, until: number) => client.send(new PutCommand({ TableName: 'codes', Item: { email, until } }));
`,
}), 'codes').retention.verdict;

describe('a table of DynamoDB that code writes as an object', () => {
  it.each([
    ['ends its items by its TTL', 'TimeToLiveSpecification: { AttributeName: until, Enabled: true }', 'enforced'],
    ['ends none where that is not enabled', 'TimeToLiveSpecification: { AttributeName: until, Enabled: false }', 'none'],
    ['ends none where nothing is said', 'BillingMode: \'PAY_PER_REQUEST\'', 'none'],
  ])('%s', (_what, properties, verdict) => {
    expect(retentionWith(properties)).toBe(verdict);
  });
});
