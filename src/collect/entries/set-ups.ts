import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import { firstOf } from '../conditions/first-of.js';
import { insideOf, openScope, type Scope } from '../conditions/scope.js';
import type { LetheTag } from '../context.js';
import { listOfLoop } from '../loops.js';
import type { CollectSession } from '../session.js';
import { baseClassOf, constructorOf, isCallLike, isFunction, iterates, nameOfReference, receiverOf, returnedExpressions, superCalls, unwrap, type CallLike } from '../syntax.js';
import { namedOperand, plainOperands, tagsOfDeclaration } from '../tags.js';
import { assignedTo } from './assigned-values.js';
import { endOf, type End } from './ends.js';
import type { TaggedCall } from './entry-paths.js';
import { constructionsOf, isOrExtends } from './instances.js';
import { ScopedValues, type Scoped } from './scoped-values.js';
import { SetUpNames } from './set-up-names.js';

const setUpTag = 'entry-defaults';
const maximumHops = 4;
const maximumObjects = 20;

/** What a client, a cache or a queue is set up with. */
export interface SetUp {
  /** The store that all its entries are in, where the set-up names one (a queue), else empty. */
  name: string;
  /** Stands before every key. */
  prefix: string;
  end: End;
  /** The call that sets it up. */
  call?: CallLike;
}

/** Where something that was set up is used. */
interface SetUpUse {
  scope: Scope;
  /** The call that uses it, and the call of a function around it that tells more. */
  call: CallLike;
  node: CallLike;
}

const nothing: SetUp = { name: '', prefix: '', end: { end: 'none', isDecided: false } };

/** Finds the calls with an `entry-defaults` tag: `new Keyv({ ttl, namespace })`, `new Queue('mails', { defaultJobOptions })`. */
export class SetUps {
  readonly #byLibrary = new Map<string, { name: string; setUp: SetUp }[]>();
  readonly #names: SetUpNames;
  readonly #values: ScopedValues;

  /** @param candidates calls of the names that carry the tag */
  constructor(readonly session: CollectSession, readonly index: CallIndex, readonly candidates: readonly CallLike[]) {
    this.#names = new SetUpNames(session, index);
    this.#values = new ScopedValues(session);
  }

  /**
   * What the receiver of a call is set up with: the call that makes it, in each object of the class around, the decorator that injects it, else what all set-ups of
   * the library say.
   */
  of(receiver: ts.Expression | undefined, library: string, use: SetUpUse): SetUp[] {
    const made = receiver === undefined ? [] : this.#objectsAt(use).flatMap((self) => this.#madeBy({ expression: receiver, scope: { ...use.scope, self } }, use.node, 0) ?? []);
    return made.length > 0 ? onceAName(made).map((setUp) => this.#withNamesake(setUp, library)) : [this.#usual(library)];
  }

  /** The objects whose method makes a call: the one that it is called on, where code makes no other, else all that code makes of the class around. */
  #objectsAt({ scope, call, node }: SetUpUse): Scope['self'][] {
    const around = ts.findAncestor(call, ts.isClassLike);
    if (around === undefined || this.#isMade(scope.self)) return [scope.self];
    const [called, own] = [isOnItself(node) ? undefined : this.#names.classOfReceiver(node), ts.findAncestor(node, ts.isClassLike)];
    const owner = [called, own].find((candidate) => candidate !== undefined && isOrExtends(candidate, around, this.session));
    const made = owner === undefined ? [] : constructionsOf(owner, this.session, this.index);
    const isTold = made.length > 0 && made.length <= (owner === called ? 1 : maximumObjects);
    return isTold ? made.map((argument) => ({ argument, scope: openScope(this.session) })) : [scope.self];
  }

  #isMade(self: Scope['self']): boolean {
    const object = self === undefined ? 'unknown' : this.#values.follow({ expression: self.argument, scope: self.scope });
    return typeof object !== 'string' && ts.isNewExpression(object.expression);
  }

  #usual(library: string): SetUp {
    const all = this.#of(library).map(({ setUp }) => setUp);
    const [first] = all;
    const prefixes = new Set(all.map(({ prefix }) => prefix));
    if (first === undefined) return nothing;
    const endless = all.find(({ end }) => end.end === 'none');
    return { name: '', prefix: prefixes.size === 1 ? first.prefix : '', end: (endless ?? first).end };
  }

