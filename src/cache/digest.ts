import { createHash } from 'node:crypto';

/** A digest of texts in their order; where one ends and the next begins counts. */
export function digestOf(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${String(text.length)}\n`).update(text);
  return hash.digest('hex').slice(0, 32);
}
