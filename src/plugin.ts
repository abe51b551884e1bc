import manifest from '../package.json' with { type: 'json' };
import { rules } from '../rules/index.js';
import { createPlugin } from './report/eslint/create-plugin.js';

/** The pages come with the package, beside the folder of this module. */
const pages = new URL('../docs/rules/', import.meta.url);

/** The ESLint plugin: rules, the configurations `recommended`, `strict` and `all`, and a language for Prisma schemas. */
export const plugin = createPlugin({
  name: manifest.name,
  version: manifest.version,
  rules,
  urlOf: (ruleName) => new URL(`${ruleName}.md`, pages).href,
});

export { plugin as default, plugin as 'module.exports' };
