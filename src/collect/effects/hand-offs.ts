import { ts } from 'ts-morph';
import { append } from '../append.js';
import type { Removal } from './removal-calls.js';
import { functionAround } from '../session.js';
import { functionName } from '../calls/functions.js';
import { registrationsOf } from '../calls/registrations.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { calleeName, propertyName, propertyValue, receiverOf, unwrap, type CallLike } from '../syntax.js';

/** Calls that send something under a name to whoever handles it. */
const senders = [
  'emit', 'emitAsync', 'publish', 'dispatch', 'add', 'addBulk', 'addJob', 'send', 'sendMessage', 'enqueue', 'queue', 'queueAll', 'queueJob', 'trigger', 'triggerAndWait', 'batchTrigger', 'schedule', 'now',
  'invoke', 'createJob', 'notify', 'fire', 'raise',
];
/** Those whose receiver is itself what handles it. */
const sendingThrough = ['trigger', 'triggerAndWait', 'batchTrigger', 'dispatch', 'enqueue', 'invoke'];
const handlerDecorators = /^(On|Process|Handle|Event|Message|Subscribe|Command|Job|Task|Saga|Consum|Listen|Rabbit|Sqs|Worker)/;
/** Keys under which messages and handlers tell their name. */
const nameKeys = ['name', 'id', 'event', 'queue', 'type', 'topic', 'job', 'taskIdentifier', 'pattern'];
/** Hooks of mappers that run when a record is removed. */
const removalHooks = /^(pre|post)$/;
const removalHookEvents = /remove|delete|destroy/i;
const removalHookNames = /^(before|after)(Bulk)?(Remove|Delete|Destroy)$/i;
const minimumName = 4;

/** A function that runs another one without calling it. */
interface HandOff {
  from: ts.Node;
  to: ts.FunctionLikeDeclaration;
}

/** Follows what is handed from one function to another under a name: events, commands, jobs of queues, hooks of mappers. */
export class HandOffs {
  #sendersOfName: ReadonlyMap<string, CallLike[]> | undefined;
  #sendings: ReadonlyMap<ts.Declaration, ts.Node[]> | undefined;

  constructor(readonly types: StoreTypes) {}

  /** The calls that send what a function handles. */
  sendersOf(handler: ts.FunctionLikeDeclaration): ts.Node[] {
    const names = this.#namesHandledBy(handler);
    const sent = names.length === 0 ? [] : names.flatMap((name) => (this.#senders().get(name) ?? []));
    return [...sent, ...this.#commandsHandledBy(handler), ...this.#sentThrough(handler)];
  }

  /** Hooks on the removal of a store's records run in every function that removes such records. */
  ofHooks(removals: readonly Removal[]): HandOff[] {
    return removals.flatMap(({ node }) => {
      const hook = functionAround(node);
      const hooked = hook === undefined ? undefined : this.#storeHookedBy(hook);
      if (hook === undefined || hooked === undefined) return [];
      return removals.filter((other) => other.deletes && other.stores.includes(hooked)).map((other) => ({ from: other.node, to: hook }));
    });
  }

  /** `userSchema.pre('remove', async function () { … })`, `User.beforeDestroy(async () => …)`, `@BeforeRemove()` in the entity. */
  #storeHookedBy(hook: ts.FunctionLikeDeclaration): string | undefined {
    const { session, registry } = this.types;
    const file = session.pathOf(hook);
    if (ts.isClassLike(hook.parent) && decoratorsOf(hook).some((decorator) => removalHookNames.test(calleeNameOf(decorator)))) {
      return registry.byId(`${file}#${hook.parent.name?.text ?? ''}`)?.id;
    }
    const call = hook.parent;
    const receiver = ts.isCallExpression(call) ? receiverOf(call.expression) : undefined;
    if (!ts.isCallExpression(call) || receiver === undefined) return undefined;
    const name = calleeName(call) ?? '';
    const events = call.arguments[0] === undefined ? [] : textsIn(call.arguments[0]);
    const isHook = removalHookNames.test(name) || ((removalHooks.test(name) || name === 'addHook' || name === 'hook') && events.some((event) => removalHookEvents.test(event)));
    if (!isHook) return undefined;
    const [store] = this.types.ofExpression(receiver);
    const variable = unwrap(receiver);
    return store?.store.id ?? (ts.isIdentifier(variable) ? registry.byName(variable.text, '', file)?.id : undefined);
  }

  #namesHandledBy(handler: ts.FunctionLikeDeclaration): string[] {
    const decorated = [handler, ...(ts.isClassLike(handler.parent) ? [handler.parent] : [])]
      .flatMap(decoratorsOf).filter((decorator) => handlerDecorators.test(calleeNameOf(decorator)))
      .flatMap((decorator) => (ts.isCallExpression(decorator.expression) ? [...decorator.expression.arguments] : []));
    return [...decorated, ...argumentsAround(handler), ...this.#argumentsBeside(handler)].flatMap((argument) => this.#namesIn(argument));
  }

  /** `worker.on('user.deleted', removeUser)`: what a function is given beside, where it is given by its name. */
  #argumentsBeside(handler: ts.FunctionLikeDeclaration): ts.Expression[] {
    const name = functionName(handler);
    if (name === undefined || !ts.isFunctionDeclaration(handler) && !ts.isVariableDeclaration(handler.parent)) return [];
    return (registrationsOf(this.types.index).get(name) ?? []).flatMap((call) => [...call.arguments ?? []].filter((argument) => !ts.isIdentifier(argument) || argument.text !== name));
  }

  /** `new DeleteUserCommand(id)` runs the `@CommandHandler(DeleteUserCommand)` class. */
  #commandsHandledBy(handler: ts.FunctionLikeDeclaration): ts.Node[] {
    if (!ts.isClassLike(handler.parent)) return [];
    const classes = decoratorsOf(handler.parent)
      .filter((decorator) => /^(Command|Events?|Query)\w*Handler$/.test(calleeNameOf(decorator)))
      .flatMap((decorator) => (ts.isCallExpression(decorator.expression) ? decorator.expression.arguments.filter(ts.isIdentifier) : []));
    return classes.flatMap(({ text }) => (this.types.index.calls.get(text) ?? []).filter(ts.isNewExpression));
  }

