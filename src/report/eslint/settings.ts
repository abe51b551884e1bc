/** What `settings.lethe` of an ESLint configuration says. */
export interface LetheSettings {
  /** Folder of the application, absolute or relative to the working directory. */
  root?: string;
  /** Milliseconds that analysing unsaved text may take. */
  timeLimit: number;
  /** Findings that are no more than possible are reported too. */
  reportPossible: boolean;
}

const defaultTimeLimit = 500;

/** Reads `settings.lethe`; what has the wrong type is as if it were not there. */
export function readSettings(settings: Readonly<Record<string, unknown>>): LetheSettings {
  const given = settings['lethe'];
  const { root, timeLimit, confidence } = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  return {
    ...(typeof root === 'string' && root !== '' ? { root } : {}),
    timeLimit: typeof timeLimit === 'number' ? timeLimit : defaultTimeLimit,
    reportPossible: confidence === 'possible',
  };
}
