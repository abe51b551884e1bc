import { directoryOf, isOutside, isWithin, joinPath } from '../paths.js';
import type { Generator, Schema } from './schema.js';

/** What leads to a generated client. */
export interface Output {
  specifiers: string[];
  locations: string[];
}

const packageEntries = ['', '/default', '/edge', '/wasm', '/index', '/index-browser', '/react-native', '/extension'];
/** The folder comes first: it answers for everything in it, so it is left out where the schema stands below it. */
const clientFiles = ['', '/client', '/index', '/edge', '/browser', '/default', '/wasm'];
const partFiles = [
  '/enums', '/models', '/commonInputTypes', '/internal/prismaNamespace', '/internal/prismaNamespaceBrowser',
];

/** Imports that lead to the client itself. A schema without a generator counts as one with the default output. */
export function clientOutput(schema: Schema): Output {
  const outputs = schema.generators.length === 0 ? [packageOutput('@prisma/client')] : schema.generators.map(outputOf);
  return {
    specifiers: distinct(outputs.flatMap((output) => output.specifiers)),
    locations: distinct(outputs.flatMap((output) => output.locations)),
  };
}

/** Files of a generated client, relative to the root, that hold only models, enums or the `Prisma` namespace. */
export function partLocations(schema: Schema): string[] {
  const folders = schema.generators.flatMap((generator) => outputFolder(generator) ?? []);
  const models = [...schema.models.keys()].map((name) => `/models/${name}`);
  return distinct(folders.flatMap((folder) => [...partFiles, ...models].map((file) => folder + file)));
}

function outputOf(generator: Generator): Output {
  const name = generator.output === undefined ? '@prisma/client' : packageIn(generator.output);
  if (name !== undefined) return packageOutput(name === '.prisma/client' ? '@prisma/client' : name);
  const folder = outputFolder(generator);
  if (folder === undefined) return { specifiers: [], locations: [] };
  const files = isWithin(directoryOf(generator.file), folder) ? clientFiles.slice(1) : clientFiles;
  return { specifiers: [], locations: files.map((file) => folder + file) };
}

function packageOutput(name: string): Output {
  const names = name === '@prisma/client' ? [name, '.prisma/client'] : [name];
  return { specifiers: names.flatMap((one) => packageEntries.map((entry) => one + entry)), locations: [] };
}

/** The package that an output below `node_modules` is. */
function packageIn(output: string): string | undefined {
  return /(?:^|[\\/])node_modules[\\/]((?:[@.][^\\/]+[\\/])?[^\\/]+)/.exec(output)?.[1]?.replaceAll('\\', '/');
}

/** The folder that a client is generated into; nothing where it is a package, the root itself, or outside of it. */
function outputFolder({ file, output }: Generator): string | undefined {
  if (output === undefined || packageIn(output) !== undefined) return undefined;
  const folder = joinPath(directoryOf(file), output.replaceAll('\\', '/'));
  return isOutside(folder) || folder === '' ? undefined : folder;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
