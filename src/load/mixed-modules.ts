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
  if (!sourceFile.statements.some(exportsByStatement)) mark.externalModuleIndicator = true;
}

function exportsByStatement(statement: ts.Statement): boolean {
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return true;
  return ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}
