import { readFileSync } from 'node:fs';
import { Project, ts } from 'ts-morph';
import type { FieldFact, StoreFact } from '../../../src/collect/facts.js';
import { CollectSession } from '../../../src/collect/session.js';
import { readMongooseStores } from '../../../src/collect/stores/mongoose.js';

const options: ts.CompilerOptions = {
  lib: ['lib.es2022.d.ts'], types: [], target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler, allowSyntheticDefaultImports: true, experimentalDecorators: true,
  allowJs: true, noEmit: true, strict: true, noImplicitAny: false,
};
const libraries = ['mongodb', 'mongoose', 'mongoose-delete', 'mongoose-values', 'nestjs-mongoose', 'typegoose'].map((name) => `/libraries/${name}.d.ts`);
const shared = sharedFiles();

/** The declarations of mongoose and of the language, parsed once for all programs. */
function sharedFiles(): Map<string, ts.SourceFile> {
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions: options });
  for (const path of libraries) {
    project.createSourceFile(path, readFileSync(new URL(`../../../src/catalog${path}`, import.meta.url), 'utf8'));
  }
  return new Map(project.getProgram().compilerObject.getSourceFiles().map((sourceFile) => [sourceFile.fileName, sourceFile]));
}

/** A session over the given files, by path relative to the root, with the declarations of mongoose. */
export function sessionOver(files: Record<string, string>): CollectSession {
  const own = new Map(Object.entries(files).map(([path, text]) => [`/app/${path}`, text]));
  const program = ts.createProgram([...libraries, ...own.keys()], options, hostOf(own));
  const sourceFiles = [...own.keys()].flatMap((path) => program.getSourceFile(path) ?? []);
  return new CollectSession({ root: '/app', program, renewed: () => program, sourceFiles, packages: [], schemaStores: [], connections: [], sqlFiles: [], schedules: [], infrastructure: { exposures: [], ends: [], logs: [], leakable: [] }, entries: new Set(), elsewhere: new Set(), companions: () => [], markupOf: () => '', notes: [], bytes: 0 });
}

function hostOf(files: ReadonlyMap<string, string>): ts.CompilerHost {
  const parsed = new Map<string, ts.SourceFile>();
  const libraryFolder = [...shared.keys()].find((path) => path.endsWith('/lib.es2022.d.ts'))?.replace(/[^/]+$/, '') ?? '/';
  return {
    getSourceFile: (path) => {
      const text = files.get(path);
      if (text === undefined) return shared.get(path);
      const sourceFile = parsed.get(path) ?? ts.createSourceFile(path, text, { languageVersion: ts.ScriptTarget.ES2022 }, true);
      parsed.set(path, sourceFile);
      return sourceFile;
    },
    fileExists: (path) => files.has(path) || shared.has(path),
    readFile: (path) => files.get(path),
    getDefaultLibFileName: () => `${libraryFolder}lib.es2022.d.ts`,
    getDefaultLibLocation: () => libraryFolder.replace(/\/$/, ''),
    getCurrentDirectory: () => '/app',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
  };
}

export function storesOf(files: Record<string, string>): StoreFact[] {
  const session = sessionOver(files);
  return session.project.sourceFiles.flatMap((sourceFile) => readMongooseStores(sourceFile, session));
}

/** The only store of one file. */
export function storeIn(text: string, path = 'models/user.ts'): StoreFact {
  const [store, ...others] = storesOf({ [path]: text });
  if (store === undefined || others.length > 0) throw new Error(`expected one store, found ${String(others.length + (store === undefined ? 0 : 1))}`);
  return store;
}

export function fieldOf(store: StoreFact, name: string): FieldFact {
  const field = store.fields.find((candidate) => candidate.name === name);
  if (field === undefined) throw new Error(`no field ${name} among ${namesOf(store).join(', ')}`);
  return field;
}

export function namesOf(store: StoreFact): string[] {
  return store.fields.map(({ name }) => name);
}

/** The first call in a file whose text starts like this. */
export function callIn(session: CollectSession, path: string, start: string): ts.CallExpression {
  const sourceFile = session.project.sourceFiles.find(({ fileName }) => fileName === `/app/${path}`);
  let found: ts.CallExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (found === undefined && ts.isCallExpression(node) && node.getText().startsWith(start)) found = node;
    ts.forEachChild(node, visit);
  };
  if (sourceFile !== undefined) visit(sourceFile);
  if (found === undefined) throw new Error(`no call ${start} in ${path}`);
  return found;
}
