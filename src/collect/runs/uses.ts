import { ts } from 'ts-morph';
import { functionName } from '../calls/functions.js';
import type { CollectSession } from '../session.js';
import { isCallLike, isFunction, outermost, unwrap } from '../syntax.js';
import { isDefaultExport, isExported } from './conventions.js';
import { Dispatch } from './dispatch.js';
import type { ImportIndex, LocalName } from './imports.js';
import { isModuleExports, maximumReferences, NameIndex } from './names.js';
import { isUncalledMember } from './uncalled-members.js';

/** The places that may make a function run. */
export interface Uses {
  places: readonly ts.Node[];
  /** There are more than were looked at. */
  isCut: boolean;
}

/** Finds the places that use a function: by its name, by the names that other files give it, and with the object that holds it. */
export class UseIndex {
  readonly names: NameIndex;
  readonly #dispatch: Dispatch;
  readonly #known = new Map<ts.Node, Uses>();
  /** Places that take all that a file exports. */
  readonly #wholeModules = new Map<ts.SourceFile, readonly ts.Node[]>();

  constructor(readonly session: CollectSession, readonly imports: ImportIndex) {
    this.names = new NameIndex(session.project.sourceFiles);
    this.#dispatch = new Dispatch(session);
  }

  of(declaration: ts.FunctionLikeDeclaration): Uses {
    const known = this.#known.get(declaration);
    if (known !== undefined) return known;
    const uses = ts.isConstructorDeclaration(declaration) ? this.ofClass(declaration.parent) : this.#ofFunction(declaration);
    this.#known.set(declaration, uses);
    return uses;
  }

