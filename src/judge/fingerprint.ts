import { createHash } from 'node:crypto';
import type { Application } from '../link/application.js';
import type { Finding } from './rule.js';

/**
 * Gives each finding a fingerprint of 16 hexadecimal digits that stays when lines move or files are renamed.
 *
 * It is made of the rule, the subject and, for a flow, the call and the function that it stands in. Findings that agree
 * in all of these are numbered in their order.
 */
export function fingerprintAll(findings: readonly Finding[], application: Application): Finding[] {
  const places = flowPlaces(application);
  const occurrences = new Map<string, number>();
  return findings.map((finding) => {
    const place = places.get(placeKey(finding.span)) ?? '';
    const identity = JSON.stringify([finding.rule, finding.subject, place]);
    const occurrence = occurrences.get(identity) ?? 0;
    occurrences.set(identity, occurrence + 1);
    return { ...finding, fingerprint: digest(`${identity}#${occurrence}`) };
  });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The function and the call of every flow, by its own place and by those of the values in it. */
function flowPlaces(application: Application): Map<string, string> {
  const places = new Map<string, string>();
  for (const flow of application.flows) {
    const place = `${flow.function.name} ${flow.how}`;
    for (const { value } of flow.personal) places.set(placeKey(value.span), place);
    places.set(placeKey(flow.span), place);
  }
  return places;
}

function placeKey(span: { file: string; start: number }): string {
  return `${span.file}:${span.start}`;
}
