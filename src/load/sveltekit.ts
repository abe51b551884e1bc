import type { VirtualDeclaration } from './project.js';

const routeFile = /(^|\/)\+(server|page|layout)(\.server)?\.[jt]s$/;
const text = `export type { Action, Actions, Handle, LayoutLoad, LayoutServerLoad, Load, PageLoad, PageServerLoad, RequestEvent, RequestHandler, ServerLoad } from '@sveltejs/kit';
`;

/** The types that SvelteKit generates beside each route (`./$types`), for applications that have routes. */
export function declareRouteTypes(sources: ReadonlyMap<string, string>): VirtualDeclaration[] {
  if (![...sources.keys()].some((file) => routeFile.test(file))) return [];
  return [{ path: '.svelte-kit/types/$types.d.ts', text, specifiers: ['./$types', './$types.js', './$types.d.ts', '../$types'], locations: [] }];
}
