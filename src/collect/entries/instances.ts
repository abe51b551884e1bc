import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import { insideOf, type Scope } from '../conditions/scope.js';
import { directSubclassesOf } from '../lookup/class-tables.js';
import type { CollectSession } from '../session.js';
import { baseClassOf, constructorOf, isBlank, isFunction, propertyName, superCalls, unwrap, walk, type CallLike } from '../syntax.js';
import type { Scoped } from './scoped-values.js';

const maximumBases = 3;

/** What `this.name` holds in the object that a `new` makes: what its constructor is given or assigns, or what the property begins with; undefined where none of them tells. */
export function propertyOfInstance(construction: ts.NewExpression, name: string, scope: Scope): Scoped | undefined {
  const declaration = scope.session.declarationsOf(construction.expression).find(ts.isClassLike);
  return declaration === undefined ? undefined : propertyOfClass(declaration, name, { construction, scope, depth: 0 });
}

/** What every object of a class holds under a name, whatever its constructor is given; nothing where it only begins without a value. */
export function propertyOfAny(declaration: ts.ClassLikeDeclaration, name: string): ts.Expression | undefined {
  const constructor = constructorOf(declaration);
  const held = (constructor === undefined ? undefined : assignedIn(constructor, name)) ?? initializerOf(declaration, name);
  return held === undefined || isBlank(unwrap(held)) ? undefined : held;
}

/** Where code makes objects of a class, or of one that extends it. */
export function constructionsOf(declaration: ts.ClassLikeDeclaration, session: CollectSession, index: CallIndex, depth = 0): ts.NewExpression[] {
  if (depth > maximumBases) return [];
  const own = session.constructionsOf(declaration).filter(ts.isNewExpression);
  return [...own, ...directSubclassesOf(declaration, session, index).flatMap((subclass) => constructionsOf(subclass, session, index, depth + 1))];
}

export function isOrExtends(declaration: ts.ClassLikeDeclaration, base: ts.ClassLikeDeclaration, session: CollectSession, depth = 0): boolean {
  if (declaration === base) return true;
  const above = depth > maximumBases ? undefined : superclassOf(declaration, session);
  return above !== undefined && isOrExtends(above, base, session, depth + 1);
}

/** Where a class is made: by `new`, or by `super(…)` of a subclass. */
interface Making {
  construction: CallLike;
  scope: Scope;
  depth: number;
}

function propertyOfClass(declaration: ts.ClassLikeDeclaration, name: string, { construction, scope, depth }: Making): Scoped | undefined {
  if (depth > maximumBases) return undefined;
  const constructor = constructorOf(declaration);
  const inside = constructor === undefined ? scope : insideOf(constructor, construction, scope);
  const own = constructor?.parameters.find((parameter) => ts.isParameterPropertyDeclaration(parameter, constructor) && propertyName(parameter.name) === name)?.name;
  const held = own !== undefined && ts.isIdentifier(own) ? own : propertyOfAny(declaration, name);
  if (held !== undefined) return { expression: held, scope: inside };
  const base = superclassOf(declaration, scope.session);
  // Without a constructor of its own, a class hands all that it is given on.
  const above = constructor === undefined ? construction : superCalls(declaration)[0];
  return base === undefined || above === undefined ? undefined : propertyOfClass(base, name, { construction: above, scope: inside, depth: depth + 1 });
}

function superclassOf(declaration: ts.ClassLikeDeclaration, session: CollectSession): ts.ClassLikeDeclaration | undefined {
  const base = baseClassOf(declaration);
  return base === undefined ? undefined : session.declarationsOf(base).find(ts.isClassLike);
}

function initializerOf(declaration: ts.ClassLikeDeclaration, name: string): ts.Expression | undefined {
  return declaration.members.filter(ts.isPropertyDeclaration).find((member) => propertyName(member.name) === name)?.initializer;
}

/** `this.folder = …` in a constructor. */
function assignedIn({ body }: ts.ConstructorDeclaration, name: string): ts.Expression | undefined {
  let found: ts.Expression | undefined;
  if (body === undefined) return undefined;
  walk(body, (node) => {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && isOwn(node.left, name)) found = node.right;
    return !isFunction(node);
  });
  return found;
}

function isOwn(reference: ts.Expression, name: string): boolean {
  const node = unwrap(reference);
  return ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword && node.name.text === name;
}
