import { describe, expect, it } from 'vitest';
import { exposuresOfFiles } from './reading.js';

const leaking = ['site/dump.sql', 'site/.env', 'site/public/backup.sql.gz', 'other/dump.sql'];
const shown = (compose: string, more: Record<string, string> = {}) => exposuresOfFiles({ 'compose.yaml': `services:\n  web:\n${compose}`, ...more }, leaking).map(({ name, span }) => `${name} ${span.line}`);

describe('a folder that Docker Compose mounts where a web server looks', () => {
  it.each([
    ['    image: nginx:1.27\n    volumes: ["./site:/usr/share/nginx/html:ro"]\n', ['site/dump.sql 4', 'site/.env 4', 'site/public/backup.sql.gz 4']],
    ['    image: httpd\n    volumes: ["./site/public:/usr/local/apache2/htdocs"]\n', ['site/public/backup.sql.gz 4']],
    ['    image: php:8-apache\n    volumes:\n      - { type: bind, source: ./other, target: /var/www/html }\n', ['other/dump.sql 5']],
    ['    image: caddy:2\n    volumes: ["./other:/srv"]\n', ['other/dump.sql 4']],
    ['    image: nginx\n    volumes: [".:/usr/share/nginx/html"]\n', ['.git 4', 'site/dump.sql 4', 'site/.env 4', 'site/public/backup.sql.gz 4', 'other/dump.sql 4']],
    ['    image: nginx\n    volumes: ["./site:/etc/nginx/conf.d", "site:/usr/share/nginx/html", "/srv/site:/usr/share/nginx/html"]\n', []],
    ['    image: node:22\n    volumes: ["./site:/usr/share/nginx/html"]\n', []],
  ])('%s shows %j', (compose, names) => {
    expect(shown(compose)).toEqual(names);
  });

  it('is the one that the configuration names', () => {
    const compose = '    image: nginx\n    volumes: ["./site:/var/www/app"]\n';
    expect(shown(compose, { 'nginx.conf': 'server {\n  root /var/www/app/public;\n}' })).toEqual(['site/public/backup.sql.gz 4']);
    expect(shown(compose.replace('nginx\n', 'caddy\n'), { Caddyfile: 'shop.example {\n  root * /var/www/app\n  file_server\n}' })).toEqual(['site/dump.sql 4', 'site/.env 4', 'site/public/backup.sql.gz 4']);
    expect(shown(compose.replace('nginx\n', 'httpd\n'), { 'httpd.conf': 'DocumentRoot "/var/www/app/public"' })).toEqual(['site/public/backup.sql.gz 4']);
  });

  it.each(['location ~ /\\. {\n  deny all;\n}', 'location ~ /\\.(?!well-known) { return 404; }'])('may refuse hidden files: %s', (location) => {
    expect(shown('    image: nginx\n    volumes: ["./site:/usr/share/nginx/html"]\n', { 'nginx.conf': location })).toEqual(['site/dump.sql 4', 'site/public/backup.sql.gz 4']);
  });
});
