import path from 'node:path';
import { inventoryDrift } from '../../rules/inventory-drift.js';
import manifest from '../../package.json' with { type: 'json' };
import type { CacheSettings } from '../cache/applications.js';
import { build } from '../cache/build.js';
import { defaultCacheFolder } from '../cache/cache-folder.js';
import type { Finding, PresetName, Rule } from '../judge/rule.js';
import { readPage, readPageAssets } from '../pages.js';
import { PolicyError } from '../policy/issues.js';
import { loadPolicy } from '../policy/load.js';
import type { Policy } from '../policy/policy.js';
import type { RuleDescription } from '../report/formats/format.js';
import { createStyle, type Style } from '../report/style.js';
import { Timing } from '../timing.js';
import type { Command } from './arguments.js';
import type { Progress, ProgressStream } from './progress.js';
import { render, type Analysis, type Rendered } from './render.js';
import { repositoryPaths } from './repository.js';
import { resolveScope, workspaceScope, type AnalysisScope } from './scope.js';
import { lineReader } from './source-lines.js';
import { colourLevel, columnsOf, type Terminal } from './terminal.js';

/** The engine, loaded only when it is needed: help and mistakes in usage answer at once. */
export interface Engine {
  rules: readonly Rule[];
  /** What is reported of a change besides the findings of rules. */
  changeRules: readonly RuleDescription[];
  analyze(options: AnalysisOptions, cache: CacheSettings | undefined): Analysis | Promise<Analysis>;
  /** What is new since a branch, tag or commit, and beside it all that there is. */
  analyzeChange(since: string, options: AnalysisOptions, cache: CacheSettings | undefined): Promise<Analysis & { present: Finding[] }>;
  /** Links facts that were collected before. */
  analyzeFacts(globs: readonly string[], workingDirectory: string, options: AnalysisOptions): Promise<Analysis>;
  /** The facts of packages of the workspace in the root, as they stand in a file. */
  collect(directories: readonly string[], options: AnalysisOptions): Promise<string>;
}

export interface AnalysisOptions {
  root: string;
  policy: Policy;
  preset?: PresetName;
  onProgress?: (step: string, done: number, total: number) => void;
  timing?: Timing;
}

/** What the command line touches of the process. */
export interface Surroundings {
  workingDirectory: string;
  environment: Readonly<Record<string, string | undefined>>;
  stdout: ProgressStream;
  stderr: ProgressStream;
  loadEngine: () => Promise<Engine>;
}

/** One command at work: what it was asked for, what is analysed for it, and how results are written. */
export class Task {
  readonly scope: AnalysisScope;
  readonly timing = new Timing();
  readonly #startedAt = performance.now();

  /** @param display.plain the user wants no colours */
  constructor(readonly command: Command, readonly surroundings: Surroundings, readonly display: { plain: boolean; progress: Progress }) {
    this.scope = scopeOf(command, surroundings.workingDirectory);
  }

  get milliseconds(): number {
    return performance.now() - this.#startedAt;
  }

  /** What people read on stderr. */
  get noteStyle(): Style {
    return this.#styleOf(this.surroundings.stderr);
  }

  /** A path as the user gives it. */
  pathOf(given: string): string {
    return path.resolve(this.surroundings.workingDirectory, given);
  }

  /** Analyses the scope, with the rules that there are and the policy that holds. */
  async analyze(): Promise<Analyzed> {
    const { command, scope, surroundings, timing, display: { progress } } = this;
    const engine = await surroundings.loadEngine();
    const policy = this.policyFor(engine);
    const options = { root: scope.root, policy, preset: command.preset ?? policy.preset, onProgress: progress.update, timing };
    const analysis = await this.#analyzeWith(engine, options);
    progress.clear();
    return { analysis, engine, policy };
  }

  async #analyzeWith(engine: Engine, options: AnalysisOptions): Promise<Analysis> {
    const { since, facts } = this.command;
    if (facts !== undefined) return engine.analyzeFacts(facts, this.surroundings.workingDirectory, options);
    return since === undefined ? engine.analyze(options, this.#cache()) : this.#analyzeChange(engine, since, options);
  }

  /** The facts of packages of the scope. @param directories relative to the scope's root */
  async collect(directories: readonly string[]): Promise<string> {
    const { scope, surroundings, timing, display: { progress } } = this;
    const engine = await surroundings.loadEngine();
    const text = await engine.collect(directories, { root: scope.root, policy: this.policyFor(engine), onProgress: progress.update, timing });
    progress.clear();
    return text;
  }

  async #analyzeChange(engine: Engine, since: string, options: AnalysisOptions): Promise<Analysis> {
    const changed = await engine.analyzeChange(since, options, this.#cache());
    if (this.command.command === 'check') return changed;
    return { application: changed.application, findings: changed.present, change: { since, findings: changed.findings } };
  }

  /** @throws PolicyError where it is wrong, with the file as seen from the working directory */
  policyFor({ rules }: Engine): Policy {
    const { command, scope } = this;
    try {
      return loadPolicy(scope.root, command.policy === undefined ? undefined : this.pathOf(command.policy), rules);
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      throw new PolicyError(error.issues.map((issue) => (
        { ...issue, file: path.isAbsolute(issue.file) ? issue.file : scope.display(issue.file) }
      )), error.what);
    }
  }

  /** Conclusions are kept between runs, unless the user does not want it or Lethe runs from its sources. */
  #cache(): CacheSettings | undefined {
    const { command: { cache, cacheLocation }, scope, surroundings: { environment } } = this;
    if (!cache || build === undefined) return undefined;
    return { folder: cacheLocation === undefined ? defaultCacheFolder(scope.root, environment) : this.pathOf(cacheLocation), build };
  }

  render({ analysis, engine, policy }: Analyzed): Rendered {
    const { command, scope, surroundings: { workingDirectory, stdout } } = this;
    return render(command, analysis, scope, {
      // A file is no terminal, whatever the environment says about colours.
      styleOf: ({ file }) => (file === undefined ? this.#styleOf(stdout) : createStyle(colourLevel({}, {}, true), columnsOf({}))),
      noteStyle: this.noteStyle,
      milliseconds: this.milliseconds,
      policy,
      application: path.basename(scope.root),
      date: new Date().toISOString().slice(0, 10),
      pageAssets: readPageAssets,
      surroundings: {
        rules: [...engine.rules, ...engine.changeRules, inventoryDrift],
        version: manifest.version,
        pageOf: readPage,
        repositoryPath: repositoryPaths(workingDirectory),
        lineOf: lineReader(workingDirectory),
      },
    });
  }

  #styleOf(stream: Terminal): Style {
    return createStyle(colourLevel(stream, this.surroundings.environment, this.display.plain), columnsOf(stream));
  }
}

/** Facts are collected in a package, and what they are part of is the workspace around it. */
function scopeOf({ command, operands }: Command, workingDirectory: string): AnalysisScope {
  if (command === 'collect') return workspaceScope(workingDirectory, operands);
  return resolveScope(workingDirectory, command === 'explain' ? [] : operands);
}

/** What was found, and by which rules and policy. */
export interface Analyzed {
  analysis: Analysis;
  engine: Engine;
  policy: Policy;
}
