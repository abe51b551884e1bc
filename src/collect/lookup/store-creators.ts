import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import { callsOfCallables } from '../calls/candidates.js';
import type { LetheTag } from '../context.js';
import type { Creation, Gates } from '../calls/gates.js';
import { ConfiguredClasses, pathOfThis } from './configured-classes.js';
import { nameHelpers, type NameHelpers } from './name-helpers.js';
import type { CollectSession } from '../session.js';
import { tagsOfSignature } from '../calls/signature-tags.js';
import { StoreMaps } from './store-maps.js';
import { namesIn } from './store-names.js';
import { argumentAt } from '../calls/operands.js';
import { calleeName, chainAbove, isCallLike, nameOfReference, receiverOf, unwrap, type CallLike } from '../syntax.js';
import { namedOperand, plainOperands, tagsOfDeclaration } from '../tags.js';

/** The stores that a call names: `db.collection('users')`, `getCollection('users')`, `new MongoStore({ collectionName: 'sessions' })`. */
export interface NamedStores {
  call: CallLike;
  names: readonly string[];
  tag: LetheTag;
  /** The call with the tag, where a function of the application stands between. */
  maker: CallLike;
  /** Where the name stands, if not in the call: `collections.users`. */
  place?: ts.Expression;
  /** The class that names the store for a base class which opens it. */
  owner?: ts.ClassLikeDeclaration;
  /** The object that the name stands in, where the class gives one. */
  options?: ts.ObjectLiteralExpression;
}

const isMadeForGlobals = /\/lethe-[\w-]+\.d\.ts$/;

/** Names that a database or its client goes by, where its type is unknown. */
const clientName = /(db|database|mongo|mongodb|firestore|client|conn|connection|store|storage)$/i;

/** Finds the calls that name stores, by their tags; by their own name where the receiver's type is unknown and a library of that kind is used. */
export class StoreCreators {
  readonly #mentioned = new Map<string, boolean>();
  #files: readonly ts.SourceFile[] | undefined;
  readonly #helpers: NameHelpers;
  readonly #maps: StoreMaps;
  readonly classes: ConfiguredClasses;
  readonly #byClass = new Map<ts.Node, NamedStores>();
  readonly #creations: readonly Creation[];
  readonly #tagOfCall = new Map<CallLike, LetheTag | undefined>();

  constructor(readonly session: CollectSession, readonly index: CallIndex, readonly gates: Gates) {
    this.#creations = gates.creations.filter(({ modules }) => modules.length === 0 || modules.some((module) => this.#isMentioned(module)));
    this.#helpers = nameHelpers(session, index);
    this.#maps = new StoreMaps(session);
    this.classes = new ConfiguredClasses(session, index);
  }

  /** The kinds of store that calls of a library may mean, the library's own first. */
  kindsOfLibrary(): Map<string, string[]> {
    const kinds = new Map<string, string[]>();
    for (const { tag } of this.gates.creations) {
      const known = kinds.get(tag.library) ?? [];
      const all = [...new Set([...known, ...kindsOf(tag)])];
      kinds.set(tag.library, all.includes(tag.library) ? [...new Set([tag.library, ...all])] : all);
    }
    return kinds;
  }

  makesKind(kind: string): boolean {
    return this.#creations.some(({ tag }) => namedOperand(tag, 'kind') === kind);
  }

  /** Whether a call, whatever its name, may name a store. */
  get areUsed(): boolean {
    return this.gates.namesStores || this.#creations.length > 0;
  }

