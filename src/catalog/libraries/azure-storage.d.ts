declare module '@azure/storage-blob' {
  export interface BlockBlobClient {
    /** @lethe processor file blob.deleteIfExists */ readonly __store: 'Azure blob';
    /** @lethe create */ upload(body: any, ...more: any[]): Promise<any>;
    /** @lethe create */ uploadData(data: any, options?: any): Promise<any>;
    /** @lethe create */ uploadFile(path: string, options?: any): Promise<any>;
    /** @lethe create */ uploadStream(stream: any, ...more: any[]): Promise<any>;
    /** @lethe delete */ delete(options?: any): Promise<any>;
    /** @lethe delete */ deleteIfExists(options?: any): Promise<any>;
    [member: string]: any;
  }
  export interface ContainerClient {
    readonly __store: 'Azure blob';
    getBlockBlobClient(name: string): BlockBlobClient;
    getBlobClient(name: string): BlockBlobClient;
    /** @lethe create */ uploadBlockBlob(name: string, body: any, ...more: any[]): Promise<any>;
    /** @lethe delete */ deleteBlob(name: string, options?: any): Promise<any>;
    [member: string]: any;
  }
  export class BlobServiceClient { constructor(...options: any[]); static fromConnectionString(connection: string, options?: any): BlobServiceClient; getContainerClient(name: string): ContainerClient; [member: string]: any }
  export const StorageSharedKeyCredential: any; export const generateBlobSASQueryParameters: any; export const BlobSASPermissions: any;
}
