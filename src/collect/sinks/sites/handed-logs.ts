import { handedFunctions } from '../../calls/handed-functions.js';
import type { CallIndex } from '../../calls/call-index.js';
import type { CollectSession } from '../../session.js';
import { describeReference } from '../../syntax.js';
import { levelNames, isLogMethod } from '../untyped-loggers.js';
import type { OpenSite } from './index.js';

/** Methods of loggers that are handed over by their name: `guests.forEach(console.log)`, `find(id).then(logger.info)`. */
export function handedLogs(index: CallIndex, session: CollectSession): OpenSite[] {
  const handed = [...levelNames].flatMap((name) => handedFunctions(index).get(name) ?? []);
  return handed.filter(({ reference }) => isLogMethod(reference, session)).map(({ reference, holder }): OpenSite => ({
    site: { kind: 'log', node: reference, how: describeReference(reference) }, given: [], pieces: [{ expression: holder, span: reference, surroundings: {} }],
  }));
}
