import { describe, expect, it } from 'vitest';
import { closed, exposuresIn, infrastructureOf } from './reading.js';

const compose = (services: string) => ({ 'compose.yaml': `services:\n${services}` });
const redis = (ports: string, more = '') => compose(`  cache:\n    image: redis:7\n    ports: ${ports}\n${more}`);

describe('a port of Docker Compose', () => {
  it.each([
    ['"6379:6379"', '6379'], ['6379:6379', '6379'], ['"0.0.0.0:6380:6379"', '6380'], ['"[::]:6379:6379"', '6379'], ['"6379"', ''], ['6379', ''],
    ['"${CACHE_PORT:-6390}:6379"', '6390'], ['{ target: 6379, published: 6400 }', '6400'], ['{ target: 6379, published: "6400", host_ip: 0.0.0.0 }', '6400'], ['"6379-6380:6379-6380"', '6379'], ['"6379:6379/tcp"', '6379'],
  ])('%s is open to the network', (port, published) => {
    expect(exposuresIn(redis(`[${port}]`))).toEqual([`compose.yaml:4 redis published none ${published}`.trim()]);
  });

  it.each([
    '"127.0.0.1:6379:6379"', '"localhost:6379:6379"', '"[::1]:6379:6379"', '"192.168.1.20:6379:6379"', '"${HOST_IP:-127.0.0.1}:6379:6379"', '"${HOST_IP}:6379:6379"', '"6379:6379/udp"',
    '{ target: 6379, published: 6379, host_ip: 127.0.0.1 }', '{ target: 6379, published: 6379, protocol: udp }',
  ])('%s is not', (port) => {
    expect(exposuresIn(redis(`[${port}]`))).toEqual([]);
  });

  it('that is only exposed is for other containers', () => {
    expect(exposuresIn(compose('  cache:\n    image: redis:7\n    expose: ["6379"]\n'))).toEqual([]);
  });

  it('does not count where the server listens to itself', () => {
    expect(exposuresIn(redis('["6379:6379"]', '    command: redis-server --bind 127.0.0.1\n'))).toEqual([]);
  });

  it('is not needed in the network of the host', () => {
    expect(exposuresIn(compose('  db:\n    image: mongo\n    network_mode: host\n'))).toEqual(['compose.yaml:4 mongodb host-network none 27017']);
    expect(exposuresIn(compose('  db:\n    image: redis\n    command: redis-server --port 6390\n    network_mode: host\n'))).toEqual(['compose.yaml:5 redis host-network none 6390']);
    expect(exposuresIn(compose('  db:\n    image: bitnami/redis\n    environment: { REDIS_PORT_NUMBER: 6390 }\n    network_mode: host\n'))).toEqual(['compose.yaml:5 redis host-network none 6390']);
  });

  it.each([
    ['["6379:6379"]', '["127.0.0.1:6379:6379"]'], ['[6379:6379]', '[127.0.0.1:6379:6379]'], ['["0.0.0.0:6379:6379"]', '["127.0.0.1:6379:6379"]'], ['["6379"]', '["127.0.0.1::6379"]'],
    ['["${PORT:-6379}:6379"]', '["127.0.0.1:${PORT:-6379}:6379"]'], ['["6379:6379", "8001:8001"]', '["127.0.0.1:6379:6379", "127.0.0.1:8001:8001"]'],
    ['[{ target: 6379, published: 6379 }]', '[{ host_ip: 127.0.0.1, target: 6379, published: 6379 }]'],
    ['\n      - target: 6379\n        published: 6379', '\n      - host_ip: 127.0.0.1\n        target: 6379\n        published: 6379'],
    ['[{ target: 6379, host_ip: 0.0.0.0 }]', '[{ target: 6379, host_ip: 127.0.0.1 }]'],
  ])('%s is closed by an edit', (open, shut) => {
    const files = redis(open);
    const after = closed(files, 'compose.yaml');
    expect(after).toBe(redis(shut)['compose.yaml']);
    expect(exposuresIn({ 'compose.yaml': after })).toEqual([]);
  });

  it('has no edit where its address is computed', () => {
    expect(infrastructureOf(redis('["${ANY:-0.0.0.0}:6379:6379"]')).exposures.map(({ closing }) => closing)).toEqual([undefined]);
  });
});

