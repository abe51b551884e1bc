import { answerTag } from './answers.js';
import type { SinkKind } from '../facts.js';
import { upperFirst } from '../../catalog/words.js';
import { isMixinTag } from './mixins.js';

/** Words in a function's name that say that it is a way out by itself, so that what it is given is given away by its caller. */
const wordsOfSink: Record<SinkKind, RegExp> = {
  'log': words('log logger logging audit trace debug warn report track print', 'info', 'warning', 'error', 'fatal'),
  'third-party': words('track identify capture analytics telemetry report event metric notify send breadcrumb monitor message mail sms push publish ask prompt complete'),
  'respond': words('respond response reply send json render success ok'),
  'url': words('url uri link href path route request fetch get post put patch delete redirect navigate open'),
  'cookie': words('cookie store save set persist'),
  'browser-storage': words('storage store save set persist item cache remember'),
  'file': words('write save export dump file append report csv'),
  'error': words('throw fail error reject assert exception'),
};

/** Whether a tag says that a call is a way out. */
export function isSinkKind(tag: string): tag is SinkKind {
  return Object.hasOwn(wordsOfSink, tag);
}

/** Whether a tag makes a call worth reading for what leaves by it. */
export function isWayOut(tag: string): boolean {
  return isSinkKind(tag) || tag === answerTag || isMixinTag(tag);
}

export function isNamedLike(name: string, kind: SinkKind): boolean {
  return kind === 'log' ? (wordsOfSink.log.test(name) || capturesErrors.test(name) || isLogInOneWord(name)) && !asksBy.test(name) && !keepsLogs.test(name) : wordsOfSink[kind].test(name);
}

/** Whether a name is that of a log and says in the same word what or where it writes: `logmsg`, `loggelf` for the format of Graylog. */
export function isLogInOneWord(name: string): boolean {
  return /^[#_]*log(gelf|msg|message|line|info|warn|error|err|debug)$/.test(name);
}

const capturesErrors = /^[#_]*capture_?(?:Error|Exception)/i;

/** `reportByOwnerId` asks for a report. */
const asksBy = /[a-z]By[A-Z]/;

/** `insertLogEntry`, `findLogs` and `deleteAuditLog` keep entries of a log somewhere, and find them there. */
const keepsLogs = /^[#_]*(insert|upsert|select|find|query|load|count|delete|remove)(?=[A-Z_])/;

/**
 * Matches `track`, `#track`, `trackEvent`, `track_event` and `eventTracker`, but not `trackpad`.
 *
 * @param first words that say so only where a name begins with them: `info` and `error`, but not `getGuestInfo` and `sendError`, which answers with one
 */
function words(list: string, ...first: string[]): RegExp {
  const lower = list.split(' ');
  const upper = lower.map(upperFirst);
  const leading = first.map((word) => String.raw`^[#_]*(?:${word}|${upperFirst(word)})(?=$|_|[A-Z\d])|`).join('');
  return new RegExp(String.raw`${leading}(^#?|_)(${lower.join('|')})(?=$|_|[A-Z\d])|(${upper.join('|')})(?=$|[A-Z_\d])`);
}

/** What a sink does with a value, as evidence says it. */
export const verbOfSink: Record<SinkKind, string> = {
  'log': 'writes it', 'third-party': 'sends it', 'respond': 'answers with it', 'url': 'puts it into an address', 'cookie': 'stores it', 'browser-storage': 'stores it',
  'file': 'writes it', 'error': 'quotes it',
};
