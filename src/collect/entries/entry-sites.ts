import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import type { CallTags } from '../calls/call-tags.js';
import { insideOf, openScope, type Scope } from '../conditions/scope.js';
import type { LetheTag } from '../context.js';
import type { Gates } from '../calls/gates.js';
import { isOpen } from '../lookup/store-types.js';
import { isPath, namedOperand, plainOperands, tagsOfDeclaration } from '../tags.js';
import { enclosingFunction, isCallLike, isFunction, receiverOf, returnedExpressions, unwrap, type CallLike } from '../syntax.js';
import { endOf, type End } from './ends.js';
import { contentOf } from './entry-fields.js';
import { valueAtPath, valuesAtPath, type TaggedCall } from './entry-paths.js';
import { isTelling, KeyPatterns, type KeyPattern } from './key-patterns.js';
import { ScopedValues, type Value } from './scoped-values.js';

/** What an entry tag says at one place: where the key is told, in a call of a library or in a call of a function around it. */
export interface EntrySite extends TaggedCall {
  /** The call that tells the key. */
  node: CallLike;
  keys: KeyPattern[];
  content: Value;
  end: End;
}

/** A tagged call, with those beside it that write the same key under another condition. */
interface Origin {
  call: CallLike;
  tag: TaggedCall['tag'];
  others: TaggedCall[];
}

/** A call of a function around the tagged one, innermost first. */
interface Handing {
  callee: ts.FunctionLikeDeclaration;
  call: CallLike;
}

const maximumHops = 4;
const maximumSites = 120;

/** Finds the calls that write, end or remove entries, and follows keys, values and periods that are handed to them to the callers. */
export class EntrySites {
  constructor(readonly index: CallIndex, readonly gates: Gates, readonly tags: CallTags) {}

  /** Calls of the names that a tag stands on, in declarations that the code can reach. */
  candidates(tag: string): CallLike[] {
    const names = [...this.gates.namesOfTag.get(tag) ?? []].filter((name) => this.gates.reachedNames.has(name));
    return [...new Set(names.flatMap((name) => [...this.index.calls.get(name) ?? [], ...this.index.promisedCalls.get(name) ?? []]))].filter(isCallLike);
  }

  of(tagName: string): EntrySite[] {
    const found = this.candidates(tagName).flatMap((call): Origin[] => this.#tagsAt(call, tagName).map((tag) => ({ call, tag, others: [] })));
    return this.#withOthers(found).flatMap((origin) => this.#sitesOf(origin));
  }

  /** Overloads with the same tag differ in where their parameters stand; a property may hold a function of the library: `sign` of its default export. */
  #tagsAt(call: CallLike, tagName: string): LetheTag[] {
    const tags = this.tags.of(call).filter(({ name }) => name === tagName);
    const isHeld = this.tags.session.declarationsOf(call.expression).some((declaration) => ts.isPropertySignature(declaration) && !this.tags.session.isOwn(declaration));
    const chosen = tags.length === 0 && !isHeld ? undefined : this.tags.session.checker.getResolvedSignature(call)?.declaration;
    const own = chosen === undefined ? [] : tagsOfDeclaration(chosen).filter(({ name }) => name === tagName);
    return own.length > 0 ? own : tags;
  }

  /**
   * `if (ttl) client.set(key, value, 'EX', ttl); else client.set(key, value);` is one write, whose end the caller decides.
   */
  #withOthers(origins: readonly Origin[]): Origin[] {
    const together = new Map<string, Origin[]>();
    for (const origin of origins) {
      const around = enclosingFunction(origin.call);
      const key = `${origin.call.getSourceFile().fileName}:${String(around?.pos ?? -1)}:${origin.call.arguments?.[0]?.getText() ?? ''}`;
      together.set(key, [...together.get(key) ?? [], origin]);
    }
    return [...together.values()].flatMap((group) => {
      const deciding = group.length < 2 ? [] : group.filter((origin) => this.#isDecidedByCaller(origin));
      const others = deciding.map(({ call, tag }) => ({ call, tag, scope: openScope(this.tags.session) }));
      return deciding.length === group.length ? group : group.filter((origin) => !deciding.includes(origin)).map((origin) => ({ ...origin, others }));
    });
  }

