import type { PrismaFile } from '../prisma/index.js';
import { joinPath, directoryOf } from '../paths.js';
import { lineOf } from '../schedules/documents.js';
import type { ScheduleFile } from '../schedules/index.js';
import type { ScheduledRun } from '../project.js';

const oldEntity = /\bentity\s+(\w+)\s*\{=psl/g;
const declaration = /^[ \t]*(query|action|job|api|app)\s+(\w+)\s*\{/gm;
const comment = /\/\*[\s\S]*?(?:\*\/|(?![\s\S]))|\/\/.*$/gm;
const imported = /\bimport\s+(?:\{\s*(\w+)(?:\s+as\s+\w+)?\s*\}|(\w+))\s+from\s+["']@(?:src|server|client)\/([^"']+)["']/g;
const repeated = /\bschedule\s*:\s*\{[^{}]*\bcron\s*:/;

/**
 * The entities that a `main.wasp` of Wasp before 0.14 holds, as a schema of Prisma whose models stand where they stand: all other text is blank
 * (wasp.sh/docs/data-model/entities).
 */
export function entitiesOfManifest(file: string, text: string): PrismaFile[] {
  let models = '';
  for (const { opening, names: [name = ''], start, body } of blocksIn(text, oldEntity, 'psl=}')) {
    const head = `model ${name} {`;
    models += blank(text.slice(models.length, start)) + head + ' '.repeat(Math.max(0, opening.length - head.length)) + body + '}    ';
  }
  return models === '' ? [] : [{ file, text: models }];
}

interface Block {
  opening: string;
  /** What the expression of the opening captures. */
  names: string[];
  start: number;
  body: string;
}

/** What stands between an opening and the next closing; one search for each, as an opening that nothing closes ends them all. */
function blocksIn(text: string, opening: RegExp, closing: string): Block[] {
  const blocks: Block[] = [];
  let end = 0;
  for (const found of text.matchAll(opening)) {
    if (found.index < end) continue;
    const from = found.index + found[0].length;
    const to = text.indexOf(closing, from);
    if (to < 0) break;
    end = to + closing.length;
    blocks.push({ opening: found[0], names: found.slice(1), start: found.index, body: text.slice(from, to) });
  }
  return blocks;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** What a `main.wasp` names: jobs with a cron schedule run by it, and Wasp calls all other functions when requests arrive. */
export function readWasp({ file, text, commands }: ScheduleFile): ScheduledRun[] {
  const code = text.replace(comment, (found) => (found.startsWith('//') && /["']/.test(found) ? found : blank(found)));
  return blocksIn(code, declaration, '\n}').flatMap(({ opening, names: [kind = '', name = ''], body }) => {
    const isJob = kind === 'job' && repeated.test(body);
    const how = isJob ? `Wasp runs ${name} on a schedule` : `Wasp calls what ${name} names`;
    const evidence = { file, line: lineOf(text, opening.trim()), how };
    return [...body.matchAll(imported)].flatMap(([, named, byDefault, path = '']) => {
      const sources = commands.filesAt(joinPath('src', path), directoryOf(file));
      return sources.map((source): ScheduledRun => ({ file: source, exports: [named ?? byDefault ?? ''], evidence, ...(isJob ? {} : { onRequest: true }) }));
    });
  });
}
