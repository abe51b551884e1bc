/** Folders whose files are routes, with the endings of files that answer requests there. */
const routeFolders: readonly { folder: RegExp; file: RegExp }[] = [
  // Next.js: app/api/purge/route.ts, and the pages directory.
  { folder: /(?:^|\/)(?:src\/)?app\//, file: /^route\.[cm]?[jt]sx?$/ },
  { folder: /(?:^|\/)(?:src\/)?pages\//, file: /^(?!_).*\.[cm]?[jt]sx?$/ },
  // SvelteKit, Nuxt and Nitro, Remix, and the plain functions of Vercel.
  { folder: /(?:^|\/)src\/routes\//, file: /^\+server\.[cm]?[jt]s$/ },
  { folder: /(?:^|\/)server\/(?:routes\/)?(?=api\/|routes\/|)/, file: /\.[cm]?[jt]s$/ },
  { folder: /(?:^|\/)app\/routes\//, file: /\.[cm]?[jt]sx?$/ },
  { folder: /(?:^|\/)(?=api\/)/, file: /^(?!_).*\.[cm]?[jt]sx?$/ },
];

/** The segments of a path that a source file answers. */
export type Route = readonly string[];

/** The paths that a source file answers, by the conventions of frameworks with routes in folders. */
export function routesOf(source: string): Route[] {
  const name = source.slice(source.lastIndexOf('/') + 1);
  return routeFolders.flatMap(({ folder, file }) => {
    const match = file.test(name) ? folder.exec(source) : null;
    return match === null ? [] : [segmentsOf(source.slice(match.index + match[0].length))];
  });
}

/** Whether a request of a path is one for the route. */
export function isRequested(route: Route, path: string): boolean {
  return matches(route, path.split('?', 1)[0]?.split('/').filter(Boolean) ?? []);
}

/** `api/(internal)/purge/route.ts` and `api/purge/index.ts` answer at `api/purge`, `api.purge.ts` as well. */
function segmentsOf(route: string): string[] {
  const parts = route.replace(/\.[cm]?[jt]sx?$/, '').split('/');
  const name = (parts.pop() ?? '').replace(/\.(get|post|put|delete)$/, '');
  const last = /^(route|index|\+server)$/.test(name) ? [] : name.split('.');
  return [...parts, ...last].filter((part) => part !== '' && !/^\(.*\)$/.test(part) && !part.startsWith('@'));
}

/** `[id]` stands for one part of the path, `[...rest]` for all that follow. */
function matches(route: readonly string[], wanted: readonly string[]): boolean {
  for (const [position, segment] of route.entries()) {
    if (/^\[\[?\.\.\./.test(segment)) return wanted.length >= position;
    if (wanted[position] === undefined || !(segment === wanted[position] || /^\[.*\]$/.test(segment) || segment.startsWith('$'))) return false;
  }
  return route.length === wanted.length;
}
