import { isTableScript, titleOfLeakable } from '../../catalog/leakable.js';
import type { ExposureFact } from '../../collect/infrastructure-facts.js';
import { isBelow, isWithin } from '../paths.js';
import { servicesOf, variablesOf, type ComposeService } from './compose-services.js';
import type { InfrastructureFile } from './infrastructure-file.js';
import { formatOf, type InfrastructureFormat } from './names.js';
import { itemsOf, textAt, valueAt, type Placed } from './placed.js';
import { interpolate } from './variables.js';

/** A web server: its images, the folder that it shows without being told, and where its configuration names another. */
interface WebServer {
  images: RegExp;
  root: string;
  format: InfrastructureFormat;
  directive: RegExp;
}

const webServers: readonly WebServer[] = [
  { images: /(^|\/)(nginx(-unprivileged)?|openresty)(:|$)/, root: '/usr/share/nginx/html', format: 'nginx', directive: /^[ \t]*root\s+([^\s;$]+)\s*;/gm },
  { images: /(^|\/)httpd(:|$)/, root: '/usr/local/apache2/htdocs', format: 'apache', directive: /^[ \t]*DocumentRoot\s+"?([^\s"$]+)/gm },
  { images: /(^|\/)php:[\w.-]*apache/, root: '/var/www/html', format: 'apache', directive: /^[ \t]*DocumentRoot\s+"?([^\s"$]+)/gm },
  { images: /(^|\/)caddy(:|$)/, root: '/srv', format: 'caddy', directive: /^[ \t]*root\s+(?:\*\s+)?(\/[^\s{]+)/gm },
];
/** `location ~ /\. { deny all; }` of nginx. */
const refusesHidden = /location\s+~\*?\s+"?(\^?\/|\()[^{]*\\\.[^{]*\{[^}]*(deny\s+all|return\s+40[34])/;

/**
 * Secrets and copies of records in folders of the repository that Docker Compose mounts where a web server looks for what it shows; of the whole repository also its history.
 *
 * @param leakable paths of such files
 */
export function mountedFiles(file: InfrastructureFile, leakable: readonly string[]): ExposureFact[] {
  const variables = variablesOf(file);
  return servicesOf(file).flatMap((service) => {
    const server = webServers.find(({ images }) => images.test(service.image));
    return server === undefined ? [] : itemsOf(valueAt(service.own, 'volumes')).flatMap((volume) => filesShown(volume, service, server, file, variables, leakable));
  });
}

function filesShown(volume: Placed, { name: service }: ComposeService, server: WebServer, file: InfrastructureFile, variables: ReadonlyMap<string, string>, leakable: readonly string[]): ExposureFact[] {
  const configurations = [...file.others.texts].filter(([path]) => formatOf(path) === server.format).map(([, text]) => text);
  const told = configurations.flatMap((text) => [...text.matchAll(server.directive)].map(([, root = '']) => root));
  const folders = (told.length === 0 ? [server.root] : told).flatMap((root) => folderBehind(root, volume, file, variables) ?? []);
  const showsHidden = !configurations.some((text) => refusesHidden.test(text));
  const found = [...showsHidden ? ['.git'] : [], ...leakable].filter((path) => !isTableScript(path) && folders.some((folder) => path === '.git' ? folder === '' : isBelow(path, folder) && (showsHidden || !isHidden(path))));
  return found.map((path) => ({
    span: file.spanOf(volume), way: 'served-file', technology: 'file', title: titleOfLeakable(path), name: path, ports: [], protection: 'none', isDevelopment: file.isDevelopment || /(^|[-_])dev/.test(service),
  }));
}

/** The folder of the repository that is shown as `root`, where a volume lays one there or above it. */
function folderBehind(root: string, volume: Placed, file: InfrastructureFile, variables: ReadonlyMap<string, string>): string | undefined {
  const [source = '', target = ''] = volume.kind === 'text' ? interpolate(volume.text, variables).split(':') : [textAt(volume, 'source') ?? '', textAt(volume, 'target') ?? ''];
  if (!/^\.{1,2}(\/|$)/.test(source) || !target.startsWith('/')) return undefined;
  const folder = file.path(source).replace(/^\.$|\/$/, '');
  const [inside, outside] = [target.replace(/\/$/, ''), root.replace(/\/$/, '')];
  if (isWithin(inside, outside)) return folder;
  return isBelow(outside, inside) ? `${folder}${folder === '' ? outside.slice(inside.length + 1) : outside.slice(inside.length)}` : undefined;
}

function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}
