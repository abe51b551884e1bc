import { ts } from 'ts-morph';
import { append } from '../append.js';
import { assignedTo } from '../entries/assigned-values.js';
import { pathOfBinding, sourceOfBinding } from '../values/bindings.js';
import type { StoreFact } from '../facts.js';
import { placeOf } from '../positions.js';
import type { StoreTypes } from './store-types.js';
import { storeDefinedAt } from './untyped-definitions.js';
import { listOfLoop } from '../loops.js';
import { calleeName, elementMethods, isFunction, nameOfReference, receiverOf, unwrap, valueUnder } from '../syntax.js';
import { takenFromModule } from './taken-from-modules.js';

/** A model, or its records, behind a value whose type says nothing. */
export interface UntypedModel {
  store: StoreFact;
  isRecord: boolean;
  many: boolean;
  /** A builder of a query, whose methods return it. */
  isBuilder?: boolean;
}

/** Mappers whose models are reached as members of one object. */
const kinds = ['sequelize', 'bookshelf', 'mongoose', 'objection'];
/** Mappers whose records have types: only a field without one that an object keeps a handle in is followed, `this.guests = dataSource.getRepository(Guest)`. */
const typedKinds = ['typeorm'];
/** Methods that begin a builder, by the mappers whose builders go on until they are awaited. */
const building: Readonly<Record<string, readonly string[]>> = { objection: ['query', '$query'] };
/** What such objects are called: `models`, `this.db`, `sequelizeDb`, `ctx.database`. */
const holders = /(models?|db|database|sequelize|orm)$/i;
/** A folder or file of models, in the path of a module. */
const modelModules = /\b(models?|db|databases?|sequelize|orm|entit(y|ies)|schemas?)\b/i;
/** How paths of modules of the application begin, and those of no package. */
const ownPath = /^\.{0,2}[/@~#]/;
/** What resolvers of GraphQL and handlers are given, beside other things: only what is called like a class can be a model. */
const contexts = /^(context|ctx)$/;
const handing = new Set(['scope', 'unscoped', 'schema', 'withScope', 'where', 'query', 'orderBy', 'forge']);
const findingMany = new Set(['findAll', 'bulkCreate', 'fetchAll', 'fetchPage']);
const findingOne = new Set(['findOne', 'findByPk', 'findById', 'find', 'create', 'build', 'fetch', 'add', 'edit']);
const findingCounted = new Set(['findAndCountAll', 'findAndCount']);
/** Those of mongoose that give what they find to a callback. */
const callbackFinders = new Set(['find', 'findOne', 'findById']);
/** What goes on with a query of mongoose until it runs. */
const querying = new Set(['select', 'populate', 'sort', 'limit', 'skip', 'lean', 'where', 'equals', 'session', 'exec']);
const keeping = new Set(['save', 'reload', 'update', 'updateAttributes']);
const maximumDepth = 8;
const maximumAssignments = 12;

/**
 * Follows values of unknown type as far as names carry: `services.models.User` of a known model is that model, what its finders return are
 * its records. Without a known model under exactly that name nothing is claimed.
 */
export class UntypedModels {
  /** Assignments to properties by the property's name, then by the text of what is assigned to. */
  readonly #assignments = new Map<string, ReadonlyMap<string, ts.BinaryExpression[]>>();
  #isUsed: boolean | undefined;
  #spellings: ReadonlyMap<string, readonly StoreFact[]> | undefined;

  constructor(readonly types: StoreTypes) {}

  of(expression: ts.Expression, depth = 0): UntypedModel | undefined {
    const node = unwrap(expression);
    this.#isUsed ??= this.types.registry.stores.some(({ kind }) => kinds.includes(kind) || typedKinds.includes(kind));
    if (depth > maximumDepth || !this.#isUsed) return undefined;
    if (node.kind === ts.SyntaxKind.ThisKeyword) return this.#ofThis(node, depth);
    if (ts.isPropertyAccessExpression(node)) return this.#ofMember(node, depth);
    if (ts.isElementAccessExpression(node)) return one(this.of(node.expression, depth + 1));
    if (ts.isCallExpression(node)) return this.#ofCall(node, depth);
    return ts.isIdentifier(node) ? this.#ofVariable(node, depth) : undefined;
  }

  #ofMember(node: ts.PropertyAccessExpression, depth: number): UntypedModel | undefined {
    const model = this.#holds(unwrap(node.expression), node.name.text) ? this.#named(node.name.text, node) : undefined;
    if (model !== undefined) return model;
    const found = node.name.text === 'rows' ? this.of(node.expression, depth + 1) : undefined;
    return found?.isRecord === true ? { ...found, many: true } : this.#assigned(node, node.name.text, node.expression, depth);
  }

  /** By what the holder is called, or as what a module of models exports. */
  #holds(holder: ts.Expression, name: string): boolean {
    const called = nameOfReference(holder);
    if (called !== undefined && mayHold(called, name)) return true;
    const taken = ts.isIdentifier(holder) ? takenFromModule(holder, this.types.session.checker) : undefined;
    return taken !== undefined && taken.member === undefined && this.#isOfModels(taken.specifier);
  }

  #isOfModels(specifier: ts.StringLiteralLike): boolean {
    if (!modelModules.test(specifier.text)) return false;
    const module = ownPath.test(specifier.text) ? undefined : this.types.session.checker.getSymbolAtLocation(specifier)?.valueDeclaration;
    return ownPath.test(specifier.text) || (module !== undefined && this.types.session.isOwn(module));
  }

  /** What was put there before: `req.found = await User.findByPk(id)` or `req.locals = { found }` in an earlier handler, in this file or else anywhere. */
  #assigned(node: ts.Node, name: string, holder: ts.Expression, depth: number): UntypedModel | undefined {
    const single = (this.#assignmentsTo(name).get(`${holder.getText()}.${name}`) ?? []).filter(({ left }) => left !== node).map(({ right }) => right);
    const together = (this.#assignmentsTo(nameOfReference(holder) ?? '').get(holder.getText()) ?? []).flatMap(({ right }) => valueUnder(right, name) ?? []);
    const all = [...single, ...together];
    const here = all.filter((value) => value.getSourceFile() === node.getSourceFile());
    const values = (here.length > 0 ? here : all).slice(0, maximumAssignments).map((value) => this.#behind(value, depth));
    const found = values.filter((value) => value !== undefined);
    // A list route and a route of one record may share a name; what is done to a list says nothing.
    const [first] = [...found.filter(({ many }) => !many), ...found];
    const isOne = found.every(({ store, isRecord }) => store === first?.store && isRecord === first.isRecord);
    return isOne && first !== undefined && (!typedKinds.includes(first.store.kind) || isHandleOfObject(holder, first)) ? first : undefined;
  }

  #assignmentsTo(name: string): ReadonlyMap<string, ts.BinaryExpression[]> {
    const known = this.#assignments.get(name);
    if (known !== undefined) return known;
    const byText = new Map<string, ts.BinaryExpression[]>();
    for (const assignment of this.types.index.assignments.get(name) ?? []) append(byText, assignment.left.getText(), assignment);
    this.#assignments.set(name, byText);
    return byText;
  }

  #named(name: string, at: ts.Node): UntypedModel | undefined {
    const file = this.types.session.pathOf(at);
    const store = kinds.map((kind) => this.types.registry.byName(name, kind, file)).find((found) => found !== undefined) ?? this.#spelled(name);
    return store === undefined ? undefined : { store, isRecord: false, many: false };
  }

  /** Loaders write names in their own way, or take that of the file: `LoanSlip` of `models/loan_slips.js`. */
  #spelled(name: string): StoreFact | undefined {
    this.#spellings ??= spellingsOf(this.types.registry.stores.filter(({ kind }) => kinds.includes(kind)));
    const [store, another] = this.#spellings.get(plainSpelling(name)) ?? [];
    return another === undefined ? store : undefined;
  }

  #ofCall(call: ts.CallExpression, depth: number): UntypedModel | undefined {
    const receiver = receiverOf(call.expression);
    const name = calleeName(call) ?? '';
    const found = receiver === undefined ? undefined : this.#behind(receiver, depth);
    if (found === undefined) return name === 'model' ? this.#asked(call) : undefined;
    if (found.isRecord && found.store.kind === 'mongoose' && querying.has(name)) return found;
    if (found.isRecord) return keeping.has(name) || name === 'filter' ? found : this.#ofAccessor(found, name, call);
    if (found.isBuilder === true || building[found.store.kind]?.includes(name) === true) return { ...found, isBuilder: true };
    if (handing.has(name)) return found;
    if (findingMany.has(name)) return { ...found, isRecord: true, many: true };
    return findingOne.has(name) || findingCounted.has(name) ? { ...found, isRecord: true } : undefined;
  }

  /** `connectionTo('house').model('Guest', schema)`: a connection is asked for the model of a name. */
  #asked(call: ts.CallExpression): UntypedModel | undefined {
    const [name] = call.arguments[0] === undefined ? [] : this.types.session.constantsOf(call.arguments[0]);
    const store = typeof name === 'string' ? this.types.registry.byName(name, 'mongoose', this.types.session.pathOf(call)) : undefined;
    return store === undefined ? undefined : { store, isRecord: false, many: false };
  }

  /** `user.getPosts()`. */
  #ofAccessor({ store, many }: UntypedModel, name: string, at: ts.Node): UntypedModel | undefined {
    const accessor = many ? undefined : store.accessors?.find((candidate) => candidate.name === name);
    const related = accessor === undefined ? undefined : this.types.registry.resolve(accessor.target, this.types.session.pathOf(at));
    return accessor === undefined || related === undefined ? undefined : { store: related, isRecord: true, many: accessor.many };
  }

  /** By its type, else by names. */
  #behind(expression: ts.Expression, depth: number): UntypedModel | undefined {
    const [typed] = this.types.ofValue(expression);
    return typed ?? this.of(expression, depth + 1);
  }

  #ofVariable(node: ts.Identifier, depth: number): UntypedModel | undefined {
    const taken = takenFromModule(node, this.types.session.checker);
    if (taken?.member !== undefined && this.#isOfModels(taken.specifier)) return this.#named(taken.member, node);
    const declaration = this.types.session.declarationOf(node);
    if (declaration === undefined) return undefined;
    if (ts.isBindingElement(declaration)) return this.#ofBinding(declaration, depth);
    if (ts.isParameter(declaration)) return this.#ofParameter(declaration, depth);
    if (ts.isExportAssignment(declaration)) return this.#behind(declaration.expression, depth);
    if (!ts.isVariableDeclaration(declaration)) return undefined;
    const list = listOfLoop(declaration);
    if (list !== undefined) return one(this.#behind(list, depth));
    const [value, another] = declaration.initializer === undefined ? assignedTo(declaration, this.types.index) : [declaration.initializer];
    return value === undefined || another !== undefined ? undefined : this.#behind(value, depth);
  }

  /** `const { User } = app.models`, `({ models: { User } }) => …`, `(root, args, { User }) => …`, `const { rows } = await User.findAndCountAll()`. */
  #ofBinding(element: ts.BindingElement, depth: number): UntypedModel | undefined {
    const path = pathOfBinding(element);
    const source = sourceOfBinding(element);
    const last = path.at(-1);
    if (last === undefined) return undefined;
    const holder = path.at(-2) ?? (source?.root === undefined ? nameOfParameter(source?.parameter) : nameOfReference(unwrap(source.root)));
    const isGiven = path.length === 1 && source?.parameter !== undefined && holder === undefined && isCalledLikeClass(last);
    const isHeld = path.length === 1 && source?.root !== undefined ? this.#holds(unwrap(source.root), last) : holder !== undefined && mayHold(holder, last);
    const model = isGiven || isHeld ? this.#named(last, element) : undefined;
    if (model !== undefined || source?.root === undefined) return model;
    if (last !== 'rows') return path.length === 1 ? this.#assigned(element, last, unwrap(source.root), depth) : undefined;
    const found = this.#behind(source.root, depth);
    return found?.isRecord === true ? { ...found, many: true } : undefined;
  }

  /** What a callback is given, else what callers pass. */
  #ofParameter(parameter: ts.ParameterDeclaration, depth: number): UntypedModel | undefined {
    const call = parameter.parent.parent as ts.Node | undefined;
    if (call !== undefined && ts.isCallExpression(call) && call.expression !== parameter.parent) return this.#ofCallback(parameter, call, depth);
    const [passed, another] = this.types.ofParameter(parameter, depth);
    return another === undefined ? passed : undefined;
  }

  /** `users.forEach((user) => …)`, `User.findOne().then((user) => …)`, `User.findById(id, (error, user) => …)`. */
  #ofCallback(parameter: ts.ParameterDeclaration, call: ts.CallExpression, depth: number): UntypedModel | undefined {
    const position = parameter.parent.parameters.indexOf(parameter);
    if (position === 1) return callbackFinders.has(calleeName(call) ?? '') && call.arguments.at(-1) === parameter.parent ? this.#ofFound(call, depth) : undefined;
    if (position !== 0) return undefined;
    const name = calleeName(call) ?? '';
    const receiver = receiverOf(call.expression);
    const found = receiver === undefined || !(name === 'then' || elementMethods.has(name)) ? undefined : this.#behind(receiver, depth);
    if (found === undefined) return undefined;
    if (name === 'then') return found.isRecord ? found : undefined;
    return found.many ? one(found) : undefined;
  }

  #ofFound(call: ts.CallExpression, depth: number): UntypedModel | undefined {
    const found = this.#ofCall(call, depth);
    return found?.isRecord === true && found.store.kind === 'mongoose' ? { ...found, many: calleeName(call) === 'find' } : undefined;
  }

  /** `this` in the objects that a model is made of: a record in the first one, the model itself in what is added to the class. */
  #ofDefinition(literal: ts.ObjectLiteralExpression): UntypedModel | undefined {
    const { session, registry } = this.types;
    const store = ts.isCallExpression(literal.parent) ? storeDefinedAt(literal.parent, session, registry) : undefined;
    return store === undefined ? undefined : { store, isRecord: store.aliases.includes(placeOf(literal, session)), many: false };
  }

  /** `this` in `User.prototype.leave = function () { … }` is a record, in `User.purge = function () { … }` the model. */
  #ofThis(node: ts.Expression, depth: number): UntypedModel | undefined {
    const around = ts.findAncestor(node, (candidate) => isFunction(candidate) && !ts.isArrowFunction(candidate));
    const literal = around === undefined ? undefined : literalAround(around);
    if (literal !== undefined) return this.#ofDefinition(literal);
    const assignment = around?.parent;
    if (assignment === undefined || !ts.isBinaryExpression(assignment) || !ts.isPropertyAccessExpression(assignment.left)) return undefined;
    const holder = unwrap(assignment.left.expression);
    const isRecord = ts.isPropertyAccessExpression(holder) && holder.name.text === 'prototype';
    const found = this.#behind(isRecord ? holder.expression : holder, depth);
    return found === undefined || found.isRecord || !kinds.includes(found.store.kind) ? undefined : { ...found, isRecord };
  }
}

