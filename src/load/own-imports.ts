import type { Discovery } from './discover.js';
import type { UnresolvedImport } from './notes.js';
import { directoryOf, selfAndParents } from './paths.js';

/** Files that bundlers and code generators answer for, not the application's code. */
const asset = new RegExp(
  '\\.(?:json5?|vue|svelte|astro|css|scss|sass|less|styl|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|eot|otf|mp[34]|' +
  'webm|wav|graphqls?|gql|mdx?|txt|html?|wasm|ya?ml|toml|csv|pdf|node|sql|hbs|ejs|pug|proto|xml|glsl|map|grammar)$|' +
  '[?!]|(?:^|/)\\+types/',
);

const suffixes = ['.ts', '.tsx', '.d.ts', '.js', '.jsx', '.mjs', '.cjs', '/index.ts', '/index.js'];

/** Collects imports of the application's own code that lead nowhere. */
export class OwnImports {
  readonly unresolved: UnresolvedImport[] = [];

  constructor(private readonly discovery: Discovery) {}

  add(missing: UnresolvedImport): void {
    // The root folder itself has no name to leave out.
    const isLeftOut = missing.expected !== '' && this.isLeftOut(missing.expected);
    if (!asset.test(missing.specifier) && !isLeftOut) this.unresolved.push(missing);
  }

  /** What is left out on purpose needs no further word. */
  private isLeftOut(expected: string): boolean {
    const { leftOut, dropped } = this.discovery;
    if (leftOut.file(expected) || leftOut.file(`${expected}.ts`) || leftOut.directory(expected)) return true;
    const stem = expected.replace(/\.[cm]?[jt]sx?$/, '');
    if (suffixes.some((suffix) => dropped.has(stem + suffix))) return true;
    return selfAndParents(directoryOf(expected)).some((folder) => folder !== '' && leftOut.directory(folder));
  }
}
