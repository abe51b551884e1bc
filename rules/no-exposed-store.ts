import type { ExposureFact, ExposureWay, Protection } from '../src/collect/facts.js';
import { isOneOfSeveral, listStores, storesIn } from '../src/judge/exposed-stores.js';
import type { Problem, Rule } from '../src/judge/rule.js';
import { directFields, gravestCategory, joinWords } from '../src/judge/wording.js';
import type { Application } from '../src/link/application.js';

interface Options {
  /** Leave alone what only files for development or tests open. */
  ignoreDevelopment: boolean;
  /** Names of services, resources and files that this rule leaves alone. */
  ignore: string[];
}

/** The static twin of what scanners of the internet look for: databases, buckets and files that anybody reads. */
export const noExposedStore: Rule<Options> = {
  name: 'no-exposed-store',
  description: 'Disallow databases, buckets and files that are open to the network without authentication, or over connections that nothing verifies',
  help: 'Publish databases on 127.0.0.1 or not at all, give each a password of its own, keep buckets private and verify certificates.',
  references: { weaknesses: ['CWE-306', 'CWE-1392', 'CWE-668', 'CWE-552', 'CWE-295'], articles: ['5(1)(f)', '25', '32'] },
  preset: 'recommended',
  severity: 'error',
  restsOnAbsence: false,
  suggests: true,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      ignoreDevelopment: { description: 'Leave alone what only files for development or tests open.', default: false, type: 'boolean' },
      ignore: { description: 'Names of services, resources and files that this rule leaves alone.', default: [], type: 'array', items: { type: 'string' }, uniqueItems: true },
    },
  },
  defaults: { ignoreDevelopment: false, ignore: [] },
  check: (application, { ignoreDevelopment, ignore }) => application.exposures
    .filter(({ isDevelopment, name }) => !(isDevelopment && ignoreDevelopment) && !ignore.some((ignored) => name === ignored || name.endsWith(` ${ignored}`)))
    .map((exposure) => problemOf(exposure, application)),
};

function problemOf(exposure: ExposureFact, application: Application): Problem {
  const stores = storesIn(application, exposure.technology).filter(({ name, aliases }) => exposure.collection === undefined || name === exposure.collection || aliases.includes(exposure.collection));
  const fields = stores.flatMap(directFields);
  const isAlternative = isOneOfSeveral(application, exposure.technology);
  const holds = stores.length === 0 ? '' : `, which ${isAlternative ? 'may hold' : 'holds'} ${listStores(stores)},`;
  const { closing } = exposure;
  return {
    span: exposure.span,
    message: `${exposure.title} (${exposure.name})${holds} ${reasons[exposure.way](exposure)}. ${remedies[exposure.way](exposure)}`,
    category: gravestCategory(fields),
    kind: 'direct',
    confidence: confidenceOf(exposure, stores.length > 0, isAlternative),
    ...(exposure.isDevelopment || (stores.length === 0 && exposure.way !== 'served-file') ? { severity: 'warning' as const } : {}),
    subject: exposure.name,
    evidence: stores.slice(0, 3).map((store) => ({ file: store.span.file, line: store.span.line, how: `${store.name} ${isAlternative ? 'may be' : 'is'} kept there` })),
    ...(closing === undefined ? {} : { suggestions: [closing] }),
  };
}

/** Ways that only count where nothing but the network was in between. */
const guardedByPassword: readonly ExposureWay[] = ['published', 'host-network', 'bound'];
/** What is often meant to be read by all: it counts where personal data is known to lie there. */
const oftenMeant: readonly ExposureWay[] = ['public-objects', 'public-allowed', 'open-read'];

function confidenceOf({ way, protection, isDevelopment }: ExposureFact, holdsPersonalData: boolean, isAlternative: boolean): Problem['confidence'] {
  if (way === 'served-file' && protection === 'unknown') return 'possible';
  if (guardedByPassword.includes(way) && (protection === 'secret' || protection === 'unknown')) return 'possible';
  if (oftenMeant.includes(way) && !holdsPersonalData) return 'possible';
  return isDevelopment || isAlternative || protection === 'unknown' || protection === 'secret' ? 'likely' : 'certain';
}

const guards: Readonly<Record<Protection, string>> = {
  none: 'without authentication',
  default: 'with a password that everybody tries first',
  written: 'with a password that stands in the repository',
  unknown: 'and nothing here tells what guards it',
  secret: 'with nothing but a password before it',
};

function portsOf({ ports }: ExposureFact): string {
  return ports.length === 0 ? '' : `${ports.length === 1 ? 'port' : 'ports'} ${joinWords(ports.map(String))} `;
}

const reasons: Readonly<Record<ExposureWay, (exposure: ExposureFact) => string>> = {
  published: (exposure) => `is published on ${exposure.ports.length === 0 ? '' : `${portsOf(exposure)}of `}every network interface ${guards[exposure.protection]}`,
  'host-network': (exposure) => `runs in the network of its host and listens on ${portsOf(exposure)}${guards[exposure.protection]}`,
  'host-port': (exposure) => `takes ${portsOf(exposure)}of every node that it runs on, ${guards[exposure.protection]}`,
  'node-port': (exposure) => `is reached through ${portsOf(exposure)}of every node, ${guards[exposure.protection]}`,
  'load-balancer': (exposure) => `has a load balancer with a public address on ${portsOf(exposure)}${guards[exposure.protection]}`,
  bound: (exposure) => `listens on every network interface ${guards[exposure.protection]}`,
  firewall: (exposure) => `lets every address of the internet in on ${portsOf(exposure).trimEnd()}`,
  'public-address': () => 'has an address that the whole internet reaches',
  'public-objects': () => 'lets everybody read its objects',
  'public-list': () => 'lets everybody list or change its objects',
  'public-allowed': () => 'has the protection against public objects switched off',
  'open-read': () => 'lets everybody read all of it, without signing in',
  'open-write': () => 'lets everybody write to it, without signing in',
  'served-file': () => 'is shown to everybody who asks the web server for it',
  unverified: () => 'is reached without verifying its certificate, so anybody in between reads and changes the records',
  unencrypted: () => 'is reached without encryption, so anybody in between reads and changes the records',
};

const remedies: Readonly<Record<ExposureWay, (exposure: ExposureFact) => string>> = {
  published: () => 'Publish it on 127.0.0.1 only, or not at all: containers of the same network reach it without.',
  'host-network': () => 'Let it listen on 127.0.0.1, or put it into a network of containers.',
  'host-port': () => 'Drop hostPort and let a Service of the type ClusterIP lead to it.',
  'node-port': () => 'Make the Service a ClusterIP.',
  'load-balancer': () => 'Make the Service a ClusterIP, or the load balancer an internal one.',
  bound: ({ protection }) => (protection === 'none' ? 'Bind it to a private address and require a password.' : 'Bind it to a private address.'),
  firewall: () => 'Let only the security group or the private range of the application in.',
  'public-address': () => 'Switch the public address off and reach it through the private network.',
  'public-objects': () => 'Make the bucket private and hand out signed addresses.',
  'public-list': () => 'Make the bucket private and hand out signed addresses.',
  'public-allowed': () => 'Block public access, all four ways.',
  'open-read': () => 'Ask for request.auth and that the record is the reader\'s own.',
  'open-write': () => 'Ask for request.auth and that the record is the writer\'s own.',
  'served-file': () => 'Move it out of the folder that is served, and change the secrets in it.',
  unverified: () => 'Verify it, against the provider\'s certificate authority (ca) where that is an own one.',
  unencrypted: () => 'Use TLS.',
};
