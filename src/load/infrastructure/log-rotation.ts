import { frequencies } from '../../catalog/ages.js';
import type { InfrastructureFile, InfrastructureFacts } from './infrastructure-file.js';

interface Section {
  patterns: string[];
  directives: ReadonlyMap<string, string>;
  start: number;
}

/**
 * Files of logrotate: patterns of paths, and between braces how often a file is begun and how many old ones stay (`rotate`, none without it) or for how many
 * days (`maxage`). Directives outside of braces are for the sections behind them.
 * https://man7.org/linux/man-pages/man8/logrotate.8.html
 */
export function readLogRotation(file: InfrastructureFile): Partial<InfrastructureFacts> {
  return {
    ends: sectionsOf(file.text).flatMap(({ patterns, directives, start }) => {
      const rotate = Number(directives.get('rotate') ?? 0);
      const age = Number(directives.get('maxage'));
      const frequency = Object.entries(frequencies).find(([name]) => directives.has(name))?.[1];
      if (rotate < 0 && !(age > 0)) return [];
      const periods = [age > 0 ? age * 86_400 : Infinity, frequency === undefined || rotate < 0 ? Infinity : Math.max(1, rotate) * frequency];
      const seconds = Math.min(...periods);
      return [{ kind: 'log-file', names: patterns, ...(seconds === Infinity ? {} : { seconds }), evidence: file.evidenceAt({ start }, 'logrotate deletes old files') }];
    }),
  };
}

function sectionsOf(text: string): Section[] {
  const plain = text.replace(/(^|\s)#[^\n]*/g, (comment) => ' '.repeat(comment.length - 1) + (comment.startsWith('\n') ? '\n' : ' '));
  const common = new Map<string, string>();
  return [...plain.matchAll(/([^{}]*)\{([^}]*)\}/g)].map(({ 1: head = '', 2: body = '', index }): Section => {
    const lines = head.split('\n').map((line) => line.trim()).filter((line) => line !== '');
    const patterns = lines.filter((line) => /^["'/]/.test(line)).flatMap((line) => [...line.matchAll(/"([^"]+)"|'([^']+)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare ?? ''));
    for (const line of lines.filter((candidate) => /^[a-z]/.test(candidate))) readDirective(line, common);
    const directives = new Map(common);
    for (const line of body.split('\n')) readDirective(line.trim(), directives);
    return { patterns, directives, start: index + head.search(/\S|$/) };
  });
}

/** A frequency takes the place of another. */
function readDirective(line: string, directives: Map<string, string>): void {
  const [name = '', value = ''] = line.split(/[\s=]+/);
  if (name in frequencies) for (const other of Object.keys(frequencies)) directives.delete(other);
  if (name !== '') directives.set(name, value);
}
