import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { isFunction, propertyName, unwrap } from '../syntax.js';
import { isSameFunction } from '../calls/functions.js';
import { isOpen } from '../lookup/store-types.js';
import { Providers } from './providers.js';

/** Tells by types which functions a use of a name may mean. What the types leave open may mean any function of that name. */
export class Dispatch {
  readonly #ownerTypes = new Map<ts.FunctionLikeDeclaration, ts.Type | undefined>();
  readonly #assignable = new Map<ts.Type, Map<ts.Type, boolean>>();
  readonly #providers: Providers;

  constructor(readonly session: CollectSession) {
    this.#providers = new Providers(session);
  }

  /** Whether a use of the function's name may run this function. */
  mayMean(reference: ts.Identifier, declaration: ts.FunctionLikeDeclaration): boolean {
    if (this.#isOfObject(reference) && this.session.programs.isPageWithout(reference.getSourceFile(), declaration.getSourceFile())) return false;
    const targets = this.#targetsOf(reference);
    if (targets === undefined) return true;
    if (targets.some((target) => isSameFunction(target, declaration))) return true;
    const receiver = receiverTypeOf(reference, this.session);
    return receiver !== undefined && targets.some((target) => isMember(target) && this.#mayDispatch(receiver, declaration));
  }

  /** `cache.delete()`, `const { purge } = jobs` and `purge()` after it: what the object is, only its type tells. */
  #isOfObject(reference: ts.Identifier): boolean {
    const { parent } = reference;
    if (ts.isPropertyAccessExpression(parent) && parent.name === reference) return true;
    return ts.isBindingElement(parent) || this.session.declarationsOf(reference).some(ts.isBindingElement);
  }

  /** What a name refers to; undefined where that is not known. */
  #targetsOf(reference: ts.Identifier): readonly ts.Declaration[] | undefined {
    const { parent } = reference;
    if (ts.isBindingElement(parent)) return this.#ofBinding(parent, reference);
    if (ts.isExportSpecifier(parent)) return undefined;
    const declarations = this.session.declarationsOf(reference);
    if (declarations.length === 0) return undefined;
    const found: ts.Declaration[] = [];
    for (const declaration of declarations) {
      const bound = ts.isBindingElement(declaration) ? this.#ofBinding(declaration, undefined) : [declaration];
      if (bound === undefined) return undefined;
      found.push(...bound, ...bound.flatMap((one) => this.#held(one)));
    }
    return found;
  }

  /** What a property holds by name: `purge` of `{ purge }` and of `{ purge: purgeOldVisits }`. */
  #held(property: ts.Declaration): readonly ts.Declaration[] {
    if (ts.isShorthandPropertyAssignment(property)) return this.session.declarationsOf(property.name);
    return ts.isPropertyAssignment(property) && ts.isIdentifier(property.initializer) ? this.session.declarationsOf(property.initializer) : [];
  }

  /** The property that `const { purge } = jobs` takes out, where the type of `jobs` is known. */
  #ofBinding(element: ts.BindingElement, reference: ts.Identifier | undefined): readonly ts.Declaration[] | undefined {
    if (reference !== undefined && element.propertyName !== undefined && element.propertyName !== reference) return [];
    const name = propertyName(element.propertyName ?? element.name);
    const type = this.session.checker.getTypeAtLocation(element.parent);
    const property = name === undefined || isOpen(type) ? undefined : this.session.checker.getPropertyOfType(type, name);
    const declarations = property === undefined ? undefined : this.session.resolved(property).declarations;
    return declarations === undefined || declarations.some(ts.isBindingElement) ? undefined : declarations;
  }

  /** Whether an object of the receiver's type may be one that the function is a member of. */
  #mayDispatch(receiver: ts.Type, declaration: ts.FunctionLikeDeclaration): boolean {
    const owner = this.#ownerTypeOf(declaration);
    if (owner === undefined) return false;
    const { checker } = this.session;
    const bare = checker.getNonNullableType(checker.getBaseConstraintOfType(receiver) ?? receiver);
    if (isOpen(bare)) return true;
    const parts = bare.isUnion() ? bare.types : [bare];
    return parts.some((part) => (part.isClass() ? this.#mayBeBehind(part, owner) : this.#isAssignable(owner, part)));
  }

  /** Whether an object that is typed as one class may be one of another: one below it, or one that a container gives out for it. */
  #mayBeBehind(named: ts.Type, owner: ts.Type): boolean {
    const { checker } = this.session;
    return isDerived(owner, named, checker) || this.#providers.givenFor(named).some((type) => isDerived(type, owner, checker));
  }

