import type { VirtualDeclaration } from '../project.js';

const names = /\bimport\s+(?:type\s+)?\{([^}]*)\}\s*from\s*['"](?:wasp\/server\/(operations|api|jobs)|@wasp\/(actions|queries|apis|jobs)\/[\w/.]+)['"]/g;
const mention = /['"]@?wasp(?:\/|\.sh\/)/;
const models = /\.models\.d\.ts$/;

type Family = 'operations' | 'api' | 'jobs';
const families: readonly Family[] = ['operations', 'api', 'jobs'];
const specifiers: Readonly<Record<Family, readonly string[]>> = {
  operations: ['wasp/server/operations', '@wasp/actions/types', '@wasp/queries/types', '@wasp/actions', '@wasp/queries'],
  api: ['wasp/server/api', '@wasp/apis/types'],
  jobs: ['wasp/server/jobs'],
};

/**
 * The modules that Wasp generates around the schema of an application (wasp.sh/docs): its entities, the client, and a type for each operation, endpoint and job,
 * whose context has the entities under the names of their models.
 * @param schemas what `readPrismaSchemas` made of the schemas
 */
export function declareWaspModules(sources: ReadonlyMap<string, string>, schemas: readonly VirtualDeclaration[]): VirtualDeclaration[] {
  const clients = schemas.filter(({ path }) => models.test(path));
  const texts = clients.length === 0 ? [] : [...sources.values()].filter((text) => mention.test(text));
  if (texts.length === 0) return [];
  const imported = importedNames(texts);
  return clients.flatMap(({ path, specifiers: [client = ''] }) => modulesOf(path, client, imported));
}

/** The names that the code takes from each family of modules; what they are called is told by the manifest alone, and all of a family are alike. */
function importedNames(texts: readonly string[]): Record<Family, ReadonlySet<string>> {
  const imported = { operations: new Set<string>(), api: new Set<string>(), jobs: new Set<string>() };
  for (const text of texts) {
    for (const [, list = '', current, old] of text.matchAll(names)) {
      const family = current ?? (old === 'apis' ? 'api' : old === 'jobs' ? 'jobs' : 'operations');
      for (const part of list.split(',')) {
        const name = /^\s*(?:type\s+)?(\w+)/.exec(part)?.[1];
        if (name !== undefined) imported[family as Family].add(name);
      }
    }
  }
  return imported;
}

function modulesOf(path: string, client: string, imported: Record<Family, ReadonlySet<string>>): VirtualDeclaration[] {
  const at = (part: string): string => path.replace(models, `.wasp-${part}.d.ts`);
  const own = `lethe:wasp/${path}`;
  const module = (part: string, names: readonly string[], text: string): VirtualDeclaration => ({
    path: at(part), text, specifiers: names.flatMap((name) => [name, `${name}.js`]), locations: [],
  });
  return [
    module('context', [own], contextText(client)),
    module('entities', ['wasp/entities', '@wasp/entities'], `export * from ${JSON.stringify(client)};\n`),
    module('server', ['wasp/server', '@wasp/dbClient', '@wasp/core/HttpError', '@wasp/types', '@wasp/server'], serverText(own)),
    module('auth', ['wasp/auth', 'wasp/client/auth', '@wasp/auth/types', '@wasp/auth/useAuth', '@wasp/auth'], authText(own)),
    ...families.map((family) => module(family, specifiers[family], familyText(family, own, [...imported[family]].sort()))),
  ];
}

function contextText(client: string): string {
  return `import type { ModelName, PrismaClient, TransactionClient, User } from ${JSON.stringify(client)};
export const prisma: PrismaClient;
export type AuthUser = User & import('lethe:wasp').Identities;
export interface Context { entities: { [Name in ModelName]: TransactionClient[Uncapitalize<Name>] }; user: AuthUser | undefined }
`;
}

function serverText(own: string): string {
  return `import { prisma } from ${JSON.stringify(own)};
import { HttpError } from 'lethe:wasp';
export { prisma, HttpError };
export * from 'lethe:wasp';
export default prisma;
`;
}

function authText(own: string): string {
  return `import type { AuthUser } from ${JSON.stringify(own)};
export type { AuthUser };
export * from 'lethe:wasp';
export function useAuth(): { data: AuthUser | null | undefined; isLoading: boolean; error: any };
export default useAuth;
`;
}

function familyText(family: Family, own: string, names: readonly string[]): string {
  const lines = names.flatMap((name) => (/^[A-Z]/.test(name) ? [typeLine(family, name)] : [valueLine(family, name)]));
  return [`import type { Context } from ${JSON.stringify(own)};`, ...lines, 'export {};', ''].join('\n');
}

function typeLine(family: Family, name: string): string {
  const signature = family === 'api'
    ? "(request: import('express').Request, response: import('express').Response, context: Context) => any"
    : '(input: Input, context: Context) => Output | Promise<Output>';
  return `export type ${name}<Input = any, Output = any, More = any> = ${signature};`;
}

function valueLine(family: Family, name: string): string {
  return family === 'jobs' ? `export const ${name}: import('lethe:wasp').Job;` : `export const ${name}: (input?: any, context?: any) => Promise<any>;`;
}
