import { ts } from 'ts-morph';
import type { StoreFact } from '../facts.js';
import { isOpen, type StoreTypes } from '../lookup/store-types.js';
import { calleeName, elementMethods, enclosingFunction, functionHeldBy, isFunction, isWrapping, outermostAwaited, propertyName, unwrap, walk } from '../syntax.js';
import { tagsOfDeclaration } from '../tags.js';
import { isProjected } from './projections.js';

/** Methods of lists and promises whose callback is given an element, and of which the second kind gives the elements back. */
const givingMethods = new Set([...elementMethods, 'sort', 'then', 'reduce', 'tap']);
const passingMethods = new Set(['filter', 'find', 'findLast', 'sort', 'slice', 'concat', 'reverse', 'at', 'pop', 'shift', 'flat', 'catch', 'finally', 'toObject', 'toJSON', 'lean', 'exec', 'save']);
const lookingOperators: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken, ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.InstanceOfKeyword, ts.SyntaxKind.InKeyword, ts.SyntaxKind.GreaterThanToken, ts.SyntaxKind.LessThanToken, ts.SyntaxKind.GreaterThanEqualsToken,
]);
/** Functions of libraries that put a value in a box and do nothing else with it. */
const wrappers = /^(some|right|left|ok|fromNullable|of|resolve|tryCatch)$/i;
const maximumSteps = 400;

/**
 * Tells whether a record, with the field in question, goes out of sight: into an answer, a component, a log, a library, another object, or
 * anything else that may use all of its fields. What is only asked for single fields stays in sight.
 */
export class RecordEscapes {
  #steps = 0;
  readonly #visited = new Set<ts.Node>();

  constructor(readonly types: StoreTypes) {}

  /** @param call what gives the record: a read, or a write that gives back what it wrote. */
  ofCall(call: ts.Node, wanted: Wanted): boolean {
    this.#steps = 0;
    this.#visited.clear();
    if (!ts.isExpression(call) || (isProjected(call) && !wanted.isSelected)) return false;
    return this.#escapes(call, wanted);
  }

  #escapes(node: ts.Expression, wanted: Wanted): boolean {
    if (this.#visited.has(node)) return false;
    this.#visited.add(node);
    this.#steps += 1;
    if (this.#steps > maximumSteps) return true;
    if (!this.#mayHold(node, wanted)) return false;
    const { parent } = node;
    if (isWrapping(parent) || ts.isAwaitExpression(parent)) return this.#escapes(parent, wanted);
    if (ts.isExpressionStatement(parent) || ts.isVoidExpression(parent) || ts.isPrefixUnaryExpression(parent) || ts.isTypeOfExpression(parent)) return false;
    if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return false;
    if (ts.isVariableDeclaration(parent)) return this.#escapesFromName(parent.name, parent, wanted);
    if (ts.isPropertyAccessExpression(parent)) return this.#escapesFromProperty(parent, wanted);
    if (ts.isElementAccessExpression(parent)) return parent.expression === node && this.#escapesFromElement(parent, wanted);
    if (ts.isConditionalExpression(parent)) return parent.condition !== node && this.#escapes(parent, wanted);
    if (ts.isBinaryExpression(parent)) return this.#escapesFromBinary(parent, node, wanted);
    if (ts.isForOfStatement(parent) && ts.isVariableDeclarationList(parent.initializer)) return parent.initializer.declarations.some((declaration) => this.#escapesFromName(declaration.name, parent, wanted));
    if (ts.isSpreadElement(parent) && ts.isArrayLiteralExpression(parent.parent)) return this.#escapes(parent.parent, wanted);
    if (ts.isArrayLiteralExpression(parent)) return this.#escapesFromList(parent, node, wanted);
    if (ts.isCallExpression(parent)) return this.#escapesFromArgument(parent, node, wanted);
    const isReturned = ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === node);
    return isReturned ? this.#escapesFromFunction(node, wanted) : true;
  }

  /** Whether the type has the field, or does not tell. */
  #mayHold(node: ts.Expression, { store, field }: Wanted): boolean {
    const { checker } = this.types.session;
    const type = checker.getTypeAtLocation(node);
    if (isOpen(type)) return true;
    const all = this.types.ofType(type, this.types.session.pathOf(node));
    const records = all.filter((entry) => entry.store === store);
    // What comes along with the records of another store is told by the name of the relation.
    if (all.length > records.length && records.length === 0) return false;
    if (records.length === 0) return (checker.getNonNullableType(type).flags & ts.TypeFlags.Object) !== 0 || type.isUnionOrIntersection();
    const [top = ''] = field.split('.');
    return records.some((record) => !record.isRecord || checker.getPropertiesOfType(record.type).some((property) => property.name === top) ||
      checker.getIndexInfosOfType(record.type).length > 0 || !this.#hasAnyField(record.type, store));
  }

  /** A record's type that has none of the fields is declared loosely. */
  #hasAnyField(type: ts.Type, store: StoreFact): boolean {
    const names = new Set(this.types.session.checker.getPropertiesOfType(type).map((property) => property.name));
    return store.fields.some((candidate) => names.has(candidate.name));
  }

  #escapesFromName(name: ts.BindingName, scope: ts.Node, wanted: Wanted): boolean {
    if (ts.isIdentifier(name)) return this.#escapesFromVariable(name, scope, wanted);
    return name.elements.some((element) => {
      if (ts.isOmittedExpression(element)) return false;
      if (ts.isArrayBindingPattern(name)) return this.#escapesFromName(element.name, scope, wanted);
      return element.dotDotDotToken !== undefined;
    });
  }

