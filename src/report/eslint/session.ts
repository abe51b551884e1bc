import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sharedApplication, lookUp, type CacheSettings } from '../../cache/applications.js';
import { digestOf } from '../../cache/digest.js';
import type { Engine, EngineOptions } from '../../engine.js';
import type { Rule } from '../../judge/rule.js';
import type { Application } from '../../link/application.js';
import { discoverFiles, type Discovery } from '../../load/discover.js';
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
  /** Where the conclusions about a project are kept between processes; undefined where they are not. */
  cacheOf: (root: string) => CacheSettings | undefined;
  /** Analyses a project outside this thread and keeps the conclusions in the cache; tells when it ended, also without success. */
  analyzeAside: (task: AsideTask, onEnd: () => void) => void;
  rules: readonly Rule[];
  /** The process lints what is on the disk, once, and ends: nothing is kept but conclusions. */
  batch: boolean;
  /** Milliseconds between two looks at the disk. */
  diskInterval: number;
  /** Milliseconds above which an editor does not wait for a whole analysis a second time. */
  heavyFrom: number;
}

export interface AsideTask {
  root: string;
  policy: Policy;
  cache: CacheSettings;
}

/** Source files above which an analysis that was never timed is taken to be heavy. */
const manyFiles = 250;

interface Question {
  file: string;
  text: string;
}

/** What was concluded from the disk, with the texts that it was concluded from. */
interface Conclusions {
  application: Application;
  texts: ReadonlyMap<string, string>;
}

/**
 * The analyses of one project in one process. Files are judged in the application as it stands on the disk; a text that
 * differs from the disk (an editor, a fix) is laid over it, and is analysed with all that the engine still holds. Of a project whose analysis
 * takes long, an editor sees the last conclusions at the places where they now stand, until new ones were made aside.
 */
export class Session {
  readonly #root: string;
  readonly #alone: string | undefined;
  #policy: Policy | undefined;
  #engine: Engine | undefined;
  #snapshot: DiskSnapshot | undefined;
  #lookedAt = 0;
  #onDisk: Conclusions | undefined;
  /** The conclusions before the disk changed. */
  #before: Conclusions | undefined;
  #isAside = false;
  /** Milliseconds that the last whole analysis took; undefined where it came from the cache. */
  #duration: number | undefined;
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
    // Conclusions that are about to be replaced are not remembered.
    if (this.#onDisk !== undefined || this.#overlay !== undefined) this.#last = { file, text, answer };
    return answer;
  }