  /** Where a class is named at all: what makes an object of it names it. */
  ofClass(owner: ts.ClassLikeDeclaration): Uses {
    const known = this.#known.get(owner);
    if (known !== undefined) return known;
    const name = owner.name?.text ?? (ts.isVariableDeclaration(owner.parent) && ts.isIdentifier(owner.parent.name) ? owner.parent.name.text : undefined);
    const references = name === undefined ? [] : this.names.referencesTo(name);
    const named = references.filter((reference) => this.#isClass(reference, owner));
    const uses = { places: [...named, ...this.#aliasesOf(owner, name)].filter((place) => !isWithin(place, owner)), isCut: references.length > maximumReferences };
    this.#known.set(owner, uses);
    return uses;
  }

  #isClass(reference: ts.Identifier, owner: ts.ClassLikeDeclaration): boolean {
    const declarations = this.session.declarationsOf(reference);
    return declarations.length === 0 || declarations.some((found) => found === owner || found === owner.parent || ts.isBindingElement(found));
  }

  #ofFunction(declaration: ts.FunctionLikeDeclaration): Uses {
    const name = functionName(declaration);
    const references = name === undefined ? [] : this.names.referencesTo(name);
    const named = references.filter((reference) => !isWithin(reference, declaration) && this.#dispatch.mayMean(reference, declaration));
    const withOthers = isUncalledMember(declaration) ? [] : [...this.#withObject(declaration), ...this.#withModule(declaration)];
    const places = [...named.flatMap((reference) => this.#throughObject(reference)), ...this.#aliasesOf(declaration, name), ...withOthers].filter((place) => place === declaration || !isWithin(place, declaration));
    return { places, isCut: references.length > maximumReferences };
  }

  /** Uses under the names that importing files choose. */
  #aliasesOf(declaration: ts.Node, name: string | undefined): ts.Node[] {
    const sourceFile = declaration.getSourceFile();
    const renamed = name === undefined ? [] : this.imports.renamed(name).flatMap((local) => this.names.referencesIn(local.sourceFile, local.name))
      .filter((reference) => this.session.declarationsOf(reference).some((found) => found === declaration || found === declaration.parent));
    if (!isDefaultExport(declaration)) return renamed;
    const files = [...this.imports.withBarrels(sourceFile)];
    const byDefault = files.flatMap((file) => this.imports.defaultNames(file)).filter((local) => local.name !== name)
      .flatMap((local) => this.names.referencesIn(local.sourceFile, local.name));
    return [...renamed, ...byDefault, ...files.flatMap((file) => this.imports.defaultUses(file))];
  }

  /** A function in an object runs where the object goes as a whole: `startAll(tasks)`, `Object.values(tasks)`, `tasks[name]()`. */
  #withObject(declaration: ts.FunctionLikeDeclaration): ts.Node[] {
    const holder = holderOf(declaration);
    if (holder === undefined) return [];
    const { parent } = holder.object;
    if (ts.isBinaryExpression(parent) && isModuleExports(parent.left)) return [];
    return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? this.#wholeUses(holder, parent, parent.name.text) : [declaration];
  }

  /** What a module exports may run where another file takes all of it: `{ ...loans }`, `register(loans)`, `loans[name]()` with `import * as loans`. */
  #withModule(declaration: ts.FunctionLikeDeclaration): readonly ts.Node[] {
    const sourceFile = declaration.getSourceFile();
    const places = this.#wholeModules.get(sourceFile) ?? this.#placesOfModule(sourceFile);
    this.#wholeModules.set(sourceFile, places);
    return places.length > 0 && isTopmost(declaration) && !isDefaultExport(declaration) && isExported(declaration, sourceFile) ? places : [];
  }

  #placesOfModule(sourceFile: ts.SourceFile): readonly ts.Node[] {
    const locals = [...this.imports.withBarrels(sourceFile)].flatMap((file) => this.imports.namespaceNames(file));
    return locals.flatMap((local) => this.names.referencesTo(local.name).filter((reference) => reference.getSourceFile() === local.sourceFile)).filter(isHandedOnWhole);
  }

  /** In `const desk = { purge }; module.exports = desk`, and in `export default { purge }` of a module that is imported, the function is used where the object is. */
  #throughObject(reference: ts.Identifier): ts.Node[] {
    const property = reference.parent;
    const isKept = ts.isShorthandPropertyAssignment(property) || (ts.isPropertyAssignment(property) && property.initializer === reference && property.name.getText() === reference.text);
    const object = isKept ? property.parent : undefined;
    if (object !== undefined && ts.isExportAssignment(object.parent) && this.#isOnlyImported(object.getSourceFile())) return this.#wholeElsewhere({ object, path: [reference.text] }, '');
    if (object === undefined || !ts.isVariableDeclaration(object.parent) || !ts.isIdentifier(object.parent.name) || !isDefaultExport(object)) return [reference];
    return this.#wholeUses({ object, path: [reference.text] }, object.parent, object.parent.name.text);
  }

  /** All who get the default export import it under a name that they keep to themselves; components are used by markup. */
  #isOnlyImported(sourceFile: ts.SourceFile): boolean {
    if (/\.(vue|svelte)\b/.test(sourceFile.fileName)) return false;
    const names = this.imports.defaultNames(sourceFile);
    return names.length > 0 && this.imports.withBarrels(sourceFile).size === 1 && this.imports.defaultUses(sourceFile).length === 0 && !names.some(isExportedAgain);
  }

  #wholeUses(holder: Holder, variable: ts.VariableDeclaration, name: string): ts.Node[] {
    const here = this.names.referencesTo(name).filter((reference) => this.#isWhole(reference, variable, holder.path));
    return isDefaultExport(holder.object) ? [...here, ...this.#wholeElsewhere(holder, name)] : here;
  }

  /** The object under the names that importing files give to the default export or to the whole module. */
  #wholeElsewhere({ object, path }: Holder, name: string): ts.Node[] {
    const others = this.imports.defaultNames(object.getSourceFile()).filter((local) => local.name !== name);
    return others.flatMap((local) => this.names.referencesIn(local.sourceFile, local.name)).filter((reference) => isTakenWhole(reference, path));
  }

  #isWhole(reference: ts.Identifier, variable: ts.VariableDeclaration, path: readonly string[]): boolean {
    if (!isTakenWhole(reference, path)) return false;
    const declarations = this.session.declarationsOf(reference);
    return declarations.length === 0 || declarations.includes(variable) || declarations.some((declaration) => ts.isBindingElement(declaration) && this.#mayTake(declaration, variable));
  }