  /** The type of the class's instances, of the class itself for static members, or of the object. */
  #ownerTypeOf(declaration: ts.FunctionLikeDeclaration): ts.Type | undefined {
    if (this.#ownerTypes.has(declaration)) return this.#ownerTypes.get(declaration);
    const type = this.#readOwnerType(declaration);
    this.#ownerTypes.set(declaration, type);
    return type;
  }

  #readOwnerType(declaration: ts.FunctionLikeDeclaration): ts.Type | undefined {
    const { checker } = this.session;
    const member = isFunction(declaration.parent) || ts.isClassLike(declaration.parent) || ts.isObjectLiteralExpression(declaration.parent) ? declaration : declaration.parent;
    const owner = member.parent as ts.Node | undefined;
    if (owner === undefined) return undefined;
    if (ts.isObjectLiteralExpression(owner)) return checker.getTypeAtLocation(owner);
    if (!ts.isClassLike(owner)) return undefined;
    const isStatic = ts.canHaveModifiers(member) && ts.getModifiers(member)?.some((modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword);
    const symbol = checker.getSymbolAtLocation(owner.name ?? owner);
    if (isStatic === true) return symbol === undefined ? undefined : checker.getTypeOfSymbol(symbol);
    return symbol === undefined ? checker.getTypeAtLocation(owner) : checker.getDeclaredTypeOfSymbol(symbol);
  }

  #isAssignable(source: ts.Type, target: ts.Type): boolean {
    const known = this.#assignable.get(source) ?? new Map<ts.Type, boolean>();
    this.#assignable.set(source, known);
    const before = known.get(target);
    if (before !== undefined) return before;
    const { checker } = this.session;
    const result = checker.isTypeAssignableTo(source, target) || claims(source, target, checker);
    known.set(target, result);
    return result;
  }
}

function receiverTypeOf(reference: ts.Identifier, session: CollectSession): ts.Type | undefined {
  const { parent } = reference;
  if (ts.isPropertyAccessExpression(parent) && parent.name === reference) return session.checker.getTypeAtLocation(unwrap(parent.expression));
  if (ts.isElementAccessExpression(parent)) return session.checker.getTypeAtLocation(unwrap(parent.expression));
  return ts.isBindingElement(parent) ? session.checker.getTypeAtLocation(parent.parent) : undefined;
}

function isMember(target: ts.Declaration): boolean {
  return ts.isMethodDeclaration(target) || ts.isMethodSignature(target) || ts.isPropertySignature(target) || ts.isPropertyDeclaration(target) ||
    ts.isPropertyAssignment(target) || ts.isShorthandPropertyAssignment(target) || ts.isGetAccessor(target) || ts.isParameter(target);
}

/** A class that says it implements a generic interface: a map of handlers holds those of every argument under one type. */
function claims(source: ts.Type, target: ts.Type, checker: ts.TypeChecker): boolean {
  const symbol = target.symbol as ts.Symbol | undefined;
  if (symbol === undefined || (symbol.flags & ts.SymbolFlags.Interface) === 0) return false;
  return claimedBy(source, checker).some((claimed) => claimed.symbol === symbol);
}

/** What a class says it implements. */
function claimedBy(type: ts.Type, checker: ts.TypeChecker): ts.Type[] {
  const declaration = (type.symbol as ts.Symbol | undefined)?.declarations?.find(ts.isClassLike);
  const clauses = declaration?.heritageClauses?.filter(({ token }) => token === ts.SyntaxKind.ImplementsKeyword) ?? [];
  return clauses.flatMap(({ types }) => types.map((claimed) => checker.getTypeAtLocation(claimed)));
}

/** The class itself, one below it, or one that implements it as if it were an interface; generic classes are compared by their declarations. */
function isDerived(owner: ts.Type, base: ts.Type, checker: ts.TypeChecker, depth = 0): boolean {
  if (owner.symbol === base.symbol) return true;
  if (depth > 8 || !owner.isClassOrInterface()) return false;
  const parents = checker.getBaseTypes(owner);
  if (parents.some(isOpen)) return true;
  return [...parents, ...claimedBy(owner, checker)].some((parent) => isDerived(parent, base, checker, depth + 1));
}
