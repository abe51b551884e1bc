import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import { isFunction, nameNodeOf, returnedExpressions, unwrap } from '../syntax.js';
import { decoratorsOf, type AppliedDecorator } from './typeorm-decorators.js';

/** A property of an entity that TypeORM knows. Entity schemas are read as if they were decorated classes. */
export interface Member {
  /** Dotted below an embedded class: `address.street`. */
  name: string;
  declaration: ts.Node;
  /** Type of the property, where there is one. */
  valueType?: ts.Type;
  decorators: AppliedDecorator[];
  /** It stands in a list of embedded objects. */
  inList: boolean;
  /** Its parts are members too. */
  embedded: boolean;
}

const maximumDepth = 5;

/** The properties of a class that have decorators of TypeORM: own, inherited, and the parts of embedded classes. */
export function membersOfClass(declaration: ts.ClassLikeDeclaration, context: CollectContext): Member[] {
  const position = { prefix: '', inList: false, depth: 0 };
  return membersOfType(context.checker.getTypeAtLocation(declaration), context, position);
}

interface Position { prefix: string; inList: boolean; depth: number }

function membersOfType(type: ts.Type, context: CollectContext, position: Position): Member[] {
  if (position.depth > maximumDepth) return [];
  return context.checker.getPropertiesOfType(type).flatMap((property) => {
    const decorated = decoratedDeclaration(property, type, context);
    if (decorated === undefined) return [];
    const valueType = context.checker.getTypeOfSymbol(property);
    const embedded = embeddedClass(decorated.decorators, context);
    const name = position.prefix + property.name;
    const member: Member = { ...decorated, name, valueType, inList: position.inList, embedded: embedded !== undefined };
    return [member, ...(embedded === undefined ? [] : partsOf(member, embedded, context, position.depth + 1))];
  });
}

function partsOf(member: Member, embedded: ts.ClassLikeDeclaration, context: CollectContext, depth: number): Member[] {
  const inList = member.inList || (member.valueType !== undefined && context.checker.isArrayType(member.valueType));
  const position = { prefix: `${member.name}.`, inList, depth };
  return membersOfType(context.checker.getTypeAtLocation(embedded), context, position);
}

/** The declaration that carries the decorators: the property's own, or that of a base class which it redeclares. */
function decoratedDeclaration(
  property: ts.Symbol, type: ts.Type, context: CollectContext,
): Pick<Member, 'declaration' | 'decorators'> | undefined {
  for (const declaration of property.declarations ?? []) {
    const decorators = decoratorsOf(declaration, context);
    if (decorators.length > 0) return { declaration, decorators };
  }
  const bases = type.isClassOrInterface() ? context.checker.getBaseTypes(type) : [];
  for (const base of bases) {
    const inherited = context.checker.getPropertyOfType(base, property.name);
    if (inherited !== undefined && inherited !== property) return decoratedDeclaration(inherited, base, context);
  }
  return undefined;
}

/** `Address` of `@Column(() => Address)`. */
function embeddedClass(
  decorators: readonly AppliedDecorator[], context: CollectContext,
): ts.ClassLikeDeclaration | undefined {
  const [first] = decorators.find(({ name }) => name === 'Column')?.arguments ?? [];
  return first !== undefined && isFunction(unwrap(first)) ? classOf(first, context) : undefined;
}

/** The class that `() => User`, `User` or a variable holding either refers to. */
export function classOf(expression: ts.Expression, context: CollectContext): ts.ClassLikeDeclaration | undefined {
  const symbol = context.checker.getSymbolAtLocation(nameNodeOf(referenceIn(expression)));
  if (symbol === undefined) return undefined;
  const target = (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? context.checker.getAliasedSymbol(symbol) : symbol;
  return target.declarations?.find((declaration) => ts.isClassLike(declaration));
}

/** `User` of `() => User`; other expressions as they are. */
export function referenceIn(expression: ts.Expression): ts.Expression {
  const node = unwrap(expression);
  const [returned] = isFunction(node) ? returnedExpressions(node) : [];
  return returned === undefined ? node : unwrap(returned);
}
