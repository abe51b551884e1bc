/** Files at a service, under paths that may say whose they are; none of them ends by itself. Source: reference of the Vercel Blob SDK. */
declare module '@vercel/blob' {
  /**
   * @lethe store 'vercel-blob' kind=vercel-blob listed=personal
   * @lethe create result key=path
   */
  export function put(path: string, body: any, options?: any): Promise<any>;
  /**
   * @lethe store 'vercel-blob' kind=vercel-blob listed=personal
   * @lethe delete result
   */
  export function del(paths: any, options?: any): Promise<void>;
  export function copy(from: string, to: string, options?: any): Promise<any>; export function head(path: string, options?: any): Promise<any>; export function list(options?: any): Promise<any>;
  export type PutBlobResult = any; export type ListBlobResult = any;
}
declare module '@vercel/blob/client' {
  /**
   * @lethe store 'vercel-blob' kind=vercel-blob listed=personal
   * @lethe create result key=path
   */
  export function upload(path: string, body: any, options?: any): Promise<any>;
  export function handleUpload(options: any): Promise<any>;
  export type HandleUploadBody = any;
}
