import { ts } from 'ts-morph';
import { append } from './append.js';
import { baseClassOf, calleeName, nameOfReference, unwrap, walk, type CallLike } from './syntax.js';

export type IndexedCall = CallLike | ts.TaggedTemplateExpression;

/** What one walk over a file finds: calls by the callee's last name, and assignments to properties. */
export interface CallIndex {
  calls: Map<string, IndexedCall[]>;
  /** Calls of something without a name: `logger[level](…)`, `super(…)`, `new (require('connect-mongo')(session))(…)`. */
  computedCalls: CallLike[];
  /** `user.deletedAt = new Date()`, by property name. */
  assignments: Map<string, ts.BinaryExpression[]>;
  deadlines: DeadlineComparison[];
  /** Strings and templates that begin like a statement of SQL. */
  statements: SqlLiteral[];
  /** Classes by the name of the class that they extend. */
  subclasses: Map<string, ts.ClassLikeDeclaration[]>;
}

export type SqlLiteral = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;

const statementStart = /^[\s(]*(?:--[^\n]*\s+|\/\*[\s\S]*?\*\/\s*)*(?:DELETE\s|INSERT\s|REPLACE\s+INTO\b|UPDATE\s|SELECT\s|WITH\s+(?:RECURSIVE\s+)?[\w"]+\s+AS\s*\(|TRUNCATE\s|MERGE\s+INTO\b|CREATE\s+(?:\w+\s+){0,3}(?:TABLE|TRIGGER|FUNCTION|PROCEDURE|EVENT)\b|ALTER\s+TABLE\b|DROP\s+TABLE\b|CALL\s+\w+\s*\()/i;

/** A comparison, or a call such as `isPast(token.expiresAt)`, with a property that is called a deadline. */
export interface DeadlineComparison {
  node: ts.Expression;
  reference: ts.PropertyAccessExpression;
}

const deadlineName = /expir|valid_?(until|to)|deadline/i;
const comparing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.LessThanToken, ts.SyntaxKind.LessThanEqualsToken, ts.SyntaxKind.GreaterThanToken, ts.SyntaxKind.GreaterThanEqualsToken,
]);
const comparingCalls = /^(isPast|isFuture|isBefore|isAfter|isExpired|compareAsc|compareDesc|differenceIn\w+)$/;

/** Walks all files once. Everything else looks up candidates here, and asks the checker only about them. */
export function indexCalls(sourceFiles: readonly ts.SourceFile[]): CallIndex {
  const index: CallIndex = { calls: new Map(), computedCalls: [], assignments: new Map(), deadlines: [], statements: [], subclasses: new Map() };
  for (const sourceFile of sourceFiles) {
    walk(sourceFile, (node) => {
      record(node, index);
      return true;
    });
  }
  return index;
}

function record(node: ts.Node, index: CallIndex): void {
  if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node)) {
    const name = calleeName(node);
    if (name !== undefined) append(index.calls, name, node);
    else if (!ts.isTaggedTemplateExpression(node)) index.computedCalls.push(node);
    if (ts.isCallExpression(node) && comparingCalls.test(name ?? '')) recordDeadlines(node, node.arguments, index);
  } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const name = ts.isIdentifier(node.left) ? undefined : nameOfReference(node.left);
    if (name !== undefined) append(index.assignments, name, node);
  } else if (ts.isBinaryExpression(node) && comparing.has(node.operatorToken.kind)) {
    recordDeadlines(node, [node.left, node.right], index);
  } else if ((ts.isStringLiteralLike(node) && isStatement(node.text)) || (ts.isTemplateExpression(node) && isStatement(node.head.text))) {
    index.statements.push(node);
  } else if (ts.isClassLike(node)) {
    recordSubclass(node, index);
  }
}

/** `Delete user` is a label for people. */
function isStatement(text: string): boolean {
  return statementStart.test(text) && !/^\s*[A-Z][a-z]/.test(text);
}

function recordSubclass(node: ts.ClassLikeDeclaration, index: CallIndex): void {
  const base = baseClassOf(node);
  const name = base === undefined ? undefined : nameOfReference(unwrap(base));
  if (name !== undefined) append(index.subclasses, name, node);
}

function recordDeadlines(node: ts.Expression, operands: readonly ts.Expression[], index: CallIndex): void {
  for (const operand of operands) {
    const reference = deadlineIn(operand);
    if (reference !== undefined) index.deadlines.push({ node, reference });
  }
}

/** `token.expiresAt`, also in `token.expiresAt.getTime()` and `new Date(token.expiresAt)`. */
function deadlineIn(operand: ts.Expression): ts.PropertyAccessExpression | undefined {
  const node = unwrap(operand);
  if (ts.isPropertyAccessExpression(node)) return deadlineName.test(node.name.text) ? node : deadlineIn(node.expression);
  if (ts.isCallExpression(node)) return deadlineIn(node.expression);
  const [argument] = ts.isNewExpression(node) ? node.arguments ?? [] : [];
  return argument === undefined ? undefined : deadlineIn(argument);
}
