import path from 'node:path';
import process from 'node:process';
import { type LintScope, Projects, scopeOf, type LintedFile } from './scope.js';
import { Session, type SessionOptions } from './session.js';

/** The sessions of a process, one a project. Of files that stand alone only the last one's session is kept. */
export class Sessions {
  readonly #projects = new Map<string, Session>();
  readonly #folders = new Projects();
  /** All rules ask about one file before any asks about the next. */
  #last: { file: LintedFile; scope: LintScope } | undefined;
  #alone: { key: string; session: Session } | undefined;

  constructor(readonly options: SessionOptions) {}

  scopeOf(file: LintedFile): LintScope {
    const last = this.#last?.file;
    if (this.#last !== undefined && last?.filename === file.filename && last.cwd === file.cwd && last.root === file.root) return this.#last.scope;
    const scope = scopeOf(file, this.#folders);
    this.#last = { file, scope };
    return scope;
  }

  sessionOf(scope: LintScope): Session {
    if (scope.alone) return this.#sessionAlone(scope);
    const session = this.#projects.get(scope.root) ?? new Session(scope, this.options);
    this.#projects.set(scope.root, session);
    return session;
  }

  /**
   * A digest of all that is concluded about the project of a folder, where conclusions are kept between processes.
   *
   * @returns none or one; none too where the analysis fails, which is reported when files are linted
   */
  digest(folder: string): string[] {
    const scope = this.scopeOf({ filename: path.join(folder, 'package.json'), cwd: folder });
    return scope.alone ? [] : this.sessionOf(scope).digest();
  }

  #sessionAlone(scope: LintScope): Session {
    const key = `${scope.root}\n${scope.file}`;
    if (this.#alone?.key !== key) this.#alone = { key, session: new Session(scope, { ...this.options, batch: false }) };
    return this.#alone.session;
  }
}

const linterProgram = /[\\/](?:eslint|oxlint)(?:\.[cm]?js)?$|[\\/]eslint[\\/]lib[\\/]eslint[\\/]worker\.js$/;
const livingOptions = /^--(?:fix|stdin|lsp)/;

/** Whether a command line is that of a linter which reads files once, fixes nothing and ends. */
export function isBatch(argv: readonly string[] = process.argv): boolean {
  return linterProgram.test(argv[1] ?? '') && !argv.slice(2).some((argument) => livingOptions.test(argument));
}
