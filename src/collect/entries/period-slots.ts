import { parameterPosition } from '../calls/operands.js';
import { operandList } from '../calls/option-paths.js';
import type { EntryFact } from '../facts.js';
import type { CollectSession } from '../session.js';
import { isPath, operandPath } from '../tags.js';
import type { TaggedCall } from './entry-paths.js';

/** Where a call can be given a period that it has not got: behind its last argument, if that is the one before the period's own place. */
export function periodSlot({ call, tag }: TaggedCall, session: CollectSession): EntryFact['slot'] {
  const seconds = operandList(tag, 'seconds').filter(isPath).map((path) => ({ path, unit: 's' as const }));
  const milliseconds = operandList(tag, 'milliseconds').map((path) => ({ path, unit: 'ms' as const }));
  for (const { path, unit } of [...seconds, ...milliseconds]) {
    const [place = '', word] = path.split(':');
    const { parameter, path: names } = operandPath(place);
    const last = call.arguments?.at(-1);
    if (last === undefined || names.length > 1 || parameterPosition(tag.declaration, parameter) !== call.arguments?.length) continue;
    const [option] = names;
    const before = word !== undefined ? `, '${word}', ` : option === undefined ? ', ' : `, { ${option}: `;
    return { place: session.spanBetween(call.getSourceFile(), last.end, last.end), before, after: option === undefined ? '' : ' }', unit };
  }
  return undefined;
}
