import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import type { CollectSession } from '../session.js';
import { unwrap } from '../syntax.js';
import { parameterOfBinding, pathOfBinding, sourceOfBinding, valueOf } from '../values/bindings.js';
import { isUntypedParameter } from './untyped-parameters.js';

const maximumDepth = 6;

/** A part of a parameter without a type: `redis` of `options.redis` and of `({ redis }) => …`. */
export interface Wanted {
  parameter: ts.ParameterDeclaration;
  path: readonly string[];
}

/** Finds the parameters without a type that code works with: by their names, through variables, and through the properties that a constructor keeps them in. */
export class WantedParameters {
  readonly #byDeclaration = new Map<ts.Declaration, Wanted | undefined>();
  readonly #mayKeep = new Map<string, boolean>();

  constructor(readonly session: CollectSession, readonly index: CallIndex) {}

  of(expression: ts.Expression, depth = 0): Wanted | undefined {
    const node = unwrap(expression);
    if (depth > maximumDepth) return undefined;
    if (ts.isIdentifier(node)) return this.#ofDeclaration(this.session.declarationOf(node), depth);
    if (ts.isCallExpression(node)) return this.of(node.expression, depth + 1);
    if (!ts.isPropertyAccessExpression(node)) return undefined;
    const holder = this.of(node.expression, depth + 1);
    return holder === undefined ? this.#kept(node, depth) : { ...holder, path: [...holder.path, node.name.text] };
  }

  #ofDeclaration(declaration: ts.Declaration | undefined, depth: number): Wanted | undefined {
    if (declaration === undefined) return undefined;
    if (this.#byDeclaration.has(declaration)) return this.#byDeclaration.get(declaration);
    this.#byDeclaration.set(declaration, undefined);
    const found = this.#findDeclared(declaration, depth);
    this.#byDeclaration.set(declaration, found);
    return found;
  }

  #findDeclared(declaration: ts.Declaration, depth: number): Wanted | undefined {
    if (ts.isParameter(declaration)) return isUntypedParameter(declaration) ? { parameter: declaration, path: [] } : undefined;
    if (ts.isVariableDeclaration(declaration)) return declaration.type === undefined && declaration.initializer !== undefined ? this.of(declaration.initializer, depth + 1) : undefined;
    if (!ts.isBindingElement(declaration)) return undefined;
    const bound = parameterOfBinding(declaration);
    if (bound !== undefined) return isUntypedParameter(bound.declaration) && bound.path.length > 0 ? { parameter: bound.declaration, path: bound.path } : undefined;
    const root = sourceOfBinding(declaration)?.root;
    const holder = root === undefined ? undefined : this.of(root, depth + 1);
    return holder === undefined ? undefined : { ...holder, path: [...holder.path, ...pathOfBinding(declaration)] };
  }

  /** `this.redis`, where a constructor says `this.redis = redis`. */
  #kept(node: ts.PropertyAccessExpression, depth: number): Wanted | undefined {
    if (!this.#mayBeKept(node.name.text)) return undefined;
    for (const declaration of this.session.declarationsOf(node)) {
      const value = valueOf(declaration);
      const found = value === undefined || unwrap(value) === node ? undefined : this.of(value, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Whether a property of this name is anywhere given what a variable or a property holds. */
  #mayBeKept(name: string): boolean {
    const known = this.#mayKeep.get(name);
    if (known !== undefined) return known;
    const may = (this.index.assignments.get(name) ?? []).some(({ right }) => ts.isIdentifier(right) || ts.isPropertyAccessExpression(right));
    this.#mayKeep.set(name, may);
    return may;
  }
}
