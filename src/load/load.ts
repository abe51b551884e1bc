import { resolve } from 'node:path';
import { ts } from 'ts-morph';
import { readLibraryFiles } from '../catalog/files.js';
import type { Note } from '../collect/facts.js';
import { Timing } from '../timing.js';
import { catalogRoot, compilerOptions, createCompilerHost } from './compiler-host.js';
import { companionTexts } from './companions.js';
import { Component } from './components.js';
import { discoverFiles, type Discovery } from './discover.js';
import { blankMisleadingTypes } from './js-doc.js';
import { readInfrastructure } from './infrastructure/index.js';
import { describeSyntaxError, describeTooDeep, describeUnresolved } from './notes.js';
import { librariesNamedIn } from './libraries.js';
import { OwnImports } from './own-imports.js';
import { readPackages } from './packages.js';
import { directoryOf, isComponent, isJavaScript } from './paths.js';
import { declareParse } from './parse.js';
import { readPrismaSchemas } from './prisma/index.js';
import type { LoadedProject, LoadOptions, VirtualDeclaration } from './project.js';
import { Resolver } from './resolver.js';
import { readConnectionDefaults } from './sequelize/connections.js';
import { readStrapiSchemas } from './strapi/index.js';
import { declareRouteTypes } from './sveltekit.js';
import { declareSailsModels } from './sails.js';
import { entitiesOfManifest } from './wasp/manifest.js';
import { declareWaspModules } from './wasp/modules.js';
import { declareSequelizeModels } from './sequelize/models.js';
import { readSchedules } from './schedules/index.js';
import type { SourceTree } from './source-tree.js';
import { ImportConfigurations } from './tsconfig.js';
import { declareVueNames } from './vue.js';

/**
 * Finds the code of an application and makes one program of it, together with the declarations of the catalogue.
 * Nothing of the application is executed, and nothing below node_modules is read.
 * @param found what `discoverFiles` said of the same options, where that was asked for before
 * @throws {UsageError} when the folder does not exist.
 */
export function loadProject(given: LoadOptions, found?: Discovery): LoadedProject {
  const root = resolve(given.root).replaceAll('\\', '/').replace(/\/$/, '');
  const options = { ...given, root: resolve(given.root) };
  const timing = given.timing ?? new Timing();
  const discovery = found ?? timing.measure('find files', () => discoverFiles(options));
  const read = (file: string): string | undefined => readConfiguration(discovery.tree, file);
  const packages = readPackages(discovery.configurations, read);
  const configurations = new ImportConfigurations(read, packages, discovery.configurations);
  const schedules = readSchedules(discovery, read);
  const infrastructure = timing.measure('infrastructure', () => readInfrastructure(discovery));
  const entities = [...discovery.configurations].filter((file) => file.endsWith('.wasp')).flatMap((file) => entitiesOfManifest(file, read(file) ?? ''));
  const schemas = readPrismaSchemas([...schemasNamed(discovery, '.prisma'), ...entities]);
  const contentTypes = readStrapiSchemas(discovery.configurations, read);
  const connections = readConnectionDefaults(discovery.configurations, read);
  const virtual = [...schemas.declarations, ...declareWaspModules(discovery.sources, schemas.declarations), ...declareRouteTypes(discovery.sources)];
  const declarations = readDeclarations(options, discovery, [...virtual, ...declareSequelizeModels(discovery.sources), ...declareSailsModels(discovery.sources), ...declareParse(discovery.sources), ...declareVueNames(discovery.sources)]);
  const known = new Set([...discovery.sources.keys(), ...discovery.elsewhere, ...virtual.map(({ path }) => path)]);
  const ambientModules = findAmbientModules(declarations.texts.values());
  const resolver = new Resolver({ known, ambientModules, declarations: virtual, packages, configurations });
  const ownImports = new OwnImports(discovery);
  const tooDeep: string[] = [];
  const elsewhere = new Set<string>();
  const programOf = createPrograms({ options, root, discovery, declarations: declarations.texts, resolver, ownImports, elsewhere, tooDeep, timing });
  const program = programOf(options.previous?.root === root ? options.previous.program : undefined);
  const sourceFiles = findSourceFiles(program, root, discovery);
  return {
    root,
    program,
    renewed: () => programOf(program),
    sourceFiles,
    packages: packages.all.map(({ name, directory, isLibrary }) => ({ name, directory, isLibrary })),
    schemaStores: [...schemas.stores, ...contentTypes.stores],
    connections,
    sqlFiles: schemasNamed(discovery, '.sql'),
    schedules: schedules.runs,
    infrastructure: { ...infrastructure, leakable: discovery.leakable },
    entries: schedules.entries,
    elsewhere,
    companions: () => companionTexts(discovery),
    markupOf: (file) => (isComponent(file) ? new Component(discovery.sources.get(file) ?? '').markup : ''),
    notes: [
      ...discovery.notes, ...packages.notes, ...configurations.notes, ...schemas.notes, ...contentTypes.notes, ...schedules.notes, ...infrastructure.notes, ...declarations.notes,
      ...sourceFiles.flatMap((file) => describeSyntaxError(file.fileName.slice(root.length + 1), file)),
      ...tooDeep.map(describeTooDeep),
      ...describeUnresolved(ownImports.unresolved, (file) => program.getSourceFile(`${root}/${file}`)),
    ],
    bytes: discovery.bytes,
  };
}

