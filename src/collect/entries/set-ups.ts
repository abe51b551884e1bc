import { ts } from 'ts-morph';
import type { CallIndex } from '../call-index.js';
import { openScope } from '../conditions/scope.js';
import type { LetheTag } from '../context.js';
import type { CollectSession } from '../session.js';
import { isCallLike, isFunction, nameOfReference, receiverOf, returnedExpressions, unwrap, type CallLike } from '../syntax.js';
import { plainOperands, tagsOfDeclaration } from '../tags.js';
import { endOf, type End } from './ends.js';
import { valueAtPath, type TaggedCall } from './entry-paths.js';
import { KeyPatterns } from './key-patterns.js';
import { ScopedValues } from './scoped-values.js';

const setUpTag = 'entry-defaults';
const maximumHops = 4;

/** What a client, a cache or a queue is set up with. */
export interface SetUp {
  /** The store that all its entries are in, where the set-up names one (a queue), else empty. */
  name: string;
  /** Stands before every key. */
  prefix: string;
  end: End;
}

const nothing: SetUp = { name: '', prefix: '', end: { end: 'none', isDecided: false } };

/** Finds the calls with an `entry-defaults` tag: `new Keyv({ ttl, namespace })`, `new Queue('mails', { defaultJobOptions })`. */
export class SetUps {
  readonly #byLibrary = new Map<string, { name: string; setUp: SetUp }[]>();
  readonly #values: ScopedValues;

  /** @param candidates calls of the names that carry the tag */
  constructor(readonly session: CollectSession, readonly index: CallIndex, readonly candidates: readonly CallLike[]) {
    this.#values = new ScopedValues(session);
  }

  /** What the receiver of a call is set up with: the call that makes it, the decorator that injects it, else what all set-ups of the library say. */
  of(receiver: ts.Expression | undefined, library: string): SetUp {
    const made = receiver === undefined ? undefined : this.#madeBy(receiver, 0);
    if (made !== undefined) return this.#withNamesake(made, library);
    const all = this.#of(library).map(({ setUp }) => setUp);
    const [first] = all;
    const prefixes = new Set(all.map(({ prefix }) => prefix));
    if (first === undefined) return nothing;
    const endless = all.find(({ end }) => end.end === 'none');
    return { name: '', prefix: prefixes.size === 1 ? first.prefix : '', end: (endless ?? first).end };
  }

