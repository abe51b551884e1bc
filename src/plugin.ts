import process from 'node:process';
import manifest from '../package.json' with { type: 'json' };
import { rules } from '../rules/index.js';
import { build } from './cache/build.js';
import { defaultCacheFolder } from './cache/cache-folder.js';
import { analyzeAside, createEngine } from './engine-loader.js';
import { pageUrl } from './pages.js';
import { createPlugin } from './report/eslint/create-plugin.js';

/** The ESLint plugin: rules, the configurations `recommended`, `strict` and `all`, and a language for Prisma schemas. */
export const plugin = createPlugin({
  name: manifest.name,
  version: manifest.version,
  rules,
  urlOf: (ruleName) => pageUrl(ruleName).href,
}, {
  createEngine,
  analyzeAside,
  cacheOf: (root) => (build === undefined ? undefined : { folder: defaultCacheFolder(root, process.env), build }),
});

export { plugin as default, plugin as 'module.exports' };