  /** An injected queue is set up elsewhere, under its name. */
  #withNamesake(setUp: SetUp, library: string): SetUp {
    if (tellsOfEnd(setUp.end) || setUp.name === '') return setUp;
    const other = this.#of(library).find(({ name, setUp: { end, call } }) => tellsOfEnd(end) && call !== setUp.call && (name === setUp.name || name === ''));
    return other === undefined ? setUp : { ...setUp, end: other.setUp.end };
  }

  #of(library: string): { name: string; setUp: SetUp }[] {
    const known = this.#byLibrary.get(library);
    if (known !== undefined) return known;
    const found = this.candidates.flatMap((call) => {
      const setUp = this.#at(call, openScope(this.session), undefined);
      return setUp === undefined || this.#tagOf(call)?.library !== library ? [] : [{ name: setUp.name, setUp }];
    });
    this.#byLibrary.set(library, found);
    return found;
  }

  #madeBy(value: Scoped, site: ts.Node, hop: number): SetUp | undefined {
    if (hop > maximumHops) return undefined;
    const followed = this.#values.follow(value);
    const { expression: origin, scope } = typeof followed === 'string' ? { expression: this.session.originOf(value.expression), scope: value.scope } : followed;
    if (isCallLike(origin)) return this.#at(origin, scope, site) ?? this.#returnedBy(origin, scope, site, hop);
    const parts = ts.isConditionalExpression(origin) ? [origin.whenTrue, origin.whenFalse] : ts.isBinaryExpression(origin) ? [origin.left, origin.right] : undefined;
    // `static instance: Queue | null = null` is given its queue later.
    const declaration = this.session.declarationOf(origin) ?? this.session.declarationOf(value.expression);
    const injected = declaration === undefined || parts !== undefined ? undefined : this.#injected(declaration, site);
    const sources = parts ?? (declaration === undefined ? [] : [...assignedTo(declaration, this.index), ...listsAround(declaration)]);
    return injected ?? firstOf(sources, (expression) => this.#madeBy({ expression, scope }, site, hop + 1));
  }

  #returnedBy(call: CallLike, scope: Scope, site: ts.Node, hop: number): SetUp | undefined {
    const callee = this.session.declarationsOf(call.expression).find((declaration) => isFunction(declaration) && this.session.isOwn(declaration)) ?? this.session.originOf(call.expression);
    // A chain such as `client.multi().set(…)` goes through its client.
    const before = receiverOf(call.expression);
    const returned = isFunction(callee) ? returnedExpressions(callee) : before === undefined ? [] : [before];
    const inside = isFunction(callee) ? insideOf(callee, call, scope) : scope;
    return firstOf(returned, (expression) => this.#madeBy({ expression, scope: inside }, site, hop + 1));
  }

  /** `constructor(@InjectQueue('mails') private readonly mails: Queue)`. */
  #injected(declaration: ts.Declaration, site: ts.Node): SetUp | undefined {
    const decorators = ts.canHaveDecorators(declaration) ? ts.getDecorators(declaration) ?? [] : [];
    const calls = decorators.flatMap(({ expression }) => (ts.isCallExpression(expression) ? [expression] : []));
    return firstOf(calls, (call) => this.#at(call, openScope(this.session), site));
  }

  #tagOf(call: CallLike): LetheTag | undefined {
    const declarations = ts.isNewExpression(call) ? [this.session.checker.getResolvedSignature(call)?.declaration] : this.session.declarationsOf(call.expression);
    const own = declarations.flatMap((declaration) => (declaration === undefined ? [] : tagsOfDeclaration(declaration))).find(({ name }) => name === setUpTag);
    if (own !== undefined || ts.isNewExpression(call)) return own;
    const signature = this.session.checker.getResolvedSignature(call)?.declaration;
    return signature === undefined ? undefined : tagsOfDeclaration(signature).find(({ name }) => name === setUpTag);
  }

  #at(call: CallLike, scope: Scope, site: ts.Node | undefined, hop = 0): SetUp | undefined {
    const tag = this.#tagOf(call);
    if (tag === undefined) return this.#above(call, scope, site, hop);
    const tagged: TaggedCall = { call, tag, scope };
    const [named] = plainOperands(tag);
    return { name: this.#names.at(tagged, named, site), prefix: this.#names.at(tagged, namedOperand(tag, 'prefix'), site), end: endOf(tagged, this.#values), call };
  }

  /** What a class hands to the class of the library that it extends: `class Letters extends Queue { constructor() { super('letters'); } }`. */
  #above(call: CallLike, scope: Scope, site: ts.Node | undefined, hop: number): SetUp | undefined {
    const declaration = hop >= maximumHops ? undefined : this.#madeClass(call);
    const constructor = declaration === undefined ? undefined : constructorOf(declaration);
    const above = declaration === undefined ? undefined : superCalls(declaration)[0];
    return constructor === undefined || above === undefined ? undefined : this.#at(above, insideOf(constructor, call, scope), site, hop + 1);
  }

  /** The class of the application that a `new`, or a `super(…)` of another class, makes an object of. */
  #madeClass(call: CallLike): ts.ClassLikeDeclaration | undefined {
    const owner = ts.isNewExpression(call) ? undefined : ts.findAncestor(call, ts.isClassLike);
    const isSuper = call.expression.kind === ts.SyntaxKind.SuperKeyword;
    const made = ts.isNewExpression(call) ? call.expression : isSuper && owner !== undefined ? baseClassOf(owner) : undefined;
    return made === undefined ? undefined : this.session.declarationsOf(made).find((declaration) => ts.isClassLike(declaration) && this.session.isOwn(declaration)) as ts.ClassLikeDeclaration | undefined;
  }
}

