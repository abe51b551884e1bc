import type { CallIndex } from '../call-index.js';
import type { FileFacts } from '../facts.js';
import type { CollectSession } from '../session.js';
import { readCdk } from './cdk.js';
import { servedFolders } from './served-folders.js';
import { unverifiedConnections } from './unverified.js';

/** What files beside the code and the code itself open to others, end, and keep for ever. */
export function infrastructureFacts(index: CallIndex, session: CollectSession): Pick<FileFacts, 'exposures' | 'ends' | 'endlessLogs'> {
  const { exposures, ends, endlessLogs } = session.project.infrastructure;
  const inCode = readCdk(index, session);
  return {
    exposures: [...exposures, ...unverifiedConnections(session), ...servedFolders(index, session), ...inCode.exposures],
    ends: [...ends, ...inCode.ends],
    endlessLogs: [...endlessLogs, ...inCode.endlessLogs],
  };
}
