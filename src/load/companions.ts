import { join } from 'node:path';
import { readParentLayers } from './gitignore.js';
import { createLeftOut } from './left-out.js';
import type { LoadOptions } from './project.js';
import { readTextFile } from './text-file.js';
import { walkDirectory } from './walk.js';

/** Templates, components and code of other languages, which may name what the application stores. */
const companionName = /\.(vue|svelte|astro|hbs|handlebars|ejs|pug|jade|njk|liquid|mustache|html?|mjml|twig|graphqls?|gql|py|rb|go|java|kt|php|cs|swift|dart|rs|ex|exs|scala|proto)$/i;

/** The texts of those files, read when they are asked for. */
export function* companionTexts({ root, exclude = [], overlays }: LoadOptions): Iterable<string> {
  const walk = { root, leftOut: createLeftOut(exclude), wanted: (name: string) => companionName.test(name), files: [] as string[], notes: [] };
  walkDirectory(walk, '', readParentLayers(root));
  for (const file of walk.files) {
    const overlay = overlays?.get(file);
    const content = overlay === undefined ? readTextFile(join(root, file)) : { text: overlay };
    if ('text' in content) yield content.text;
  }
}
