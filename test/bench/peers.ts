import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { measurePreset } from './lint.js';
import { measureProcess, type Bench } from './processes.js';
import type { Subject } from './subject.js';

/** Where the rules of the peers lie, which are installed apart from Lethe. */
export interface PeerRules {
  semgrep?: string;
  bearer?: string;
}

interface Peer {
  name: string;
  command: string;
  argv: (rules: string, folder: string) => string[];
}

const peers: Record<keyof PeerRules, Peer> = {
  semgrep: {
    name: 'semgrep',
    command: 'semgrep',
    argv: (rules, folder) => ['scan', '--metrics', 'off', '--disable-version-check', '--no-git-ignore', '--quiet', '--json',
      ...['javascript', 'typescript'].flatMap((language) => ['--config', path.join(rules, language)]), folder],
  },
  bearer: {
    name: 'Bearer',
    command: 'bearer',
    argv: (rules, folder) => ['scan', '--disable-default-rules', '--external-rule-dir', rules, '--disable-version-check', '--force', '--quiet', '--skip-git-ignore',
      '--exit-code', '0', '--format', 'json', folder],
  },
};

/**
 * Times other analysers on the same files, one whole process each, and only once: some take minutes.
 *
 * @returns wall seconds by the peer's name; one that is not installed, or has no rules, is missing
 */
export function measurePeers(bench: Bench, subject: Subject, rules: PeerRules): Record<string, number> {
  const times: Record<string, number> = {};
  for (const key of ['semgrep', 'bearer'] as const) {
    const { name, command, argv } = peers[key];
    const folder = rules[key];
    if (folder === undefined || !isInstalled(command)) continue;
    times[name] = measureProcess(command, argv(path.resolve(folder), subject.folder), subject.folder).seconds;
  }
  times['typed ESLint'] = measurePreset(bench, subject, 'typed');
  return times;
}

function isInstalled(command: string): boolean {
  return spawnSync(command, ['--help'], { stdio: 'ignore' }).error === undefined;
}