  /** An injected queue is set up elsewhere, under its name. */
  #withNamesake(setUp: SetUp, library: string): SetUp {
    if (setUp.end.end !== 'none' || setUp.name === '') return setUp;
    const other = this.#of(library).find(({ name, setUp: { end } }) => end.end !== 'none' && (name === setUp.name || name === ''));
    return other === undefined ? setUp : { ...setUp, end: other.setUp.end };
  }

  #of(library: string): { name: string; setUp: SetUp }[] {
    const known = this.#byLibrary.get(library);
    if (known !== undefined) return known;
    const found = this.candidates.flatMap((call) => {
      const setUp = this.#at(call);
      return setUp === undefined || this.#tagOf(call)?.library !== library ? [] : [{ name: setUp.name, setUp }];
    });
    this.#byLibrary.set(library, found);
    return found;
  }

  #madeBy(receiver: ts.Expression, hop: number): SetUp | undefined {
    if (hop > maximumHops) return undefined;
    const origin = this.session.originOf(receiver);
    if (isCallLike(origin)) return this.#at(origin) ?? this.#returnedBy(origin, hop);
    if (ts.isConditionalExpression(origin)) return this.#madeBy(origin.whenTrue, hop + 1) ?? this.#madeBy(origin.whenFalse, hop + 1);
    if (ts.isBinaryExpression(origin)) return this.#madeBy(origin.left, hop + 1) ?? this.#madeBy(origin.right, hop + 1);
    // `static instance: Queue | null = null` is given its queue later.
    const declaration = this.session.declarationOf(origin) ?? this.session.declarationOf(receiver);
    if (declaration === undefined) return undefined;
    return this.#injected(declaration) ?? this.#assigned(declaration, hop);
  }

  #returnedBy(call: CallLike, hop: number): SetUp | undefined {
    const callee = this.session.declarationsOf(call.expression).find((declaration) => isFunction(declaration) && this.session.isOwn(declaration)) ?? this.session.originOf(call.expression);
    // A chain such as `client.multi().set(…)` goes through its client.
    const before = receiverOf(call.expression);
    const returned = isFunction(callee) ? returnedExpressions(callee) : before === undefined ? [] : [before];
    return returned.map((value) => this.#madeBy(value, hop + 1)).find((setUp) => setUp !== undefined);
  }

  /** `constructor(@InjectQueue('mails') private readonly mails: Queue)`. */
  #injected(declaration: ts.Declaration): SetUp | undefined {
    const decorators = ts.canHaveDecorators(declaration) ? ts.getDecorators(declaration) ?? [] : [];
    return decorators.flatMap(({ expression }) => (ts.isCallExpression(expression) ? this.#at(expression) ?? [] : [])).at(0);
  }

  /** `this.cache = new LRUCache(…)` in the class that declares `cache`, or `client = createClient()` of a variable. */
  #assigned(declaration: ts.Declaration, hop: number): SetUp | undefined {
    if (!ts.isPropertyDeclaration(declaration)) return undefined;
    const owner = declaration.parent;
    const assigned = (this.index.assignments.get(nameOfReference(declaration.name as ts.Expression) ?? '') ?? []).filter(({ left }) => ts.findAncestor(left, ts.isClassLike) === owner);
    return assigned.map(({ right }) => this.#madeBy(right, hop + 1)).find((setUp) => setUp !== undefined);
  }

  #tagOf(call: CallLike): LetheTag | undefined {
    const declarations = ts.isNewExpression(call) ? [this.session.checker.getResolvedSignature(call)?.declaration] : this.session.declarationsOf(call.expression);
    const own = declarations.flatMap((declaration) => (declaration === undefined ? [] : tagsOfDeclaration(declaration))).find(({ name }) => name === setUpTag);
    if (own !== undefined || ts.isNewExpression(call)) return own;
    const signature = this.session.checker.getResolvedSignature(call)?.declaration;
    return signature === undefined ? undefined : tagsOfDeclaration(signature).find(({ name }) => name === setUpTag);
  }

  #at(call: CallLike): SetUp | undefined {
    const tag = this.#tagOf(call);
    if (tag === undefined) return undefined;
    const tagged: TaggedCall = { call, tag, scope: openScope(this.session) };
    const [named] = plainOperands(tag);
    const prefix = tag.operands.find((operand) => operand.startsWith('prefix='))?.slice('prefix='.length);
    return { name: this.#textAt(tagged, named), prefix: this.#textAt(tagged, prefix), end: endOf(tagged, this.#values) };
  }

  /** The pattern at the first of several paths where something stands. */
  #textAt(tagged: TaggedCall, operand: string | undefined): string {
    for (const path of operand?.split(',') ?? []) {
      const value = valueAtPath(tagged, path, this.#values);
      const [pattern] = typeof value === 'string' ? [] : new KeyPatterns(this.#values).of(value);
      if (pattern !== undefined) return pattern.text;
    }
    return '';
  }
}

/** What the value that a call is made on is called: `userCache` of `this.userCache.set(…)`. */
export function handleName(call: CallLike): string {
  const receiver = receiverOf(call.expression);
  const node = receiver === undefined ? undefined : unwrap(receiver);
  if (node === undefined) return '';
  if (ts.isCallExpression(node)) return handleName(node) || (nameOfReference(unwrap(node.expression)) ?? '');
  return nameOfReference(node) ?? '';
}
