import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { propertyName, unwrap, valueOfProperty } from '../syntax.js';

/** One value of an object whose values are kept under its keys. */
export interface KeptEntry {
  key: string | ts.Expression;
  type: ts.Type;
  /** Absent where only the object's type tells of it. */
  value?: ts.Expression;
}

/**
 * `visits` and `theme` of `{ visits, theme: 'dark' }`, of what is spread into it, of the type that an object is declared with or made of elsewhere, or of
 * `[['visits', visits], ['theme', 'dark']]`.
 */
export function entriesOf(object: ts.Expression, session: CollectSession, seen = new Set<ts.Node>()): KeptEntry[] {
  const origin = session.originOf(object);
  if (ts.isArrayLiteralExpression(origin)) return origin.elements.flatMap((element) => entryOfPair(element, session));
  const literal = isTyped(object, session) ? undefined : session.objectOf(object);
  if (literal === undefined) return entriesOfType(object, session);
  if (seen.has(literal)) return [];
  seen.add(literal);
  return literal.properties.flatMap((property): KeptEntry[] => {
    if (ts.isSpreadAssignment(property)) return entriesOf(property.expression, session, seen);
    const value = valueOfProperty(property);
    const key = ts.isComputedPropertyName(property.name) ? property.name.expression : propertyName(property.name);
    return value === undefined || key === undefined ? [] : [{ key, value, type: session.checker.getTypeAtLocation(value) }];
  });
}

/** What it begins with says less than its type: `{ visits: {} }`. */
function isTyped(object: ts.Expression, session: CollectSession): boolean {
  const declaration = session.declarationOf(unwrap(object));
  return declaration !== undefined && ts.isVariableDeclaration(declaration) && declaration.type !== undefined;
}

function entryOfPair(pair: ts.Expression, session: CollectSession): KeptEntry[] {
  const [key, value] = ts.isArrayLiteralExpression(pair) ? pair.elements : [];
  return key === undefined || value === undefined ? [] : [{ key, value, type: session.checker.getTypeAtLocation(value) }];
}

function entriesOfType(object: ts.Expression, { checker }: CollectSession): KeptEntry[] {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(object));
  return checker.getPropertiesOfType(type).map((property) => ({ key: property.name, type: checker.getTypeOfSymbol(property) }));
}
