import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { isFunction, propertyName } from '../syntax.js';
import { packageAround } from './packages.js';

/** Knows what published packages show: whoever installs one may call its exported functions, and the public methods of its exported classes. */
export class LibraryFaces {
  #shown: ReadonlySet<ts.Node> | undefined;

  constructor(readonly session: CollectSession) {}

  shows(declaration: ts.FunctionLikeDeclaration): boolean {
    this.#shown ??= new Set(this.#faces().flatMap((face) => this.#exportsOf(face)));
    if (this.#shown.size === 0) return false;
    const owner = declaration.parent;
    if (ts.isClassLike(owner)) return this.#shown.has(owner) && isPublic(declaration) && !this.#isAskedFor(declaration, owner);
    return this.#shown.has(declaration);
  }

  /** A method that an interface of the class demands may be there for the interface alone. */
  #isAskedFor(declaration: ts.FunctionLikeDeclaration, owner: ts.ClassLikeDeclaration): boolean {
    const name = propertyName(declaration.name) ?? '';
    const interfaces = (owner.heritageClauses ?? []).filter(({ token }) => token === ts.SyntaxKind.ImplementsKeyword).flatMap(({ types }) => types);
    return interfaces.some((type) => this.session.checker.getPropertyOfType(this.session.checker.getTypeAtLocation(type), name) !== undefined);
  }

  /** Source files that manifests of libraries name. */
  #faces(): ts.SourceFile[] {
    const { packages, entries, sourceFiles } = this.session.project;
    if (!packages.some(({ isLibrary }) => isLibrary)) return [];
    return sourceFiles.filter((file) => {
      const path = this.session.pathOf(file);
      return entries.has(path) && packageAround(path, packages)?.isLibrary === true;
    });
  }

  #exportsOf(face: ts.SourceFile): ts.Declaration[] {
    const { checker } = this.session;
    const module = checker.getSymbolAtLocation(face);
    const exported = module === undefined ? [] : checker.getExportsOfModule(module);
    return exported.flatMap((symbol) => this.session.resolved(symbol).declarations ?? []).filter((declaration) => ts.isClassLike(declaration) || isFunction(declaration));
  }
}

function isPublic(declaration: ts.FunctionLikeDeclaration): boolean {
  const isHidden = (modifier: ts.ModifierLike): boolean => modifier.kind === ts.SyntaxKind.PrivateKeyword || modifier.kind === ts.SyntaxKind.ProtectedKeyword;
  return !(ts.canHaveModifiers(declaration) && ts.getModifiers(declaration)?.some(isHidden) === true);
}
