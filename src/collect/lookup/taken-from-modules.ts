import { ts } from 'ts-morph';
import { pathOfBinding, sourceOfBinding } from '../values/bindings.js';
import { calleeName, unwrap } from '../syntax.js';

/** What a name in a file is of another module: one of its members, or without `member` all that it exports. */
export interface TakenFromModule {
  specifier: ts.StringLiteralLike;
  member?: string;
}

/** By how the name is declared, whether or not the module has such a member: `import { User } from './models'`, `const { User } = require('./models')`. */
export function takenFromModule(identifier: ts.Identifier, checker: ts.TypeChecker): TakenFromModule | undefined {
  const declaration = checker.getSymbolAtLocation(identifier)?.declarations?.[0];
  if (declaration === undefined) return undefined;
  if (ts.isImportSpecifier(declaration)) return taken(declaration.parent.parent.parent.moduleSpecifier, (declaration.propertyName ?? declaration.name).text);
  if (ts.isImportClause(declaration)) return ts.isImportDeclaration(declaration.parent) ? taken(declaration.parent.moduleSpecifier) : undefined;
  if (ts.isNamespaceImport(declaration)) return ts.isImportDeclaration(declaration.parent.parent) ? taken(declaration.parent.parent.moduleSpecifier) : undefined;
  if (ts.isVariableDeclaration(declaration)) return takenBy(declaration.initializer);
  return ts.isBindingElement(declaration) ? memberBound(declaration) : undefined;
}

/** `require('./models')`, `require('./models').Guest`. */
function takenBy(initializer: ts.Expression | undefined): TakenFromModule | undefined {
  const value = initializer === undefined ? undefined : unwrap(initializer);
  const isMember = value !== undefined && ts.isPropertyAccessExpression(value);
  return isMember ? taken(required(value.expression), value.name.text) : taken(required(value));
}

function memberBound(element: ts.BindingElement): TakenFromModule | undefined {
  const [member, ...below] = pathOfBinding(element);
  return member === undefined || below.length > 0 ? undefined : taken(required(sourceOfBinding(element)?.root), member);
}

function taken(specifier: ts.Expression | undefined, member?: string): TakenFromModule | undefined {
  if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return undefined;
  return { specifier, ...(member === undefined ? {} : { member }) };
}

/** `'./models'` of `require('./models')` and of `await import('./models')`. */
function required(expression: ts.Expression | undefined): ts.Expression | undefined {
  const call = expression === undefined ? undefined : unwrap(expression);
  if (call === undefined || !ts.isCallExpression(call)) return undefined;
  return calleeName(call) === 'require' || call.expression.kind === ts.SyntaxKind.ImportKeyword ? call.arguments[0] : undefined;
}
