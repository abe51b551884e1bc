import { createHash } from 'node:crypto';
import type { Application } from '../link/application.js';
import type { Finding } from './rule.js';

/**
 * Gives each finding a fingerprint of 16 hexadecimal digits that stays when lines move or files are renamed.
 *
 * It is made of the rule, the subject and, for a flow, the call and the function that it stands in. Findings of one file
 * that agree in all of these are numbered in their order. Those of different files share a fingerprint: were they numbered
 * too, a finding in one file would change when another file gets one. `compareWithKnown` tells them apart by their files.
 */
export function fingerprintAll(findings: readonly Finding[], application: Application): Finding[] {
  const places = flowPlaces(application);
  const occurrences = new Map<string, number>();
  return findings.map((finding) => {
    const place = places.get(placeKey(finding.span)) ?? '';
    const identity = JSON.stringify([finding.rule, finding.subject, place]);
    const inFile = JSON.stringify([finding.span.file, identity]);
    const occurrence = occurrences.get(inFile) ?? 0;
    occurrences.set(inFile, occurrence + 1);
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
