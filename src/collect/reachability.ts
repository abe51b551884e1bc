import { ts } from 'ts-morph';
import { append } from './append.js';
import type { Evidence, FunctionReference, Reachability } from './facts.js';

import { nameOfFunction, type CollectSession } from './session.js';
import { functionName, isSameFunction } from './functions.js';
import { calleeName, enclosingFunction, importSpecifiers, isFunction, unwrap, walk } from './syntax.js';

type Chain = Omit<Reachability, 'callers'>;

const maximumReferences = 40;
const maximumDepth = 24;
const timers = /^(setInterval|schedule|scheduleJob|cron|CronJob|addCronJob|every|repeat|upsertJobScheduler|createCronJob)$/i;
const timerDecorators = /^(Cron|Interval|Timeout|Every|Schedule|CronExpression)/;
/** Methods that a framework calls by name. */
const lifecycleNames = /^(constructor|main|handler|default|run|execute|perform|process|handle|onModule\w+|onApplication\w+|afterInit|up|down|seed|ng\w+|componentDid\w+|GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/;

/** Files that others import, and the files that hand on what a file exports. */
interface Imports {
  imported: ReadonlySet<ts.SourceFile>;
  barrelsOf: ReadonlyMap<ts.SourceFile, ts.SourceFile[]>;
}

/**
 * Finds out what runs a piece of code, from the code upwards: by what contains it, and by who names it. References are matched
 * by name, so `reachable` may be said of dead code with a common name, and `unreachable` only where nothing anywhere names it.
 */
export class ReachabilityAnalysis {
  readonly #known = new Map<ts.Node, Chain>();
  readonly #referencesOfName = new Map<string, ts.Identifier[]>();
  #filesOfName: ReadonlyMap<string, ts.SourceFile[]> | undefined;
  #imports: Imports | undefined;

  constructor(readonly session: CollectSession) {}

  of(node: ts.Node): Reachability {
    const found = this.#ofPlace(node, new Set(), 0) ?? { verdict: 'unreachable', evidence: [] };
    return { ...found, callers: this.#callersOf(node) };
  }

  #callersOf(node: ts.Node): FunctionReference[] {
    const declaration = enclosingFunction(node);
    const name = declaration === undefined ? undefined : functionName(declaration);
    if (declaration === undefined || name === undefined) return [];
    const references = this.#referencesTo(name).filter((reference) => !isWithin(reference, declaration));
    return references.slice(0, maximumReferences).filter((reference) => this.#passesFound(reference)).map((reference) => this.session.functionOf(reference));
  }

  /** Whether a call is given something that its own function made or found, rather than only what it was given itself. */
  #passesFound(reference: ts.Identifier): boolean {
    const callee = ts.isPropertyAccessExpression(reference.parent) ? reference.parent : reference;
    const call = callee.parent;
    if (!ts.isCallExpression(call) || call.expression !== callee) return true;
    let isFound = false;
    for (const argument of call.arguments) {
      walk(argument, (node) => {
        isFound ||= ts.isIdentifier(node) && this.#isMadeInside(node);
        return !isFound;
      });
    }
    return isFound;
  }

  #isMadeInside(identifier: ts.Identifier): boolean {
    const declaration = this.session.declarationOf(identifier);
    if (declaration === undefined) return false;
    if (ts.isParameter(declaration)) return isFunction(declaration.parent) && functionName(declaration.parent) === undefined;
    return (ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration)) && enclosingFunction(declaration) !== undefined;
  }

  #ofPlace(node: ts.Node, visiting: Set<ts.Node>, depth: number): Chain | undefined {
    const declaration = enclosingFunction(node);
    if (isGivenToTimer(node, declaration)) return this.#scheduled(node, 'a timer runs it');
    if (declaration === undefined) return { verdict: 'reachable', evidence: [] };
    return this.#ofFunction(declaration, visiting, depth + 1);
  }

  #ofFunction(declaration: ts.FunctionLikeDeclaration, visiting: Set<ts.Node>, depth: number): Chain | undefined {
    const known = this.#known.get(declaration);
    if (known !== undefined) return known;
    if (visiting.has(declaration) || depth > maximumDepth) return undefined;
    visiting.add(declaration);
    const result = this.#byDecorator(declaration) ?? this.#byContainment(declaration, visiting, depth) ??
      this.#byReferences(declaration, visiting, depth) ?? this.#byConvention(declaration);
    const verdict = result ?? { verdict: 'unreachable' as const, evidence: [this.#evidence(declaration, `nothing calls ${nameOfFunction(declaration)}`)] };
    if (result !== undefined || visiting.size === 1) this.#known.set(declaration, verdict);
    visiting.delete(declaration);
    return result ?? (depth <= 1 ? verdict : undefined);
  }

  #byDecorator(declaration: ts.FunctionLikeDeclaration): Chain | undefined {
    const decorators = ts.canHaveDecorators(declaration) ? ts.getDecorators(declaration) ?? [] : [];
    for (const decorator of decorators) {
      const name = decoratorName(decorator);
      const isTimer = timerDecorators.test(name) || this.session.tagsOf(decorator.expression).some((tag) => tag.name === 'schedule');
      if (isTimer) return this.#scheduled(declaration, `@${name} runs ${nameOfFunction(declaration)}`);
    }
    const [first] = decorators;
    return first === undefined ? undefined : { verdict: 'reachable', evidence: [this.#evidence(declaration, `@${decoratorName(first)} on ${nameOfFunction(declaration)}`)] };
  }

  /** A function without a name runs where it stands. */
  #byContainment(declaration: ts.FunctionLikeDeclaration, visiting: Set<ts.Node>, depth: number): Chain | undefined {
    if (functionName(declaration) !== undefined || ts.isConstructorDeclaration(declaration)) return undefined;
    return this.#ofPlace(declaration, visiting, depth);
  }

  #byReferences(declaration: ts.FunctionLikeDeclaration, visiting: Set<ts.Node>, depth: number): Chain | undefined {
    const name = functionName(declaration);
    if (name === undefined) return undefined;
    const references = this.#referencesTo(name).filter((reference) => !isWithin(reference, declaration) && !this.#isAnother(reference, declaration));
    let best: Chain | undefined;
    for (const reference of references.slice(0, maximumReferences)) {
      const found = this.#ofPlace(reference, visiting, depth + 1);
      if (found === undefined || found.verdict === 'unreachable') continue;
      const chained = { ...found, evidence: [...found.evidence, this.#evidence(reference, `refers to ${nameOfFunction(declaration)}`)] };
      if (chained.verdict === 'scheduled') return chained;
      best ??= chained;
    }
    return best;
  }

  #byConvention(declaration: ts.FunctionLikeDeclaration): Chain | undefined {
    const name = functionName(declaration) ?? 'constructor';
    const isCalledByName = lifecycleNames.test(name) || overridesUnknown(declaration);
    if (isCalledByName || this.#isEntry(declaration)) {
      return { verdict: 'reachable', evidence: [this.#evidence(declaration, `${nameOfFunction(declaration)} is an entry point`)] };
    }
    return undefined;
  }

  /** Exported from a file that nothing imports: a route, a script, a file that a loader finds. */
  #isEntry(declaration: ts.FunctionLikeDeclaration): boolean {
    return isExported(declaration) && this.#isEntryFile(declaration.getSourceFile(), new Set());
  }

  /** Nothing imports it, and where files hand on what it exports, one of those is an entry. */
  #isEntryFile(sourceFile: ts.SourceFile, visited: Set<ts.SourceFile>): boolean {
    this.#imports ??= this.#readImports();
    if (visited.has(sourceFile) || this.#imports.imported.has(sourceFile)) return false;
    visited.add(sourceFile);
    const barrels = this.#imports.barrelsOf.get(sourceFile) ?? [];
    return barrels.length === 0 || barrels.some((barrel) => this.#isEntryFile(barrel, visited));
  }

  #readImports(): Imports {
    const imported = new Set<ts.SourceFile>();
    const barrelsOf = new Map<ts.SourceFile, ts.SourceFile[]>();
    for (const sourceFile of this.session.project.sourceFiles) {
      for (const specifier of importSpecifiers(sourceFile)) {
        const target = this.session.checker.getSymbolAtLocation(specifier)?.valueDeclaration;
        if (target === undefined || !ts.isSourceFile(target)) continue;
        if (ts.isExportDeclaration(specifier.parent)) append(barrelsOf, target, sourceFile);
        else imported.add(target);
      }
    }
    return { imported, barrelsOf };
  }

  #referencesTo(name: string): ts.Identifier[] {
    const known = this.#referencesOfName.get(name);
    if (known !== undefined) return known;
    const found: ts.Identifier[] = [];
    this.#filesOfName ??= filesByName(this.session.project.sourceFiles);
    const files = [...this.#filesOfName.get(name) ?? []].sort((first, second) => (first.fileName < second.fileName ? -1 : 1));
    for (const sourceFile of files) {
      collectReferences(sourceFile, name, found);
      if (found.length > maximumReferences * 4) break;
    }
    this.#referencesOfName.set(name, found);
    return found;
  }

  /** A variable, a global or an import that merely has the same name. What is behind a property is not asked. */
  #isAnother(reference: ts.Identifier, declaration: ts.FunctionLikeDeclaration): boolean {
    const { parent } = reference;
    if ((ts.isPropertyAccessExpression(parent) && parent.name === reference) || ts.isExportSpecifier(parent) || ts.isPropertyAssignment(parent) || ts.isBindingElement(parent)) return false;
    const declarations = this.session.declarationsOf(reference);
    const isPlain = declarations.every((found) => !this.session.isOwn(found) || ts.isFunctionDeclaration(found) || isHeldFunction(found));
    return declarations.length > 0 && isPlain && !declarations.some((found) => isSameFunction(found, declaration));
  }

  #scheduled(node: ts.Node, how: string): Chain {
    return { verdict: 'scheduled', evidence: [this.#evidence(node, how)] };
  }

  #evidence(node: ts.Node, how: string): Evidence {
    return { file: this.session.pathOf(node), line: this.session.lineOf(node), how };
  }
}

