import { baseName } from '../paths.js';
import type { InfrastructureFile } from './infrastructure-file.js';
import { entriesOf, itemsOf, textAt, textsOf, valueAt, type Placed } from './placed.js';
import type { Container } from './protection.js';
import { interpolate, readVariables } from './variables.js';

/** A service of Docker Compose, with what the files that its own file builds on say of it. */
export interface ComposeService extends Container {
  name: string;
  /** The entry of the file itself. */
  own: Placed;
  isBuilt: boolean;
  networkMode: string;
  logging: Placed | undefined;
}

const plainName = /^(docker-)?compose\.ya?ml$/;
const overrideName = /^(docker-)?compose\.override\.ya?ml$/;
const maximumExtensions = 5;

/** The services of a file of Docker Compose. A variant (`docker-compose.dev.yml`) builds on the plain file beside it, which its override completes. */
export function servicesOf(file: InfrastructureFile): ComposeService[] {
  const name = baseName(file.file);
  const below = plainName.test(name) ? [] : file.others.filesIn(file.folder, plainName);
  const above = plainName.test(name) ? file.others.filesIn(file.folder, overrideName) : [];
  const variables = variablesOf(file);
  return entriesOf(valueAt(file.documents()[0], 'services')).map(({ key, value }) => {
    const layers = [...above.flatMap((other) => layersAt(file, other, key)), ...extended(file, value), ...below.flatMap((other) => layersAt(file, other, key))];
    return serviceOf(key, value, layers, variables, file);
  });
}

/** The variables that Docker Compose knows in a folder. */
export function variablesOf(file: InfrastructureFile): ReadonlyMap<string, string> {
  const text = file.others.readEnvironment(file.path('.env'));
  return text === undefined ? new Map() : readVariables(text);
}

function layersAt(file: InfrastructureFile, other: string, service: string): Placed[] {
  const found = valueAt(file.others.documentsOf(other)[0], 'services', service);
  return found === undefined ? [] : [found];
}

/** `extends: { file: docker-compose.yml, service: postgres }`. */
function extended(file: InfrastructureFile, service: Placed, depth = 0): Placed[] {
  const target = textAt(service, 'extends', 'service') ?? textAt(service, 'extends');
  if (target === undefined || depth > maximumExtensions) return [];
  const other = textAt(service, 'extends', 'file');
  return layersAt(file, other === undefined ? file.file : file.path(other), target).flatMap((layer) => [layer, ...extended(file, layer, depth + 1)]);
}

/** @param layers what completes it, the nearest first */
function serviceOf(name: string, own: Placed, layers: readonly Placed[], variables: ReadonlyMap<string, string>, file: InfrastructureFile): ComposeService {
  const all = [own, ...layers];
  const first = (key: string): string => interpolate(all.flatMap((layer) => textAt(layer, key) ?? [])[0] ?? '', variables);
  const line = (key: string): string => all.map((layer) => textsOf(valueAt(layer, key)).join(' ')).find((text) => text !== '') ?? '';
  return {
    name, own,
    image: first('image'),
    isBuilt: all.some((layer) => valueAt(layer, 'build') !== undefined),
    networkMode: first('network_mode'),
    logging: all.flatMap((layer) => valueAt(layer, 'logging') ?? [])[0],
    command: interpolate(`${line('entrypoint')} ${line('command')}`.trim(), variables),
    environment: new Map([...all].reverse().flatMap((layer) => [...environmentOf(layer, variables, file)])),
  };
}

/** `environment` as an object or as a list of `NAME=value`, over the files in `env_file`. */
function environmentOf(service: Placed, variables: ReadonlyMap<string, string>, file: InfrastructureFile): Map<string, string> {
  const paths = itemsOf(valueAt(service, 'env_file')).flatMap((item) => textAt(item, 'path') ?? textsOf(item));
  const inFiles = paths.map((path) => file.others.readEnvironment(file.path(interpolate(path, variables)))).flatMap((text) => (text === undefined ? [] : [...readVariables(text)]));
  const environment = valueAt(service, 'environment');
  const listed = textsOf(environment?.kind === 'list' ? environment : undefined).map((line): [string, string | undefined] => {
    const equals = line.indexOf('=');
    return equals < 0 ? [line, undefined] : [line.slice(0, equals), line.slice(equals + 1)];
  });
  const named = entriesOf(environment).map(({ key, value }): [string, string | undefined] => [key, value.kind === 'text' && (value.end > value.start || value.text !== '') ? value.text : undefined]);
  return new Map([...inFiles, ...[...listed, ...named].map(([key, value]): [string, string] => [key, value === undefined ? interpolate(`\${${key}}`, variables) : interpolate(value, variables)])]);
}
