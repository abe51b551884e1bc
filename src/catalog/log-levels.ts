/**
 * Levels of loggers by how much they matter: those of npm, syslog, pino, bunyan, log4js and NestJS in one order. A file that is to take one level takes all above it.
 * https://github.com/winstonjs/winston#logging-levels https://getpino.io/#/docs/api?id=logger-level
 */
const ranks: Readonly<Record<string, number>> = {
  trace: 1, silly: 1, debug: 2, verbose: 3, http: 4, info: 5, log: 5, notice: 6, warn: 7, warning: 7, error: 8, fatal: 9, crit: 9, critical: 9, alert: 10, emerg: 11,
};

export function isLogLevel(name: string): boolean {
  return rankOf(name) !== undefined;
}

/** The one of several levels that lets most lines through; undefined where one of them is of the application's own. */
export function lowestLevel(levels: readonly string[]): string | undefined {
  if (!levels.every(isLogLevel)) return undefined;
  return levels.toSorted((first, second) => (rankOf(first) ?? 0) - (rankOf(second) ?? 0))[0];
}

/** Whether a log that takes lines from a level on takes a line of another; a level that is not known may be any. */
export function takesLevel(log: string | undefined, line: string | undefined): boolean {
  const [least, given] = [log, line].map((level) => (level === undefined ? undefined : rankOf(level)));
  return least === undefined || given === undefined || given >= least;
}

function rankOf(level: string): number | undefined {
  const name = level.toLowerCase();
  return Object.hasOwn(ranks, name) ? ranks[name] : undefined;
}
