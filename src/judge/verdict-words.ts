import type { DeletionVerdict, RetentionVerdict } from '../link/application.js';
import { formatPeriod } from '../policy/durations.js';

/** How good a verdict is: it decides the colour. */
export type Grade = 'bad' | 'doubtful' | 'good';

/** A verdict in a few words for a table, and in a sentence for an explanation. */
export interface VerdictWords {
  short: string;
  long: string;
  grade: Grade;
}

export function retentionWords({ verdict, seconds }: { verdict: RetentionVerdict; seconds?: number }): VerdictWords {
  const period = seconds === undefined ? undefined : formatPeriod(seconds);
  switch (verdict) {
    case 'none':
      return { short: 'for ever', long: 'for ever: nothing limits how long records stay', grade: 'bad' };
    case 'declared':
      return declaredWords(period);
    case 'checked':
      return {
        short: 'expires, stays',
        long: 'for ever: an expiry is compared when reading, and the record stays',
        grade: 'doubtful',
      };
    case 'unreachable':
      return { short: 'purge never runs', long: 'for ever: a purge exists, and nothing runs it', grade: 'doubtful' };
    case 'enforced':
      return { short: period ?? 'limited', long: period ?? 'for a limited time that the code enforces', grade: 'good' };
  }
}

function declaredWords(period: string | undefined): VerdictWords {
  return {
    short: `${period ?? 'period'}, not enforced`,
    long: `${period ?? 'for a declared period'}, as declared: no code enforces it`,
    grade: 'doubtful',
  };
}

const DELETIONS: Readonly<Record<DeletionVerdict, VerdictWords>> = {
  none: { short: 'never', long: 'never: no code deletes records', grade: 'bad' },
  'soft-only': { short: 'marked only', long: 'only marked as deleted: the data stays', grade: 'doubtful' },
  anonymize: { short: 'overwritten', long: 'the personal fields are overwritten', grade: 'good' },
  cascade: { short: 'with parent', long: 'together with the record that it belongs to', grade: 'good' },
  hard: { short: 'by code', long: 'by code that runs', grade: 'good' },
};

export function deletionWords({ verdict }: { verdict: DeletionVerdict }): VerdictWords {
  return DELETIONS[verdict];
}

/** How long records stay, after "records stay" or "records stayed": `for 30 days`, `for ever: nothing limits how long records stay`. */
export function stayWords(retention: { verdict: RetentionVerdict; seconds?: number }): string {
  const { long } = retentionWords(retention);
  return long.startsWith('for ') ? long : `for ${long}`;
}
