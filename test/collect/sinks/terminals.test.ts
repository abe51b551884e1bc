import { describe, expect, it } from 'vitest';
import { ruleAlone } from '../../../src/judge/rule-alone.js';
import { defaultPolicy } from '../../../src/policy/policy.js';
import { noPersonalDataInLogs as rule } from '../../../rules/no-personal-data-in-logs.js';
import { analyzed } from '../analyzed.js';

const crew = 'interface Sailor { email: string }\n';
const files = {
  'package.json': '{ "name": "harbour" }',
  'src/journal.ts': 'export const journal = { info(...values: unknown[]) { console.log(...values); } };\n',
  'src/pino.ts': "import pino from 'pino';\nexport const log = pino();\n",
};
const subjects = (code: string, options: Partial<typeof rule.defaults> = {}): string[] =>
  rule.check(analyzed({ ...files, 'src/act.ts': code }), { ...rule.defaults, ...options }, defaultPolicy(), ruleAlone()).filter(({ span }) => span.file === 'src/act.ts').map(({ subject }) => subject);

const print = `${crew}export function list(crew: Sailor[]) { for (const sailor of crew) console.log(sailor.email); }\n`;
const command = (body: string): string => `import { Command } from 'commander';\nimport { journal } from './journal';\nimport { log } from './pino';\n${crew}declare function find(): Sailor;\nexport const program = new Command();\nprogram.command('show').action(() => { const sailor = find(); ${body} });\nexport const used = [journal, log];\n`;

describe('what a program on the command line prints', () => {
  it.each([
    ['in a file that is started', `#!/usr/bin/env node\n${print}`],
    ['in a command', command('console.log(sailor.email);')],
    ['on the stream of the terminal', command('process.stdout.write(sailor.email);')],
    ['through a function of the application', command('journal.info(sailor.email);')],
    ['beside questions', `import inquirer from 'inquirer';\nexport const ask = inquirer;\n${print}`],
    ['with a printer for terminals', `import consola from 'consola';\nimport { defineCommand } from 'citty';\nexport const made = defineCommand;\n${crew}export function show(sailor: Sailor) { consola.info(sailor.email); }\n`],
  ])('is no log %s', (_place, code) => {
    expect(subjects(code)).toEqual([]);
    expect(subjects(code, { checkPrograms: true })).toEqual(['Sailor.email']);
  });

  it.each([
    ['in any other file', print, ['Sailor.email']],
    ['where it goes to a logger', command('log.info(sailor.email);'), ['Sailor.email']],
    ['where the file serves requests', `#!/usr/bin/env node\nimport { createServer } from 'node:http';\ncreateServer(() => undefined).listen(80);\n${print}`, ['Sailor.email']],
    ['where a request brings it', "#!/usr/bin/env node\nimport { Router } from 'express';\nexport const router = Router();\nrouter.post('/crew', (request, response) => { console.log(request.body); response.end(); });\n", ['request body']],
  ])('is one %s', (_place, code, expected) => { expect(subjects(code)).toEqual(expected); });
});
