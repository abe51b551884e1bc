import type { EndFact, LogFact } from '../collect/facts.js';

/** The kind of an end that a rotation of files makes. */
const rotation = 'log-file';

/** Files of logs with what a rotation that runs beside the application does to them, where one is for their path. */
export function rotated(logs: readonly LogFact[], ends: readonly EndFact[]): LogFact[] {
  const rotations = ends.filter(({ kind }) => kind === rotation);
  return logs.map((log) => {
    const end = log.end === undefined && (log.kind === 'file' || log.kind === 'access') ? rotations.find(({ names }) => names.some((pattern) => isFor(pattern, log.name))) : undefined;
    if (end === undefined) return log;
    const { seconds, evidence } = end;
    return { ...log, end: { evidence, ...(seconds === undefined ? {} : { seconds }) } };
  });
}

/** Code often knows only the end of a path: `/srv/shop/logs/*.log` is for `logs/app.log` and `…/app.log`. */
function isFor(pattern: string, path: string): boolean {
  const names = path.replace(/^(…[^/]*\/|\.{0,2}\/)+/, '').split('/').reverse();
  const patterns = pattern.split('/').filter((part) => part !== '').reverse();
  const isWhole = path.startsWith('/');
  return names.every((name, position) => matches(patterns[position], name)) && (!isWhole || names.length === patterns.length);
}

/** One name of a path, with `*` and `?` for what may vary. */
function matches(pattern: string | undefined, name: string): boolean {
  if (pattern === undefined) return false;
  const source = pattern.replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '[^/]*').replaceAll('?', '[^/]');
  return new RegExp(`^${source}$`).test(name);
}
