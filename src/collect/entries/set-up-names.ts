import { ts } from 'ts-morph';
import { openScope } from '../conditions/scope.js';
import { argumentPosition } from '../calls/operands.js';
import { baseClassOf, isFunction, receiverOf, superCalls, type CallLike } from '../syntax.js';
import { assignedTo } from './assigned-values.js';
import { valueAtPath, type TaggedCall } from './entry-paths.js';
import { isTelling, KeyPatterns } from './key-patterns.js';
import { ScopedValues, type Scoped } from './scoped-values.js';
import type { CallIndex } from '../calls/call-index.js';
import type { CollectSession } from '../session.js';

const maximumHops = 4;

/** Reads names that the call that opens a queue or a client is handed: by callers, or by classes to the constructor of the class that they extend. */
export class SetUpNames {
  constructor(readonly session: CollectSession, readonly index: CallIndex) {}

  /**
   * The pattern at the first of several paths where something stands; empty where nothing tells it.
   * @param site the call that uses what is opened: its class says what a constructor was handed
   */
  at(tagged: TaggedCall, paths: string | undefined, site: ts.Node | undefined): string {
    for (const path of paths?.split(',') ?? []) {
      const value = valueAtPath(tagged, path, new ScopedValues(this.session));
      const text = typeof value === 'string' ? undefined : this.#textOf(value, site, 0);
      if (text !== undefined) return text;
    }
    return '';
  }

  #textOf(value: Scoped, site: ts.Node | undefined, hop: number): string | undefined {
    const [pattern] = new KeyPatterns(new ScopedValues(this.session)).of(value);
    if (pattern === undefined || isTelling(pattern)) return pattern?.text;
    const part = pattern.parts[0]?.expression;
    const handed = part === undefined || hop >= maximumHops ? [] : this.#handed(part, site);
    const texts = new Set(handed.map((expression) => this.#textOf({ expression, scope: openScope(this.session) }, site, hop + 1)));
    const [only] = texts;
    return texts.size === 1 ? only : undefined;
  }

  /** What a parameter, or a member that holds one, is given. */
  #handed(part: ts.Expression, site: ts.Node | undefined): ts.Expression[] {
    const declaration = this.session.declarationOf(part);
    if (declaration === undefined) return [];
    if (ts.isPropertyDeclaration(declaration)) return assignedTo(declaration, this.index);
    if (!ts.isParameter(declaration) || !isFunction(declaration.parent)) return [];
    const position = argumentPosition(declaration.parent, declaration);
    const calls = ts.isConstructorDeclaration(declaration.parent) ? this.#constructions(declaration.parent, site) : this.session.callsOf(declaration.parent);
    return calls.flatMap((call) => call.arguments?.[position] ?? []);
  }

  /** The call that the class at a place makes to the constructor of the class that it extends; for the class itself, those that make its objects. */
  #constructions(constructor: ts.ConstructorDeclaration, site: ts.Node | undefined): readonly CallLike[] {
    const classes = site === undefined ? [] : [this.classOfReceiver(site), ts.findAncestor(site, ts.isClassLike)];
    for (const owner of classes) {
      const call = owner === undefined ? undefined : this.#superCall(owner, constructor.parent, 0);
      if (call !== undefined) return [call];
    }
    return this.session.callsOf(constructor);
  }

  classOfReceiver(site: ts.Node): ts.ClassLikeDeclaration | undefined {
    const receiver = ts.isCallExpression(site) ? receiverOf(site.expression) : undefined;
    const declaration = receiver === undefined ? undefined : this.session.checker.getNonNullableType(this.session.checker.getTypeAtLocation(receiver)).symbol as ts.Symbol | undefined;
    return declaration?.declarations?.find(ts.isClassLike);
  }

  #superCall(owner: ts.ClassLikeDeclaration, base: ts.ClassLikeDeclaration, hop: number): ts.CallExpression | undefined {
    const extended = baseClassOf(owner);
    const parent = extended === undefined ? undefined : this.session.declarationOf(extended);
    if (parent === undefined || !ts.isClassLike(parent) || hop >= maximumHops) return undefined;
    return parent === base && owner.members.some(ts.isConstructorDeclaration) ? superCalls(owner).at(-1) : this.#superCall(parent, base, hop + 1);
  }
}
