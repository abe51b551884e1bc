import type { ts } from 'ts-morph';
import type { CallIndex } from '../../calls/call-index.js';
import type { CollectSession } from '../../session.js';
import type { OutsideServices } from '../outside-services.js';
import type { Piece } from '../pieces.js';
import type { SinkSite } from '../sink-reader.js';
import { appliedLogs } from './applied-logs.js';
import { builtAddresses } from './built-addresses.js';
import { clientProps } from './client-props.js';
import { foreignRequests } from './foreign-requests.js';
import { handedAddresses } from './handed-addresses.js';
import { handedLogs } from './handed-logs.js';
import { koaBodies } from './koa-bodies.js';
import { pageData } from './page-data.js';
import { queryParameters } from './query-parameters.js';
import { raisedErrors } from './raised-errors.js';
import { serverActions } from './server-actions.js';
import { storedValues } from './stored-values.js';
import { untoldCookies } from './untold-cookies.js';
import { untypedResponses } from './untyped-responses.js';

/** A sink that the language makes rather than a library's call, and the expressions whose values leave there. */
export interface OpenSite {
  site: SinkSite;
  given: readonly ts.Expression[];
  /** Parts that are picked and labelled already, besides those of `given`. */
  pieces?: readonly Piece[];
}

export type SiteReader = (index: CallIndex, session: CollectSession, services: OutsideServices) => OpenSite[];

/** Every reader of sinks that no declaration describes; a new one is listed here. */
export const siteReaders: readonly SiteReader[] = [
  appliedLogs, builtAddresses, clientProps, foreignRequests, handedAddresses, handedLogs, koaBodies, pageData, queryParameters, raisedErrors, serverActions, storedValues, untoldCookies, untypedResponses,
];
