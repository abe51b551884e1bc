import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import type { CollectSession } from '../session.js';
import { calleeName, constructorOf, enclosingFunction, isEmptyObject, nameOfReference, propertyName, receiverOf, unwrap } from '../syntax.js';

/** A variable or member that holds many values, and stays as long as its module or the only object of its class. */
export interface Container {
  declaration: ts.VariableDeclaration | ts.PropertyDeclaration | ts.PropertyAssignment | ts.PropertyAccessExpression;
  name: string;
  /** The object or class that it is a member of. */
  owner?: ts.ObjectLiteralExpression | ts.ClassDeclaration;
}

/** Containers that a developer thinks of as one place: a variable, a member of a class, or an object of several. */
export interface MemoryPlace {
  name: string;
  /** What declares it. */
  node: ts.Node;
  containers: Container[];
  /** The containers are parts of one object. */
  isObject: boolean;
}

const filling = ['set', 'add', 'push', 'unshift'];

/** The names of everything that something is put into anywhere; a container under another name stays as it is declared. */
export function filledNames(index: CallIndex): ReadonlySet<string> {
  const receivers = filling.flatMap((method) => index.calls.get(method) ?? []).flatMap((call) => (ts.isCallExpression(call) ? receiverOf(call.expression) ?? [] : []));
  const keyed = index.keyedAssignments.flatMap((assignment) => receiverOf(assignment.left) ?? []);
  return new Set([...receivers, ...keyed].flatMap((receiver) => heldName(receiver) ?? []));
}

/** `visits` of `visits`, `this.visits`, `visits.get(room)` and `visits[room]`. */
function heldName(receiver: ts.Expression): string | undefined {
  const node = unwrap(receiver);
  if (ts.isCallExpression(node) || ts.isElementAccessExpression(node)) {
    const below = receiverOf(ts.isCallExpression(node) ? node.expression : node);
    return below === undefined ? undefined : nameOfReference(unwrap(below));
  }
  if (ts.isBinaryExpression(node)) return heldName(node.left);
  return nameOfReference(node);
}

/** The places of a file at the top of its module, in static members, and in members of classes of which there is one object. */
export function placesIn(sourceFile: ts.SourceFile, filled: ReadonlySet<string>, session: CollectSession): MemoryPlace[] {
  return sourceFile.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap((declaration) => ofVariable(declaration, statement, filled));
    return ts.isClassDeclaration(statement) ? ofClass(statement, filled, session) : [];
  });
}

function ofVariable(declaration: ts.VariableDeclaration, statement: ts.VariableStatement, filled: ReadonlySet<string>): MemoryPlace[] {
  if (!ts.isIdentifier(declaration.name) || declaration.initializer === undefined) return [];
  const node = statement.declarationList.declarations.length === 1 ? statement : declaration;
  const name = declaration.name.text;
  const value = initialValue(declaration.initializer);
  if (isContainer(value) && (filled.has(name) || isReplaceable(statement))) return [{ name, node, containers: [{ declaration, name }], isObject: false }];
  if (!ts.isObjectLiteralExpression(value)) return [];
  const containers = value.properties.flatMap((property): Container[] => {
    const member = ts.isPropertyAssignment(property) ? propertyName(property.name) : undefined;
    if (member === undefined || !ts.isPropertyAssignment(property) || !filled.has(member) || !isContainer(initialValue(property.initializer))) return [];
    return [{ declaration: property, name: member, owner: value }];
  });
  return containers.length === 0 ? [] : [{ name, node, containers, isObject: true }];
}

/** `let visits = []` may be written anew with one more. */
function isReplaceable({ declarationList }: ts.VariableStatement): boolean {
  return (declarationList.flags & ts.NodeFlags.Let) !== 0;
}

function ofClass(owner: ts.ClassDeclaration, filled: ReadonlySet<string>, session: CollectSession): MemoryPlace[] {
  const members = membersOf(owner).filter(({ name, value }) => filled.has(name) && isContainer(initialValue(value)));
  if (members.length === 0) return [];
  const isSingle = isSingleton(owner, session);
  return members.filter(({ declaration }) => isSingle || isStatic(declaration)).map(({ name, declaration }) => (
    { name: `${owner.name?.text ?? ''}.${name.replace(/^[#_]/, '')}`, node: declaration, containers: [{ declaration, name, owner }], isObject: false }
  ));
}

