import { ts } from 'ts-morph';
import type { LoadedProject, WorkspacePackage } from '../../load/project.js';
import { append } from '../append.js';
import type { CollectContext } from '../context.js';
import { packageAround } from '../runs/packages.js';
import { calleeName, nameOfReference, receiverOf, unwrap, walk } from '../syntax.js';
import { classesIn } from './class-members.js';
import { decoratorsFrom, isBelow, type AppliedDecorator, type DecoratorLibrary } from './decorators.js';
import { objectsOf } from './typeorm-options.js';

export const kind = 'sequelize';

/** sequelize-typescript, and the decorators that come with Sequelize 7. */
export const decoratorLibrary: DecoratorLibrary = {
  name: 'sequelize-typescript', isModule: (specifier) => isBelow(specifier, 'sequelize-typescript') || isBelow(specifier, '@sequelize/core'),
};

/** A model of Sequelize as the code declares it, whichever way. */
export interface SequelizeModel {
  name: string;
  /** What a reader would point at: the class, or the call of `define`. */
  declaration: ts.ClassLikeDeclaration | ts.CallExpression;
  /** The call that describes the attributes; absent for decorated classes. */
  call: ts.CallExpression | undefined;
  attributes: readonly ts.Expression[];
  /** Objects of options, those of the model itself last. */
  options: readonly ts.Expression[];
  decorators: readonly AppliedDecorator[];
}

/** What the whole program says of Sequelize. */
export interface SequelizeIndex {
  models: readonly SequelizeModel[];
  byDeclaration: ReadonlyMap<ts.Node, SequelizeModel>;
  /** Calls of `belongsTo`, `hasOne`, `hasMany` and `belongsToMany`. */
  associations: readonly ts.CallExpression[];
  /** Tables are made by migrations: what the mapper would give them by default says nothing. */
  hasMigrations: boolean;
}

const associating = new Set(['belongsTo', 'hasOne', 'hasMany', 'belongsToMany']);
const indexes = new WeakMap<CollectContext, SequelizeIndex>();

/** The index of the context's whole program; of the file alone where the context knows no program. */
export function sequelizeIndexOf(sourceFile: ts.SourceFile, context: CollectContext): SequelizeIndex {
  const known = indexes.get(context);
  if (known !== undefined) return known;
  const { project } = context as CollectContext & { project?: Pick<LoadedProject, 'sourceFiles' | 'connections' | 'packages'> };
  const index = new Indexer(context, project?.connections ?? [], project?.packages ?? []).index(project?.sourceFiles ?? [sourceFile]);
  if (project !== undefined) indexes.set(context, index);
  return index;
}

class Indexer {
  readonly #models = new Map<ts.Node, SequelizeModel>();
  readonly #associations: ts.CallExpression[] = [];
  /** `define` of the options that a connection is opened with, by the package that opens it. */
  readonly #defaults = new Map<WorkspacePackage | undefined, ts.Expression[]>();

  /** @param settings the same where it stands in settings rather than in code */
  constructor(readonly context: CollectContext, readonly settings: readonly ts.Expression[], readonly packages: readonly WorkspacePackage[]) {}

  index(sourceFiles: readonly ts.SourceFile[]): SequelizeIndex {
    const isUsed = sourceFiles.some(({ text }) => /sequelize/i.test(text));
    const files = isUsed ? sourceFiles.filter(({ text }) => /sequelize|belongsTo|hasMany|hasOne|@Attribute|DataTypes/i.test(text)) : [];
    for (const sourceFile of files) this.#readFile(sourceFile);
    const models = [...this.#models.values()].map((model) => ({ ...model, options: [...this.#defaultsOf(model), ...model.options] }));
    return {
      models, byDeclaration: new Map(models.map((model) => [model.declaration, model])), associations: this.#associations,
      hasMigrations: sourceFiles.some(({ text }) => text.includes('queryInterface')),
    };
  }

  /** A package that opens connections makes its models with them. */
  #defaultsOf({ declaration }: SequelizeModel): ts.Expression[] {
    const own = this.#defaults.get(this.#packageOf(declaration));
    const defaults = own ?? [...this.#defaults.values()].flat();
    return this.#agreed(defaults.length === 0 ? this.settings : defaults);
  }

  #packageOf(node: ts.Node): WorkspacePackage | undefined {
    return packageAround(this.context.spanOf(node).file, this.packages);
  }

