import type { CallIndex } from '../calls/call-index.js';
import type { FileFacts, LogFact } from '../facts.js';
import type { CollectSession } from '../session.js';
import { readCdk } from './cdk.js';
import { indexLifecycles } from './index-lifecycles.js';
import { servedFolders } from './served-folders.js';
import { unverifiedConnections } from './unverified.js';
import { endsOfWrittenResources } from './written-resources.js';

/**
 * What files beside the code and the code itself open to others, what they end, and the logs that they keep.
 *
 * @param logFiles the files that loggers write to
 */
export function infrastructureFacts(index: CallIndex, session: CollectSession, logFiles: readonly LogFact[]): Pick<FileFacts, 'exposures' | 'ends' | 'logs'> {
  const { exposures, ends, logs } = session.project.infrastructure;
  const inCode = readCdk(index, session);
  return {
    exposures: [...exposures, ...unverifiedConnections(session), ...servedFolders(index, session), ...inCode.exposures],
    ends: [...ends, ...inCode.ends, ...endsOfWrittenResources(session), ...indexLifecycles(index, session)],
    logs: [...logs, ...inCode.logs, ...logFiles],
  };
}
