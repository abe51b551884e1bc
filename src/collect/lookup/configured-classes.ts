import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import { partAt } from '../calls/operands.js';
import type { CollectSession } from '../session.js';
import { enclosingFunction, isFunction, propertyName, returnedExpressions, superCalls, unwrap } from '../syntax.js';
import { directSubclassesOf, valuesOfMember } from './class-tables.js';

const maximumDepth = 5;

/** A class with those that it extends, the nearest first, and the calls of functions that made classes among them. */
interface Lineage {
  classes: readonly ts.ClassLikeDeclaration[];
  makers: ReadonlyMap<ts.Node, ts.CallExpression>;
}

/** A value, and what of a path lies in it. */
interface Place {
  value: ts.Expression;
  rest: readonly string[];
}

/** What a class says of itself: the value at a path from `this`, and the object that it is a part of. */
export interface Configured {
  owner: ts.ClassLikeDeclaration;
  value: ts.Expression;
  options: ts.ObjectLiteralExpression | undefined;
}

/** `['config', 'name']` of `this.config.name` and of `this.config().name`. */
export function pathOfThis(expression: ts.Expression): string[] | undefined {
  const node = unwrap(expression);
  if (node.kind === ts.SyntaxKind.ThisKeyword) return [];
  if (ts.isCallExpression(node)) return node.arguments.length === 0 ? pathOfThis(node.expression) : undefined;
  const outer = ts.isPropertyAccessExpression(node) ? pathOfThis(node.expression) : undefined;
  return outer === undefined || !ts.isPropertyAccessExpression(node) ? undefined : [...outer, node.name.text];
}

/**
 * Tells what the classes below a base class configure it with: in a property, in what a method returns, in what they hand to `super(…)`, and in what a function
 * of the application is given that makes the class which they extend.
 */
export class ConfiguredClasses {
  constructor(readonly session: CollectSession, readonly index: CallIndex) {}

