/**
 * Amazon S3 and what speaks its language. Files lie at a service; a bucket is a store of the application as well where the keys of its objects, or what is put
 * there, are personal. Rules of the life cycle end objects. Source: Amazon S3 User Guide, "Managing the lifecycle of objects".
 */
declare module '@aws-sdk/client-s3' {
  class Command {
    /** @lethe processor file DeleteObjectCommand */ static readonly __store: 'S3 object';
    constructor(input: any);
    input: any;
  }
  export class PutObjectCommand extends Command {
    /**
     * @lethe store input.Bucket kind=s3 form=name listed=personal
     * @lethe create
     * @lethe create result key=input.Key
     */
    constructor(input: any);
  }
  export class CopyObjectCommand extends Command {
    /**
     * @lethe store input.Bucket kind=s3 form=name listed=personal
     * @lethe create
     * @lethe create result key=input.Key
     */
    constructor(input: any);
  }
  export class CreateMultipartUploadCommand extends Command {
    /**
     * @lethe store input.Bucket kind=s3 form=name listed=personal
     * @lethe create
     * @lethe create result key=input.Key
     */
    constructor(input: any);
  }
  export class DeleteObjectCommand extends Command {
    /**
     * @lethe store input.Bucket kind=s3 form=name listed=personal
     * @lethe delete
     * @lethe delete result
     */
    constructor(input: any);
  }
  export class DeleteObjectsCommand extends Command {
    /**
     * @lethe store input.Bucket kind=s3 form=name listed=personal
     * @lethe delete
     * @lethe delete result
     */
    constructor(input: any);
  }
  export class PutBucketLifecycleConfigurationCommand extends Command {
    /**
     * @lethe store input.Bucket kind=s3 form=name listed=personal
     * @lethe expire result seconds=input.LifecycleConfiguration.Rules.Expiration.Days unit=days only=input.LifecycleConfiguration.Rules.Filter.Prefix off=input.LifecycleConfiguration.Rules.Status:Disabled
     */
    constructor(input: any);
  }
  export class S3Client { constructor(options?: any); config: any; send(command: any, ...options: any[]): Promise<any>; destroy(): void; middlewareStack: any }
  export class S3 extends S3Client {
    readonly __store: 'S3 object';
    /**
     * @lethe store input.Bucket kind=s3 form=name listed=personal
     * @lethe create
     * @lethe create result key=input.Key
     */
    putObject(input: any, ...more: any[]): Promise<any>;
    /**
     * @lethe store input.Bucket kind=s3 form=name listed=personal
     * @lethe create
     * @lethe create result key=input.Key
     */
    copyObject(input: any, ...more: any[]): Promise<any>;
    /**
     * @lethe store input.Bucket kind=s3 form=name listed=personal
     * @lethe delete
     * @lethe delete result
     */
    deleteObject(input: any, ...more: any[]): Promise<any>;
    /**
     * @lethe store input.Bucket kind=s3 form=name listed=personal
     * @lethe delete
     * @lethe delete result
     */
    deleteObjects(input: any, ...more: any[]): Promise<any>;
    [member: string]: any;
  }
  export const GetObjectCommand: any; export const HeadObjectCommand: any; export const ListObjectsV2Command: any; export const ListObjectsCommand: any; export const HeadBucketCommand: any;
  export const UploadPartCommand: any; export const CompleteMultipartUploadCommand: any; export const AbortMultipartUploadCommand: any; export const CreateBucketCommand: any;
  export const PutBucketCorsCommand: any; export const PutBucketPolicyCommand: any; export const DeleteBucketCommand: any;
  export const NoSuchKey: any; export const S3ServiceException: any; export const paginateListObjectsV2: any; export const ListBucketsCommand: any; export const NotFound: any;
  export const ObjectCannedACL: any; export const StorageClass: any; export const ListMultipartUploadsCommand: any; export const ListPartsCommand: any;
  export type S3ClientConfig = any; export type PutObjectCommandInput = any; export type GetObjectCommandOutput = any; export type GetObjectCommandInput = any; export type ObjectIdentifier = any;
  export type CompletedPart = any; export type HeadObjectCommandOutput = any; export type ListObjectsV2CommandOutput = any; export type DeleteObjectCommandInput = any;
}
declare module '@aws-sdk/lib-storage' {
  export class Upload {
    /**
     * @lethe store options.params.Bucket kind=s3 form=name listed=personal
     * @lethe create store=S3-object
     * @lethe create result key=options.params.Key
     */
    constructor(options: any);
    done(): Promise<any>;
    abort(): Promise<void>;
    on(event: string, listener: (...values: any[]) => void): this;
  }
}
declare module 'aws-sdk' {
  interface S3Request<Result = any> { promise(): Promise<Result>; send(callback?: any): void; on(event: string, listener: (...values: any[]) => void): this; [member: string]: any }
  export class S3 {
    constructor(options?: any);
    readonly __store: 'S3 object';
    /**
     * @lethe store input.Bucket kind=s3 form=name listed=personal
     * @lethe create
     * @lethe create result key=input.Key
     */
    upload(input: any, ...more: any[]): S3Request;
    /**
     * @lethe store input.Bucket kind=s3 form=name listed=personal
     * @lethe create
     * @lethe create result key=input.Key
     */
    putObject(input: any, ...more: any[]): S3Request;
    /**
     * @lethe store input.Bucket kind=s3 form=name listed=personal
     * @lethe create
     * @lethe create result key=input.Key
     */
    copyObject(input: any, ...more: any[]): S3Request;
    /**
     * @lethe store input.Bucket kind=s3 form=name listed=personal
     * @lethe delete
     * @lethe delete result
     */
    deleteObject(input: any, ...more: any[]): S3Request;
    /**
     * @lethe store input.Bucket kind=s3 form=name listed=personal
     * @lethe delete
     * @lethe delete result
     */
    deleteObjects(input: any, ...more: any[]): S3Request;
    [member: string]: any;
  }
  export const config: any; export const Credentials: any; export const SES: any; export const SNS: any; export const SQS: any; export const Lambda: any;
  export const CognitoIdentityServiceProvider: any; export const SecretsManager: any; export const SSM: any; export const CloudFront: any; export const Endpoint: any; export const Rekognition: any;
  export interface AwsServices { S3: typeof S3; [service: string]: any }
  const all: AwsServices;
  export { all as default };
}
declare module 'aws-sdk/clients/s3' { import all = require('aws-sdk'); export = all.S3; }
declare module 'minio' {
  export class Client {
    constructor(options: any);
    readonly __store: 'S3 object';
    /**
     * @lethe store bucket kind=s3 form=name listed=personal
     * @lethe create
     * @lethe create result key=name
     */
    putObject(bucket: string, name: string, ...more: any[]): Promise<any>;
    /**
     * @lethe store bucket kind=s3 form=name listed=personal
     * @lethe create
     * @lethe create result key=name
     */
    fPutObject(bucket: string, name: string, ...more: any[]): Promise<any>;
    /**
     * @lethe store bucket kind=s3 form=name listed=personal
     * @lethe create
     * @lethe create result key=name
     */
    presignedPutObject(bucket: string, name: string, ...more: any[]): Promise<string>;
    /**
     * @lethe store bucket kind=s3 form=name listed=personal
     * @lethe delete
     * @lethe delete result
     */
    removeObject(bucket: string, name: string, ...more: any[]): Promise<any>;
    /**
     * @lethe store bucket kind=s3 form=name listed=personal
     * @lethe delete
     * @lethe delete result
     */
    removeObjects(bucket: string, names: any, ...more: any[]): Promise<any>;
    [member: string]: any;
  }
}
