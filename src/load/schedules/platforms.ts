import { isRecord, parseJsonFile } from '../json-file.js';
import { directoryOf, joinPath } from '../paths.js';
import type { ScheduledRun } from '../project.js';
import { lineOf, textsOf, valuesAt, yamlDocuments } from './documents.js';
import type { ScheduleFile } from './index.js';

/** `crons: [{ path: '/api/purge', schedule: '0 3 * * *' }]`: the platform requests the path. */
export function readVercel({ file, text, commands, notes }: ScheduleFile): ScheduledRun[] {
  const crons = parseJsonFile(file, text, notes)['crons'];
  return (Array.isArray(crons) ? crons : []).filter(isRecord).flatMap(({ path }) => {
    if (typeof path !== 'string') return [];
    const evidence = { file, line: lineOf(text, JSON.stringify(path)), how: `Vercel requests ${path} on a schedule` };
    return commands.filesOfRequest(path, directoryOf(file)).map((source) => ({ file: source, evidence }));
  });
}

/** `triggers.crons`: the platform calls `scheduled` of the worker. */
export function readWrangler({ file, text, commands, notes }: ScheduleFile): ScheduledRun[] {
  const isToml = file.endsWith('.toml');
  const content = isToml ? {} : parseJsonFile(file, text, notes);
  const crons = isToml ? /^[ \t]*crons\s*=\s*\[\s*["']/m.test(text) : valuesAt(content['triggers'] ?? content['env'], 'crons').flatMap(textsOf).length > 0;
  const main = isToml ? /^[ \t]*main\s*=\s*["']([^"']+)["']/m.exec(text)?.[1] : content['main'];
  if (!crons || typeof main !== 'string') return [];
  const evidence = { file, line: lineOf(text, 'crons'), how: 'Cloudflare calls scheduled by its cron triggers' };
  return commands.filesAt(main, directoryOf(file)).map((source) => ({ file: source, exports: ['scheduled'], evidence }));
}

/** `[functions."purge"]` with a schedule. */
export function readNetlify({ file, text, commands }: ScheduleFile): ScheduledRun[] {
  const folder = /^[ \t]*(?:directory|functions)\s*=\s*["']([^"']+)["']/m.exec(text)?.[1] ?? 'netlify/functions';
  return [...text.matchAll(/^[ \t]*\[functions\.["']?([\w-]+)["']?\][^[]*?\n[ \t]*schedule\s*=/gm)].flatMap(([section, name = '']) => {
    const evidence = { file, line: lineOf(text, section.trim()), how: `Netlify calls ${name} on a schedule` };
    const stems = [joinPath(folder, name), joinPath(folder, `${name}/${name}`), joinPath(folder, `${name}/index`)];
    return stems.flatMap((stem) => commands.filesAt(stem, directoryOf(file))).slice(0, 1).map((source) => ({ file: source, evidence }));
  });
}

/** Services of the type `cron` with a command. */
export function readRender(schedule: ScheduleFile): ScheduledRun[] {
  const { file, text, commands } = schedule;
  const services = yamlDocuments(schedule).flatMap((document) => document['services'] ?? []).flat().filter(isRecord);
  return services.filter((service) => service['type'] === 'cron').flatMap((service) => {
    const command = textsOf(service['startCommand'])[0] ?? '';
    const directory = joinPath(directoryOf(file), textsOf(service['rootDir'])[0] ?? '');
    const evidence = { file, line: lineOf(text, command, 'cron'), how: 'Render runs the command on a schedule' };
    return commands.filesOf(command, directory).map((source) => ({ file: source, evidence }));
  });
}

/** Functions with `handler: src/purge.handler` and a schedule among their events. */
export function readServerless(schedule: ScheduleFile): ScheduledRun[] {
  const { file, text, commands } = schedule;
  const functions = yamlDocuments(schedule).flatMap((document) => (isRecord(document['functions']) ? Object.values(document['functions']) : [])).filter(isRecord);
  return functions.flatMap(({ handler, events }) => {
    if (typeof handler !== 'string' || valuesAt(events, 'schedule').length === 0) return [];
    const [, path = '', name = ''] = /^(.*)\.([^.]+)$/.exec(handler) ?? [];
    const evidence = { file, line: lineOf(text, handler), how: `Serverless calls ${name} on a schedule` };
    return commands.filesAt(path, directoryOf(file)).map((source) => ({ file: source, exports: [name], evidence }));
  });
}

/** Commands and arguments of the containers of a `CronJob`. */
export function readKubernetes(schedule: ScheduleFile): ScheduledRun[] {
  const { file, text, commands } = schedule;
  return yamlDocuments(schedule).filter((document) => document['kind'] === 'CronJob').flatMap((document) => {
    const containers = valuesAt(document, 'containers').flat().filter(isRecord);
    const evidence = { file, line: lineOf(text, 'CronJob'), how: 'Kubernetes runs the command on a schedule' };
    return containers.flatMap(({ command, args }) => commands.filesOf([...textsOf(command), ...textsOf(args)].join(' '), '')).map((source) => ({ file: source, evidence }));
  });
}
