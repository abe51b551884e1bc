import type { ExposureFact, ExposureWay } from '../../collect/infrastructure-facts.js';
import { isManifest, type InfrastructureFile, type InfrastructureFacts } from './infrastructure-file.js';
import { entriesOf, isTrue, itemsOf, textAt, textsOf, valueAt, type Placed } from './placed.js';
import { protectionOf, unknownValue, type Container } from './protection.js';
import { technologyOfImage, type Technology } from '../../catalog/technologies.js';

interface Workload {
  labels: ReadonlyMap<string, string>;
  namespace: string;
  /** The pod's specification. */
  pod: Placed;
  databases: { container: Placed; technology: Technology; started: Container }[];
}

const workloadKinds = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Pod', 'Job']);
const internalBalancer = /internal/i;

/** Services that lead the world to a database, and databases that take ports of their nodes. A template of Helm is no YAML, and says nothing here. */
export function readKubernetes(file: InfrastructureFile): Partial<InfrastructureFacts> {
  if (!isManifest(file.text)) return {};
  const documents = file.documents();
  // A Service often stands in a file of its own.
  const workloads = documents.some((document) => textAt(document, 'kind') === 'Service') ? file.others.manifests.flatMap((document) => workloadOf(document, file) ?? []) : [];
  return {
    exposures: [
      ...documents.filter((document) => textAt(document, 'kind') === 'Service').flatMap((service) => exposuresOfService(service, workloads, file)),
      ...documents.flatMap((document) => workloadOf(document, file) ?? []).flatMap((workload) => exposuresOfWorkload(workload, file)),
    ],
  };
}

function workloadOf(document: Placed, file: InfrastructureFile): Workload | undefined {
  const kind = textAt(document, 'kind') ?? '';
  if (!workloadKinds.has(kind)) return undefined;
  const template = kind === 'Pod' ? document : valueAt(document, 'spec', 'template');
  const pod = valueAt(template, 'spec');
  if (pod === undefined) return undefined;
  const databases = itemsOf(valueAt(pod, 'containers')).flatMap((container) => {
    const image = textAt(container, 'image') ?? '';
    const technology = technologyOfImage(image);
    return technology === undefined ? [] : [{ container, technology, started: { image, environment: environmentOf(container, file), command: lineOf(container) } }];
  });
  return { labels: textsByKey(valueAt(template, 'metadata', 'labels')), namespace: textAt(document, 'metadata', 'namespace') ?? '', pod, databases };
}

function textsByKey(value: Placed | undefined): Map<string, string> {
  return new Map(entriesOf(value).flatMap(({ key, value: text }) => (text.kind === 'text' ? [[key, text.text] as const] : [])));
}

function lineOf(container: Placed): string {
  return [...textsOf(valueAt(container, 'command')), ...textsOf(valueAt(container, 'args'))].join(' ').replaceAll(/\$\((\w+)\)/g, '$$$1');
}

/** `env`, and the ConfigMaps of the project in `envFrom`; what stands in a Secret is not known here. */
function environmentOf(container: Placed, file: InfrastructureFile): Map<string, string> {
  const fromMaps = itemsOf(valueAt(container, 'envFrom')).flatMap((source) => {
    const name = textAt(source, 'configMapRef', 'name');
    return name === undefined ? [] : [...configMap(name, file)];
  });
  const own = itemsOf(valueAt(container, 'env')).flatMap((variable): [string, string][] => {
    const name = textAt(variable, 'name');
    if (name === undefined) return [];
    const map = textAt(variable, 'valueFrom', 'configMapKeyRef', 'name');
    const key = textAt(variable, 'valueFrom', 'configMapKeyRef', 'key') ?? '';
    return [[name, textAt(variable, 'value') ?? (map === undefined ? unknownValue : configMap(map, file).get(key) ?? unknownValue)]];
  });
  return new Map([...fromMaps, ...own]);
}

function configMap(name: string, file: InfrastructureFile): Map<string, string> {
  const found = file.others.manifests.find((document) => textAt(document, 'kind') === 'ConfigMap' && textAt(document, 'metadata', 'name') === name);
  return textsByKey(valueAt(found, 'data'));
}

