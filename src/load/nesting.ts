import { ts } from 'ts-morph';

/**
 * Levels of nesting that the compiler's own recursion stands with Node's usual stack: its parser gives up at about 1,000 nested
 * calls, its checker earlier. Code that people write stays below 100.
 */
const maximumNesting = 400;

/** Parses a file; nothing where it is nested too deeply for the compiler to follow. */
export function parseBounded(file: string, text: string, options: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile | undefined {
  try {
    const sourceFile = ts.createSourceFile(file, text, options, true);
    return isNestedTooDeeply(sourceFile) ? undefined : sourceFile;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Without recursion of its own. A long sum is nested to the left, which the compiler follows in a loop. */
function isNestedTooDeeply(sourceFile: ts.SourceFile): boolean {
  const nodes: ts.Node[] = [sourceFile];
  const levels: number[] = [0];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const level = levels.pop() ?? 0;
    if (level > maximumNesting) return true;
    const left = ts.isBinaryExpression(node) ? node.left : undefined;
    ts.forEachChild(node, (child) => {
      nodes.push(child);
      levels.push(child === left ? level : level + 1);
    });
  }
  return false;
}
