import type { CallIndex } from '../../calls/call-index.js';
import type { CollectSession } from '../../session.js';
import { isOpen } from '../../lookup/store-types.js';
import { describeReference, nameOfReference, receiverOf, unwrap } from '../../syntax.js';
import type { OpenSite } from './index.js';

/** `context.body = …` of Koa, which is the response; where the type of the context is not known, by its usual name. */
export function koaBodies(index: CallIndex, session: CollectSession): OpenSite[] {
  return (index.assignments.get('body') ?? []).flatMap((assignment): OpenSite[] => {
    const receiver = receiverOf(assignment.left);
    if (receiver === undefined) return [];
    const isTagged = session.tagsOf(assignment.left).some((tag) => tag.name === 'respond');
    const isCalledSo = nameOfReference(unwrap(receiver)) === 'ctx' && isOpen(session.checker.getTypeAtLocation(receiver));
    return isTagged || isCalledSo ? [{ site: { kind: 'respond', node: assignment, how: describeReference(assignment.left) }, given: [assignment.right] }] : [];
  });
}
