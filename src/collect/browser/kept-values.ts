import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import { callsOfRenamedImports } from '../calls/candidates.js';
import type { LetheTag } from '../context.js';
import type { Gates } from '../calls/gates.js';
import { argumentAt, argumentPosition, parameterPosition } from '../calls/operands.js';
import type { CollectSession } from '../session.js';
import { calleeName, isCallLike, isFunction, returnedExpressions, unwrap, type CallLike } from '../syntax.js';
import { namedOperand, plainOperands } from '../tags.js';
import { AssignedStorages } from './assigned-storages.js';
import { entriesOf } from './kept-entries.js';
import { keptByHooks } from './kept-hooks.js';
import { persistedStates } from './persisted-states.js';
import { chooserOf, typesGiven } from './types-of-callers.js';

/** An object that a call keeps in the browser under a key. */
export interface KeptValue {
  node: CallLike;
  kind: string;
  /** The key, with `*` for what only the running program knows; empty where all of it is. */
  key: string;
  /** What gives the key, where that is a part of the code. */
  keyNode?: ts.Expression;
  type: ts.Type;
  /** The properties of the type that are kept, where that is not all of them. */
  only?: ReadonlySet<string>;
  /** A state that a page goes on from, which is called by its key rather than by its type. */
  isState?: true;
  content?: ts.Expression;
}

export interface KeptRemoval {
  node: CallLike;
  kind: string;
  /** Absent where everything of the kind goes. */
  key?: string;
}

const serialising = /^(stringify|serialize|encode)$/;
const maximumHops = 3;

/** Finds what the tags `kept` and `kept-removal` say of calls, also of those in functions that are handed the key or the value. */
export class KeptValues {
  readonly #storages: AssignedStorages;
  #removals: readonly KeptRemoval[] | undefined;

  constructor(readonly session: CollectSession, readonly index: CallIndex, readonly gates: Gates) {
    this.#storages = new AssignedStorages(session, index);
  }

