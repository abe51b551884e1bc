import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { AuditReport } from '../../../src/report/audit/model.js';
import { writePage } from '../../../src/report/audit/page/page.js';
import { findingAt } from '../build-application.js';
import { clinicReport, crowdedReport, hostileReport, largeReport } from './build-audit.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lethe-page-'));
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

interface Opened {
  page: Page;
  /** What went wrong or left the page since it was opened. */
  complaints: string[];
}

async function open(report: AuditReport, options: { colorScheme?: 'light' | 'dark'; width?: number } = {}): Promise<Opened> {
  const file = path.join(folder, 'report.html');
  const asset = (name: string): string => readFileSync(path.join(inject('built'), name), 'utf8');
  writeFileSync(file, writePage(report, { script: asset('report-page.js'), style: asset('report-page.css') }));
  const page = await browser.newPage({ viewport: { width: options.width ?? 1280, height: 800 }, colorScheme: options.colorScheme ?? 'light' });
  const complaints: string[] = [];
  const address = pathToFileURL(file).href;
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => request.url() === address || complaints.push(request.url()));
  await page.goto(address);
  return { page, complaints };
}

function shownStores(page: Page): Promise<string[]> {
  return page.locator('#stores tbody:visible .fold').allTextContents();
}

const changed = (): AuditReport => clinicReport({ change: { since: 'v1', findings: [findingAt('src/visit.ts', 4, { message: 'Visit.notes is new.' })] } });

describe('the page', () => {
  it('answers three questions on the first screen', async () => {
    const { page, complaints } = await open(changed());
    const cards = page.locator('#summary .card');
    expect((await cards.allInnerTexts()).map((text) => text.split('\n').slice(0, 3).filter(Boolean).join(' '))).toEqual([
      'What do we hold? 6 personal fields in 4 stores', 'For how long? 2 of 4 stores keep it for ever', 'What would leak? 2 special or sensitive fields, 4 more',
    ]);
    for (const card of await cards.all()) {
      const box = await card.boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? Infinity)).toBeLessThan(800);
    }
    expect(await page.locator('#change').innerText()).toContain('Visit.notes is new.');
    expect(await page.locator('#erasure').innerText()).toContain('Letter.patientId names the Patient without a relation');
    expect(await page.locator('#outside').innerText()).toContain('beyond the policy: contact');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('keeps numbers and names whole, however large and long', async () => {
    const { page } = await open(crowdedReport());
    const boxesOf = async (selector: string) => (await Promise.all((await page.locator(selector).all()).map((one) => one.boundingBox()))).filter((box) => box !== null);
    const heightsOf = async (selector: string): Promise<number[]> => (await boxesOf(selector)).map(({ height }) => height);
    const [ofOneLine = 0] = await heightsOf('.cell span');
    expect(new Set(await heightsOf('.cell span'))).toEqual(new Set([ofOneLine]));
    expect(await page.locator('.cell span').allTextContents()).toContain('273');
    expect(Math.max(...await heightsOf('.map .root'))).toBeLessThan(2 * ofOneLine);
    const rightEdge = async (selector: string): Promise<number> => Math.max(...(await boxesOf(selector)).map(({ x, width }) => x + width));
    expect(await rightEdge('.map li')).toBeLessThanOrEqual(await rightEdge('main'));
    await page.close();
  });

  it('searches, filters and clears by keyboard', async () => {
    const { page, complaints } = await open(clinicReport());
    await page.keyboard.press('/');
    await page.keyboard.type('BODY letter');
    expect(await shownStores(page)).toEqual(['Letter']);
    expect(await page.locator('#count').textContent()).toBe('1 of 4 stores');
    await page.keyboard.press('Escape');
    await page.locator('#count', { hasText: /^4 stores$/u }).waitFor();
    await page.selectOption('#filter-kept', 'forever');
    expect(await shownStores(page)).toEqual(['Patient', 'Visit']);
    await page.selectOption('#filter-sensitivity', 'special');
    expect(await shownStores(page)).toEqual(['Patient']);
    await page.selectOption('#filter-category', 'content');
    expect(await shownStores(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('shows the stores behind a circle', async () => {
    const { page } = await open(clinicReport());
    await page.fill('#search', 'nothing has this');
    await page.getByRole('button', { name: '1 field, sensitive, up to a day: show the stores' }).click();
    await page.locator('#count', { hasText: '1 of 4 stores' }).waitFor();
    expect(await shownStores(page)).toEqual(['Session']);
    await page.close();
  });

  it('sorts both ways and says so', async () => {
    const { page } = await open(clinicReport());
    const heading = page.locator('#stores').getByRole('columnheader', { name: 'Store' });
    await heading.getByRole('button').click();
    expect(await shownStores(page)).toEqual(['Letter', 'Patient', 'Session', 'Visit']);
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    await heading.getByRole('button').press('Enter');
    expect(await shownStores(page)).toEqual(['Visit', 'Session', 'Patient', 'Letter']);
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    await page.getByRole('columnheader', { name: 'Personal fields' }).getByRole('button').click();
    expect((await shownStores(page)).at(-1)).toBe('Patient');
    expect(await heading.getAttribute('aria-sort')).toBeNull();
    await page.close();
  });

  it('folds evidence, for one store and for all, and goes from store to store', async () => {
    const { page } = await open(clinicReport());
    const rows = page.locator('.evidence-row:visible');
    expect(await rows.count()).toBe(0);
    await page.getByRole('button', { name: 'Patient', exact: true }).press('Enter');
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('Patient.email is kept for ever.')]);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Visit');
    await page.getByRole('button', { name: 'Show all evidence' }).click();
    expect(await rows.count()).toBe(4);
    await page.close();
  });

  it('leads from the picture to a store, also where it is filtered away', async () => {
    const { page } = await open(clinicReport());
    await page.fill('#search', 'letter');
    await page.getByRole('link', { name: 'Session' }).click();
    await page.locator('.evidence-row:visible').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Session');
    await page.close();
  });

  it('is dark where the system or the reader wants it, and light on paper', async () => {
    const background = 'getComputedStyle(document.body).backgroundColor';
    const { page } = await open(clinicReport(), { colorScheme: 'dark' });
    const dark = await page.evaluate(background);
    await page.click('#theme');
    const light = await page.evaluate(background);
    expect([dark, light]).toEqual(['rgb(20, 23, 26)', 'rgb(255, 255, 255)']);
    await page.click('#theme');
    expect(await page.evaluate(background)).toBe(dark);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(background)).toBe(light);
    expect(await page.locator('nav').isVisible()).toBe(false);
    await page.close();
  });

  it('lets no name become markup or run', async () => {
    const { page, complaints } = await open(hostileReport());
    expect(await page.title()).toContain('</script><img');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    await page.locator('.fold').first().click();
    expect(await page.locator('.evidence-row:visible').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([[1280, 5], [1280, 100], [390, 5], [390, 100]])('fits in %i pixels with %i stores', async (width, stores) => {
    const { page, complaints } = await open(largeReport(stores), { width });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(await shownStores(page)).toHaveLength(stores);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('is accessible in %s', async (colorScheme) => {
    const { page } = await open(changed(), { colorScheme });
    await page.getByRole('button', { name: 'Show all evidence' }).click();
    await page.evaluate(axe);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await page.close();
  });
});
