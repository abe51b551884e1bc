import { ts } from 'ts-morph';
import { append } from '../append.js';
import { walk } from '../syntax.js';

/** References to one name that are kept; what has more is taken to be used. */
export const maximumReferences = 400;

/** Finds the places of the application that use a name. */
export class NameIndex {
  #references: ReadonlyMap<string, readonly ts.Identifier[]> | undefined;

  constructor(readonly sourceFiles: readonly ts.SourceFile[]) {}

  /** Identifiers, private names (`this.#purge`) and literal element accesses (`jobs['purge']`) of that name, without its declarations, imports and exports. */
  referencesTo(name: string): readonly ts.Identifier[] {
    this.#references ??= indexReferences(this.sourceFiles);
    return this.#references.get(name) ?? [];
  }

  /** The references in one file, where it calls something by a name of its own. */
  referencesIn(sourceFile: ts.SourceFile, name: string): readonly ts.Identifier[] {
    const found: ts.Identifier[] = [];
    walkUses(sourceFile, (used, node) => { if (used === name) found.push(node); });
    return found;
  }
}

/** One walk over all files; no file adds to a name that has too many references already. */
function indexReferences(sourceFiles: readonly ts.SourceFile[]): ReadonlyMap<string, readonly ts.Identifier[]> {
  const references = new Map<string, ts.Identifier[]>();
  const sorted = [...sourceFiles].sort((first, second) => (first.fileName < second.fileName ? -1 : 1));
  for (const sourceFile of sorted) {
    const inFile = new Map<string, ts.Identifier[]>();
    walkUses(sourceFile, (name, node) => { append(inFile, name, node); });
    for (const [name, found] of inFile) {
      const known = references.get(name);
      if (known === undefined) references.set(name, found);
      else if (known.length <= maximumReferences) known.push(...found);
    }
  }
  return references;
}

function walkUses(sourceFile: ts.SourceFile, onUse: (name: string, node: ts.Identifier) => void): void {
  walk(sourceFile, (node) => {
    if (isUse(node)) onUse(node.text, node);
    return !ts.isImportDeclaration(node) && (!ts.isTypeNode(node) || isBaseClass(node));
  });
}

/** `Task` of `class Purge extends Task`: whoever makes an object of the one runs the constructor of the other. */
function isBaseClass(node: ts.TypeNode): boolean {
  return ts.isExpressionWithTypeArguments(node) && ts.isHeritageClause(node.parent) && node.parent.token === ts.SyntaxKind.ExtendsKeyword && ts.isClassLike(node.parent.parent);
}

function isUse(node: ts.Node): node is ts.Identifier {
  if (ts.isStringLiteralLike(node)) return ts.isElementAccessExpression(node.parent) && node.parent.argumentExpression === node;
  if (ts.isPrivateIdentifier(node)) return ts.isPropertyAccessExpression(node.parent) && !isAssigned(node.parent);
  return ts.isIdentifier(node) && !isDeclarationName(node) && !ts.isImportSpecifier(node.parent) && !isExportedName(node) && !isHandedOn(node);
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

function isAssigned(reference: ts.PropertyAccessExpression): boolean {
  const { parent } = reference;
  return ts.isBinaryExpression(parent) && parent.left === reference && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

function isDeclarationName(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAssignment(parent)) return parent.name === node;
  if (ts.isBinaryExpression(parent.parent) && ts.isPropertyAccessExpression(parent)) return isAssigned(parent) && parent.name === node;
  return (ts.isFunctionLike(parent) || ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isClassLike(parent) ||
    ts.isParameter(parent) || ts.isMethodSignature(parent) || ts.isPropertySignature(parent)) && parent.name === node;
}