  /** A digest of what is concluded from the disk, where conclusions are kept. */
  digest(): string[] {
    if (this.options.cacheOf(this.#root) === undefined) return [];
    try {
      const { application, policy } = this.#fromDisk({ file: '', text: '' });
      return [digestOf([JSON.stringify(application), JSON.stringify(policy)]).slice(0, 16)];
    } catch {
      return [];
    }
  }

  #find(question: Question, timeLimit: number): Answer {
    const saved = this.#savedText(question);
    if (saved === question.text || (saved !== undefined && this.#isLeftOut(question.file))) return this.#fromDisk(question);
    if (this.#isHeavy() && this.#onDisk === undefined) return this.#fromDisk(question);
    const known = this.#overlay?.file === question.file ? this.#overlay : this.#savedAnswer(question.file, saved);
    if (known !== undefined && (this.#revision > timeLimit || this.#isHeavy())) {
      return { application: known.application, policy: this.#loadPolicy(), analysedText: known.text };
    }
    return this.#fromText(question);
  }

  /** What reads files once has just read this one. */
  #savedText({ file, text }: Question): string | undefined {
    return this.options.batch && this.#onDisk?.texts.get(file) === text ? text : readText(path.join(this.#root, file));
  }

  #savedAnswer(file: string, text: string | undefined): { application: Application; text: string } | undefined {
    if (this.#onDisk === undefined || text === undefined) return undefined;
    return { application: this.#onDisk.application, text: this.#onDisk.texts.get(file) ?? text };
  }

  /** A source on the disk that the analysis does not read: a test, something generated. Its text changes nothing. */
  #isLeftOut(file: string): boolean {
    return this.#onDisk !== undefined && !this.#onDisk.texts.has(file);
  }

  #isHeavy(): boolean {
    const known = this.#onDisk ?? this.#before;
    if (this.options.batch || this.#alone !== undefined || known === undefined || this.options.cacheOf(this.#root) === undefined) return false;
    return this.#duration === undefined ? known.texts.size > manyFiles : this.#duration > this.options.heavyFrom;
  }

  #fromDisk(question: Question): Answer {
    this.#onDisk ??= this.#conclude(question);
    if (this.options.batch || this.#isHeavy()) this.#engine = undefined;
    const conclusions = this.#onDisk ?? this.#before;
    if (conclusions === undefined) throw new Error('There are neither conclusions nor a failure.');
    const analysedText = this.#onDisk === undefined ? conclusions.texts.get(question.file) : undefined;
    return { application: conclusions.application, policy: this.#loadPolicy(), ...(analysedText === undefined ? {} : { analysedText }) };
  }

  /** Conclusions from the cache or from a new analysis; undefined while that is made aside. */
  #conclude(question: Question): Conclusions | undefined {
    return this.#guarded(question, () => {
      const cache = this.#alone === undefined ? this.options.cacheOf(this.#root) : undefined;
      const policy = this.#loadPolicy();
      if (cache === undefined) return this.#fresh(discoverFiles({ root: this.#root, exclude: policy.exclude }));
      if (this.options.batch) return this.#shared(cache, policy);
      const startedAt = Date.now();
      const looked = lookUp(cache, { root: this.#root, policy });
      if ('application' in looked) return this.#remember({ application: looked.application, texts: textsOf(looked.discovery) }, startedAt);
      if (this.#before !== undefined && this.#isHeavy()) { this.#startAside({ root: this.#root, policy, cache }); return undefined; }
      const conclusions = this.#fresh(looked.discovery);
      looked.keep(conclusions.application);
      return conclusions;
    });
  }

  #shared(cache: CacheSettings, policy: Policy): Conclusions {
    const startedAt = Date.now();
    const { application, discovery } = sharedApplication(cache, { root: this.#root, policy }, (found) => this.#run(new Map(), found));
    return this.#remember({ application, texts: textsOf(discovery) }, startedAt);
  }

  #fresh(discovery: Discovery): Conclusions {
    const [startedAt, start] = [Date.now(), performance.now()];
    const application = this.#run(new Map(), discovery);
    this.#duration = performance.now() - start;
    return this.#remember({ application, texts: textsOf(discovery) }, startedAt);
  }

  #startAside(task: AsideTask): void {
    if (this.#isAside) return;
    this.#isAside = true;
    this.options.analyzeAside(task, () => { this.#isAside = false; });
  }

  #fromText(question: Question): Answer {
    const { file, text } = question;
    if (this.#overlay?.file !== file || this.#overlay.text !== text) {
      const application = this.#guarded(question, () => this.#run(new Map([[file, text]])));
      this.#overlay = { file, text, application };
    }
    return { application: this.#overlay.application, policy: this.#loadPolicy() };
  }

  #guarded<Result>(question: Question, analyze: () => Result): Result {
    try {
      return analyze();
    } catch (error) {
      this.#failure = { ...question, error, lasting: this.options.batch || this.#policy === undefined };
      this.#snapshot ??= new DiskSnapshot(this.#root, this.#onDisk?.texts.keys() ?? [], Infinity);
      throw error;
    }
  }

  #run(overlays: ReadonlyMap<string, string>, discovery?: Discovery): Application {
    this.#engine ??= this.options.createEngine({ root: this.#root, policy: this.#loadPolicy() });
    const engine = this.#engine;
    const isRevision = engine.project !== undefined;
    const [startedAt, start] = [Date.now(), performance.now()];
    const application = engine.analyze(overlays, discovery);
    if (isRevision) this.#revision = performance.now() - start;
    this.#watch(engine.project?.sourceFiles.map((source) => source.fileName.slice(this.#root.length + 1)) ?? [], startedAt);
    return this.#alone === undefined ? application : { ...application, partial: true };
  }

  #remember(conclusions: Conclusions, startedAt: number): Conclusions {
    this.#watch(conclusions.texts.keys(), startedAt);
    this.#before = undefined;
    return conclusions;
  }

  #watch(files: Iterable<string>, startedAt: number): void {
    if (this.#snapshot !== undefined || this.options.batch) return;
    this.#snapshot = new DiskSnapshot(this.#root, files, startedAt);
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
    this.#before = this.#onDisk ?? this.#before;
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

function textsOf({ sources, schemas, infrastructure }: Discovery): ReadonlyMap<string, string> {
  return new Map([...sources, ...schemas, ...infrastructure]);
}

function readText(file: string): string | undefined {
  try {
    return withoutByteOrderMark(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
