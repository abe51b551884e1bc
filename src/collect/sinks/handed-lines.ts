import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import type { CallTags } from '../calls/call-tags.js';
import type { LetheTag } from '../context.js';
import { streamTag } from '../exposures/log-files.js';
import type { SinkFact } from '../facts.js';
import { OptionPaths } from '../calls/option-paths.js';
import { isFunction, nameOfReference, propertyName, walk, type CallLike } from '../syntax.js';
import { plainOperands } from '../tags.js';
import { looksLikeLogger, withLevel } from './untyped-loggers.js';

const writer = 'write';

/** Finds the logger that another one hands its lines to: `morgan('combined', { stream: { write: (line) => logger.info(line) } })`. */
export class HandedLines {
  readonly #options: OptionPaths;

  constructor(readonly tags: CallTags, readonly index: CallIndex) {
    this.#options = new OptionPaths(tags.session);
  }

  /** Library and level of the logger, as far as they are known; undefined where the lines go to a stream by themselves. */
  loggerBehind(call: CallLike, tags: readonly LetheTag[]): Pick<SinkFact, 'library' | 'level'> | undefined {
    const streams = tags.filter(({ name }) => name === streamTag);
    const writers = streams.flatMap((tag) => plainOperands(tag).flatMap((path) => [
      ...this.#options.functionsAt(call, `${path}.${writer}`, tag), ...this.#options.valuesAt(call, path, tag).flatMap((stream) => this.#writersOf(stream)),
    ]));
    for (const { body } of writers) {
      const found = body === undefined ? undefined : this.#loggerIn(body);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Of `new LineStream()` its method, of `logger.stream` what `logger.stream = { write() { … } }` assigns. */
  #writersOf(stream: ts.Expression): ts.FunctionLikeDeclaration[] {
    const { session } = this.tags;
    const origin = session.originOf(stream);
    if (ts.isNewExpression(origin)) return session.declarationsOf(origin.expression).filter(ts.isClassLike).flatMap(({ members }) => members.filter(ts.isMethodDeclaration).filter(({ name }) => propertyName(name) === writer));
    const name = ts.isPropertyAccessExpression(origin) ? nameOfReference(origin) : undefined;
    return (this.index.assignments.get(name ?? '') ?? []).flatMap(({ right }) => this.#writersIn(right));
  }

  #writersIn(object: ts.Expression): ts.FunctionLikeDeclaration[] {
    const members = this.tags.session.objectOf(object)?.properties ?? [];
    return members.flatMap((member): ts.FunctionLikeDeclaration[] => {
      if (member.name === undefined || propertyName(member.name) !== writer) return [];
      if (ts.isMethodDeclaration(member)) return [member];
      return ts.isPropertyAssignment(member) && isFunction(member.initializer) ? [member.initializer] : [];
    });
  }

  #loggerIn(body: ts.Node): Pick<SinkFact, 'library' | 'level'> | undefined {
    let found: Pick<SinkFact, 'library' | 'level'> | undefined;
    walk(body, (node) => {
      if (found === undefined && ts.isCallExpression(node)) found = this.#asLogger(node);
      return found === undefined;
    });
    return found;
  }

  #asLogger(call: ts.CallExpression): Pick<SinkFact, 'library' | 'level'> | undefined {
    const { session } = this.tags;
    const tag = this.tags.of(call).find(({ name }) => name === 'log');
    if (tag === undefined) return looksLikeLogger(call, session) ? withLevel(call, session) : undefined;
    return { library: tag.library, ...withLevel(call, session, tag.library) };
  }
}
