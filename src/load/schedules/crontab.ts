import { isRecord, parseJsonContent } from '../json-file.js';
import { directoryOf } from '../paths.js';
import { lineOf } from './documents.js';
import type { ScheduledRun } from '../project.js';
import type { ScheduleFile } from './index.js';

const entry = /^\s*(@\w+|(?:[\d*,/LW?#A-Z-]+\s+){4}[\d*,/LW?#A-Z-]+)\s+(\S.*)$/i;

/** Lines of a cron table: commands, or the names of tasks where a library of the application reads the table. */
export function readCrontab({ file, text, commands }: ScheduleFile): ScheduledRun[] {
  return text.split('\n').flatMap((line, index): ScheduledRun[] => {
    const command = line.trim().startsWith('#') ? undefined : entry.exec(line)?.[2];
    if (command === undefined) return [];
    const evidence = { file, line: index + 1, how: 'a cron table runs it' };
    const sources = commands.filesOf(command, directoryOf(file));
    const job = /^([\w.:-]+)(?:\s+[?{].*)?$/.exec(command)?.[1];
    if (sources.length === 0 && job !== undefined) return [{ job, evidence }, ...commands.filesAt(`tasks/${job}`, directoryOf(file)).map((source) => ({ file: source, evidence }))];
    return sources.map((source) => ({ file: source, evidence }));
  });
}

/**
 * `{ "jobs": [{ "command": "0 3 * * * npm run purge" }] }` of Scalingo, `["0 3 * * * npm run purge"]` of Clever Cloud, and
 * `{ "cron": [{ "command": "npm run purge", "schedule": "@daily" }] }` in the app.json of Dokku.
 */
export function readCronJson({ file, text, commands, notes }: ScheduleFile): ScheduledRun[] {
  if (file.endsWith('app.json') && !text.includes('"cron"')) return [];
  return jobsIn(parseJsonContent(file, text, notes)).flatMap((job): ScheduledRun[] => {
    const written = isRecord(job) ? job['command'] : job;
    if (typeof written !== 'string') return [];
    const command = entry.exec(written)?.[2] ?? (isRecord(job) && typeof job['schedule'] === 'string' ? written : undefined);
    const evidence = { file, line: lineOf(text, JSON.stringify(written)), how: 'the platform runs the command on a schedule' };
    return command === undefined ? [] : commands.filesOf(command, directoryOf(file)).map((source) => ({ file: source, evidence }));
  });
}

/** A list of jobs stands alone or in an object. */
function jobsIn(content: unknown): unknown[] {
  if (Array.isArray(content)) return content;
  return isRecord(content) ? [content['jobs'], content['cron']].flatMap((jobs): unknown[] => (Array.isArray(jobs) ? jobs : [])) : [];
}
