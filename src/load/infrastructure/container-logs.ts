import type { LogFact } from '../../collect/infrastructure-facts.js';
import type { ComposeService } from './compose-services.js';
import type { InfrastructureFile } from './infrastructure-file.js';
import { entryOf, itemsOf, textAt, valueAt } from './placed.js';
import { unknownValue } from './protection.js';
import { interpolate } from './variables.js';

/**
 * What Docker keeps of the output of a service: `json-file`, the driver that is used where nothing is said, cuts nothing without `max-size`, and `local` always does.
 * Other drivers hand it on.
 * https://docs.docker.com/engine/logging/configure/
 */
export function outputLogOf({ name, isBuilt, logging, own }: ComposeService, file: InfrastructureFile, variables: ReadonlyMap<string, string>): LogFact[] {
  const driver = interpolate(textAt(logging, 'driver') ?? 'json-file', variables);
  const ownLogging = entryOf(own, 'logging');
  const place = ownLogging ?? entryOf(valueAt(file.documents()[0], 'services'), name);
  if (file.isDevelopment || place === undefined || !/^(json-file|local)$/.test(driver) || !(isBuilt || ownLogging !== undefined)) return [];
  const size = interpolate(textAt(logging, 'options', 'max-size') ?? '', variables);
  const isLimited = driver === 'local' || (size !== '' && size !== '-1') || size.includes(unknownValue);
  const end = isLimited && logging !== undefined ? { end: { evidence: file.evidenceAt(logging, 'Docker deletes the oldest lines') } } : {};
  return [{ span: file.spanOf(place), kind: 'container', name: `service ${name}`, setting: 'logging.options.max-size', ...end, ...(logging === undefined ? { isDefault: true as const } : {}) }];
}

/** `--accesslog.filepath=/logs/access.log` of Traefik, which never rotates it. */
export function fileOfProxy({ own }: ComposeService, file: InfrastructureFile): LogFact[] {
  return itemsOf(valueAt(own, 'command')).flatMap((argument): LogFact[] => {
    const path = argument.kind === 'text' ? /^--accesslog\.filepath=(\S+)/i.exec(argument.text)?.[1] : undefined;
    return path === undefined || path.startsWith('/dev/') ? [] : [{ span: file.spanOf(argument), kind: 'access', name: path }];
  });
}
