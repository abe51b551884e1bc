import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import { calleeName, functionHeldBy, isFunction, nameOfReference, receiverOf, unwrap, walk } from '../syntax.js';
import { declarationOf } from './mongoose-expressions.js';

const maximumDepth = 4;

/**
 * What is done to a schema, together with what plug-ins of the application do to the schema that they are given: `visitSchema.plugin(tracked)` with
 * `function tracked(schema) { schema.add({ … }); }`.
 */
export function withOwnPlugins(changes: readonly ts.CallExpression[], context: CollectContext, depth = 0): ts.CallExpression[] {
  return changes.flatMap((change) => {
    const [plugin] = change.arguments;
    if (depth > maximumDepth || calleeName(change) !== 'plugin' || plugin === undefined) return [change];
    return [change, ...functionsOf(plugin, context).flatMap((declaration) => withOwnPlugins(changesIn(declaration), context, depth + 1))];
  });
}

function functionsOf(plugin: ts.Expression, context: CollectContext): ts.FunctionLikeDeclaration[] {
  const node = unwrap(plugin);
  if (isFunction(node)) return [node];
  const declaration = declarationOf(node, context);
  if (declaration === undefined || declaration.getSourceFile().isDeclarationFile) return [];
  const exported = ts.isBinaryExpression(declaration) ? declaration.right : ts.isExportAssignment(declaration) ? declaration.expression : undefined;
  const value = exported === undefined ? undefined : unwrap(exported);
  return value !== undefined && isFunction(value) ? [value] : functionHeldBy(declaration);
}

/** The calls of methods of the schema that a plug-in is given first. */
function changesIn({ body, parameters: [schema] }: ts.FunctionLikeDeclaration): ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  if (body === undefined || schema === undefined || !ts.isIdentifier(schema.name)) return found;
  const { text } = schema.name;
  walk(body, (node) => {
    const receiver = ts.isCallExpression(node) ? receiverOf(node.expression) : undefined;
    if (ts.isCallExpression(node) && receiver !== undefined && nameOfReference(unwrap(receiver)) === text && ts.isIdentifier(unwrap(receiver))) found.push(node);
    return true;
  });
  return found;
}
