import { ts } from 'ts-morph';
import { calleeName, propertyName, unwrap } from '../syntax.js';

const projectionKeys = new Set(['select', 'projection', 'attributes', 'columns', 'fields']);

/**
 * Whether a call asks for named fields only, so that a field that is named nowhere is not among them: `{ select: { id: true } }`,
 * `find(filter, 'name')`, `.select('name')`.
 */
export function isProjected(call: ts.Node): boolean {
  if (!ts.isCallExpression(call)) return false;
  const name = calleeName(call) ?? '';
  if (/^(select|project|projection)$/.test(name)) return call.arguments.length > 0 && call.arguments.every(namesFields);
  return call.arguments.some((argument, position) => {
    const node = unwrap(argument);
    if (ts.isObjectLiteralExpression(node) && node.properties.some((property) => isProjection(property))) return true;
    return position === 1 && /^find/.test(name) && ts.isStringLiteralLike(node) && namesFields(node);
  });
}

function isProjection(property: ts.ObjectLiteralElementLike): boolean {
  if (!ts.isPropertyAssignment(property) || !projectionKeys.has(propertyName(property.name) ?? '')) return false;
  return namesFields(property.initializer);
}

/** Not what leaves fields out: `'-password'`, `{ password: 0 }`, `{ exclude: [...] }`. */
function namesFields(value: ts.Expression): boolean {
  const node = unwrap(value);
  if (ts.isStringLiteralLike(node)) return node.text !== '' && !/[-*+]/.test(node.text);
  if (ts.isArrayLiteralExpression(node)) return true;
  if (!ts.isObjectLiteralExpression(node)) return false;
  return node.properties.length > 0 && node.properties.every((property) => ts.isPropertyAssignment(property) && propertyName(property.name) !== 'exclude' &&
    property.initializer.kind !== ts.SyntaxKind.FalseKeyword && property.initializer.getText() !== '0');
}
