import { supportsColor, type ColorSupportLevel } from 'chalk';

/** What a stream and the environment say about how to print. */
export interface Terminal {
  isTTY?: boolean;
  columns?: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Columns where the stream is no terminal: build logs and files are read in wider windows than 80 columns. */
const DEFAULT_COLUMNS = 100;

/**
 * How many colours to use: none where --no-color, NO_COLOR or a stream that is no terminal says so; FORCE_COLOR wins
 * over the last two.
 */
export function colourLevel(stream: Terminal, environment: Environment, refused: boolean): ColorSupportLevel {
  if (refused) return 0;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forcedLevel(forced);
  if (environment['NO_COLOR'] !== undefined && environment['NO_COLOR'] !== '') return 0;
  if (stream.isTTY !== true || environment['TERM'] === 'dumb') return 0;
  return supportsColor === false ? 1 : supportsColor.level;
}

function forcedLevel(forced: string): ColorSupportLevel {
  if (forced === '0' || forced === 'false') return 0;
  return forced === '2' || forced === '3' ? Number(forced) as 2 | 3 : 1;
}

/** Columns of a stream. */
export function columnsOf(stream: Terminal): number {
  return stream.columns ?? DEFAULT_COLUMNS;
}
