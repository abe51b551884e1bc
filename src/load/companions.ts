import type { Discovery } from './discover.js';

/** Templates, components and code of other languages, which may name what the application stores. */
const companionName = /\.(vue|svelte|astro|hbs|handlebars|ejs|pug|jade|njk|liquid|mustache|html?|mjml|twig|graphqls?|gql|py|rb|go|java|kt|php|cs|swift|dart|rs|ex|exs|scala|proto)$/i;

export function isCompanion(name: string): boolean {
  return companionName.test(name);
}

/** The texts of those files, read when they are asked for. */
export function* companionTexts({ tree, companions }: Pick<Discovery, 'tree' | 'companions'>): Iterable<string> {
  for (const file of companions) {
    const content = tree.read(file);
    if ('text' in content) yield content.text;
  }
}