/** `const purge = () => …`, also wrapped in a call. */
function isHeldFunction(declaration: ts.Declaration): boolean {
  return ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined && isFunction(unwrap(declaration.initializer));
}

/** The parser keeps the set of names of each file; asking it is faster than searching the text. */
function filesByName(sourceFiles: readonly ts.SourceFile[]): ReadonlyMap<string, ts.SourceFile[]> {
  const files = new Map<string, ts.SourceFile[]>();
  for (const sourceFile of sourceFiles) {
    const { identifiers } = sourceFile as { identifiers?: ReadonlyMap<string, string> };
    for (const name of identifiers?.keys() ?? []) append(files, name, sourceFile);
  }
  return files;
}

function collectReferences(sourceFile: ts.SourceFile, name: string, found: ts.Identifier[]): void {
  walk(sourceFile, (node) => {
    if (ts.isIdentifier(node) && node.text === name && !isDeclarationName(node) && !ts.isImportSpecifier(node.parent) && !isExportedName(node)) {
      found.push(node);
    }
    return !ts.isImportDeclaration(node) && !ts.isTypeNode(node);
  });
}

/** `export { purge }` only hands a name on; `export { Page as default }` makes an entry of Page, and says nothing of `default`. */
function isExportedName(node: ts.Identifier): boolean {
  return ts.isExportSpecifier(node.parent) && node.parent.propertyName !== node;
}

