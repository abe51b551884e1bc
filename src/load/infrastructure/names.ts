import { isEnvironmentName } from '../../catalog/leakable.js';
import { baseName } from '../paths.js';

/** What an infrastructure file is read as, chosen by its path alone. */
export type InfrastructureFormat =
  | 'compose' | 'kubernetes' | 'terraform' | 'terraform-json' | 'terraform-values' | 'cloud-formation' | 'firestore-rules' | 'database-rules'
  | 'redis-conf' | 'mongod-conf' | 'elasticsearch-yml' | 'pg-hba' | 'log-rotation' | 'nginx' | 'apache' | 'caddy' | 'traefik' | 'firestore-indexes' | 'index-policy' | 'mongodb-indexes' | 'tinybird-datasource';

const composeName = /^(docker-)?compose([.-][\w.-]+)?\.ya?ml$|^[\w.-]+\.(docker-)?compose\.ya?ml$|^docker-stack[\w.-]*\.ya?ml$/i;
/** Folders of manifests, and names of manifests. */
const manifestFolder = /(^|\/)(k8s|kubernetes|kube|manifests?|deploy(ments?)?|helm|charts?|kustomize|overlays|infra(structure)?|ops|devops|argocd|cluster)\//i;
const manifestName = /(^|[-_.])(service|deployment|statefulset|daemonset|pod|namespace|k8s|kubernetes|configmap|secret|manifests?|postgres(ql)?|mysql|mariadb|mongo(db)?|redis|kafka|elasticsearch|minio|database|db)[-_.\d]*\.ya?ml$/i;
const templateName = /^(serverless([.-][\w.-]+)?|template|sam(-template)?|[\w.-]*(cloud-?formation|cfn|stack)[\w.-]*|[\w.-]+\.template)\.(ya?ml|json)$/i;
const templateFolder = /(^|\/)(cloud-?formation|cfn|sam|serverless)\/([^/]+\/)*[\w.-]+\.(ya?ml|json)$/i;

/** Policies and templates of search indices. */
const indexPolicyName = /(^|[._-])(ilm|ism|lifecycle|index-?template)([._-][\w.-]*)?\.json$/i;
const logRotationName = /^[\w.-]*logrotate([.-][\w.-]+)?$/i;

const formats: readonly [InfrastructureFormat, (path: string, name: string) => boolean][] = [
  ['compose', (_, name) => composeName.test(name)],
  ['terraform', (_, name) => /\.tf$/.test(name)],
  ['terraform-values', (_, name) => /\.tfvars$/.test(name)],
  ['terraform-json', (_, name) => /\.tf\.json$/.test(name)],
  ['cloud-formation', (path, name) => templateName.test(name) || templateFolder.test(path)],
  ['firestore-rules', (_, name) => /\.rules$/.test(name)],
  ['database-rules', (_, name) => /^database[\w.-]*\.rules\.json$|^[\w.-]*database\.rules\.json$/.test(name)],
  ['redis-conf', (_, name) => /^(redis|valkey|keydb)[\w.-]*\.conf$/.test(name)],
  ['mongod-conf', (_, name) => /^mongod?\.(conf|ya?ml|cfg)$/.test(name)],
  ['elasticsearch-yml', (_, name) => /^elasticsearch\.ya?ml$/.test(name)],
  ['pg-hba', (_, name) => /^pg_hba(\.[\w.-]+)?\.conf$|^pg_hba$/.test(name)],
  ['log-rotation', (path, name) => logRotationName.test(name) || (/(^|\/)logrotate(\.d)?\//.test(path) && isPlainName(name))],
  ['firestore-indexes', (_, name) => /^firestore[\w.-]*\.indexes\.json$|^[\w-]*firestore[\w.-]*indexes\.json$/.test(name)],
  ['mongodb-indexes', (_, name) => /^(mongo(db)?[._-])?index(es)?\.(ya?ml|json)$/i.test(name)],
  ['tinybird-datasource', (_, name) => /\.datasource$/.test(name)],
  ['index-policy', (path, name) => indexPolicyName.test(name) || (/(^|\/)(ilm|ism)\//.test(path) && name.endsWith('.json'))],
  ['caddy', (_, name) => /^Caddyfile([.-][\w.-]+)?$|\.caddyfile$/i.test(name)],
  ['traefik', (path, name) => /^traefik\.ya?ml$/.test(name) && !manifestFolder.test(path)],
  ['apache', (path, name) => /(^|[/._-])(apache2?|httpd|vhosts?)([/._-]|$)/i.test(path) && isServerConfiguration(name)],
  ['nginx', (path, name) => /nginx|(^|\/)sites-(available|enabled)\//i.test(path) && isServerConfiguration(name)],
  ['kubernetes', (path, name) => /\.ya?ml$/.test(name) && (manifestFolder.test(path) || manifestName.test(name))],
];

/** What a file is read as; undefined for all others. */
export function formatOf(path: string): InfrastructureFormat | undefined {
  const name = baseName(path);
  return formats.find(([, isNamedSo]) => isNamedSo(path, name))?.[0];
}

/** Whether a file of this name may be one of infrastructure, wherever it stands. */
export function mayBeInfrastructure(name: string): boolean {
  return /\.(ya?ml|tf|tfvars|rules|conf|cfg|logrotate|vhost|caddyfile|datasource)(\.template)?$|^Caddyfile/.test(name) || isPlainName(name) || /\.tf\.json$|\.rules\.json$|indexes\.json$|policy\.json$/.test(name) || indexPolicyName.test(name) || isEnvironmentName(name);
}

/** A name without an extension, as files of systems have. */
function isPlainName(name: string): boolean {
  return /^[\w-]+(\.conf)?$/.test(name);
}

function isServerConfiguration(name: string): boolean {
  return isPlainName(name) || /\.(conf|vhost)(\.template)?$/.test(name);
}
