import { ts } from 'ts-morph';
import { isComponent } from '../../load/paths.js';
import type { CollectSession } from '../session.js';
import { functionName } from '../calls/functions.js';
import { isDefaultExport } from './conventions.js';

/** Tells which functions of a component run without any code that names them. */
export class ComponentParts {
  readonly #namesInMarkup = new Map<ts.SourceFile, ReadonlySet<string>>();

  constructor(readonly session: CollectSession) {}

  /** What runs a function: the markup around it, or the framework, which is given all parts of the component. */
  runnerOf(declaration: ts.FunctionLikeDeclaration): string | undefined {
    const sourceFile = declaration.getSourceFile();
    if (!isComponent(sourceFile.fileName)) return undefined;
    if (isPartOfDefaultExport(declaration)) return 'the component';
    return this.#namesIn(sourceFile).has(functionName(declaration) ?? '') ? 'the markup' : undefined;
  }

  #namesIn(sourceFile: ts.SourceFile): ReadonlySet<string> {
    const known = this.#namesInMarkup.get(sourceFile) ?? new Set(this.session.project.markupOf(this.session.pathOf(sourceFile)).match(/[\w$]+/g));
    this.#namesInMarkup.set(sourceFile, known);
    return known;
  }
}

/** `methods` and hooks of `export default { … }`, `export default defineComponent({ … })` and `export default class extends Vue { … }`. */
function isPartOfDefaultExport(declaration: ts.FunctionLikeDeclaration): boolean {
  const statement = ts.findAncestor(declaration, (node) => ts.isSourceFile(node.parent));
  return statement !== undefined && (ts.isExportAssignment(statement) || isDefaultExport(statement));
}