function isDeclarationName(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAssignment(parent)) return parent.name === node && ts.isFunctionLike(parent.initializer);
  if (ts.isBinaryExpression(parent.parent) && ts.isPropertyAccessExpression(parent)) {
    const assignment = parent.parent;
    return assignment.left === parent && assignment.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.name === node;
  }
  return (ts.isFunctionLike(parent) || ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isClassLike(parent) ||
    ts.isParameter(parent) || ts.isMethodSignature(parent) || ts.isPropertySignature(parent)) && parent.name === node;
}

function isWithin(node: ts.Node, container: ts.Node): boolean {
  return node.getSourceFile() === container.getSourceFile() && node.pos >= container.pos && node.end <= container.end;
}

/** Whether the place stands in the arguments of a call that sets up a timer, at most as far up as the function around it. */
function isGivenToTimer(node: ts.Node, limit: ts.Node | undefined): boolean {
  let current: ts.Node = node;
  while (current.parent as ts.Node | undefined) {
    const parent = current.parent;
    const isCall = ts.isCallExpression(parent) || ts.isNewExpression(parent);
    if (isCall && parent.expression !== current && timers.test(calleeName(parent) ?? '')) return true;
    if (parent === limit && !(ts.isArrowFunction(parent) || ts.isFunctionExpression(parent))) return false;
    if (ts.isBlock(parent) && parent.parent === limit && functionName(limit as ts.FunctionLikeDeclaration) !== undefined) return false;
    current = parent;
    if (ts.isSourceFile(current)) return false;
  }
  return false;
}

function decoratorName(decorator: ts.Decorator): string {
  const expression = ts.isCallExpression(decorator.expression) ? decorator.expression.expression : decorator.expression;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

/** A method that may be called through a base class or an interface that is not part of the application. */
function overridesUnknown(declaration: ts.FunctionLikeDeclaration): boolean {
  const owner = declaration.parent;
  return ts.isClassLike(owner) && (owner.heritageClauses?.length ?? 0) > 0;
}

function isExported(declaration: ts.FunctionLikeDeclaration): boolean {
  let current: ts.Node = declaration;
  while (!ts.isSourceFile(current.parent)) current = current.parent;
  if (ts.isExportAssignment(current) || ts.isExpressionStatement(current)) return true;
  if (ts.canHaveModifiers(current) && ts.getModifiers(current)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return true;
  return false;
}
