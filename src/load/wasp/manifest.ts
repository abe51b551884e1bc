import type { PrismaFile } from '../prisma/index.js';
import { joinPath, directoryOf } from '../paths.js';
import { lineOf } from '../schedules/documents.js';
import type { ScheduleFile } from '../schedules/index.js';
import type { ScheduledRun } from '../project.js';

const oldEntity = /\bentity\s+(\w+)\s*\{=psl([\s\S]*?)psl=\}/g;
const declaration = /^[ \t]*(query|action|job|api|app)\s+(\w+)\s*\{([\s\S]*?)^\}/gm;
const imported = /\bimport\s+(?:\{\s*(\w+)(?:\s+as\s+\w+)?\s*\}|(\w+))\s+from\s+["']@(?:src|server|client)\/([^"']+)["']/g;
const repeated = /\bschedule\s*:\s*\{[^}]*\bcron\s*:/;

/**
 * The entities that a `main.wasp` of Wasp before 0.14 holds, as a schema of Prisma whose models stand where they stand: all other text is blank
 * (wasp.sh/docs/data-model/entities).
 */
export function entitiesOfManifest(file: string, text: string): PrismaFile[] {
  let models = '';
  for (const found of text.matchAll(oldEntity)) {
    const [whole, name = '', fields = ''] = found;
    const head = `model ${name} {`;
    const opening = whole.slice(0, whole.indexOf('{=psl') + '{=psl'.length);
    models += blank(text.slice(models.length, found.index)) + head + ' '.repeat(Math.max(0, opening.length - head.length)) + fields + '}    ';
  }
  return models === '' ? [] : [{ file, text: models }];
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** What a `main.wasp` names: jobs with a cron schedule run by it, and Wasp calls all other functions when requests arrive. */
export function readWasp({ file, text, commands }: ScheduleFile): ScheduledRun[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, (comment) => (comment.startsWith('//') && /["']/.test(comment) ? comment : blank(comment)));
  return [...code.matchAll(declaration)].flatMap(([whole, kind = '', name = '', body = '']) => {
    const isJob = kind === 'job' && repeated.test(body);
    const how = isJob ? `Wasp runs ${name} on a schedule` : `Wasp calls what ${name} names`;
    const evidence = { file, line: lineOf(text, whole.trim().split('\n', 1)[0] ?? ''), how };
    return [...body.matchAll(imported)].flatMap(([, named, byDefault, path = '']) => {
      const sources = commands.filesAt(joinPath('src', path), directoryOf(file));
      return sources.map((source): ScheduledRun => ({ file: source, exports: [named ?? byDefault ?? ''], evidence, ...(isJob ? {} : { onRequest: true }) }));
    });
  });
}
