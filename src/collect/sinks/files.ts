import { ts } from 'ts-morph';
import type { SinkForm } from '../facts.js';
import type { CollectSession } from '../session.js';
import { calleeName, enclosingFunction, receiverOf, someNode, unwrap, type CallLike } from '../syntax.js';

/** `removed` where the same function deletes the file again, and where what is written goes to a client instead. */
export type FileFate = Extract<SinkForm, 'temporary'> | 'removed' | undefined;

const removers = /^(unlink|unlinkSync|rm|rmSync|remove|removeSync|rimraf|rimrafSync|del|deleteFile|removeCallback|cleanupCallback|cleanup|unlinkAsync|unlinkIfExists)$/;
const temporaryFolder = /\btmpdir\s*\(|\btmp(\.|Name|File|Dir|Path)|^['"`]\/tmp\/|\bmkdtemp|\btempy?\b|\btemporary\w*\(/i;

/** What becomes of the file that a call writes, as far as the function around it shows. */
export function fateOfFile(call: CallLike, session: CollectSession): FileFate {
  if (isPipedToClient(call)) return 'removed';
  const path = pathOf(call, session);
  if (path === undefined) return undefined;
  const text = path.getText();
  const scope = enclosingFunction(call);
  if (scope !== undefined && isRemovedIn(outermostFunction(scope), [text, ...foldersOf(path, session, 0)])) return 'removed';
  return isTemporary(path, session, 0) ? 'temporary' : undefined;
}

/** The path of the file: the first argument of `writeFile`, or that of the `createWriteStream` behind a `write`. */
function pathOf(call: CallLike, session: CollectSession): ts.Expression | undefined {
  const name = calleeName(call) ?? '';
  if (!/^(write|end)$/.test(name)) return call.arguments?.[0];
  const receiver = receiverOf(call.expression);
  const origin = receiver === undefined ? undefined : session.originOf(receiver);
  return origin !== undefined && ts.isCallExpression(origin) && calleeName(origin) === 'createWriteStream' ? origin.arguments[0] : undefined;
}

/** A document that is piped into a response is no file: `document.pipe(response)`. */
function isPipedToClient(call: CallLike): boolean {
  const scope = enclosingFunction(call);
  const root = rootOf(call.expression);
  if (scope === undefined || !ts.isIdentifier(root)) return false;
  return someNode(outermostFunction(scope), (node) => {
    const [target] = ts.isCallExpression(node) && calleeName(node) === 'pipe' ? node.arguments : [];
    const source = target === undefined ? undefined : receiverOf((node as ts.CallExpression).expression);
    return target !== undefined && source?.getText() === root.text && /^(res|resp|response|reply|ctx\.(res|body))(\.raw)?$/.test(target.getText());
  });
}

/** What a chain of calls begins with. */
function rootOf(expression: ts.Expression): ts.Expression {
  const node = unwrap(expression);
  return ts.isCallExpression(node) || ts.isPropertyAccessExpression(node) ? rootOf(node.expression) : node;
}

function outermostFunction(declaration: ts.FunctionLikeDeclaration): ts.FunctionLikeDeclaration {
  const outer = enclosingFunction(declaration);
  return outer === undefined ? declaration : outermostFunction(outer);
}

function isRemovedIn(scope: ts.Node, paths: readonly string[]): boolean {
  return someNode(scope, (node) => (
    ts.isCallExpression(node) && removers.test(calleeName(node) ?? '') && (node.arguments.length === 0 || node.arguments.some((argument) => paths.includes(argument.getText())))
  ));
}

const maximumHops = 4;

/** What stands for the folders of a path: `folder` of `path.join(folder, 'rows.csv')` and of `` `${folder}/rows.csv` ``. */
function foldersOf(path: ts.Expression, session: CollectSession, hop: number): string[] {
  const origin = unwrap(session.originOf(path));
  const [folder] = ts.isCallExpression(origin) ? origin.arguments : ts.isTemplateExpression(origin) && origin.head.text === '' ? origin.templateSpans.map(({ expression }) => expression) : [];
  if (folder === undefined || hop >= maximumHops || !isReference(folder)) return [];
  return [folder.getText(), ...foldersOf(folder, session, hop + 1)];
}

/** Whether a path lies in a folder for temporary files; the texts are looked at, since such paths are put together in many ways. */
function isTemporary(path: ts.Expression, session: CollectSession, hop: number): boolean {
  const origin = session.originOf(path);
  if (temporaryFolder.test(origin.getText().slice(0, 300))) return true;
  if (hop >= maximumHops) return false;
  if (ts.isCallExpression(origin)) return origin.arguments.some((argument) => isReference(argument) && isTemporary(argument, session, hop + 1));
  return ts.isTemplateExpression(origin) && origin.templateSpans.slice(0, 1).some(({ expression }) => isReference(expression) && isTemporary(expression, session, hop + 1));
}

function isReference(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);
}
