import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { temporaryFolder, write } from '../cache/temporary-folder.js';

/** A git repository in a temporary folder. */
export class TemporaryRepository {
  readonly folder: string;

  constructor(files: Readonly<Record<string, string>>) {
    this.folder = temporaryFolder();
    this.git('init', '--quiet', '--initial-branch', 'main');
    this.commit(files);
  }

  /** Writes files, `undefined` removing one, and commits everything. */
  commit(files: Readonly<Record<string, string | undefined>>): void {
    this.write(files);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', 'a change');
  }

  write(files: Readonly<Record<string, string | undefined>>): void {
    for (const [file, text] of Object.entries(files)) {
      if (text === undefined) this.git('rm', '--quiet', file);
      else write(this.folder, file, text);
    }
  }

  git(...argv: string[]): string {
    const settings = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...settings, ...argv], { cwd: this.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  }

  path(file: string): string {
    return path.join(this.folder, file);
  }
}
