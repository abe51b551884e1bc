import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { temporaryFolder } from '../cache/temporary-folder.js';

const oxlint = path.join(path.dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin/oxlint');
const plugin = path.join(inject('built'), 'plugin.js');

interface OxlintReport {
  diagnostics: { message: string; code: string; filename: string; labels: { span: { line: number } }[] }[];
}

/** Oxlint hands over the code alone, and so says nothing of a component. */
const component = '<template>\n  <p/>\n</template>\n<script setup lang="ts">\nimport type { Subscriber } from \'./subscriber.js\';\ndefineProps<{ subscriber: Subscriber }>();\nconst told = (subscriber: Subscriber) => { console.log(subscriber.email); };\n</script>\n';

const files = {
  'package.json': '{ "name": "newsletter" }',
  '.oxlintrc.json': JSON.stringify({ jsPlugins: [plugin], categories: { correctness: 'off' }, rules: { 'lethe/no-personal-data-in-logs': 'error', 'lethe/require-deletion': 'error' } }),
  'src/subscriber.ts': 'export interface Subscriber { id: string; email: string }\n',
  'src/Greeting.vue': component,
  'src/greet.ts': 'import type { Subscriber } from \'./subscriber.js\';\nexport const greet = (subscriber: Subscriber) => {\n  console.log(subscriber.email);\n  console.log(subscriber.id.length);\n};\n',
};

it('oxlint runs the rules of the plugin, with what other files say', () => {
  const { stdout, status } = spawnSync(process.execPath, [oxlint, '--format', 'json', 'src'], { cwd: temporaryFolder(files), encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as OxlintReport;
  expect(diagnostics.map(({ code, filename, labels, message }) => [code, filename, labels[0]?.span.line, message])).toEqual([[
    'lethe(no-personal-data-in-logs)', 'src/greet.ts', 3, 'console.log writes Subscriber.email (contact) to the log. Log an opaque id instead, or redact the value.',
  ]]);
  expect(status).toBe(1);
});
