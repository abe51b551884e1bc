import { posix } from 'node:path';
import { ts } from 'ts-morph';
import { isForDevelopment } from '../../catalog/development.js';
import { isTableScript, titleOfLeakable } from '../../catalog/leakable.js';
import type { CallIndex } from '../calls/call-index.js';
import type { ExposureFact } from '../facts.js';
import { importSpecifiers, packageOf } from '../import-specifiers.js';
import { isBelow } from '../../load/paths.js';
import { packageAround } from '../runs/packages.js';
import type { CollectSession } from '../session.js';
import { calleeName, isCallLike, nameOfReference, propertyName, receiverOf, unwrap } from '../syntax.js';

/** A library that shows a folder: whether it shows files whose names start with a dot, the option that decides, and the one with the folder where it is no argument. */
interface Server {
  showsHidden: boolean;
  option: string;
  root?: string;
  /** It looks below the folder for the whole path of a request, the route that it is mounted at included. */
  keepsRoute?: true;
}

const express: Server = { showsHidden: false, option: 'dotfiles' };
const hono: Server = { showsHidden: true, option: 'dotfiles', root: 'root', keepsRoute: true };
const servers: Readonly<Record<string, Server>> = {
  express,
  'serve-static': express,
  'koa-static': { showsHidden: false, option: 'hidden' },
  '@fastify/static': { showsHidden: true, option: 'dotfiles', root: 'root' },
  '@hono/node-server': hono,
  hono,
  '@nestjs/serve-static': { showsHidden: false, option: 'serveStaticOptions.dotfiles', root: 'rootPath' },
};
/** Calls by their own names: those of NestJS show a folder as express does. */
const callees = ['static', 'register', 'serveStatic', 'forRoot', 'useStaticAssets'];
/** A path that an expression names: from the root of the application, or from wherever the program is started. */
interface NamedPath {
  path: string;
  isFixed: boolean;
}

/** Secrets and copies of records below the folders that calls show: `express.static('uploads')`, `serve(path.join(__dirname, 'files'))`. */
export function servedFolders(index: CallIndex, session: CollectSession): ExposureFact[] {
  const { leakable, exposures } = session.project.infrastructure;
  const known = new Set(exposures.filter(({ way }) => way === 'served-file').map(({ name }) => name));
  return callsThatServe(index, session).flatMap(({ call, folder, showsHidden }) => [...folder === '' ? ['.git'] : [], ...leakable]
    .filter((file) => isBelow(file, folder) && !known.has(file) && !isTableScript(file) && (showsHidden || !isHidden(file, folder)))
    .map((file): ExposureFact => ({
      span: session.spanOf(call), way: 'served-file', technology: 'file', title: titleOfLeakable(file), name: file,
      ports: [], protection: 'none', isDevelopment: isForDevelopment(session.pathOf(call)),
    })));
}

function callsThatServe(index: CallIndex, session: CollectSession): { call: ts.CallExpression; folder: string; showsHidden: boolean }[] {
  const names = new Set([...callees, ...session.project.sourceFiles.flatMap(localNames)]);
  return [...names].flatMap((name) => index.calls.get(name) ?? []).filter((call): call is ts.CallExpression => isCallLike(call) && ts.isCallExpression(call)).flatMap((call) => {
    const server = serverOf(call);
    if (server === undefined) return [];
    const isPlugin = calleeName(call) === 'register';
    const options = optionsOf(call.arguments[isPlugin || server.root === undefined ? 1 : 0], session);
    const given = server.root === undefined ? call.arguments[0] : propertyOf(options, server.root);
    const named = given === undefined ? undefined : pathOf(given, session);
    if (named === undefined) return [];
    const route = server.keepsRoute === true ? routeOf(call, options, session) : '';
    if (route === undefined) return [];
    // A program is usually started in the folder of its package.
    const start = packageAround(session.pathOf(call), session.project.packages)?.directory ?? '';
    const folder = posix.join(named.isFixed ? '' : start, named.path, route).replace(/\/$/, '');
    const setting = settingAt(options, server.option.split('.'), session);
    const said = setting === undefined ? undefined : session.constantsOf(setting)[0];
    return [{ call, folder: folder === '.' ? '' : folder, showsHidden: said === undefined ? server.showsHidden : said === true || said === 'allow' }];
  });
}

/** `static` of `app.use('/static/*', serveStatic({ root: './' }))`. */
function routeOf(call: ts.CallExpression, options: ts.ObjectLiteralExpression | undefined, session: CollectSession): string | undefined {
  const route = ts.isCallExpression(call.parent) && call.parent.arguments[0] !== call ? call.parent.arguments[0] : undefined;
  const [path] = route === undefined ? [] : session.constantsOf(route);
  return typeof path !== 'string' || propertyOf(options, 'rewriteRequestPath') !== undefined ? undefined : path.replace(/\*.*$/, '');
}

function settingAt(options: ts.ObjectLiteralExpression | undefined, [name = '', ...below]: string[], session: CollectSession): ts.Expression | undefined {
  const value = propertyOf(options, name);
  return value === undefined || below.length === 0 ? value : settingAt(optionsOf(value, session), below, session);
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

function serverOf(call: ts.CallExpression): Server | undefined {
  const callee = calleeName(call);
  if (callee === 'useStaticAssets') return importSpecifiers(call.getSourceFile()).some(({ text }) => text.startsWith('@nestjs/')) ? express : undefined;
  const [first] = call.arguments;
  const holder = callee === 'register' ? first : callee === 'static' || callee === 'forRoot' ? receiverOf(call.expression) : call.expression;
  const name = holder === undefined ? undefined : nameOfReference(unwrap(holder));
  const specifier = importSpecifiers(call.getSourceFile()).find((candidate) => name !== undefined && namesGiven(candidate).includes(name));
  return specifier === undefined ? undefined : servers[packageOf(specifier.text)];
}

/** The default, the namespace and the named imports. */
function namesGiven(specifier: ts.StringLiteralLike): string[] {
  const given = nameGiven(specifier);
  const bindings = ts.isImportDeclaration(specifier.parent) ? specifier.parent.importClause?.namedBindings : undefined;
  return [...given === undefined ? [] : [given], ...bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements.map((element) => element.name.text) : []];
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

function isHidden(file: string, folder: string): boolean {
  return file.slice(folder.length).split('/').some((part) => part.startsWith('.'));
}
