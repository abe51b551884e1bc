/** LangChain's stores of embeddings: each keeps the text of documents beside their vectors, with what stands in their metadata. */
declare module '@langchain/core/vectorstores' {
  export class VectorStore<Name = any> {
    constructor(...options: any[]);
    readonly __store: Name;
    /** @lethe create data=documents inside=metadata */ addDocuments(documents: any, ...options: any[]): Promise<any>;
    /** @lethe create data=documents inside=metadata */ addVectors(vectors: any, documents: any, ...options: any[]): Promise<any>;
    /** @lethe delete */ delete(filter?: any): Promise<void>;
    /** @lethe read */ similaritySearch(query: string, ...options: any[]): Promise<any[]>;
    /** @lethe read */ similaritySearchWithScore(query: string, ...options: any[]): Promise<any[]>;
    asRetriever(...options: any[]): VectorStoreRetriever<Name>;
  }
  export interface VectorStoreRetriever<Name = any> {
    readonly __store: Name;
    vectorStore: VectorStore<Name>;
    /** @lethe create data=documents inside=metadata */ addDocuments(documents: any, ...options: any[]): Promise<any>;
    /** @lethe read */ invoke(query: string, ...options: any[]): Promise<any[]>;
    [member: string]: any;
  }
}
declare module '@langchain/community/vectorstores/supabase' {
  import { VectorStore } from '@langchain/core/vectorstores';
  export class SupabaseVectorStore extends VectorStore<string> {
    /** @lethe store options.tableName,'documents' kind=supabase-vectors shared=* form=name */ constructor(embeddings: any, options?: any);
    /**
     * @lethe store options.tableName,'documents' kind=supabase-vectors shared=* form=name
     * @lethe create result data=documents inside=metadata
     */
    static fromDocuments(documents: any, embeddings: any, options?: any): Promise<SupabaseVectorStore>;
    /**
     * @lethe store options.tableName,'documents' kind=supabase-vectors shared=* form=name
     * @lethe create result
     */
    static fromTexts(texts: any, metadata: any, embeddings: any, options?: any): Promise<SupabaseVectorStore>;
    /** @lethe store options.tableName,'documents' kind=supabase-vectors shared=* form=name */ static fromExistingIndex(embeddings: any, options?: any): Promise<SupabaseVectorStore>;
  }
}
declare module '@langchain/community/vectorstores/chroma' {
  import { VectorStore } from '@langchain/core/vectorstores';
  export class Chroma extends VectorStore<string> {
    /** @lethe store options.collectionName kind=chroma form=name */ constructor(embeddings: any, options?: any);
    /**
     * @lethe store options.collectionName kind=chroma form=name
     * @lethe create result data=documents inside=metadata
     */
    static fromDocuments(documents: any, embeddings: any, options?: any): Promise<Chroma>;
    /**
     * @lethe store options.collectionName kind=chroma form=name
     * @lethe create result
     */
    static fromTexts(texts: any, metadata: any, embeddings: any, options?: any): Promise<Chroma>;
    /** @lethe store options.collectionName kind=chroma form=name */ static fromExistingIndex(embeddings: any, options?: any): Promise<Chroma>;
    /** @lethe store options.collectionName kind=chroma form=name */ static fromExistingCollection(embeddings: any, options?: any): Promise<Chroma>;
  }
}
declare module '@langchain/qdrant' {
  import { VectorStore } from '@langchain/core/vectorstores';
  export class QdrantVectorStore extends VectorStore<string> {
    /** @lethe store options.collectionName kind=qdrant form=name */ constructor(embeddings: any, options?: any);
    /**
     * @lethe store options.collectionName kind=qdrant form=name
     * @lethe create result data=documents inside=metadata
     */
    static fromDocuments(documents: any, embeddings: any, options?: any): Promise<QdrantVectorStore>;
    /**
     * @lethe store options.collectionName kind=qdrant form=name
     * @lethe create result
     */
    static fromTexts(texts: any, metadata: any, embeddings: any, options?: any): Promise<QdrantVectorStore>;
    /** @lethe store options.collectionName kind=qdrant form=name */ static fromExistingIndex(embeddings: any, options?: any): Promise<QdrantVectorStore>;
    /** @lethe store options.collectionName kind=qdrant form=name */ static fromExistingCollection(embeddings: any, options?: any): Promise<QdrantVectorStore>;
  }
}
declare module '@langchain/community/vectorstores/pgvector' {
  import { VectorStore } from '@langchain/core/vectorstores';
  export class PGVectorStore extends VectorStore<string> {
    /** @lethe store options.tableName kind=pgvector shared=* form=name */ constructor(embeddings: any, options?: any);
    /**
     * @lethe store options.tableName kind=pgvector shared=* form=name
     * @lethe create result data=documents inside=metadata
     */
    static fromDocuments(documents: any, embeddings: any, options?: any): Promise<PGVectorStore>;
    /**
     * @lethe store options.tableName kind=pgvector shared=* form=name
     * @lethe create result
     */
    static fromTexts(texts: any, metadata: any, embeddings: any, options?: any): Promise<PGVectorStore>;
    /** @lethe store options.tableName kind=pgvector shared=* form=name */ static fromExistingIndex(embeddings: any, options?: any): Promise<PGVectorStore>;
    /** @lethe store options.tableName kind=pgvector shared=* form=name */ static initialize(embeddings: any, options?: any): Promise<PGVectorStore>;
  }
}
declare module '@langchain/weaviate' {
  import { VectorStore } from '@langchain/core/vectorstores';
  export class WeaviateStore extends VectorStore<string> {
    /** @lethe store options.indexName kind=weaviate form=name */ constructor(embeddings: any, options?: any);
    /**
     * @lethe store options.indexName kind=weaviate form=name
     * @lethe create result data=documents inside=metadata
     */
    static fromDocuments(documents: any, embeddings: any, options?: any): Promise<WeaviateStore>;
    /**
     * @lethe store options.indexName kind=weaviate form=name
     * @lethe create result
     */
    static fromTexts(texts: any, metadata: any, embeddings: any, options?: any): Promise<WeaviateStore>;
    /** @lethe store options.indexName kind=weaviate form=name */ static fromExistingIndex(embeddings: any, options?: any): Promise<WeaviateStore>;
  }
}
declare module '@langchain/redis' {
  import { VectorStore } from '@langchain/core/vectorstores';
  export class RedisVectorStore extends VectorStore<string> {
    /** @lethe store options.indexName kind=redis-vectors form=name */ constructor(embeddings: any, options?: any);
    /**
     * @lethe store options.indexName kind=redis-vectors form=name
     * @lethe create result data=documents inside=metadata
     */
    static fromDocuments(documents: any, embeddings: any, options?: any): Promise<RedisVectorStore>;
    /**
     * @lethe store options.indexName kind=redis-vectors form=name
     * @lethe create result
     */
    static fromTexts(texts: any, metadata: any, embeddings: any, options?: any): Promise<RedisVectorStore>;
    /** @lethe store options.indexName kind=redis-vectors form=name */ static fromExistingIndex(embeddings: any, options?: any): Promise<RedisVectorStore>;
  }
}
declare module '@langchain/community/vectorstores/elasticsearch' {
  import { VectorStore } from '@langchain/core/vectorstores';
  export class ElasticVectorSearch extends VectorStore<string> {
    /** @lethe store options.clientArgs.indexName,options.indexName,'documents' kind=elasticsearch form=name */ constructor(embeddings: any, options?: any);
    /**
     * @lethe store options.clientArgs.indexName,options.indexName,'documents' kind=elasticsearch form=name
     * @lethe create result data=documents inside=metadata
     */
    static fromDocuments(documents: any, embeddings: any, options?: any): Promise<ElasticVectorSearch>;
    /**
     * @lethe store options.clientArgs.indexName,options.indexName,'documents' kind=elasticsearch form=name
     * @lethe create result
     */
    static fromTexts(texts: any, metadata: any, embeddings: any, options?: any): Promise<ElasticVectorSearch>;
    /** @lethe store options.clientArgs.indexName,options.indexName,'documents' kind=elasticsearch form=name */ static fromExistingIndex(embeddings: any, options?: any): Promise<ElasticVectorSearch>;
  }
}
declare module '@langchain/community/vectorstores/opensearch' {
  import { VectorStore } from '@langchain/core/vectorstores';
  export class OpenSearchVectorStore extends VectorStore<string> {
    /** @lethe store options.indexName,'documents' kind=opensearch form=name */ constructor(embeddings: any, options?: any);
    /**
     * @lethe store options.indexName,'documents' kind=opensearch form=name
     * @lethe create result data=documents inside=metadata
     */
    static fromDocuments(documents: any, embeddings: any, options?: any): Promise<OpenSearchVectorStore>;
    /**
     * @lethe store options.indexName,'documents' kind=opensearch form=name
     * @lethe create result
     */
    static fromTexts(texts: any, metadata: any, embeddings: any, options?: any): Promise<OpenSearchVectorStore>;
    /** @lethe store options.indexName,'documents' kind=opensearch form=name */ static fromExistingIndex(embeddings: any, options?: any): Promise<OpenSearchVectorStore>;
  }
}
declare module '@langchain/community/vectorstores/milvus' {
  import { VectorStore } from '@langchain/core/vectorstores';
  export class Milvus extends VectorStore<string> {
    /** @lethe store options.collectionName kind=milvus form=name */ constructor(embeddings: any, options?: any);
    /**
     * @lethe store options.collectionName kind=milvus form=name
     * @lethe create result data=documents inside=metadata
     */
    static fromDocuments(documents: any, embeddings: any, options?: any): Promise<Milvus>;
    /**
     * @lethe store options.collectionName kind=milvus form=name
     * @lethe create result
     */
    static fromTexts(texts: any, metadata: any, embeddings: any, options?: any): Promise<Milvus>;
    /** @lethe store options.collectionName kind=milvus form=name */ static fromExistingIndex(embeddings: any, options?: any): Promise<Milvus>;
  }
}
declare module '@langchain/pinecone' {
  import { VectorStore } from '@langchain/core/vectorstores';
  export class PineconeStore extends VectorStore<string> {
    constructor(embeddings: any, options?: any);
    /** @lethe create options.pineconeIndex data=documents inside=metadata */ static fromDocuments(documents: any, embeddings: any, options?: any): Promise<PineconeStore>;
    /** @lethe create options.pineconeIndex */ static fromTexts(texts: any, metadata: any, embeddings: any, options?: any): Promise<PineconeStore>;
    static fromExistingIndex(embeddings: any, options?: any): Promise<PineconeStore>;
  }
}
