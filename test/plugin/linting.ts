import { mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import { onTestFinished } from 'vitest';
import { Engine } from '../../src/engine.js';
import type { Rule } from '../../src/judge/rule.js';
import { createPlugin, type LethePlugin } from '../../src/report/eslint/create-plugin.js';
import type { SessionOptions } from '../../src/report/eslint/session.js';
import { rules as allRules } from '../../rules/index.js';

/** Milliseconds that an analysis may take before an older answer is given: tests never want the older one, however slow the machine. */
const patience = 600_000;

/** An application in a temporary folder, written an hour ago. */
export class TemporaryApplication {
  readonly root = realpathSync(mkdtempSync(path.join(tmpdir(), 'lethe-plugin-')));

  constructor(files: Record<string, string>) {
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }));
    for (const [file, text] of Object.entries({ 'package.json': '{ "name": "shop" }', ...files })) this.write(file, text, 60);
  }

  /** @param minutesAgo when the file shall seem to be written; each write of a file needs another time */
  write(file: string, text: string, minutesAgo: number): void {
    const absolute = this.path(file);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
    const time = new Date(Date.now() - minutesAgo * 60_000);
    utimesSync(absolute, time, time);
  }

  path(file: string): string {
    return path.join(this.root, file);
  }
}

/** A plugin as a long-lived process has it, which looks at the disk each time and counts what its engines do. */
export function countingPlugin(
  options: Partial<SessionOptions> = {}, rules: readonly Rule[] = allRules,
): { plugin: LethePlugin; count: { engines: number; runs: number } } {
  const count = { engines: 0, runs: 0 };
  class CountingEngine extends Engine {
    override analyze(...overlays: Parameters<Engine['analyze']>) {
      count.runs += 1;
      return super.analyze(...overlays);
    }
  }
  const plugin = createPlugin({ name: 'eslint-plugin-lethe', version: '0.0.0', rules, urlOf: (name) => `docs/rules/${name}.md` }, {
    batch: false,
    diskInterval: 0,
    createEngine: (engineOptions) => {
      count.engines += 1;
      return new CountingEngine(engineOptions);
    },
    ...options,
  });
  return { plugin, count };
}

/** ESLint with the plugin's recommended configuration, and what else is given. */
export function createLinter(
  plugin: LethePlugin, root: string, { fix = false, configs = [] }: { fix?: boolean; configs?: Linter.Config[] } = {},
): ESLint {
  return new ESLint({
    cwd: root,
    fix,
    overrideConfigFile: true,
    overrideConfig: [
      ...plugin.configs.recommended,
      { files: ['**/*.ts'], languageOptions: { parser: typescriptParser } },
      { settings: { lethe: { root, timeLimit: patience } } },
      ...configs,
    ],
  });
}

/** `file:line:column rule` of each problem. */
export function placesOf(results: readonly ESLint.LintResult[]): string[] {
  return results.flatMap(({ filePath, messages }) => messages.map(
    ({ line, column, ruleId, message }) => `${path.basename(filePath)}:${line}:${column} ${ruleId ?? message}`,
  ));
}

/** A schema with a model that holds personal data, and code that logs some of it. */
export const shop = {
  'prisma/schema.prisma': [
    'generator client {', '  provider = "prisma-client-js"', '}', '',
    'model Customer {', '  id    String @id', '  email String', '}', '',
  ].join('\n'),
  'src/orders.ts': [
    'import { PrismaClient } from \'@prisma/client\';', 'const prisma = new PrismaClient();',
    'export async function order(id: string) {',
    '  const customer = await prisma.customer.findUniqueOrThrow({ where: { id } });',
    '  console.log(customer.email);', '}', '',
  ].join('\n'),
  'src/stock.ts': 'export const stock = new Map<string, number>();\n',
};

export const logFinding = 'orders.ts:5:3 lethe/no-personal-data-in-logs';
export const storeFindings = ['schema.prisma:5:1 lethe/require-deletion', 'schema.prisma:5:1 lethe/require-retention'];
