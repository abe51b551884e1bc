import { describe, expect, it } from 'vitest';
import type { LogFact } from '../../src/collect/facts.js';
import { inventoryReport } from '../../src/report/inventory.js';
import { formatInventory } from '../../src/report/inventory-text.js';
import { createStyle } from '../../src/report/style.js';
import { textWidth } from '../../src/report/text-width.js';
import { applicationOf, logAt, spanAt } from './build-application.js';

const evidence = { file: 'main.tf', line: 4, how: 'the log group ends its events' };
const logs: LogFact[] = [
  { span: spanAt('src/logger.ts', 5), kind: 'file', name: 'logs/app.log', libraries: ['winston'] },
  { span: spanAt('src/logger.ts', 6), kind: 'file', name: 'logs/error.log', libraries: ['winston'], level: 'error', end: { evidence } },
  { span: spanAt('main.tf', 3), kind: 'group', name: '/shop/orders', end: { seconds: 1_209_600, evidence } },
  { span: spanAt('nginx.conf', 2), kind: 'access', name: '/srv/access.log' },
  { span: spanAt('compose.yaml', 2), kind: 'container', name: 'service app', isDefault: true },
];
const lines = [{ ...logAt('src/a.ts', 9, 'User.email'), library: 'winston', level: 'info' }, { ...logAt('src/a.ts', 12, 'User.email'), library: 'winston', level: 'info' }];
const report = inventoryReport(applicationOf([], { logs, flows: lines }));

describe('the logs of an inventory', () => {
  it('stand in the order of file and line, with what goes there and for how long', () => {
    expect(report.logs).toEqual([
      { name: 'service app', kind: 'container', file: 'compose.yaml', line: 2, logged: [{ subject: 'User.email', category: 'contact' }], retention: { verdict: 'none', evidence: [] }, isDefault: true },
      { name: '/shop/orders', kind: 'group', file: 'main.tf', line: 3, logged: [{ subject: 'User.email', category: 'contact' }], retention: { verdict: 'enforced', seconds: 1_209_600, evidence: [evidence] } },
      { name: '/srv/access.log', kind: 'access', file: 'nginx.conf', line: 2, logged: [{ subject: 'address of the visitor', category: 'network' }], retention: { verdict: 'none', evidence: [] } },
      { name: 'logs/app.log', kind: 'file', file: 'src/logger.ts', line: 5, logged: [{ subject: 'User.email', category: 'contact' }], retention: { verdict: 'none', evidence: [] } },
      { name: 'logs/error.log', kind: 'file', file: 'src/logger.ts', line: 6, logged: [], retention: { verdict: 'enforced', evidence: [evidence] } },
    ]);
  });

  it('are those of the part that is asked for', () => {
    const scope = { includes: (file: string) => file.startsWith('src/'), display: (file: string) => `shop/${file}` };
    expect(inventoryReport(applicationOf([], { logs }), scope).logs.map(({ file, line }) => `${file}:${line}`)).toEqual(['shop/src/logger.ts:5', 'shop/src/logger.ts:6']);
  });

  it('are a table of their own for people', () => {
    expect(formatInventory(report, createStyle(0, 80))).toMatchInlineSnapshot(`
      "
      No stores found: Lethe knows no database, schema or model in this code.

      Where logs are kept

        Log              Kind        Personal data in it               Kept
        ────────────────────────────────────────────────────────────────────────────
        service app      container   User.email (contact)              not said here
        compose.yaml:2
        /shop/orders     log group   User.email (contact)              14 days
        main.tf:3
        /srv/access.log  access log  address of the visitor (network)  for ever
        nginx.conf:2
        logs/app.log     file        User.email (contact)              for ever
        src/logger.ts:5
        logs/error.log   file        none known                        limited
        src/logger.ts:6
      "
    `);
  });

  it('stay within the terminal', () => {
    const long = inventoryReport(applicationOf([], { logs: [{ span: spanAt(`src/${'deep/'.repeat(20)}a.ts`, 1), kind: 'file', name: 'logs/'.repeat(12), libraries: ['winston'] }], flows: lines }));
    for (const line of formatInventory(long, createStyle(0, 80)).split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(80);
  });

  it('show control characters harmlessly', () => {
    const evil = inventoryReport(applicationOf([], { logs: [{ span: spanAt('a.ts', 1), kind: 'file', name: 'a\u001B[2J.log' }], flows: [logAt('a.ts', 2, 'x\u0007')] }));
    expect(formatInventory(evil, createStyle(0, 80))).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/u);
  });

  it('are left out where there are none', () => {
    expect(formatInventory(inventoryReport(applicationOf([])), createStyle(0, 80))).not.toContain('logs');
  });
});
