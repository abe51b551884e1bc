/**
 * Tinybird: events become rows of a data source, a table that the service keeps. Rows end where the datafile of the data source has a TTL; nothing of the library removes any.
 * Source: the readme of @chronark/zod-bird; Tinybird documentation, "Datafiles", "ENGINE_TTL".
 */
/** @lethe recipient Tinybird for=analytics at=tinybird.co */
declare module '@chronark/zod-bird' {
  interface Described<Event> { readonly _output: Event }
  interface IngestEndpoint<Event, Name> {
    readonly __store: Name;
    readonly __fields: Event;
    /**
     * @lethe create data=events
     * @lethe third-party events
     */
    (events: any): Promise<{ successful_rows: number; quarantined_rows: number }>;
  }
  export class Tinybird {
    constructor(options: any);
    /** @lethe store request.datasource kind=tinybird */ buildIngestEndpoint<Name extends string, Event>(request: { datasource: Name; event: Described<Event>; [option: string]: any }): IngestEndpoint<Event, Name>;
    buildPipe<Row, Parameters = any>(request: { pipe: string; parameters?: Described<Parameters>; data: Described<Row>; [option: string]: any }): (parameters?: any, options?: any) => Promise<{ meta: any; data: Row[]; rows?: number; statistics?: any }>;
  }
}
