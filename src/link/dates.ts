import type { StoreFact } from '../collect/facts.js';

const deadline = /(expir\w*|valid_?(until|to)|deadline|until|ttl|ends?)_?(at|on|date|time)?$/i;
/** What a deadline may be of without being that of another thing than the record. */
const ownPrefix = /^(record|row|date|is|auto|will)?$/i;
/** Secrets that a record may hold beside what it is about; where it is one, their end is its own. */
const secretPrefix = /^(token|session|code|otp|link|invite|invitation|access|refresh|key)$/i;
const secretName = /token|session|code|otp|link|invit|access|key|secret|reset|verif|confirm|login|sign_?in|auth|credential|share/i;

/** Whether a date is the end of the record itself: `expiresAt`, but not `passwordResetExpires` of a user or `idempotencyKeyExpiresAt` of a run. */
export function isOwnDeadline(field: string, store: StoreFact): boolean {
  const match = deadline.exec(field);
  if (match === null) return false;
  const prefix = field.slice(0, match.index).replace(/_/g, '').toLowerCase();
  const names = [store.name, ...store.aliases].map((name) => name.replace(/_/g, '').toLowerCase());
  if (secretPrefix.test(prefix)) return names.some((name) => secretName.test(name));
  return ownPrefix.test(prefix) || names.some((name) => name.includes(prefix));
}
