import { isRecord } from '../json-file.js';
import type { ScheduledRun } from '../project.js';
import { lineOf, textsOf, valuesAt, yamlDocuments } from './documents.js';
import type { ScheduleFile } from './index.js';

/** The commands of a GitHub Actions workflow that runs on a schedule. */
export function readWorkflow(schedule: ScheduleFile): ScheduledRun[] {
  const { file, text, commands } = schedule;
  if (!/^[ \t]*schedule\s*:/m.test(text)) return [];
  return yamlDocuments(schedule).filter(isScheduled).flatMap((document) => {
    const steps = valuesAt(document['jobs'], 'steps').flat().filter(isRecord);
    return steps.flatMap((step) => textsOf(step['run']).flatMap((command) => {
      const evidence = { file, line: lineOf(text, command.split('\n', 1)[0] ?? '', 'steps'), how: 'a workflow runs it on a schedule' };
      return commands.filesOf(command, textsOf(step['working-directory'])[0] ?? '').map((source) => ({ file: source, evidence }));
    }));
  });
}

/** `on` may be read as a boolean by other versions of YAML, never here. */
function isScheduled({ on }: Record<string, unknown>): boolean {
  return isRecord(on) && Array.isArray(on['schedule']);
}
