import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { TextEdit } from '../facts.js';
import { isFunction, propertyName, unwrap } from '../syntax.js';
import { inserting, quoted, replacing } from './text-edits.js';

/**
 * Writes `onDelete` into the options of a call that declares a relation: over a text that stands there, into the object of options, or as an object of its own
 * behind the other arguments. None where the options come from elsewhere.
 *
 * @param action as the library spells it: `CASCADE`
 */
export function cascadeOption(call: ts.CallExpression, action: string, context: CollectContext): TextEdit | undefined {
  const sourceFile = call.getSourceFile();
  const text = `onDelete: ${quoted(action, sourceFile)}`;
  const last = call.arguments.at(-1);
  if (last === undefined) return inserting(sourceFile, call.end - 1, `{ ${text} }`, context);
  const options = unwrap(last);
  if (!ts.isObjectLiteralExpression(options)) return isTarget(options) ? inserting(sourceFile, last.end, `, { ${text} }`, context) : undefined;
  const written = options.properties.find((property) => property.name !== undefined && propertyName(property.name) === 'onDelete');
  if (written !== undefined) return replaced(written, action, context);
  if (options.properties.some((property) => ts.isSpreadAssignment(property))) return undefined;
  return inserting(sourceFile, options.getStart() + 1, options.properties.length === 0 ? ` ${text} ` : ` ${text},`, context);
}

/** A function or a name that says what the relation leads to. */
function isTarget(argument: ts.Expression): boolean {
  return isFunction(argument) || ts.isStringLiteralLike(argument);
}

function replaced(property: ts.ObjectLiteralElementLike, action: string, context: CollectContext): TextEdit | undefined {
  const value = ts.isPropertyAssignment(property) ? property.initializer : undefined;
  return value !== undefined && ts.isStringLiteral(value) ? replacing(value, quoted(action, value.getSourceFile()), context) : undefined;
}
