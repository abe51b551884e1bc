import { ts } from 'ts-morph';
import type { LetheTag } from '../../../../src/collect/context.js';
import { namedOperand, plainOperands } from '../../../../src/collect/tags.js';

/** Names of the tags that act on a store. */
export const effects: ReadonlySet<string> = new Set(['create', 'read', 'update', 'delete', 'remove', 'soft-delete', 'expire']);

type Call = ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression;

/** The name of the store that a use acts on: the argument's where the tag names a parameter, else the receiver's. */
export function storeOfUse(tag: LetheTag, name: ts.Node, call: Call | undefined, checker: ts.TypeChecker): string | undefined {
  if (!effects.has(tag.name)) return undefined;
  const written = namedOperand(tag, 'store');
  if (written !== undefined) return written;
  const [operand] = plainOperands(tag);
  if (operand === 'result') return call === undefined ? undefined : storeOfType(checker.getTypeAtLocation(call), checker);
  const argument = operand === undefined || call === undefined ? undefined : argumentFor(operand, tag.declaration, call);
  if (argument !== undefined) return storeOfType(checker.getTypeAtLocation(argument), checker);
  const access = name.parent;
  return ts.isPropertyAccessExpression(access) ? storeOfType(checker.getTypeAtLocation(access.expression), checker) : undefined;
}

function argumentFor(parameter: string, declaration: ts.Declaration, call: Call): ts.Expression | undefined {
  if (!ts.isFunctionLike(declaration) || ts.isTaggedTemplateExpression(call)) return undefined;
  const parameters = declaration.parameters.filter((candidate) => candidate.name.getText() !== 'this');
  const position = parameters.findIndex((candidate) => candidate.name.getText() === parameter);
  return position < 0 ? undefined : call.arguments?.[position];
}

/** A store's name: that of its phantom member, of the instances of a class, of the elements of a list, or of the type itself. */
function storeOfType(type: ts.Type, checker: ts.TypeChecker): string | undefined {
  return storeByPhantom(type, checker) ?? storeOfParts(type, checker);
}

function storeByPhantom(type: ts.Type, checker: ts.TypeChecker): string | undefined {
  for (const member of ['__store', '__record', '__storeName']) {
    const phantom = checker.getPropertyOfType(type, member);
    const name = phantom === undefined ? undefined : nameOf(checker.getNonNullableType(checker.getTypeOfSymbol(phantom)), checker);
    // The type of a literal has no name of its own: the store's is beside it.
    if (name !== undefined && name !== '__object') return name;
  }
  return undefined;
}

function storeOfParts(type: ts.Type, checker: ts.TypeChecker): string | undefined {
  const [construct] = type.getConstructSignatures();
  if (construct !== undefined) return storeOfType(construct.getReturnType(), checker);
  const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  const isText = (type.flags & ts.TypeFlags.StringLike) !== 0;
  const isOpen = checker.getIndexTypeOfType(type, ts.IndexKind.String) !== undefined;
  if (element !== undefined && !isText && !isOpen) return storeOfType(element, checker);
  return ownName(type);
}

function nameOf(type: ts.Type, checker: ts.TypeChecker): string | undefined {
  const record = checker.getPropertyOfType(type, '__record');
  const isOwnRecord = record === undefined || checker.getTypeOfSymbol(record) === type;
  return isOwnRecord ? ownName(type) : storeByPhantom(type, checker) ?? ownName(type);
}

function ownName(type: ts.Type): string | undefined {
  if (type.isStringLiteral()) return type.value;
  const symbol = type.aliasSymbol ?? (type as { symbol?: ts.Symbol }).symbol;
  return symbol?.name;
}
