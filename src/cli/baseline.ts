import path from 'node:path';
import { compareWithKnown } from '../judge/known-findings.js';
import { UsageError } from '../load/usage-error.js';
import { baselineFile, entryOf, parseBaseline, writeBaseline, type BaselineEntry } from '../records/baseline.js';
import { readRecord } from '../records/record-file.js';
import { escapeControls } from '../report/escape.js';
import { counted } from '../report/style.js';
import type { Command } from './arguments.js';
import type { Analysis } from './render.js';
import { writeReport } from './report-file.js';
import type { AnalysisScope } from './scope.js';

/** A baseline as it was before the analysis. */
export interface Baseline {
  file: string;
  /** As messages name it. */
  shown: string;
  /** Undefined where there is none yet. */
  entries: readonly BaselineEntry[] | undefined;
}

/** The findings that are left to report, and what to tell about the baseline. */
export interface Applied {
  analysis: Analysis;
  note: string;
}

/**
 * Reads the baseline that a command asks for, or that stands in the analysed folder; undefined where there is none to read or to write. What is
 * new since a commit is reported whether or not it is known: with `--since` no baseline counts.
 *
 * @throws PolicyError where it is damaged
 * @throws UsageError where the file that was asked for does not exist
 */
export function openBaseline({ command, baseline, since }: Command, scope: AnalysisScope, workingDirectory: string): Baseline | undefined {
  if (command !== 'check' || since !== undefined) return undefined;
  const file = baseline.file === undefined ? path.join(scope.root, baselineFile) : path.resolve(workingDirectory, baseline.file);
  const shown = baseline.file ?? scope.display(baselineFile);
  const text = readRecord(file, shown);
  if (text !== undefined) return { file, shown, entries: parseBaseline(text, shown) };
  if (baseline.update) return { file, shown, entries: undefined };
  if (baseline.file === undefined) return undefined;
  throw new UsageError(`There is no baseline "${shown}". Write it with: lethe check --baseline ${shown} --update-baseline`);
}

/** Takes known findings away, and writes the baseline where the command asks for it. */
export function applyBaseline(baseline: Baseline, { update, allowGrowth }: Command['baseline'], analysis: Analysis, scope: AnalysisScope): Applied {
  const entries = baseline.entries ?? [];
  const { fresh, stayed, gone } = compareWithKnown(analysis.findings, entries);
  const inScope = stayed.filter(({ span }) => scope.includes(span.file)).length;
  if (!update) {
    const counts = { known: inScope, gone: gone.filter(({ file }) => scope.includes(file)).length };
    return { analysis: { ...analysis, findings: fresh, baseline: counts }, note: '' };
  }
  const added = baseline.entries === undefined || allowGrowth ? fresh : [];
  writeReport(baseline.file, baseline.shown, writeBaseline([...stayed, ...added].map(entryOf)), 'the baseline');
  const left = added.length > 0 ? [] : fresh;
  const known = inScope + added.filter(({ span }) => scope.includes(span.file)).length;
  const counts = { known: stayed.length, dropped: gone.length, added: added.length, left: left.length };
  return { analysis: { ...analysis, findings: left, baseline: { known, gone: 0 } }, note: noteOf(baseline, counts) };
}

function noteOf({ shown, entries }: Baseline, { known, dropped, added, left }: Record<'known' | 'dropped' | 'added' | 'left', number>): string {
  const written = `Wrote ${escapeControls(shown)}: ${counted(known + added, 'known problem')}`;
  if (entries === undefined) return `${written}.\n`;
  const refused = left === 0 ? '' : ` ${counted(left, 'new problem')} ${left === 1 ? 'was' : 'were'} not added: mend ${left === 1 ? 'it' : 'them'}, or say --allow-growth.`;
  return `${written}, ${dropped} dropped, ${added} added.${refused}\n`;
}
