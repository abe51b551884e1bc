import type { EndFact, LogFact, ExposureFact } from '../../collect/infrastructure-facts.js';
import type { Note } from '../../collect/facts.js';
import type { Discovery } from '../discover.js';
import { compareSpans } from '../../order.js';
import { readCloudFormation } from './cloud-formation.js';
import { readCompose } from './compose.js';
import { readDatabaseRules, readFirestoreRules } from './firebase.js';
import { InfrastructureFile, Surroundings, type InfrastructureReader } from './infrastructure-file.js';
import { readKubernetes } from './kubernetes.js';
import { readLogRotation } from './log-rotation.js';
import { formatOf, type InfrastructureFormat } from './names.js';
import { mountedFiles } from './mounted-folders.js';
import { readElasticsearchYml, readMongodConf, readPgHba, readRedisConf } from './server-configurations.js';
import { readMongodbIndexes } from './mongodb-indexes.js';
import { readFirestoreIndexes, readIndexPolicy } from './record-policies.js';
import { servedFiles } from './served-files.js';
import { readApache, readCaddy, readNginx, readTraefik } from './web-servers.js';
import { readTinybirdDatasource } from './tinybird.js';
import { readTerraform, readTerraformJson } from './terraform.js';

/** What the files beside the code say about records: who else reaches them, and what ends them. Nothing of them is executed. */
export interface Infrastructure {
  exposures: ExposureFact[];
  ends: EndFact[];
  logs: LogFact[];
  notes: Note[];
}

const readers: Readonly<Record<InfrastructureFormat, InfrastructureReader>> = {
  compose: readCompose,
  kubernetes: readKubernetes,
  terraform: readTerraform,
  'terraform-json': readTerraformJson,
  // They say nothing by themselves.
  'terraform-values': () => ({}),
  'cloud-formation': readCloudFormation,
  'firestore-rules': readFirestoreRules,
  'database-rules': readDatabaseRules,
  'redis-conf': readRedisConf,
  'mongod-conf': readMongodConf,
  'elasticsearch-yml': readElasticsearchYml,
  'pg-hba': readPgHba,
  'log-rotation': readLogRotation,
  nginx: readNginx,
  apache: readApache,
  caddy: readCaddy,
  traefik: readTraefik,
  'firestore-indexes': readFirestoreIndexes,
  'index-policy': readIndexPolicy,
  'mongodb-indexes': readMongodbIndexes,
  'tinybird-datasource': readTinybirdDatasource,
};

/** Reads every infrastructure file of an application. */
export function readInfrastructure({ tree, infrastructure, environments, leakable, configurations }: Pick<Discovery, 'tree' | 'infrastructure' | 'environments' | 'leakable' | 'configurations'>): Infrastructure {
  const notes: Note[] = [];
  const readEnvironment = (file: string): string | undefined => {
    const content = environments.has(file) ? tree.read(file) : undefined;
    return content !== undefined && 'text' in content ? content.text : undefined;
  };
  const surroundings = new Surroundings(infrastructure, notes, readEnvironment);
  const composed = [...infrastructure].filter(([file]) => formatOf(file) === 'compose').map(([file, text]) => new InfrastructureFile(file, text, surroundings));
  const facts = [...infrastructure].map(([file, text]) => {
    const format = formatOf(file);
    return format === undefined ? {} : readers[format](new InfrastructureFile(file, text, surroundings));
  });
  return {
    exposures: [...facts.flatMap(({ exposures = [] }) => exposures), ...servedFiles(leakable, configurations), ...composed.flatMap((file) => mountedFiles(file, leakable))].sort((first, second) => compareSpans(first.span, second.span)),
    ends: facts.flatMap(({ ends = [] }) => ends),
    logs: facts.flatMap(({ logs = [] }) => logs),
    notes,
  };
}
