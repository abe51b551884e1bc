import { ts } from 'ts-morph';
import type { Annotation, Span } from './facts.js';
import type { LetheTag } from './context.js';

const tagName = 'lethe';
const cache = new WeakMap<ts.Node, LetheTag[]>();

/** The `@lethe` tags on a declaration, read from its JSDoc comment. */
export function tagsOfDeclaration(declaration: ts.Declaration): LetheTag[] {
  const known = cache.get(declaration);
  if (known !== undefined) return known;
  const library = libraryOf(declaration.getSourceFile().fileName);
  const tags = ts.getJSDocTags(declaration)
    .filter((tag) => tag.tagName.text === tagName)
    .map((tag) => {
      const [name = '', ...operands] = commentOf(tag).split(/\s+/);
      return { name, operands, library, declaration };
    });
  cache.set(declaration, tags);
  return tags;
}

/** `typeorm` of `…/libraries/typeorm.d.ts`; empty for the application's own files. */
export function libraryOf(fileName: string): string {
  return /\/libraries\/([\w-]+)\.d\.ts$/.exec(fileName)?.[1] ?? '';
}

/** The user's own `@lethe` tags on a declaration, as facts: `@lethe retention 30d`. */
export function annotationsOf(declaration: ts.Node, spanBetween: (start: number, end: number) => Span): Annotation[] {
  return ts.getJSDocTags(declaration)
    .filter((tag) => tag.tagName.text === tagName)
    .map((tag) => {
      const [name = '', ...value] = commentOf(tag).split(/\s+/);
      return { name, value: value.join(' '), span: spanBetween(tag.getStart(), tag.end) };
    });
}

function commentOf(tag: ts.JSDocTag): string {
  return (ts.getTextOfJSDocComment(tag.comment) ?? '').split('\n', 1)[0]?.trim() ?? '';
}

/** What an operand such as `where=args.where` or `options.logging` points to: a parameter and a path below it. */
export interface OperandPath {
  parameter: string;
  path: string[];
}

export function operandPath(operand: string): OperandPath {
  const [parameter = '', ...path] = operand.split('.');
  return { parameter, path };
}

/** The value of a named operand: `args.where` for `where` in `@lethe delete where=args.where`. */
export function namedOperand(tag: LetheTag, name: string): string | undefined {
  const prefix = `${name}=`;
  return tag.operands.find((operand) => operand.startsWith(prefix))?.slice(prefix.length);
}

/** Operands without a name. */
export function plainOperands(tag: LetheTag): string[] {
  return tag.operands.filter((operand) => !operand.includes('='));
}

/** Whether an operand means the first argument of another call in the same chain: `data=set()`. */
export function isLaterCall(operand: string): boolean {
  return operand.endsWith('()');
}

/** Whether one of the alternatives of an operand is a path rather than a library's default in quotes. */
export function isPath(alternative: string): boolean {
  return !alternative.startsWith("'");
}
