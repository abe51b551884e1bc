import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import { unwrap, walk } from '../syntax.js';
import { declarationOf, propertiesOf, textsOf, type Property } from './mongoose-expressions.js';
import { conditionsOn, holds, memberAt, walkOver } from './walked-members.js';

/**
 * What is put into an object behind its declaration, in the same file: `fields.email = String`, and for each member of another object
 * `fields[key] = question.column`.
 */
export function filledProperties(object: ts.ObjectLiteralExpression, context: CollectContext): Property[] {
  const variable = object.parent;
  if (!ts.isVariableDeclaration(variable) || !ts.isIdentifier(variable.name)) return [];
  return assignmentsTo(variable, context).flatMap(({ access, value }) => propertiesFrom(access, value, context));
}

interface Filling {
  access: ts.PropertyAccessExpression | ts.ElementAccessExpression;
  value: ts.Expression;
}

function assignmentsTo(variable: ts.VariableDeclaration, context: CollectContext): Filling[] {
  const name = variable.name.getText();
  const found: Filling[] = [];
  if (!new RegExp(`\\b${name.replaceAll('$', String.raw`\$`)}\\s*(\\[[^\\]]*\\]|\\.\\w+)\\s*=[^=]`).test(variable.getSourceFile().text)) return found;
  walk(variable.getSourceFile(), (node) => {
    if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return true;
    const access = unwrap(node.left);
    if (!ts.isPropertyAccessExpression(access) && !ts.isElementAccessExpression(access)) return true;
    const holder = unwrap(access.expression);
    if (ts.isIdentifier(holder) && holder.text === name && declarationOf(holder, context) === variable) found.push({ access, value: node.right });
    return true;
  });
  return found;
}

function propertiesFrom(access: Filling['access'], value: ts.Expression, context: CollectContext): Property[] {
  const node = access.parent as ts.ObjectLiteralElementLike;
  if (ts.isPropertyAccessExpression(access)) return [{ name: access.name.text, node, value }];
  const key = unwrap(access.argumentExpression);
  const [name] = textsOf(key, context);
  if (name !== undefined) return [{ name, node, value }];
  const walked = walkOver(key, context);
  if (walked === undefined) return [];
  const conditions = conditionsOn(access);
  return propertiesOf(walked.table, context).flatMap((member) => {
    const part = conditions.every((condition) => holds(condition, member.value, walked, context)) ? memberAt(value, member.value, walked, context) : undefined;
    return part === undefined ? [] : [{ name: member.name, node: member.node, value: part }];
  });
}
