import { ts } from 'ts-morph';
import { splitWords } from '../../catalog/words.js';
import type { Evidence, ValueFact } from '../facts.js';
import { functionName } from '../calls/functions.js';
import { calleeName, enclosingFunction, propertyName, receiverOf, unwrap, walk } from '../syntax.js';
import type { ParameterFlow } from '../values/value-flows.js';
import type { Entered } from '../calls/callbacks.js';
import { isNamedLike } from './sink-kinds.js';
import type { SinkSite } from './sink-reader.js';

/** A value that reaches a sink from somewhere else: from a function's callers, or from a context. */
export interface Way {
  flow: ParameterFlow;
  /** The place inside the function, and the value there, that a finding points to when the function is more than a way out. */
  site: SinkSite;
  piece: ts.Node;
  through: Evidence[];
  parameters: ValueFact['parameters'];
  /** A function between here and the sink does something else too, so every finding stands inside that function. */
  isInside: boolean;
  /** The value comes through a callback: of the function that calls back, only the call that handed it the callback counts. */
  entered?: Entered | undefined;
}

/** A function whose parameter reaches a sink. */
export interface Wrapper extends Way {
  declaration: ts.FunctionLikeDeclaration;
}

/** A function that is called like the sink, is a method of something called like it, or does nothing but use it; of a log, only where it is handed what to write, and then whatever else is done on the way. */
export function isSinkFunction({ declaration, site, isInside }: Wrapper): boolean {
  if (site.kind === 'log' ? !isHandedText(declaration) || onlyTellsOfFailure(declaration, site.node) : isInside) return false;
  return namesOf(declaration).some((name) => isNamedLike(name, site.kind)) || (!isInside && consistsOf(declaration, site.node));
}

/** The last words of what parameters are called that take a message, or whatever there is to write, in singular as names are split. */
const written: ReadonlySet<string> = new Set((
  'message msg text txt line string str format fmt template title label action what description content entry log level data payload args arguments params parameters values value ' +
  'info information object obj field attribute meta metadata context ctx detail details properties props extra rest items input output out result results records rows lines body error err exception reason tag scope name key type kind category prefix event e ex x s m'
).split(' ').flatMap((name) => splitWords(name)));
/** What several of are handed to be written, where one is what the line is about: `rows`, but not `row`. */
const writtenTogether: ReadonlySet<string> = new Set(['property', 'prop', 'item', 'result', 'record', 'row', 'field', 'attribute']);

/** What tells an error tracker, as those of Sentry do. Source: docs.sentry.io/platforms/javascript/usage */
const trackerName = /^capture(Exception|Message)$/;

/** Whether a function that is not called a log does something else, and logs what it was given where that has failed or is not done: `trackEvent` of a service for analytics, `captureException`. */
function onlyTellsOfFailure(declaration: ts.FunctionLikeDeclaration, node: ts.Node): boolean {
  const names = namesOf(declaration);
  if (names.some((name) => trackerName.test(name)) && !consistsOf(declaration, node)) return true;
  if (names.some((name) => /log|audit|trace|debug|warn|print/i.test(name))) return false;
  return ts.findAncestor(node, (outer) => outer === declaration ? 'quit' : ts.isCatchClause(outer)) !== undefined;
}

/** Whether a function is handed what to write. One that has the words for it, and is only handed whom it is about, is no way out: what it writes is said where it stands. */
function isHandedText({ parameters, parent }: ts.FunctionLikeDeclaration): boolean {
  // `(error, guest) => …` as a callback is told whether there was an error.
  const isTold = ts.isCallExpression(parent) && parameters.length > 1;
  return parameters.some(({ name, type, dotDotDotToken }, position) => dotDotDotToken !== undefined || (takesText(name) && !(ts.isIdentifier(name) && isWrittenOut(type)) && !(isTold && position === 0 && isError(name))));
}

/** `{ guestId: string; nights: number }` says which facts a function is handed, none of which is what to write. */
function isWrittenOut(type: ts.TypeNode | undefined): boolean {
  if (type === undefined || !ts.isTypeLiteralNode(type) || type.members.length < fewestFacts) return false;
  return type.members.every((member) => ts.isPropertySignature(member) && member.type !== undefined && !saysAnything(member.type) && !messages.test(propertyName(member.name) ?? ''));
}

/** Facts that say together what a line is about. */
const fewestFacts = 2;
const messages = /^(message|msg|text|line|format|template)s?$/i;

