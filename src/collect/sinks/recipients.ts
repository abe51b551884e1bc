import type { LetheTag } from '../context.js';
import type { Recipient } from '../facts.js';
import { operandList } from '../option-paths.js';
import { namedOperand } from '../tags.js';

/** Who receives what a tagged call sends: `@lethe third-party message to=Customer.io for=messaging needs=contact`. */
export function recipientOf(tag: LetheTag): Recipient | undefined {
  const name = namedOperand(tag, 'to');
  if (name === undefined) return undefined;
  return { name: name.replaceAll('-', ' '), purpose: namedOperand(tag, 'for') ?? 'other', needs: operandList(tag, 'needs') };
}
