import { describe, expect, it } from 'vitest';
import { load } from './workspace.js';

/** What the schedules of a project run: `file`, `file#export` or `job:name`, with the place that says so. */
function runsOf(files: Record<string, string>): string[] {
  const project = load(files);
  return project.schedules.map(({ file, exports, job, evidence }) => {
    const what = file === undefined ? `job:${job ?? ''}` : [file, ...exports ?? []].join('#');
    return `${what} by ${evidence.file}:${evidence.line}`;
  });
}

const manifest = JSON.stringify({ scripts: { purge: 'npm run build && node dist/jobs/purge.js', build: 'tsc' } });
const purge = { 'src/jobs/purge.ts': 'console.log(1);\n' };
const workflow = (run: string): string => `name: nightly\non:\n  schedule:\n    - cron: "0 3 * * *"\njobs:\n  purge:\n    steps:\n      - run: ${run}\n`;

describe('a schedule of a platform runs', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['a route of Next.js', { 'vercel.json': '{\n  "crons": [\n    { "path": "/api/purge", "schedule": "0 3 * * *" }\n  ]\n}', 'src/app/api/purge/route.ts': '', 'src/app/api/purge/other.ts': '' }, ['src/app/api/purge/route.ts by vercel.json:3']],
    ['a route in a group', { 'vercel.json': '{ "crons": [{ "path": "/api/purge?all=1" }] }', 'app/(internal)/api/purge/route.ts': '' }, ['app/(internal)/api/purge/route.ts by vercel.json:1']],
    ['a route with the rest of the path', { 'vercel.json': '{ "crons": [{ "path": "/api/keeping/purge" }] }', 'app/api/keeping/[...task]/route.ts': '' }, ['app/api/keeping/[...task]/route.ts by vercel.json:1']],
    ['a page of Next.js', { 'vercel.json': '{ "crons": [{ "path": "/api/purge" }] }', 'pages/api/purge.ts': '', 'pages/purge.ts': '' }, ['pages/api/purge.ts by vercel.json:1']],
    ['a route of one application of several', { 'apps/web/vercel.json': '{ "crons": [{ "path": "/api/purge" }] }', 'apps/web/app/api/purge/route.ts': '', 'apps/admin/app/api/purge/route.ts': '' }, ['apps/web/app/api/purge/route.ts by apps/web/vercel.json:1']],
    ['a plain function', { 'vercel.json': '{ "crons": [{ "path": "/api/purge" }] }', 'api/purge.ts': '' }, ['api/purge.ts by vercel.json:1']],
    ['an endpoint of SvelteKit', { 'vercel.json': '{ "crons": [{ "path": "/api/purge" }] }', 'src/routes/api/purge/+server.ts': '' }, ['src/routes/api/purge/+server.ts by vercel.json:1']],
    ['a worker of Cloudflare', { 'wrangler.toml': 'main = "src/index.ts"\n\n[triggers]\ncrons = ["0 3 * * *"]\n', 'src/index.ts': '' }, ['src/index.ts#scheduled by wrangler.toml:4']],
    ['a worker of Cloudflare with comments', { 'wrangler.jsonc': '{\n  // nightly\n  "main": "src/index.ts",\n  "triggers": { "crons": ["0 3 * * *"] },\n}', 'src/index.ts': '' }, ['src/index.ts#scheduled by wrangler.jsonc:4']],
    ['a function of Netlify', { 'netlify.toml': '[functions."purge"]\n  schedule = "@daily"\n', 'netlify/functions/purge.ts': '' }, ['netlify/functions/purge.ts by netlify.toml:1']],
    ['a command of Render', { 'render.yaml': 'services:\n  - type: web\n    startCommand: node dist/main.js\n  - type: cron\n    schedule: "0 3 * * *"\n    startCommand: npm run purge\n', 'package.json': manifest, ...purge, 'src/main.ts': '' }, ['src/jobs/purge.ts by render.yaml:6']],
    ['a command of Scalingo', { 'server/scalingo/cron.json': '{\n  "jobs": [\n    { "command": "0 3 * * * pnpm server run purge", "size": "M" },\n    { "command": "pnpm server run never" }\n  ]\n}', 'server/package.json': manifest.replace('}}', ',"never":"node dist/never.js"}}'), 'server/src/jobs/purge.ts': '', 'server/src/never.ts': '' }, ['server/src/jobs/purge.ts by server/scalingo/cron.json:3']],
    ['a command of Clever Cloud', { 'clevercloud/cron.json': '[\n  "0 3 * * * npm run purge",\n  "never"\n]', 'package.json': manifest, ...purge }, ['src/jobs/purge.ts by clevercloud/cron.json:2']],
    ['a command of Dokku', { 'app.json': '{ "cron": [{ "command": "npm run purge", "schedule": "@daily" }, { "command": "npm run purge" }] }', 'package.json': manifest, ...purge }, ['src/jobs/purge.ts by app.json:1']],
    ['nothing of an app of Expo', { 'app.json': '{ "expo": { "jobs": ["0 3 * * * npm run purge"] } }', 'package.json': manifest, ...purge }, []],
    ['a handler of Serverless', { 'serverless.yml': 'functions:\n  purge:\n    handler: src/jobs/purge.nightly\n    events:\n      - schedule: rate(1 day)\n  web:\n    handler: src/web.handler\n', ...purge, 'src/web.ts': '' }, ['src/jobs/purge.ts#nightly by serverless.yml:3']],
    ['a container of Kubernetes', { 'deploy/purge-cronjob.yaml': 'kind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n            - command: [node]\n              args: [/app/dist/jobs/purge.js]\n', ...purge }, ['src/jobs/purge.ts by deploy/purge-cronjob.yaml:1']],
  ])('%s', (_what, files, expected) => {
    expect(runsOf(files)).toEqual(expected);
  });
});

