import { ts } from 'ts-morph';
import type { LoadedProject } from '../load/project.js';
import type { CallIndex, IndexedCall } from './call-index.js';

/** Calls of values that are themselves functions or classes of a library, under the name that each file gave them: `const log = debug('app')`. */
export function callsOfCallables(
  project: Pick<LoadedProject, 'sourceFiles'>, index: CallIndex, modules: ReadonlySet<string>, known: ReadonlySet<string>,
): IndexedCall[] {
  return project.sourceFiles.flatMap((sourceFile) => {
    const local = localNames(sourceFile, modules);
    const inFile = (name: string): IndexedCall[] => (index.calls.get(name) ?? []).filter((call) => call.getSourceFile() === sourceFile);
    const made = local.flatMap(inFile).flatMap((call) => variableOf(call));
    return [...new Set([...local, ...made])].filter((name) => !known.has(name)).flatMap(inFile);
  });
}

/** Names that a file gives to the exports of modules that are called directly. */
function localNames(sourceFile: ts.SourceFile, modules: ReadonlySet<string>): string[] {
  return sourceFile.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier) && modules.has(statement.moduleSpecifier.text)) return importedNames(statement);
    return ts.isVariableStatement(statement) ? statement.declarationList.declarations.flatMap((declaration) => requiredName(declaration, modules)) : [];
  });
}

function importedNames(statement: ts.ImportDeclaration): string[] {
  const clause = statement.importClause;
  const bindings = clause?.namedBindings;
  const named = bindings === undefined ? [] : ts.isNamespaceImport(bindings) ? [bindings.name.text] : bindings.elements.map((element) => element.name.text);
  return clause?.name === undefined ? named : [clause.name.text, ...named];
}

function requiredName(declaration: ts.VariableDeclaration, modules: ReadonlySet<string>): string[] {
  const value = declaration.initializer;
  if (value === undefined || !ts.isCallExpression(value) || !ts.isIdentifier(declaration.name)) return [];
  const required = ts.isCallExpression(value.expression) ? value.expression : value;
  const [specifier] = required.arguments;
  const isRequire = ts.isIdentifier(required.expression) && required.expression.text === 'require';
  return isRequire && specifier !== undefined && ts.isStringLiteral(specifier) && modules.has(specifier.text) ? [declaration.name.text] : [];
}

function variableOf(call: IndexedCall): string[] {
  const parent = call.parent;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return [parent.name.text];
  if (ts.isPropertyDeclaration(parent) && ts.isIdentifier(parent.name)) return [parent.name.text];
  return [];
}
