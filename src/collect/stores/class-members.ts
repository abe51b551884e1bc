import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import { isFunction, nameNodeOf, returnedExpressions, unwrap } from '../syntax.js';
import type { AppliedDecorator } from './decorators.js';

/** A property of an entity that its mapper knows. Entity schemas are read as if they were decorated classes. */
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

/** The classes that the statements of a file or namespace declare. */
export function classesIn(container: ts.SourceFile | ts.ModuleBlock): ts.ClassDeclaration[] {
  return container.statements.flatMap((statement) => {
    if (ts.isClassDeclaration(statement)) return [statement];
    const body = ts.isModuleDeclaration(statement) ? statement.body : undefined;
    return body !== undefined && ts.isModuleBlock(body) ? classesIn(body) : [];
  });
}

/** How a mapper's decorators say what a property is. */
export interface MemberReading {
  decoratorsOf: (node: ts.Node, context: CollectContext) => AppliedDecorator[];
  /** The class whose properties are stored as parts of the property that the decorators stand on. */
  embeddedClass: (decorators: readonly AppliedDecorator[], valueType: ts.Type, context: CollectContext) => ts.ClassLikeDeclaration | undefined;
}

const maximumDepth = 5;

/** The properties of a class that have decorators of its mapper: own, inherited, and the parts of embedded classes. */
export function membersOfClass(declaration: ts.ClassLikeDeclaration, reading: MemberReading, context: CollectContext): Member[] {
  return new MemberReader(reading, context).ofType(context.checker.getTypeAtLocation(declaration), { prefix: '', inList: false, depth: 0 });
}

interface Position { prefix: string; inList: boolean; depth: number }

class MemberReader {
  constructor(readonly reading: MemberReading, readonly context: CollectContext) {}

  ofType(type: ts.Type, position: Position): Member[] {
    if (position.depth > maximumDepth) return [];
    return this.context.checker.getPropertiesOfType(type).flatMap((property) => {
      const decorated = this.#decoratedDeclaration(property, type);
      if (decorated === undefined) return [];
      const valueType = this.context.checker.getTypeOfSymbol(property);
      const embedded = this.reading.embeddedClass(decorated.decorators, valueType, this.context);
      const name = position.prefix + property.name;
      const member: Member = { ...decorated, name, valueType, inList: position.inList, embedded: embedded !== undefined };
      return [member, ...(embedded === undefined ? [] : this.#partsOf(member, embedded, position.depth + 1))];
    });
  }

  #partsOf(member: Member, embedded: ts.ClassLikeDeclaration, depth: number): Member[] {
    const inList = member.inList || (member.valueType !== undefined && this.context.checker.isArrayType(member.valueType));
    return this.ofType(this.context.checker.getTypeAtLocation(embedded), { prefix: `${member.name}.`, inList, depth });
  }

  /** The declaration that carries the decorators: the property's own, or that of a base class which it redeclares. */
  #decoratedDeclaration(property: ts.Symbol, type: ts.Type): Pick<Member, 'declaration' | 'decorators'> | undefined {
    for (const declaration of property.declarations ?? []) {
      const decorators = this.reading.decoratorsOf(declaration, this.context);
      if (decorators.length > 0) return { declaration, decorators };
    }
    const bases = type.isClassOrInterface() ? this.context.checker.getBaseTypes(type) : [];
    for (const base of bases) {
      const inherited = this.context.checker.getPropertyOfType(base, property.name);
      if (inherited !== undefined && inherited !== property) return this.#decoratedDeclaration(inherited, base);
    }
    return undefined;
  }
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