describe('a workflow on a schedule runs', () => {
  it.each<[string, string, Record<string, string>, string[]]>([
    ['a script', 'npm run purge', { 'package.json': manifest, ...purge }, ['src/jobs/purge.ts']],
    ['a script of pnpm in a package', 'pnpm --filter api purge', { 'package.json': '{}', 'packages/api/package.json': manifest, 'packages/api/src/jobs/purge.ts': '' }, ['packages/api/src/jobs/purge.ts']],
    ['a file', 'npx tsx src/jobs/purge.ts', purge, ['src/jobs/purge.ts']],
    ['a request', 'curl -X POST https://clinic.example.invalid/api/purge', { 'app/api/purge/route.ts': '' }, ['app/api/purge/route.ts']],
    ['nothing known', 'echo hello', purge, []],
  ])('%s', (_what, run, files, expected) => {
    expect(runsOf({ ...files, '.github/workflows/nightly.yml': workflow(run) })).toEqual(expected.map((file) => `${file} by .github/workflows/nightly.yml:8`));
  });

  it('nothing where it only runs on a push', () => {
    expect(runsOf({ ...purge, '.github/workflows/push.yml': workflow('tsx src/jobs/purge.ts').replace(/schedule:\n.*\n/, 'push:\n') })).toEqual([]);
  });
});

describe('a cron table runs', () => {
  it('commands and tasks, and no comments', () => {
    const table = '# 0 1 * * * node dist/jobs/never.js\n0 3 * * * cd /app && node dist/jobs/purge.js >> /var/log/purge.log\n@daily purge_sessions ?max=1\n';
    expect(runsOf({ 'crontab': table, ...purge, 'src/jobs/never.ts': '', 'tasks/purge_sessions.ts': '' }))
      .toEqual(['src/jobs/purge.ts by crontab:2', 'job:purge_sessions by crontab:3', 'tasks/purge_sessions.ts by crontab:3']);
  });
});

describe('a manifest names', () => {
  it.each<[string, string, string[]]>([
    ['the face of a package', '{ "main": "./dist/index.js" }', ['src/index.ts']],
    ['its exports', '{ "exports": { ".": { "import": "./dist/index.js" }, "./jobs/*": "./src/jobs/*.ts" } }', ['src/index.ts', 'src/jobs/purge.ts']],
    ['its commands', '{ "bin": { "clinic": "./bin/clinic.js" } }', ['bin/clinic.ts']],
    ['what scripts run', '{ "scripts": { "purge": "NODE_ENV=production tsx src/jobs/purge.ts --all" } }', ['src/jobs/purge.ts']],
    ['nothing that is not there', '{ "main": "lib/other.js", "scripts": { "lint": "eslint ." } }', []],
  ])('%s', (_what, text, expected) => {
    const { entries } = load({ 'package.json': text, 'src/index.ts': '', 'src/main.ts': '', 'bin/clinic.ts': '', ...purge });
    expect([...entries].sort()).toEqual(expected.sort());
  });
});

