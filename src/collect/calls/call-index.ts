import { ts } from 'ts-morph';
import { append } from '../append.js';
import { isUntypedParameter } from '../handed-types/untyped-parameters.js';
import { dateComparisonsIn, type DateComparison } from './date-comparisons.js';
import { memberPromisedBy, memberHeldBy } from './held-members.js';
import { baseClassOf, calleeName, isHolder, nameOfReference, propertyName, unwrap, walk, type CallLike } from '../syntax.js';

export type { DateComparison };
export type IndexedCall = CallLike | ts.TaggedTemplateExpression;

/** What one walk over a file finds: calls by the callee's last name, and assignments to properties. */
export interface CallIndex {
  calls: Map<string, IndexedCall[]>;
  /** Calls of what a file gives another name, by the name that it had: `say(…)` of `const { info: say } = logger` and of `const say = logger.info`. */
  renamedCalls: Map<string, ts.CallExpression[]>;
  /** Calls of members that were made to give promises, in any file, by the member's name: `put(…)` with `const put = promisify(client.set).bind(client)`. */
  promisedCalls: Map<string, CallLike[]>;
  /** Calls of something without a name: `logger[level](…)`, `super(…)`, `new (require('connect-mongo')(session))(…)`. */
  computedCalls: CallLike[];
  /** `user.deletedAt = new Date()`, by property name. */
  assignments: Map<string, ts.BinaryExpression[]>;
  /** `visits[id] = visit`, under a key that is not written down. */
  keyedAssignments: ts.BinaryExpression[];
  dates: DateComparison[];
  /** Strings and templates that begin like a statement of SQL. */
  statements: SqlLiteral[];
  /** Texts that end like the name of a file of SQL. */
  scriptNames: SqlLiteral[];
  throws: ts.ThrowStatement[];
  /** Decorators by their last name, called or not. */
  decorators: Map<string, ts.Decorator[]>;
  /** Templates and sums of texts, the outermost of each, with a slash or a question mark in what is constant of them. */
  builtTexts: BuiltText[];
  /** Elements of JSX that something of the code is given to: `<Profile user={user} />`. */
  elements: ts.JsxOpeningLikeElement[];
  /** Classes by the name of the class that they extend. */
  subclasses: Map<string, ts.ClassLikeDeclaration[]>;
  /** Classes by the names of the interfaces that they implement. */
  implementers: Map<string, ts.ClassLikeDeclaration[]>;
  /** Texts in the code that may name a function or a file, without the specifiers of imports. */
  texts: Set<string>;
  /** Files with functions that the code names or hands on, and whose parameters have no type. */
  untyped: Set<ts.SourceFile>;
}

/** A text that is put together from parts. */
export type BuiltText = ts.TemplateExpression | ts.BinaryExpression;

export type SqlLiteral = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;