  /** All places that name the variable. */
  #escapesFromVariable(name: ts.Identifier, declaration: ts.Node, wanted: Wanted): boolean {
    const scope: ts.Node = enclosingFunction(declaration)?.body ?? declaration.getSourceFile();
    const references: ts.Identifier[] = [];
    walk(scope, (node) => {
      if (ts.isIdentifier(node) && node.text === name.text && node !== name && isReference(node)) references.push(node);
      return true;
    });
    return references.some((reference) => this.#escapesFromReference(reference, wanted));
  }

  #escapesFromReference(reference: ts.Identifier, wanted: Wanted): boolean {
    if (ts.isShorthandPropertyAssignment(reference.parent)) return true;
    const isTarget = ts.isBinaryExpression(reference.parent) && reference.parent.left === reference && reference.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    return !isTarget && this.#escapes(reference, wanted);
  }

  /** `row.email` asks for one field; a method gives back what it gives back. */
  #escapesFromProperty(access: ts.PropertyAccessExpression, wanted: Wanted): boolean {
    const call = access.parent;
    const type = this.types.session.checker.getTypeAtLocation(access.expression);
    const isRecord = this.types.ofType(type, this.types.session.pathOf(access)).some((entry) => entry.isRecord && !entry.many);
    if (!ts.isCallExpression(call) || call.expression !== access) return !isRecord && this.#escapes(access, wanted);
    const name = access.name.text;
    const [callback] = call.arguments;
    if (givingMethods.has(name) && callback !== undefined && this.#escapesFromCallback(callback, name === 'reduce' ? 1 : 0, wanted)) return true;
    if (isProjected(call) && !wanted.isSelected) return false;
    return (passingMethods.has(name) || !isRecord) && !(givingMethods.has(name) && !passingMethods.has(name)) && this.#escapes(call, wanted);
  }

  #escapesFromCallback(callback: ts.Expression, position: number, wanted: Wanted): boolean {
    const node = unwrap(callback);
    const declaration = isFunction(node) ? node : this.types.session.declarationsOf(node).flatMap(functionHeldBy)[0];
    return declaration === undefined || this.#escapesFromParameter(declaration, position, wanted);
  }

  #escapesFromParameter(declaration: ts.FunctionLikeDeclaration, position: number, wanted: Wanted): boolean {
    const parameter = declaration.parameters[position];
    if (parameter === undefined) return declaration.body === undefined;
    if (declaration.body === undefined || parameter.dotDotDotToken !== undefined) return true;
    return ts.isIdentifier(parameter.name) ? this.#escapesFromVariable(parameter.name, declaration.body, wanted) : this.#escapesFromName(parameter.name, declaration.body, wanted);
  }

  /** `rows[0]` is an element; `row[name]` may be any field. */
  #escapesFromElement(access: ts.ElementAccessExpression, wanted: Wanted): boolean {
    const type = this.types.session.checker.getTypeAtLocation(access.expression);
    const isList = this.types.ofType(type, this.types.session.pathOf(access)).some((entry) => entry.many) || ts.isNumericLiteral(access.argumentExpression);
    return isList ? this.#escapes(access, wanted) : !ts.isStringLiteralLike(access.argumentExpression);
  }

  #escapesFromBinary(parent: ts.BinaryExpression, node: ts.Expression, wanted: Wanted): boolean {
    const operator = parent.operatorToken.kind;
    if (lookingOperators.has(operator)) return false;
    if (operator === ts.SyntaxKind.AmpersandAmpersandToken && parent.left === node) return false;
    if (operator !== ts.SyntaxKind.EqualsToken) return operator === ts.SyntaxKind.PlusToken || this.#escapes(parent, wanted);
    const target = unwrap(parent.left);
    return ts.isIdentifier(target) ? this.#escapesFromVariable(target, target, wanted) : parent.left !== node;
  }

  /** `const [rows, total] = await Promise.all([find(), count()])`. */
  #escapesFromList(list: ts.ArrayLiteralExpression, node: ts.Expression, wanted: Wanted): boolean {
    const call = list.parent;
    if (!ts.isCallExpression(call) || !/^(all|allSettled|\$?transaction)$/.test(calleeName(call) ?? '')) return true;
    const { parent } = outermostAwaited(call);
    if (!ts.isVariableDeclaration(parent) || !ts.isArrayBindingPattern(parent.name)) return this.#escapes(call, wanted);
    const element = parent.name.elements[list.elements.indexOf(node)];
    return element !== undefined && !ts.isOmittedExpression(element) && this.#escapesFromName(element.name, parent, wanted);
  }

  #escapesFromArgument(call: ts.CallExpression, node: ts.Expression, wanted: Wanted): boolean {
    if (call.expression === node) return false;
    const declarations = this.types.session.declarationsOf(call.expression);
    const tags = declarations.flatMap(tagsOfDeclaration);
    if (tags.some(({ name }) => name === 'delete' || name === 'update' || name === 'create' || name === 'soft-delete')) return this.#escapes(call, wanted);
    const isOwn = declarations.some((declaration) => this.types.session.isOwn(declaration));
    if (!isOwn && wrappers.test(calleeName(call) ?? '')) return this.#escapes(call, wanted);
    if (!isOwn && (this.types.session.checker.getTypeAtLocation(call).flags & ts.TypeFlags.BooleanLike) !== 0) return false;
    const own = declarations.filter((declaration) => this.types.session.isOwn(declaration)).flatMap(functionHeldBy).find((declaration) => declaration.body !== undefined);
    return own === undefined || this.#escapesFromParameter(own, call.arguments.indexOf(node), wanted);
  }

  /** What a function returns goes to its callers; one that nothing calls by name answers to something out of sight. */
  #escapesFromFunction(node: ts.Expression, wanted: Wanted): boolean {
    const declaration = enclosingFunction(node);
    if (declaration === undefined) return true;
    const call = declaration.parent;
    if (ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression) && givingMethods.has(call.expression.name.text)) return this.#escapes(call, wanted);
    if (ts.canHaveDecorators(declaration) && (ts.getDecorators(declaration) ?? []).length > 0) return true;
    const callers = this.types.callsOf(declaration);
    return callers.length === 0 || callers.some((caller) => this.#escapes(caller, wanted));
  }
}

interface Wanted {
  store: StoreFact;
  field: string;
  /** The call asks for the field by name, so that it comes along although the call names what it wants. */
  isSelected: boolean;
}

/** Whether an identifier stands for the variable rather than for a property of that name. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node;
  if (ts.isPropertyAssignment(parent) || ts.isBindingElement(parent) || ts.isParameter(parent) || ts.isVariableDeclaration(parent)) return (parent as { initializer?: ts.Node }).initializer === node;
  return !ts.isJsxAttribute(parent) && propertyName(node) !== undefined && !ts.isTypeNode(parent);
}
