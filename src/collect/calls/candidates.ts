import { ts } from 'ts-morph';
import type { LoadedProject } from '../../load/project.js';
import type { CallIndex, IndexedCall } from './call-index.js';
import { importSpecifiers } from '../import-specifiers.js';

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

/** Calls of what a file imports under another name: `keep(…)` of `import { set as keep } from 'idb-keyval'`. */
export function callsOfRenamedImports(project: Pick<LoadedProject, 'sourceFiles'>, index: CallIndex, names: ReadonlySet<string>): IndexedCall[] {
  return project.sourceFiles.flatMap((sourceFile) => {
    const local = importSpecifiers(sourceFile).flatMap(({ parent }) => (ts.isImportDeclaration(parent) ? renamedNames(parent, names) : []));
    return local.flatMap((name) => (index.calls.get(name) ?? []).filter((call) => call.getSourceFile() === sourceFile));
  });
}

function renamedNames({ importClause }: ts.ImportDeclaration, names: ReadonlySet<string>): string[] {
  const bindings = importClause?.namedBindings;
  if (bindings === undefined || !ts.isNamedImports(bindings)) return [];
  return bindings.elements.filter(({ propertyName, name }) => propertyName !== undefined && names.has(propertyName.text) && !names.has(name.text)).map(({ name }) => name.text);
}

/** Names that a file gives to the exports of modules that are called directly. */
function localNames(sourceFile: ts.SourceFile, modules: ReadonlySet<string>): string[] {
  return importSpecifiers(sourceFile).filter(({ text }) => modules.has(text)).flatMap(({ parent }) => {
    if (ts.isImportDeclaration(parent)) return importedNames(parent);
    return ts.isCallExpression(parent) ? requiredName(parent) : [];
  });
}

function importedNames(statement: ts.ImportDeclaration): string[] {
  const clause = statement.importClause;
  const bindings = clause?.namedBindings;
  const named = bindings === undefined ? [] : ts.isNamespaceImport(bindings) ? [bindings.name.text] : bindings.elements.map((element) => element.name.text);
  return clause?.name === undefined ? named : [clause.name.text, ...named];
}

/** `const log = require('debug')`, `const Store = require('connect-redis')(session)`, wherever it stands. */
function requiredName(required: ts.CallExpression): string[] {
  if (!ts.isIdentifier(required.expression) || required.expression.text !== 'require') return [];
  const { parent } = required;
  const value = ts.isCallExpression(parent) && parent.expression === required ? parent : required;
  const declaration = value.parent;
  return ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name) ? [declaration.name.text] : [];
}

function variableOf(call: IndexedCall): string[] {
  const parent = call.parent;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return [parent.name.text];
  if (ts.isPropertyDeclaration(parent) && ts.isIdentifier(parent.name)) return [parent.name.text];
  return [];
}
