import type { ExposureFact } from '../../collect/infrastructure-facts.js';
import { openPortsOf, type OpenPort } from './compose-ports.js';
import { servicesOf, variablesOf, type ComposeService } from './compose-services.js';
import { fileOfProxy, outputLogOf } from './container-logs.js';
import type { InfrastructureFile, InfrastructureFacts } from './infrastructure-file.js';
import { entryOf, itemsOf, valueAt } from './placed.js';
import { protectionOf, weakest } from './protection.js';
import { topicsIn } from './record-policies.js';
import { technologyOfImage, technologyOfPort, type Technology } from '../../catalog/technologies.js';

const tlsSetting = 'NODE_TLS_REJECT_UNAUTHORIZED';
/** Arguments that keep a server to its own machine. */
const boundToItself = /--?(bind(_ip|-address)?|host)[= ](127\.0\.0\.1|localhost)\b|listen_addresses=['"]?localhost|(^|\s)-l[= ]?127\.0\.0\.1/;

/** Databases, queues and the pages that show them, as far as a file of Docker Compose lets others than its own containers reach them. */
export function readCompose(file: InfrastructureFile): Partial<InfrastructureFacts> {
  const services = servicesOf(file).map((service) => ({ service, technology: technologyOf(service, file) }));
  const isDevelopment = file.isDevelopment || services.every(({ technology, service }) => technology !== undefined || !mayBeApplication(service));
  const variables = variablesOf(file);
  const unverified = services.flatMap(({ service }) => unverifiedProcess(service, file, isDevelopment));
  const exposures = services.flatMap(({ service, technology }): ExposureFact[] => {
    if (technology === undefined || boundToItself.test(service.command)) return [];
    const base = { technology: technology.name, title: technology.title, name: `service ${service.name}`, isDevelopment, protection: guardOf(technology, service, services.map((each) => each.service)) };
    const network = valueAt(service.own, 'network_mode');
    if (service.networkMode === 'host' && network !== undefined) return [{ ...base, way: 'host-network', ports: [ownPort(service, technology)], span: file.spanOf(network) }];
    const ports = openPortsOf(service.own, variables, file.source);
    const [first] = ports;
    return first === undefined ? [] : [{ ...base, way: 'published', ports: ports.flatMap(({ host }) => host ?? []), span: file.spanOf(first.place), ...closingOf(ports) }];
  });
  const output = services.flatMap(({ service, technology }) => (technology === undefined ? outputLogOf(service, file, variables) : []));
  const logs = [...output.filter((log) => log.isDefault !== true || log === output.find(({ isDefault }) => isDefault)), ...services.flatMap(({ service }) => fileOfProxy(service, file))];
  return { exposures: [...exposures, ...unverified], logs, ends: services.flatMap(({ service }) => topicsIn(service.command, file, service.own)) };
}

/** The port that a server is told to listen on, else its usual one. */
function ownPort({ command, environment }: ComposeService, { ports }: Technology): number {
  const told = /--port[= ](\d+)/.exec(command)?.[1] ?? [...environment].find(([name]) => name.endsWith('_PORT_NUMBER'))?.[1];
  return Number(told) || (ports[0] ?? 0);
}

/** `NODE_TLS_REJECT_UNAUTHORIZED: 0` among the settings of a service. */
function unverifiedProcess(service: ComposeService, file: InfrastructureFile, isDevelopment: boolean): ExposureFact[] {
  const environment = valueAt(service.own, 'environment');
  const setting = entryOf(environment, tlsSetting);
  const line = itemsOf(environment).find((item) => item.kind === 'text' && item.text.startsWith(`${tlsSetting}=`));
  const place = setting === undefined ? line : { start: setting.start, end: setting.value.end };
  if (place === undefined || service.environment.get(tlsSetting) !== '0') return [];
  return [{ span: file.spanOf(place), way: 'unverified', technology: 'tls', title: 'Every server', name: tlsSetting, ports: [], protection: 'none', isDevelopment }];
}

/** By its image; a service that the application builds itself by its name and port. */
function technologyOf({ image, isBuilt, name, own }: ComposeService, { source }: InfrastructureFile): Technology | undefined {
  const byImage = image === '' ? undefined : technologyOfImage(image);
  if (byImage !== undefined || !isBuilt) return byImage;
  const [port] = openPortsOf(own, new Map(), source);
  const byPort = port === undefined ? undefined : technologyOfPort(port.container);
  return byPort?.images.test(name.toLowerCase()) === true ? byPort : undefined;
}

/** Images that are put beside an application while it is developed, and are no application themselves. */
const helperImage = /mail(hog|pit|dev|catcher)|inbucket|jaeger|zipkin|localstack|azurite|busybox|alpine|exporter|prometheus|grafana|loki|tempo|pyroscope|opentelemetry|keycloak|selenium|browserless|gotenberg|wiremock|toxiproxy|http-sim|(^|\/)(mc|ubuntu|debian|curl)(:|@|$)/;

/** A file without any service that may be the application itself is there to develop with. */
function mayBeApplication({ image, isBuilt }: ComposeService): boolean {
  return isBuilt || !helperImage.test(image);
}

/** A page that shows records is as open as the weakest of the servers beside it that it shows. */
function guardOf(technology: Technology, service: ComposeService, all: readonly ComposeService[]): ExposureFact['protection'] {
  const own = protectionOf(technology, service);
  if (technology.shows === undefined || own !== 'unknown') return own;
  const shown = all.flatMap((other) => {
    const found = other.image === '' ? undefined : technologyOfImage(other.image);
    return found !== undefined && technology.shows?.includes(found.name) === true ? [protectionOf(found, other)] : [];
  });
  return weakest(shown);
}

function closingOf(ports: readonly OpenPort[]): Pick<ExposureFact, 'closing'> {
  const edits = ports.flatMap(({ edit }) => edit ?? []);
  if (edits.length < ports.length) return {};
  return { closing: { description: ports.length === 1 ? 'Publish the port on this machine only.' : 'Publish the ports on this machine only.', edits } };
}
