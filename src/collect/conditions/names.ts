import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { nameOfReference, propertyName, unwrap } from '../syntax.js';

/** The name of a field or an operator in a condition: `lt` of `[Op.lt]`, and of `[before]` after `const { lt: before } = Op`. */
export function conditionName(name: ts.PropertyName | undefined, session: CollectSession): string | undefined {
  const written = propertyName(name);
  if (written !== undefined || name === undefined || !ts.isComputedPropertyName(name)) return written;
  const [constant] = session.constantsOf(name.expression);
  if (typeof constant === 'string') return constant;
  const expression = unwrap(name.expression);
  return ts.isIdentifier(expression) ? nameTakenOut(expression) : nameOfReference(expression);

  function nameTakenOut(variable: ts.Identifier): string | undefined {
    const declaration = session.checker.getSymbolAtLocation(variable)?.valueDeclaration;
    return declaration !== undefined && ts.isBindingElement(declaration) ? propertyName(declaration.propertyName ?? declaration.name) : undefined;
  }
}