  /** Connections that give different defaults say nothing of whose models are whose. */
  #agreed(defaults: readonly ts.Expression[]): ts.Expression[] {
    const [first] = defaults;
    return first !== undefined && new Set(defaults.map((object) => object.getText())).size === 1 ? [first] : [];
  }

  #readFile(sourceFile: ts.SourceFile): void {
    if (/@(\w+\.)?(Table|Attribute)\b/.test(sourceFile.text)) for (const declaration of classesIn(sourceFile)) this.#readClass(declaration);
    walk(sourceFile, (node) => {
      if (ts.isCallExpression(node)) this.#readCall(node);
      else if (ts.isNewExpression(node)) this.#readConnection(node);
      return true;
    });
  }

  #readClass(declaration: ts.ClassDeclaration): void {
    const decorators = decoratorsFrom(decoratorLibrary, declaration, this.context);
    const table = decorators.find(({ name }) => name === 'Table');
    const hasAttributes = (): boolean => declaration.members.some((member) => decoratorsFrom(decoratorLibrary, member, this.context).some(({ name }) => name === 'Attribute'));
    if (table === undefined && (isAbstract(declaration) || !hasAttributes())) return;
    const name = declaration.name?.text ?? 'default';
    this.#add({ name, declaration, call: undefined, attributes: [], options: table?.arguments ?? [], decorators });
  }

  #readCall(call: ts.CallExpression): void {
    const name = calleeName(call) ?? '';
    if (associating.has(name) && call.arguments.length > 0) this.#associations.push(call);
    else if (name === 'define') this.#readDefine(call);
    else if (name === 'init') this.#readInit(call);
  }

  #readDefine(call: ts.CallExpression): void {
    const [first, attributes, options] = call.arguments;
    if (first === undefined || receiverOf(call.expression) === undefined || !this.#isOfLibrary(call, attributes)) return;
    const [name] = this.context.constantsOf(first);
    if (typeof name !== 'string') {
      if (attributes !== undefined) this.context.note(first, 'The name of this model is not constant: its store is unknown. Write a string.');
      return;
    }
    this.#add({ name, declaration: call, call, attributes: given(attributes), options: given(options), decorators: [] });
  }

  #readInit(call: ts.CallExpression): void {
    const [attributes, options] = call.arguments;
    const receiver = receiverOf(call.expression);
    const declaration = receiver === undefined ? undefined : classInitialised(receiver, this.context);
    if (declaration === undefined || attributes === undefined || !this.#isOfLibrary(call, attributes)) return;
    const name = nameOfClass(declaration);
    if (name !== undefined) this.#add({ name, declaration, call, attributes: given(attributes), options: given(options), decorators: decoratorsFrom(decoratorLibrary, declaration, this.context) });
  }

  /** By the declarations of the library, or where types end in `any` by what is handed over. */
  #isOfLibrary(call: ts.CallExpression, attributes: ts.Expression | undefined): boolean {
    const tags = this.context.tagsOf(call);
    if (tags.length > 0) return tags.some((tag) => tag.library === kind);
    const receiver = receiverOf(call.expression);
    const type = receiver === undefined ? undefined : this.context.checker.getTypeAtLocation(receiver);
    const isUnknown = type !== undefined && (type.flags & ts.TypeFlags.Any) !== 0;
    const isModelClass = receiver !== undefined && extendsModel(classInitialised(receiver, this.context));
    return (isUnknown || isModelClass) && attributes !== undefined && objectsOf(attributes, this.context).length > 0;
  }

  #readConnection(node: ts.NewExpression): void {
    if (nameOfReference(node.expression)?.includes('equelize') !== true) return;
    const own = this.#packageOf(node);
    const defaults = this.#defaults.get(own) ?? [];
    this.#defaults.set(own, defaults);
    for (const argument of node.arguments ?? []) {
      const define = objectsOf(argument, this.context).flatMap((object) => object.properties).find((property) => property.name?.getText() === 'define');
      if (define !== undefined && ts.isPropertyAssignment(define)) defaults.push(define.initializer);
    }
  }

  #add(model: SequelizeModel): void {
    if (!this.#models.has(model.declaration)) this.#models.set(model.declaration, model);
  }
}

