import type { Protection } from '../../collect/infrastructure-facts.js';
import { tagOfImage, type Technology } from '../../catalog/technologies.js';

/** Stands for what only the machine that runs the container knows. */
export const unknownValue = '\u0000';

/** What a container is started with. Values may contain `unknownValue`. */
export interface Container {
  image: string;
  environment: ReadonlyMap<string, string>;
  /** Entry point and arguments in one line. */
  command: string;
}

/** Passwords that whoever looks for open databases tries first; not one of them is anybody's secret. */
const defaultPassword = /^(pass(word|wd|w0rd)?|[a-z]*pass(word)?\d{0,4}|root|admin(istrator)?|user|sa|guest|test(ing)?|example|secret|dev(elopment)?|local|change[-_ ]?(me|it)[!\w]*|toor|mysql|mariadb|postgres(ql)?|mongo(db)?|redis|minio(admin|secret|123)?|elastic|rabbitmq|clickhouse|neo4j|couchdb|my[-_]?\w*(secret|password)[-_]?\w*|your[-_]?\w*(secret|password)[-_]?\w*|(abc)?123\d*|0+|letmein)$/i;

/** How a server of this technology guards its records, started so. */
export function protectionOf(technology: Technology, container: Container): Protection {
  const settings = [...container.environment].map(([name, value]) => `${name}=${value}`);
  const matches = (pattern: RegExp | undefined): boolean => pattern !== undefined && (settings.some((setting) => pattern.test(setting)) || pattern.test(container.command));
  if (matches(technology.open)) return 'none';
  const passwords = passwordsOf(technology, container);
  if (passwords.length > 0) return weakest(passwords.map((password) => strengthOf(password, container)));
  if (matches(technology.guarded)) return 'secret';
  if (technology.configured?.test(container.command) === true) return 'unknown';
  return typeof technology.absent === 'function' ? technology.absent(tagOfImage(container.image)) : technology.absent;
}

/** In this order: what a stranger needs to get in. */
const protections: readonly Protection[] = ['none', 'default', 'written', 'unknown', 'secret'];

export function weakest(found: readonly Protection[]): Protection {
  return protections.find((protection) => found.includes(protection)) ?? 'unknown';
}

function passwordsOf(technology: Technology, { environment, command }: Container): string[] {
  const variables = [...environment].filter(([name]) => technology.passwords?.test(name) === true).map(([, value]) => value.replace(/^[^/]+\/(?=.)/, technology.name === 'neo4j' ? '' : '$&'));
  const argument = technology.argument?.exec([command, ...environment.values()].join(' '))?.[1];
  return [...variables, ...argument === undefined ? [] : [inShell(argument, environment)]].filter((password) => password !== '');
}

/** `$REDIS_PASSWORD` in a command is expanded by the shell of the container. */
function inShell(argument: string, environment: ReadonlyMap<string, string>): string {
  const name = /^\$\{?(\w+)/.exec(argument)?.[1];
  return name === undefined ? argument : environment.get(name) ?? unknownValue;
}

function strengthOf(password: string, { environment }: Container): Protection {
  if (password.includes(unknownValue)) return 'secret';
  const names = [...environment].filter(([name]) => /USER(NAME)?$|_DB$|DATABASE$/.test(name)).map(([, value]) => value);
  return defaultPassword.test(password) || names.includes(password) ? 'default' : 'written';
}
