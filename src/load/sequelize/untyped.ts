import { ts } from 'ts-morph';
import { everyNode } from '../every-node.js';
import { attachType, typeReference } from '../attached-types.js';

/** Types of the catalogue's declaration that stand in every program. */
type GlobalType = 'LetheSequelize' | 'LetheSequelizeModule' | 'LetheSequelizeModelBag';

/**
 * Gives types to what Sequelize's conventions hand to code without writing a type: the connection that a model's factory takes
 * (`module.exports = (sequelize, DataTypes) => sequelize.define(…)`), the models that `associate` takes, and the object that a folder of
 * models is loaded into (`db[model.name] = model`). The text stays as it is.
 */
export function typeSequelizeConventions(sourceFile: ts.SourceFile): void {
  if (sourceFile.isDeclarationFile || !/sequelize|DataTypes/i.test(sourceFile.text)) return;
  const filled = filledByName(sourceFile.text);
  for (const node of everyNode(sourceFile)) {
    if (ts.isFunctionLike(node)) typeParameters(node);
    else if (ts.isVariableDeclaration(node)) typeVariable(node, filled);
  }
}

function typeParameters(declaration: ts.SignatureDeclaration): void {
  const isAssociating = nameAround(declaration) === 'associate';
  for (const parameter of declaration.parameters) {
    if (parameter.type !== undefined || !ts.isIdentifier(parameter.name)) continue;
    const { text } = parameter.name;
    if (text === 'sequelize' || (text !== 'Sequelize' && isConnection(text, declaration))) setType(parameter, 'LetheSequelize');
    else if (text === 'Sequelize') setType(parameter, 'LetheSequelizeModule');
    else if (isAssociating) setType(parameter, 'LetheSequelizeModelBag');
  }
}

/** `connection.define('user', { name: DataTypes.STRING })` in the body. */
function isConnection(name: string, declaration: ts.SignatureDeclaration): boolean {
  const body = (declaration as Partial<ts.FunctionLikeDeclaration>).body?.getText() ?? '';
  return body.includes(`${name}.define(`) && /DataTypes|sequelize/i.test(body);
}

/** The name of a function, or of the property or variable that it is assigned to. */
function nameAround(declaration: ts.SignatureDeclaration): string | undefined {
  if (declaration.name !== undefined && ts.isIdentifier(declaration.name)) return declaration.name.text;
  const { parent } = declaration;
  if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent)) return ts.isIdentifier(parent.name) ? parent.name.text : undefined;
  return ts.isBinaryExpression(parent) && ts.isPropertyAccessExpression(parent.left) ? parent.left.name.text : undefined;
}

/** Variables whose properties are assigned under computed names. */
function filledByName(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\b([\w$]+)\[\s*[\w$.]+(?:\(\))?\s*\]\s*=(?!=)/g)].map(([, name = '']) => name));
}

function typeVariable(declaration: ts.VariableDeclaration, filled: ReadonlySet<string>): void {
  const { name, initializer } = declaration;
  if (!ts.isIdentifier(name) || initializer === undefined || !ts.isObjectLiteralExpression(withoutAssertion(initializer))) return;
  const object = withoutAssertion(initializer) as ts.ObjectLiteralExpression;
  const isLoaded = filled.has(name.text) && /models?$|^db$|database|orm/i.test(name.text);
  if (isLoaded || object.properties.some(isImportedModel)) setType(declaration, 'LetheSequelizeModelBag');
}

function withoutAssertion(expression: ts.Expression): ts.Expression {
  return ts.isAsExpression(expression) ? expression.expression : expression;
}

/** `User: sequelize.import('./user')`. */
function isImportedModel(property: ts.ObjectLiteralElementLike): boolean {
  return ts.isPropertyAssignment(property) && /^[\w$.]*sequelize\.import\(/i.test(property.initializer.getText());
}

function setType(declaration: ts.ParameterDeclaration | ts.VariableDeclaration, name: GlobalType): void {
  attachType(declaration, typeReference(name));
}
