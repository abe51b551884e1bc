import { ts } from 'ts-morph';
import { everyNode } from './every-node.js';
import { attachType, typeOfCall } from './attached-types.js';

/**
 * Gives a type to variables of a module that have none and are filled later by one call: `let client; if (isOn) client = new Redis(url);`. The
 * compiler knows what they hold only where it can follow the code, and not in another module that imports them. The text stays as it is.
 */
export function typeAssignedVariables(sourceFile: ts.SourceFile): void {
  if (sourceFile.isDeclarationFile || !/\b(?:let|var)\s+[\w$]+\s*(?:;|=\s*(?:null|undefined)\b|\n)/.test(sourceFile.text)) return;
  const empty = emptyVariables(sourceFile);
  if (empty.size === 0) return;
  for (const [name, values] of assignmentsTo(empty, sourceFile)) {
    const declaration = empty.get(name);
    const [value] = values;
    const type = values.length === 1 && value !== undefined ? typeOfCall(value) : undefined;
    if (declaration !== undefined && type !== undefined) attachType(declaration, type);
  }
}

/** Variables at the top of the module without a type or a value, by name. */
function emptyVariables(sourceFile: ts.SourceFile): Map<string, ts.VariableDeclaration> {
  const declarations = sourceFile.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => [...declarationList.declarations]);
  return new Map(declarations.flatMap((declaration) => (isEmpty(declaration) && ts.isIdentifier(declaration.name) ? [[declaration.name.text, declaration]] : [])));
}

function isEmpty({ type, initializer }: ts.VariableDeclaration): boolean {
  return type === undefined && (initializer === undefined || isNothing(initializer));
}

function isNothing(value: ts.Expression): boolean {
  return value.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(value) && value.text === 'undefined');
}

/** What code assigns to the variables anywhere in the file, other than nothing. */
function assignmentsTo(variables: ReadonlyMap<string, unknown>, sourceFile: ts.SourceFile): Map<string, ts.Expression[]> {
  const found = new Map<string, ts.Expression[]>();
  for (const node of everyNode(sourceFile)) {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      const { left, right } = node;
      if (ts.isIdentifier(left) && variables.has(left.text) && !isNothing(right)) found.set(left.text, [...found.get(left.text) ?? [], right]);
    }
  }
  return found;
}
