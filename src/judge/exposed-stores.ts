import type { Application, Store } from '../link/application.js';
import { directFields, joinFew } from './wording.js';

const relational = ['prisma', 'typeorm', 'sequelize', 'drizzle', 'knex', 'kysely', 'mikro-orm', 'objection', 'bookshelf', 'lucid', 'waterline', 'sql', 'strapi', 'payload', 'keystone'];
/** Mappers that also keep documents; they count only where the application has no store of a document database's own library. */
const alsoDocuments = ['prisma', 'typeorm', 'mikro-orm', 'payload'];

/** Kinds of stores by the technology that their records lie in. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(['postgresql', 'mysql', 'mariadb', 'mssql', 'cockroachdb', 'adminer', 'phpmyadmin', 'pgadmin'].map((name) => [name, relational])),
  mongodb: ['mongoose', 'mongodb'], 'mongo-express': ['mongoose', 'mongodb'],
  redis: ['redis', 'ioredis', 'session', 'cache', 'keyv', 'bullmq', 'bull'], 'redis-commander': ['redis', 'ioredis'], 'redis-insight': ['redis', 'ioredis'],
  elasticsearch: ['elasticsearch'], kibana: ['elasticsearch'], opensearch: ['opensearch', 'elasticsearch'], 'opensearch-dashboards': ['opensearch', 'elasticsearch'],
  s3: ['s3', 'minio'], gcs: ['gcs'], dynamodb: ['dynamodb'], kafka: ['kafka'], 'kafka-ui': ['kafka'], memcached: ['memcached'], meilisearch: ['meilisearch'], typesense: ['typesense'],
  clickhouse: ['clickhouse'], firestore: ['firestore'], 'firebase-database': ['realtime-database', 'firebase-database'],
};

/** Words of dialects by the technology that speaks them. */
const dialects: Readonly<Record<string, RegExp>> = { postgresql: /^(pg|postgres)/, cockroachdb: /^(pg|postgres|cockroach)/, mysql: /^mysql/, mariadb: /^(mysql|mariadb)/, mssql: /^mssql/ };

/** The stores with personal fields whose records lie in a technology, data subjects first. */
export function storesIn(application: Application, technology: string): Store[] {
  const personal = application.stores.filter((store) => directFields(store).length > 0);
  const kinds = kindsOf[technology] ?? [];
  const own = personal.filter((store) => kinds.includes(store.kind) && mayLieIn(store, technology));
  const found = technology === 'mongodb' && own.length === 0 ? personal.filter(({ kind }) => alsoDocuments.includes(kind)) : own;
  return found.sort((first, second) => Number(second.subject) - Number(first.subject));
}

/** Whether an application leaves open which of several databases it uses, as one that is tested with each of them: its stores lie in one, and nothing here tells in which. */
export function isOneOfSeveral({ exposures, stores }: Application, technology: string): boolean {
  const databases = new Set(exposures.map((exposure) => exposure.technology).filter((name) => dialects[name] !== undefined));
  return databases.has(technology) && databases.size > 1 && stores.every(({ dialect }) => dialect === undefined);
}

function mayLieIn({ dialect }: Store, technology: string): boolean {
  return dialect === undefined || dialects[technology]?.test(dialect) !== false;
}

/** `User.email (contact), Visit.reason (health) and 3 more`: the gravest field of each store, rather one about the person than one that lets them in. */
export function listStores(stores: readonly Store[]): string {
  return joinFew(stores.map((store) => {
    const fields = directFields(store);
    const field = fields.find(({ personal }) => personal?.category !== 'credential') ?? fields[0];
    return field === undefined ? store.name : `${store.name}.${field.name} (${field.personal?.category ?? 'personal'})`;
  }));
}
