import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { calleeName, isFunction, isNothing, nameOfReference, outermostAwaited, propertyName, unwrap } from '../syntax.js';
import type { Container } from './containers.js';

/** What is done to a container at one place. */
export interface ContainerUse {
  verb: 'create' | 'delete';
  node: ts.Expression;
  /** What is put in. */
  written?: ts.Expression;
  /** What it is put in under. */
  key?: ts.Expression;
  /** It takes everything out. */
  empties?: boolean;
  /** It keeps what this function says yes to. */
  keeps?: ts.Expression;
  /** It takes out what this function says yes to. */
  drops?: ts.Expression;
}

const removing = /^(delete|splice|pop|shift)$/;
const reaching = /^(get|at|find)$/;

/** What a reference to a container, or to one element of it, does. */
export function useOf(reference: ts.Expression): ContainerUse[] {
  const node = withFallbacks(reference);
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return ofMember(parent);
  if (ts.isElementAccessExpression(parent) && parent.expression === node) return ofElement(withFallbacks(parent), parent.argumentExpression);
  return isAssigned(node) ? ofReplacement(parent as ts.BinaryExpression, reference) : [];
}

/** The expression together with what stands around it, and with the other that it has behind `??`. */
export function withFallbacks(expression: ts.Expression): ts.Expression {
  const node = outermostAwaited(expression);
  const { parent } = node;
  const hasFallback = ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
  return hasFallback ? withFallbacks(parent) : node;
}

function ofMember(member: ts.PropertyAccessExpression): ContainerUse[] {
  const call = member.parent;
  const method = member.name.text;
  if (!ts.isCallExpression(call) || call.expression !== member) {
    const isCutOff = method === 'length' && isAssigned(member) && (member.parent as ts.BinaryExpression).right.getText() === '0';
    return isCutOff ? [{ verb: 'delete', node: member.parent as ts.BinaryExpression, empties: true }] : [];
  }
  const [first, second] = call.arguments;
  if (method === 'set' && second !== undefined && first !== undefined) return [{ verb: 'create', node: call, written: second, key: first }];
  if (/^(add|push|unshift)$/.test(method)) return call.arguments.map((written) => ({ verb: 'create' as const, node: call, written: ts.isSpreadElement(written) ? written.expression : written }));
  if (method === 'clear') return [{ verb: 'delete', node: call, empties: true }];
  if (removing.test(method)) return [{ verb: 'delete', node: call }];
  return reaching.test(method) ? ofElement(withFallbacks(call), first) : [];
}