describe('a description of an API names handlers', () => {
  const operation = (...lines: string[]): string => `openapi: 3.0.0\npaths:\n  /visits/{id}:\n${lines.map((line) => `    ${line}\n`).join('')}`;
  const desk = { 'api/controllers/desk.js': '', 'api/helpers/desk.js': '', 'api/controllers/front-desk.js': '' };

  it.each<[string, Record<string, string>, string[]]>([
    ['by a router of Swagger', { 'api/swagger/swagger.yaml': operation('x-swagger-router-controller: desk', 'delete:', '  operationId: removeVisit'), 'api/controllers/desk.js': '' }, ['api/controllers/desk.js#removeVisit by api/swagger/swagger.yaml:6']],
    ['by the operation rather than by the path', { 'swagger.yml': operation('x-swagger-router-controller: other', 'delete:', '  x-swagger-router-controller: desk', '  operationId: removeVisit'), 'controllers/desk.js': '', 'controllers/other.js': '' }, ['controllers/desk.js#removeVisit by swagger.yml:7']],
    ['by their methods', { 'swagger.yaml': operation('x-swagger-router-controller: desk', 'delete: {}', 'parameters: []'), 'controllers/desk.js': '' }, ['controllers/desk.js#delete by swagger.yaml:5']],
    ['in JSON', { 'docs/openapi.json': '{\n  "openapi": "3.0.0",\n  "paths": { "/visits": { "post": {\n    "operationId": "addVisit", "x-openapi-router-controller": "desk.js" } } }\n}', 'src/controllers/desk.ts': '' }, ['src/controllers/desk.ts#addVisit by docs/openapi.json:4']],
    ['by a validator with handlers', { 'api.yaml': operation('delete:', '  x-eov-operation-id: removeVisit', '  x-eov-operation-handler: routes/desk'), 'src/routes/desk.ts': '', 'src/desk.ts': '' }, ['src/routes/desk.ts#removeVisit by api.yaml:5']],
    ['for all paths at once', { 'clinic.openapi.yaml': `x-exegesis-controller: desk\n${operation('delete:', '  operationId: removeVisit')}`, 'src/desk.ts': '' }, ['src/desk.ts#removeVisit by clinic.openapi.yaml:6']],
    ['in every module that may be meant', { 'swagger.yaml': operation('x-swagger-router-controller: desk', 'delete:', '  operationId: removeVisit'), ...desk }, ['api/controllers/desk.js#removeVisit by swagger.yaml:6', 'api/helpers/desk.js#removeVisit by swagger.yaml:6']],
    ['only where it names modules', { 'openapi.yaml': operation('delete:', '  operationId: removeVisit'), ...desk }, []],
    ['only where it describes an API', { 'api.yaml': 'paths:\n  /visits:\n    x-swagger-router-controller: desk\n    get: {}\n', ...desk }, []],
    ['only in paths with operations', { 'openapi.yaml': `${operation('x-swagger-router-controller: [desk]', 'get: {}', 'put: 3')}  /rooms: 4\n`, 'desk.js': '' }, ['desk.js#get by openapi.yaml:5']],
  ])('%s', (_what, files, expected) => {
    expect(runsOf(files)).toEqual(expected);
  });
});

describe('what is broken', () => {
  it.each([
    ['.github/workflows/broken.yml', 'on:\n  schedule: [\n', 'not valid YAML'],
    ['vercel.json', '{ "crons": [', 'not valid JSON'],
    ['cron.json', '["0 3 * * * npm run purge", ', 'not valid JSON'],
    ['serverless.yml', 'functions: {{\n', 'not valid YAML'],
    ['openapi.yaml', 'x-swagger-router-controller: desk\nopenapi: {{\n', 'not valid YAML'],
  ])('in %s is noted, and nothing fails', (file, text, message) => {
    const project = load({ ...purge, [file]: text });
    expect(project.schedules).toEqual([]);
    expect(project.notes.filter((note) => note.file === file).map((note) => note.message)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ['vercel.json', '[]'], ['vercel.json', '{ "crons": { "path": 3 } }'], ['vercel.json', '{ "crons": [null, { "path": {} }] }'], ['wrangler.toml', 'main ='],
    ['render.yaml', 'services: 3\n'], ['serverless.yml', 'functions: [a]\n'], ['serverless.yml', 'functions:\n  a: !Sub "x"\n  b: { handler: 3, events: [{ schedule: 1 }] }\n'],
    ['cron.json', '["0 3 * * * npm run purge", '], ['cron.json', '[3]'], ['cron.json', '{ "jobs": { "command": 1 } }'], ['app.json', '{ "cron": [null, { "command": 4 }] }'],
    ['cron.yaml', 'a: &a [*a]\n'], ['package.json', '{ "scripts": { "a": "npm run b", "b": "npm run a" }, "exports": [1, null], "bin": 4 }'],
  ])('in %s is of an unexpected shape and means nothing: %s', (file, text) => {
    expect(load({ ...purge, [file]: text }).schedules).toEqual([]);
  });
});

it('code that is called like a cron table stays code', () => {
  const project = load({ 'src/crontab.ts': 'export const lines = 1;\n', 'src/index.ts': "import { lines } from './crontab';\nexport const first = lines;\n" });
  expect(project.sourceFiles.map(({ fileName }) => fileName.split('/').at(-1))).toEqual(['crontab.ts', 'index.ts']);
  expect(project.notes).toEqual([]);
});
