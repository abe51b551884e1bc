import type { Summary } from './contract.js';
import { counted } from './style.js';

/** How many findings a baseline keeps quiet, and what to do about those that are gone. */
export function baselineText({ known, gone }: NonNullable<Summary['baseline']>): string {
  const text = `${counted(known, 'known problem')} of the baseline ${known === 1 ? 'is' : 'are'} not shown.`;
  if (gone === 0) return text;
  return `${text} It also has ${gone} that ${gone === 1 ? 'is' : 'are'} gone: drop ${gone === 1 ? 'it' : 'them'} with lethe check --update-baseline.`;
}
