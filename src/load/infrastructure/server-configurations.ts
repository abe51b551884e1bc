import type { ExposureFact, Protection } from '../../collect/infrastructure-facts.js';
import type { InfrastructureFile, InfrastructureFacts } from './infrastructure-file.js';
import { isFalse, isTrue, textAt, textsOf, valueAt, type Placed } from './placed.js';
import { technologyNamed } from '../../catalog/technologies.js';

/** `bind 0.0.0.0` with `protected-mode no` and neither a password nor users. */
export function readRedisConf(file: InfrastructureFile): Partial<InfrastructureFacts> {
  const directives = new Map([...file.text.matchAll(/^[ \t]*([a-z-]+)[ \t]+([^ \t\n].*)$/gm)].map((match) => [match[1] ?? '', match]));
  const has = (name: string, value: RegExp): boolean => value.test(directives.get(name)?.[2] ?? '');
  const bind = directives.get('bind');
  const isOpen = has('protected-mode', /^no\b/) && (bind === undefined || /(^|\s)-?(0\.0\.0\.0|\*|::)(\s|$)/.test(bind[2] ?? ''));
  const isGuarded = ['requirepass', 'user', 'aclfile', 'masterauth'].some((name) => directives.has(name));
  const place = directives.get('protected-mode');
  return !isOpen || isGuarded || place === undefined ? {} : { exposures: bound(file, 'redis', 'none', place.index, place[0].length) };
}

/** `net.bindIp: 0.0.0.0` or `bindIpAll: true` without `security.authorization: enabled`. */
export function readMongodConf(file: InfrastructureFile): Partial<InfrastructureFacts> {
  const [document] = file.documents();
  const bind = valueAt(document, 'net', 'bindIp');
  const all = valueAt(document, 'net', 'bindIpAll');
  const place = all !== undefined && isTrue(all) ? all : bind;
  const isOpen = (all !== undefined && isTrue(all)) || textsOf(bind).some((text) => /(^|,)\s*(0\.0\.0\.0|\*|::)\s*(,|$)/.test(text));
  const isGuarded = /^"?enabled/.test(textAt(document, 'security', 'authorization') ?? '') || valueAt(document, 'security', 'keyFile') !== undefined;
  return !isOpen || isGuarded || place === undefined ? {} : { exposures: boundAt(file, 'mongodb', place) };
}

/** `network.host: 0.0.0.0` with `xpack.security.enabled: false`; both nested as well. */
export function readElasticsearchYml(file: InfrastructureFile): Partial<InfrastructureFacts> {
  const [document] = file.documents();
  const setting = (...path: string[]): Placed | undefined => valueAt(document, path.join('.')) ?? valueAt(document, ...path);
  const host = setting('network', 'host') ?? setting('http', 'host');
  const isOpen = textsOf(host).some((text) => /0\.0\.0\.0|_global_|^::$/.test(text));
  return !isOpen || host === undefined || !isFalse(setting('xpack', 'security', 'enabled')) ? {} : { exposures: boundAt(file, 'elasticsearch', host) };
}

/**
 * `host all all 0.0.0.0/0 trust`: everybody is whoever they say.
 * https://www.postgresql.org/docs/current/auth-pg-hba-conf.html
 */
export function readPgHba(file: InfrastructureFile): Partial<InfrastructureFacts> {
  const [open] = file.text.matchAll(/^[ \t]*host(?:nossl|ssl|nogssenc|gssenc)?[ \t]+\S+[ \t]+\S+[ \t]+(?:0\.0\.0\.0\/0|::\/0|all|0\.0\.0\.0[ \t]+0\.0\.0\.0)[ \t]+trust\b/gm);
  return open === undefined ? {} : { exposures: bound(file, 'postgresql', 'none', open.index, open[0].length) };
}

function boundAt(file: InfrastructureFile, technology: string, { start, end }: Placed): ExposureFact[] {
  return bound(file, technology, 'none', start, end - start);
}

/** A configuration that a container of the project uses is reached as far as its ports are published. */
function bound(file: InfrastructureFile, name: string, protection: Protection, start: number, length: number): ExposureFact[] {
  if (file.isMounted) return [];
  const technology = technologyNamed(name);
  return technology === undefined ? [] : [{
    span: file.spanOf({ start, end: start + length }), way: 'bound', technology: name, title: technology.title, name: file.file, ports: [], protection, isDevelopment: file.isDevelopment,
  }];
}
