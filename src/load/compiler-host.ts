import { Project, ts } from 'ts-morph';
import type { Timing } from '../timing.js';
import { typeAssignedVariables } from './assigned-types.js';
import { admitCommonJs } from './mixed-modules.js';
import { parseBounded } from './nesting.js';
import { isComponent, isJavaScript } from './paths.js';
import { openPlaceholders } from './placeholder-types.js';
import { resolveRequired } from './required-modules.js';
import { typeSequelizeConventions } from './sequelize/untyped.js';

export const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  // Scripts of different packages must not share globals.
  moduleDetection: ts.ModuleDetectionKind.Force,
  jsx: ts.JsxEmit.Preserve,
  lib: ['lib.es2022.d.ts'],
  types: [],
  allowJs: true,
  checkJs: false,
  strict: true,
  noImplicitAny: false,
  esModuleInterop: false,
  allowSyntheticDefaultImports: true,
  useUnknownInCatchVariables: false,
  experimentalDecorators: true,
  skipLibCheck: true,
  noEmit: true,
  // Components have endings of their own.
  allowNonTsExtensions: true,
};

/** Where the declarations of the catalogue stand in a program. */
export const catalogRoot = 'lethe://libraries/';

/** Where ts-morph keeps the declarations of the language in memory. */
const languageRoot = '/node_modules/typescript/lib';

/** The texts of a program and how imports between them are resolved. All names are absolute, with forward slashes. */
export interface ProgramTexts {
  root: string;
  texts: ReadonlyMap<string, string>;
  /** Of files whose name does not tell. */
  kinds: ReadonlyMap<string, ts.ScriptKind>;
  resolve: (literal: ts.StringLiteralLike, containingFile: string) => string | undefined;
  previous: ts.Program | undefined;
  onParsed: () => void;
  timing: Timing;
  /** Told of a file that is nested too deeply to be followed and counts as empty. */
  onTooDeep: (file: string) => void;
}

/** A host that knows nothing but the given texts and the ECMAScript declarations that come with ts-morph. */
export function createCompilerHost(input: ProgramTexts): ts.CompilerHost {
  const bundled = new Project({ useInMemoryFileSystem: true }).getModuleResolutionHost();
  const read = (file: string): string | undefined =>
    input.texts.get(file) ?? (file.startsWith(languageRoot) ? readLibrary(bundled, file) : undefined);
  return {
    getSourceFile: (file, options) => {
      const text = read(file);
      return text === undefined ? undefined : reuseOrParse(input, file, text, options);
    },
    resolveModuleNameLiterals: (literals, containingFile) =>
      literals.map((literal) => toResolvedModule(input.resolve(literal, containingFile))),
    resolveTypeReferenceDirectiveReferences: (references) =>
      references.map(() => ({ resolvedTypeReferenceDirective: undefined })),
    hasInvalidatedResolutions: () => true,
    fileExists: (file) => input.texts.has(file),
    readFile: read,
    directoryExists: () => false,
    getDirectories: () => [],
    realpath: (path) => path,
    getCurrentDirectory: () => input.root,
    getDefaultLibFileName: () => `${languageRoot}/lib.es2022.d.ts`,
    getDefaultLibLocation: () => languageRoot,
    getCanonicalFileName: (file) => file,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
    jsDocParsingMode: ts.JSDocParsingMode.ParseAll,
  };
}

/** `/// <reference lib="dom" />` in one file must not change what `console` is in all others. */
function readLibrary(bundled: ts.ModuleResolutionHost, file: string): string | undefined {
  return /\/lib\.(?:es|decorators)/.test(file) ? bundled.readFile(file) : '';
}

function reuseOrParse(
  input: ProgramTexts,
  file: string,
  text: string,
  options: ts.ScriptTarget | ts.CreateSourceFileOptions,
): ts.SourceFile {
  if (input.texts.has(file)) input.onParsed();
  const earlier = permanent.get(file) ?? input.previous?.getSourceFile(file);
  if (earlier?.text === text) return earlier;
  const parsed = input.timing.measure('parse', () => parseBounded(file, text, parsingOf(file, text, options), input.kinds.get(file))) ?? leaveOut(input, file, options);
  if (isPermanent(file)) permanent.set(file, parsed);
  else giveTypes(parsed);
  return parsed;
}

/** In TypeScript, comments say nothing but what tags of Lethe do. */
function parsingOf(file: string, text: string, options: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.ScriptTarget | ts.CreateSourceFileOptions {
  const isCommented = isJavaScript(file) || text.includes('@lethe');
  return isCommented || typeof options !== 'object' ? options : { ...options, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
}

function giveTypes(parsed: ts.SourceFile): void {
  admitCommonJs(parsed);
  resolveRequired(parsed);
  typeSequelizeConventions(parsed);
  typeAssignedVariables(parsed);
  if (isJavaScript(parsed.fileName)) openPlaceholders(parsed);
}

function leaveOut(input: ProgramTexts, file: string, options: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile {
  input.onTooDeep(file);
  return ts.createSourceFile(file, '', options, true);
}

/** Declarations of the language and of the catalogue are the same in every program of a process. */
const permanent = new Map<string, ts.SourceFile>();

function isPermanent(file: string): boolean {
  return file.startsWith(languageRoot) || file.startsWith(catalogRoot);
}

function toResolvedModule(path: string | undefined): ts.ResolvedModuleWithFailedLookupLocations {
  if (path === undefined) return { resolvedModule: undefined };
  const extension = isComponent(path) ? ts.Extension.Ts : /\.d\.[cm]?ts$|\.[^.]+$/.exec(path)?.[0] ?? ts.Extension.Ts;
  return { resolvedModule: { resolvedFileName: path, extension, isExternalLibraryImport: false } };
}
