import { posix } from 'node:path';
import { ts } from 'ts-morph';
import { isForDevelopment } from '../../catalog/development.js';
import type { CallIndex } from '../call-index.js';
import type { ExposureFact } from '../facts.js';
import { importSpecifiers, packageOf } from '../import-specifiers.js';
import type { CollectSession } from '../session.js';
import { calleeName, isCallLike, nameOfReference, propertyName, receiverOf, unwrap } from '../syntax.js';

/** Packages that show a folder, with whether they show files whose names start with a dot, and the option that decides. */
const servers: Readonly<Record<string, { showsHidden: boolean; option: string }>> = {
  express: { showsHidden: false, option: 'dotfiles' },
  'serve-static': { showsHidden: false, option: 'dotfiles' },
  'koa-static': { showsHidden: false, option: 'hidden' },
  '@fastify/static': { showsHidden: true, option: 'dotfiles' },
};
/** Statements that make tables are no records. */
const tableScripts = /(^|\/)(migrations?|prisma|drizzle|schema|seeds?|sql)\/|(^|\/)(schema|init|seed|migration)[\w.-]*\.sql$/;

/** A path that an expression names: from the root of the application, or from wherever the program is started. */
interface NamedPath {
  path: string;
  isFixed: boolean;
}

/** Secrets and copies of records below the folders that calls show: `express.static('uploads')`, `serve(path.join(__dirname, 'files'))`. */
export function servedFolders(index: CallIndex, session: CollectSession): ExposureFact[] {
  const { leakable, exposures } = session.project.infrastructure;
  if (leakable.length === 0) return [];
  const known = new Set(exposures.filter(({ way }) => way === 'served-file').map(({ name }) => name));
  return callsThatServe(index, session).flatMap(({ call, folder, showsHidden }) => leakable
    .filter((file) => isBelow(file, folder) && !known.has(file) && !tableScripts.test(file) && (showsHidden || !isHidden(file, folder)))
    .map((file): ExposureFact => ({
      span: session.spanOf(call), way: 'served-file', technology: 'file', title: isHidden(file, folder) ? 'The file with secrets' : 'The copy of records', name: file,
      ports: [], protection: 'none', isDevelopment: isForDevelopment(session.pathOf(call)),
    })));
}

function callsThatServe(index: CallIndex, session: CollectSession): { call: ts.CallExpression; folder: string; showsHidden: boolean }[] {
  const names = new Set(['static', 'register', ...session.project.sourceFiles.flatMap(localNames)]);
  return [...names].flatMap((name) => index.calls.get(name) ?? []).filter((call): call is ts.CallExpression => isCallLike(call) && ts.isCallExpression(call)).flatMap((call) => {
    const server = serverOf(call);
    const isPlugin = server !== undefined && calleeName(call) === 'register';
    const options = optionsOf(call.arguments[1], session);
    const given = isPlugin ? propertyOf(options, 'root') : call.arguments[0];
    const named = given === undefined || server === undefined ? undefined : pathOf(given, session);
    if (server === undefined || named === undefined) return [];
    const folder = named.isFixed ? named.path : posix.join(packageAround(session.pathOf(call), session), named.path);
    const setting = propertyOf(options, server.option);
    const said = setting === undefined ? undefined : session.constantsOf(setting)[0];
    return [{ call, folder: folder === '.' ? '' : folder.replace(/\/$/, ''), showsHidden: said === undefined ? server.showsHidden : said === true || said === 'allow' }];
  });
}

/** Names under which a file knows a server of folders: `serve` of `import serve from 'koa-static'`. */
function localNames(sourceFile: ts.SourceFile): string[] {
  return importSpecifiers(sourceFile).filter(({ text }) => text === 'serve-static' || text === 'koa-static').flatMap((specifier) => nameGiven(specifier) ?? []);
}

function nameGiven(specifier: ts.StringLiteralLike): string | undefined {
  const { parent } = specifier;
  if (ts.isImportDeclaration(parent)) return parent.importClause?.name?.text ?? (parent.importClause?.namedBindings !== undefined && ts.isNamespaceImport(parent.importClause.namedBindings) ? parent.importClause.namedBindings.name.text : undefined);
  return ts.isCallExpression(parent) && ts.isVariableDeclaration(parent.parent) && ts.isIdentifier(parent.parent.name) ? parent.parent.name.text : undefined;
}

function serverOf(call: ts.CallExpression): (typeof servers)[string] | undefined {
  const [first] = call.arguments;
  const isPlugin = calleeName(call) === 'register';
  const holder = isPlugin ? first : calleeName(call) === 'static' ? receiverOf(call.expression) : call.expression;
  const name = holder === undefined ? undefined : nameOfReference(unwrap(holder));
  const specifier = importSpecifiers(call.getSourceFile()).find((candidate) => name !== undefined && nameGiven(candidate) === name);
  return specifier === undefined ? undefined : servers[packageOf(specifier.text)];
}

function optionsOf(argument: ts.Expression | undefined, session: CollectSession): ts.ObjectLiteralExpression | undefined {
  return argument === undefined ? undefined : session.objectOf(argument);
}

function propertyOf(object: ts.ObjectLiteralExpression | undefined, name: string): ts.Expression | undefined {
  return object?.properties.filter(ts.isPropertyAssignment).find((property) => propertyName(property.name) === name)?.initializer;
}

function pathOf(expression: ts.Expression, session: CollectSession): NamedPath | undefined {
  const [constant] = session.constantsOf(expression);
  if (typeof constant === 'string') return constant.startsWith('/') ? undefined : { path: constant, isFixed: false };
  const origin = session.originOf(expression);
  if (ts.isIdentifier(origin) && origin.text === '__dirname') return { path: posix.dirname(session.pathOf(origin)), isFixed: true };
  if (ts.isPropertyAccessExpression(origin) && /^import\.meta\.(dirname|dir)$/.test(origin.getText())) return { path: posix.dirname(session.pathOf(origin)), isFixed: true };
  if (!ts.isCallExpression(origin)) return undefined;
  if (origin.getText() === 'process.cwd()') return { path: '.', isFixed: false };
  return /^(join|resolve)$/.test(calleeName(origin) ?? '') ? joined(origin.arguments.map((argument) => pathOf(argument, session))) : undefined;
}

function joined(parts: readonly (NamedPath | undefined)[]): NamedPath | undefined {
  const known = parts.filter((part) => part !== undefined);
  const [first] = known;
  return first === undefined || known.length < parts.length ? undefined : { path: posix.join(...known.map(({ path }) => path)), isFixed: first.isFixed };
}

/** The folder that a program of the package is usually started in. */
function packageAround(file: string, session: CollectSession): string {
  const directories = session.project.packages.map(({ directory }) => directory).filter((directory) => directory === '' || file.startsWith(`${directory}/`));
  return directories.sort((first, second) => second.length - first.length)[0] ?? '';
}

function isBelow(file: string, folder: string): boolean {
  return folder === '' || file.startsWith(`${folder}/`);
}

function isHidden(file: string, folder: string): boolean {
  return file.slice(folder.length).split('/').some((part) => part.startsWith('.'));
}
