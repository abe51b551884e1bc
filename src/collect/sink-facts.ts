import type { Evidence, FieldType, FunctionReference, Slot, Span, StoreReference, TextEdit } from './facts.js';

/** What a personal value became on its way to a sink. */
export type Treatment = 'none' | 'pseudonymised' | 'redacted';

/** Where a value that reaches a sink comes from. */
export type Origin =
  /** A field of a store: `User.email`. */
  | { kind: 'field'; store: StoreReference; field: string }
  /**
   * A whole record; `many` for a list of them. `only` names the fields it was narrowed to, `without` those removed; `isNarrowed` where the code chooses the fields
   * only when it runs.
   */
  | { kind: 'record'; store: StoreReference; many: boolean; only?: string[]; without?: string[]; isNarrowed?: boolean }
  /** A part of a request; `field` where one entry is picked, and its `type` where it is known to be a number. */
  | { kind: 'request'; part: RequestPart; field?: string; type?: FieldType }
  /**
   * Anything else with a name: a variable or a property of a type that is no store. `owner` is the type that the property is of, `variable` its holder;
   * `isLiteral` where a text that stands in the code is all that it holds; `isKey` where it is the key that the value is given, which counts if nothing else says what it is;
   * `isSaid` where what stands beside it tells that somebody asked a model or was answered so.
   */
  | { kind: 'named'; name: string; owner?: string; variable?: string; type: FieldType; isLiteral?: true; isKey?: true; isSaid?: true }
  /** What a tag `personal` says: a property of a library's or the application's type, or the result of a function. */
  | { kind: 'declared'; name: string; owner?: string; category: string }
  /** A caught error or an error object. */
  | { kind: 'error' }
  /** The parameters of database statements, printed by a mapper's query log. */
  | { kind: 'statement' }
  /** What a service outside records by itself: what people type, what their pages show, parts of their requests. `option` is what turns it off. */
  | { kind: 'recorded'; what: 'inputs' | 'texts' | RequestPart; option: string };

/** `form`: what somebody typed into a form, in the browser or as it arrives. */
export type RequestPart = 'body' | 'query' | 'params' | 'headers' | 'cookies' | 'ip' | 'url' | 'form' | 'whole';

/** One value that reaches a sink. */
export interface ValueFact {
  /** The expression as it stands at the call that is reported. */
  span: Span;
  origin: Origin;
  treatment: Treatment;
  /** `certain`: types or declarations prove it. `likely`: names in a fitting context. */
  confidence: 'certain' | 'likely';
  /** Places that the value passed on its way, source first. */
  trail: Evidence[];
  /** The keys under which the sink is given the value, outermost first; absent where it becomes part of a text. */
  path?: string[];
  /** Parameters of wrappers that the value goes through after the call that is reported, nearest first. */
  parameters: { name: string; type: FieldType }[];
  /** How the reported call can do without the value; absent where no edit is safe. */
  edits?: ValueEdits;
}

/** Edits in the file of the reported call after which the value does not leave there any more. Each is safe by itself. */
export interface ValueEdits {
  /** Leaves out the property of an object literal that holds the value. `next`: where the property behind it begins, the end of the last. */
  removal?: { name: string; edit: TextEdit; next: Span };
  /** Writes the key of a record for the record: `user.id`. */
  key?: { written: string; edit: TextEdit };
  /** Writes the key of a record for one of its fields, in a text. */
  keyOfOwner?: { written: string; edit: TextEdit };
  /** Hands the value to a function of the project that takes away who it is about; with the import, where that is missing. */
  redactions?: { redactor: string; edits: TextEdit[] }[];
  selection?: QuerySelection;
}

/** A query in the same function that reads the record, with all of its fields so far. */
export interface QuerySelection extends Slot {
  /** Whether the query names the fields that stay or those that go. */
  names: 'kept' | 'dropped';
  /** How it names one: `email: true`, `email: false`, `'email'`, `-email` in one text. */
  form: 'true' | 'false' | 'list' | 'words';
  /** The quotes that the file writes. */
  quote: string;
  /** Fields that the function uses besides. */
  used: string[];
}

export type SinkKind =
  'log' | 'third-party' | 'respond' | 'url' | 'cookie' | 'browser-storage' | 'file' | 'error';

/**
 * A way out within its kind, where what is said about it differs. Of addresses: their `path`, their `query`, the parameters of a `route`. Of cookies:
 * `closed` to scripts. Of storage: that of an `app` rather than a page. Of files: `temporary` ones. Of logs: what is `shown` to whoever runs a program on the
 * command line.
 */
export type SinkForm = 'path' | 'query' | 'route' | 'closed' | 'app' | 'temporary' | 'shown';

/** A service outside that a sink hands values to. */
export interface Recipient {
  /** What people call it: `PostHog`; the host of a request that goes somewhere else. */
  name: string;
  /** What it is for: `analytics`, `messaging`, `other`. */
  purpose: string;
  /** Categories that it cannot do its work without: `contact` for a sender of mail. */
  needs: string[];
}

/** A call, a `throw` or a response through which values leave the place where they belong. */
export interface SinkFact {
  sink: SinkKind;
  form?: SinkForm;
  /** Only for services outside. */
  recipient?: Recipient;
  /** Of logs: the library that logs, as far as it is one of the catalogue; absent also where it may be several. */
  library?: string;
  /** Of logs: how much the line matters, by the name of its level: `error`; absent where the code decides that when it runs. */
  level?: string;
  /** How many seconds a cookie stays, where its options say so by a constant. */
  seconds?: number;
  span: Span;
  function: FunctionReference;
  /** The call in the developer's words: `logger.info`, `morgan(':remote-addr')`. */
  how: string;
  values: ValueFact[];
  /** Property paths that the sink's own configuration removes: `user.email`, `*.password`. */
  redacts: string[];
  /** From the call that is reported to the call that really writes, when wrappers stand between. */
  through: Evidence[];
}
