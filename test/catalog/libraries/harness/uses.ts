import { ts } from 'ts-morph';
import type { LetheTag } from '../../../../src/collect/context.js';
import { calleeName, nameNodeOf, unwrap } from '../../../../src/collect/syntax.js';
import { tagsOfDeclaration } from '../../../../src/collect/tags.js';
import { storeOfUse } from './stores.js';

type Call = ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression;

/** A tag found where code uses the tagged member. */
export interface Use {
  tag: LetheTag;
  line: number;
  /** The store that the use acts on, by the receiver's or the argument's type. */
  store: string | undefined;
}

/** Every use of a tagged member in a file: calls, `new`, decorators, property accesses, destructured properties. */
export function usesIn(sourceFile: ts.SourceFile, checker: ts.TypeChecker): Use[] {
  const uses: Use[] = [];
  const add = (name: ts.Node, tags: readonly LetheTag[], call?: Call): void => {
    const line = sourceFile.getLineAndCharacterOfPosition(name.getStart(sourceFile)).line + 1;
    for (const tag of tags) uses.push({ tag, line, store: storeOfUse(tag, name, call, checker) });
  };
  const visit = (node: ts.Node): void => {
    if (isCall(node)) add(calleeNameNode(node), tagsOfCall(node, checker), node);
    else if (ts.isPropertyAccessExpression(node) && !isCallee(node)) add(node.name, tagsOfSymbol(checker.getSymbolAtLocation(node.name), checker));
    else if (ts.isDecorator(node) && !ts.isCallExpression(node.expression)) add(node.expression, tagsOfReference(node.expression, checker));
    else if (ts.isBindingElement(node)) add(node.name, tagsOfSymbol(destructuredSymbol(node, checker), checker));
    if (ts.isParameter(node)) add(node.name, tagsOfSymbol(checker.getTypeAtLocation(node).symbol, checker));
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  return uses;
}

function isCall(node: ts.Node): node is Call {
  return ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node);
}

function calleeOf(call: Call): ts.Expression {
  return ts.isTaggedTemplateExpression(call) ? call.tag : call.expression;
}

function calleeNameNode(call: Call): ts.Node {
  return calleeName(call) === undefined ? calleeOf(call) : nameNodeOf(calleeOf(call));
}

function isCallee(node: ts.Expression): boolean {
  return isCall(node.parent) && unwrap(calleeOf(node.parent)) === node;
}

/** The chosen overload's own tags; those of the symbol where the callee is a property, a class or a decorator's factory. */
function tagsOfCall(call: Call, checker: ts.TypeChecker): LetheTag[] {
  const chosen = checker.getResolvedSignature(call)?.declaration;
  const declarations = declarationsOf(checker.getSymbolAtLocation(calleeNameNode(call)), checker);
  const own = chosen === undefined ? [] : tagsOfDeclaration(chosen);
  if (chosen !== undefined && declarations.includes(chosen)) return own;
  return [...own, ...declarations.flatMap((declaration) => tagsOfDeclaration(declaration))];
}

function tagsOfReference(expression: ts.Expression, checker: ts.TypeChecker): LetheTag[] {
  return tagsOfSymbol(checker.getSymbolAtLocation(nameNodeOf(expression)), checker);
}

function tagsOfSymbol(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): LetheTag[] {
  return declarationsOf(symbol, checker).flatMap((declaration) => tagsOfDeclaration(declaration));
}

function declarationsOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): ts.Declaration[] {
  if (symbol === undefined) return [];
  const target = (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
  return target.declarations ?? [];
}

function destructuredSymbol(element: ts.BindingElement, checker: ts.TypeChecker): ts.Symbol | undefined {
  const name = element.propertyName ?? element.name;
  if (!ts.isIdentifier(name) || !ts.isObjectBindingPattern(element.parent)) return undefined;
  return checker.getPropertyOfType(checker.getTypeAtLocation(element.parent), name.text);
}
