import type { LogFact } from '../../collect/infrastructure-facts.js';
import { parsePeriod } from '../../policy/durations.js';
import type { InfrastructureFile, InfrastructureFacts } from './infrastructure-file.js';
import { entryOf, textAt, valueAt } from './placed.js';

/** No file that grows: outputs of the process, other programs, and folders that distributions rotate by themselves. */
const elsewhere = /^(off$|syslog:|\||\/dev\/|\/proc\/|\/var\/log\/(nginx|apache2|httpd)\/|\$\{APACHE_LOG_DIR\})|\$/;

/**
 * `access_log /srv/logs/shop.log combined;` of nginx, whose formats have the address of the visitor unless one of its own leaves it out.
 * https://nginx.org/en/docs/http/ngx_http_log_module.html
 */
export function readNginx(file: InfrastructureFile): Partial<InfrastructureFacts> {
  const formats = new Map([...file.text.matchAll(/^[ \t]*log_format\s+(\S+)\s+([^\s;][^;]*);/gm)].map(([, name = '', format = '']) => [name, format]));
  const holdsAddresses = (format: string): boolean => /remote_addr|remote_user|forwarded_for|real_?ip/.test(formats.get(format) ?? '$remote_addr');
  return { logs: accessLogs(file, /^([ \t]*access_log\s+)([^\s;]+)(?=[\s;])(?:\s+([^\s;=]+)(?=[\s;]))?[^;\n]*;/gm, holdsAddresses) };
}

/**
 * `CustomLog "logs/access_log" combined` of Apache.
 * https://httpd.apache.org/docs/2.4/mod/mod_log_config.html
 */
export function readApache(file: InfrastructureFile): Partial<InfrastructureFacts> {
  const formats = new Map([...file.text.matchAll(/^[ \t]*LogFormat\s+"((?:[^"\\]|\\.)*)"\s+(\S+)/gm)].map(([, format = '', name = '']) => [name, format]));
  const holdsAddresses = (format: string): boolean => /%[<>\d,!]*(\{[^}]*\})?[hau]|forwarded/i.test(formats.get(format) ?? '%h');
  return { logs: accessLogs(file, /^([ \t]*CustomLog\s+)("[^"]*"|\S+)(?:\s+(\S+))?/gm, holdsAddresses) };
}

function accessLogs(file: InfrastructureFile, directive: RegExp, holdsAddresses: (format: string) => boolean): LogFact[] {
  return [...file.text.matchAll(directive)].flatMap(({ 0: whole, 1: before = '', 2: given = '', 3: format = '', index }): LogFact[] => {
    const path = given.replaceAll('"', '');
    const start = index + (before.length - before.trimStart().length);
    return elsewhere.test(path) || !holdsAddresses(format) ? [] : [{ span: file.spanOf({ start, end: index + whole.length }), kind: 'access', name: path }];
  });
}

/** Caddy rolls files by itself, and keeps the old ones for 90 days. */
const keptByCaddy = 90 * 86_400;

/**
 * `output file /srv/logs/shop.log { roll_keep_for 720h }` of Caddy.
 * https://caddyserver.com/docs/caddyfile/directives/log
 */
export function readCaddy(file: InfrastructureFile): Partial<InfrastructureFacts> {
  return {
    logs: [...file.text.matchAll(/^([ \t]*)output[ \t]+file[ \t]+([^\s{]+)[ \t]*(?:\{([^}]*)\})?/gm)].flatMap(({ 0: whole, 1: indent = '', 2: path = '', 3: options = '', index }): LogFact[] => {
      if (/^\/dev\//.test(path)) return [];
      const place = { start: index + indent.length, end: index + whole.trimEnd().length };
      const isRolled = !/^[ \t]*roll_disabled\b/m.test(options);
      const kept = /^[ \t]*roll_keep_for\s+(\S+)/m.exec(options)?.[1];
      const seconds = kept === undefined ? keptByCaddy : parsePeriod(kept);
      const end = { ...(seconds === undefined ? {} : { seconds }), evidence: file.evidenceAt(place, 'Caddy deletes old files') };
      return [{ span: file.spanOf(place), kind: 'access', name: path, setting: 'roll_keep_for', ...(isRolled ? { end } : {}) }];
    }),
  };
}

/**
 * `accessLog.filePath` of Traefik, which never rotates that file. Addresses stand in it unless both fields with them are dropped.
 * https://doc.traefik.io/traefik/observability/access-logs
 */
export function readTraefik(file: InfrastructureFile): Partial<InfrastructureFacts> {
  const log = valueAt(file.documents()[0], 'accessLog');
  const path = entryOf(log, 'filePath');
  const fields = valueAt(log, 'fields');
  const isDropped = textAt(fields, 'defaultMode') === 'drop' || ['ClientAddr', 'ClientHost'].every((name) => /^(drop|redact)$/.test(textAt(fields, 'names', name) ?? ''));
  const name = textAt(log, 'filePath') ?? '';
  if (path === undefined || name === '' || name.startsWith('/dev/') || isDropped) return {};
  return { logs: [{ span: file.spanOf({ start: path.start, end: path.value.end }), kind: 'access', name }] };
}
