import { ts } from 'ts-morph';
import type { LoadedProject } from '../load/project.js';
import { valueOf } from './values/bindings.js';
import type { CallIndex } from './calls/call-index.js';
import { ConstantEvaluator } from './constants.js';
import type { CollectContext, LetheTag } from './context.js';
import type { FunctionReference, Note, Span } from './facts.js';
import { functionName, leadsTo } from './calls/functions.js';
import { callsNamed } from './calls/imported-names.js';
import { callsOfRequired } from './calls/required-functions.js';
import { importSpecifiers, packageOf } from './import-specifiers.js';
import { rememberingTypes } from './remembering-checker.js';
import { spanBetween } from './positions.js';
import { memberHeldBy, memberPromisedBy } from './calls/held-members.js';
import { importIndexOf } from './runs/imports.js';
import { Programs } from './runs/programs.js';
import { givenToSetting } from './settings.js';
import { calleeName, enclosingFunction, isBlank, isFunction, isHolder, isWrapping, iterates, nameNodeOf, propertyName, returnedExpressions, unwrap, type CallLike } from './syntax.js';
import { tagsOfDeclaration } from './tags.js';

const maximumHops = 16;

/** The checker of one program, asked in Lethe's terms. All readers of facts share one session. */
export class CollectSession implements CollectContext {
  readonly checker: ts.TypeChecker;
  readonly notes: Note[] = [];
  readonly #root: string;
  readonly #calls = new Map<ts.FunctionLikeDeclaration, readonly CallLike[]>();
  #required: ReadonlyMap<ts.Node, readonly CallLike[]> | undefined;
  readonly #symbols = new Map<ts.Node, ts.Symbol | undefined>();
  readonly #constants = new ConstantEvaluator((expression) => this.#onlyDeclarationOf(expression), (member) => givenToSetting(member, this.index));
  readonly #ownFiles: ReadonlySet<ts.SourceFile>;
  #programs: Programs | undefined;
  readonly #importedPackages: ReadonlySet<string>;

  /** @param index the calls of the project; without it no function has callers. */
  /** @param holds names of fields that the policy says put records on hold */
  constructor(readonly project: LoadedProject, readonly index?: CallIndex, readonly holds: readonly string[] = []) {
    this.checker = rememberingTypes(project.program.getTypeChecker());
    this.#root = project.root.endsWith('/') ? project.root : `${project.root}/`;
    this.#ownFiles = new Set(project.sourceFiles);
    this.#importedPackages = new Set(project.sourceFiles.flatMap(importSpecifiers).map(({ text }) => packageOf(text)));
  }

  /** Whether a node stands in the application's own sources rather than in a declaration of the catalogue. */
  isOwn(node: ts.Node): boolean {
    return this.#ownFiles.has(node.getSourceFile());
  }

  pathOf(node: ts.Node): string {
    const { fileName } = node.getSourceFile();
    return fileName.startsWith(this.#root) ? fileName.slice(this.#root.length) : fileName;
  }

  /** The source file at a path relative to the root. */
  sourceFileAt(file: string): ts.SourceFile | undefined {
    return this.project.program.getSourceFile(`${this.#root}${file}`);
  }

  /** The text of a source file by its path; empty where it is none. */
  textOf(file: string): string {
    return this.sourceFileAt(file)?.text ?? '';
  }

  spanOf(node: ts.Node): Span {
    return this.spanBetween(node.getSourceFile(), node.getStart(), node.end);
  }

  spanBetween(sourceFile: ts.SourceFile, start: number, end: number): Span {
    return spanBetween(sourceFile, this.pathOf(sourceFile), start, end);
  }

  lineOf(node: ts.Node): number {
    const sourceFile = node.getSourceFile();
    return ts.getLineAndCharacterOfPosition(sourceFile, node.getStart(sourceFile)).line + 1;
  }

  functionOf(node: ts.Node): FunctionReference {
    const declaration = functionAround(node);
    const file = this.pathOf(node);
    if (declaration === undefined) return { file, name: '(module)', line: 1 };
    const named = namedFunctionAround(declaration);
    return { file, name: named === undefined ? '(module)' : nameOfFunction(named), line: this.lineOf(declaration) };
  }

  /** A property that objects of a union give different values has no value of its own. */
  #onlyDeclarationOf(expression: ts.Expression): ts.Declaration | undefined {
    const declarations = this.declarationsOf(expression);
    const given = new Set(declarations.filter(ts.isPropertyAssignment).map(({ initializer }) => initializer.getText()));
    return given.size > 1 ? undefined : this.declarationOf(expression);
  }