function saysAnything(type: ts.TypeNode): boolean {
  return /\b(any|unknown|object|Record|Error)\b|\{/.test(type.getText());
}

function isError(name: ts.BindingName): boolean {
  return ts.isIdentifier(name) && /^_?(e|err|error)$/i.test(name.text);
}

function takesText(name: ts.BindingName): boolean {
  if (ts.isIdentifier(name)) return isWritten(name.text);
  if (ts.isArrayBindingPattern(name)) return true;
  return name.elements.some((element) => element.dotDotDotToken !== undefined || isWritten(propertyName(element.propertyName ?? element.name) ?? ''));
}

function isWritten(name: string): boolean {
  const last = splitWords(name).at(-1) ?? '';
  return written.has(last) && (!writtenTogether.has(last) || /s$/i.test(name));
}

/** Whether a function does nothing but one thing, in one way or another, apart from ending the program afterwards. */
function consistsOf(declaration: ts.FunctionLikeDeclaration, node: ts.Node): boolean {
  const { body } = declaration;
  if (body === undefined) return false;
  if (!ts.isBlock(body)) return unwrap(body) === node;
  const statements = body.statements.filter((statement) => !endsProgram(statement));
  const [only] = statements;
  if (only === node && statements.length === 1) return true;
  return statements.length > 0 && statements.every((statement) => doesOnly(statement, node));
}

/** Whether a statement does the thing, the same with other values or at another level, or only makes ready for it. */
function doesOnly(statement: ts.Statement, node: ts.Node): boolean {
  if (ts.isBlock(statement)) return statement.statements.every((inner) => doesOnly(inner, node));
  if (ts.isIfStatement(statement)) return doesOnly(statement.thenStatement, node) && (statement.elseStatement === undefined || doesOnly(statement.elseStatement, node));
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.every(({ initializer }) => initializer === undefined || isCalculated(initializer));
  if (!ts.isExpressionStatement(statement) && !ts.isReturnStatement(statement)) return false;
  const done = statement.expression === undefined ? undefined : unwrap(statement.expression);
  return done === undefined || done === node || isAlike(done, node);
}

/** What the language itself makes of values: no call of it does anything. */
const languages = /^(Object|JSON|Array|Date|String|Number|Math|Intl|util)$/;
const calculating = /^(map|flatMap|filter|reduce|join|slice|concat|split|replace|replaceAll|trim|padEnd|padStart|repeat|toString|toISOString|toLocale\w+|to(Upper|Lower)Case|now|String|Number|Boolean|Date|inspect|format\w*)$/;

function isCalculated(value: ts.Expression): boolean {
  let isPure = true;
  walk(value, (node) => {
    const isDone = ts.isAwaitExpression(node) || (ts.isCallExpression(node) && !isOfLanguage(node)) || (ts.isNewExpression(node) && !languages.test(node.expression.getText()));
    isPure &&= !isDone;
    return isPure;
  });
  return isPure;
}

function isOfLanguage(call: ts.CallExpression): boolean {
  return languages.test(receiverOf(call.expression)?.getText() ?? '') || calculating.test(calleeName(call) ?? '');
}

/** `console.error(line)` beside `console.log(message)`. */
function isAlike(first: ts.Expression, second: ts.Node): boolean {
  if (!ts.isCallExpression(first) || !ts.isCallExpression(second)) return false;
  const [one, other] = [receiverOf(first.expression), receiverOf(second.expression)];
  return one !== undefined && other !== undefined && one.getText() === other.getText();
}

/** `process.exit(1)`, `return process.exit(1)`. */
function endsProgram(statement: ts.Statement): boolean {
  if (!ts.isExpressionStatement(statement) && !ts.isReturnStatement(statement)) return false;
  const call = statement.expression === undefined ? undefined : unwrap(statement.expression);
  return call !== undefined && ts.isCallExpression(call) && calleeName(call) === 'exit' && receiverOf(call.expression)?.getText() === 'process';
}

export function treated(value: ValueFact, wrapper: Way): ValueFact {
  return wrapper.flow.treatment === 'none' ? value : { ...value, treatment: wrapper.flow.treatment };
}

/**
 * Whether a sink stands in code that writes a context along with every line: a logger of the application, or a function that the logger asks for what to add. What the
 * context holds is then given away where it is put into the context.
 */
export function writesContext({ kind, node, isMixin }: SinkSite): boolean {
  if (kind !== 'log') return false;
  if (isMixin === true) return true;
  const declaration = enclosingFunction(node);
  return declaration !== undefined && namesOf(declaration).some((name) => isNamedLike(name, kind));
}

function namesOf(declaration: ts.FunctionLikeDeclaration): string[] {
  const owner = declaration.parent;
  return [functionName(declaration) ?? '', ts.isClassLike(owner) ? owner.name?.text ?? '' : ''];
}