describe('what guards a service', () => {
  const protectionOf = (image: string, port: string, more: string, others: Record<string, string> = {}) => infrastructureOf({
    ...compose(`  data:\n    image: ${image}\n    ports: ["${port}:${port}"]\n${more}`), ...others,
  }).exposures.map(({ protection }) => protection);

  it.each([
    ['postgres:17', '5432', 'POSTGRES_PASSWORD: postgres', 'default'],
    ['postgres:17', '5432', 'POSTGRES_PASSWORD: aV3ryL0ngOne', 'written'],
    ['postgres:17', '5432', 'POSTGRES_PASSWORD: ${DB_PASSWORD}', 'secret'],
    ['postgres:17', '5432', 'POSTGRES_PASSWORD: ${DB_PASSWORD:?missing}', 'secret'],
    ['postgres:17', '5432', 'POSTGRES_PASSWORD: ${DB_PASSWORD:-postgres}', 'default'],
    ['postgres:17', '5432', 'POSTGRES_PASSWORD_FILE: /run/secrets/db', 'secret'],
    ['postgres:17', '5432', 'POSTGRES_HOST_AUTH_METHOD: trust', 'none'],
    ['postgres:17', '5432', 'TZ: UTC', 'unknown'],
    ['postgis/postgis:16-3.4', '5432', 'POSTGRES_USER: shop\n      POSTGRES_PASSWORD: shop', 'default'],
    ['mysql:8', '3306', 'MYSQL_ALLOW_EMPTY_PASSWORD: "yes"', 'none'],
    ['mysql:8', '3306', 'MYSQL_ROOT_PASSWORD: ${ROOT}\n      MYSQL_PASSWORD: secret', 'default'],
    ['mariadb:11', '3306', 'MARIADB_RANDOM_ROOT_PASSWORD: "1"', 'secret'],
    ['mongo:8', '27017', 'TZ: UTC', 'none'],
    ['mongo:8', '27017', 'MONGO_INITDB_ROOT_USERNAME: app\n      MONGO_INITDB_ROOT_PASSWORD: ${MONGO}', 'secret'],
    ['bitnami/redis:7', '6379', 'ALLOW_EMPTY_PASSWORD: "yes"', 'none'],
    ['bitnami/redis:7', '6379', 'REDIS_PASSWORD: ${REDIS}', 'secret'],
    ['redislabs/redismod', '6379', 'TZ: UTC', 'none'],
    ['redis/redis-stack', '6379', 'REDIS_ARGS: "--requirepass Kj8sQ2x"', 'written'],
    ['docker.elastic.co/elasticsearch/elasticsearch:8.15.0', '9200', 'xpack.security.enabled: "false"', 'none'],
    ['docker.elastic.co/elasticsearch/elasticsearch:8.15.0', '9200', 'ELASTIC_PASSWORD: ${ELASTIC}', 'secret'],
    ['elasticsearch:7.17.0', '9200', 'discovery.type: single-node', 'none'],
    ['elasticsearch:8.15.0', '9200', 'discovery.type: single-node', 'unknown'],
    ['opensearchproject/opensearch:2.11.0', '9200', 'discovery.type: single-node', 'default'],
    ['opensearchproject/opensearch:2', '9200', 'DISABLE_SECURITY_PLUGIN: "true"', 'none'],
    ['couchdb:3', '5984', 'COUCHDB_PASSWORD: ${COUCH}', 'secret'],
    ['confluentinc/cp-kafka:7.6.0', '9092', 'KAFKA_LISTENERS: PLAINTEXT://0.0.0.0:9092', 'none'],
    ['confluentinc/cp-kafka:7.6.0', '9092', 'KAFKA_LISTENERS: SASL_SSL://0.0.0.0:9092', 'secret'],
    ['memcached:1.6', '11211', 'TZ: UTC', 'none'],
    ['rabbitmq:4-management', '15672', 'TZ: UTC', 'default'],
    ['minio/minio', '9000', 'TZ: UTC', 'default'],
    ['neo4j:5', '7474', 'NEO4J_AUTH: none', 'none'],
    ['neo4j:5', '7474', 'NEO4J_AUTH: neo4j/Kj8sQ2xab', 'written'],
    ['mcr.microsoft.com/mssql/server:2022-latest', '1433', 'MSSQL_SA_PASSWORD: ${SA}', 'secret'],
    ['zookeeper:3.9', '2181', 'TZ: UTC', 'none'],
  ])('%s on %s with %s: %s', (image, port, environment, protection) => {
    expect(protectionOf(image, port, `    environment:\n      ${environment}\n`)).toEqual([protection]);
  });

  it.each([
    ['redis-server --requirepass ${SECRET}', 'secret'], ['["redis-server", "--requirepass", "redis"]', 'default'], ['sh -c \'redis-server --requirepass "$$CACHE_PASSWORD"\'', 'secret'], ['redis-server --appendonly yes', 'none'], ['redis-server /etc/redis.conf', 'unknown'],
  ])('the command %s: %s', (command, protection) => {
    expect(protectionOf('redis', '6379', `    command: ${command}\n`)).toEqual([protection]);
  });

  it('is told by lists, and by files with variables that are part of the project', () => {
    expect(protectionOf('postgres', '5432', '    environment: ["POSTGRES_PASSWORD=${SECRET}"]\n')).toEqual(['secret']);
    expect(protectionOf('postgres', '5432', '    environment: ["POSTGRES_PASSWORD=${SECRET}"]\n', { '.env': 'SECRET=admin\n' })).toEqual(['default']);
    expect(protectionOf('postgres', '5432', '    env_file: db.env\n', { 'db.env': 'POSTGRES_PASSWORD="Kj8sQ2x"\n' })).toEqual(['written']);
    expect(protectionOf('postgres', '5432', '    env_file: [ { path: ./db.env } ]\n')).toEqual(['unknown']);
    expect(protectionOf('postgres', '5432', '    environment:\n      - POSTGRES_PASSWORD\n')).toEqual(['secret']);
  });

  it('is told by anchors and merge keys', () => {
    const text = 'x-env: &env\n  POSTGRES_PASSWORD: postgres\nservices:\n  db:\n    image: postgres\n    environment:\n      <<: *env\n      TZ: UTC\n    ports: ["5432:5432"]\n';
    expect(exposuresIn({ 'docker-compose.yml': text })).toEqual(['docker-compose.yml:9 postgresql published default 5432']);
  });

  it('of a page is that of the weakest database it shows', () => {
    const services = '  db:\n    image: mysql\n    environment: { MYSQL_ROOT_PASSWORD: root }\n  admin:\n    image: adminer\n    ports: ["8080:8080"]\n';
    expect(exposuresIn(compose(services))).toEqual(['compose.yaml:7 adminer published default 8080']);
  });
});

