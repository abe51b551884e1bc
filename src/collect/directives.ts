import { ts } from 'ts-morph';

/** Where code of React runs, as a file or a function says at its start. */
export type Directive = 'use client' | 'use server';

/** Whether a file begins with a directive. */
export function hasDirective(sourceFile: ts.SourceFile, directive: Directive): boolean {
  return sourceFile.text.includes(directive) && beginsWith(sourceFile.statements, directive);
}

/** Whether a function begins with a directive. */
export function functionHasDirective({ body }: ts.FunctionLikeDeclaration, directive: Directive): boolean {
  return body !== undefined && ts.isBlock(body) && beginsWith(body.statements, directive);
}

function beginsWith(statements: readonly ts.Statement[], directive: Directive): boolean {
  for (const statement of statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) return false;
    if (statement.expression.text === directive) return true;
  }
  return false;
}