function schemasNamed({ schemas }: Discovery, extension: string): { file: string; text: string }[] {
  return [...schemas].filter(([file]) => file.endsWith(extension)).map(([file, text]) => ({ file, text }));
}

interface ProgramInput {
  options: LoadOptions;
  root: string;
  discovery: Discovery;
  /** By name in the program, or relative to the root. */
  declarations: ReadonlyMap<string, string>;
  resolver: Resolver;
  ownImports: OwnImports;
  /** Filled with the sources of other packages that imports lead to. */
  elsewhere: Set<string>;
  /** Filled with the files that are nested too deeply to be followed. */
  tooDeep: string[];
  timing: Timing;
}

/** Makes programs of the same sources; one takes the files that it can from an earlier one. */
function createPrograms({ options, root, discovery, declarations, resolver, ownImports, elsewhere, tooDeep, timing }: ProgramInput): (previous: ts.Program | undefined) => ts.Program {
  const texts = new Map<string, string>();
  const kinds = new Map<string, ts.ScriptKind>();
  // Declarations come first: where the application declares a module without content, theirs is the one that counts.
  for (const [name, text] of declarations) texts.set(name.startsWith(catalogRoot) ? name : `${root}/${name}`, text);
  for (const [file, text] of discovery.sources) {
    const name = `${root}/${file}`;
    if (texts.has(name)) continue;
    const component = isComponent(file) ? new Component(text) : undefined;
    if (component !== undefined) kinds.set(name, component.isJsx ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
    texts.set(name, component?.code ?? (isJavaScript(file) ? blankMisleadingTypes(text) : text));
  }
  let parsed = 0;
  const hostOver = (previous: ts.Program | undefined): ts.CompilerHost => createCompilerHost({
    root,
    texts,
    kinds,
    previous,
    timing,
    onParsed: () => options.onProgress?.('Parsing', (parsed += 1), texts.size),
    onTooDeep: (file) => tooDeep.push(file.slice(root.length + 1)),
    resolve: (literal, containingFile) => {
      if (!containingFile.startsWith(`${root}/`)) return undefined;
      const file = containingFile.slice(root.length + 1);
      const { path, expected } = resolver.resolve(directoryOf(file), literal.text);
      if (expected !== undefined) {
        ownImports.add({ file, position: literal.getStart(), specifier: literal.text, expected });
      }
      if (path !== undefined && discovery.elsewhere.has(path)) elsewhere.add(path);
      return path === undefined ? undefined : `${root}/${path}`;
    },
  });
  const rootNames = [...texts.keys()];
  return (previous) => ts.createProgram({ rootNames, options: compilerOptions, host: hostOver(previous), ...(previous && { oldProgram: previous }) });
}

/** The catalogue's declarations that the code can mean, then those made from schemas, then the user's own. */
function readDeclarations(
  options: LoadOptions,
  { tree, sources }: Discovery,
  virtual: readonly VirtualDeclaration[],
): { texts: Map<string, string>; notes: Note[] } {
  const notes: Note[] = [];
  const made = new Map(virtual.map(({ path, text }) => [path, text]));
  for (const file of options.declarations ?? []) {
    const content = tree.read(file);
    if ('text' in content) made.set(file, content.text);
    else notes.push({ file, line: 1, column: 1, message: `These declarations are not used. ${content.problem}` });
  }
  const libraries = librariesNamedIn([...sources.values(), ...made.values()], readLibraryFiles());
  return { texts: new Map([...libraries.map(({ name, text }): [string, string] => [catalogRoot + name, text]), ...made]), notes };
}

function findAmbientModules(texts: Iterable<string>): Set<string> {
  const names = new Set<string>();
  for (const text of texts) {
    for (const [, name = ''] of text.matchAll(/^[ \t]*declare module ['"]([^'"*]+)['"]/gm)) names.add(name);
  }
  return names;
}

function findSourceFiles(program: ts.Program, root: string, discovery: Discovery): ts.SourceFile[] {
  return [...discovery.sources.keys()]
    .map((file) => program.getSourceFile(`${root}/${file}`))
    .filter((file) => file !== undefined);
}

function readConfiguration(tree: SourceTree, file: string): string | undefined {
  const content = tree.read(file);
  return 'text' in content ? content.text : undefined;
}
