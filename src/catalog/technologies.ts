import type { Protection } from '../collect/infrastructure-facts.js';

/** A server that keeps records, or a page that shows those of one, as containers run it. */
export interface Technology {
  name: string;
  /** What people call it. */
  title: string;
  /** The last part of the image's name, without tag. */
  images: RegExp;
  /** Ports that it listens on without being told, the one of its protocol first. */
  ports: readonly number[];
  /** Environment variables that hold its password or the whole credential. */
  passwords?: RegExp;
  /** `NAME=VALUE` of the environment, or an argument, that lets everybody in. */
  open?: RegExp;
  /** The password among the arguments. */
  argument?: RegExp;
  /** The same as `open`, for what asks everybody who they are. */
  guarded?: RegExp;
  /** An argument with a file of settings, which may say anything. */
  configured?: RegExp;
  /** How the image starts where nothing is said; by the tag where versions differ. */
  absent: Protection | ((tag: string) => Protection);
  /** It is a page or a proxy that shows the records of these. */
  shows?: readonly string[];
}

/**
 * What images do without being told is said by the pages of each: a superuser's password is required (PostgreSQL, MySQL, SQL Server), there is none
 * (MongoDB, Redis, Memcached, Kafka), or a well-known one (RabbitMQ, MinIO, Neo4j).
 *
 * https://hub.docker.com/_/postgres https://hub.docker.com/_/mongo https://hub.docker.com/_/redis https://hub.docker.com/_/rabbitmq
 * https://www.elastic.co/guide/en/elasticsearch/reference/current/security-minimal-setup.html
 */