  constantsOf(expression: ts.Expression): (string | number | boolean)[] {
    return [...this.#constants.valuesOf(expression)];
  }

  originOf(expression: ts.Expression): ts.Expression {
    let current = unwrap(expression);
    for (let hop = 0; hop < maximumHops; hop += 1) {
      const next = this.#initializerOf(current);
      if (next === undefined) return current;
      current = unwrap(next);
    }
    return current;
  }

  /** The object literal behind an expression: through variables, and through a function of the application that returns one. */
  objectOf(expression: ts.Expression): ts.ObjectLiteralExpression | undefined {
    const origin = this.originOf(expression);
    if (ts.isObjectLiteralExpression(origin)) return origin;
    if (!ts.isCallExpression(origin)) return undefined;
    const declaration = this.declarationsOf(origin.expression).find((candidate) => isFunction(candidate) && candidate.body !== undefined);
    const callee = declaration ?? this.originOf(origin.expression);
    if (!isFunction(callee) || !this.isOwn(callee)) return undefined;
    return returnedExpressions(callee).map((returned) => this.originOf(returned)).find((returned) => ts.isObjectLiteralExpression(returned));
  }

  tagsOf(expression: ts.Expression): LetheTag[] {
    const callee = ts.isCallExpression(expression) ? expression.expression : expression;
    return this.taggedDeclarations(callee).flatMap((declaration) => tagsOfDeclaration(declaration));
  }

  /**
   * The declarations that say what a reference does: its own, or where those are silent those of the member that it holds
   * (`{ info: base.info }`, `{ info: base.info.bind(base) }`).
   */
  taggedDeclarations(reference: ts.Expression, depth = 0): ts.Declaration[] {
    const made = memberPromisedBy(reference);
    const declarations = this.declarationsOf(made ?? reference);
    if (depth > 3 || declarations.some((declaration) => tagsOfDeclaration(declaration).length > 0)) return declarations;
    const held = declarations.filter((declaration) => this.isOwn(declaration)).flatMap((declaration) => heldReference(declaration) ?? []);
    return [...declarations, ...held.flatMap((inner) => this.taggedDeclarations(inner, depth + 1))];
  }

  /** The calls of a function, also through an interface, and the constructions of a class by its constructor: found by name, and proven by the checker. */
  callsOf(declaration: ts.FunctionLikeDeclaration): readonly CallLike[] {
    const known = this.#calls.get(declaration);
    if (known !== undefined) return known;
    const calls = ts.isConstructorDeclaration(declaration) ? this.constructionsOf(declaration.parent)
      : this.#callsNamed(functionName(declaration), declaration).filter((call) => this.declarationsOf(call.expression).some((found) => leadsTo(found, declaration, this)));
    this.#calls.set(declaration, calls);
    const all = [...calls, ...this.#callsOfRequired().get(declaration) ?? [], ...this.#callsOfMade(declaration)];
    this.#calls.set(declaration, all);
    return all;
  }

  /** Where code makes objects of a class, whether or not it has a constructor of its own. */
  constructionsOf(owner: ts.ClassLikeDeclaration): CallLike[] {
    return this.#callsNamed(owner.name?.text, owner).filter((call) => this.declarationsOf(call.expression).some((found) => found === owner || valueOf(found) === (owner as ts.Node)));
  }

  #callsNamed(name: string | undefined, declaration: ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration): CallLike[] {
    return (this.index === undefined ? [] : callsNamed(name, declaration, this.index, importIndexOf(this))).filter((call) => !this.programs.isPageWithout(call.getSourceFile(), declaration.getSourceFile()));
  }

  /** Calls of what a function makes and returns: `note('left')` with `const note = journal('info')` and `const journal = (level) => (message) => …`. */
  #callsOfMade(declaration: ts.FunctionLikeDeclaration): CallLike[] {
    const maker = makerOf(declaration);
    if (maker === undefined) return [];
    return this.callsOf(maker).flatMap((made): CallLike[] => {
      const holder = made.parent;
      if (ts.isCallExpression(holder) && holder.expression === made) return [holder];
      if (!ts.isVariableDeclaration(holder) && !ts.isPropertyAssignment(holder) && !ts.isPropertyDeclaration(holder)) return [];
      const calls = this.index?.calls.get(propertyName(holder.name) ?? '') ?? [];
      return calls.filter((call) => !ts.isTaggedTemplateExpression(call)).filter((call) => this.declarationsOf(call.expression).includes(holder));
    });
  }