  /** `deleteUserTask.trigger(…)` runs `const deleteUserTask = task({ run: async () => … })`; `DeleteUserJob.dispatch()` its class. */
  #sentThrough(handler: ts.FunctionLikeDeclaration): ts.Node[] {
    const holder = ts.findAncestor(handler.parent, (node): node is ts.VariableDeclaration | ts.ClassLikeDeclaration => ts.isVariableDeclaration(node) || ts.isClassLike(node));
    const name = holder?.name;
    if (holder === undefined || name === undefined || !ts.isIdentifier(name)) return [];
    if (ts.isVariableDeclaration(holder) && (holder.initializer === undefined || !ts.isCallExpression(unwrap(holder.initializer)))) return [];
    this.#sendings ??= this.#readSendings();
    return this.#sendings.get(holder) ?? [];
  }

  /** Calls that send something through what a variable or a class is, by its declaration. */
  #readSendings(): ReadonlyMap<ts.Declaration, ts.Node[]> {
    const found = new Map<ts.Declaration, ts.Node[]>();
    for (const call of sendingThrough.flatMap((name) => this.types.index.calls.get(name) ?? [])) {
      const receiver = ts.isCallExpression(call) ? receiverOf(call.expression) : undefined;
      const declaration = receiver !== undefined && ts.isIdentifier(unwrap(receiver)) ? this.types.session.declarationOf(receiver) : undefined;
      if (declaration !== undefined) append(found, declaration, call);
    }
    return found;
  }

  #senders(): ReadonlyMap<string, CallLike[]> {
    if (this.#sendersOfName !== undefined) return this.#sendersOfName;
    const found = new Map<string, CallLike[]>();
    for (const sender of senders) {
      for (const call of this.types.index.calls.get(sender) ?? []) {
        if (!ts.isCallExpression(call)) continue;
        for (const name of new Set([...call.arguments.slice(0, 2).flatMap((argument) => this.#namesIn(argument)), ...this.#namesOfQueue(call)])) append(found, name, call);
      }
    }
    this.#sendersOfName = found;
    return found;
  }

  /** `new Queue('mails')` and `@InjectQueue('mails')` behind the receiver of `add`. */
  #namesOfQueue(call: ts.CallExpression): string[] {
    const receiver = receiverOf(call.expression);
    const name = calleeName(call) ?? '';
    if (receiver === undefined || !/^(add|addBulk|send)$/.test(name)) return [];
    const { session } = this.types;
    const declaration = session.declarationOf(receiver);
    if (declaration === undefined || !session.isOwn(declaration)) return [];
    const decorated = decoratorsOf(declaration).filter((decorator) => /^Inject\w*Queue$/.test(calleeNameOf(decorator)))
      .flatMap((decorator) => (ts.isCallExpression(decorator.expression) ? [...decorator.expression.arguments] : []));
    const origin = session.originOf(receiver);
    const made = ts.isNewExpression(origin) && /Queue$/.test(calleeName(origin) ?? '') ? [...origin.arguments ?? []].slice(0, 1) : [];
    return [...decorated, ...made].flatMap((argument) => this.#namesIn(argument));
  }

  /** Constant texts of an expression, or those that an object literal has under a key that names it. */
  #namesIn(expression: ts.Expression): string[] {
    const node = unwrap(expression);
    if (ts.isArrayLiteralExpression(node)) return node.elements.slice(0, 20).flatMap((element) => this.#namesIn(element));
    if (ts.isObjectLiteralExpression(node)) {
      return nameKeys.flatMap((key) => propertyValue(node, key) ?? []).flatMap((value) => this.#constantTexts(value));
    }
    return this.#constantTexts(node);
  }

  #constantTexts(expression: ts.Expression): string[] {
    const node = unwrap(expression);
    if (!ts.isStringLiteralLike(node) && !ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return [];
    return this.types.session.constantsOf(node).filter((value): value is string => typeof value === 'string' && value.length >= minimumName);
  }
}

/** The other arguments of the call that a function is given to, itself or under a key: `createFunction({ id }, { event }, run)`. */
function argumentsAround(handler: ts.FunctionLikeDeclaration): ts.Expression[] {
  const property = ts.isPropertyAssignment(handler.parent) || ts.isMethodDeclaration(handler) ? handler : undefined;
  const object = property === undefined ? undefined : ts.findAncestor(property.parent, ts.isObjectLiteralExpression);
  const value: ts.Node = object ?? handler;
  const call = value.parent;
  if (!ts.isCallExpression(call) && !ts.isNewExpression(call)) return [];
  return [...call.arguments ?? []].filter((argument) => !ts.isFunctionLike(argument));
}

function decoratorsOf(node: ts.Node): readonly ts.Decorator[] {
  return ts.canHaveDecorators(node) ? ts.getDecorators(node) ?? [] : [];
}

function calleeNameOf(decorator: ts.Decorator): string {
  const expression = ts.isCallExpression(decorator.expression) ? decorator.expression.expression : decorator.expression;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : propertyName(expression as ts.Identifier) ?? '';
}

function textsIn(expression: ts.Expression): string[] {
  const node = unwrap(expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(textsIn);
  if (ts.isRegularExpressionLiteral(node)) return [node.text];
  return ts.isStringLiteralLike(node) ? [node.text] : [];
}
