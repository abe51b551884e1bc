declare module 'fast-redact' {
  interface Redactor { (value: any): any; restore?(value: any): any }
  /** @lethe redact-paths options.paths */
  function fastRedact(options?: { paths?: string[]; censor?: any; remove?: boolean; serialize?: any; strict?: boolean }): Redactor;
  export = fastRedact;
}
declare module '@pinojs/redact' {
  interface Redactor { (value: any): any; restore?(value: any): any }
  /** @lethe redact-paths options.paths */
  function redact(options?: { paths?: string[]; censor?: any; remove?: boolean; serialize?: any; strict?: boolean }): Redactor;
  export = redact;
}
