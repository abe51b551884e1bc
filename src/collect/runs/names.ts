import { ts } from 'ts-morph';
import { append } from '../append.js';
import { walk } from '../syntax.js';

/** References to one name that are kept; what has more is taken to be used. */
export const maximumReferences = 400;

/** Finds the places of the application that use a name. */
export class NameIndex {
  readonly #references = new Map<string, readonly ts.Identifier[]>();
  #filesOfName: ReadonlyMap<string, ts.SourceFile[]> | undefined;

  constructor(readonly sourceFiles: readonly ts.SourceFile[]) {}

  /** Identifiers and literal element accesses (`jobs['purge']`) of that name, without its declarations, imports and exports. */
  referencesTo(name: string): readonly ts.Identifier[] {
    const known = this.#references.get(name);
    if (known !== undefined) return known;
    this.#filesOfName ??= filesByName(this.sourceFiles);
    const files = [...this.#filesOfName.get(name) ?? []].sort((first, second) => (first.fileName < second.fileName ? -1 : 1));
    const found: ts.Identifier[] = [];
    for (const sourceFile of files) {
      collectReferences(sourceFile, name, found);
      if (found.length > maximumReferences) break;
    }
    this.#references.set(name, found);
    return found;
  }

  /** The references in one file, where it calls something by a name of its own. */
  referencesIn(sourceFile: ts.SourceFile, name: string): readonly ts.Identifier[] {
    const found: ts.Identifier[] = [];
    collectReferences(sourceFile, name, found);
    return found;
  }
}

/** The parser keeps the set of names of each file; asking it is faster than searching the text. */
function filesByName(sourceFiles: readonly ts.SourceFile[]): ReadonlyMap<string, ts.SourceFile[]> {
  const files = new Map<string, ts.SourceFile[]>();
  for (const sourceFile of sourceFiles) {
    const { identifiers } = sourceFile as { identifiers?: ReadonlyMap<string, string> };
    for (const name of identifiers?.keys() ?? []) append(files, name, sourceFile);
  }
  return files;
}

function collectReferences(sourceFile: ts.SourceFile, name: string, found: ts.Identifier[]): void {
  walk(sourceFile, (node) => {
    if (isUse(node, name)) found.push(node);
    return !ts.isImportDeclaration(node) && !ts.isTypeNode(node);
  });
}

function isUse(node: ts.Node, name: string): node is ts.Identifier {
  if (ts.isStringLiteralLike(node)) return node.text === name && ts.isElementAccessExpression(node.parent) && node.parent.argumentExpression === node;
  return ts.isIdentifier(node) && node.text === name && !isDeclarationName(node) && !ts.isImportSpecifier(node.parent) && !isExportedName(node) && !isHandedOn(node);
}

/** `export { purge }` only hands a name on; `export { Page as default }` makes an entry of Page, and says nothing of `default`. */
function isExportedName(node: ts.Identifier): boolean {
  return ts.isExportSpecifier(node.parent) && node.parent.propertyName !== node;
}

/** `module.exports = { purge }` and `exports.purge = purge` hand a name on as well. */
function isHandedOn(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && parent.right === node) {
    return ts.isPropertyAccessExpression(parent.left) && parent.left.name.text === node.text && isModuleExports(parent.left.expression);
  }
  const isSameName = ts.isShorthandPropertyAssignment(parent) || (ts.isPropertyAssignment(parent) && parent.initializer === node && ts.isIdentifier(parent.name) && parent.name.text === node.text);
  const assignment = isSameName ? parent.parent.parent : undefined;
  return assignment !== undefined && ts.isBinaryExpression(assignment) && assignment.right === parent.parent && isModuleExports(assignment.left);
}

/** `exports` and `module.exports`. */
export function isModuleExports(expression: ts.Expression): boolean {
  if (ts.isIdentifier(expression)) return expression.text === 'exports';
  return ts.isPropertyAccessExpression(expression) && expression.name.text === 'exports' && ts.isIdentifier(expression.expression) && expression.expression.text === 'module';
}

function isDeclarationName(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAssignment(parent)) return parent.name === node;
  if (ts.isBinaryExpression(parent.parent) && ts.isPropertyAccessExpression(parent)) {
    const assignment = parent.parent;
    return assignment.left === parent && assignment.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.name === node;
  }
  return (ts.isFunctionLike(parent) || ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isClassLike(parent) ||
    ts.isParameter(parent) || ts.isMethodSignature(parent) || ts.isPropertySignature(parent)) && parent.name === node;
}
