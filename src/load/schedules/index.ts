import type { Note } from '../../collect/facts.js';
import type { Discovery } from '../discover.js';
import { baseName } from '../paths.js';
import type { ScheduledRun } from '../project.js';
import { readCronJson, readCrontab } from './crontab.js';
import { Commands } from './commands.js';
import { scheduleNames } from './names.js';
import { readOpenApi } from './openapi.js';
import { readKubernetes, readNetlify, readRender, readServerless, readVercel, readWrangler } from './platforms.js';
import { readWasp } from '../wasp/manifest.js';
import { readWorkflow } from './workflows.js';

/** What schedules and manifests outside the code run. Nothing of them is executed. */
export interface Schedules {
  runs: ScheduledRun[];
  /** Source files that a manifest names, relative to the root. */
  entries: ReadonlySet<string>;
  notes: Note[];
}

/** A file that holds schedules, and what the readers need to understand it. */
export interface ScheduleFile {
  file: string;
  text: string;
  commands: Commands;
  notes: Note[];
}

/** One reader for each kind of file, chosen by its name. */
const readers: readonly { name: RegExp; read: (file: ScheduleFile) => ScheduledRun[] }[] = [
  { name: scheduleNames.vercel, read: readVercel },
  { name: scheduleNames.wrangler, read: readWrangler },
  { name: scheduleNames.netlify, read: readNetlify },
  { name: scheduleNames.render, read: readRender },
  { name: scheduleNames.serverless, read: readServerless },
  { name: scheduleNames.kubernetes, read: readKubernetes },
  { name: scheduleNames.crontab, read: readCrontab },
  { name: scheduleNames.cronJson, read: readCronJson },
  { name: scheduleNames.wasp, read: readWasp },
  { name: scheduleNames.openApi, read: readOpenApi },
];

/**
 * Reads the schedules of an application: of Vercel, Cloudflare, Netlify, Render, Scalingo, Clever Cloud, Dokku, Serverless, Kubernetes, Wasp, cron tables and GitHub Actions, and what descriptions of APIs name.
 * @param read The text of a file.
 */
export function readSchedules(discovery: Discovery, read: (file: string) => string | undefined): Schedules {
  const notes: Note[] = [];
  const commands = new Commands([...discovery.sources.keys(), ...discovery.elsewhere].sort(), discovery.configurations, read);
  const runs: ScheduledRun[] = [];
  for (const file of [...discovery.configurations, ...discovery.workflows].sort()) {
    const reader = discovery.workflows.includes(file) ? readWorkflow : readers.find(({ name }) => name.test(baseName(file)))?.read;
    const text = reader === undefined ? undefined : read(file);
    if (reader !== undefined && text !== undefined) runs.push(...reader({ file, text, commands, notes }));
  }
  return { runs, entries: commands.entries(), notes };
}