function exposuresOfService(service: Placed, workloads: readonly Workload[], file: InfrastructureFile): ExposureFact[] {
  const type = valueAt(service, 'spec', 'type');
  const way = wayOf(textAt(service, 'spec', 'type'));
  if (type === undefined || way === undefined || isInternal(service)) return [];
  const selector = textsByKey(valueAt(service, 'spec', 'selector'));
  const selected = workloads.filter(({ labels, namespace }) => namespace === (textAt(service, 'metadata', 'namespace') ?? namespace)
    && selector.size > 0 && [...selector].every(([key, value]) => labels.get(key) === value));
  const declared = itemsOf(valueAt(service, 'spec', 'ports'));
  const [found] = selected.flatMap(({ pod, databases }) => databases.map((database) => ({ database, leading: portsTo(database, pod, declared) })))
    .filter(({ leading }) => declared.length === 0 || leading.length > 0);
  if (found === undefined) return [];
  const { database, leading } = found;
  const ports = leading.flatMap((port) => Number(textAt(port, way === 'node-port' ? 'nodePort' : 'port') ?? textAt(port, 'port')) || []);
  const closing = { description: 'Make it a ClusterIP, which only the cluster reaches.', edits: [{ span: file.spanOf(type), text: 'ClusterIP' }] };
  return [{
    ...exposureOf(database, file), way, name: `Service ${textAt(service, 'metadata', 'name') ?? ''}`.trim(), ports, span: file.spanOf(type), ...(hasNodePorts(service) ? {} : { closing }),
  }];
}

/** The ports of a Service that end at a database, rather than at the application that shares its pod. */
function portsTo({ container, technology }: Workload['databases'][number], pod: Placed, ports: readonly Placed[]): Placed[] {
  const own = portNamesOf(container);
  const all = itemsOf(valueAt(pod, 'containers')).flatMap((each) => portNamesOf(each));
  return ports.filter((port) => {
    const target = textAt(port, 'targetPort') ?? textAt(port, 'port') ?? '';
    if (own.length > 0) return own.includes(target) || technology.ports.includes(Number(target));
    return !all.includes(target);
  });
}

/** The numbers and the names of the ports that a container declares. */
function portNamesOf(container: Placed): string[] {
  return itemsOf(valueAt(container, 'ports')).flatMap((port) => [textAt(port, 'containerPort'), textAt(port, 'name')].filter((text) => text !== undefined));
}

function wayOf(type: string | undefined): ExposureWay | undefined {
  if (type === 'NodePort') return 'node-port';
  return type === 'LoadBalancer' ? 'load-balancer' : undefined;
}

/** The type alone is no valid edit where a port of the nodes is chosen as well. */
function hasNodePorts(service: Placed): boolean {
  return itemsOf(valueAt(service, 'spec', 'ports')).some((port) => valueAt(port, 'nodePort') !== undefined);
}

/** A load balancer inside the private network, or one that lets only some addresses in. */
function isInternal(service: Placed): boolean {
  const annotations = textsByKey(valueAt(service, 'metadata', 'annotations'));
  const ranges = textsOf(valueAt(service, 'spec', 'loadBalancerSourceRanges'));
  return [...annotations].some(([key, value]) => (internalBalancer.test(key) && value !== 'false') || internalBalancer.test(value))
    || (ranges.length > 0 && !ranges.includes('0.0.0.0/0'));
}

function exposuresOfWorkload({ pod, databases }: Workload, file: InfrastructureFile): ExposureFact[] {
  const hostNetwork = valueAt(pod, 'hostNetwork');
  return databases.flatMap((database): ExposureFact[] => {
    const { container, technology } = database;
    const name = `container ${textAt(container, 'name') ?? ''}`.trim();
    if (hostNetwork !== undefined && isTrue(hostNetwork)) return [{ ...exposureOf(database, file), way: 'host-network', name, ports: technology.ports.slice(0, 1), span: file.spanOf(hostNetwork) }];
    const [port] = itemsOf(valueAt(container, 'ports')).flatMap((each) => valueAt(each, 'hostPort') ?? []);
    return port === undefined || port.kind !== 'text' ? [] : [{ ...exposureOf(database, file), way: 'host-port', name, ports: [Number(port.text)], span: file.spanOf(port) }];
  });
}

function exposureOf({ technology, started }: Workload['databases'][number], file: InfrastructureFile): Pick<ExposureFact, 'technology' | 'title' | 'protection' | 'isDevelopment'> {
  return { technology: technology.name, title: technology.title, protection: protectionOf(technology, started), isDevelopment: file.isDevelopment };
}
