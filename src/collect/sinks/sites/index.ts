import type { ts } from 'ts-morph';
import type { CallIndex } from '../../call-index.js';
import type { CollectSession } from '../../session.js';
import type { SinkSite } from '../sink-reader.js';
import { koaBodies } from './koa-bodies.js';
import { raisedErrors } from './raised-errors.js';
import { untypedResponses } from './untyped-responses.js';

/** A sink that the language makes rather than a library's call, and the expressions whose values leave there. */
export interface OpenSite {
  site: SinkSite;
  given: readonly ts.Expression[];
}

export type SiteReader = (index: CallIndex, session: CollectSession) => OpenSite[];

/** Every reader of sinks that no declaration describes; a new one is listed here. */
export const siteReaders: readonly SiteReader[] = [koaBodies, raisedErrors, untypedResponses];
