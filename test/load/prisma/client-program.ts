import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Project, ts } from 'ts-morph';
import { readPrismaSchemas } from '../../../src/load/prisma/index.js';

const library = fileURLToPath(new URL('../../../src/catalog/libraries/prisma.d.ts', import.meta.url));

/** A program over one file of an application, the declarations of its schema's client and of the catalogue. */
export interface ClientProgram {
  /** Errors of all files, the declarations among them. */
  errors: string[];
  /** The type of a variable of the application's file. */
  typeOf: (variable: string) => string;
  /** The type of a property of a variable, as a literal: the store or record behind it. */
  phantomOf: (variable: string, member: '__store' | '__record') => string;
  /** The fields of the record that a variable holds, sorted, without the phantom member. */
  fieldsOf: (variable: string) => string[];
  /** Texts of the `@lethe` tags on what the call in a variable's initialiser resolves to. */
  tagsOf: (variable: string) => string[];
}

/** Type-checks `code` against the client of `schema`, which stands in `db/schema.prisma`. */
export function checkClient(schema: string, code: string): ClientProgram {
  const { declarations } = readPrismaSchemas([{ file: 'db/schema.prisma', text: schema }]);
  const paths = Object.fromEntries(declarations.flatMap(({ path, specifiers, locations }) =>
    [...specifiers, ...locations.map((location) => `/${location}`)].map((name) => [name, [`/${path}`]])));
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      lib: ['lib.es2022.d.ts'], target: ts.ScriptTarget.ES2022, types: [], strict: true, skipLibCheck: false,
      module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, paths, noEmit: true,
    },
  });
  project.createSourceFile('/libraries/prisma.d.ts', readFileSync(library, 'utf8'));
  for (const { path, text } of declarations) project.createSourceFile(`/${path}`, text);
  const file = project.createSourceFile('/src/app.ts', code);
  const checker = project.getTypeChecker().compilerObject;
  const declarationOf = (variable: string): ts.VariableDeclaration =>
    file.getVariableDeclarationOrThrow(variable).compilerNode;
  const typeOf = (variable: string): ts.Type => checker.getTypeAtLocation(declarationOf(variable).name);
  return {
    errors: project.getPreEmitDiagnostics().map((diagnostic) => {
      const message = ts.flattenDiagnosticMessageText(diagnostic.compilerObject.messageText, ' ');
      return `${diagnostic.getSourceFile()?.getFilePath() ?? ''}:${String(diagnostic.getLineNumber())} ${message}`;
    }),
    typeOf: (variable) => checker.typeToString(typeOf(variable), undefined, ts.TypeFormatFlags.NoTruncation),
    phantomOf: (variable, member) => {
      const property = checker.getPropertyOfType(typeOf(variable), member);
      return property === undefined ? '' : checker.typeToString(checker.getTypeOfSymbol(property));
    },
    fieldsOf: (variable) => checker.getPropertiesOfType(checker.getNonNullableType(typeOf(variable)))
      .map((property) => property.name)
      .filter((name) => name !== '__record')
      .sort(),
    tagsOf: (variable) => tagsOfCall(checker, declarationOf(variable)),
  };
}

function tagsOfCall(checker: ts.TypeChecker, variable: ts.VariableDeclaration): string[] {
  let call = variable.initializer;
  while (call !== undefined && ts.isAwaitExpression(call)) call = call.expression;
  if (call === undefined || !(ts.isCallExpression(call) || ts.isNewExpression(call))) return [];
  const declaration = checker.getResolvedSignature(call)?.getDeclaration() as ts.Declaration | undefined;
  const tags = declaration === undefined ? [] : ts.getJSDocTags(declaration);
  return tags.map((tag) => ts.getTextOfJSDocComment(tag.comment) ?? '');
}
