/** Stores of embeddings. Beside each vector lies what it was made of: texts, and records as metadata or payload. */
/** @lethe recipient Pinecone for=search needs=content at=pinecone.io */
declare module '@pinecone-database/pinecone' {
  export class Index<Metadata = any, Name = Metadata> {
    private constructor();
    readonly __store: Name;
    namespace(name: string): Index<Metadata, Name>;
    /**
     * @lethe create data=records inside=metadata
     * @lethe third-party
     */
    upsert(records: any, ...options: any[]): Promise<void>;
    /**
     * @lethe create data=records inside=metadata
     * @lethe third-party
     */
    upsertRecords(records: any, ...options: any[]): Promise<void>;
    /**
     * @lethe update data=values inside=metadata
     * @lethe third-party
     */
    update(values: any): Promise<void>;
    /** @lethe delete */ deleteOne(id: any): Promise<void>;
    /** @lethe delete */ deleteMany(filter: any): Promise<void>;
    /** @lethe delete */ deleteAll(): Promise<void>;
    /** @lethe read */ query(query: any): Promise<any>;
    /** @lethe read */ fetch(ids: any): Promise<any>;
    describeIndexStats(): Promise<any>; listPaginated(options?: any): Promise<any>;
  }
  export class Pinecone {
    constructor(options?: any);
    /** @lethe store name kind=pinecone form=name */ index<Name extends string>(name: Name, ...options: any[]): Index<any, Name>;
    /** @lethe store name kind=pinecone form=name */ index<Metadata>(name: string, ...options: any[]): Index<Metadata, string>;
    /** @lethe store name kind=pinecone form=name */ Index<Name extends string>(name: Name, ...options: any[]): Index<any, Name>;
    createIndex(options: any): Promise<any>; deleteIndex(name: string): Promise<void>; describeIndex(name: string): Promise<any>; listIndexes(): Promise<any>; inference: any;
  }
  export type RecordMetadata = any; export type PineconeRecord<Metadata = any> = any; export type ScoredPineconeRecord<Metadata = any> = any;
}
declare module '@qdrant/js-client-rest' {
  export class QdrantClient {
    constructor(options?: any);
    /**
     * @lethe store collection kind=qdrant form=name
     * @lethe create result data=request.points inside=payload
     */
    upsert(collection: string, request: any): Promise<any>;
    /**
     * @lethe store collection kind=qdrant form=name
     * @lethe update result data=request.payload
     */
    setPayload(collection: string, request: any): Promise<any>;
    /**
     * @lethe store collection kind=qdrant form=name
     * @lethe update result data=request.payload
     */
    overwritePayload(collection: string, request: any): Promise<any>;
    /**
     * @lethe store collection kind=qdrant form=name
     * @lethe delete result
     */
    delete(collection: string, request: any): Promise<any>;
    /**
     * @lethe store collection kind=qdrant form=name
     * @lethe delete result
     */
    deleteCollection(collection: string): Promise<any>;
    /**
     * @lethe store collection kind=qdrant form=name
     * @lethe read result
     */
    search(collection: string, request: any): Promise<any>;
    /**
     * @lethe store collection kind=qdrant form=name
     * @lethe read result
     */
    query(collection: string, request: any): Promise<any>;
    /**
     * @lethe store collection kind=qdrant form=name
     * @lethe read result
     */
    scroll(collection: string, request?: any): Promise<any>;
    createCollection(collection: string, options: any): Promise<any>; getCollection(collection: string): Promise<any>; getCollections(): Promise<any>; collectionExists(collection: string): Promise<any>;
    createPayloadIndex(collection: string, options: any): Promise<any>; retrieve(collection: string, request: any): Promise<any>; count(collection: string, request?: any): Promise<any>; deletePayload(collection: string, request: any): Promise<any>;
  }
}
/** The package that holds the clients for both protocols; the one for HTTP has the same name there. */
declare module '@qdrant/qdrant-js' { export * from '@qdrant/js-client-rest'; }
declare module 'weaviate-client' {
  interface Data<Fields, Name> {
    readonly __store: Name;
    /** @lethe create data=object inside=properties */ insert(object: any): Promise<string>;
    /** @lethe create data=objects inside=properties */ insertMany(objects: any): Promise<any>;
    /** @lethe update data=object.properties */ update(object: any): Promise<void>;
    /** @lethe update data=object.properties */ replace(object: any): Promise<void>;
    /** @lethe delete */ deleteById(id: string): Promise<boolean>;
    /** @lethe delete */ deleteMany(filter: any, options?: any): Promise<any>;
  }
  export interface Collection<Fields = any, Name = Fields> { readonly __store: Name; readonly __fields: Fields; data: Data<Fields, Name>; query: any; generate: any; aggregate: any; config: any; filter: any; tenants: any; iterator(options?: any): any; withTenant(name: string): Collection<Fields, Name> }
  interface Collections {
    /** @lethe store options.name kind=weaviate attributes=options.properties */ create(options: any): Promise<Collection<any, string>>;
    /** @lethe store name kind=weaviate */ get<Name extends string, Fields = any>(name: Name): Collection<Fields, Name>;
    /** @lethe store name kind=weaviate */ get<Fields>(name: string): Collection<Fields, Fields>;
    /** @lethe store name kind=weaviate */ use<Name extends string, Fields = any>(name: Name): Collection<Fields, Name>;
    /** @lethe store name kind=weaviate */ use<Fields>(name: string): Collection<Fields, Fields>;
    /** @lethe delete name */ delete(name: string): Promise<void>;
    exists(name: string): Promise<boolean>; listAll(): Promise<any>; deleteAll(): Promise<void>;
  }
  export interface WeaviateClient { collections: Collections; close(): Promise<void>; isReady(): Promise<boolean>; [member: string]: any }
  interface Weaviate { connectToWeaviateCloud(...options: any[]): Promise<WeaviateClient>; connectToLocal(...options: any[]): Promise<WeaviateClient>; connectToCustom(...options: any[]): Promise<WeaviateClient>; [member: string]: any }
  const weaviate: Weaviate;
  export { weaviate as default };
  export const vectorizer: any; export const generative: any; export const configure: any; export const dataType: any; export const ApiKey: any;
}
declare module 'chromadb' {
  export interface Collection<Name = any> {
    readonly __store: Name;
    name: string; id: string;
    /** @lethe create data=records inside=metadatas */ add(records: any): Promise<any>;
    /** @lethe create data=records inside=metadatas */ upsert(records: any): Promise<any>;
    /** @lethe update data=records inside=metadatas */ update(records: any): Promise<any>;
    /** @lethe delete */ delete(filter: any): Promise<any>;
    /** @lethe read */ get(filter?: any): Promise<any>;
    /** @lethe read */ query(query: any): Promise<any>;
    peek(options?: any): Promise<any>; count(): Promise<number>; modify(options: any): Promise<any>;
  }
  interface Named<Name> { name: Name; [option: string]: any }
  export class ChromaClient {
    constructor(options?: any);
    /** @lethe store options.name kind=chroma form=name */ createCollection<Name extends string>(options: Named<Name>): Promise<Collection<Name>>;
    /** @lethe store options.name kind=chroma form=name */ getOrCreateCollection<Name extends string>(options: Named<Name>): Promise<Collection<Name>>;
    /** @lethe store options.name kind=chroma form=name */ getCollection<Name extends string>(options: Named<Name>): Promise<Collection<Name>>;
    deleteCollection(options: any): Promise<void>; listCollections(...options: any[]): Promise<any>; heartbeat(): Promise<number>; reset(): Promise<void>;
  }
  export const CloudClient: any; export const OpenAIEmbeddingFunction: any;
}
