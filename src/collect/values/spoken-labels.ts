import type { ts } from 'ts-morph';
import { nameOfReference, unwrap } from '../syntax.js';

const keys = String.raw`(?:user|customer|member|guest|patient|student|employee)[ _-]?id`;
const secrets = String.raw`(?:(?:password[ _-]?)?reset|access|refresh|session|auth|authentication|verification|activation|invitation)[ _-]token|session[ _-]cookie|one[ -]time[ -]password|otp`;
/** What a text may call a value, and mean a person's whatever the value is called. Names, codes and addresses may be those of things. */
const labels = String.raw`e-?mail(?:[ _-]?(?:address|id))?|phone(?:[ _-]?(?:number|no))?|mobile(?:[ _-]?(?:number|no))?|telephone|ip(?:[ _-]?address)?|user[ _-]?name|full[ _-]?name|first[ _-]?name|last[ _-]?name|password|iban|date of birth|${secrets}|${keys}`;
/** Whose it is. */
const whose = String.raw`(?:(?:user|customer|client|guest|member|patient|recipient|sender|account|contact|billing|new|old|current|unknown|invalid|existing|duplicate|remote|real|to|from|the|an?)['’]?s?[ _-])*`;
/** Where a label begins. Behind a verb (`sending email: `) stands what came of it. */
const lead = String.raw`(?:^|[^A-Za-z\d\s]|\n|\b(?:with|by|from|for|of|using|and|has|having)\s)\s*`;
const labelled = new RegExp(String.raw`${lead}${whose}(${labels})\s*(?:[:=]|\bis\b)\s*["'\x60<(]*$`, 'i');
/** `No guest with email ${value}`. */
const introduced = new RegExp(String.raw`\b(?:with|having)\s${whose}(${labels})\s+["'\x60<(]*$`, 'i');
/** `Unknown user id ${value}`, `Reset token ${value}`. */
const keyed = new RegExp(String.raw`\b(${keys}|${secrets})(?:\s*[:=])?\s*["'\x60<(]*$`, 'i');
const longestLabel = 60;

/** The label that a text puts before a value: `email` of `Email: ` and of `id=4, email=`. */
export function spokenLabel(before: string): string | undefined {
  const end = before.length > longestLabel ? `x${before.slice(-longestLabel)}` : before;
  const label = labelled.exec(end)?.[1] ?? introduced.exec(end)?.[1] ?? keyed.exec(end)?.[1];
  return label?.replace(/e-mail/i, 'email').replace(/(?<=[a-z])[_-]?id$/i, ' id').toLowerCase();
}

/** What went wrong, how it went, or what kind of thing something is, whatever a text says before it. */
const outcomes = /(error|err|reason|message|msg|status|result|response|code|state|type|kind|stack|cause|exception|template|count|length|size|total|field|key|enabled|verified|valid|domain|provider|subject|hash|hint|label|index|mode)s?$/i;

/** Whether a value may be what a label says: it is held or picked under a name that says nothing else. */
export function mayBeLabelled(expression: ts.Expression): boolean {
  const name = nameOfReference(unwrap(expression));
  return name !== undefined && !outcomes.test(name);
}

/** The texts before each placeholder of a format: of `id=%s email=%s` they are `id=` and ` email=`. */
export function formatTexts(format: string): string[] {
  const texts: string[] = [];
  let start = 0;
  for (const match of format.matchAll(/%[sdifjoOc%]/g)) {
    if (match[0] === '%%') continue;
    texts.push(format.slice(start, match.index));
    start = match.index + match[0].length;
  }
  return texts;
}
