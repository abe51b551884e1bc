import type { ts } from 'ts-morph';
import type { FunctionReference, Note, Span } from './facts.js';

/** What every reader of facts needs: the checker, and the way from nodes to plain data. */
export interface CollectContext {
  checker: ts.TypeChecker;
  /** Path relative to the project's root, forward slashes. */
  pathOf(node: ts.Node): string;
  /** The node's range without leading comments. */
  spanOf(node: ts.Node): Span;
  /** The range between two offsets of a file. */
  spanBetween(sourceFile: ts.SourceFile, start: number, end: number): Span;
  lineOf(node: ts.Node): number;
  /** The named function, method or property that the node stands in. */
  functionOf(node: ts.Node): FunctionReference;
  /**
   * The constant values of an expression, through `const` variables, enum members, `as const` objects, templates, ternaries (both
   * arms), `??`, and functions that return constants; empty where they are not constant.
   */
  constantsOf(expression: ts.Expression): (string | number | boolean)[];
  /** The expression that a chain of `const` variables, imports, `require` calls and wrappers (`as`, `!`, `satisfies`, `await`) ends in. */
  originOf(expression: ts.Expression): ts.Expression;
  /**
   * Tags of the declaration that an expression's callee, decorator or property access refers to. Empty for undeclared libraries.
   */
  tagsOf(expression: ts.Expression): LetheTag[];
  /** Whether any file of the application imports a package, or something of it. */
  imports(packageName: string): boolean;
  note(node: ts.Node, message: string): void;
  notes: Note[];
}

/** One `@lethe` tag read from a declaration: `@lethe delete Entity` is `{ name: 'delete', operands: ['Entity'], library: 'typeorm' }`. */
export interface LetheTag {
  name: string;
  operands: string[];
  /** The catalogue's library, from the name of the declaration file; empty for tags in the application's own code. */
  library: string;
  /** The tagged declaration. */
  declaration: ts.Declaration;
}