  #isDecidedByCaller({ call, tag }: Origin): boolean {
    const values = new ScopedValues(this.tags.session);
    return endOf({ call, tag, scope: openScope(this.tags.session) }, values).end === 'period' && values.open.size > 0;
  }

  #sitesOf(origin: Origin): EntrySite[] {
    const waiting: Handing[][] = [[]];
    const sites: EntrySite[] = [];
    for (let handed = waiting.pop(); handed !== undefined && sites.length < maximumSites; handed = waiting.pop()) {
      const { site, asked } = this.#read(origin, handed.at(-1)?.call ?? origin.call, this.#scopeOf(handed));
      const known = handed;
      const callers = handed.length >= maximumHops ? [] : asked.flatMap((callee) => this.tags.session.callsOf(callee).map((call) => [...known, { callee, call }]));
      if (callers.length === 0) sites.push(site);
      else waiting.push(...callers);
    }
    return sites;
  }

  /** The scope inside the innermost of several functions that call each other. */
  #scopeOf(handed: readonly Handing[]): Scope {
    return handed.reduceRight<Scope>((outer, { callee, call }) => insideOf(callee, call, outer), openScope(this.tags.session));
  }

  /** What a call says in a scope, and the function whose callers have to be asked for more. */
  #read({ call, tag, others }: Origin, node: CallLike, scope: TaggedCall['scope']): { site: EntrySite; asked: ts.FunctionLikeDeclaration[] } {
    const tagged = { call, tag, scope };
    const keyValues = new ScopedValues(this.tags.session);
    const keys = this.#keysAt(tagged, keyValues);
    const endValues = new ScopedValues(this.tags.session);
    const own = endOf(tagged, endValues);
    const end = own.end === 'none' ? others.map((other) => endOf({ ...other, scope }, endValues)).find((found) => found.end !== 'none') ?? own : own;
    const contentValues = new ScopedValues(this.tags.session);
    const content = this.#contentAt(tagged, contentValues);
    const holderValues = new ScopedValues(this.tags.session);
    if (keys.length === 0) this.#followHolder(tagged, holderValues);
    const open = [...holderValues.open, ...keys.some((key) => !isTelling(key)) ? keyValues.open : [], ...endValues.open, ...this.#isPlain(content) ? contentValues.open : []];
    const methods = keys.some((key) => !isTelling(key)) ? [...keyValues.openMethods] : [];
    const functions = [...new Set([...open.map(({ parent }) => parent), ...methods])].filter((parent): parent is ts.FunctionLikeDeclaration => isFunction(parent) && (isAround(parent, node) || isAround(parent, call)));
    return { site: { ...tagged, node, keys, content, end }, asked: functions.slice(0, 1) };
  }

  /** Where no key tells the store, its holder does: a queue that a function is handed. */
  #followHolder({ call, scope }: TaggedCall, values: ScopedValues): void {
    const holder = receiverOf(call.expression);
    if (holder !== undefined) values.follow({ expression: holder, scope });
  }

  #keysAt(tagged: TaggedCall, values: ScopedValues): KeyPattern[] {
    const patterns = new KeyPatterns(values);
    for (const path of plainOperands(tagged.tag)[0]?.split(',') ?? []) {
      if (!isPath(path)) return [{ text: path.replaceAll("'", '').replaceAll('-', ' '), parts: [], isSearch: false }];
      const found = valuesAtPath(tagged, path, values).flatMap((value) => (typeof value === 'string' ? [] : patterns.of(value)));
      if (found.length > 0) return found;
    }
    return [];
  }

  #contentAt(tagged: TaggedCall, values: ScopedValues): Value {
    for (const path of namedOperand(tagged.tag, 'data')?.split(',') ?? []) {
      const value = valueAtPath(tagged, path, values);
      if (typeof value !== 'string') return contentOf(isFunction(value.expression) ? { ...value, expression: returnedExpressions(value.expression)[0] ?? value.expression } : value, values);
    }
    return 'absent';
  }

  /** Whether a value that a parameter holds may be a record that its callers turned into text. */
  #isPlain(content: Value): boolean {
    if (typeof content === 'string') return false;
    const node = unwrap(content.expression);
    if (ts.isCallExpression(node)) return ts.isIdentifier(node.expression);
    const type = this.tags.session.checker.getTypeAtLocation(node);
    if (ts.isPropertyAccessExpression(node)) return isOpen(type);
    return ts.isIdentifier(node) && (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.StringLike | ts.TypeFlags.TypeParameter | ts.TypeFlags.NonPrimitive | ts.TypeFlags.Union)) !== 0;
  }
}

function isAround(callee: ts.Node, node: ts.Node): boolean {
  return ts.findAncestor(node, (ancestor) => ancestor === callee) !== undefined;
}
