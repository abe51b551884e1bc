import { isForDevelopment } from '../../catalog/development.js';
import type { CallTags } from '../calls/call-tags.js';
import type { LetheTag } from '../context.js';
import type { LogFact } from '../facts.js';
import { callBehind, OptionPaths, operandList } from '../calls/option-paths.js';
import type { CollectSession } from '../session.js';
import type { CallLike } from '../syntax.js';
import { namedOperand } from '../tags.js';
import { isOnlyForDevelopment } from './development-conditions.js';
import { FileDescription } from './file-description.js';

const fileTag = 'log-file';
/** Of calls that are given the stream to write lines to. */
export const streamTag = 'log-stream';

/** Tags of calls that say which file a log is written to. */
export const logFileTags: ReadonlySet<string> = new Set([fileTag, streamTag]);

/** Programs of their own, such as an installer, whose logs take nothing of what the application logs: what they do once by their name, else what is in their folder. */
const programFile = /^(?:.*[/._-])?(?:upgrade|migrat(?:e|ions?)|seed(?:er)?|install(?:er)?|backfill)\.[cm]?[jt]s$/i;
const programFolder = /^(?:.*\/)?(?:cli|install(?:er)?|scripts?|bin|setup|tools?)(?=\/)/;

/** Not a file: the output of the process. */
const output = /^(1|2|stdout|stderr|\/dev\/\w+)$/i;

/** Reads the files that loggers write to, and what ends the lines in them: rotation with a number of files, or with an age. */
export class LogFileReader {
  readonly #facts = new Map<string, LogFact>();
  readonly #options: OptionPaths;

  constructor(readonly tags: CallTags, readonly session: CollectSession) {
    this.#options = new OptionPaths(session);
  }

  get facts(): LogFact[] {
    return [...this.#facts.values()];
  }

  readCall(call: CallLike, tags: readonly LetheTag[]): void {
    for (const tag of tags) {
      if (tag.name === fileTag && namedOperand(tag, 'of') !== undefined) for (const description of this.#descriptions(call, tag)) this.#readFile(description, { libraries: operandList(tag, 'of') });
      if (tag.name === streamTag) for (const description of this.#descriptions(call, tag)) this.#readStreams(description);
    }
  }

  /** The call as a whole, or each entry of its options that describes a file. */
  #descriptions(call: CallLike, tag: LetheTag): FileDescription[] {
    const each = namedOperand(tag, 'each');
    const entries = each === undefined ? [undefined] : this.#options.membersAt(call, each, tag);
    return entries.map((entry) => new FileDescription(call, tag, entry, this.#options));
  }

  /** A stream is a log where a logger is given it. */
  #readStreams(description: FileDescription): void {
    const { tag } = description;
    for (const stream of description.operands()) {
      const maker = callBehind(stream, this.session);
      const file = maker === undefined ? undefined : this.tags.of(maker).find(({ name }) => name === fileTag);
      const takes = operandList(tag, 'of');
      if (maker === undefined || file === undefined) continue;
      this.#readFile(new FileDescription(maker, file, undefined, this.#options), { libraries: takes.length === 0 ? [tag.library] : takes, level: description.level() });
    }
  }

  #readFile(description: FileDescription, { libraries, level = description.level() }: { libraries: readonly string[]; level?: string | undefined }): void {
    const { place, tag } = description;
    if (isForDevelopment(this.session.pathOf(place)) || isOnlyForDevelopment(place)) return;
    const name = description.counts() ? description.name() : undefined;
    const end = name === undefined ? undefined : description.end();
    if (name === undefined || output.test(name) || (end === undefined && !description.isReadable())) return;
    const span = this.session.spanOf(place);
    const key = `${span.file}:${span.start}`;
    const folder = (programFile.exec(span.file) ?? programFolder.exec(span.file))?.[0];
    const setting = namedOperand(tag, 'setting')?.split('+').join(' and ');
    const evidence = { file: span.file, line: span.line, how: 'the logger deletes old files' };
    this.#facts.set(key, {
      span, kind: 'file', name, libraries: [...new Set([...this.#facts.get(key)?.libraries ?? [], ...libraries])],
      ...(folder === undefined ? {} : { folder }), ...(level === undefined ? {} : { level }), ...(description.isForCrashes() ? { isAside: true as const } : {}),
      ...(setting === undefined ? {} : { setting }), ...(end === undefined ? {} : { end: { ...end, evidence } }),
    });
  }
}
