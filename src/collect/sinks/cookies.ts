import { ts } from 'ts-morph';
import type { SinkForm } from '../facts.js';
import type { CollectSession } from '../session.js';
import { propertyValue, type CallLike } from '../syntax.js';

/** Options under which scripts in the browser cannot read a cookie, or cannot tell what it says. */
const closing = ['httpOnly', 'httponly', 'signed', 'encrypted'];
/** Libraries whose cookies are closed to scripts unless told otherwise. */
const closedByDefault = new Set(['koa']);

/** `closed` where scripts cannot read the cookie, or where its options are not to be seen. */
export function formOfCookie(call: CallLike, library: string, session: CollectSession): SinkForm | undefined {
  const given = call.arguments ?? [];
  const objects = given.map((argument) => session.objectOf(argument)).filter((object) => object !== undefined);
  const flags = objects.flatMap((object) => closing.flatMap((name) => propertyValue(object, name) ?? []));
  if (flags.some((flag) => flag.kind !== ts.SyntaxKind.FalseKeyword)) return 'closed';
  if (flags.length > 0) return undefined;
  if (closedByDefault.has(library) || objects.some((object) => object.properties.some((property) => ts.isSpreadAssignment(property)))) return 'closed';
  const last = given.at(-1);
  const areOptionsHidden = given.length > 2 && last !== undefined && objects.length === 0 && !ts.isLiteralExpression(last);
  return areOptionsHidden ? 'closed' : undefined;
}
