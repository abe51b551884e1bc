import { describe, expect, it } from 'vitest';
import { analyzed } from '../analyzed.js';

const base = `import { DeleteCommand, DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
export abstract class Repository<Item extends Record<string, any>> {
  protected abstract readonly tableName: string;
  constructor(protected readonly client: DynamoDBDocumentClient) {}
  async save(item: any) { await this.client.send(new PutCommand({ TableName: this.tableName, Item: item })); }
  async find(id: string) { return this.client.send(new QueryCommand({ TableName: this.tableName, KeyConditionExpression: 'id = :id', ExpressionAttributeValues: { ':id': id } })); }
  async remove(id: string) { await this.client.send(new DeleteCommand({ TableName: this.tableName, Key: { id } })); }
}
`;
const crew = `import { Repository } from './base.js';
export class Crew extends Repository<{ email: string }> {
  protected readonly tableName = 'crew';
  async join(id: string, email: string) { await this.save({ id, email }); }
}
`;
const guests = `import { Repository } from './base.js';
export class Guests extends Repository<{ phone: string }> {
  protected get tableName() { return 'guests'; }
  async leave(id: string) { await this.remove(id); }
  async board(id: string, phone: string) { await this.save({ id, phone }); }
}
`;

describe('a table of DynamoDB that a class names for the methods of its base class', () => {
  const stores = analyzed({ 'package.json': '{ "name": "ferry" }', 'src/base.ts': base, 'src/crew.ts': crew, 'src/guests.ts': guests }).stores
    .map(({ name, span, fields, deletion }) => `${name} ${span.file}:${String(span.line)} ${fields.map((field) => field.name).sort().join()} ${deletion.verdict}`);

  it('is a store where the class says so, with what the class writes and removes', () => {
    expect(stores).toEqual(['crew src/crew.ts:3 email,id none', 'guests src/guests.ts:3 id,phone hard']);
  });
});