const statementStart = /^[\s(]*(?:--[^\n]*\n\s*|\/\*(?:[^*]|\*(?!\/))*\*\/\s*|(?:BEGIN|START\s+TRANSACTION|PRAGMA\s|SET\s)[^;]*;\s*)*(?:DELETE\s|INSERT\s|REPLACE\s+INTO\b|UPDATE\s|SELECT\s|WITH\s+(?:RECURSIVE\s+)?[\w"]+\s+AS\s*\(|TRUNCATE\s|MERGE\s+INTO\b|CREATE\s+(?:\w+\s+){0,3}(?:TABLE|TRIGGER|FUNCTION|PROCEDURE|EVENT|VIEW)\b|ALTER\s+TABLE\b|DROP\s+TABLE\b|CALL\s+\w+\s*\(|DO\s+(?:LANGUAGE\s+\w+\s+)?\$\w*\$)/i;

/** Walks all files once. Everything else looks up candidates here, and asks the checker only about them. */
export function indexCalls(sourceFiles: readonly ts.SourceFile[]): CallIndex {
  const index: CallIndex = {
    calls: new Map(), renamedCalls: new Map(), promisedCalls: new Map(), computedCalls: [], assignments: new Map(), keyedAssignments: [], dates: [], statements: [], scriptNames: [], throws: [], decorators: new Map(), builtTexts: [], elements: [], subclasses: new Map(), implementers: new Map(), texts: new Set(), untyped: new Set(),
  };
  const renamings = new Map<ts.SourceFile, Renamings>();
  const promised: Renamings = new Map();
  for (const sourceFile of sourceFiles) {
    const inFile: Renamings = new Map();
    walk(sourceFile, (node) => {
      record(node, index);
      if (ts.isParameter(node) && isUntypedParameter(node)) index.untyped.add(sourceFile);
      else if (ts.isVariableDeclaration(node) || ts.isBindingElement(node)) recordRenaming(node, inFile);
      else if (isAssignmentToVariable(node)) recordMembers(node.left, membersHeldBy(node.right), inFile);
      if (ts.isCallExpression(node)) recordPromised(node, promised);
      return !ts.isImportDeclaration(node);
    });
    if (inFile.size > 0) renamings.set(sourceFile, inFile);
  }
  recordRenamedCalls(renamings, index);
  recordPromisedCalls(promised, index);
  return index;
}

/** Members of one file that go by the same name; with more, the name says nothing. */
const maximumMembers = 20;
/** Choices between members that are nested deeper than this are left aside. */
const maximumAlternatives = 5;

/** The members that a file gives other names, by those names. */
type Renamings = Map<string, Set<string>>;

function recordRenaming(node: ts.VariableDeclaration | ts.BindingElement, inFile: Renamings): void {
  if (!ts.isIdentifier(node.name)) return;
  const bound = ts.isBindingElement(node) ? propertyName(node.propertyName) : undefined;
  recordMembers(node.name, bound === undefined ? membersHeldBy(node.initializer) : [bound], inFile);
}

function recordMembers({ text }: ts.Identifier, held: readonly string[], inFile: Renamings): void {
  for (const member of held) {
    const members = inFile.get(text) ?? new Set();
    if (member !== text && members.size < maximumMembers) inFile.set(text, members.add(member));
  }
}

function isAssignmentToVariable(node: ts.Node): node is ts.BinaryExpression & { left: ts.Identifier } {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isIdentifier(node.left);
}

/** `info` of `logger.info` and of `logger.info.bind(logger)`, both of `isFatal ? console.error : console.log`. */
function membersHeldBy(expression: ts.Expression | undefined, depth = 0): string[] {
  if (expression === undefined || depth > maximumAlternatives) return [];
  const value = unwrap(expression);
  if (ts.isConditionalExpression(value)) return [value.whenTrue, value.whenFalse].flatMap((part) => membersHeldBy(part, depth + 1));
  const member = memberHeldBy(value);
  return member === undefined ? [] : [member.name.text];
}

function recordRenamedCalls(renamings: ReadonlyMap<ts.SourceFile, Renamings>, index: CallIndex): void {
  const names = new Set([...renamings.values()].flatMap((inFile) => [...inFile.keys()]));
  for (const name of names) {
    for (const call of index.calls.get(name) ?? []) {
      if (!ts.isCallExpression(call) || !ts.isIdentifier(call.expression)) continue;
      for (const member of renamings.get(call.getSourceFile())?.get(name) ?? []) append(index.renamedCalls, member, call);
    }
  }
}

/** The name that a member goes by once it gives promises. */
function recordPromised(made: ts.CallExpression, promised: Renamings): void {
  const { parent } = made;
  const isValue = isHolder(parent) && parent.initializer === made;
  const isAssigned = ts.isBinaryExpression(parent) && parent.right === made && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  const name = isValue ? propertyName(parent.name) : isAssigned ? nameOfReference(parent.left) : undefined;
  const member = name === undefined ? undefined : memberPromisedBy(made);
  if (name !== undefined && member !== undefined) promised.set(name, (promised.get(name) ?? new Set()).add(member.name.text));
}

function recordPromisedCalls(promised: Renamings, index: CallIndex): void {
  for (const call of index.computedCalls) {
    const member = memberPromisedBy(call.expression);
    if (member !== undefined) append(index.promisedCalls, member.name.text, call);
  }
  for (const [name, members] of promised) {
    const calls = (index.calls.get(name) ?? []).filter((call) => !ts.isTaggedTemplateExpression(call));
    for (const member of members) for (const call of calls) append(index.promisedCalls, member, call);
  }
}

function record(node: ts.Node, index: CallIndex): void {
  // Most nodes are names.
  if (ts.isIdentifier(node)) return;
  if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node)) {
    const name = calleeName(node);
    if (name !== undefined) append(index.calls, name, node);
    else if (!ts.isTaggedTemplateExpression(node)) index.computedCalls.push(node);
    if (ts.isCallExpression(node)) index.dates.push(...dateComparisonsIn(node));
  } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const name = ts.isIdentifier(node.left) ? undefined : nameOfReference(node.left);
    if (name !== undefined) append(index.assignments, name, node);
    else if (ts.isElementAccessExpression(node.left)) index.keyedAssignments.push(node);
  } else if (ts.isBinaryExpression(node)) {
    index.dates.push(...dateComparisonsIn(node));
    if (isOutermostSum(node) && hasMarkOfAddress(node)) index.builtTexts.push(node);
  } else if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
    recordText(node, index);
  } else if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
    if (node.attributes.properties.some(isGiven)) index.elements.push(node);
  } else if (ts.isThrowStatement(node)) {
    index.throws.push(node);
  } else if (ts.isDecorator(node)) {
    const name = nameOfReference(ts.isCallExpression(node.expression) ? node.expression.expression : node.expression);
    if (name !== undefined) append(index.decorators, name, node);
  } else if (ts.isClassLike(node)) {
    recordBases(node, index);
  }
}

