import { ts } from 'ts-morph';
import type { WrittenValue } from '../facts.js';
import type { CollectSession } from '../session.js';
import { calleeName, unwrap } from '../syntax.js';
import { valuesGiven } from '../values/bindings.js';
import { isCopy, writtenTo } from './writes.js';

/** Methods of mappers that give a record which was not there before. */
const making: ReadonlySet<string> = new Set(['create', 'build']);

/** What an assignment writes to a field of a record. A blank value for a new record takes nothing away. */
export function writtenToRecord(record: ts.Expression, name: string, value: ts.Expression, session: CollectSession): WrittenValue {
  if (isCopy(name, value)) return 'copied';
  const written = writtenTo(name, value, session);
  return written === 'other' || !isNewRecord(record, session) ? written : 'other';
}

/** Whether a variable holds a record that the code around makes: `const guest = new Guest()`, `guest = guests.create()`. */
function isNewRecord(record: ts.Expression, session: CollectSession): boolean {
  const reference = unwrap(record);
  const declaration = ts.isIdentifier(reference) ? session.declarationOf(reference) : undefined;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration) || !session.isOwn(declaration)) return false;
  const values = valuesGiven(declaration).map(unwrap).filter((value) => !isNamed(value, declaration));
  return values.length > 0 && values.every(isMaking);
}

function isMaking(value: ts.Expression): boolean {
  return ts.isNewExpression(value) || (ts.isCallExpression(value) && making.has(calleeName(value) ?? ''));
}

/** `guest = guest` leaves everything as it is. */
function isNamed(value: ts.Expression, { name }: ts.VariableDeclaration): boolean {
  return ts.isIdentifier(value) && ts.isIdentifier(name) && value.text === name.text;
}
