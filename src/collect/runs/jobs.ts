import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import type { Evidence } from '../facts.js';
import type { CollectSession } from '../session.js';
import { calleeName, propertyValue, receiverOf, unwrap, type CallLike } from '../syntax.js';
import { isCronText } from './cron-text.js';

/** Calls that put a job of a name on a schedule. */
const starters = /^(add|every|schedule|upsertJobScheduler|repeatEvery|addRepeatable|createSchedule|create)$/;
/** Calls and constructors that say which function handles the jobs of a name. */
const handlers = /^(Worker|work|process|define|createWorker|registerProcessor|addProcessor|task|processJob)$/;
const handlerDecorators = /^(Processor|Process|Define|WorkerHost|JobHandler|Handler)$/;

/** Jobs that run again and again, by their name or that of their queue. */
export class RepeatedJobs {
  #starts: ReadonlyMap<string, Evidence> | undefined;

  constructor(readonly session: CollectSession, readonly index: CallIndex) {}

  /** What repeats the job that a decorated class or method handles. */
  repeatingDecorated(declaration: ts.Node): Evidence | undefined {
    return this.#startOf(this.#namesOfDecorators(declaration));
  }

  /** What repeats the job that `new Worker('purge', async () => …)` or `boss.work('purge', purge)` handles. */
  repeatingAt(call: CallLike): Evidence | undefined {
    return handlers.test(calleeName(call) ?? '') ? this.#startOf(this.#constantsOfFirst(call)) : undefined;
  }

  #startOf(names: readonly string[]): Evidence | undefined {
    if (names.length === 0) return undefined;
    this.#starts ??= this.#readStarts();
    for (const name of names) {
      const start = this.#starts.get(name);
      if (start !== undefined) return start;
    }
    return undefined;
  }

  #namesOfDecorators(declaration: ts.Node): string[] {
    const owner = declaration.parent;
    return [declaration, owner].flatMap((holder) => (ts.canHaveDecorators(holder) ? ts.getDecorators(holder) ?? [] : [])).flatMap(({ expression }) => {
      return ts.isCallExpression(expression) && handlerDecorators.test(calleeName(expression) ?? '') ? this.#constantsOfFirst(expression) : [];
    });
  }

  #constantsOfFirst(call: CallLike): string[] {
    const [first] = call.arguments ?? [];
    const named = first === undefined ? undefined : this.session.objectOf(first);
    const name = named === undefined ? first : propertyValue(named, 'name');
    return name === undefined ? [] : this.session.constantsOf(name).map(String);
  }

  #readStarts(): ReadonlyMap<string, Evidence> {
    const starts = new Map<string, Evidence>();
    for (const { job, evidence } of this.session.project.schedules) if (job !== undefined) starts.set(job, evidence);
    for (const [name, calls] of this.index.calls) {
      if (starters.test(name)) for (const call of calls) if (ts.isCallExpression(call) && this.#repeats(call, name)) this.#readStart(call, starts);
    }
    return starts;
  }

  #readStart(call: ts.CallExpression, starts: Map<string, Evidence>): void {
    const evidence = { file: this.session.pathOf(call), line: this.session.lineOf(call), how: `${calleeName(call) ?? 'a call'} repeats the job` };
    const constants = call.arguments.slice(0, 2).flatMap((argument) => (ts.isFunctionLike(argument) ? [] : this.session.constantsOf(argument)));
    for (const constant of [...constants.map(String).filter((text) => !isCronText(text)), ...this.#queueOf(call)]) if (!starts.has(constant)) starts.set(constant, evidence);
  }

  #repeats(call: ts.CallExpression, name: string): boolean {
    if (name === 'upsertJobScheduler' || name === 'every' || name === 'addRepeatable') return call.arguments.length > 1;
    if (name === 'schedule') return call.arguments.some((argument) => !ts.isFunctionLike(argument) && this.session.constantsOf(argument).some((value) => isCronText(String(value))));
    return call.arguments.some((argument) => {
      const options = ts.isObjectLiteralExpression(unwrap(argument)) ? unwrap(argument) as ts.ObjectLiteralExpression : undefined;
      return options !== undefined && (propertyValue(options, 'repeat') ?? propertyValue(options, 'repeatEvery')) !== undefined;
    });
  }

  /** The queue that a job is added to: the name given to `new Queue('mail')`, or to the decorator that injects it. */
  #queueOf(call: ts.CallExpression): string[] {
    const receiver = receiverOf(call.expression);
    if (receiver === undefined) return [];
    const origin = this.session.originOf(receiver);
    if (ts.isNewExpression(origin)) return this.#constantsOfFirst(origin);
    const declaration = this.session.declarationOf(receiver);
    const decorators = declaration !== undefined && ts.canHaveDecorators(declaration) ? ts.getDecorators(declaration) ?? [] : [];
    return decorators.flatMap(({ expression }) => (ts.isCallExpression(expression) ? this.#constantsOfFirst(expression) : []));
  }
}
