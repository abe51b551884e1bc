import { ts } from 'ts-morph';
import { isJavaScript } from './paths.js';

/** What the compiler keeps of a module: the statement that makes it one of ECMAScript, or that it is a module anyway. */
interface ModuleMark {
  externalModuleIndicator?: ts.Node | true;
}

const commonJs = /\b(?:module\.)?exports\b/;

/**
 * A file of JavaScript that imports and assigns to `module.exports`, as bundlers allow, exports what it assigns. The compiler only follows such assignments
 * where no statement makes the file a module of ECMAScript; what it exports in that way, if anything, counts alone.
 */
export function admitCommonJs(sourceFile: ts.SourceFile): void {
  const mark = sourceFile as ModuleMark;
  if (typeof mark.externalModuleIndicator !== 'object' || !isJavaScript(sourceFile.fileName) || !commonJs.test(sourceFile.text)) return;
  if (!sourceFile.statements.some(exportsByStatement) || replacesExports(sourceFile.statements)) mark.externalModuleIndicator = true;
}

/** `module.exports = exports = Guest` takes the place of what `export const` put there before; whoever imports the default gets what is assigned. */
function replacesExports(statements: readonly ts.Statement[]): boolean {
  return statements.some(assignsModule) && statements.every((statement) => !exportsByStatement(statement) || exportsOwnName(statement));
}

function assignsModule(statement: ts.Statement): boolean {
  const assignment = ts.isExpressionStatement(statement) ? statement.expression : undefined;
  return assignment !== undefined && ts.isBinaryExpression(assignment) && assignment.operatorToken.kind === ts.SyntaxKind.EqualsToken && assignment.left.getText() === 'module.exports';
}

/** `export const`, `export function`: not `export default`, `export { … }` or `export * from`. */
function exportsOwnName(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement) || !ts.canHaveModifiers(statement)) return false;
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) !== true;
}

function exportsByStatement(statement: ts.Statement): boolean {
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return true;
  return ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}
