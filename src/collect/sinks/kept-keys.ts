import { ts } from 'ts-morph';
import type { IndexedCall } from '../calls/call-index.js';
import type { SinkKind } from '../facts.js';
import type { CollectSession } from '../session.js';
import { nameOfReference, unwrap } from '../syntax.js';
import { isKeyName } from '../../key-names.js';
import type { Piece } from './pieces.js';

/** What is kept under `token` in a browser is what a session is opened with. */
const tokenKey = /^(id)?token$/i;

/** Whether values are kept under keys that say what they are. */
export function isKept(kind: SinkKind): boolean {
  return kind === 'cookie' || kind === 'browser-storage';
}

/** The pieces with the key under which they are kept, where it is constant: `localStorage.setItem('email', value)`. */
export function withKey(pieces: readonly Piece[], call: IndexedCall, session: CollectSession): Piece[] {
  const [first] = ts.isTaggedTemplateExpression(call) ? [] : call.arguments ?? [];
  const [key] = first === undefined ? [] : session.constantsOf(first);
  if (typeof key !== 'string') return [...pieces];
  const last = key.split(/[:./@]/).at(-1) ?? key;
  const name = tokenKey.test(last) ? 'authToken' : last;
  return pieces.map((piece) => (isWhole(piece) ? { ...piece, key: name } : piece));
}

/** Not a part of an object or a text, which has a name of its own, and not the id of what the key is called after. */
function isWhole({ expression, surroundings }: Piece): boolean {
  return surroundings.isText !== true && surroundings.label === undefined && !isKeyName(nameOfReference(unwrap(expression)) ?? '');
}
