import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Engine, type EngineOptions } from '../../engine.js';
import type { Rule } from '../../judge/rule.js';
import type { Application } from '../../link/application.js';
import { withoutByteOrderMark } from '../../load/text-file.js';
import { loadPolicy } from '../../policy/load.js';
import { defaultPolicy, type Policy } from '../../policy/policy.js';
import { DiskSnapshot } from './disk-snapshot.js';
import type { LintScope } from './scope.js';

/** The application that a text is judged in. */
export interface Answer {
  application: Application;
  policy: Policy;
  /** The text that offsets in the linted file refer to, where it is not the linted one. */
  analysedText?: string;
}

export interface SessionOptions {
  createEngine: (options: EngineOptions) => Engine;
  rules: readonly Rule[];
  /** The process lints what is on the disk, once, and ends: nothing is kept but conclusions. */
  batch: boolean;
  /** Milliseconds between two looks at the disk. */
  diskInterval: number;
}

export const defaultOptions = { createEngine: (options: EngineOptions): Engine => new Engine(options), diskInterval: 2_000 };

interface Question {
  file: string;
  text: string;
}

/**
 * The analyses of one project in one process. Files are judged in the application as it stands on the disk; a text that
 * differs from the disk (an editor, a fix) is laid over it, and is analysed with all that the engine still holds.
 */
export class Session {
  readonly #root: string;
  readonly #alone: string | undefined;
  #policy: Policy | undefined;
  #engine: Engine | undefined;
  #snapshot: DiskSnapshot | undefined;
  #lookedAt = 0;
  /** The application's own sources, relative to the root. */
  #sources: ReadonlySet<string> = new Set();
  #onDisk: Application | undefined;
  #overlay: (Question & { application: Application }) | undefined;
  #last: (Question & { answer: Answer }) | undefined;
  /** `lasting`: another text of the same project meets it too. */
  #failure: (Question & { error: unknown; lasting: boolean }) | undefined;
  /** Milliseconds that the last analysis took which had a program to start from. */
  #revision = 0;

  constructor(scope: LintScope, readonly options: SessionOptions) {
    this.#root = scope.root;
    this.#alone = scope.alone ? scope.file : undefined;
  }

  /**
   * @param file the linted file, relative to the root
   * @param text its text as linted, without a byte order mark
   * @param timeLimit milliseconds that analysing unsaved text may take; above, its file is analysed when it is saved
   * @throws PolicyError and whatever the engine throws; the same again until something changed
   */
  answer(file: string, text: string, timeLimit: number): Answer {
    this.#lookAtDisk(file);
    if (this.#last?.file === file && this.#last.text === text) return this.#last.answer;
    const failure = this.#failure;
    if (failure !== undefined && (failure.lasting || (failure.file === file && failure.text === text))) throw failure.error;
    const answer = this.#find({ file, text }, timeLimit);
    this.#last = { file, text, answer };
    return answer;
  }

  #find(question: Question, timeLimit: number): Answer {
    const saved = readText(path.join(this.#root, question.file));
    if (saved === question.text || (saved !== undefined && this.#isLeftOut(question.file))) return this.#fromDisk(question);
    const known = this.#overlay?.file === question.file ? this.#overlay : this.#savedAnswer(saved);
    if (known !== undefined && this.#revision > timeLimit) {
      return { application: known.application, policy: this.#loadPolicy(), analysedText: known.text };
    }
    return this.#fromText(question);
  }

  #savedAnswer(text: string | undefined): { application: Application; text: string } | undefined {
    return this.#onDisk === undefined || text === undefined ? undefined : { application: this.#onDisk, text };
  }

  /** A source on the disk that the analysis does not read: a test, something generated. Its text changes nothing. */
  #isLeftOut(file: string): boolean {
    return this.#snapshot !== undefined && !file.endsWith('.prisma') && !this.#sources.has(file);
  }

  #fromDisk(question: Question): Answer {
    this.#onDisk ??= this.#analyze(question, new Map());
    if (this.options.batch) this.#engine = undefined;
    return { application: this.#onDisk, policy: this.#loadPolicy() };
  }

  #fromText(question: Question): Answer {
    const { file, text } = question;
    if (this.#overlay?.file !== file || this.#overlay.text !== text) {
      this.#overlay = { file, text, application: this.#analyze(question, new Map([[file, text]])) };
    }
    return { application: this.#overlay.application, policy: this.#loadPolicy() };
  }

  #analyze(question: Question, overlays: ReadonlyMap<string, string>): Application {
    try {
      return this.#run(overlays);
    } catch (error) {
      this.#failure = { ...question, error, lasting: this.options.batch || this.#policy === undefined };
      this.#snapshot ??= new DiskSnapshot(this.#root, this.#sources, Infinity);
      throw error;
    }
  }

  #run(overlays: ReadonlyMap<string, string>): Application {
    this.#engine ??= this.options.createEngine({ root: this.#root, policy: this.#loadPolicy() });
    const engine = this.#engine;
    const isRevision = engine.project !== undefined;
    const [startedAt, start] = [Date.now(), performance.now()];
    const application = engine.analyze(overlays);
    if (isRevision) this.#revision = performance.now() - start;
    this.#rememberProject(engine, startedAt);
    return this.#alone === undefined ? application : { ...application, partial: true };
  }

  #rememberProject(engine: Engine, startedAt: number): void {
    if (this.#snapshot !== undefined || engine.project === undefined) return;
    const { root, sourceFiles } = engine.project;
    this.#sources = new Set(sourceFiles.map((source) => source.fileName.slice(root.length + 1)));
    this.#snapshot = new DiskSnapshot(this.#root, this.#sources, startedAt);
    this.#lookedAt = Date.now();
  }

  #loadPolicy(): Policy {
    this.#policy ??= this.#alone === undefined
      ? loadPolicy(this.#root, undefined, this.options.rules)
      : { ...defaultPolicy(), exclude: ['*', `!/${this.#alone}`] };
    return this.#policy;
  }

  /** Forgets every conclusion when the disk changed. The linted file is looked at each time: it may just have been saved. */
  #lookAtDisk(file: string): void {
    if (this.#snapshot === undefined || this.options.batch) return;
    const isDue = Date.now() - this.#lookedAt >= this.options.diskInterval;
    if (!isDue && this.#snapshot.hasFileChanged(path.join(this.#root, file))) return;
    this.#lookedAt = Date.now();
    if (this.#snapshot.hasChanged()) this.#forget();
  }

  #forget(): void {
    const policy = this.#policy;
    this.#snapshot = this.#policy = this.#onDisk = this.#overlay = this.#last = this.#failure = undefined;
    if (policy === undefined || JSON.stringify(policy) !== JSON.stringify(this.#tryPolicy())) this.#engine = undefined;
    else this.#engine?.invalidate();
  }

  #tryPolicy(): Policy | undefined {
    try {
      return this.#loadPolicy();
    } catch {
      return undefined;
    }
  }
}

function readText(file: string): string | undefined {
  try {
    return withoutByteOrderMark(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
