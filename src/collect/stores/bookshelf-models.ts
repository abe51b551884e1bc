import { ts } from 'ts-morph';
import type { LoadedProject } from '../../load/project.js';
import type { CollectContext } from '../context.js';
import { baseClassOf, calleeName, nameOfReference, propertyName, receiverOf, returnedExpressions, unwrap, walk } from '../syntax.js';
import { isStatic } from './objection-models.js';

/** A model with a table of its own: an object given to `extend` or to the registry, or a class. */
export interface BookshelfModel {
  /** The object of the prototype, or the class. */
  definition: ts.ObjectLiteralExpression | ts.ClassLikeDeclaration;
  /** The call that makes the model of an object. */
  call?: ts.CallExpression;
  /** The object with the properties of the class itself. */
  statics?: ts.ObjectLiteralExpression;
  table: string;
  /** The variable or class that holds the model. */
  variable?: string;
  /** Names under which the registry knows the model. */
  registered: string[];
}

export interface BookshelfIndex {
  models: readonly BookshelfModel[];
  /** A plug-in removes what the models list as relationships with them. */
  removesRelationships: boolean;
}

const indexes = new WeakMap<CollectContext, BookshelfIndex>();

/** The models of the context's whole program; of the file alone where the context knows no program. */
export function bookshelfIndexOf(sourceFile: ts.SourceFile, context: CollectContext): BookshelfIndex {
  const known = indexes.get(context);
  if (known !== undefined) return known;
  const { project } = context as CollectContext & { project?: Pick<LoadedProject, 'sourceFiles'> };
  const sourceFiles = project?.sourceFiles ?? [sourceFile];
  const isUsed = sourceFiles.some(({ text }) => /bookshelf/i.test(text));
  const models = isUsed ? sourceFiles.filter(({ text }) => text.includes('tableName')).flatMap((file) => new Indexer(context).modelsOf(file)) : [];
  const index = { models, removesRelationships: sourceFiles.some(({ text }) => text.includes('bookshelf-relations')) };
  if (project !== undefined) indexes.set(context, index);
  return index;
}

const merging = /^(assign|extend|merge|defaults)$/;

class Indexer {
  readonly #models: BookshelfModel[] = [];
  readonly #registrations: { name: string; model: ts.Expression }[] = [];

  constructor(readonly context: CollectContext) {}

  modelsOf(sourceFile: ts.SourceFile): BookshelfModel[] {
    walk(sourceFile, (node) => {
      if (ts.isCallExpression(node)) this.#readCall(node);
      else if (ts.isClassLike(node)) this.#readClass(node);
      return true;
    });
    for (const { name, model } of this.#registrations) this.#register(name, model);
    return this.#models;
  }

  /** `X.extend({ tableName }, statics)`, `bookshelf.model('User', { tableName }, statics)`, `bookshelf.model('User', User)`. */
  #readCall(call: ts.CallExpression): void {
    const method = calleeName(call);
    if (receiverOf(call.expression) === undefined || (method !== 'extend' && method !== 'model')) return;
    const [first, second, third] = call.arguments;
    const [name] = method === 'model' && first !== undefined ? this.context.constantsOf(first) : [];
    const prototype = method === 'model' ? second : first;
    if (prototype === undefined || (method === 'model' && typeof name !== 'string')) return;
    const definition = objectOf(prototype);
    if (definition === undefined) {
      if (typeof name === 'string') this.#registrations.push({ name, model: prototype });
      return;
    }
    const table = this.#constant(memberValue(definition.properties, 'tableName'));
    const statics = objectOf(method === 'model' ? third : second);
    const variable = variableOf(call);
    if (table === undefined) return;
    this.#models.push({ definition, call, table, registered: typeof name === 'string' ? [name] : [], ...(statics === undefined ? {} : { statics }), ...(variable === undefined ? {} : { variable }) });
  }

  /** `class User extends bookshelf.Model { get tableName() { return 'users'; } }`; Objection's tables are static. */
  #readClass(declaration: ts.ClassLikeDeclaration): void {
    const base = baseClassOf(declaration);
    const table = base === undefined ? undefined : this.#constant(memberValue(declaration.members.filter((member) => !isStatic(member)), 'tableName'));
    if (base === undefined || table === undefined || !this.#isModel(base)) return;
    const variable = declaration.name?.text ?? variableOf(declaration);
    this.#models.push({ definition: declaration, table, registered: [], ...(variable === undefined ? {} : { variable }) });
  }

  /** `bookshelf.Model`, `BaseModel`, a class of the application that extends one. */
  #isModel(base: ts.Expression): boolean {
    return /Model$|bookshelf/i.test(base.getText());
  }

  #register(name: string, model: ts.Expression): void {
    const origin = this.context.originOf(model);
    const symbol = this.context.checker.getSymbolAtLocation(unwrap(model));
    const found = this.#models.find(({ call, definition }) => call === origin || symbol?.declarations?.some((declaration) => declaration === definition));
    found?.registered.push(name);
  }

  #constant(value: ts.Expression | undefined): string | undefined {
    const [table] = value === undefined ? [] : this.context.constantsOf(value);
    return typeof table === 'string' ? table : undefined;
  }
}

/** An object, also where mixins are merged into it: `Object.assign({ tableName: 'guests' }, HasSettings)`. */
function objectOf(expression: ts.Expression | undefined): ts.ObjectLiteralExpression | undefined {
  const node = expression === undefined ? undefined : unwrap(expression);
  if (node !== undefined && ts.isCallExpression(node) && merging.test(calleeName(node) ?? '')) {
    const parts = node.arguments.map(objectOf).filter((part) => part !== undefined);
    return parts.find((part) => memberValue(part.properties, 'tableName') !== undefined) ?? parts[0];
  }
  return node !== undefined && ts.isObjectLiteralExpression(node) ? node : undefined;
}

export type MemberOfModel = ts.ObjectLiteralElementLike | ts.ClassElement;

export function membersOf({ definition }: BookshelfModel): readonly MemberOfModel[] {
  return ts.isObjectLiteralExpression(definition) ? definition.properties : definition.members;
}

/** The value of a member of an object or class: written there, or what its getter or method returns. */
export function memberValue(members: readonly MemberOfModel[], name: string): ts.Expression | undefined {
  const member = members.find((candidate) => propertyName(candidate.name) === name);
  if (member === undefined) return undefined;
  if (ts.isPropertyAssignment(member) || ts.isPropertyDeclaration(member)) {
    const value = member.initializer === undefined ? undefined : unwrap(member.initializer);
    return value !== undefined && ts.isFunctionExpression(value) ? returnedExpressions(value)[0] : member.initializer;
  }
  if (ts.isShorthandPropertyAssignment(member)) return member.name;
  return ts.isGetAccessor(member) || ts.isMethodDeclaration(member) ? returnedExpressions(member)[0] : undefined;
}

function variableOf(node: ts.Node): string | undefined {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return propertyName(parent.name);
  const name = ts.isBinaryExpression(parent) && parent.right === node ? nameOfReference(parent.left) : undefined;
  return name === 'exports' || ts.isExportAssignment(parent) ? nameOfFile(node.getSourceFile()) : name;
}

/** A model that is all that its file exports is called like the file: `Guest` of `models/Guest.js`. */
function nameOfFile({ fileName }: ts.SourceFile): string | undefined {
  return /\/([A-Z]\w*)\.[cm]?[jt]sx?$/.exec(fileName)?.[1];
}
