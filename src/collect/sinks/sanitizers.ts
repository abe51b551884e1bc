import type { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { calleeName } from '../syntax.js';
import type { Treatment } from '../facts.js';

/** Words that a function's name begins with when its result does not identify anybody. */
export const redactingWords = ['redact', 'mask', 'anonymize', 'anonymise', 'obfuscate', 'scrub', 'censor', 'sanitize', 'strip', 'truncate', 'partial'];
/** Words that a function's name begins with when its result stands for somebody without saying who. */
export const pseudonymisingWords = ['hash', 'sha', 'md5', 'hmac', 'encrypt', 'digest', 'pseudonymize', 'pseudonymise', 'fingerprint', 'bcrypt', 'scrypt', 'argon2'];
const redacting = new RegExp(String.raw`^(${redactingWords.join('|')})(?=$|[A-Z_\d])|(Redacted|Masked|Anonymi[sz]ed|Sanitized|Obfuscated)$`);
const redactingInside = /(Redact|Mask|Anonymi[sz]e|Obfuscate|Scrub|Censor)(?=$|[A-Z_\d])/;
/** Functions that give only a part which many people share: the domain of an address. */
const coarsening = /^(get|extract|parse|to)?(\w*Domain|Initials?|\w*Initials?)(Of|From)?(Email|Name|Address|User)?$/i;
const pseudonymising = new RegExp(String.raw`^(${pseudonymisingWords.join('|')})(?=$|[A-Z_\d])|^(MD5|SHA\d*|HMAC)(?=$|[A-Z_\d])|(Hash|Hashed|Encrypted)$`);

/** What a call does to the personal data in its arguments: tags say so first, then the function's name. */
export function treatmentOf(call: ts.CallExpression, session: CollectSession): Treatment {
  const tags = session.tagsOf(call.expression);
  if (tags.some((tag) => tag.name === 'redact')) return 'redacted';
  if (tags.some((tag) => tag.name === 'pseudonymise')) return 'pseudonymised';
  const name = calleeName(call) ?? '';
  if (isRedactingName(name) || coarsening.test(name)) return 'redacted';
  return pseudonymising.test(name) ? 'pseudonymised' : 'none';
}

/** Whether a function's name says that its result does not identify anybody. */
export function isRedactingName(name: string): boolean {
  return redacting.test(name) || redactingInside.test(name);
}

/** The stronger of two treatments that a value went through. */
export function strongest(first: Treatment, second: Treatment): Treatment {
  const order: Treatment[] = ['none', 'pseudonymised', 'redacted'];
  return order.indexOf(first) > order.indexOf(second) ? first : second;
}

/** Whether a call takes away what identifies a person. */
export function sanitizes(call: ts.CallExpression, session: CollectSession): boolean {
  return treatmentOf(call, session) !== 'none';
}
