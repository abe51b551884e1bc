import path from 'node:path';
import { inventoryDrift } from '../../rules/inventory-drift.js';
import { fingerprintAll } from '../judge/fingerprint.js';
import { byPlace } from '../judge/judge.js';
import type { RecordedStore } from '../judge/recorded-store.js';
import type { Application } from '../link/application.js';
import { UsageError } from '../load/usage-error.js';
import { parseInventory } from '../records/inventory.js';
import { inventoryFile, isOwnInventory, writeInventory } from '../records/inventory-text.js';
import { readRecord } from '../records/record-file.js';
import { escapeControls } from '../report/escape.js';
import type { Command } from './arguments.js';
import type { Analysis } from './render.js';
import { writeReport } from './report-file.js';
import type { AnalysisScope } from './scope.js';

/**
 * The inventory under version control that `check` compares the code with; undefined where there is none. Where one is to be written, only makes
 * sure that it may.
 *
 * @throws PolicyError where it is damaged
 * @throws UsageError where another file stands at its place
 */
export function openInventory({ command, write }: Command, scope: AnalysisScope): RecordedStore[] | undefined {
  if (command !== 'check' && !write) return undefined;
  const shown = scope.display(inventoryFile);
  const text = readRecord(path.join(scope.root, inventoryFile), shown);
  if (text === undefined) return undefined;
  if (command === 'check') return parseInventory(text, shown);
  if (isOwnInventory(text)) return undefined;
  throw new UsageError(`"${shown}" was not written by Lethe: its first line is another. Move it away, or delete it, and run lethe inventory --write again`);
}

/** Adds where the code and the inventory under version control differ. */
export function reportDrift(recorded: readonly RecordedStore[], analysis: Analysis): Analysis {
  const { application, findings } = analysis;
  const { name, severity } = inventoryDrift;
  const drift = inventoryDrift.check(application, recorded).sort((left, right) => byPlace({ ...left, rule: name }, { ...right, rule: name }))
    .map((problem) => ({ ...problem, rule: `lethe/${name}`, severity, fingerprint: '' }));
  return { ...analysis, findings: [...findings, ...fingerprintAll(drift, application)].sort(byPlace) };
}

/** Writes the inventory of the whole application. @returns what to tell about it */
export function saveInventory(application: Application, scope: AnalysisScope): string {
  const shown = scope.display(inventoryFile);
  writeReport(path.join(scope.root, inventoryFile), shown, writeInventory(application), 'the inventory');
  return `Wrote ${escapeControls(shown)}.\n`;
}
