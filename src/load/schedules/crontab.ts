import { directoryOf } from '../paths.js';
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
