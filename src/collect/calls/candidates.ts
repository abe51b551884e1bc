import { ts } from 'ts-morph';
import type { LoadedProject } from '../../load/project.js';
import type { CallIndex, IndexedCall } from './call-index.js';
import { importSpecifiers } from '../import-specifiers.js';
import { calleeName, enclosingFunction, isHolder } from '../syntax.js';

/**
 * Calls of values that are themselves functions or classes of a library, under the names that files give them: `const log = debug('app')`, and what such a call made
 * wherever it is called, under its name or under that of an import of a module that is nothing else.
 *
 * @param makers names of methods that give such functions
 */
export function callsOfCallables(
  project: Pick<LoadedProject, 'sourceFiles'>, index: CallIndex, modules: ReadonlySet<string>, known: ReadonlySet<string>, makers: ReadonlySet<string> = new Set(),
): IndexedCall[] {
  const callsNamed = (name: string): readonly IndexedCall[] => index.calls.get(name) ?? [];
  const callsIn = ({ sourceFile, name }: LocalName): IndexedCall[] => callsNamed(name).filter((call) => call.getSourceFile() === sourceFile);
  const imported = project.sourceFiles.flatMap((sourceFile) => localNames(sourceFile, modules).map((name) => ({ sourceFile, name })));
  const making = [...imported.flatMap(callsIn), ...[...makers].flatMap(callsNamed), ...project.sourceFiles.flatMap((sourceFile) => callsOfRequired(sourceFile, modules))];
  const made = new Set(making.flatMap(variableOf));
  const wholeModules = new Set([...new Set(making.map((call) => call.getSourceFile()))].filter((sourceFile) => isWholeModule(sourceFile, making, made)).map(({ fileName }) => moduleName(fileName)));
  const ofModules = project.sourceFiles.flatMap((sourceFile) => defaultNames(sourceFile, wholeModules).map((name) => ({ sourceFile, name })));
  const isNew = (name: string): boolean => !known.has(name);
  const renamed = callsOfRenamedImports(project, index, made).filter((call) => isNew(calleeName(call) ?? ''));
  return [...new Set([...[...imported, ...ofModules].filter(({ name }) => isNew(name)).flatMap(callsIn), ...[...made].filter(isNew).flatMap(callsNamed), ...renamed])];
}

interface LocalName {
  sourceFile: ts.SourceFile;
  name: string;
}

/** `require('debug')('app')`. */
function callsOfRequired(sourceFile: ts.SourceFile, modules: ReadonlySet<string>): IndexedCall[] {
  return importSpecifiers(sourceFile).filter(({ text }) => modules.has(text)).flatMap(({ parent: required }) => {
    const { parent } = required;
    return ts.isCallExpression(required) && ts.isCallExpression(parent) && parent.expression === required ? [parent] : [];
  });
}

/** Whether a file gives others what a call made and nothing else: `module.exports = debug('app')`, `export default log`. */
function isWholeModule({ statements }: ts.SourceFile, making: readonly IndexedCall[], made: ReadonlySet<string>): boolean {
  return statements.some((statement) => {
    const given = ts.isExportAssignment(statement) ? statement.expression : givenToModule(statement);
    return given !== undefined && (ts.isIdentifier(given) ? made.has(given.text) : making.some((call) => call === given));
  });
}

function givenToModule(statement: ts.Statement): ts.Expression | undefined {
  const assignment = ts.isExpressionStatement(statement) ? statement.expression : undefined;
  return assignment !== undefined && ts.isBinaryExpression(assignment) && assignment.left.getText() === 'module.exports' ? assignment.right : undefined;
}

/** `debug` of `src/debug.ts`, and of `./debug.js` as files import it. */
function moduleName(path: string): string {
  return /([^/]+?)(?:\.[cm]?[jt]sx?)?$/.exec(path.replace(/\/index(?:\.[cm]?[jt]sx?)?$/, ''))?.[1] ?? '';
}

/** Names that a file gives to modules as wholes. */
function defaultNames(sourceFile: ts.SourceFile, modules: ReadonlySet<string>): string[] {
  if (modules.size === 0) return [];
  return importSpecifiers(sourceFile).filter(({ text }) => modules.has(moduleName(text))).flatMap(({ parent }) => {
    if (ts.isImportDeclaration(parent)) return parent.importClause?.name?.text ?? [];
    return ts.isCallExpression(parent) ? requiredName(parent) : [];
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
    if (ts.isExternalModuleReference(parent)) return [parent.parent.name.text];
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

/** The variable or property that holds what a call made, or the accessor that gives it. */
function variableOf(call: IndexedCall): string[] {
  const parent = call.parent;
  const holder = ts.isReturnStatement(parent) ? enclosingFunction(call) : parent;
  const isNamed = holder !== undefined && (isHolder(holder) || ts.isGetAccessor(holder));
  return isNamed && ts.isIdentifier(holder.name) ? [holder.name.text] : [];
}
