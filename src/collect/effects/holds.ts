import { ts } from 'ts-morph';
import { isHoldName, withoutCase } from '../../catalog/legal-holds.js';
import type { StoreFact } from '../facts.js';
import type { ReachabilityAnalysis } from '../reachability.js';
import type { CollectSession } from '../session.js';
import { enclosingFunction, isFunction, walk } from '../syntax.js';

const maximumDepth = 2;

/** Knows which of the fields that put records on hold are looked at around a piece of code. */
export class HoldReader {
  readonly #names: readonly string[];

  constructor(readonly session: CollectSession, readonly reachability: ReachabilityAnalysis, stores: readonly StoreFact[]) {
    this.#names = [...new Set(stores.flatMap((store) => store.fields.map(({ name }) => name)).filter((name) => isHoldName(name, session.holds)))];
  }

  /** Names of such fields in the function around a node, in what that uses, and in its callers. */
  around(node: ts.Node): string[] {
    const container = enclosingFunction(node);
    if (this.#names.length === 0) return [];
    const texts = new Set<ts.Node>();
    this.#addUsed(container ?? node.getSourceFile(), texts, 0);
    for (const caller of this.reachability.callerNodes(node)) this.#addUsed(caller, texts, 1);
    const words = new Set([...texts].flatMap((part) => part.getText().match(/[A-Za-z_]\w+/g) ?? []).map(withoutCase));
    return this.#names.filter((name) => words.has(withoutCase(name)));
  }

  /** A function with the functions and the variables of the application that it uses. */
  #addUsed(container: ts.Node, texts: Set<ts.Node>, depth: number): void {
    if (texts.has(container) || texts.size > 40) return;
    texts.add(container);
    if (depth > maximumDepth || ts.isSourceFile(container)) return;
    walk(container, (node) => {
      if (!ts.isIdentifier(node)) return true;
      const declaration = this.session.declarationOf(node);
      const isUsed = declaration !== undefined && this.session.isOwn(declaration) && (isFunction(declaration) || (ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined));
      if (isUsed && !isInside(declaration, container)) this.#addUsed(declaration, texts, depth + 1);
      return true;
    });
  }
}

function isInside(node: ts.Node, container: ts.Node): boolean {
  return node.getSourceFile() === container.getSourceFile() && node.pos >= container.pos && node.end <= container.end;
}