/** An attribute whose value the code makes; most only have texts. */
function isGiven(attribute: ts.JsxAttributeLike): boolean {
  return ts.isJsxSpreadAttribute(attribute) || (attribute.initializer !== undefined && ts.isJsxExpression(attribute.initializer));
}

function recordText(node: SqlLiteral, index: CallIndex): void {
  if (isStatement(ts.isTemplateExpression(node) ? node.head.text : node.text)) index.statements.push(node);
  if ((ts.isTemplateExpression(node) ? node.templateSpans.at(-1)?.literal.text : node.text)?.endsWith('.sql') === true) index.scriptNames.push(node);
  if (ts.isStringLiteralLike(node) && isName(node)) index.texts.add(node.text);
  if (ts.isTemplateExpression(node) && hasMarkOfAddress(node)) index.builtTexts.push(node);
}

function isOutermostSum({ operatorToken, parent }: ts.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.PlusToken && !(ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.PlusToken);
}

const longestAddress = 60;

/** Sums are looked through from their last part on, as far as an address may be long. */
function hasMarkOfAddress(node: BuiltText): boolean {
  if (ts.isTemplateExpression(node)) return /[/?]/.test(node.head.text) || node.templateSpans.some(({ literal }) => /[/?]/.test(literal.text));
  let current: ts.Expression = node;
  for (let length = 0; length < longestAddress && ts.isBinaryExpression(current); length += 1) {
    if (mayMarkAddress(current.right)) return true;
    current = current.left;
  }
  return mayMarkAddress(current);
}

function mayMarkAddress(part: ts.Expression): boolean {
  return ts.isStringLiteralLike(part) ? /[/?]/.test(part.text) : ts.isTemplateExpression(part) && hasMarkOfAddress(part);
}

/** `Delete user` is a label for people. */
function isStatement(text: string): boolean {
  return statementStart.test(text) && !/^\s*[A-Z][a-z]/.test(text);
}

function recordBases(node: ts.ClassLikeDeclaration, index: CallIndex): void {
  const base = baseClassOf(node);
  const name = base === undefined ? undefined : nameOfReference(unwrap(base));
  if (name !== undefined) append(index.subclasses, name, node);
  for (const { expression } of interfacesOf(node)) append(index.implementers, nameOfReference(unwrap(expression)) ?? '', node);
}

function interfacesOf({ heritageClauses }: ts.ClassLikeDeclaration): ts.ExpressionWithTypeArguments[] {
  return [...heritageClauses ?? []].filter(({ token }) => token === ts.SyntaxKind.ImplementsKeyword).flatMap(({ types }) => [...types]);
}

/** `this.timer('purge')` inside of `purge` calls nothing. */
function namesItself(node: ts.StringLiteralLike): boolean {
  return ts.findAncestor(node, (parent) => ts.isFunctionLike(parent) && parent.name !== undefined && ts.isIdentifier(parent.name) && parent.name.text === node.text) !== undefined;
}

function isName(node: ts.StringLiteralLike): boolean {
  if (node.text.length < 3 || node.text.length > 120 || !/^[\w./:#@-]+$/.test(node.text)) return false;
  const { parent } = node;
  // A part of a longer text names nothing; long sums are nested as deep as they are long.
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.PlusToken) return false;
  const isRequired = ts.isCallExpression(parent) && (parent.expression.kind === ts.SyntaxKind.ImportKeyword || calleeName(parent) === 'require');
  return !isRequired && !namesItself(node) && !ts.isImportDeclaration(parent) && !ts.isExportDeclaration(parent) && !ts.isLiteralTypeNode(parent);
}
