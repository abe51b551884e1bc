declare module 'cloudinary' {
  interface CloudinaryFiles {
    /** @lethe processor file uploader.destroy at=api.cloudinary.com */ readonly __store: 'Cloudinary file';
    /** @lethe create */ upload(file: any, ...options: any[]): Promise<any>;
    /** @lethe create */ upload_stream(...options: any[]): any;
    /** @lethe create */ upload_large(file: any, ...options: any[]): any;
    /** @lethe create */ unsigned_upload(file: any, ...options: any[]): any;
    /** @lethe delete */ destroy(id: string, ...options: any[]): Promise<any>;
    /** @lethe delete */ delete_resources(ids: any, ...options: any[]): Promise<any>;
    /** @lethe delete */ delete_resources_by_prefix(prefix: string, ...options: any[]): Promise<any>;
    [member: string]: any;
  }
  interface CloudinaryClient { uploader: CloudinaryFiles; api: CloudinaryFiles; config(options?: any, ...more: any[]): any; url(id: string, options?: any): string; [member: string]: any }
  export const v2: CloudinaryClient;
  export const uploader: CloudinaryFiles;
  export const api: CloudinaryFiles;
  export function config(options?: any, ...more: any[]): any;
  export type UploadApiResponse = any; export type UploadApiErrorResponse = any; export type UploadApiOptions = any;
  const all: CloudinaryClient & { v2: CloudinaryClient };
  export { all as default };
}
