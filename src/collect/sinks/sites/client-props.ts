import { ts } from 'ts-morph';
import type { CallIndex } from '../../calls/call-index.js';
import { hasDirective } from '../../directives.js';
import { importIndexOf, type ImportIndex } from '../../runs/imports.js';
import type { CollectSession } from '../../session.js';
import { describeReference } from '../../syntax.js';
import type { OpenSite } from './index.js';

const routedFile = /(^|\/)app\/(.*\/)?(page|layout|template|default|loading|not-found)\.[cm]?[jt]sx?$/;

/**
 * The props that a component on the server gives to one under "use client": they are written into the page, whatever the component does with them
 * (react.dev/reference/rsc/use-client#passing-props-from-server-to-client-components).
 */
export function clientProps(index: CallIndex, session: CollectSession): OpenSite[] {
  const isClient = new Set(session.project.sourceFiles.filter((sourceFile) => hasDirective(sourceFile, 'use client')));
  if (isClient.size === 0) return [];
  const server = new ServerFiles(isClient, session);
  return index.elements.filter((element) => !isClient.has(element.getSourceFile())).flatMap((element) => {
    const isBoundary = session.declarationsOf(element.tagName as ts.Expression).some((declaration) => isClient.has(declaration.getSourceFile()));
    return isBoundary && server.has(element.getSourceFile()) ? sitesOf(element) : [];
  });
}

/** The files whose components run on the server: those of routes, and what they import, as far as the next "use client". */
class ServerFiles {
  readonly #imports: ImportIndex;
  readonly #known = new Map<ts.SourceFile, boolean>();

  constructor(readonly client: ReadonlySet<ts.SourceFile>, readonly session: CollectSession) {
    this.#imports = importIndexOf(session);
  }

  has(sourceFile: ts.SourceFile): boolean {
    const known = this.#known.get(sourceFile);
    if (known !== undefined) return known;
    const answer = this.#isReached(sourceFile);
    this.#known.set(sourceFile, answer);
    return answer;
  }

  #isReached(sourceFile: ts.SourceFile): boolean {
    const reached = new Set([sourceFile]);
    for (const file of reached) {
      if (routedFile.test(this.session.pathOf(file))) return true;
      for (const importer of this.#imports.importersOf(file)) if (!this.client.has(importer)) reached.add(importer);
    }
    return false;
  }
}

/** Each prop is a way out of its own. */
function sitesOf(element: ts.JsxOpeningLikeElement): OpenSite[] {
  const tag = describeReference(element.tagName as ts.Expression);
  return element.attributes.properties.flatMap((attribute): OpenSite[] => {
    if (ts.isJsxSpreadAttribute(attribute)) return [{ site: { kind: 'respond', node: attribute, how: `<${tag} {…}>` }, given: [attribute.expression] }];
    const { initializer } = attribute;
    const value = initializer !== undefined && ts.isJsxExpression(initializer) ? initializer.expression : undefined;
    return value === undefined ? [] : [{ site: { kind: 'respond', node: attribute, how: `<${tag} ${attribute.name.getText()}={…}>` }, given: [value] }];
  });
}