/** What is done to one element: it is replaced, taken out, or is itself a list or map that something is put into. */
function ofElement(element: ts.Expression, key: ts.Expression | undefined): ContainerUse[] {
  const { parent } = element;
  if (isAssigned(element)) {
    const assignment = parent as ts.BinaryExpression;
    return isNothing(unwrap(assignment.right)) ? [{ verb: 'delete', node: assignment }] : [{ verb: 'create', node: assignment, written: assignment.right, ...(key === undefined ? {} : { key }) }];
  }
  if (ts.isDeleteExpression(parent)) return [{ verb: 'delete', node: parent, ...(isForEveryKey(parent) ? { empties: true } : {}) }];
  const isMember = (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === element;
  if (!isMember) return [];
  return useOf(element).map((use) => (use.empties === true ? { verb: use.verb, node: use.node } : use));
}

/** `Object.keys(visits).forEach((id) => delete visits[id])`, also with braces. */
function isForEveryKey(deletion: ts.DeleteExpression): boolean {
  const statement = ts.isExpressionStatement(deletion.parent) ? deletion.parent : deletion;
  const body = ts.isBlock(statement.parent) && statement.parent.statements.length === 1 ? statement.parent : statement;
  const callback = body.parent;
  if (ts.isForOfStatement(callback) || ts.isForInStatement(callback)) return true;
  return ts.isArrowFunction(callback) && ts.isCallExpression(callback.parent) && calleeName(callback.parent) === 'forEach';
}

/** `visits = []`, `visits = visits.filter(isRecent)`, `visits = [...visits, visit]`. */
function ofReplacement(assignment: ts.BinaryExpression, container: ts.Expression): ContainerUse[] {
  const right = unwrap(assignment.right);
  const name = nameOfReference(container);
  const isEmpty = (ts.isArrayLiteralExpression(right) && right.elements.length === 0) || (ts.isObjectLiteralExpression(right) && right.properties.length === 0) ||
    (ts.isNewExpression(right) && (right.arguments?.length ?? 0) === 0);
  // `visits ??= []` only begins what is not there yet.
  if (isEmpty) return assignment.operatorToken.kind === ts.SyntaxKind.EqualsToken ? [{ verb: 'delete', node: assignment, empties: true }] : [];
  if (ts.isCallExpression(right) && calleeName(right) === 'filter' && ts.isPropertyAccessExpression(right.expression) && nameOfReference(unwrap(right.expression.expression)) === name) {
    const [keeps] = right.arguments;
    return [{ verb: 'delete', node: assignment, ...(keeps === undefined ? {} : { keeps }) }];
  }
  if (!ts.isArrayLiteralExpression(right)) return [];
  const holdsItself = right.elements.some((element) => ts.isSpreadElement(element) && nameOfReference(unwrap(element.expression)) === name);
  return holdsItself ? right.elements.filter((element) => !ts.isSpreadElement(element)).map((written) => ({ verb: 'create' as const, node: assignment, written })) : [];
}

function isAssigned(node: ts.Expression): boolean {
  const { parent } = node;
  if (!ts.isBinaryExpression(parent) || parent.left !== node) return false;
  const { kind } = parent.operatorToken;
  return kind === ts.SyntaxKind.EqualsToken || kind === ts.SyntaxKind.QuestionQuestionEqualsToken || kind === ts.SyntaxKind.BarBarEqualsToken;
}

/** `this.visits` where `visits` names a member, else the name itself. */
export function expressionNamedBy(reference: ts.Identifier): ts.Expression {
  return accessTo(reference) ?? reference;
}

function accessTo(reference: ts.Identifier): ts.PropertyAccessExpression | undefined {
  const { parent } = reference;
  return ts.isPropertyAccessExpression(parent) && parent.name === reference ? parent : undefined;
}

/** Whether an identifier of a container's name means the container. */
export function isContainer(reference: ts.Identifier, { declaration, owner }: Container, session: CollectSession): boolean {
  if (owner === undefined) return session.declarationOf(reference) === declaration;
  const access = accessTo(reference);
  if (access === undefined) return false;
  const holder = unwrap(access.expression);
  if (holder.kind === ts.SyntaxKind.ThisKeyword) return ownerOfThis(holder) === owner;
  if (ts.isClassDeclaration(owner)) return session.declarationsOf(access).includes(declaration);
  return session.declarationOf(holder) === owner.parent || session.originOf(holder) === owner;
}

/** The class or object whose method `this` stands in. */
function ownerOfThis(node: ts.Node): ts.Node | undefined {
  let current = node.parent;
  while (!ts.isSourceFile(current)) {
    if (ts.isClassLike(current)) return current;
    if (isFunction(current) && !ts.isArrowFunction(current) && !ts.isClassLike(current.parent)) {
      const holder: ts.Node = ts.isPropertyAssignment(current.parent) ? current.parent.parent : current.parent;
      return ts.isObjectLiteralExpression(holder) ? holder : undefined;
    }
    current = current.parent;
  }
  return undefined;
}

/** The name of what a value is put in under: `token` of `users.set(token, user)`. */
export function nameOfKey(key: ts.Expression | undefined): string | undefined {
  if (key === undefined) return undefined;
  const node = unwrap(key);
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) ? propertyName(ts.isIdentifier(node) ? node : node.name) : undefined;
}
