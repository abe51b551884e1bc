import { ts } from 'ts-morph';
import { pathOfBinding, sourceOfBinding } from './bindings.js';
import type { CallIndex } from '../calls/call-index.js';
import type { LetheTag } from '../context.js';
import { functionsBehind } from '../calls/functions.js';
import type { Gates } from '../calls/gates.js';
import { parameterPosition } from '../calls/operands.js';
import type { CollectSession } from '../session.js';
import { calleeName, describeReference, enclosingFunction, nameOfReference, receiverOf, returnedExpressions, unwrap } from '../syntax.js';
import { namedOperand, plainOperands } from '../tags.js';
import { additionsIn } from './value-mutations.js';

const maximumHops = 6;

/** What an expression takes out of a context that the code runs in: the context, and the keys from it to the value. */
export interface ContextValue {
  context: ts.Declaration;
  path: string[];
}

/** A place that puts a value into a context, whole or under a key: `storage.run(store, …)`, `context.set('reader', reader)`. */
export interface Binding {
  node: ts.Node;
  /** In the developer's words: `storage.run`. */
  how: string;
  expression: ts.Expression;
  key?: string;
}

/** Contexts that functions run in (`AsyncLocalStorage`, `ClsService`): who puts what into one, and which expressions take it out again. */
export class BoundContexts {
  readonly #known = new Map<ts.Declaration, readonly Binding[]>();

  constructor(readonly session: CollectSession, readonly index: CallIndex, readonly gates: Pick<Gates, 'namesOfTag'>) {}

  readAt(expression: ts.Expression, hops = 0): ContextValue | undefined {
    const node = unwrap(expression);
    if (hops > maximumHops) return undefined;
    if (ts.isCallExpression(node)) return this.#ofCall(node, hops);
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return below(this.readAt(node.expression, hops + 1), nameOfReference(node));
    if (ts.isBinaryExpression(node)) return isEither(node) ? this.readAt(node.left, hops + 1) : undefined;
    return ts.isIdentifier(node) ? this.#ofVariable(node, hops) : undefined;
  }

  /** Everything that is put into a context. */
  bindingsOf(context: ts.Declaration): readonly Binding[] {
    const known = this.#known.get(context);
    if (known !== undefined) return known;
    const bindings = [...this.#calls('bind').flatMap((call) => this.#byCall(call, context)), ...this.#calls('bound').flatMap((call) => this.#byChange(call, context))];
    this.#known.set(context, bindings);
    return bindings;
  }

  #calls(tag: string): ts.CallExpression[] {
    return [...this.gates.namesOfTag.get(tag) ?? []].flatMap((name) => this.index.calls.get(name) ?? []).filter(ts.isCallExpression);
  }

  /** `storage.getStore()`, `context.get('reader')`, `store.get('reader')` of a map in a context, and functions that return one of these. */
  #ofCall(call: ts.CallExpression, hops: number): ContextValue | undefined {
    const tag = this.#tagOf(call, 'bound');
    if (tag !== undefined) return below(this.#contextOf(call, tag), this.#keyOf(call, tag));
    const receiver = receiverOf(call.expression);
    if (calleeName(call) === 'get' && receiver !== undefined) return below(this.readAt(receiver, hops + 1), this.#textOf(call.arguments[0]));
    const [held] = functionsBehind(call.expression, this.session);
    const [returned] = held === undefined ? [] : returnedExpressions(held);
    return returned === undefined ? undefined : this.readAt(returned, hops + 1);
  }

  #ofVariable(node: ts.Identifier, hops: number): ContextValue | undefined {
    const declaration = this.session.declarationOf(node);
    if (declaration === undefined) return undefined;
    if (ts.isVariableDeclaration(declaration)) return declaration.initializer === undefined ? undefined : this.readAt(declaration.initializer, hops + 1);
    const root = ts.isBindingElement(declaration) ? sourceOfBinding(declaration)?.root : undefined;
    const value = root === undefined ? undefined : this.readAt(root, hops + 1);
    return value === undefined ? undefined : { ...value, path: [...value.path, ...pathOfBinding(declaration as ts.BindingElement)] };
  }

  #byCall(call: ts.CallExpression, context: ts.Declaration): Binding[] {
    const tag = this.#tagOf(call, 'bind');
    if (tag === undefined || this.#contextOf(call, tag)?.context !== context) return [];
    const key = this.#keyOf(call, tag);
    const given = plainOperands(tag).flatMap((operand) => call.arguments[parameterPosition(tag.declaration, operand) ?? -1] ?? []);
    return given.flatMap((expression) => this.#entriesOf(expression)).map((entry) => ({ node: call, how: describeReference(call.expression), ...(key === undefined ? {} : { key }), ...entry }));
  }

  /** `new Map([['reader', reader]])` by its keys; anything else whole. */
  #entriesOf(expression: ts.Expression): Pick<Binding, 'expression' | 'key'>[] {
    const origin = unwrap(this.session.originOf(expression));
    const list = ts.isNewExpression(origin) && calleeName(origin) === 'Map' ? origin.arguments?.[0] : undefined;
    if (list === undefined || !ts.isArrayLiteralExpression(list)) return [{ expression }];
    return list.elements.flatMap((element) => {
      const [name, value] = ts.isArrayLiteralExpression(element) ? element.elements : [];
      const key = this.#textOf(name);
      return value === undefined || key === undefined ? [] : [{ expression: value, key }];
    });
  }

  /** What is put into a store after it was taken out: `storage.getStore().reader = …`, `store.set('reader', …)`. */
  #byChange(call: ts.CallExpression, context: ts.Declaration): Binding[] {
    const scope = enclosingFunction(call)?.body;
    if (scope === undefined || this.#tagOf(call, 'bound') === undefined || this.readAt(call)?.context !== context) return [];
    const isStore = (target: ts.Expression): boolean => {
      const value = this.readAt(target);
      return value?.context === context && value.path.length === 0;
    };
    return additionsIn(scope, isStore).map(({ node, expression, key }) => ({ node, how: describeReference(ts.isCallExpression(node) ? node.expression : node.left), expression, ...(key === undefined ? {} : { key }) }));
  }

  #tagOf(call: ts.CallExpression, name: string): LetheTag | undefined {
    return this.session.tagsOf(call.expression).find((tag) => tag.name === name);
  }

  /** The variable that holds the context, or the type of it where all values of the type share one. */
  #contextOf(call: ts.CallExpression, tag: LetheTag): ContextValue | undefined {
    const receiver = receiverOf(call.expression);
    const context = namedOperand(tag, 'of') === 'type' ? tag.declaration.parent as ts.Declaration : receiver === undefined ? undefined : this.session.declarationOf(receiver);
    return context === undefined ? undefined : { context, path: [] };
  }

  #keyOf(call: ts.CallExpression, tag: LetheTag): string | undefined {
    const parameter = namedOperand(tag, 'key');
    return parameter === undefined ? undefined : this.#textOf(call.arguments[parameterPosition(tag.declaration, parameter) ?? -1]);
  }

  #textOf(expression: ts.Expression | undefined): string | undefined {
    const [text] = expression === undefined ? [] : this.session.constantsOf(expression);
    return text === undefined ? undefined : String(text);
  }
}

function below(value: ContextValue | undefined, key: string | undefined): ContextValue | undefined {
  return value === undefined || key === undefined ? value : { ...value, path: [...value.path, ...key.split('.')] };
}

function isEither({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;
}