  /** `({ deeds }) => start(deeds)` takes what a module hands on under that name, unless its type tells that it is another. */
  #mayTake(element: ts.BindingElement, variable: ts.VariableDeclaration): boolean {
    const targets = this.session.boundTargets(element);
    return targets.length === 0 || targets.some((target) => target === variable || this.#isHeldBy(target, variable));
  }

  #isHeldBy(property: ts.Declaration, variable: ts.VariableDeclaration): boolean {
    if (ts.isShorthandPropertyAssignment(property)) return this.session.shorthandTarget(property) === variable;
    return ts.isPropertyAssignment(property) && ts.isIdentifier(property.initializer) && this.session.declarationOf(property.initializer) === variable;
  }
}

/** Not one of its members alone, unless that holds the function as well; handing the object on as the module's face uses none of it. */
function isTakenWhole(reference: ts.Identifier, path: readonly string[]): boolean {
  const { parent } = reference;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.expression === reference;
  if (isMember && (path.length < 2 || parent.name.text !== path[0])) return false;
  return !ts.isExportAssignment(parent) && !(ts.isBinaryExpression(parent) && parent.right === reference && isModuleExports(parent.left));
}

/** A function that stands in no other, in no class and in no object. */
function isTopmost(declaration: ts.FunctionLikeDeclaration): boolean {
  const holder = ts.isFunctionDeclaration(declaration) ? declaration : declaration.parent;
  if (ts.isVariableDeclaration(holder)) return ts.isSourceFile(holder.parent.parent.parent);
  return ts.isSourceFile(holder.parent) || (ts.isBinaryExpression(holder) && ts.isSourceFile(holder.parent.parent));
}

/** Spread, given to a call, put under a key, or asked for a member that is not written down. */
function isHandedOnWhole(reference: ts.Identifier): boolean {
  const node = outermost(reference);
  const { parent } = node;
  if (ts.isSpreadAssignment(parent) || ts.isSpreadElement(parent) || ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isElementAccessExpression(parent)) return parent.expression === node && !ts.isStringLiteralLike(parent.argumentExpression);
  return isCallLike(parent) && parent.expression !== node;
}

/** The outermost object literal that a function stands in, also through lists, and the keys down to the function. */
interface Holder {
  object: ts.Expression;
  path: string[];
}

function holderOf(declaration: ts.FunctionLikeDeclaration): Holder | undefined {
  let current: ts.Node = ts.isObjectLiteralExpression(declaration.parent) ? declaration : declaration.parent;
  let object: ts.Expression | undefined;
  const path: string[] = [];
  while (!ts.isSourceFile(current)) {
    const { parent } = current;
    if (ts.isObjectLiteralElementLike(current) && ts.isObjectLiteralExpression(parent)) {
      path.unshift(current.name === undefined ? '' : current.name.getText());
      object = parent;
    } else if (ts.isArrayLiteralExpression(parent)) {
      path.unshift('');
      object = parent;
    } else if (!ts.isPropertyAssignment(parent) && !(ts.isExpression(parent) && unwrap(parent) === current)) {
      break;
    } else if (ts.isExpression(parent)) {
      object = parent;
    }
    if (isFunction(parent)) break;
    current = parent;
  }
  return object === undefined ? undefined : { object, path };
}

/** `import desk from './desk'; export { desk };` */
function isExportedAgain({ sourceFile, name }: LocalName): boolean {
  return sourceFile.statements.some((statement) => {
    if (ts.isExportAssignment(statement)) return ts.isIdentifier(statement.expression) && statement.expression.text === name;
    const clause = ts.isExportDeclaration(statement) && statement.moduleSpecifier === undefined ? statement.exportClause : undefined;
    return clause !== undefined && ts.isNamedExports(clause) && clause.elements.some((element) => (element.propertyName ?? element.name).text === name);
  });
}

function isWithin(node: ts.Node, container: ts.Node): boolean {
  return node.getSourceFile() === container.getSourceFile() && node.pos >= container.pos && node.end <= container.end;
}
