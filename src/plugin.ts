import process from 'node:process';
import manifest from '../package.json' with { type: 'json' };
import { rules } from '../rules/index.js';
import { build } from './cache/build.js';
import { defaultCacheFolder } from './cache/cache-folder.js';
import { analyzeAside, createEngine } from './engine-loader.js';
import { createPlugin } from './report/eslint/create-plugin.js';

/** The pages come with the package, beside the folder of this module. */
const pages = new URL('../docs/rules/', import.meta.url);

/** The ESLint plugin: rules, the configurations `recommended`, `strict` and `all`, and a language for Prisma schemas. */
export const plugin = createPlugin({
  name: manifest.name,
  version: manifest.version,
  rules,
  urlOf: (ruleName) => new URL(`${ruleName}.md`, pages).href,
}, {
  createEngine,
  analyzeAside,
  cacheOf: (root) => (build === undefined ? undefined : { folder: defaultCacheFolder(root, process.env), build }),
});

export { plugin as default, plugin as 'module.exports' };
