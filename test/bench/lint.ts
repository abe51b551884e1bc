import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { measureNode, median, repeat, type Bench, type Measured } from './processes.js';
import type { Subject } from './subject.js';

export interface LintTimes {
  /** typescript-eslint's recommended rules alone, in wall seconds. */
  seconds: number;
  /** With Lethe's recommended rules besides, as multiples: the conclusions are there, or not. */
  warm: number;
  cold: number;
  /** The same with two of ESLint's own workers. */
  warmWithWorkers: number;
  coldWithWorkers: number;
}

/** What ESLint is configured with. The project's own configuration does not count. */
export type Preset = 'parser' | 'recommended' | 'typed' | 'lethe' | 'recommended with lethe';

const configurations: Record<Preset, string> = {
  parser: '[tseslint.configs.base]',
  recommended: '[...tseslint.configs.recommended]',
  typed: '[...tseslint.configs.recommendedTypeChecked, { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } }]',
  lethe: '[tseslint.configs.base, ...lethe.configs.recommended]',
  'recommended with lethe': '[...tseslint.configs.recommended, ...lethe.configs.recommended]',
};

/** The text of an `eslint.config.mjs` that takes everything from Lethe's checkout. */
export function configurationOf(preset: Preset, project: string): string {
  const plugin = pathToFileURL(path.join(project, 'dist/plugin.js')).href;
  return [
    'import { createRequire } from \'node:module\';',
    `const tseslint = createRequire(${JSON.stringify(path.join(project, 'package.json'))})('typescript-eslint');`,
    ...(preset.includes('lethe') ? [`import lethe from ${JSON.stringify(plugin)};`] : []),
    `export default [{ linterOptions: { reportUnusedDisableDirectives: 'off' } }, ...${configurations[preset]}];`,
    '',
  ].join('\n');
}

/** Times `eslint .` with and without Lethe, in turn. */
export function measureLint(bench: Bench, { folder }: Subject): LintTimes {
  const one = compare(bench, folder, []);
  const two = compare(bench, folder, ['--concurrency', '2']);
  return { seconds: one.seconds, warm: one.warm, cold: one.cold, warmWithWorkers: two.warm, coldWithWorkers: two.cold };
}

function compare(bench: Bench, folder: string, options: readonly string[]): { seconds: number; warm: number; cold: number } {
  const lint = (preset: Preset): Measured => lintWith(bench, folder, preset, options);
  const pair = (): { without: Measured; with: Measured } => ({ without: lint('recommended'), with: lint('recommended with lethe') });
  const ratioOf = (pairs: readonly ReturnType<typeof pair>[]): number => median(pairs.map(({ with: more, without }) => more.seconds / without.seconds));
  lint('recommended with lethe');
  const warm = repeat(bench.runs, pair);
  const cold = repeat(bench.runs, () => {
    forget(folder);
    return pair();
  });
  return { seconds: median(warm.map(({ without }) => without.seconds)), warm: ratioOf(warm), cold: ratioOf(cold) };
}

/** Removes all conclusions that Lethe keeps of a folder. */
export function forget(folder: string): void {
  rmSync(path.join(folder, 'node_modules/.cache'), { recursive: true, force: true });
}

function lintWith(bench: Bench, folder: string, preset: Preset, options: readonly string[]): Measured {
  const configuration = path.join(folder, 'lethe-bench.config.mjs');
  writeFileSync(configuration, configurationOf(preset, bench.project));
  const eslint = path.join(bench.project, 'node_modules/eslint/bin/eslint.js');
  return measureNode(bench, [eslint, '--no-warn-ignored', '--no-inline-config', '--config', configuration, '--ext', '.ts,.tsx,.js', ...options, '.'], folder);
}

/** ESLint with a preset once over all files. */
export function measurePreset(bench: Bench, { folder }: Subject, preset: Preset): number {
  return lintWith(bench, folder, preset, []).seconds;
}
