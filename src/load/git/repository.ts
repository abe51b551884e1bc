import { spawnSync } from 'node:child_process';
import { UsageError } from '../usage-error.js';

/** Bytes that one answer of git may have. */
const largestAnswer = 1_000_000_000;

/** A commit to compare with. */
export interface Base {
  /** Full hash. */
  commit: string;
  /** The name that the user gave. */
  name: string;
}

/**
 * Asks git about a repository without changing anything in it. No shell is involved, no transport may be used, and nothing is asked for that runs
 * programs which the repository's configuration names.
 */
export class Repository {
  private constructor(
    /** Absolute path of the folder that was asked about. */
    readonly folder: string,
    /** The folder below the top of the repository, with a slash at the end; empty for the top itself. */
    readonly prefix: string,
  ) {}

  /** @throws UsageError where the folder stands in no repository, or git is not installed */
  static around(folder: string): Repository {
    const answer = askGit(folder, ['rev-parse', '--show-prefix']);
    if (answer.status !== 0) throw new UsageError(`--since needs a git repository, and ${folder} stands in none. ${firstLine(answer.errors)}`.trim());
    return new Repository(folder, answer.text.replace(/\r?\n$/, ''));
  }

  /**
   * The commit at which the present work left a branch, tag or commit.
   * @throws UsageError where there is no such commit, or a shallow clone does not reach back to it
   */
  baseOf(name: string): Base {
    const commit = this.#text(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
    if (commit === undefined) throw new UsageError(`git knows no commit "${name}".${this.#shallowHint(name)}`);
    const base = this.#text(['merge-base', commit, 'HEAD']);
    if (base === undefined && this.#isShallow()) throw new UsageError(`This clone does not reach back to where the present work left "${name}".${this.#shallowHint(name)}`);
    return { commit: base ?? commit, name };
  }

  /** The entries of a commit below the folder: mode, hash and path of each, paths relative to the folder. */
  entriesOf(commit: string): { mode: string; hash: string; path: string }[] {
    const answer = this.#git(['ls-tree', '-r', '-z', '--full-tree', commit, ...(this.prefix === '' ? [] : ['--', this.prefix])]);
    return answer.text.split('\0').filter(Boolean).map((line) => {
      const [information = '', path = ''] = line.split('\t', 2);
      const [mode = '', , hash = ''] = information.split(' ');
      return { mode, hash, path: path.slice(this.prefix.length) };
    });
  }

  /** The content of a file above or below the folder, by its path from the top of the repository. */
  fileAt(commit: string, pathFromTop: string): Buffer | undefined {
    const answer = this.#git(['cat-file', 'blob', `${commit}:${pathFromTop}`]);
    return answer.status === 0 ? answer.content : undefined;
  }

  /** The contents of objects, in the order of their hashes. */
  contentsOf(hashes: readonly string[]): (Buffer | undefined)[] {
    const { content } = this.#git(['cat-file', '--batch'], `${hashes.join('\n')}\n`);
    const contents: (Buffer | undefined)[] = [];
    for (let position = 0; contents.length < hashes.length;) {
      const end = content.indexOf('\n', position);
      if (end < 0) break;
      const [, type, size = ''] = content.toString('utf8', position, end).split(' ');
      const isBlob = type === 'blob';
      contents.push(isBlob ? content.subarray(end + 1, end + 1 + Number(size)) : undefined);
      position = end + 1 + (size === '' ? 0 : Number(size) + 1);
    }
    return contents;
  }

  #isShallow(): boolean {
    return this.#text(['rev-parse', '--is-shallow-repository']) === 'true';
  }

  #shallowHint(name: string): string {
    return this.#isShallow()
      ? ` It is a shallow clone: fetch more of its history first, for example with ${deepening(name)} (fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab).`
      : ' See what there is with: git branch --all';
  }

  #text(argv: readonly string[]): string | undefined {
    const answer = this.#git(argv);
    return answer.status === 0 && answer.text !== '' ? answer.text.trim() : undefined;
  }

  #git(argv: readonly string[], input?: string): Answer {
    return askGit(this.folder, argv, input);
  }
}

/** What brings a branch of the origin, and the history behind the present work. */
function deepening(name: string): string {
  const [, branch] = /^origin\/(.+)$/.exec(name) ?? [];
  return branch === undefined ? 'git fetch --unshallow' : `git fetch --unshallow origin ${branch}:refs/remotes/origin/${branch}`;
}

interface Answer {
  status: number | null;
  content: Buffer;
  text: string;
  errors: string;
}

function askGit(folder: string, argv: readonly string[], input?: string): Answer {
  const { status, stdout, stderr, error } = spawnSync('git', ['--no-pager', '-c', 'protocol.allow=never', '-c', 'core.fsmonitor=false', ...argv], {
    cwd: folder, maxBuffer: largestAnswer, env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' },
    ...(input === undefined ? {} : { input }),
  });
  if (error !== undefined) throw new UsageError(`--since needs git, which could not be run (${(error as NodeJS.ErrnoException).code ?? error.message}).`);
  return { status, content: stdout, get text() { return stdout.toString('utf8'); }, errors: stderr.toString('utf8') };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
