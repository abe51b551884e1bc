import { ts } from 'ts-morph';
import { directoryOf, joinPath } from '../../load/paths.js';
import type { CallIndex } from '../calls/call-index.js';
import type { CollectSession } from '../session.js';
import { calleeName, unwrap, walk } from '../syntax.js';

const globbing = /^(glob|globSync|globby|fg|sync|context|readdir|readdirSync|importAll|loadModules|autoload)$/;

/** Folders whose files the code loads by names that it only knows when it runs; relative to the root, ending in a slash. */
export function loadedFolders(session: CollectSession, index: CallIndex): readonly string[] {
  const known = new Set(session.project.sourceFiles.flatMap((sourceFile) => foldersAbove(session.pathOf(sourceFile))));
  const loaders = [...index.computedCalls.filter(ts.isCallExpression).filter(isDynamicImport), ...(index.calls.get('require') ?? []).filter(isDynamicRequire)];
  const globs = [...index.calls].filter(([name]) => globbing.test(name)).flatMap(([, calls]) => calls.filter(ts.isCallExpression));
  const folders = [...loaders.flatMap((call) => foldersOfLoader(call, session, known)), ...globs.flatMap((call) => foldersNamedIn(call, session, known))];
  return [...new Set(folders)].filter((folder) => folder !== '/').sort();
}

function isDynamicImport(call: ts.CallExpression): boolean {
  return call.expression.kind === ts.SyntaxKind.ImportKeyword && isDynamic(call);
}

function isDynamicRequire(call: ts.Node): call is ts.CallExpression {
  return ts.isCallExpression(call) && calleeName(call) === 'require' && isDynamic(call);
}

function isDynamic(call: ts.CallExpression): boolean {
  const [argument] = call.arguments;
  return argument !== undefined && !ts.isStringLiteralLike(unwrap(argument));
}

/** `import('./jobs/' + name)` names its folder; otherwise the folders that the file names, or all below the file's own. */
function foldersOfLoader(call: ts.CallExpression, session: CollectSession, known: ReadonlySet<string>): string[] {
  const directory = directoryOf(session.pathOf(call));
  const [argument] = call.arguments;
  const head = argument === undefined ? undefined : constantHead(unwrap(argument));
  if (head?.startsWith('.') === true) return [withSlash(joinPath(directory, head.slice(0, head.lastIndexOf('/') + 1)))];
  const named = foldersNamedIn(call.getSourceFile(), session, known);
  return named.length > 0 ? named : [withSlash(directory)];
}

function constantHead(expression: ts.Expression): string | undefined {
  if (ts.isTemplateExpression(expression)) return expression.head.text;
  if (ts.isBinaryExpression(expression)) return constantHead(unwrap(expression.left));
  return ts.isStringLiteralLike(expression) ? expression.text : undefined;
}

/** Folders of the application in the texts below a node, seen from its file or from the root, as sources rather than as compiled. */
function foldersNamedIn(node: ts.Node, session: CollectSession, known: ReadonlySet<string>): string[] {
  const directory = directoryOf(session.pathOf(node));
  const found: string[] = [];
  walk(node, (inner) => {
    if (ts.isStringLiteralLike(inner) && /^[\w./@*{},-]+$/.test(inner.text) && !ts.isImportDeclaration(inner.parent)) {
      const [folder = ''] = inner.text.split('*', 1);
      const path = folder.replace(/\/[^/]*$/, inner.text.includes('*') ? '' : '$&');
      const candidates = [joinPath(directory, path), joinPath('', path), joinPath('', path.replace(/^(\.\/)?(dist|build)\b/, 'src'))];
      found.push(...candidates.filter((candidate) => candidate !== '' && known.has(candidate)).map(withSlash));
    }
    return true;
  });
  return found;
}

function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = directoryOf(path); folder !== ''; folder = directoryOf(folder)) folders.push(folder);
  return folders;
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
