import type { Confidence } from '../../catalog/taxonomy.js';
import type { FindingReport } from '../contract.js';

const CONFIDENCES: readonly Confidence[] = ['certain', 'likely', 'possible'];

/** Errors before warnings, what names a person before what hides one, the surest first; else in the given order. */
export function gravestFirst(findings: readonly FindingReport[]): FindingReport[] {
  return findings.toSorted((left, right) => (
    Number(left.severity !== 'error') - Number(right.severity !== 'error')
    || Number(left.kind !== 'direct') - Number(right.kind !== 'direct')
    || CONFIDENCES.indexOf(left.confidence) - CONFIDENCES.indexOf(right.confidence)
  ));
}
