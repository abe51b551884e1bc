import { createTaxonomy, type Taxonomy } from './catalog/classify.js';
import { collect } from './collect/collect.js';
import type { Application } from './link/application.js';
import { link } from './link/link.js';
import type { Discovery } from './load/discover.js';
import { loadProject } from './load/load.js';
import type { LoadedProject } from './load/project.js';
import type { SourceTree } from './load/source-tree.js';
import { holdFieldsOf, type Policy } from './policy/policy.js';
import { Timing } from './timing.js';

export interface EngineOptions {
  /** Absolute path of the folder to analyse. */
  root: string;
  policy: Policy;
  /** Where the files are read from; the disk, where nothing is said. */
  tree?: SourceTree;
  onProgress?: (step: string, done: number, total: number) => void;
  /** Told how long the steps take. */
  timing?: Timing;
}

/**
 * One application, analysed as often as its text changes. The engine keeps the last program, so that files which did not
 * change are not read, parsed or bound again; drop the engine to free it.
 */
export class Engine {
  readonly #taxonomy: Taxonomy;
  #project: LoadedProject | undefined;
  #application: Application | undefined;
  #overlays: ReadonlyMap<string, string> = new Map();

  constructor(readonly options: EngineOptions) {
    this.#taxonomy = createTaxonomy(options.policy.personal);
  }

  /** The project as last loaded. */
  get project(): LoadedProject | undefined {
    return this.#project;
  }

  /**
   * The application as it stands on disk, with unsaved texts in place of their files.
   *
   * @param overlays unsaved texts by path relative to the root
   * @param found what `discoverFiles` said of the same texts, where that was asked for before
   */
  analyze(overlays: ReadonlyMap<string, string> = new Map(), found?: Discovery): Application {
    if (this.#application !== undefined && sameTexts(overlays, this.#overlays)) return this.#application;
    const { root, policy, tree, onProgress, timing = new Timing() } = this.options;
    const project = timing.measure('load', () => loadProject({
      root, exclude: policy.exclude, declarations: policy.declarations, overlays, timing,
      ...(tree === undefined ? {} : { tree }),
      ...(this.#project === undefined ? {} : { previous: this.#project }),
      ...(onProgress === undefined ? {} : { onProgress }),
    }, found));
    this.#project = project;
    const facts = timing.measure('collect', () => collect(project, { timing, holds: holdFieldsOf(policy), ...(onProgress === undefined ? {} : { onProgress }) }));
    this.#overlays = new Map(overlays);
    this.#application = timing.measure('link', () => link({ root, facts, taxonomy: this.#taxonomy, policy, partial: false }));
    return this.#application;
  }

  /** Forgets the conclusions, so that the next call reads the disk again; parsed files are kept. */
  invalidate(): void {
    this.#application = undefined;
  }
}

function sameTexts(first: ReadonlyMap<string, string>, second: ReadonlyMap<string, string>): boolean {
  return first.size === second.size && [...first].every(([file, text]) => second.get(file) === text);
}