function isHandleOfObject(holder: ts.Expression, { isRecord }: UntypedModel): boolean {
  return !isRecord && holder.kind === ts.SyntaxKind.ThisKeyword;
}

/** Models by every name that they go by and by that of their file, where it has one model, written alike. */
function spellingsOf(stores: readonly StoreFact[]): ReadonlyMap<string, readonly StoreFact[]> {
  const spellings = new Map<string, StoreFact[]>();
  for (const store of stores) {
    const isAlone = stores.every((other) => other === store || other.span.file !== store.span.file);
    const names = [store.name, ...store.aliases.filter((alias) => /^\w+$/.test(alias)), ...(isAlone ? [fileNameOf(store)] : [])];
    for (const spelling of new Set(names.map(plainSpelling))) append(spellings, spelling, store);
  }
  return spellings;
}

function fileNameOf({ span }: StoreFact): string {
  return (span.file.split('/').at(-1) ?? '').split('.')[0] ?? '';
}

function plainSpelling(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '').replace(/s$/, '');
}

/** The object that a function is a member of. */
function literalAround(declaration: ts.Node): ts.ObjectLiteralExpression | undefined {
  const holder = ts.isPropertyAssignment(declaration.parent) ? declaration.parent.parent : declaration.parent;
  return ts.isObjectLiteralExpression(holder) ? holder : undefined;
}

function mayHold(holder: string, name: string): boolean {
  return holders.test(holder) || (contexts.test(holder) && isCalledLikeClass(name));
}

function isCalledLikeClass(name: string): boolean {
  return /^[A-Z]/.test(name);
}

function one(found: UntypedModel | undefined): UntypedModel | undefined {
  return found === undefined || !found.isRecord ? undefined : { ...found, many: false };
}

function nameOfParameter(parameter: ts.ParameterDeclaration | undefined): string | undefined {
  return parameter !== undefined && ts.isIdentifier(parameter.name) ? parameter.name.text : undefined;
}