  #callsOfRequired(): ReadonlyMap<ts.Node, readonly CallLike[]> {
    return this.#required ??= this.index === undefined ? new Map() : callsOfRequired(this.index, this);
  }

  imports(packageName: string): boolean {
    return this.#importedPackages.has(packageName);
  }

  note(node: ts.Node, message: string): void {
    const { file, line, column } = this.spanOf(node);
    this.notes.push({ file, line, column, message });
  }

  /** Which files are loaded together. */
  get programs(): Programs {
    return (this.#programs ??= new Programs(importIndexOf(this)));
  }

  /** The symbol that a reference means, with imports followed. */
  symbolOf(expression: ts.Expression): ts.Symbol | undefined {
    const node = nameNodeOf(expression);
    const known = this.#symbols.get(node);
    if (known !== undefined || this.#symbols.has(node)) return known;
    const symbol = this.#findSymbol(node);
    this.#symbols.set(node, symbol);
    return symbol;
  }

  #findSymbol(node: ts.Node): ts.Symbol | undefined {
    const isShorthand = ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node;
    const symbol = isShorthand ? this.checker.getShorthandAssignmentValueSymbol(node.parent) : this.checker.getSymbolAtLocation(node);
    return symbol === undefined ? undefined : this.resolved(symbol);
  }

  declarationsOf(expression: ts.Expression): ts.Declaration[] {
    return this.symbolOf(expression)?.declarations ?? [];
  }

  /** The value declaration of a reference, with destructuring and CommonJS re-exports followed. */
  declarationOf(expression: ts.Expression): ts.Declaration | undefined {
    const symbol = this.symbolOf(expression);
    return symbol?.valueDeclaration ?? symbol?.declarations?.[0];
  }

  #initializerOf(expression: ts.Expression): ts.Expression | undefined {
    if (!ts.isIdentifier(expression) && !ts.isPropertyAccessExpression(expression)) return undefined;
    const declaration = this.declarationOf(expression);
    const value = declaration === undefined ? undefined : this.#valueOfDeclaration(declaration);
    return value !== undefined && isBlank(value) && this.declarationsOf(expression).length > 1 ? undefined : value;
  }

  #valueOfDeclaration(declaration: ts.Declaration): ts.Expression | undefined {
    if (ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration)) return declaration.initializer;
    if (ts.isPropertyDeclaration(declaration)) return declaration.initializer;
    if (ts.isShorthandPropertyAssignment(declaration)) return this.#shorthandValue(declaration);
    if (ts.isExportAssignment(declaration)) return declaration.expression;
    if (ts.isBindingElement(declaration)) return this.#boundValue(declaration);
    return assignedValue(declaration);
  }

  /** The variable or function that `{ remove }` takes its value from. */
  shorthandTarget(declaration: ts.ShorthandPropertyAssignment): ts.Declaration | undefined {
    const symbol = this.checker.getShorthandAssignmentValueSymbol(declaration);
    return symbol === undefined ? undefined : this.resolved(symbol).valueDeclaration;
  }

  #shorthandValue(declaration: ts.ShorthandPropertyAssignment): ts.Expression | undefined {
    const target = this.shorthandTarget(declaration);
    return target === undefined || target === declaration ? undefined : this.#valueOfDeclaration(target);
  }

  #boundValue(element: ts.BindingElement): ts.Expression | undefined {
    const target = this.#boundProperty(element)?.valueDeclaration;
    return target === undefined || target === element ? undefined : this.#valueOfDeclaration(target);
  }

  #boundProperty(element: ts.BindingElement): ts.Symbol | undefined {
    const name = propertyName(element.propertyName ?? element.name);
    const type = this.checker.getTypeAtLocation(element.parent);
    const property = name === undefined ? undefined : this.checker.getPropertyOfType(type, name);
    return property === undefined ? undefined : this.resolved(property);
  }

  /** The members of an object that a variable is taken out of: of `const { track } = useMetrics()` what the hook returns under `track`. */
  boundTargets(element: ts.BindingElement): readonly ts.Declaration[] {
    return this.#boundProperty(element)?.declarations?.filter((declaration) => declaration !== element) ?? [];
  }

  /** The symbol behind an import; where a module exports a member of something unknown (`export default slice.reducer`), its export. */
  resolved(symbol: ts.Symbol): ts.Symbol {
    if ((symbol.flags & ts.SymbolFlags.Alias) === 0) return symbol;
    const aliased = this.checker.getAliasedSymbol(symbol);
    return aliased.declarations === undefined ? this.#defaultExport(symbol) ?? aliased : aliased;
  }

  #defaultExport({ declarations }: ts.Symbol): ts.Symbol | undefined {
    const clause = declarations?.[0];
    const from = clause !== undefined && ts.isImportClause(clause) && ts.isImportDeclaration(clause.parent) ? this.checker.getSymbolAtLocation(clause.parent.moduleSpecifier) : undefined;
    return from?.exports?.get(ts.InternalSymbolName.Default);
  }
}

