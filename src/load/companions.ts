import type { Discovery } from './discover.js';

/** Templates, components and code of other languages, which may name what the application stores. */
const companionName = /\.(vue|svelte|astro|hbs|handlebars|ejs|pug|jade|njk|liquid|mustache|html?|mjml|twig|graphqls?|gql|py|rb|go|java|kt|php|cs|swift|dart|rs|ex|exs|scala|proto)$/i;

export function isCompanion(name: string): boolean {
  return companionName.test(name);
}

/** The texts of those files; those that hold no code are read when they are asked for. */
export function* companionTexts({ tree, companions, sources }: Pick<Discovery, 'tree' | 'companions' | 'sources'>): Iterable<string> {
  for (const file of companions) {
    const known = sources.get(file);
    const content = known === undefined ? tree.read(file) : { text: known };
    if ('text' in content) yield content.text;
  }
}
