declare module '@azure/storage-blob' {
  export interface BlockBlobClient<Name = never> {
    /** @lethe processor file blob.deleteIfExists */ readonly __store: 'Azure blob' | Name;
    /** @lethe create key=getBlockBlobClient() */ upload(body: any, ...more: any[]): Promise<any>;
    /** @lethe create key=getBlockBlobClient() */ uploadData(data: any, options?: any): Promise<any>;
    /** @lethe create key=getBlockBlobClient() */ uploadFile(path: string, options?: any): Promise<any>;
    /** @lethe create key=getBlockBlobClient() */ uploadStream(stream: any, ...more: any[]): Promise<any>;
    /** @lethe delete */ delete(options?: any): Promise<any>;
    /** @lethe delete */ deleteIfExists(options?: any): Promise<any>;
    [member: string]: any;
  }
  export interface ContainerClient<Name = never> {
    readonly __store: 'Azure blob' | Name;
    getBlockBlobClient(name: string): BlockBlobClient<Name>;
    getBlobClient(name: string): BlockBlobClient<Name>;
    /** @lethe create key=name */ uploadBlockBlob(name: string, body: any, ...more: any[]): Promise<any>;
    /** @lethe delete */ deleteBlob(name: string, options?: any): Promise<any>;
    [member: string]: any;
  }
  export class BlobServiceClient {
    constructor(...options: any[]);
    static fromConnectionString(connection: string, options?: any): BlobServiceClient;
    /** @lethe store name kind=azure-storage form=name listed=personal */ getContainerClient<Name extends string>(name: Name): ContainerClient<Name>;
    [member: string]: any;
  }
  export const StorageSharedKeyCredential: any; export const generateBlobSASQueryParameters: any; export const BlobSASPermissions: any;
}
