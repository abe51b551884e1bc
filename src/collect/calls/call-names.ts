import { ts } from 'ts-morph';
import { append } from '../append.js';
import type { ReachabilityAnalysis } from '../reachability.js';
import { functionName } from './functions.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { calleeName, isHolder, nameOfReference, propertyName } from '../syntax.js';

const maximumReferences = 120;

interface ImportedNames {
  /** Local names by the name that the module exports. */
  renamed: Map<string, string[]>;
  /** Local names of the module itself or its default export. */
  ofFile: Map<ts.SourceFile, string[]>;
}

/** Other names under which code calls functions: of imports (`import { remove as removeCard }`), properties and variables that hold them. */
export class CallNames {
  #imports: ImportedNames | undefined;

  constructor(readonly types: StoreTypes, readonly reachability: ReachabilityAnalysis) {}

  /** Every name that calls of a function may use, its own first. */
  of(declaration: ts.FunctionLikeDeclaration): string[] {
    const name = functionName(declaration);
    const { renamed, ofFile } = (this.#imports ??= this.#readImports());
    const ofModule = isExportOfModule(declaration) ? ofFile.get(declaration.getSourceFile()) ?? [] : [];
    if (name === undefined) return [...new Set(ofModule)];
    return [...new Set([name, ...renamed.get(name) ?? [], ...ofModule, ...this.#holders(name)])];
  }

  /** `remove` of `{ remove: deleteUser }`, `const remove = deleteUser.bind(this)`. */
  #holders(name: string): string[] {
    const references = this.reachability.references(name);
    return references.length > maximumReferences ? [] : references.flatMap(heldUnder);
  }

  #readImports(): ImportedNames {
    const renamed = new Map<string, string[]>();
    const ofFile = new Map<ts.SourceFile, string[]>();
    const { session, index } = this.types;
    const addModule = (specifier: ts.Expression, local: string): void => {
      const target = session.checker.getSymbolAtLocation(specifier)?.valueDeclaration;
      if (target !== undefined && ts.isSourceFile(target)) append(ofFile, target, local);
    };
    for (const sourceFile of session.project.sourceFiles) {
      for (const statement of sourceFile.statements) {
        if (ts.isExportDeclaration(statement) && statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause)) readSpecifiers(statement.exportClause.elements, renamed);
        if (!ts.isImportDeclaration(statement) || statement.importClause === undefined) continue;
        const { name, namedBindings } = statement.importClause;
        if (name !== undefined) addModule(statement.moduleSpecifier, name.text);
        if (namedBindings !== undefined && ts.isNamedImports(namedBindings)) readSpecifiers(namedBindings.elements, renamed);
      }
    }
    for (const call of index.calls.get('require') ?? []) {
      const local = ts.isCallExpression(call) && ts.isVariableDeclaration(call.parent) && ts.isIdentifier(call.parent.name) ? call.parent.name.text : undefined;
      const [specifier] = ts.isCallExpression(call) ? call.arguments : [];
      if (local !== undefined && specifier !== undefined) addModule(specifier, local);
    }
    return { renamed, ofFile };
  }
}

function readSpecifiers(elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[], renamed: Map<string, string[]>): void {
  for (const { propertyName: original, name } of elements) if (original !== undefined && original.text !== 'default') append(renamed, original.text, name.text);
}

/** The function is what its module gives by default, or what `module.exports` holds. */
function isExportOfModule(declaration: ts.FunctionLikeDeclaration): boolean {
  const { parent } = declaration;
  if (ts.isExportAssignment(parent)) return true;
  if (ts.isBinaryExpression(parent)) return nameOfReference(parent.left) === 'exports';
  const modifiers = ts.canHaveModifiers(declaration) ? ts.getModifiers(declaration) ?? [] : [];
  if (modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword)) return true;
  const name = functionName(declaration);
  return name !== undefined && declaration.getSourceFile().statements.some((statement) => isExportOf(statement, name));
}

/** `export default removeUser`, `module.exports = removeUser`. */
function isExportOf(statement: ts.Statement, name: string): boolean {
  if (ts.isExportAssignment(statement)) return ts.isIdentifier(statement.expression) && statement.expression.text === name;
  const assignment = ts.isExpressionStatement(statement) ? statement.expression : undefined;
  return assignment !== undefined && ts.isBinaryExpression(assignment) && nameOfReference(assignment.left) === 'exports' && nameOfReference(assignment.right) === name;
}

function heldUnder(reference: ts.Identifier): string[] {
  let value: ts.Node = ts.isPropertyAccessExpression(reference.parent) && reference.parent.name === reference ? reference.parent : reference;
  if (ts.isPropertyAccessExpression(value.parent) && value.parent.name.text === 'bind' && ts.isCallExpression(value.parent.parent)) value = value.parent.parent;
  const holder = value.parent;
  if (isHolder(holder) && holder.initializer === value) return [propertyName(holder.name) ?? ''].filter(Boolean);
  if (ts.isCallExpression(holder) && holder.expression !== value && calleeName(holder) !== undefined && ts.isVariableDeclaration(holder.parent)) return [propertyName(holder.parent.name) ?? ''].filter(Boolean);
  return [];
}
