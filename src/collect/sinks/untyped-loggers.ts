import { ts } from 'ts-morph';
import { isLogLevel } from '../../catalog/log-levels.js';
import { nameOfType, symbolOfType } from '../field-types.js';
import type { CollectSession } from '../session.js';
import { isOpen } from '../lookup/store-types.js';
import { isLogInOneWord } from './sink-kinds.js';
import { calleeName, isFunction, nameOfReference, propertyValue, receiverOf, unwrap, walk, type CallLike } from '../syntax.js';

export const levelNames: ReadonlySet<string> = new Set([
  'log', 'info', 'warn', 'warning', 'error', 'debug', 'trace', 'fatal', 'verbose', 'silly', 'http', 'notice', 'critical', 'crit', 'alert', 'emerg', 'child',
]);
/** `plainInfo`, `logError`: a level of a log at the end of a name that does something else than ask or set something, or hand on what is one record of a log: `sendAuditLog`. */
const levelAtEnd = /^(?!\w*(?:Audit|Activity|History|Event)Log$)(?!_*(?:is|has|on|get|set|should|can|will|did|with|without|enable|disable|create|make|new|open|close|clear|reset|throw|handle|catch|format|parse|to|no)[A-Z])\w*[a-z\d](?:Log|Info|Warn|Warning|Error|Debug|Trace|Fatal|Verbose|Notice|Critical)$/;
const loggerName = /^(log|logger|_log|_logger|\w*Logger|\w*LogService|Log|[a-z]\w*Log|winston|pino|bunyan)$/;
const loggerType = /(Logger|Log|LoggerService|LogService)$/;

/** What holds a function that is handed in to log: `this.log(…)`, `options.log(…)`. */
const holderName = /^(self|that|options|opts)$/;

/** A call that looks like one of a logger whose type is not known, or is the application's own: `logger.info(…)`, `this.log(…)`. */
export function looksLikeLogger(call: CallLike, session: CollectSession): boolean {
  return isOfLogger(call.expression, session, () => givesRecord(call, session)) || isLogFunction(call.expression, session);
}

/** A function of unknown type that is called like a log: what a program hands to the parts that it is made of. */
function isLogFunction(callee: ts.Expression, session: CollectSession): boolean {
  const node = unwrap(callee);
  const name = nameOfReference(node) ?? '';
  const isInOneWord = isLogInOneWord(name);
  if (!(name === 'log' || isInOneWord) || !isOpen(session.checker.getTypeAtLocation(node))) return false;
  if (isInOneWord) return true;
  const holder = receiverOf(node);
  if (holder !== undefined) return holder.kind === ts.SyntaxKind.ThisKeyword || holderName.test(nameOfReference(unwrap(holder)) ?? '');
  // What is handed to a single function under that name keeps records as well: `(log) => log('guest.left', guest)`.
  const declaration = session.declarationOf(node);
  return declaration === undefined || !ts.isParameter(declaration);
}

/** Whether a method or a function may be one that logs, by its name. */
export function mayLog(name: string): boolean {
  return mayBeLevel(name) || isLogInOneWord(name);
}

function mayBeLevel(method: string): boolean {
  return levelNames.has(method) || levelAtEnd.test(method);
}

/** A method that logs, wherever it is named: `console.log` of `guests.forEach(console.log)`. */
export function isLogMethod(method: ts.Expression, session: CollectSession): boolean {
  return session.tagsOf(method).some(({ name }) => name === 'log') || isOfLogger(method, session, () => false);
}

function isOfLogger(method: ts.Expression, session: CollectSession, keepsRecord: () => boolean): boolean {
  const receiver = receiverOf(method);
  if (receiver === undefined || !mayBeLevel(nameOfReference(unwrap(method)) ?? '')) return false;
  const type = session.checker.getTypeAtLocation(receiver);
  const hasLoggerName = loggerName.test(nameOfLogger(receiver));
  if (isOpen(type)) return hasLoggerName;
  const declarations = session.declarationsOf(method);
  // A module of both kinds, `import` beside `exports.info = …`, has members that the compiler does not see.
  if (hasLoggerName && declarations.length === 0) return true;
  if (hasLoggerName && declarations.some((declaration) => session.isOwn(declaration) && isBodiless(declaration))) return true;
  const symbol = symbolOfType(type);
  const isOwnType = symbol?.declarations?.some((declaration) => session.isOwn(declaration)) ?? false;
  return isOwnType && loggerType.test(nameOfType(type) ?? '') && !keepsRecord() && !declarations.some((declaration) => isKeeper(declaration, session));
}

/** What a value is called, or the function that gives it: `appLogger` of `context.appLogger()`. */
function nameOfLogger(receiver: ts.Expression): string {
  const node = unwrap(receiver);
  return (ts.isCallExpression(node) ? calleeName(node) : nameOfReference(node)) ?? '';
}

/** A method that keeps a record in a store and writes no line: `moderationLog.log(…)` of an audit trail in the database. */
function isKeeper(method: ts.Declaration, session: CollectSession): boolean {
  if (!isFunction(method) || method.body === undefined || !session.isOwn(method)) return false;
  const tags = new Set<string>();
  walk(method.body, (node) => {
    if (ts.isCallExpression(node)) for (const { name } of session.tagsOf(node.expression)) tags.add(name);
    return true;
  });
  return tags.has('create') && !tags.has('log');
}

/** `logger[level]` of a logger whose type is not known. */
export function isComputedLog(callee: ts.Expression, session: CollectSession): boolean {
  const node = unwrap(callee);
  if (!ts.isElementAccessExpression(node) || !loggerName.test(nameOfReference(unwrap(node.expression)) ?? '') || !isOpen(session.checker.getTypeAtLocation(node.expression))) return false;
  return /level|severity|method/i.test(nameOfReference(unwrap(node.argumentExpression)) ?? '');
}

/** What a line of a log gives back later is nothing; a method that gives a record has kept one: `const entry = await this.eventLogger.log(event)`. */
function givesRecord(call: CallLike, { checker }: CollectSession): boolean {
  const given = checker.getTypeAtLocation(call);
  const promised = checker.getAwaitedType(given);
  return promised !== undefined && promised !== given && (promised.flags & ts.TypeFlags.Object) !== 0;
}

/** The level of a line: what the function is called, or what `log` is told first. */
export function withLevel(node: ts.Node, session: CollectSession, library = ''): { level?: string } {
  if (!ts.isCallExpression(node)) return {};
  const name = calleeName(node) ?? '';
  if (name !== 'log') return isLogLevel(name) ? { level: name } : {};
  const told = toldLevel(node.arguments[0], session);
  if (told !== undefined) return { level: told };
  return levelIsArgument.has(library) ? {} : { level: name };
}

/** Libraries whose `log` is told the level. */
const levelIsArgument: ReadonlySet<string> = new Set(['winston', 'log4js', 'npmlog']);

/** `log('error', …)` and `log({ level: 'error', … })`. */
function toldLevel(first: ts.Expression | undefined, session: CollectSession): string | undefined {
  const object = first === undefined ? undefined : session.objectOf(first);
  const value = object === undefined ? first : propertyValue(object, 'level');
  return value === undefined ? undefined : session.constantsOf(value).map(String).find(isLogLevel);
}

/** A member of an interface or a type: what it does is somewhere else. */
function isBodiless(declaration: ts.Declaration): boolean {
  return ts.isMethodSignature(declaration) || ts.isPropertySignature(declaration);
}
