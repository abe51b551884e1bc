import type { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { StoreFact } from '../facts.js';

export type StoreReader = (sourceFile: ts.SourceFile, context: CollectContext) => StoreFact[];
export const storeReaders: readonly StoreReader[] = [];
