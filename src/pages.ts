import { existsSync, readFileSync } from 'node:fs';

/** The pages of the rules come with the package, beside the folder of this module, also where it is bundled. */
const pages = new URL('../docs/rules/', import.meta.url);

/** The address of a rule's page, by the rule's name without prefix. */
export function pageUrl(rule: string): URL {
  return new URL(`${rule}.md`, pages);
}

/** The page of a rule as Markdown; undefined where the package has none. */
export function readPage(rule: string): string | undefined {
  const url = pageUrl(rule);
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined;
}

/** The script and the style of the page that `lethe report` writes: they are built beside this module's bundle. */
export function readPageAssets(): { script: string; style: string } {
  const [script, style] = ['js', 'css'].map((type) => readFileSync(new URL(`./report-page.${type}`, import.meta.url), 'utf8'));
  return { script: script ?? '', style: style ?? '' };
}
