import type { ts } from 'ts-morph';
import { hasSpread } from '../values/bindings.js';
import type { LetheTag } from '../context.js';
import type { Origin, SinkFact, ValueFact } from '../facts.js';
import { OptionPaths, operandList } from '../calls/option-paths.js';
import type { CollectSession } from '../session.js';
import { describeReference, unwrap, type CallLike } from '../syntax.js';
import { namedOperand, plainOperands } from '../tags.js';
import { recipientOf } from './recipients.js';
import type { RedactionReader } from './redaction.js';

/** The name of the tag of calls that let a service outside record by itself what people do. */
export const recordsTag = 'records';

type Recorded = Extract<Origin, { kind: 'recorded' }>['what'];
const recordable: ReadonlySet<string> = new Set<Recorded>(['inputs', 'texts', 'ip', 'headers', 'cookies', 'body', 'url']);

/** Calls that set up a service which records by itself: what people type, what their pages show, from where they come. */
export class RecordingReader {
  readonly #options: OptionPaths;

  constructor(readonly session: CollectSession, readonly redaction: RedactionReader) {
    this.#options = new OptionPaths(session);
  }

  ofCall(call: CallLike, tags: readonly LetheTag[]): SinkFact[] {
    return tags.filter(({ name }) => name === recordsTag).filter((tag) => this.#isOn(call, tag)).map((tag) => this.#sinkOf(call, tag));
  }

  #isOn(call: CallLike, tag: LetheTag): boolean {
    return this.#options.counts(call, tag) && operandList(tag, 'unless').every((condition) => this.#isReadable(call, condition.split(':', 1)[0] ?? '', tag));
  }

  /** Whether the code shows that an option is not set: nothing that only the running program knows stands in its way. */
  #isReadable(call: CallLike, path: string, tag: LetheTag): boolean {
    const names = path.split('.');
    return names.slice(0, -1).every((_, position) => this.#options.valuesAt(call, names.slice(0, position + 1).join('.'), tag).every((value) => this.#isPlainObject(value)));
  }

  #isPlainObject(value: ts.Expression): boolean {
    const object = this.session.objectOf(value);
    return object !== undefined && !hasSpread(object);
  }

  #sinkOf(call: CallLike, tag: LetheTag): SinkFact {
    const recipient = recipientOf(tag);
    return {
      sink: 'third-party', span: this.session.spanOf(call), function: this.session.functionOf(call), how: describeReference(call.expression),
      values: plainOperands(tag).flatMap((operand) => this.#valueOf(call, operand, namedOperand(tag, 'by') ?? '')),
      redacts: recipient === undefined ? [] : this.redaction.ofService(recipient.name, unwrap(call.expression)), through: [],
      ...(recipient === undefined ? {} : { recipient }),
    };
  }

  /** @param operand what is recorded, and where the service puts it: `ip:user.ip_address` */
  #valueOf(call: CallLike, operand: string, option: string): ValueFact[] {
    const [what = '', path] = operand.split(':');
    if (!isRecordable(what)) return [];
    const origin: Origin = { kind: 'recorded', what, option };
    return [{ span: this.session.spanOf(call), origin, treatment: 'none', confidence: 'certain', trail: [], parameters: [], ...(path === undefined ? {} : { path: path.split('.') }) }];
  }
}

function isRecordable(what: string): what is Recorded {
  return recordable.has(what);
}
