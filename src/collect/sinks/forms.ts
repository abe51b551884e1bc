import type { LetheTag } from '../context.js';
import type { SinkForm, SinkKind } from '../facts.js';
import type { CollectSession } from '../session.js';
import type { CallLike } from '../syntax.js';
import { namedOperand } from '../tags.js';
import { formOfCookie } from './cookies.js';
import { fateOfFile } from './files.js';

/** How a call hands values to a sink, within the sink's kind; `removed` where what it writes is gone again. */
export function formOf(call: CallLike, tag: LetheTag, kind: SinkKind, session: CollectSession): SinkForm | 'removed' | undefined {
  if (kind === 'cookie') return formOfCookie(call, tag.library, session);
  if (kind === 'browser-storage' && namedOperand(tag, 'in') === 'app') return 'app';
  return kind === 'file' ? fateOfFile(call, session) : undefined;
}
