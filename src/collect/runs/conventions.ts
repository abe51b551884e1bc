import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { isOpen } from '../lookup/store-types.js';
import { propertyName } from '../syntax.js';
import { isFrequencyName } from './timers.js';

const timerDecorators = /^(Cron|Interval|Timeout|Every|Schedule|CronExpression|Scheduled)/;
/** Decorators that only wrap the method: they do not make anything call it. */
const wrappingDecorators = /^(Transactional?|Trace[d]?|Span|WithSpan|Log\w*|Timed|Measure\w*|Memoi[sz]e\w*|Cache\w*|Retry\w*|Bound|Bind|AutoBind|Deprecated|Override|Synchronized|Lock\w*|Mutex|Throttle\w*|Debounce\w*|Profile\w*|CreateRequestContext|EnsureRequestContext)$/i;
/** Methods and exports that a framework calls by name. */
const calledByName = new RegExp('^(constructor|main|handler|default|run|execute|perform|process|handle|invoke|work|consume|scheduled|fetch|queue|email|' +
  'onModule\\w+|onApplication\\w+|beforeApplication\\w+|afterInit|up|down|seed|ng\\w+|componentDid\\w+|loader|action|middleware|task|job|' +
  'getServerSideProps|getStaticProps|getStaticPaths|generate\\w+|GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$');

/** Whether a framework may call a function for its name alone. */
export function isCalledByName(name: string): boolean {
  return calledByName.test(name);
}

const forTests = /(?:In|For|During|_in_|_for_|_during_)(?:Unit|unit_)?[Tt]est(?:s|ing)?$/;

/** Whether only tests, whose files are not analysed, call a function: `resetInTest`, `clear_for_tests`. */
export function isForTests(name: string): boolean {
  return forTests.test(name);
}

/** What a decorator says about the method under it. */
export type DecoratorRole = 'timer' | 'entry' | 'wrapper';

export function roleOfDecorator(decorator: ts.Decorator, session: CollectSession): DecoratorRole {
  const name = decoratorName(decorator);
  if (timerDecorators.test(name) || session.tagsOf(decorator.expression).some((tag) => tag.name === 'schedule')) return 'timer';
  return wrappingDecorators.test(name) ? 'wrapper' : 'entry';
}

export function decoratorName(decorator: ts.Decorator): string {
  const expression = ts.isCallExpression(decorator.expression) ? decorator.expression.expression : decorator.expression;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

/** A method that something outside the application may call through a base class or an interface. */
export function mayOverrideForeign(declaration: ts.FunctionLikeDeclaration, session: CollectSession): boolean {
  const owner = declaration.parent;
  if (!ts.isClassLike(owner) || isPrivate(declaration)) return false;
  const name = propertyName(declaration.name);
  return (owner.heritageClauses ?? []).some((clause) => clause.types.some((base) => mayDeclare(base, name, session)));
}

function mayDeclare(base: ts.ExpressionWithTypeArguments, name: string | undefined, session: CollectSession): boolean {
  const type = session.checker.getTypeAtLocation(base);
  if (isOpen(type) || name === undefined) return true;
  const declarations = session.checker.getPropertyOfType(type, name)?.declarations ?? [];
  if (declarations.some((declaration) => !session.isOwn(declaration))) return true;
  return hasUnknownBase(type, session);
}

/** A base class of the application may itself extend something that is not in the sources. */
function hasUnknownBase(type: ts.Type, session: CollectSession, depth = 0): boolean {
  const declaration = (type as { symbol?: ts.Symbol }).symbol?.declarations?.find((candidate) => ts.isClassLike(candidate) || ts.isInterfaceDeclaration(candidate));
  if (declaration === undefined || depth > 8) return false;
  return (declaration.heritageClauses ?? []).some((clause) => clause.types.some((base) => {
    const above = session.checker.getTypeAtLocation(base);
    return isOpen(above) || hasUnknownBase(above, session, depth + 1);
  }));
}

function isPrivate(declaration: ts.FunctionLikeDeclaration): boolean {
  if (declaration.name !== undefined && ts.isPrivateIdentifier(declaration.name)) return true;
  return ts.canHaveModifiers(declaration) && ts.getModifiers(declaration)?.some((modifier) => modifier.kind === ts.SyntaxKind.PrivateKeyword) === true;
}

/** The member of a task's class that says how often it runs: `static cron = '0 3 * * *'`, `readonly every = DAY`, `get schedule()`. */
export function frequencyOf(owner: ts.ClassLikeDeclaration): ts.ClassElement | undefined {
  return owner.members.find((member) => (ts.isPropertyDeclaration(member) || ts.isGetAccessor(member)) && isFrequencyName(propertyName(member.name) ?? ''));
}

/** Whether a declaration leaves its file: by `export`, as a default, or through `module.exports`. */
export function isExported(declaration: ts.FunctionLikeDeclaration, sourceFile: ts.SourceFile): boolean {
  let current: ts.Node = declaration;
  while (!ts.isSourceFile(current.parent)) current = current.parent;
  if (ts.isExportAssignment(current) || ts.isExpressionStatement(current)) return true;
  if (ts.canHaveModifiers(current) && ts.getModifiers(current)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) === true) return true;
  return exportedNames(sourceFile).has(nameOfStatement(current) ?? '');
}

/** Names in `export { purge }`, `export default purge`, `module.exports = { purge }` and `exports.purge = purge`. */
function exportedNames(sourceFile: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of sourceFile.statements) {
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier === undefined && statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause)) {
      for (const { name, propertyName: original } of statement.exportClause.elements) names.add((original ?? name).text);
    }
    const value = exportedValue(statement);
    if (value !== undefined && ts.isIdentifier(value)) names.add(value.text);
    if (value !== undefined && ts.isObjectLiteralExpression(value)) for (const property of value.properties) names.add(propertyName(property.name) ?? '');
  }
  return names;
}

function exportedValue(statement: ts.Statement): ts.Expression | undefined {
  if (ts.isExportAssignment(statement)) return statement.expression;
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  return /^(module\.)?exports\b/.test(statement.expression.left.getText()) ? statement.expression.right : undefined;
}

function nameOfStatement(statement: ts.Node): string | undefined {
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return statement.name?.text;
  const [first] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
  return first !== undefined && ts.isIdentifier(first.name) ? first.name.text : undefined;
}

/** Whether a function or class is what a file exports without a name: `export default`, `module.exports =`. */
export function isDefaultExport(node: ts.Node): boolean {
  if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword) === true) return true;
  const name = nameOfStatement(node) ?? (ts.isVariableDeclaration(node.parent) && ts.isIdentifier(node.parent.name) ? node.parent.name.text : undefined);
  return node.getSourceFile().statements.some((statement) => {
    const value = exportedValue(statement);
    if (value === undefined || isNamedExport(statement)) return false;
    return value === node || (ts.isIdentifier(value) && value.text === name);
  });
}

/** `exports.purge = …`, unlike `module.exports = …`. */
function isNamedExport(statement: ts.Statement): boolean {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return false;
  return /^(module\.)?exports\./.test(statement.expression.left.getText().replace(/^module\.exports$/, ''));
}