/** A member of a class with what it begins with. */
interface Member {
  name: string;
  declaration: ts.PropertyDeclaration | ts.PropertyAccessExpression;
  value: ts.Expression;
}

/** The members that a class declares, or that its constructor begins: `this.visits = {}` declares one in JavaScript. */
function membersOf(owner: ts.ClassDeclaration): Member[] {
  const begun = begunInConstructor(owner);
  const declared = owner.members.flatMap((member): Member[] => {
    const name = ts.isPropertyDeclaration(member) ? propertyName(member.name) : undefined;
    if (name === undefined || !ts.isPropertyDeclaration(member)) return [];
    const value = member.initializer ?? begun.find((one) => one.name === name)?.value;
    return value === undefined ? [] : [{ name, declaration: member, value }];
  });
  const names = new Set(owner.members.flatMap(({ name }) => propertyName(name) ?? []));
  return [...declared, ...begun.filter(({ name }) => !names.has(name))];
}

function begunInConstructor(owner: ts.ClassDeclaration): Member[] {
  const statements = constructorOf(owner)?.body?.statements ?? [];
  return statements.flatMap((statement): Member[] => {
    const assignment = ts.isExpressionStatement(statement) ? statement.expression : undefined;
    if (assignment === undefined || !ts.isBinaryExpression(assignment) || assignment.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return [];
    const { left, right } = assignment;
    if (!ts.isPropertyAccessExpression(left) || left.expression.kind !== ts.SyntaxKind.ThisKeyword) return [];
    return [{ name: left.name.text, declaration: left, value: right }];
  });
}

function isStatic(member: ts.PropertyDeclaration | ts.PropertyAccessExpression): boolean {
  return ts.isPropertyDeclaration(member) && member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true;
}

/** The one object of the class is made at the top of a module or kept in the class itself, or a container of dependencies makes it. */
function isSingleton(owner: ts.ClassDeclaration, session: CollectSession): boolean {
  if ((ts.getDecorators(owner) ?? []).some((decorator) => isNestProvider(decorator, owner))) return true;
  const name = owner.name?.text;
  const made = (name === undefined ? [] : session.index?.calls.get(name) ?? []).filter((call) => ts.isNewExpression(call) && session.declarationOf(call.expression) === owner);
  const [only, ...others] = made;
  if (only === undefined || others.length > 0) return false;
  return enclosingFunction(only) === undefined || keepsItself(only, owner);
}

function isNestProvider({ expression }: ts.Decorator, owner: ts.ClassDeclaration): boolean {
  const name = ts.isCallExpression(expression) ? calleeName(expression) : undefined;
  return (name === 'Injectable' || name === 'WebSocketGateway' || name === 'Controller') && owner.getSourceFile().text.includes('@nestjs/');
}

/** `static getInstance() { return this.instance ??= new Presence(); }` */
function keepsItself(made: ts.Node, owner: ts.ClassDeclaration): boolean {
  const method = enclosingFunction(made);
  return method !== undefined && method.parent === owner && ts.canHaveModifiers(method) && ts.getModifiers(method)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true;
}

/** What a variable begins with: `new Map()` of `globalThis.visits ?? new Map()`. */
function initialValue(expression: ts.Expression): ts.Expression {
  const node = unwrap(expression);
  if (!ts.isBinaryExpression(node)) return node;
  const { kind } = node.operatorToken;
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.EqualsToken ? initialValue(node.right) : node;
}

/** Empty or not, but with keys or elements that code chooses: an object of fixed keys is none. */
function isContainer(value: ts.Expression): boolean {
  if (ts.isNewExpression(value)) return /^(Map|Set)$/.test(calleeName(value) ?? '');
  if (ts.isArrayLiteralExpression(value)) return true;
  return isEmptyObject(value);
}