  written(): KeptValue[] {
    const tagged = this.#tagged('kept').flatMap(({ call, tag }) => this.#ofTag(call, tag));
    const all = [...tagged, ...keptByHooks(this.index, this.session, (key) => this.textOf(key)), ...persistedStates(this.index, this.session)];
    return all.flatMap((value) => this.#withTypesOfCallers(value, 0));
  }

  /** What the callers of the function around a value give for it, where it is a parameter. */
  givenFor({ node, content, ...value }: KeptValue): KeptValue[] {
    const parameter = content === undefined ? undefined : this.#parameterAt(content);
    if (parameter === undefined) return [];
    return this.#callsWith(parameter, node).flatMap((call) => {
      const given = argumentOf(call, parameter);
      return given === undefined ? [] : [{ ...value, node: call, content: given }];
    });
  }

  #ofTag(call: CallLike, tag: LetheTag): KeptValue[] {
    const kind = namedOperand(tag, 'kind') ?? tag.library;
    const entries = namedOperand(tag, 'entries');
    if (entries !== undefined) {
      const object = argumentAt(call, entries, tag, this.session);
      return object === undefined ? [] : this.#entrySites(call, kind, object, 0);
    }
    const [keyPath = ''] = plainOperands(tag);
    const operand = namedOperand(tag, 'data') ?? '';
    const value = argumentAt(call, operand, tag, this.session);
    const key = argumentAt(call, keyPath, tag, this.session);
    if (value === undefined) return [];
    return this.#sites(call, kind, key, value, 0).map((site) => (isUnknown(site.type) ? { ...site, type: this.#declaredFor(call, operand, tag) ?? site.type } : site));
  }

  /** What a library's declaration, with the types that the application gives it, says of an argument. */
  #declaredFor(call: CallLike, operand: string, tag: LetheTag): ts.Type | undefined {
    const position = parameterPosition(tag.declaration, operand);
    const parameter = position === undefined ? undefined : this.session.checker.getResolvedSignature(call)?.getParameters()[position];
    return parameter === undefined ? undefined : this.session.checker.getTypeOfSymbolAtLocation(parameter, call);
  }

  /** An object of keys and values, or where a function is handed it the calls of that function. */
  #entrySites(node: CallLike, kind: string, object: ts.Expression, hops: number): KeptValue[] {
    const parameter = this.#parameterAt(object);
    if (parameter !== undefined && isOpen(this.session.checker.getTypeAtLocation(parameter)) && hops < maximumHops) {
      return this.#callsWith(parameter, node).flatMap((call) => {
        const given = argumentOf(call, parameter);
        return given === undefined ? [] : this.#entrySites(call, kind, given, hops + 1);
      });
    }
    return entriesOf(object, this.session).flatMap(({ key, value, type }) => {
      if (value !== undefined) return this.#sites(node, kind, key, value, hops);
      return [{ node, kind, key: this.#nameOf(key), type }];
    });
  }

  #withTypesOfCallers(value: KeptValue, hops: number): KeptValue[] {
    const chooser = chooserOf(value.type, this.session);
    if (chooser === undefined || hops >= maximumHops) return [value];
    return typesGiven(value.type, chooser, this.session).flatMap(({ call, type }) => {
      const keyNode = value.keyNode === undefined ? undefined : this.#given(value.keyNode, call);
      const found = { node: call, kind: value.kind, type, key: keyNode === undefined ? value.key : this.textOf(keyNode) };
      return this.#withTypesOfCallers(keyNode === undefined ? found : { ...found, keyNode }, hops + 1);
    });
  }

  removals(): readonly KeptRemoval[] {
    return this.#removals ??= this.#findRemovals();
  }

  #findRemovals(): KeptRemoval[] {
    return this.#tagged('kept-removal').flatMap(({ call, tag }): KeptRemoval[] => {
      const [keyPath] = plainOperands(tag);
      const kind = namedOperand(tag, 'kind') ?? tag.library;
      const key = keyPath === undefined ? undefined : argumentAt(call, keyPath, tag, this.session);
      if (keyPath === undefined) return [{ node: call, kind }];
      return key === undefined ? [] : this.#keysAt(call, key, 0).map((site) => ({ node: site.node, kind, key: site.key }));
    });
  }

  #tagged(name: string): { call: CallLike; tag: LetheTag }[] {
    const names = new Set([...this.gates.namesOfTag.get(name) ?? []].filter((member) => this.gates.reachedNames.has(member)));
    const calls = [...[...names].flatMap((member) => this.index.calls.get(member) ?? []), ...callsOfRenamedImports(this.session.project, this.index, names)].filter(isCallLike);
    return calls.flatMap((call) => {
      const told = this.session.tagsOf(call.expression);
      return (told.length > 0 ? told : this.#storages.tagsOf(call)).filter((tag) => tag.name === name).map((tag) => ({ call, tag }));
    });
  }

  /** The call itself, or where it is handed the value the calls of the function around it. */
  #sites(node: CallLike, kind: string, key: ts.Expression | string | undefined, value: ts.Expression, hops: number): KeptValue[] {
    const content = this.#contentOf(value);
    if (content === undefined) return [];
    const parameter = this.#parameterAt(content);
    const type = this.session.checker.getTypeAtLocation(content);
    // A condition before may have narrowed what is declared as anything.
    if (parameter !== undefined && isOpen(this.session.checker.getTypeAtLocation(parameter)) && hops < maximumHops) {
      return this.#callsWith(parameter, node).flatMap((call) => {
        const given = argumentOf(call, parameter);
        return given === undefined ? [] : this.#sites(call, kind, key === undefined || typeof key === 'string' ? key : this.#given(key, call), given, hops + 1);
      });
    }
    return [{ node, kind, key: this.#nameOf(key), type, content, ...(key === undefined || typeof key === 'string' ? {} : { keyNode: key }) }];
  }

  #nameOf(key: ts.Expression | string | undefined): string {
    return key === undefined || typeof key === 'string' ? key ?? '' : this.textOf(key);
  }

  #keysAt(node: CallLike, key: ts.Expression, hops: number): { node: CallLike; key: string }[] {
    const origin = this.session.originOf(key);
    if (ts.isArrayLiteralExpression(origin) && hops < maximumHops) return origin.elements.flatMap((element) => this.#keysAt(node, element, hops + 1));
    const parameter = this.#parameterAt(key);
    if (parameter === undefined || hops >= maximumHops) return [{ node, key: this.textOf(key) }];
    const calls = this.#callsWith(parameter, node);
    if (calls.length === 0) return [{ node, key: '' }];
    return calls.flatMap((call) => {
      const given = argumentOf(call, parameter);
      return given === undefined ? [] : this.#keysAt(call, given, hops + 1);
    });
  }

  #callsWith(parameter: ts.ParameterDeclaration, node: ts.Node): CallLike[] {
    return isFunction(parameter.parent) ? [...this.session.callsOf(parameter.parent)].filter((call) => call !== node) : [];
  }

  /** What a caller gives for a parameter; anything else is what it is. */
  #given(expression: ts.Expression, call: CallLike): ts.Expression {
    const parameter = this.#parameterAt(expression);
    return parameter === undefined ? expression : argumentOf(call, parameter) ?? expression;
  }

  #parameterAt(expression: ts.Expression): ts.ParameterDeclaration | undefined {
    const declaration = ts.isIdentifier(unwrap(expression)) ? this.session.declarationOf(expression) : undefined;
    return declaration !== undefined && ts.isParameter(declaration) ? declaration : undefined;
  }

  /** The object that becomes the text: `user` of `JSON.stringify(user)`; what a function makes of the value before. */
  #contentOf(value: ts.Expression): ts.Expression | undefined {
    const origin = this.session.originOf(value);
    if (isFunction(origin)) return returnedExpressions(origin)[0];
    if (ts.isCallExpression(origin) && serialising.test(calleeName(origin) ?? '')) return origin.arguments[0];
    return ts.isLiteralExpression(origin) || ts.isTemplateExpression(origin) ? undefined : value;
  }

  /** `visits:*` of `` `visits:${id}` ``. */
  textOf(key: ts.Expression): string {
    const [constant] = this.session.constantsOf(key);
    if (constant !== undefined) return String(constant);
    const origin = this.session.originOf(key);
    if (ts.isTemplateExpression(origin)) {
      return origin.templateSpans.reduce((text, { expression, literal }) => `${text}${this.#partOf(expression)}${literal.text}`, origin.head.text);
    }
    if (ts.isBinaryExpression(origin) && origin.operatorToken.kind === ts.SyntaxKind.PlusToken) return this.#partOf(origin.left) + this.#partOf(origin.right);
    return '';
  }

  #partOf(expression: ts.Expression): string {
    return this.textOf(expression) || '*';
  }
}

function argumentOf(call: CallLike, parameter: ts.ParameterDeclaration): ts.Expression | undefined {
  return isFunction(parameter.parent) ? call.arguments?.[argumentPosition(parameter.parent, parameter)] : undefined;
}

/** Nothing is known of it, or only its callers know. */
function isOpen(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter | ts.TypeFlags.StringLike | ts.TypeFlags.NonPrimitive)) !== 0;
}

function isUnknown(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}
