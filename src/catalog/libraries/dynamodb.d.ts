/**
 * Amazon DynamoDB: the document client and the low-level client, versions 2 and 3 of the SDK. A table is named in the input of each command.
 * Records end where the table has an attribute for the time to live, in seconds since 1970; the code or the infrastructure says which.
 * Source: Amazon DynamoDB Developer Guide, "Using time to live (TTL) in DynamoDB".
 */
declare module '@aws-sdk/client-dynamodb' {
  class Command { constructor(input: any); input: any }
  export class PutItemCommand extends Command {
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe create result data=input.Item inside=S,N,B,BOOL,M,L,SS,NS,BS,NULL
     */
    constructor(input: any);
  }
  export class UpdateItemCommand extends Command {
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe update result expression=input.UpdateExpression names=input.ExpressionAttributeNames values=input.ExpressionAttributeValues
     */
    constructor(input: any);
  }
  export class DeleteItemCommand extends Command {
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe delete result
     */
    constructor(input: any);
  }
  export class GetItemCommand extends Command {
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe read result
     */
    constructor(input: any);
  }
  export class QueryCommand extends Command {
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe read result
     */
    constructor(input: any);
  }
  export class ScanCommand extends Command {
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe read result
     */
    constructor(input: any);
  }
  export class BatchWriteItemCommand extends Command {
    /**
     * @lethe store input.RequestItems kind=dynamodb form=operations
     * @lethe bulk input.RequestItems
     */
    constructor(input: any);
  }
  export class TransactWriteItemsCommand extends Command {
    /**
     * @lethe store input.TransactItems kind=dynamodb form=operations
     * @lethe bulk input.TransactItems
     */
    constructor(input: any);
  }
  export class DeleteTableCommand extends Command {
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe delete result
     */
    constructor(input: any);
  }
  export class UpdateTimeToLiveCommand extends Command {
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe expire field=input.TimeToLiveSpecification.AttributeName seconds=input.TimeToLiveSpecification.Enabled
     */
    constructor(input: any);
  }
  export class DynamoDBClient {
    constructor(options?: any);
    send(command: any, ...options: any[]): Promise<any>;
    destroy(): void;
    config: any; middlewareStack: any;
  }
  export class DynamoDB extends DynamoDBClient { [member: string]: any }
  export const CreateTableCommand: any; export const DescribeTableCommand: any; export const ListTablesCommand: any; export const UpdateTableCommand: any;
  export const BatchGetItemCommand: any; export const TransactGetItemsCommand: any; export const DescribeTimeToLiveCommand: any;
  export const ConditionalCheckFailedException: any; export const TransactionCanceledException: any; export const ResourceNotFoundException: any; export const ReturnValue: any;
  export type AttributeValue = any; export type DynamoDBClientConfig = any; export type PutItemCommandInput = any; export type QueryCommandInput = any; export type ScanCommandInput = any;
  export type UpdateItemCommandInput = any; export type DeleteItemCommandInput = any; export type GetItemCommandInput = any; export type TransactWriteItem = any; export type WriteRequest = any;
  export type GetItemCommandOutput = any; export type QueryCommandOutput = any; export type QueryOutput = any; export type QueryInput = any;
}
declare module '@aws-sdk/lib-dynamodb' {
  class Command { constructor(input: any); input: any }
  export class PutCommand extends Command {
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe create result data=input.Item
     */
    constructor(input: any);
  }
  export class UpdateCommand extends Command {
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe update result expression=input.UpdateExpression names=input.ExpressionAttributeNames values=input.ExpressionAttributeValues
     */
    constructor(input: any);
  }
  export class DeleteCommand extends Command {
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe delete result
     */
    constructor(input: any);
  }
  export class GetCommand extends Command {
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe read result
     */
    constructor(input: any);
  }
  export class QueryCommand extends Command {
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe read result
     */
    constructor(input: any);
  }
  export class ScanCommand extends Command {
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe read result
     */
    constructor(input: any);
  }
  export class BatchWriteCommand extends Command {
    /**
     * @lethe store input.RequestItems kind=dynamodb form=operations
     * @lethe bulk input.RequestItems
     */
    constructor(input: any);
  }
  export class TransactWriteCommand extends Command {
    /**
     * @lethe store input.TransactItems kind=dynamodb form=operations
     * @lethe bulk input.TransactItems
     */
    constructor(input: any);
  }
  export class DynamoDBDocumentClient {
    static from(client: any, options?: any): DynamoDBDocumentClient;
    send(command: any, ...options: any[]): Promise<any>;
    destroy(): void;
    config: any; middlewareStack: any;
  }
  export class DynamoDBDocument extends DynamoDBDocumentClient {
    static from(client: any, options?: any): DynamoDBDocument;
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe create result data=input.Item
     */
    put(input: any, ...more: any[]): Promise<any>;
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe update result expression=input.UpdateExpression names=input.ExpressionAttributeNames values=input.ExpressionAttributeValues
     */
    update(input: any, ...more: any[]): Promise<any>;
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe delete result
     */
    delete(input: any, ...more: any[]): Promise<any>;
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe read result
     */
    get(input: any, ...more: any[]): Promise<any>;
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe read result
     */
    query(input: any, ...more: any[]): Promise<any>;
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe read result
     */
    scan(input: any, ...more: any[]): Promise<any>;
    /**
     * @lethe store input.RequestItems kind=dynamodb form=operations
     * @lethe bulk input.RequestItems
     */
    batchWrite(input: any, ...more: any[]): Promise<any>;
    /**
     * @lethe store input.TransactItems kind=dynamodb form=operations
     * @lethe bulk input.TransactItems
     */
    transactWrite(input: any, ...more: any[]): Promise<any>;
    batchGet(input: any, ...more: any[]): Promise<any>; transactGet(input: any, ...more: any[]): Promise<any>;
  }
  export const BatchGetCommand: any; export const TransactGetCommand: any; export const paginateQuery: any; export const paginateScan: any;
  export type PutCommandInput = any; export type UpdateCommandInput = any; export type DeleteCommandInput = any; export type GetCommandInput = any; export type QueryCommandInput = any;
  export type ScanCommandInput = any; export type TransactWriteCommandInput = any; export type BatchWriteCommandInput = any; export type NativeAttributeValue = any;
  export type GetCommandOutput = any; export type QueryCommandOutput = any; export type ScanCommandOutput = any; export type UpdateCommandOutput = any;
}
declare module '@aws-sdk/util-dynamodb' {
  export function marshall<Value>(value: Value, options?: any): Value;
  export function unmarshall(value: any, options?: any): any;
  export function convertToAttr(value: any, options?: any): any;
}
declare module 'aws-sdk/clients/dynamodb' {
  interface Request<Result = any> { promise(): Promise<Result>; on(event: string, listener: (...values: any[]) => void): this; [member: string]: any }
  class DynamoDB {
    constructor(options?: any);
    static Converter: any;
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe create result data=input.Item inside=S,N,B,BOOL,M,L,SS,NS,BS,NULL
     */
    putItem(input: any, ...more: any[]): Request;
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe update result expression=input.UpdateExpression names=input.ExpressionAttributeNames values=input.ExpressionAttributeValues
     */
    updateItem(input: any, ...more: any[]): Request;
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe delete result
     */
    deleteItem(input: any, ...more: any[]): Request;
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe read result
     */
    getItem(input: any, ...more: any[]): Request;
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe read result
     */
    query(input: any, ...more: any[]): Request;
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe read result
     */
    scan(input: any, ...more: any[]): Request;
    /**
     * @lethe store input.RequestItems kind=dynamodb form=operations
     * @lethe bulk input.RequestItems
     */
    batchWriteItem(input: any, ...more: any[]): Request;
    /**
     * @lethe store input.TransactItems kind=dynamodb form=operations
     * @lethe bulk input.TransactItems
     */
    transactWriteItems(input: any, ...more: any[]): Request;
    /**
     * @lethe store input.TableName kind=dynamodb form=name
     * @lethe expire field=input.TimeToLiveSpecification.AttributeName seconds=input.TimeToLiveSpecification.Enabled
     */
    updateTimeToLive(input: any, ...more: any[]): Request;
    createTable(input: any, ...more: any[]): Request; describeTable(input: any, ...more: any[]): Request; deleteTable(input: any, ...more: any[]): Request; listTables(input?: any, ...more: any[]): Request;
    [member: string]: any;
  }
  namespace DynamoDB {
    class DocumentClient {
      constructor(options?: any);
      /**
       * @lethe store input.TableName kind=dynamodb form=name
       * @lethe create result data=input.Item
       */
      put(input: any, ...more: any[]): Request;
      /**
       * @lethe store input.TableName kind=dynamodb form=name
       * @lethe update result expression=input.UpdateExpression names=input.ExpressionAttributeNames values=input.ExpressionAttributeValues
       */
      update(input: any, ...more: any[]): Request;
      /**
       * @lethe store input.TableName kind=dynamodb form=name
       * @lethe delete result
       */
      delete(input: any, ...more: any[]): Request;
      /**
       * @lethe store input.TableName kind=dynamodb form=name
       * @lethe read result
       */
      get(input: any, ...more: any[]): Request;
      /**
       * @lethe store input.TableName kind=dynamodb form=name
       * @lethe read result
       */
      query(input: any, ...more: any[]): Request;
      /**
       * @lethe store input.TableName kind=dynamodb form=name
       * @lethe read result
       */
      scan(input: any, ...more: any[]): Request;
      /**
       * @lethe store input.RequestItems kind=dynamodb form=operations
       * @lethe bulk input.RequestItems
       */
      batchWrite(input: any, ...more: any[]): Request;
      /**
       * @lethe store input.TransactItems kind=dynamodb form=operations
       * @lethe bulk input.TransactItems
       */
      transactWrite(input: any, ...more: any[]): Request;
      batchGet(input: any, ...more: any[]): Request; transactGet(input: any, ...more: any[]): Request; createSet(values: any, ...more: any[]): any;
    }
    namespace DocumentClient {
      type PutItemInput = any; type UpdateItemInput = any; type DeleteItemInput = any; type GetItemInput = any; type QueryInput = any; type ScanInput = any; type AttributeMap = any; type Key = any;
      type TransactWriteItem = any; type TransactWriteItemsInput = any; type WriteRequest = any; type QueryOutput = any; type GetItemOutput = any; type BatchWriteItemInput = any; type ItemList = any[];
    }
    type AttributeMap = any; type Types = any; type AttributeValue = any;
  }
  export = DynamoDB;
}
declare module 'aws-sdk' {
  import Database = require('aws-sdk/clients/dynamodb');
  export import DynamoDB = Database;
  export interface AwsServices { DynamoDB: typeof Database }
}