export const technologies: readonly Technology[] = [
  {
    name: 'postgresql', title: 'PostgreSQL', images: /^(postgres(ql)?|postgis|pgvector|timescaledb(-ha)?|pgvecto-rs|paradedb|spilo[\w-]*)$/, ports: [5432],
    passwords: /^(POSTGRES(QL)?_(POSTGRES_)?PASSWORD|PGPASSWORD)$/, open: /^(POSTGRES_HOST_AUTH_METHOD=trust|ALLOW_EMPTY_PASSWORD=(yes|true|1))$/, guarded: /^POSTGRES(QL)?_PASSWORD_FILE=./, absent: 'unknown',
  },
  { name: 'cockroachdb', title: 'CockroachDB', images: /^cockroach$/, ports: [26257, 8080], open: /--insecure/, absent: 'unknown' },
  {
    name: 'mysql', title: 'MySQL', images: /^(mysql(-server)?|percona(-server)?)$/, ports: [3306, 33060],
    passwords: /^MYSQL_(ROOT_)?PASSWORD$/, open: /^(MYSQL_ALLOW_EMPTY_PASSWORD|ALLOW_EMPTY_PASSWORD)=(yes|true|1)$|--skip-grant-tables/, guarded: /^MYSQL_(RANDOM_ROOT_PASSWORD|ROOT_PASSWORD_FILE)=./, absent: 'unknown',
  },
  {
    name: 'mariadb', title: 'MariaDB', images: /^mariadb(-galera)?$/, ports: [3306],
    passwords: /^(MYSQL|MARIADB)_(ROOT_)?PASSWORD$/, open: /^((MYSQL|MARIADB)_ALLOW_EMPTY_(ROOT_)?PASSWORD|ALLOW_EMPTY_PASSWORD)=(yes|true|1)$|--skip-grant-tables/,
    guarded: /^(MYSQL|MARIADB)_(RANDOM_ROOT_PASSWORD|ROOT_PASSWORD_FILE|ROOT_PASSWORD_HASH)=./, absent: 'unknown',
  },
  { name: 'mssql', title: 'SQL Server', images: /^(server|azure-sql-edge|mssql-server[\w-]*)$/, ports: [1433], passwords: /^(MSSQL_)?SA_PASSWORD$/, absent: 'unknown' },
  {
    name: 'mongodb', title: 'MongoDB', images: /^(mongo|mongodb(-community-server|-enterprise-server|-sharded)?|mongodb-atlas-local|percona-server-mongodb)$/, ports: [27017],
    passwords: /^(MONGO_INITDB_ROOT_PASSWORD|MONGODB_(INITDB_)?(ROOT_)?PASSWORD)$/, guarded: /--auth\b|--keyFile|^MONGO_INITDB_ROOT_PASSWORD_FILE=./, configured: /(^|\s)(--config|-f)[= ]/, absent: 'none',
  },
  {
    name: 'redis', title: 'Redis', images: /^(redis|valkey|keydb|redis-stack(-server)?|redis-cluster|redismod|dragonfly|redis-server)$/, ports: [6379, 8001],
    passwords: /^(REDIS|VALKEY|KEYDB)_PASSWORD$|^(DFLY|REDIS)_requirepass$/, argument: /--requirepass[= ]["']?([^\s"']+)/, open: /^ALLOW_EMPTY_PASSWORD=(yes|true|1)$/, guarded: /--aclfile|--user\s/, configured: /\.conf\b/, absent: 'none',
  },
  { name: 'dynamodb', title: 'DynamoDB', images: /^dynamodb-local$/, ports: [8000], absent: 'none' },
  { name: 'memcached', title: 'Memcached', images: /^memcached$/, ports: [11211], passwords: /^MEMCACHED_PASSWORD$/, guarded: /(^|\s)(-S|--enable-sasl)\b/, absent: 'none' },
  {
    name: 'elasticsearch', title: 'Elasticsearch', images: /^elasticsearch(-oss)?$/, ports: [9200, 9300],
    passwords: /^(ELASTIC|ELASTICSEARCH)_PASSWORD$/, open: /^xpack\.security\.enabled=["']?false|^ELASTICSEARCH_ENABLE_SECURITY=(no|false)$/, guarded: /^xpack\.security\.enabled=["']?true/,
    absent: (tag) => (/^[1-7]\b/.test(tag) ? 'none' : 'unknown'),
  },
  {
    name: 'opensearch', title: 'OpenSearch', images: /^opensearch$/, ports: [9200, 9300, 9600],
    passwords: /^OPENSEARCH_INITIAL_ADMIN_PASSWORD$/, open: /^(plugins\.security\.disabled=["']?true|DISABLE_SECURITY_PLUGIN=["']?true)/, absent: (tag) => (/^(1|2\.([0-9]|1[01]))\b/.test(tag) ? 'default' : 'unknown'),
  },
  {
    name: 'couchdb', title: 'CouchDB', images: /^couchdb$/, ports: [5984],
    passwords: /^COUCHDB_PASSWORD$/, absent: (tag) => (/^[12]\b/.test(tag) ? 'none' : 'unknown'),
  },
  {
    name: 'kafka', title: 'Kafka', images: /^(kafka|cp-kafka|cp-server|kafka-native|redpanda|confluent-local)$/, ports: [9092, 9093, 9094, 29092, 19092, 9644, 8081, 8082],
    guarded: /SASL|mTLS|SSL_CLIENT_AUTH=required/, absent: 'none',
  },
  { name: 'zookeeper', title: 'ZooKeeper', images: /^(zookeeper|cp-zookeeper)$/, ports: [2181], guarded: /SASL|ZOO_ENABLE_AUTH=yes/, absent: 'none' },
  {
    name: 'rabbitmq', title: 'RabbitMQ', images: /^rabbitmq$/, ports: [5672, 15672],
    passwords: /^RABBITMQ_(DEFAULT_PASS(WORD)?|PASSWORD)$/, guarded: /^RABBITMQ_(DEFAULT_PASS_FILE|CONFIG_FILE)=./, absent: 'default',
  },
  { name: 'nats', title: 'NATS', images: /^nats$/, ports: [4222, 8222], argument: /--pass[= ](\S+)/, guarded: /--auth|--config|(^|\s)-c\s/, absent: 'none' },
  {
    name: 's3', title: 'MinIO', images: /^(minio|rustfs)$/, ports: [9000, 9001],
    passwords: /^(MINIO_ROOT_PASSWORD|MINIO_SECRET_KEY|RUSTFS_SECRET_KEY)$/, guarded: /^MINIO_ROOT_PASSWORD_FILE=./, absent: 'default',
  },
  { name: 'cassandra', title: 'Cassandra', images: /^(cassandra|scylla|dse-server)$/, ports: [9042], passwords: /^CASSANDRA_PASSWORD$/, guarded: /PasswordAuthenticator/, absent: 'none' },
  {
    name: 'clickhouse', title: 'ClickHouse', images: /^clickhouse(-server)?$/, ports: [8123, 9000],
    passwords: /^CLICKHOUSE_(ADMIN_)?PASSWORD$/, open: /^ALLOW_EMPTY_PASSWORD=(yes|true|1)$/, absent: 'unknown',
  },
  { name: 'neo4j', title: 'Neo4j', images: /^neo4j$/, ports: [7687, 7474], passwords: /^NEO4J_AUTH$/, open: /^NEO4J_AUTH=none$|^NEO4J_dbms_security_auth__enabled=false$/, absent: 'default' },
  { name: 'influxdb', title: 'InfluxDB', images: /^influxdb$/, ports: [8086], passwords: /^(DOCKER_INFLUXDB_INIT_PASSWORD|INFLUXDB_ADMIN_PASSWORD)$/, absent: (tag) => (/^1\b/.test(tag) ? 'none' : 'unknown') },
  { name: 'arangodb', title: 'ArangoDB', images: /^arangodb$/, ports: [8529], passwords: /^ARANGO_ROOT_PASSWORD$/, open: /^ARANGO_NO_AUTH=./, absent: 'unknown' },
  { name: 'surrealdb', title: 'SurrealDB', images: /^surrealdb$/, ports: [8000], passwords: /^SURREAL_PASS$/, argument: /--pass[= ](\S+)/, open: /--unauthenticated/, absent: 'unknown' },
  { name: 'meilisearch', title: 'Meilisearch', images: /^meilisearch$/, ports: [7700], passwords: /^MEILI_MASTER_KEY$/, argument: /--master-key[= ]["']?([^\s"']+)/, absent: 'none' },
  { name: 'typesense', title: 'Typesense', images: /^typesense$/, ports: [8108], passwords: /^TYPESENSE_API_KEY$/, argument: /--api-key[= ]["']?([^\s"']+)/, absent: 'unknown' },
  { name: 'qdrant', title: 'Qdrant', images: /^qdrant$/, ports: [6333, 6334], passwords: /^QDRANT__SERVICE__API_KEY$/, absent: 'none' },
  { name: 'weaviate', title: 'Weaviate', images: /^weaviate$/, ports: [8080, 50051], open: /^AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED=["']?true/, guarded: /^AUTHENTICATION_(APIKEY|OIDC)_ENABLED=["']?true/, absent: 'none' },
  { name: 'kibana', title: 'Kibana', images: /^kibana(-oss)?$/, ports: [5601], absent: 'unknown', shows: ['elasticsearch'] },
  { name: 'opensearch-dashboards', title: 'OpenSearch Dashboards', images: /^opensearch-dashboards$/, ports: [5601], open: /^DISABLE_SECURITY_DASHBOARDS_PLUGIN=["']?true/, absent: 'unknown', shows: ['opensearch'] },
  { name: 'phpmyadmin', title: 'phpMyAdmin', images: /^phpmyadmin$/, ports: [80], open: /^PMA_PASSWORD=./, absent: 'unknown', shows: ['mysql', 'mariadb'] },
  { name: 'adminer', title: 'Adminer', images: /^adminer$/, ports: [8080], absent: 'unknown', shows: ['postgresql', 'mysql', 'mariadb', 'mssql'] },
  { name: 'pgadmin', title: 'pgAdmin', images: /^pgadmin4$/, ports: [80, 443], passwords: /^PGADMIN_DEFAULT_PASSWORD$/, open: /^PGADMIN_CONFIG_SERVER_MODE=["']?False/i, absent: 'unknown' },
  { name: 'mongo-express', title: 'mongo-express', images: /^mongo-express$/, ports: [8081], passwords: /^ME_CONFIG_BASICAUTH_PASSWORD$/, open: /^ME_CONFIG_BASICAUTH(_ENABLED)?=["']?false/, absent: 'default' },
  { name: 'redis-commander', title: 'Redis Commander', images: /^redis-commander$/, ports: [8081], passwords: /^HTTP_PASSWORD$/, absent: 'none' },
  { name: 'redis-insight', title: 'Redis Insight', images: /^redisinsight$/, ports: [5540, 8001], absent: 'none' },
  { name: 'kafka-ui', title: 'Kafka UI', images: /^(kafka-ui|kafdrop|akhq|kafka-console|cmak)$/, ports: [8080, 9000], guarded: /^AUTH_TYPE=(LOGIN_FORM|OAUTH2|LDAP)/, absent: 'none' },
];

/** The technology of an image: `docker.io/library/redis:7-alpine`. */
export function technologyOfImage(image: string): Technology | undefined {
  const { name, repository } = partsOfImage(image);
  return technologies.find(({ images, name: technology }) => images.test(name) && (name !== 'server' || (technology === 'mssql' && /mssql/.test(repository))));
}

/** The technology that listens on a port where nothing else is told. */
export function technologyOfPort(port: number): Technology | undefined {
  return technologies.find(({ ports: [main] }) => main === port);
}

export function technologyNamed(name: string): Technology | undefined {
  return technologies.find((technology) => technology.name === name);
}

/** `7-alpine`; `latest` where there is none. */
export function tagOfImage(image: string): string {
  return partsOfImage(image).tag;
}

function partsOfImage(image: string): { repository: string; name: string; tag: string } {
  const [repository = ''] = image.split('@', 1);
  const [name = '', tag = 'latest'] = (repository.split('/').at(-1) ?? '').split(':');
  return { repository, name: name.toLowerCase(), tag };
}