  /** The values at a path from `this` in the class around it, of each class below. */
  valuesOf(path: readonly string[], base: ts.ClassLikeDeclaration): Configured[] {
    return this.#lineagesBelow({ classes: [base], makers: new Map() }, 0).flatMap((lineage) => {
      const [owner] = lineage.classes;
      const holder = this.#valueAt(path, lineage, 0);
      const value = partAt(holder?.value, holder?.rest ?? [], this.session);
      return owner === undefined || value === undefined ? [] : [{ owner, value, options: holder === undefined ? undefined : this.session.objectOf(holder.value) }];
    });
  }

  #lineagesBelow(lineage: Lineage, depth: number): Lineage[] {
    const [owner] = lineage.classes;
    if (owner === undefined || depth > maximumDepth) return [];
    const direct = directSubclassesOf(owner, this.session, this.index).map((subclass): Lineage => ({ ...lineage, classes: [subclass, ...lineage.classes] }));
    return [...direct, ...this.#madeFrom(owner, lineage)].flatMap((below) => [below, ...this.#lineagesBelow(below, depth + 1)]);
  }

  /** Classes that extend what a function makes: `class Guests extends modelOf({ name: 'guests' })`, also through a variable. */
  #madeFrom(owner: ts.ClassLikeDeclaration, lineage: Lineage): Lineage[] {
    const maker = enclosingFunction(owner);
    if (maker === undefined || !returnedExpressions(maker).some((returned) => this.#isClass(returned, owner))) return [];
    return this.session.callsOf(maker).filter(ts.isCallExpression).flatMap((call) => this.#extending(call).map((subclass): Lineage => ({
      classes: [subclass, ...lineage.classes], makers: new Map([...lineage.makers, [maker, call]]),
    })));
  }

  #isClass(returned: ts.Expression, owner: ts.ClassLikeDeclaration): boolean {
    const node = unwrap(returned);
    return node === owner || (ts.isIdentifier(node) && this.session.declarationOf(node) === owner);
  }

  #extending(call: ts.CallExpression): ts.ClassLikeDeclaration[] {
    const clause = call.parent;
    if (ts.isExpressionWithTypeArguments(clause)) return ts.isClassLike(clause.parent.parent) ? [clause.parent.parent] : [];
    return ts.isVariableDeclaration(clause) ? directSubclassesOf(clause, this.session, this.index) : [];
  }

  /** The value that a class gives the first part of a path, and what of the path lies in it. */
  #valueAt([first, ...rest]: readonly string[], lineage: Lineage, depth: number): Place | undefined {
    if (first === undefined || depth > maximumDepth) return undefined;
    for (const [position, declaration] of lineage.classes.entries()) {
      const [value] = this.#valuesIn(declaration, first);
      const found = value === undefined ? undefined : this.#followed(value, position, lineage, depth);
      if (found !== undefined) return { value: found.value, rest: [...found.rest, ...rest] };
      if (value !== undefined) return undefined;
    }
    return undefined;
  }

  /** `config = …`, `get config() { … }`, `config() { return … }`, `this.config = …` and `constructor(readonly config)`. */
  #valuesIn(declaration: ts.ClassLikeDeclaration, name: string): readonly ts.Expression[] {
    const members = declaration.members.filter((member) => propertyName(member.name) === name);
    const own = members.flatMap((member) => (ts.isMethodDeclaration(member) ? returnedExpressions(member) : valuesOfMember(member)));
    if (own.length > 0) return own;
    const assigned = (this.index.assignments.get(name) ?? []).filter(({ left }) => pathOfThis(left)?.length === 1 && ts.findAncestor(left, ts.isClassLike) === declaration);
    return [...assigned.map(({ right }) => right), ...parameterProperties(declaration).filter(({ text }) => text === name)];
  }

  /** Through further members, and through parameters to what the class below, or the code that makes one, hands in. */
  #followed(value: ts.Expression, position: number, lineage: Lineage, depth: number): Place | undefined {
    const path = pathOfThis(value);
    if (path !== undefined) return this.#valueAt(path, lineage, depth + 1);
    const node = unwrap(value);
    const parameter = ts.isIdentifier(node) ? this.#parameterAt(node) : undefined;
    if (parameter === undefined || !isFunction(parameter.parent)) return { value: node, rest: [] };
    const index = parameter.parent.parameters.indexOf(parameter);
    if (!ts.isConstructorDeclaration(parameter.parent)) return this.#given(lineage.makers.get(parameter.parent), index, position, lineage, depth);
    // A class without a constructor hands on what it is made with.
    const below = lineage.classes.findLastIndex((candidate, place) => place < position && superCalls(candidate).length > 0);
    const handing = lineage.classes[below];
    return this.#given(handing === undefined ? undefined : superCalls(handing)[0], index, below, lineage, depth);
  }

  #given(call: ts.CallExpression | undefined, index: number, position: number, lineage: Lineage, depth: number): Place | undefined {
    const argument = call?.arguments[index];
    return argument === undefined ? undefined : this.#followed(argument, position, lineage, depth + 1);
  }

  #parameterAt(reference: ts.Identifier): ts.ParameterDeclaration | undefined {
    const declaration = ts.isParameter(reference.parent) && reference.parent.name === reference ? reference.parent : this.session.declarationOf(reference);
    return declaration !== undefined && ts.isParameter(declaration) ? declaration : undefined;
  }
}

/** The names of `constructor(readonly config: Config)`. */
function parameterProperties({ members }: ts.ClassLikeDeclaration): ts.Identifier[] {
  const parameters = members.filter(ts.isConstructorDeclaration).flatMap((member) => [...member.parameters]);
  return parameters.filter((parameter) => ts.isParameterPropertyDeclaration(parameter, parameter.parent)).map(({ name }) => name).filter(ts.isIdentifier);
}