describe('a file of Docker Compose', () => {
  const base = 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD: ${SECRET:?}\n  app:\n    build: .\n';

  it('that varies another one has its images and settings', () => {
    const files = { 'docker-compose.yml': base, 'docker-compose.dev.yml': 'services:\n  db:\n    environment: [POSTGRES_PASSWORD=postgres]\n    ports:\n      - 5432:5432\n' };
    const { exposures } = infrastructureOf(files);
    expect(exposures).toMatchObject([{ span: { file: 'docker-compose.dev.yml', line: 5 }, technology: 'postgresql', protection: 'default', isDevelopment: true }]);
  });

  it('that extends another one has its images and settings', () => {
    const files = { 'a/base.compose.yml': base, 'docker-compose.dev.yml': 'services:\n  data:\n    extends: { file: a/base.compose.yml, service: db }\n    ports: ["5432:5432"]\n' };
    expect(exposuresIn(files)).toEqual(['docker-compose.dev.yml:4 postgresql published secret 5432']);
  });

  it('is completed by its override', () => {
    const files = { 'compose.yaml': 'services:\n  db:\n    image: mongo\n    ports: ["27017:27017"]\n', 'compose.override.yaml': 'services:\n  db:\n    environment: { MONGO_INITDB_ROOT_PASSWORD: "${SECRET}" }\n' };
    expect(exposuresIn(files)).toEqual(['compose.yaml:4 mongodb published secret 27017']);
  });

  it.each([
    ['docker-compose.yml', '  app:\n    build: .\n', false], ['docker-compose.yml', '', true], ['docker-compose.yml', '  mail:\n    image: axllent/mailpit\n', true],
    ['docker-compose.yml', '  login:\n    image: quay.io/keycloak/keycloak:26\n', true], ['docker-compose.dev.yml', '  app:\n    build: .\n', true], ['docker/test/compose.yml', '  app:\n    image: shop:1\n', true], ['docker-compose.prod.yml', '  app:\n    image: shop:1\n', false],
  ])('is for development by its name and its services: %s with %j', (file, others, isDevelopment) => {
    const { exposures } = infrastructureOf({ [file]: `services:\n  cache:\n    image: redis\n    ports: ["6379:6379"]\n${others}` });
    expect(exposures.map((exposure) => exposure.isDevelopment)).toEqual([isDevelopment]);
  });

  it.each(['{ NODE_TLS_REJECT_UNAUTHORIZED: 0 }', '["NODE_TLS_REJECT_UNAUTHORIZED=0"]'])('may start the application without verification: %s', (environment) => {
    expect(exposuresIn(compose(`  app:\n    build: .\n    environment: ${environment}\n`))).toEqual(['compose.yaml:4 tls unverified none']);
    expect(exposuresIn(compose(`  app:\n    build: .\n    environment: ${environment.replace('0', '1')}\n`))).toEqual([]);
  });

  it('may build its databases itself', () => {
    expect(exposuresIn(compose('  mongo:\n    build: ./mongo\n    ports: ["27017:27017"]\n  web:\n    build: .\n    ports: ["3000:3000"]\n'))).toEqual(['compose.yaml:4 mongodb published none 27017']);
  });

  it.each(['redis-exporter', 'oliver006/redis_exporter', 'shop/postgres-backup', 'node:22', 'mongo-tools'])('with %s publishes no database', (image) => {
    expect(exposuresIn(compose(`  tool:\n    image: ${image}\n    ports: ["6379:6379"]\n`))).toEqual([]);
  });

  it('that is broken is noted, and the rest of it is read', () => {
    const { exposures, notes } = infrastructureOf({ 'compose.yaml': 'services:\n  cache:\n    image: redis\n    ports: ["6379:6379"]\n  app:\n    image: [broken\n' });
    expect(exposures).toHaveLength(1);
    expect(notes).toMatchObject([{ file: 'compose.yaml', message: 'This file is not valid YAML, so what it opens or ends may be missed.' }]);
  });

  it.each(['', 'services:', 'services: []', 'services:\n  db:', 'services:\n  db: { image: 5, ports: yes, environment: 7, command: { a: b } }', '- a\n- b', 'a: &a [*a]', '{'])('may say nothing: %j', (text) => {
    expect(exposuresIn({ 'compose.yaml': text })).toEqual([]);
  });
});
