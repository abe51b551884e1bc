/** The folders that frameworks generate a configuration in before the first run, and the paths that it always has. */
const generated: readonly { folder: RegExp; paths: Record<string, string[]> }[] = [
  // Source: kit.svelte.dev/docs/modules#$lib
  { folder: /(^|\/)\.svelte-kit\/tsconfig(\.json)?$/, paths: { $lib: ['src/lib'], '$lib/*': ['src/lib/*'] } },
  // Source: nuxt.com/docs/api/nuxt-config#alias; since Nuxt 4 the sources stand in `app`, and what a server shares with its pages in `shared`.
  { folder: /(^|\/)\.nuxt\/tsconfig(\.\w+)?(\.json)?$/, paths: { '~/*': ['app/*', '*', 'src/*'], '@/*': ['app/*', '*', 'src/*'], '~~/*': ['*'], '@@/*': ['*'], '#shared/*': ['shared/*'] } },
];

/** `paths` of a configuration that a framework generates, relative to the file that extends it or refers to it. */
export function pathsOfGenerated(specifier: string): Record<string, string[]> {
  return generated.find(({ folder }) => folder.test(specifier))?.paths ?? {};
}
