import { ts } from 'ts-morph';
import { everyNode } from './every-node.js';
import { isJavaScript } from './paths.js';

type RequireCall = ts.CallExpression & { arguments: readonly [ts.StringLiteralLike] };

/**
 * Lets `require('pg')` in TypeScript be the module that it names, as it is in JavaScript; to the compiler it is a function that gives anything. Only the
 * calls are taken for JavaScript, so that a `require` of the application's own stays what it is.
 */
export function resolveRequired(sourceFile: ts.SourceFile): void {
  if (isJavaScript(sourceFile.fileName) || sourceFile.isDeclarationFile || !/\brequire\s*\(\s*['"`]/.test(sourceFile.text)) return;
  const calls = requireCalls(sourceFile);
  for (const call of calls) for (const node of [call, call.expression]) Object.assign(node, { flags: node.flags | ts.NodeFlags.JavaScriptFile });
  if (calls.length > 0) addImports(sourceFile, calls.map(({ arguments: [specifier] }) => specifier));
}

function requireCalls(sourceFile: ts.SourceFile): RequireCall[] {
  return [...everyNode(sourceFile)].filter(isRequireCall).sort((left, right) => left.pos - right.pos);
}

function isRequireCall(node: ts.Node): node is RequireCall {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'require') return false;
  const [specifier] = node.arguments;
  return node.arguments.length === 1 && specifier !== undefined && ts.isStringLiteralLike(specifier);
}

/** The compiler lists the imports of a file when it makes a program, and those of the calls are further ones. */
function addImports(sourceFile: ts.SourceFile, required: readonly ts.StringLiteralLike[]): void {
  let imports: readonly ts.StringLiteralLike[] | undefined;
  Object.defineProperty(sourceFile, 'imports', {
    get: () => imports,
    set: (listed: readonly ts.StringLiteralLike[]) => { imports = [...listed, ...required]; },
  });
}
