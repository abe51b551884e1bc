import { ts } from 'ts-morph';
import { parameterOfBinding, sourceOfBinding } from '../values/bindings.js';
import type { WrittenValue } from '../facts.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { isFunction, unwrap } from '../syntax.js';
import { writesOf } from './writes.js';

/** A call that hands written values to the function that writes them. */
export interface PassedWrites {
  call: ts.CallExpression;
  writes: Record<string, WrittenValue>;
}

const maximumDepth = 3;
/** Values that tell a mark of deletion or an overwriting. */
const telling: ReadonlySet<WrittenValue> = new Set(['null', 'true', 'now', 'constant', 'deleted', 'inactive']);

/**
 * What callers hand to the function that a write stands in: `updateUser(values) { db.updateTable('user').set({ ...values }) }` writes what
 * `updateUser({ name: 'deleted', deletedAt: new Date() })` is called with.
 */
export function writesPassedTo(written: ts.Expression | undefined, types: StoreTypes, depth = 0): PassedWrites[] {
  if (written === undefined || depth > maximumDepth) return [];
  return parametersIn(written, types).flatMap((parameter) => {
    const owner = parameter.parent;
    if (!isFunction(owner)) return [];
    const position = owner.parameters.indexOf(parameter);
    return types.callsOf(owner).flatMap((call) => {
      const argument = call.arguments[position];
      const writes = writesOf(argument, types.session);
      const own = Object.values(writes).some((value) => telling.has(value)) ? [{ call, writes }] : [];
      return [...own, ...writesPassedTo(argument, types, depth + 1)];
    });
  });
}

/** The parameters that an expression is, or that are spread into the object that it is. */
function parametersIn(written: ts.Expression, types: StoreTypes): ts.ParameterDeclaration[] {
  const node = types.session.originOf(written);
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((property) => (ts.isSpreadAssignment(property) ? parameterOf(property.expression, types) : []));
  }
  return parameterOf(node, types);
}

function parameterOf(expression: ts.Expression, types: StoreTypes, depth = 0): ts.ParameterDeclaration[] {
  const reference = unwrap(expression);
  if (!ts.isIdentifier(reference) || depth > maximumDepth) return [];
  const declaration = types.session.symbolOf(reference)?.valueDeclaration;
  if (declaration === undefined) return [];
  if (ts.isParameter(declaration)) return [declaration];
  if (!ts.isBindingElement(declaration) || declaration.dotDotDotToken === undefined) return [];
  // `const { id, ...values } = given`, and the same in the parameter itself.
  const direct = parameterOfBinding(declaration);
  const source = sourceOfBinding(declaration)?.root;
  if (direct !== undefined) return [direct.declaration];
  return source === undefined ? [] : parameterOf(source, types, depth + 1);
}
