import { ts } from 'ts-morph';
import { writtenAfter } from '../values/bindings.js';
import { ownerInObject } from '../values/parameter-owners.js';
import { propertyName, unwrap } from '../syntax.js';
import { isKeyOfTopic, topicOf } from './topics.js';
import { formatTexts } from '../values/spoken-labels.js';
import { endOfText, spansOf } from '../values/text-spans.js';
import type { ValueSurroundings } from '../values/value-flows.js';

/** A part of an argument that can be pointed at by itself: a property of an object literal, a span of a template. */
export interface Piece {
  expression: ts.Expression;
  span: ts.Node;
  surroundings: ValueSurroundings;
  /** The key that the value is given under, where that says what the value is if nothing else does: `email` of `?email=${value}`. */
  key?: string;
}

/** @param before the text that the argument before this one ends with */
export function piecesOf(argument: ts.Expression, before = ''): Piece[] {
  const node = unwrap(argument);
  if (ts.isTemplateExpression(node)) return spansOf(node).map((span) => ({ expression: span.expression, span: span.expression, surroundings: { isText: true, before: span.before } }));
  if (!ts.isObjectLiteralExpression(node)) return [{ expression: argument, span: argument, surroundings: { path: [], before } }];
  return node.properties.flatMap((property, position): Piece[] => {
    const label = propertyName(property.name);
    const labelOwner = label === undefined ? undefined : ownerInObject(label, node);
    const surroundings = label === undefined ? {} : { label, path: [label], ...(labelOwner === undefined ? {} : { labelOwner }) };
    if (ts.isPropertyAssignment(property)) return [{ expression: property.initializer, span: property, surroundings }];
    if (ts.isSpreadAssignment(property)) return [{ expression: property.expression, span: property, surroundings: { overwritten: writtenAfter(node, position), path: [] } }];
    return ts.isShorthandPropertyAssignment(property) ? [{ expression: property.name, span: property, surroundings }] : [];
  });
}

/** The pieces of several arguments; the text that one ends with stands before the next, or what a format says before the place of it. */
export function piecesGiven(given: readonly ts.Expression[]): Piece[] {
  let before = '';
  let places: string[] = [];
  const topic = given.map((argument) => unwrap(argument)).filter(ts.isStringLiteralLike).map(({ text }) => topicOf(text))[0];
  return given.flatMap((argument) => {
    const pieces = aboutTopic(piecesOf(argument, places.shift() ?? before), topic);
    const text = unwrap(argument);
    if (ts.isStringLiteralLike(text)) places = formatTexts(text.text);
    before = endOfText(argument);
    return pieces;
  });
}

/** `{ id: params.id }` beside `Deleting guest` is the key of a guest. */
function aboutTopic(pieces: readonly Piece[], topic: string | undefined): readonly Piece[] {
  if (topic === undefined) return pieces;
  return pieces.map((piece) => (piece.surroundings.label !== undefined && isKeyOfTopic(piece.expression) ? { ...piece, surroundings: { ...piece.surroundings, before: `${topic} ` } } : piece));
}

/** The pieces with the keys that lead to them in a larger record. */
export function placedUnder(pieces: readonly Piece[], place: readonly string[]): Piece[] {
  if (place.length === 0) return [...pieces];
  return pieces.map((piece) => (piece.surroundings.path === undefined ? piece : { ...piece, surroundings: { ...piece.surroundings, path: [...place, ...piece.surroundings.path] } }));
}