  /** Every call that makes a store, in no particular order. */
  all(): NamedStores[] {
    const waiting: CallLike[] = this.#candidates();
    const found = new Map<CallLike, NamedStores>();
    for (let call = waiting.pop(); call !== undefined; call = waiting.pop()) {
      if (found.has(call)) continue;
      const own = this.namesAt(call);
      const callers = isOfKind(own) ? [] : this.#callersThatName(call);
      const named = own ?? (callers.length === 0 ? this.#helpers.namesHandedIn(call) : undefined);
      if (isOfKind(named)) found.set(call, named);
      else waiting.push(...callers);
      if (named === undefined && callers.length === 0) this.#addClasses(call);
    }
    return [...found.values(), ...this.#byClass.values(), ...this.#maps.all()];
  }

  /** What a class names for the methods of its base class: `readonly tableName = 'guests'`, `super({ collection: 'guests' })`. */
  namedByClass(declaration: ts.ClassLikeDeclaration): NamedStores | undefined {
    return this.#byClass.get(declaration);
  }

  #addClasses(call: CallLike): void {
    const tag = this.tagAt(call);
    const [operand] = tag === undefined ? [] : plainOperands(tag);
    const name = tag === undefined || operand === undefined ? undefined : argumentAt(call, operand.split(',', 1)[0] ?? '', tag, this.session);
    const path = name === undefined ? undefined : pathOfThis(name);
    const base = path === undefined || path.length === 0 ? undefined : ts.findAncestor(call, ts.isClassLike);
    if (tag === undefined || path === undefined || base === undefined) return;
    for (const { owner, value, options } of this.classes.valuesOf(path, base)) {
      const named: NamedStores = { call, names: this.session.constantsOf(value).filter((text) => typeof text === 'string'), tag, maker: call, place: value, owner, ...(options === undefined ? {} : { options }) };
      if (named.names.length > 0 && isOfKind(named)) this.#byClass.set(owner, named);
    }
  }

  /** The stores that a call names by constants. */
  namesAt(call: CallLike): NamedStores | undefined {
    const tag = this.tagAt(call);
    if (tag === undefined) return this.#helpers.namesAt(call);
    const names = namesIn(call, tag, this.session);
    return names.length === 0 ? undefined : { call, names, tag, maker: call };
  }

  /** The names that callers hand to the function in which a call opens a store and `use` acts on it. */
  namesFromCallers(call: CallLike, use: ts.Node): NamedStores | undefined {
    return this.#helpers.namesFromCallers(call, use);
  }

  tagAt(call: CallLike): LetheTag | undefined {
    const known = this.#tagOfCall.get(call);
    if (known !== undefined || this.#tagOfCall.has(call)) return known;
    const typed = this.gates.namesStores ? this.#tagsAt(call).find((candidate) => candidate.name === 'store' && plainOperands(candidate).length > 0) : undefined;
    const tag = typed ?? this.#untypedTag(call);
    this.#tagOfCall.set(call, tag);
    return tag;
  }

  /** The tags of a method that is called on a store of unknown type: those that the handle of this kind of store has under the name. */
  tagsOnUntyped(call: CallLike, maker: LetheTag): LetheTag[] {
    const { checker } = this.session;
    const method = calleeName(call);
    const signature = ts.isFunctionLike(maker.declaration) && !ts.isJSDocSignature(maker.declaration) ? checker.getSignatureFromDeclaration(maker.declaration) : undefined;
    if (method === undefined || signature === undefined) return [];
    const handle = checker.getReturnTypeOfSignature(signature);
    const member = checker.getPropertyOfType(handle, method) ?? memberOfParts(handle, method, checker);
    return (member?.declarations ?? []).flatMap(tagsOfDeclaration);
  }

  /** `db.users` where the type of `db` is unknown: the collection of that name, if any code opens or declares one. */
  namedByProperty(property: ts.PropertyAccessExpression): NamedStores | undefined {
    const creation = this.#creations.find(({ tag }) => namedOperand(tag, 'members') === 'stores');
    if (creation === undefined || !/^(db|database)$/i.test(nameOfReference(unwrap(property.expression)) ?? '')) return undefined;
    const call = ts.findAncestor(property, isCallLike);
    const isOpen = (expression: ts.Expression): boolean => (this.session.checker.getTypeAtLocation(expression).flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
    if (call === undefined || !isOpen(property.expression)) return undefined;
    return { call, names: [property.name.text], tag: creation.tag, maker: call };
  }

  /** The member of an object that holds stores under their names. */
  namedByMember(member: ts.PropertyAccessExpression | ts.ElementAccessExpression): NamedStores | undefined {
    return this.#maps.namedBy(member) ?? (ts.isPropertyAccessExpression(member) ? this.namedByProperty(member) : undefined);
  }

  #callersThatName(call: CallLike): CallLike[] {
    const tag = this.tagAt(call);
    if (tag !== undefined) this.#maps.add(call, tag);
    const [operand] = tag === undefined ? [] : plainOperands(tag);
    if (tag !== undefined && operand !== undefined) return this.#helpers.add(call, tag, operand);
    return this.#helpers.addNested(call);
  }

  #candidates(): CallLike[] {
    const names = new Set(this.#creations.flatMap((creation) => creation.names));
    const modules = new Set(this.#creations.flatMap((creation) => creation.modules));
    const callable = new Set([...modules].filter((module) => this.gates.callableModules.has(module)));
    const named = [...names].flatMap((name) => this.index.calls.get(name) ?? []);
    return [...named, ...callsOfCallables(this.session.project, this.index, callable, names), ...this.index.computedCalls].filter(isCallLike);
  }

  /** Tags of the callee; of the signature that is called where the callee is a value (`knex('users')`), or only some of its overloads name a store. */
  #tagsAt(call: CallLike): LetheTag[] {
    if (call.expression.kind === ts.SyntaxKind.SuperKeyword) return [];
    const declarations = this.session.taggedDeclarations(call.expression);
    const tags = declarations.map(tagsOfDeclaration);
    const isNaming = (own: readonly LetheTag[]): boolean => own.some(({ name }) => name === 'store');
    const isDecided = declarations.length === 1 || !tags.some(isNaming) || (tags.every(isNaming) && isSameName(tags));
    return isDecided && tags.flat().length > 0 ? tags.flat() : tagsOfSignature(call, this.session);
  }

  #untypedTag(call: CallLike): LetheTag | undefined {
    const receiver = receiverOf(call.expression);
    const name = calleeName(call) ?? '';
    const tags = receiver === undefined ? [] : this.#creations.filter(({ tag, names }) => namedOperand(tag, 'untyped') !== undefined && names.includes(name)).map(({ tag }) => tag);
    if (receiver === undefined || tags.length === 0 || !this.#isUntyped(receiver) || !(clientName.test(nameOfClient(receiver)) || opensDocuments(call))) return undefined;
    const used = tags.filter((tag) => namedOperand(tag, 'untyped')?.split(',').some((module) => this.#isMentioned(module)) === true);
    // Databases whose collections are opened by the same words are told apart by what their client is called.
    const holder = nameOfClient(receiver).toLowerCase();
    const kinds = new Set(used.map((tag) => namedOperand(tag, 'kind') ?? ''));
    return kinds.size < 2 ? used[0] : used.find((tag) => holder.endsWith(namedOperand(tag, 'kind') ?? ''));
  }

  #isUntyped(receiver: ts.Expression): boolean {
    return (this.session.checker.getTypeAtLocation(receiver).flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
  }

  #importing(): readonly ts.SourceFile[] {
    const { program, sourceFiles } = this.session.project;
    return (this.#files ??= [...sourceFiles, ...program.getSourceFiles().filter(({ fileName }) => isMadeForGlobals.test(fileName))]);
  }

  /** Whether any source imports a module, or a declaration that is made for global variables of the application does. */
  #isMentioned(module: string): boolean {
    const known = this.#mentioned.get(module);
    if (known !== undefined) return known;
    const isMentioned = this.#importing().some(({ text }) => text.includes(`'${module}'`) || text.includes(`"${module}"`));
    this.#mentioned.set(module, isMentioned);
    return isMentioned;
  }
}

/** Whether what a call names is a store of a kind, rather than a part of one. */
function isOfKind(named: NamedStores | undefined): named is NamedStores {
  return named !== undefined && namedOperand(named.tag, 'kind') !== undefined;
}

/** Whether all overloads take the name of the store from the same place. */
function isSameName(overloads: readonly (readonly LetheTag[])[]): boolean {
  const places = overloads.map((tags) => tags.filter(({ name }) => name === 'store').map((tag) => plainOperands(tag).join(' ')).join('\n'));
  return new Set(places).size === 1;
}

const ofDocuments = /^((insert|update|delete|replace)(One|Many)|findOne(And\w+)?|bulkWrite|countDocuments|estimatedDocumentCount|createIndex(es)?)$/;
const ofCursors = /^(toArray|sort|limit|skip|project|next|batchSize|maxTimeMS)$/;

/** `accounts.collection('users').insertOne(user)`: what is done with it says that it is a collection of documents, whatever the database is called. */
function opensDocuments(call: CallLike): boolean {
  const [method = '', next = ''] = chainAbove(call, 2).map(calleeName);
  return ofDocuments.test(method) || (method === 'find' && ofCursors.test(next));
}

function nameOfClient(receiver: ts.Expression): string {
  const node = unwrap(receiver);
  return (ts.isCallExpression(node) ? calleeName(node) : nameOfReference(node)) ?? '';
}

/** A method of what methods of a store give, which is of the store too: `set` of `collection.doc(id)`. */
function memberOfParts(handle: ts.Type, method: string, checker: ts.TypeChecker): ts.Symbol | undefined {
  const given = checker.getPropertiesOfType(handle).flatMap((property) => checker.getTypeOfSymbol(property).getCallSignatures().map((signature) => signature.getReturnType()));
  const parts = given.filter((type) => checker.getPropertyOfType(type, '__store') !== undefined);
  return parts.map((part) => checker.getPropertyOfType(part, method)).find((member) => member !== undefined);
}

/** The kind that a call makes, and those whose declared stores hold the same records. */
export function kindsOf(tag: LetheTag): string[] {
  const kind = namedOperand(tag, 'kind');
  return kind === undefined ? [] : [kind, ...namedOperand(tag, 'shared')?.split(',') ?? []];
}