function given(expression: ts.Expression | undefined): ts.Expression[] {
  return expression === undefined ? [] : [expression];
}

/** The class that `User.init(…)` describes, or `super.init(…)` and `this.init(…)` in a static method of it. */
function classInitialised(receiver: ts.Expression, context: CollectContext): ts.ClassLikeDeclaration | undefined {
  const node = unwrap(receiver);
  if (node.kind === ts.SyntaxKind.SuperKeyword || node.kind === ts.SyntaxKind.ThisKeyword) {
    return ts.findAncestor(node, ts.isClassLike);
  }
  return classBehind(node, context);
}

/** The class that a reference means, also through a variable that holds a class expression. */
export function classBehind(reference: ts.Expression, context: CollectContext): ts.ClassLikeDeclaration | undefined {
  const origin = context.originOf(reference);
  if (ts.isClassExpression(origin)) return origin;
  const symbol = context.checker.getSymbolAtLocation(ts.isPropertyAccessExpression(origin) ? origin.name : origin);
  if (symbol === undefined) return undefined;
  const target = (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? context.checker.getAliasedSymbol(symbol) : symbol;
  return target.declarations?.find((declaration): declaration is ts.ClassLikeDeclaration => ts.isClassLike(declaration) && !declaration.getSourceFile().isDeclarationFile);
}

/** The types that say what the records of a model hold: its class, and what `Model<…>` and `define<…>` are given. */
export function typesOfRecord({ declaration }: SequelizeModel, context: CollectContext): ts.Type[] {
  if (ts.isCallExpression(declaration)) return (declaration.typeArguments ?? []).map((node) => context.checker.getTypeFromTypeNode(node));
  const given = (declaration.heritageClauses ?? []).flatMap(({ types }) => types.flatMap(({ typeArguments }) => [...typeArguments ?? []]));
  return [context.checker.getTypeAtLocation(declaration), ...given.map((node) => context.checker.getTypeFromTypeNode(node))];
}

function extendsModel(declaration: ts.ClassLikeDeclaration | undefined): boolean {
  return declaration?.heritageClauses?.some((clause) => clause.types.some(({ expression }) => /\bModel$/.test(expression.getText()))) ?? false;
}

function isAbstract(declaration: ts.ClassDeclaration): boolean {
  return declaration.modifiers?.some(({ kind: modifier }) => modifier === ts.SyntaxKind.AbstractKeyword) ?? false;
}

function nameOfClass(declaration: ts.ClassLikeDeclaration): string | undefined {
  if (declaration.name !== undefined) return declaration.name.text;
  const { parent } = declaration;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  return ts.isBinaryExpression(parent) ? nameOfReference(parent.left) : undefined;
}

const byNames = new WeakMap<SequelizeIndex, Map<string, SequelizeModel[]>>();

/** The models under every name that code gives them. */
export function modelsByName(index: SequelizeIndex, namesOf: (model: SequelizeModel) => readonly string[]): Map<string, SequelizeModel[]> {
  const known = byNames.get(index);
  if (known !== undefined) return known;
  const names = new Map<string, SequelizeModel[]>();
  for (const model of index.models) for (const name of new Set(namesOf(model))) append(names, name, model);
  byNames.set(index, names);
  return names;
}