/** The function that returns another one, without a name, as its result. */
function makerOf(declaration: ts.FunctionLikeDeclaration): ts.FunctionLikeDeclaration | undefined {
  if (!ts.isArrowFunction(declaration) && !ts.isFunctionExpression(declaration)) return undefined;
  const { parent } = declaration;
  if (ts.isArrowFunction(parent)) return parent;
  return ts.isReturnStatement(parent) ? enclosingFunction(parent) : undefined;
}

/** The member that a property or variable is given, also bound. */
function heldReference(declaration: ts.Declaration): ts.Expression | undefined {
  const assignment = declaration.parent as ts.Node | undefined;
  if (ts.isPropertyAccessExpression(declaration) && assignment !== undefined && ts.isBinaryExpression(assignment)) return memberHeldBy(assignment.right);
  if (ts.isShorthandPropertyAssignment(declaration)) return declaration.name;
  if (!ts.isPropertyAssignment(declaration) && !ts.isVariableDeclaration(declaration) && !ts.isPropertyDeclaration(declaration)) return undefined;
  return declaration.initializer === undefined ? undefined : memberHeldBy(declaration.initializer);
}

/** `module.exports.logger = value` and `exports.logger = value` declare a symbol in JavaScript. */
function assignedValue(declaration: ts.Declaration): ts.Expression | undefined {
  const parent = declaration.parent as ts.Node | undefined;
  if (parent === undefined) return undefined;
  if (ts.isBinaryExpression(declaration)) return declaration.right;
  return ts.isBinaryExpression(parent) && parent.left === (declaration as ts.Node) ? parent.right : undefined;
}

const registrations = /^(get|post|put|patch|delete|del|all|use|on|once|addListener|command|action|route|handle|register|pre|post|define|process|work|subscribe|consume)$/;

const timers = /^(schedule|scheduleJob|cron|every)$/;

/** The function that a node belongs to: the nearest one with a name, or one given to a call under a path or the name of an event. */
export function functionAround(node: ts.Node): ts.FunctionLikeDeclaration | undefined {
  let current: ts.Node = node;
  while (!ts.isSourceFile(current)) {
    if (isFunction(current) && (nameOfFunction(current) !== '' || isHandler(current))) return current;
    current = current.parent;
  }
  return undefined;
}

/** `router.delete('/me', async (request, response) => …)`, `new Worker('mails', async (job) => …)`, `cron.schedule(nightly, async () => …)`: each handler is a function of its own, as is what a module exports by default. */
function isHandler(declaration: ts.FunctionLikeDeclaration): boolean {
  const call = declaration.parent;
  if (ts.isExportAssignment(call) || (ts.isFunctionDeclaration(declaration) && declaration.name === undefined)) return true;
  if (!ts.isNewExpression(call) && !ts.isCallExpression(call)) return false;
  const name = calleeName(call) ?? '';
  const [first] = call.arguments ?? [];
  if (ts.isCallExpression(call) && timers.test(name)) return first !== declaration;
  if (ts.isCallExpression(call) && !registrations.test(name)) return false;
  return first !== undefined && (ts.isStringLiteralLike(first) || ts.isArrayLiteralExpression(first));
}

function namedFunctionAround(node: ts.Node): ts.FunctionLikeDeclaration | undefined {
  let current: ts.Node = node;
  while (!ts.isSourceFile(current)) {
    if (isFunction(current) && nameOfFunction(current) !== '') return current;
    current = current.parent;
  }
  return undefined;
}

/** `UserService.remove`, `purge`; the variable or property that an unnamed function is assigned to; empty otherwise. */
export function nameOfFunction(declaration: ts.FunctionLikeDeclaration): string {
  const own = ts.isConstructorDeclaration(declaration) ? 'constructor' : propertyName(declaration.name);
  const name = own ?? nameFromParent(declaration);
  if (name === undefined) return '';
  const owner = declaration.parent;
  return ts.isClassLike(owner) && owner.name !== undefined ? `${owner.name.text}.${name}` : name;
}

function nameFromParent(declaration: ts.Node): string | undefined {
  const { parent } = declaration;
  if (isWrapping(parent)) return nameFromParent(parent);
  return ts.isCallExpression(parent) && !iterates(parent) ? nameOfHolder(parent.parent) : nameOfHolder(parent);
}

/** The name under which a function, or what a call makes of it, is kept: `exports.remove = guarded(async (request) => …)`. */
function nameOfHolder(holder: ts.Node): string | undefined {
  if (isHolder(holder)) return propertyName(holder.name);
  return ts.isBinaryExpression(holder) && ts.isPropertyAccessExpression(holder.left) ? holder.left.name.text : undefined;
}
