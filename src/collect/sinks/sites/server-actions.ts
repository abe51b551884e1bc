import { ts } from 'ts-morph';
import type { CallIndex } from '../../calls/call-index.js';
import { functionHasDirective, hasDirective } from '../../directives.js';
import type { CollectSession } from '../../session.js';
import { nameOfFunction } from '../../session.js';
import { isFunction, returnedExpressions, walk } from '../../syntax.js';
import { exportedFunctions, type ExportedFunction } from '../exported-functions.js';
import type { OpenSite } from './index.js';

/** What server actions of React return: asynchronous functions that a file under "use server" exports, or that say so themselves. Anybody may call them. */
export function serverActions(_index: CallIndex, session: CollectSession): OpenSite[] {
  return session.project.sourceFiles.filter(({ text }) => text.includes('use server')).flatMap((sourceFile) => actionsIn(sourceFile, session)).flatMap(({ name, declaration }) => (
    returnedExpressions(declaration).map((returned): OpenSite => ({ site: { kind: 'respond', node: returned, how: name }, given: [returned] }))
  ));
}

function actionsIn(sourceFile: ts.SourceFile, session: CollectSession): ExportedFunction[] {
  if (hasDirective(sourceFile, 'use server')) return exportedFunctions(sourceFile, session).filter(({ declaration }) => isAsynchronous(declaration));
  const found: ExportedFunction[] = [];
  walk(sourceFile, (node) => {
    if (isFunction(node) && functionHasDirective(node, 'use server')) found.push({ name: nameOfFunction(node) || 'a server action', declaration: node });
    return true;
  });
  return found;
}

function isAsynchronous(declaration: ts.FunctionLikeDeclaration): boolean {
  return ts.canHaveModifiers(declaration) && ts.getModifiers(declaration)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true;
}