function tellsOfEnd({ end, someGo }: End): boolean {
  return end !== 'none' || someGo === true;
}

/** `this.add(…)`, `super.add(…)`. */
function isOnItself(call: CallLike): boolean {
  const receiver = receiverOf(call.expression);
  return receiver?.kind === ts.SyntaxKind.ThisKeyword || receiver?.kind === ts.SyntaxKind.SuperKeyword;
}

/** One of the set-ups that have a name in common. */
function onceAName(setUps: readonly SetUp[]): SetUp[] {
  return [...new Map(setUps.map((setUp): [string, SetUp] => [`${setUp.name}\0${setUp.prefix}`, setUp])).values()];
}

/** The list whose elements a variable or the parameter of a callback stands for. */
function listsAround(declaration: ts.Declaration): ts.Expression[] {
  if (ts.isVariableDeclaration(declaration)) return [listOfLoop(declaration)].filter((list) => list !== undefined);
  const call = ts.isParameter(declaration) && declaration.parent.parameters[0] === declaration ? declaration.parent.parent : undefined;
  const list = call !== undefined && ts.isCallExpression(call) && iterates(call) ? receiverOf(call.expression) : undefined;
  return list === undefined ? [] : [list];
}

/** What the value that a call is made on is called: `userCache` of `this.userCache.set(…)`. */
export function handleName(call: CallLike): string {
  const receiver = receiverOf(call.expression);
  const node = receiver === undefined ? undefined : unwrap(receiver);
  if (node === undefined) return '';
  if (ts.isCallExpression(node)) return handleName(node) || (nameOfReference(unwrap(node.expression)) ?? '');
  return (nameOfReference(node) ?? '').replace(/^[_#]+/, '');
}
