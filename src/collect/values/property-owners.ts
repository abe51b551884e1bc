import { ts } from 'ts-morph';
import { boxOf } from './boxes.js';
import { givenName, symbolOfType } from '../field-types.js';
import { iterationOf } from '../loops.js';
import type { CollectSession } from '../session.js';
import { calleeName, nameOfReference, receiverOf, unwrap } from '../syntax.js';

/** What an element is called that is called after nothing: `m` of `members.map((m) => m.id)`. */
const neutral = /^(.|it|el|elem|element|item|entry|row|obj|object|val|value|cur|curr|current)$/;
const selections = new Set(['filter', 'slice', 'sort', 'toSorted', 'reverse', 'toReversed']);

/** Whose a property is, by the type of its object or by what the object is called: `Guest` of `booking.guest.email`, `members` of `members.map((m) => m.id)`. */
export function ownerOfProperty(object: ts.Expression, session: CollectSession): string | undefined {
  const { checker } = session;
  const type = checker.getNonNullableType(checker.getTypeAtLocation(object));
  // A type of a library says how a value was made, not what it is.
  const isOwnType = symbolOfType(type)?.declarations?.some((declaration) => session.isOwn(declaration)) === true;
  const given = isOwnType ? givenName(type) : undefined;
  if (given !== undefined) return given;
  const node = unwrap(boxOf(object, checker) ?? object);
  if (node.kind === ts.SyntaxKind.ThisKeyword) return undefined;
  return nameOfList(node, session) ?? nameOfReference(node) ?? (ts.isCallExpression(node) ? calleeName(node) : undefined);
}

function nameOfList(node: ts.Expression, session: CollectSession): string | undefined {
  if (!ts.isIdentifier(node) || !neutral.test(node.text)) return undefined;
  const declaration = session.declarationOf(node);
  const iteration = declaration === undefined ? undefined : iterationOf(declaration);
  return iteration === undefined || iteration.part !== undefined ? undefined : nameOfReference(selectedFrom(iteration.list));
}

/** `guests` of `guests.filter(…).slice(3)`. */
function selectedFrom(list: ts.Expression): ts.Expression {
  const node = unwrap(list);
  const isSelection = ts.isCallExpression(node) && selections.has(calleeName(node) ?? '');
  const receiver = isSelection ? receiverOf(node.expression) : undefined;
  return receiver === undefined ? node : selectedFrom(receiver);
}
