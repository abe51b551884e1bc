import { ts } from 'ts-morph';

/** A value of a JSON file with its place. */
export interface JsonValue {
  node: ts.Expression;
  /** Offsets of the value, or of the property that it is the value of. */
  start: number;
  end: number;
}

/** The object that a JSON text holds; undefined where it holds none. */
export function parseJsonTree(file: string, text: string): ts.ObjectLiteralExpression | undefined {
  const statement = ts.createSourceFile(file, text, ts.ScriptTarget.JSON, true, ts.ScriptKind.JSON).statements.at(0);
  const root = statement !== undefined && ts.isExpressionStatement(statement) ? statement.expression : undefined;
  return root !== undefined && ts.isObjectLiteralExpression(root) ? root : undefined;
}

/** The entries of an object by name, in order. */
export function entriesOf(value: ts.Expression | undefined): Map<string, JsonValue> {
  const entries = new Map<string, JsonValue>();
  if (value === undefined || !ts.isObjectLiteralExpression(value)) return entries;
  for (const property of value.properties) {
    if (!ts.isPropertyAssignment(property) || !ts.isStringLiteral(property.name)) continue;
    entries.set(property.name.text, { node: property.initializer, start: property.getStart(), end: property.end });
  }
  return entries;
}

export function textAt(value: ts.Expression | undefined, name: string): string | undefined {
  const node = entriesOf(value).get(name)?.node;
  return node !== undefined && ts.isStringLiteral(node) ? node.text : undefined;
}

export function isTrueAt(value: ts.Expression | undefined, name: string): boolean {
  return entriesOf(value).get(name)?.node.kind === ts.SyntaxKind.TrueKeyword;
}

/** The texts of a list. */
export function textsAt(value: ts.Expression | undefined, name: string): string[] {
  const node = entriesOf(value).get(name)?.node;
  return node !== undefined && ts.isArrayLiteralExpression(node) ? node.elements.filter(ts.isStringLiteral).map(({ text }) => text) : [];
}
