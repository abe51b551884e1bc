import { ts } from 'ts-morph';
import { isJavaScript } from './paths.js';

/**
 * Levels of nesting that the compiler's own recursion stands with Node's usual stack: its parser gives up at about 1,000 nested
 * calls, its checker earlier. Code that people write stays below 100.
 */
const maximumNesting = 400;

/** Parses a file; nothing where it is nested too deeply for the compiler to follow. */
export function parseBounded(file: string, text: string, options: ts.ScriptTarget | ts.CreateSourceFileOptions, kind?: ts.ScriptKind): ts.SourceFile | undefined {
  try {
    const sourceFile = ts.createSourceFile(file, text, options, false, kind);
    return linkParents(sourceFile) ? sourceFile : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Tells every node what it is part of, as the parser can do as well, and in the same walk counts the levels, without recursion of its own. A long sum is nested
 * to the left, which the compiler follows in a loop.
 *
 * @returns whether the compiler can follow the nesting
 */
function linkParents(sourceFile: ts.SourceFile): boolean {
  const nodes: ts.Node[] = [sourceFile];
  const levels: number[] = [0];
  let parent: ts.Node = sourceFile;
  let level = 0;
  let left: ts.Node | undefined;
  // Only in JavaScript do comments hold types, and with them imports.
  const readsComments = isJavaScript(sourceFile.fileName);
  const link = (child: ts.Node): void => {
    (child as { parent: ts.Node }).parent = parent;
    nodes.push(child);
    levels.push(child === left ? level : level + 1);
  };
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    level = levels.pop() ?? 0;
    if (level > maximumNesting) return false;
    parent = node;
    left = ts.isBinaryExpression(node) ? node.left : undefined;
    ts.forEachChild(node, link);
    if (readsComments) commentsOf(node).forEach(link);
  }
  return true;
}

/** The documentation above a node, which the compiler attaches to it beside its children. */
function commentsOf(node: ts.Node): readonly ts.Node[] {
  return (node as { jsDoc?: readonly ts.Node[] }).jsDoc ?? [];
}
