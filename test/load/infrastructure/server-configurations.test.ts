import { describe, expect, it } from 'vitest';
import { exposuresIn } from './reading.js';

describe('the configuration of a server', () => {
  it.each([
    ['redis.conf', 'bind 0.0.0.0\nprotected-mode no\n', 'redis.conf:2 redis bound none'],
    ['redis.conf', '# bind 127.0.0.1\nprotected-mode no\n', 'redis.conf:2 redis bound none'],
    ['mongod.conf', 'net:\n  port: 27017\n  bindIp: 127.0.0.1,0.0.0.0\n', 'mongod.conf:3 mongodb bound none'],
    ['mongod.conf', 'net:\n  bindIpAll: true\nsecurity:\n  authorization: disabled\n', 'mongod.conf:2 mongodb bound none'],
    ['elasticsearch.yml', 'network.host: 0.0.0.0\nxpack.security.enabled: false\n', 'elasticsearch.yml:1 elasticsearch bound none'],
    ['elasticsearch.yml', 'network:\n  host: 0.0.0.0\nxpack:\n  security:\n    enabled: false\n', 'elasticsearch.yml:2 elasticsearch bound none'],
    ['pg_hba.conf', 'local all all trust\nhost all all 127.0.0.1/32 trust\nhost all all 0.0.0.0/0 trust\n', 'pg_hba.conf:3 postgresql bound none'],
  ])('%s lets everybody in: %j', (file, text, expected) => {
    expect(exposuresIn({ [file]: text })).toEqual([expected]);
  });

  it.each([
    ['redis.conf', 'bind 127.0.0.1 -::1\nprotected-mode no\n'], ['redis.conf', 'bind 0.0.0.0\nprotected-mode yes\n'], ['redis.conf', 'bind 0.0.0.0\nprotected-mode no\nrequirepass something\n'],
    ['mongod.conf', 'net:\n  bindIp: 0.0.0.0\nsecurity:\n  authorization: enabled\n'], ['mongod.conf', 'net:\n  bindIp: 127.0.0.1\n'],
    ['elasticsearch.yml', 'network.host: 0.0.0.0\n'], ['elasticsearch.yml', 'network.host: _local_\nxpack.security.enabled: false\n'], ['pg_hba.conf', 'host all all 0.0.0.0/0 scram-sha-256\n# host all all 0.0.0.0/0 trust\n'],
  ])('%s does not: %j', (file, text) => {
    expect(exposuresIn({ [file]: text })).toEqual([]);
  });

  it('counts as far as ports are published where a container has it', () => {
    const files = { 'conf/redis.conf': 'bind 0.0.0.0\nprotected-mode no\n', 'compose.yaml': 'services:\n  cache:\n    image: redis\n    volumes: [./conf/redis.conf:/etc/redis.conf]\n' };
    expect(exposuresIn(files)).toEqual([]);
  });
});
