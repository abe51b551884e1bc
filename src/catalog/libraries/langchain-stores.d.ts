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
