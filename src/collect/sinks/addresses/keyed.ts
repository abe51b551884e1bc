import { ts } from 'ts-morph';
import { propertyName, unwrap } from '../../syntax.js';
import type { Piece } from '../pieces.js';
import type { AddressPart } from './parts.js';

/** A value that stands under a key of a query, where the key may say more than the value's own name. */
export function pieceUnder(key: string, expression: ts.Expression, span: ts.Node): Piece {
  return { expression, span, surroundings: { isText: true, label: key }, key };
}

/** The values of an object of parameters: `{ email: user.email }`, a spread, or something that is kept elsewhere. */
export function piecesUnderKeys(value: ts.Expression): Piece[] {
  const node = unwrap(value);
  if (ts.isConditionalExpression(node)) return [...piecesUnderKeys(node.whenTrue), ...piecesUnderKeys(node.whenFalse)];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => pieceOfPair(element));
  if (!ts.isObjectLiteralExpression(node)) return [{ expression: value, span: value, surroundings: { path: ['parameters'] } }];
  return node.properties.flatMap((property): Piece[] => {
    const key = propertyName(property.name);
    if (ts.isSpreadAssignment(property)) return piecesUnderKeys(property.expression);
    if (ts.isPropertyAssignment(property)) return [key === undefined ? { expression: property.initializer, span: property, surroundings: { isText: true } } : pieceUnder(key, property.initializer, property)];
    return ts.isShorthandPropertyAssignment(property) ? [pieceUnder(property.name.text, property.name, property)] : [];
  });
}

/** `['email', user.email]`. */
function pieceOfPair(element: ts.Expression): Piece[] {
  const pair = unwrap(element);
  const [key, value] = ts.isArrayLiteralExpression(pair) ? pair.elements : [];
  return key !== undefined && value !== undefined && ts.isStringLiteralLike(key) ? [pieceUnder(key.text, value, pair)] : [];
}

/** A part of an address, under the parameter that it is the value of where there is one. */
export function pieceOfPart({ expression, key }: AddressPart): Piece {
  return key === undefined ? { expression, span: expression, surroundings: { isText: true } } : pieceUnder(key, expression, expression);
}
