import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { isCronText } from './cron-text.js';
import type { RepeatedJobs } from './jobs.js';
import { calleeName, isFunction, isHolder, propertyName, receiverOf, someNode, unwrap, type CallLike } from '../syntax.js';

/** Calls that run a function given to them again and again. */
const timers = /^(setInterval|setIntervalAsync|schedule|scheduleJob|scheduleTask|cron|Cron|CronJob|addCronJob|every|repeat|createCronJob|onSchedule|SimpleIntervalJob|LongIntervalJob|runEvery|scheduleRepeating)$/;
/** Streams of ticks: what subscribes to one is run by it. */
const ticks = /^(interval|timer)$/;
/** Options that say how often something runs. */
const frequencies = /^(cron|crons|cronTime|cronExpression|schedule|schedules|every|interval|intervalMs|frequency|repeat|repeatEvery|runEvery|rule)$/i;
const maximumDepth = 3;

export function isFrequencyName(name: string): boolean {
  return frequencies.test(name);
}

/** Knows calls that make a timer of a function: those of libraries, and functions of the application that hand it on to one. */
export class Timers {
  readonly #schedulers = new Map<ts.ParameterDeclaration, boolean>();

  constructor(readonly session: CollectSession, readonly jobs: RepeatedJobs) {}

  /** Whether a call sets up a timer for what stands in one of its arguments. */
  isTimer(call: CallLike, argument: ts.Node, depth = 0): boolean {
    const name = calleeName(call) ?? '';
    if (timers.test(name) && !isArrayMethod(name, call, argument)) return true;
    if (this.jobs.repeatingAt(call) !== undefined) return true;
    if (name === 'subscribe' && startsWithTicks(call)) return true;
    if (call.arguments?.some((other) => other !== argument && this.#isSchedule(other)) === true) return true;
    if (this.session.tagsOf(call.expression).some((tag) => tag.name === 'schedule')) return true;
    return depth < maximumDepth && this.#isOwnScheduler(call, argument, depth);
  }

  /** A function beside a schedule in one object: `{ cron: '0 3 * * *', run: async () => … }`. */
  isScheduledProperty(property: ts.ObjectLiteralElementLike): boolean {
    return ts.isObjectLiteralExpression(property.parent) && property.parent.properties.some((other) => other !== property && this.#isFrequency(other)) ||
      isCronText(propertyName(property.name) ?? '');
  }

  #isFrequency(property: ts.ObjectLiteralElementLike): boolean {
    if (!ts.isPropertyAssignment(property)) return false;
    const name = propertyName(property.name) ?? '';
    if (!frequencies.test(name)) return name === 'options' && this.#isSchedule(property.initializer);
    return !/^(schedule|schedules|rule|every|interval|repeat|frequency)$/i.test(name) || this.#isPeriod(property.initializer);
  }

  /** `'0 3 * * *'`, `{ cron: '0 3 * * *' }`. */
  #isSchedule(expression: ts.Expression): boolean {
    const node = unwrap(expression);
    if (ts.isObjectLiteralExpression(node)) {
      return node.properties.some((property) => ts.isPropertyAssignment(property) && frequencies.test(propertyName(property.name) ?? '') && this.#isPeriod(property.initializer));
    }
    if (isFunction(node) || ts.isCallExpression(node)) return false;
    return this.session.constantsOf(node).some((value) => typeof value === 'string' && isCronText(value));
  }

  #isPeriod(expression: ts.Expression): boolean {
    const node = this.session.originOf(expression);
    if (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)) return true;
    return this.session.constantsOf(expression).some((value) => typeof value === 'number' || (typeof value === 'string' && (isCronText(value) || /^\d|^every /i.test(value))));
  }

  /** `scheduler.register('purge', () => service.purge(), 60_000)` where `register` gives its parameter to a timer. */
  #isOwnScheduler(call: CallLike, argument: ts.Node, depth: number): boolean {
    const position = call.arguments?.findIndex((other) => other === argument) ?? -1;
    if (position < 0) return false;
    return this.session.declarationsOf(call.expression).some((declaration) => {
      const callee = functionOf(declaration);
      if (callee?.body === undefined || !this.session.isOwn(callee)) return false;
      const parameter = callee.parameters[position] ?? callee.parameters.find((other) => other.dotDotDotToken !== undefined);
      return parameter !== undefined && this.#isGivenOn(parameter, callee, depth);
    });
  }

  #isGivenOn(parameter: ts.ParameterDeclaration, callee: ts.FunctionLikeDeclaration, depth: number): boolean {
    const known = this.#schedulers.get(parameter);
    if (known !== undefined) return known;
    this.#schedulers.set(parameter, false);
    const names = new Set(namesOf(parameter.name));
    const isGiven = callee.body !== undefined && someNode(callee.body, (node) => ts.isIdentifier(node) && names.has(node.text) && !isPropertyName(node) && this.#isInTimer(node, callee, depth));
    this.#schedulers.set(parameter, isGiven);
    return isGiven;
  }

  #isInTimer(node: ts.Node, limit: ts.Node, depth: number): boolean {
    for (let current = node; current !== limit; current = current.parent) {
      const { parent } = current;
      const isArgument = (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== current;
      if (isArgument && this.isTimer(parent, current, depth + 1)) return true;
    }
    return false;
  }
}

/** The function that a declaration is or holds; of a class its constructor. */
function functionOf(declaration: ts.Declaration): ts.FunctionLikeDeclaration | undefined {
  if (isFunction(declaration)) return declaration;
  if (ts.isClassLike(declaration)) return declaration.members.find(ts.isConstructorDeclaration);
  const value = isHolder(declaration) ? declaration.initializer : undefined;
  const held = value === undefined ? undefined : unwrap(value);
  return held !== undefined && isFunction(held) ? held : undefined;
}

function namesOf(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesOf(element.name)));
}

function isPropertyName(node: ts.Identifier): boolean {
  return (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) || (ts.isPropertyAssignment(node.parent) && node.parent.name === node);
}

/** `rows.every((row) => …)` asks about rows. */
function isArrayMethod(name: string, call: CallLike, argument: ts.Node): boolean {
  return (name === 'every' || name === 'repeat') && call.arguments?.[0] === argument && call.arguments.length === 1;
}

function startsWithTicks(call: CallLike): boolean {
  for (let receiver = receiverOf(call.expression); receiver !== undefined;) {
    const node = unwrap(receiver);
    if (!ts.isCallExpression(node)) return false;
    if (ticks.test(calleeName(node) ?? '')) return true;
    receiver = receiverOf(node.expression);
  }
  return false;
}
