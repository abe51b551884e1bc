import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { functionHeldBy, unwrap } from '../syntax.js';
import { functionsIn } from './answers.js';

/** A function that leaves its file, under the name that it leaves by. */
export interface ExportedFunction {
  name: string;
  declaration: ts.FunctionLikeDeclaration;
}

/** The functions that a file declares and exports, also inside of a call that wraps them: `export const rename = audited(async () => …)`. */
export function exportedFunctions(sourceFile: ts.SourceFile, session: CollectSession): ExportedFunction[] {
  const module = session.checker.getSymbolAtLocation(sourceFile);
  const exported = module === undefined ? [] : session.checker.getExportsOfModule(module);
  return exported.flatMap((symbol) => {
    const declarations = (session.resolved(symbol).declarations ?? []).filter((declaration) => declaration.getSourceFile() === sourceFile);
    return declarations.flatMap((declaration) => functionsOf(declaration, session)).map((declaration) => ({ name: symbol.name, declaration }));
  });
}

function functionsOf(declaration: ts.Declaration, session: CollectSession): ts.FunctionLikeDeclaration[] {
  const held = functionHeldBy(declaration);
  if (held.length > 0) return held;
  const value = ts.isVariableDeclaration(declaration) ? declaration.initializer : ts.isExportAssignment(declaration) ? declaration.expression : undefined;
  const call = value === undefined ? undefined : unwrap(value);
  // A builder's method says by its own tags what becomes of a function.
  return call !== undefined && ts.isCallExpression(call) && ts.isIdentifier(call.expression) ? functionsIn(call, session) : [];
}
