import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../src/report/contract.js';
import { markdown, writeMarkdown } from '../../../src/report/formats/markdown.js';
import { contextWith, emptyReport, hostile, reportWith, shopReport } from './reports.js';

const enough = 1_000_000;

/** What a host of code makes of a comment, with raw HTML shown as text where it is none of ours. */
function rendered(report: CheckReport): string {
  return micromark(writeMarkdown(report, contextWith(), enough), {
    extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true,
  });
}

describe('a comment', () => {
  it('tells what got better before what to do, in a few lines', () => {
    const improvements = Array.from({ length: 10 }, (_, index) => ({ subject: `S${index}`, message: `S${index}.[b is no longer kept.`, file: 'a.ts', line: 1 }));
    const text = markdown.write({ ...emptyReport, since: { name: 'main', commit: 'abc' }, improvements }, contextWith());
    expect(text).toMatch(/^<!-- lethe -->\n\n## .*\n\n\*\*Better than before\*\*\n\n- S0\.\\\[b is no longer kept\.\n/u);
    expect(text.match(/^- /gmu)).toHaveLength(9);
    expect(text).toContain('\n- 2 more like these.\n');
    expect(markdown.write({ ...emptyReport, improvements }, contextWith({ brief: true }))).not.toContain('Better');
  });

  it('has a table for each store, what to do, and the evidence folded away', () => {
    expect(markdown.write(shopReport(), contextWith({ repositoryPath: (file) => `shop/${file}` }))).toMatchInlineSnapshot(`
      "<!-- lethe -->

      ## Lethe found 3 problems with personal data

      2 errors, 1 warning in 2 files. The application has 5 stores, 4 with personal data.

      ### \`User\`

      | | What | What to do | Where |
      | --- | --- | --- | --- |
      | error | User is kept for ever: nothing deletes or expires its email, phone, firstName and passwordHash.<br>\`lethe/require-retention\` | Declare a period in lethe.yaml and purge by createdAt, or stop storing what is not needed. | \`shop/src/users/user.entity.ts:12\` |
      | error | User.email (contact) is written to the log by logger.info.<br>\`lethe/no-personal-data-in-logs\` | Log an opaque id instead. | \`shop/src/users/users.service.ts:34\` |
      | warning | User is only marked as deleted: the data stays.<br>\`lethe/require-deletion\` | Purge marked records after a while. | \`shop/src/users/user.entity.ts:12\` |

      <details><summary>Evidence</summary>

      - \`User\`, \`lethe/require-retention\`
        - \`shop/src/users/users.service.ts:31\` users.save writes it in UsersService.register
      - \`User.email\`, \`lethe/no-personal-data-in-logs\`
        - \`shop/src/users/users.service.ts:31\` read here
        - \`shop/src/users/users.service.ts:32\` passed on as message
        - \`shop/src/users/users.service.ts:33\` joined to a text
        - \`shop/src/common/logging/structured-logger.ts:8\` written here
      - \`User\`, \`lethe/require-deletion\`
        - \`shop/src/users/users.service.ts:58\` users.softRemove sets deletedAt

      </details>

      <details><summary>1 place that Lethe did not understand</summary>

      - \`shop/src/orders/legacy.ts:40\` The name of the table is computed.

      </details>
      "
    `);
  });

  it('is short where nothing was found', () => {
    expect(markdown.write(emptyReport, contextWith())).toBe('<!-- lethe -->\n\n## Lethe found no problems with personal data\n');
  });

  it('leaves to the rule what to do where a message does not say it', () => {
    expect(rendered(reportWith([{ message: 'User is kept for ever.' }]))).toContain('<td>Decide how long the records are needed, and let');
  });

  it('begins with the gravest', () => {
    const html = rendered(reportWith([{ severity: 'warning', subject: 'Visit.ip' }, { subject: 'Order of User' }]));
    expect([...html.matchAll(/<h3><code>(.*?)<\/code>/gu)].map(([, name]) => name)).toEqual(['Order', 'Visit']);
  });
});

describe('text from hostile code', () => {
  const html = rendered(reportWith([hostile]));

  it('becomes no link, no image, no element and no mention', () => {
    const elements = new Set([...html.matchAll(/<([a-z]\w*)/gu)].map(([, name]) => name));
    expect([...elements].sort()).toEqual([
      'br', 'code', 'details', 'h2', 'h3', 'li', 'p', 'span', 'summary', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul',
    ]);
    expect(html).toContain('See [here](javascript:alert(1)) &lt;img src=x&gt; @<!-- -->everyone #<!-- -->1 <span>$</span>x<span>$</span>');
    expect(html).toContain('https://evil.invalid www.evil.invalid | a_b_');
  });

  it('stays in its cell and in its fold', () => {
    expect(html.match(/<tr>\n<td>[^]*?<\/tr>/gu)?.map((row) => row.match(/<td>/gu)?.length)).toEqual([4]);
    expect(html.match(/<\/details>/gu)).toHaveLength(1);
  });
});

describe('the size of a comment', () => {
  const long = reportWith(Array.from({ length: 400 }, (_nothing, index) => ({
    subject: index < 200 ? 'User' : `Store${index}`, message: `Nummer ${index} «ä». ${'Mend it. '.repeat(10)}`,
    evidence: [{ file: 'src/a.ts', line: 1, how: 'read' }],
  })));

  it('never goes beyond the limit, and the last line counts what is left out', () => {
    const text = markdown.write(long, contextWith());
    const shown = text.match(/^\| error/gmu)?.length ?? 0;
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_536);
    expect(shown).toBeGreaterThan(100);
    expect(text).toMatch(new RegExp(`\\n\\n${400 - shown} more problems are not shown here\\. See all with \`lethe check\`\\.\\n$`, 'u'));
  });

  it('keeps a heading that has a row, or nothing', () => {
    for (let largest = 400; largest < 3_000; largest += 50) {
      const text = writeMarkdown(long, contextWith(), largest);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(largest);
      expect(text.includes('### `User`')).toBe(/^\| error/mu.test(text));
    }
  });
});
